//! The forms that a commune has, each for its days.

use chrono::NaiveDate;
use thiserror::Error;

use super::fault::{FormError, FormFault};
use super::form_a::FormA;
use super::read::{Form, read};
use super::table::B1Table;
use crate::domain::data_file::DataError;
use crate::domain::data_file::period::{Own, Period, Places, prove};

/// The forms A and the tables of score B1 of a commune; empty where it wrote none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormSet {
    forms_a: Vec<FormA>,
    tables: Vec<B1Table>,
}

/// A fault of a commune's file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}:{error}")]
pub struct LocalFormError {
    /// The file's name.
    pub file: String,
    /// The fault and its place.
    pub error: FormError,
}

impl FormSet {
    /// The forms of the commune's files (name and text).
    ///
    /// # Errors
    /// The first fault with its file, line and column; nothing of any file is taken then. Beside the faults of a
    /// file: two files of one form with one code or days in common, or a day between them that has none.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, LocalFormError> {
        let mut set = Self::default();
        let (mut own_a, mut own_b1) = (Vec::new(), Vec::new());
        for (file, text) in files {
            match read(text).map_err(|error| LocalFormError { file: file.to_owned(), error })? {
                Form::A(form, places) => {
                    own_a.push(own(file, &form.code, form.period, places));
                    set.forms_a.push(form);
                }
                Form::B1(table, places) => {
                    own_b1.push(own(file, &table.code, table.period, places));
                    set.tables.push(table);
                }
            }
        }
        proven(&own_a)?;
        proven(&own_b1)?;
        Ok(set)
    }

    /// Every form A.
    pub fn forms_a(&self) -> &[FormA] {
        &self.forms_a
    }

    /// Every table of score B1.
    pub fn tables(&self) -> &[B1Table] {
        &self.tables
    }

    /// The form A in force on a day; without one only its result is entered.
    pub fn form_a_on(&self, day: NaiveDate) -> Option<&FormA> {
        self.forms_a.iter().find(|form| form.period.holds_on(day))
    }

    /// The table of score B1 in force on a day; without one only the total is entered.
    pub fn table_on(&self, day: NaiveDate) -> Option<&B1Table> {
        self.tables.iter().find(|table| table.period.holds_on(day))
    }

    /// The form A of a code.
    pub fn form_a(&self, code: &str) -> Option<&FormA> {
        self.forms_a.iter().find(|form| form.code == code)
    }

    /// The table of a code.
    pub fn table(&self, code: &str) -> Option<&B1Table> {
        self.tables.iter().find(|table| table.code == code)
    }
}

fn own(file: &str, code: &str, period: Period, places: Places) -> Own {
    Own { file: file.to_owned(), code: code.to_owned(), period, places }
}

fn proven(own: &[Own]) -> Result<(), LocalFormError> {
    prove(own, &[]).map_err(|(file, at, kind)| LocalFormError {
        file,
        error: DataError { at, kind: FormFault::Between(kind) },
    })
}
