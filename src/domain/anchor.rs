//! The head of the journal's chain as people keep it outside of the register: on a printed sheet, in a letter. Each
//! operation's hash covers all before it, so that one short line proves the whole journal up to there.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use thiserror::Error;

use super::history::Author;
use super::id::OperationId;

/// Figures of the hash that people copy by hand: nobody finds another journal with the same 64 bits by trying.
pub const ANCHOR_FIGURES: usize = 16;

/// An operation with the beginning of its hash, written `412:9f86d081884c7d65`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The operation.
    pub operation: OperationId,
    /// The first figures of its hash, hexadecimal, small letters.
    pub hash: String,
}

/// The text is no anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no anchor")]
pub struct NoAnchor;

/// What the journal says of an anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchored {
    /// The operation stands in the journal with this hash.
    Holds,
    /// It stands there with another hash: the journal was written anew.
    Differs,
    /// The journal does not reach so far: its end was cut off, or it is an older copy.
    Missing,
}

/// An erasure by law after an anchor was noted, which took something out of operations up to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedactedSince {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub author: Author,
    /// Whose data: the household, as the journal calls the erasure.
    pub subject: String,
    /// Out of how many operations up to the anchor.
    pub operations: usize,
}

impl Anchor {
    /// The anchor of an operation by its hash.
    pub fn of(operation: OperationId, hash: &[u8]) -> Self {
        let figures: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        Self { operation, hash: figures.chars().take(ANCHOR_FIGURES).collect() }
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}:{}", self.operation.0, self.hash)
    }
}

impl FromStr for Anchor {
    type Err = NoAnchor;

    /// As it is printed; blanks around its parts and capital letters are no matter.
    fn from_str(text: &str) -> Result<Self, NoAnchor> {
        let (number, hash) = text.split_once(':').ok_or(NoAnchor)?;
        let operation = number.trim().parse().ok().filter(|number: &i64| *number > 0).ok_or(NoAnchor)?;
        let hash = hash.trim().to_ascii_lowercase();
        let whole = hash.len() == ANCHOR_FIGURES && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        if whole { Ok(Self { operation: OperationId(operation), hash }) } else { Err(NoAnchor) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_is_read_as_it_is_written() {
        let anchor = Anchor::of(OperationId(412), &[0x9f, 0x86, 0xd0, 0x81, 0x88, 0x4c, 0x7d, 0x65, 0x9a]);
        assert_eq!(anchor.to_string(), "412:9f86d081884c7d65");
        assert_eq!(anchor.to_string().parse(), Ok(anchor.clone()));
        assert_eq!(" 412 : 9F86D081884C7D65 ".parse(), Ok(anchor));
    }

    #[test]
    fn what_is_cut_off_or_mistyped_is_none() {
        for text in ["", "412", "412:", "412:9f86", "0:9f86d081884c7d65", "-1:9f86d081884c7d65", "x:y"] {
            assert_eq!(text.parse::<Anchor>(), Err(NoAnchor), "{text}");
        }
        assert!("412:9f86d081884c7d6g".parse::<Anchor>().is_err());
        assert!("412:9f86d081884c7d65a".parse::<Anchor>().is_err(), "one figure too many is not read over");
    }
}
