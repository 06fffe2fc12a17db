//! A mapping: what each column means and how a household lies in rows. It can be remembered and changed.

use serde::{Deserialize, Serialize};

use super::header::Header;
use super::title::Title;
use crate::domain::intake::ColumnMeaning;

/// How a household lies in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowLayout {
    /// The official detailed list in 19 columns: numbers of head and member, people below their head.
    Detailed19,
    /// One household a row, told by its head.
    OneHouseholdARow,
    /// One person a row; what is said of the household is repeated, or blank on the members' rows.
    OnePersonARow,
}

/// What the columns of a list mean. Lists with the same header text share it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The texts of the header without accents and signs: the name under which it is remembered.
    pub signature: String,
    /// How a household lies in rows.
    pub rows: RowLayout,
    /// One meaning a column, from column A.
    pub columns: Vec<ColumnMeaning>,
}

/// A sheet that holds a list: its header, its mapping, and what the title says of all its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLayout {
    /// Where the header is and what it says.
    pub header: Header,
    /// The meaning of the columns: guessed, remembered or changed by hand.
    pub mapping: Mapping,
    /// What holds for every row.
    pub title: Title,
}

impl Mapping {
    /// The first column with a meaning.
    pub fn column(&self, meaning: ColumnMeaning) -> Option<usize> {
        self.columns.iter().position(|column| *column == meaning)
    }

    /// The list has a column with this meaning.
    pub fn has(&self, meaning: ColumnMeaning) -> bool {
        self.column(meaning).is_some()
    }

    /// Gives a column another meaning. A meaning that only one column can have is taken from the
    /// column that had it, and how a household lies in rows is judged anew.
    pub fn set(&mut self, column: usize, meaning: ColumnMeaning) {
        if !meaning.may_repeat() {
            for other in self.columns.iter_mut().filter(|other| **other == meaning) {
                *other = ColumnMeaning::Ignored;
            }
        }
        if let Some(place) = self.columns.get_mut(column) {
            *place = meaning;
        }
        self.rows = row_layout(&self.columns);
    }
}

impl SheetLayout {
    /// Takes a remembered mapping if it belongs to this header; true when it was taken.
    pub fn recall(&mut self, remembered: &Mapping) -> bool {
        let fits = remembered.signature == self.mapping.signature
            && remembered.columns.len() == self.mapping.columns.len();
        if fits {
            self.mapping = remembered.clone();
        }
        fits
    }
}

/// How a household lies in rows, from the meanings: members need a name column for everybody and a
/// number, a relation or a head's name beside it.
pub fn row_layout(columns: &[ColumnMeaning]) -> RowLayout {
    use ColumnMeaning as M;
    let has = |meaning| columns.contains(&meaning);
    match has(M::PersonName) {
        true if has(M::HeadNumber) && has(M::MemberNumber) => RowLayout::Detailed19,
        true if has(M::Relation) || has(M::MemberNumber) || has(M::HeadNumber) || has(M::HeadName) => {
            RowLayout::OnePersonARow
        }
        _ => RowLayout::OneHouseholdARow,
    }
}
