//! Names of copies: `so-20261122-203500.db`, `so-20261122-203500-import.db` for the register `so.db`. The time is
//! that of Việt Nam (which knows no summer time), so that names sort as the copies were made.

use chrono::NaiveDateTime;

use super::Occasion;

/// How the moment stands in a name.
const MOMENT: &str = "%Y%m%d-%H%M%S";
/// Letters of a moment.
const MOMENT_LENGTH: usize = 15;
/// What a name ends with.
const ENDING: &str = ".db";

/// What the name of a copy says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CopyName {
    /// When it was made, by the clocks in Việt Nam, to the second.
    pub at: NaiveDateTime,
    /// What for.
    pub occasion: Occasion,
}

impl CopyName {
    /// The file's name; `stem` is the register's name without its ending.
    pub fn file(&self, stem: &str) -> String {
        let moment = self.at.format(MOMENT);
        match self.occasion {
            Occasion::Time => format!("{stem}-{moment}{ENDING}"),
            other => format!("{stem}-{moment}-{}{ENDING}", other.code()),
        }
    }

    /// What a file's name says; `None` for a file that is no finished copy of the register.
    pub fn of(file: &str, stem: &str) -> Option<Self> {
        let told = file.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(ENDING)?;
        let (moment, rest) = told.split_at_checked(MOMENT_LENGTH)?;
        let at = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
        let occasion = match rest {
            "" => Occasion::Time,
            rest => Occasion::from_code(rest.strip_prefix('-')?).filter(|told| *told != Occasion::Time)?,
        };
        Some(Self { at, occasion })
    }
}

/// The name of a damaged register that was set aside: `so-damaged-20261122-203500.db`. It is no copy, so that it is neither
/// listed nor thinned out among them.
pub fn damaged_file(stem: &str, at: NaiveDateTime) -> String {
    format!("{}{}{ENDING}", damaged_begin(stem), at.format(MOMENT))
}

/// What the name of every such file begins with, and those of its log and its mark.
pub fn damaged_begin(stem: &str) -> String {
    format!("{stem}-damaged-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> NaiveDateTime {
        "2026-11-22T20:35:00".parse().unwrap()
    }

    #[test]
    fn a_name_tells_when_and_what_for() {
        for occasion in Occasion::ALL {
            let name = CopyName { at: at(), occasion };
            assert_eq!(CopyName::of(&name.file("so"), "so"), Some(name));
        }
        assert_eq!(CopyName { at: at(), occasion: Occasion::Time }.file("so"), "so-20261122-203500.db");
        let import = CopyName { at: at(), occasion: Occasion::Import };
        assert_eq!(import.file("so"), "so-20261122-203500-import.db");
    }

    #[test]
    fn a_damaged_register_that_was_set_aside_is_no_copy() {
        let name = damaged_file("so", at());
        assert_eq!(name, "so-damaged-20261122-203500.db");
        assert_eq!(CopyName::of(&name, "so"), None);
    }

    #[test]
    fn other_files_are_no_copies() {
        let names = [
            "so-20261122-203500.db.part",
            ".so-20261122-203500.db",
            "so-20261122-203500.db-wal",
            "so-20261322-203500.db",
            "so-20261122-203500-time.db",
            "so-20261122-203500-cũ.db",
            "so-20261122.db",
            "khac-20261122-203500.db",
            "so-2026112ệ-203500.db",
            "so.db",
            "",
        ];
        for name in names {
            assert_eq!(CopyName::of(name, "so"), None, "{name}");
        }
    }
}
