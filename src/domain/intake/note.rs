//! What was mended or looks odd in a row that is taken in all the same. Shown in the preview.

use crate::domain::citizen::Disagreement;

/// One remark on one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The sheet's name; empty for a csv.
    pub sheet: String,
    /// The row as the spreadsheet numbers it, from 1.
    pub row: u32,
    /// What was seen.
    pub kind: NoteKind,
}

/// What was seen or mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteKind {
    /// A spreadsheet had eaten the zero at the front of a citizen number.
    CitizenZeroRestored {
        /// As it is now.
        number: String,
    },
    /// The same of a phone number.
    PhoneZeroRestored {
        /// As it is now.
        number: String,
    },
    /// A cell held several phone numbers; the first one was taken.
    PhoneFirstOfSeveral {
        /// As written.
        written: String,
    },
    /// The citizen number says something else than the row.
    Number(Disagreement),
    /// The date was read as month/day/year, because day/month/year is not possible.
    DateSwapped,
    /// A date that could be read both ways was read as day/month/year.
    DateAmbiguous,
    /// The ethnic group is not one of the 54; it is kept as written.
    EthnicityUnknown {
        /// As written.
        written: String,
    },
    /// The relation is not a known word and became "other".
    RelationOther {
        /// As written.
        written: String,
    },
    /// The class does not follow from the deprivations: poor below `k`, near-poor from `k` on.
    ClassAgainstScores {
        /// Deprivations that make a household poor.
        k: u32,
    },
    /// B2 is not ten times the number of deprivations listed.
    B2AgainstDeprivations {
        /// B2 as stated.
        stated: u32,
        /// Ten times the deprivations.
        counted: u32,
    },
    /// The list states another number of people than it names.
    PeopleAgainstRows {
        /// As stated.
        stated: u32,
        /// As named.
        listed: u32,
    },
    /// Another row of the file has the same citizen number.
    NumberTwice {
        /// That row.
        row: u32,
    },
}
