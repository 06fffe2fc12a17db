//! Why a row is rejected. A row is in, or it is rejected with its reason: nothing is half-taken.

/// The column of a cell as the officer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The header, joined over its rows.
    pub header: String,
    /// The column's letter in the spreadsheet.
    pub letter: String,
}

/// One reason why one row is rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The sheet's name; empty for a csv.
    pub sheet: String,
    /// The row as the spreadsheet numbers it, from 1.
    pub row: u32,
    /// The column, where one cell is to blame.
    pub column: Option<Place>,
    /// What stands in the cell.
    pub value: String,
    /// What is wrong with it.
    pub kind: IssueKind,
    /// The row of the head who is in while this member's row is not: whoever mends it needs both.
    pub head: Option<u32>,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum IssueKind {
    /// The row has no name.
    NameMissing,
    /// There is no letter in the name.
    NameWithoutLetters,
    /// The name is longer than this many letters.
    NameTooLong {
        /// The limit.
        limit: usize,
    },
    /// A citizen number has neither 12 nor 9 digits (nor 11 or 8 after a lost zero).
    CitizenNumber,
    /// The spreadsheet turned a long number into `2.5E+10`: its last digits are gone.
    DigitsLost,
    /// Not a phone number.
    Phone,
    /// A day that no calendar has, such as 31/02.
    DateImpossible,
    /// Not a date at all.
    DateUnreadable,
    /// A birth later than the year of the list, or more than 130 years ago.
    BirthYear,
    /// A birth year both in the column for men and in the one for women.
    BornTwice,
    /// Neither Nam nor Nữ.
    Sex,
    /// Not a whole number from 0 to `max`.
    Number {
        /// The highest value that is accepted.
        max: u32,
    },
    /// Not an amount of money.
    Money,
    /// A deprivation that is not among the indicators 1 to `last`.
    Indicator {
        /// The number of the last indicator.
        last: u8,
    },
    /// A word for a class that is not known.
    Class,
    /// Marked as poor and as near-poor.
    ClassTwice,
    /// Neither a mark nor blank where a mark is expected.
    Mark,
    /// The cell holds an error of the spreadsheet, such as `#REF!`.
    SpreadsheetError,
    /// Neither the row nor a title above it names a hamlet.
    HamletMissing,
    /// The household has no people (số khẩu 0).
    NoPeople,
    /// A second head for the household whose head stands in that row.
    SecondHead {
        /// The first head's row.
        first: u32,
    },
    /// A member for whom no head stands above.
    MemberBeforeHead,
    /// The head's row was rejected, and the household with it.
    HeadRejected {
        /// The head's row.
        head: u32,
    },
    /// The code belongs to another household of the file.
    CodeTakenInFile {
        /// The row of the other household.
        row: u32,
        /// The other household's head.
        head: String,
    },
    /// The code belongs to another household of the register.
    CodeTakenInRegister {
        /// The other household's head.
        head: String,
    },
}
