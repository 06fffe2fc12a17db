//! UTF-8, a byte at a time.

/// A letter of which some bytes are still to come.
#[derive(Debug, Default)]
pub(super) struct Letter {
    bytes: Vec<u8>,
    wanted: usize,
}

/// What a byte did.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// More bytes are needed.
    More,
    /// It ended a letter.
    Whole(char),
    /// It ended something that is no letter, which is dropped.
    Dropped,
    /// It belongs to no letter: what came before is dropped, and it is to be read anew.
    Foreign,
}

impl Letter {
    /// Begins a letter; `false` where no letter begins so.
    pub(super) fn begin(&mut self, lead: u8) -> bool {
        self.wanted = length(lead);
        self.bytes = vec![lead];
        self.wanted > 0
    }

    /// A letter has begun and waits for its other bytes.
    pub(super) fn is_open(&self) -> bool {
        self.wanted > 0
    }

    /// Takes the next byte of a letter that has begun.
    pub(super) fn push(&mut self, byte: u8) -> Step {
        if !(0x80..0xC0).contains(&byte) {
            self.wanted = 0;
            return Step::Foreign;
        }
        self.bytes.push(byte);
        if self.bytes.len() < self.wanted {
            return Step::More;
        }
        self.wanted = 0;
        let whole = std::str::from_utf8(&self.bytes).ok().and_then(|text| text.chars().next());
        whole.filter(|c| !c.is_control()).map_or(Step::Dropped, Step::Whole)
    }
}

/// Bytes of the letter that this byte begins; 0 where no letter of several bytes begins so.
fn length(lead: u8) -> usize {
    match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => 0,
    }
}

/// The longest beginning of bytes that does not end inside a letter.
pub(super) fn whole_letters(bytes: &[u8]) -> usize {
    let open = (1..=3.min(bytes.len())).find(|back| length(bytes[bytes.len() - back]) > *back);
    bytes.len() - open.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<Step> {
        let mut letter = Letter::default();
        assert!(letter.begin(bytes[0]));
        bytes[1..].iter().map(|&byte| letter.push(byte)).collect()
    }

    #[test]
    fn a_letter_is_whole_with_its_last_byte() {
        assert_eq!(read("ế".as_bytes()), [Step::More, Step::Whole('ế')]);
        assert_eq!(read("đ".as_bytes()), [Step::Whole('đ')]);
    }

    #[test]
    fn what_is_no_letter_is_dropped() {
        assert_eq!(read(&[0xE0, 0x80, 0x80]), [Step::More, Step::Dropped]);
        assert_eq!(read(&[0xC2, 0x9B]), [Step::Dropped], "a control character of one byte more");
        assert_eq!(read(&[0xE1, b'a']), [Step::Foreign]);
        assert!(!Letter::default().begin(0xFF));
    }

    #[test]
    fn a_cut_never_parts_a_letter() {
        for (text, whole) in [("abcd".as_bytes(), 4), (&"aế".as_bytes()[..3], 1), ("aế".as_bytes(), 4)] {
            assert_eq!(whole_letters(text), whole);
        }
        assert_eq!(whole_letters(&[]), 0);
    }
}
