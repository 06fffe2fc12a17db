//! The pay list of a month (danh sách chi trả) as papers, sheets and boards take it: a line a person in the order of
//! hamlets, with sums by hamlet, by ground and over all. Before the month is paid it is a draft.

use chrono::NaiveDate;

use super::Month;
use super::roll::{Beneficiary, PaidList, Preview};
use super::tally::{Counted, Tally, by_key, total};
use crate::domain::id::{HamletId, MemberId};
use crate::viet::PartialDate;

/// A pay list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaySheet {
    /// Its month.
    pub month: Month,
    /// When it was paid; `None` for a draft.
    pub paid_on: Option<NaiveDate>,
    /// The hamlets in order.
    pub hamlets: Vec<SheetHamlet>,
    /// Sums by code of ground, in the order of codes.
    pub grounds: Vec<(String, Tally)>,
    /// Sums over all.
    pub total: Tally,
}

/// The people of a hamlet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetHamlet {
    /// Its name.
    pub name: String,
    /// Its people.
    pub lines: Vec<SheetLine>,
    /// Its sums.
    pub tally: Tally,
}

/// What a person gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// Family name first.
    pub name: String,
    /// As much as is known.
    pub born: Option<PartialDate>,
    /// Whole; papers mask it where they are posted.
    pub citizen_number: String,
    /// Code of the household.
    pub code: String,
    /// Who fetches it, where that is somebody else.
    pub receiver: String,
    /// Codes of the grounds.
    pub grounds: Vec<String>,
    /// Whole đồng of the month.
    pub own: i64,
    /// Whole đồng of earlier months.
    pub arrears: i64,
    /// It was not fetched.
    pub returned: bool,
}

impl SheetLine {
    /// Whole đồng in all.
    pub fn amount(&self) -> i64 {
        self.own + self.arrears
    }
}

/// One payment on its way into a sheet: whose, on which ground.
type Entry<'a> = (&'a Beneficiary, Counted<String>);

impl PaySheet {
    /// The list of a month that was paid.
    pub fn paid(list: &PaidList) -> Self {
        let entries = list.people.iter().flat_map(|person| {
            let counted = person.counted(|_, benefit| benefit.ground.clone());
            counted.into_iter().map(|one| (&person.who, one))
        });
        Self::of(Month::of(list.run.month), Some(list.run.paid_on), entries.collect())
    }

    /// The list of a month that is to be paid.
    pub fn draft(preview: &Preview, people: &[Beneficiary]) -> Self {
        Self::of(preview.month, None, preview.entries(people).collect())
    }

    fn of(month: Month, paid_on: Option<NaiveDate>, entries: Vec<Entry<'_>>) -> Self {
        let mut hamlets: Vec<(HamletId, SheetHamlet, MemberId)> = Vec::new();
        for (person, one) in &entries {
            let (id, name) = (person.home.hamlet, &person.home.hamlet_name);
            if hamlets.last().is_none_or(|(last, ..)| *last != id) {
                let empty = SheetHamlet { name: name.clone(), lines: Vec::new(), tally: Tally::default() };
                hamlets.push((id, empty, MemberId(0)));
            }
            if let Some((_, hamlet, last)) = hamlets.last_mut() {
                hamlet.add(person, one, *last == one.member);
                *last = one.member;
            }
        }
        let counted: Vec<Counted<String>> = entries.into_iter().map(|(_, one)| one).collect();
        Self {
            month,
            paid_on,
            hamlets: hamlets.into_iter().map(|(_, hamlet, _)| hamlet).collect(),
            total: total(counted.iter().cloned()),
            grounds: by_key(counted).into_iter().collect(),
        }
    }

    /// The same with its first people only; the sums stay those of all.
    pub fn first(&self, people: usize) -> Self {
        let mut left = people;
        let mut first = self.clone();
        for hamlet in &mut first.hamlets {
            hamlet.lines.truncate(left);
            left -= hamlet.lines.len();
        }
        first.hamlets.retain(|hamlet| !hamlet.lines.is_empty());
        first
    }

    /// How many people stand on it.
    pub fn people(&self) -> usize {
        self.hamlets.iter().map(|hamlet| hamlet.lines.len()).sum()
    }
}

impl SheetHamlet {
    fn add(&mut self, person: &Beneficiary, one: &Counted<String>, same: bool) {
        if !same {
            self.lines.push(SheetLine::of(person));
            self.tally.people += 1;
        }
        self.tally.benefits += 1;
        self.tally.amount += one.amount;
        self.tally.arrears += one.arrears;
        self.tally.returned += if one.returned { one.amount } else { 0 };
        let Some(line) = self.lines.last_mut() else { return };
        line.own += one.amount - one.arrears;
        line.arrears += one.arrears;
        line.returned |= one.returned;
        line.grounds.push(one.key.clone());
    }
}

impl SheetLine {
    fn of(person: &Beneficiary) -> Self {
        Self {
            name: person.name.clone(),
            born: person.case.person.born,
            citizen_number: person.citizen_number.clone(),
            code: person.home.code.clone(),
            receiver: person.receiver().to_owned(),
            grounds: Vec::new(),
            own: 0,
            arrears: 0,
            returned: false,
        }
    }
}
