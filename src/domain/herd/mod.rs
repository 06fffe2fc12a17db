//! Animals (con giống) and the events of their lives. What is owed for them is [`super::pass_on`].
//!
//! | file | subject |
//! |---|---|
//! | `animal`, `event` | one animal or flock; what happened to it |
//! | `life` | what follows from its events on any day: state, heads that are alive |
//! | `origin` | since when an animal is kept of which no event tells |
//! | `record` | one animal with its events and its kin |
//! | `household` | the herd of one household |
//! | `commune` | every animal of the commune with its holder: who held what on a day |
//! | `counts`, `balance` | heads of a day by species, age, hamlet, class; what came and went in a period |
//! | `species` | ages, births and vaccinations by species, as data |
//! | `vaccinations` | which are due, overdue, or were never given |
//! | `checks` | what cannot be true of an event or an animal |
//! | `history` | what cannot be true of all events of an animal together |

mod animal;
mod balance;
mod checks;
mod commune;
mod counts;
mod event;
mod history;
mod household;
mod life;
mod operation;
mod origin;
mod record;
mod species;
mod vaccinations;

pub use self::animal::Animal;
pub use self::balance::{Balance, Flow};
pub use self::checks::{
    HerdFault, MOST_HEADS, OutOfKeeping, check_animal, check_birth, check_event, in_keeping, moved_after,
};
pub use self::commune::{Herd, HerdAnimal, Holder, PassedFrom};
pub use self::counts::{By, Count, Group};
pub use self::event::{HerdEvent, HerdEventKind};
pub use self::history::{came, check_correction, check_entry, check_life, check_removal, check_rewording};
pub use self::life::{Life, LifeState, Step, Then};
pub use self::operation::HerdOperation;
pub use self::origin::{Came, Origin};
pub use self::record::{AnimalRecord, Wearer};
pub use self::species::{AgeGroup, First, Species, SpeciesFault, Vaccine};
pub use self::vaccinations::{Due, DueState, next_due};
