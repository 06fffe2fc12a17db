//! Each fact looked up in a dossier of the day. `None` is "the register does not know", never "no".
//!
//! | file | subject |
//! |---|---|
//! | `survey` | what the last survey found |
//! | `people` | cards, school, work |
//! | `goods` | animals, loans, what is owed for animals |
//! | `signs` | signs of trouble that visits met |

mod goods;
mod people;
mod signs;
mod survey;

use chrono::NaiveDate;

use super::{Evidence, Fact};
use crate::domain::dossier::Dossier;
use crate::domain::reach::Rules;

/// Whether it is met, and what shows it.
pub(super) type Found = (bool, Evidence);

/// A fact of a household that was cut to the day.
pub(super) fn look_up(fact: &Fact, then: &Dossier, rules: Rules<'_>, on: NaiveDate) -> Option<Found> {
    match fact {
        Fact::AnimalsAlive { at_least, species } if species.is_empty() => goods::animals(then, *at_least, on),
        Fact::AnimalsAlive { at_least, species } => {
            goods::animals_of(species, then, (*at_least, rules.catalogue), on)
        }
        Fact::CardsValid => people::cards(then, rules, on),
        Fact::ChildrenInSchool => people::school(then, rules, on),
        Fact::NoLoanOverdue => Some(goods::loans(then, rules.catalogue, on)),
        Fact::NoPassOnOverdue => Some(goods::owed(then, rules.catalogue, on)),
        Fact::NotDeprived { indicators } => survey::not_deprived(then, rules.standards, indicators),
        Fact::Deprivations { at_most } => survey::deprivations(then, rules.standards, *at_most),
        Fact::AbovePoorLine => survey::above_line(then, rules.standards),
        Fact::PeopleWorking { at_least } => people::working(then, *at_least, on),
        Fact::NoSign { signs, months } => signs::none(then, signs, *months, on),
    }
}
