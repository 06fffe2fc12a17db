//! What the cells of a column look like: numbers of citizens, phones, years, marks, classes.

use crate::tables::parse::words;
use crate::tables::read::{Cell, Sheet};

use super::title::begins_with_kind;

/// Filled rows that are looked at.
const SAMPLE: usize = 300;

/// How many cells of a column have each shape.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Contents {
    /// Cells with something in them.
    pub filled: usize,
    citizen_numbers: usize,
    phones: usize,
    years: usize,
    marks: usize,
    classes: usize,
    sexes: usize,
    hamlets: usize,
}

/// Looks at the cells below the header.
pub fn look(sheet: &Sheet, bottom: u32, column: usize) -> Contents {
    let mut seen = Contents::default();
    let rows =
        sheet.rows.iter().filter(|row| row.number > bottom && row.filled().nth(1).is_some()).take(SAMPLE);
    for cell in rows.map(|row| row.cell(column)).filter(|cell| !cell.is_blank()) {
        seen.add(cell);
    }
    seen
}

impl Contents {
    fn add(&mut self, cell: &Cell) {
        let text = cell.text();
        self.filled += 1;
        self.citizen_numbers += usize::from(digits(&text) && matches!(text.len(), 11 | 12));
        self.phones += usize::from(phone_like(&text));
        self.years += usize::from(text.parse().is_ok_and(|year: u32| (1900..=2100).contains(&year)));
        self.marks += usize::from(words::mark(cell).is_some());
        self.classes += usize::from(words::class(&text).is_some());
        self.sexes += usize::from(words::sex(&text).is_some());
        self.hamlets += usize::from(begins_with_kind(&text));
    }

    fn most(&self, count: usize) -> bool {
        count * 10 >= self.filled * 6 && count > 0
    }

    /// No cell has anything in it.
    pub fn nothing(&self) -> bool {
        self.filled == 0
    }

    /// Twelve digits, or eleven after a lost zero.
    pub fn citizen_numbers(&self) -> bool {
        self.most(self.citizen_numbers)
    }

    /// Phone numbers.
    pub fn phones(&self) -> bool {
        self.most(self.phones)
    }

    /// Years.
    pub fn years(&self) -> bool {
        self.most(self.years)
    }

    /// Marks such as x.
    pub fn marks(&self) -> bool {
        self.most(self.marks)
    }

    /// Words for classes.
    pub fn class_words(&self) -> bool {
        self.most(self.classes)
    }

    /// Nam and Nữ.
    pub fn sexes(&self) -> bool {
        self.most(self.sexes)
    }

    /// Names that begin with a kind of hamlet.
    pub fn hamlets(&self) -> bool {
        self.most(self.hamlets)
    }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn phone_like(text: &str) -> bool {
    let number: String = text.chars().filter(|c| !" .-".contains(*c)).collect();
    digits(&number)
        && ((number.len() == 10 && number.starts_with('0'))
            || (number.len() == 9 && !number.starts_with('0')))
}
