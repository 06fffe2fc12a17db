//! A ground of assistance: its rates by age, who has it, and which others are paid beside it.

use chrono::NaiveDate;

use crate::domain::class::Class;
use crate::domain::data_file::Label;
use crate::domain::household::coded;

coded! {
    /// What a ground rests on; the rule of two benefits goes by it.
    Family {
        /// Trẻ em.
        Child = "child",
        /// Người đơn thân nuôi con.
        SingleParent = "single_parent",
        /// Người cao tuổi.
        Elderly = "elderly",
        /// Người khuyết tật.
        Disabled = "disabled",
        /// Người nhiễm HIV.
        Hiv = "hiv",
        /// Hưu trí xã hội.
        Pension = "pension",
    }
}

/// How often a benefit is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Per {
    /// Once.
    #[default]
    Person,
    /// Once for each child.
    Child,
}

/// What a rate counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rate {
    /// Hundredths of the base: 250 for 2.5.
    Coefficient(i64),
    /// Whole đồng a month.
    Amount(i64),
}

impl Rate {
    /// Whole đồng a month on a base; parts of a đồng are dropped.
    pub fn of_base(self, base: Option<i64>) -> Option<i64> {
        match self {
            Self::Coefficient(hundredths) => base.map(|base| base * hundredths / 100),
            Self::Amount(amount) => Some(amount),
        }
    }
}

/// A rate of people of some age since some day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// Youngest age in full years.
    pub from: u32,
    /// The age in full years from which it holds no more; `None` for all ages.
    pub under: Option<u32>,
    /// First day on which it holds; `None` since ever.
    pub since: Option<NaiveDate>,
    /// What it brings.
    pub rate: Rate,
}

impl Band {
    /// Whether an age falls into it.
    pub fn holds(&self, age: u32) -> bool {
        self.from <= age && self.under.is_none_or(|under| age < under)
    }

    /// Whether it holds for every age.
    pub fn is_for_all(&self) -> bool {
        self.from == 0 && self.under.is_none()
    }
}

/// One way to have a ground; everything that it names has to hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clause {
    /// Youngest age in full years.
    pub from: Option<u32>,
    /// The age in full years from which it holds no more.
    pub under: Option<u32>,
    /// Classes of the household; empty for any.
    pub classes: Vec<Class>,
    /// Lives in a hard area.
    pub hard_area: bool,
    /// Is disabled, with a certificate.
    pub disabled: bool,
    /// Goes to school or training.
    pub studying: bool,
}

/// A ground on which assistance is drawn (đối tượng).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// Its code: `severe_disability`.
    pub code: String,
    /// What lists call it.
    pub name: Label,
    /// What it rests on.
    pub family: Family,
    /// Families whose benefit is paid beside this one.
    pub beside: Vec<Family>,
    /// How often it is drawn.
    pub per: Per,
    /// Who has it, as far as the register can know; one of them has to hold.
    pub when: Vec<Clause>,
    /// What papers have to show.
    pub papers: Vec<Label>,
    /// Whether people who fulfil it and draw nothing are named.
    pub suggest: bool,
    /// Rates, in the order of the file.
    pub(super) bands: Vec<Band>,
}

impl Ground {
    /// What it brings at an age on a day; of several the one that came into force last. `None` where the ground
    /// knows no rate for the age, or for an age that is not known where it matters.
    pub fn rate(&self, age: Option<u32>, day: NaiveDate) -> Option<Rate> {
        let in_force = self.bands.iter().filter(|band| band.since.is_none_or(|since| since <= day));
        let fitting = in_force.filter(|band| age.map_or(band.is_for_all(), |age| band.holds(age)));
        fitting.max_by_key(|band| band.since).map(|band| band.rate)
    }

    /// Whether its rate depends on the age.
    pub fn goes_by_age(&self) -> bool {
        !self.bands.iter().any(Band::is_for_all)
    }
}
