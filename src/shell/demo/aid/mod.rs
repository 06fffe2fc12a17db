//! What the made-up commune does for its households as a commune: programmes with budgets, drives, relief, information,
//! classes, groups and herds that were bought in one go. The figures are those of published district reports.
//!
//! | file | subject |
//! |---|---|
//! | `neighbour` | a household as those who help it see it |
//! | `programmes` | programme, projects, what was given |
//! | `information` | project 6: what was printed, broadcast and put up |
//! | `training` | a class, who attended, who found work |
//! | `drives` | rounds of hand-over |
//! | `relief` | emergencies and who was helped |
//! | `cows` | herds bought in one go |
//! | `payments` | monthly benefits, month by month as they were paid |
//! | `groups` | groups, their members and books |

mod cows;
mod drives;
mod groups;
mod information;
mod neighbour;
mod payments;
mod programmes;
mod relief;
mod training;

#[cfg(test)]
mod tests;

pub use groups::{Groups, found};
pub use neighbour::Neighbour;
pub use payments::PayBook;
use programmes::Programmes;

use super::chance::Chance;
use super::herds::Candidate;
use crate::domain::catalogue::Catalogue;
use crate::store::{Batch, Result};

/// Who helps whom.
pub struct Helper<'w, 't, 'a> {
    /// The open operation.
    pub batch: &'w mut Batch<'t, 'a>,
    /// Chance.
    pub chance: Chance,
    /// Models.
    pub catalogue: &'w Catalogue,
    /// Households that are still there, in an order of chance.
    pub neighbours: Vec<Neighbour>,
}

impl Helper<'_, '_, '_> {
    /// Everything, in the order in which it is read.
    pub fn help(&mut self, groups: &Groups, waiting: &[Candidate]) -> Result<()> {
        let mut chance = self.chance.clone();
        chance.shuffle(&mut self.neighbours);
        let programmes = Programmes::save(self.batch)?;
        information::inform(self.batch, &programmes)?;
        training::train(self, &programmes)?;
        drives::drive(self, &programmes)?;
        relief::relieve(self)?;
        cows::buy(self, &programmes)?;
        cows::wait(self, waiting)?;
        groups::live(self, groups)
    }

    /// The first households that fit, at most so many.
    fn choose(&self, most: usize, fits: impl Fn(&Neighbour) -> bool) -> Vec<Neighbour> {
        self.neighbours.iter().filter(|neighbour| fits(neighbour)).take(most).cloned().collect()
    }
}
