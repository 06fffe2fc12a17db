//! The class and the deprivations of each year.

use super::super::super::document::{Block, Moment};
use super::{Form, heading, sign};
use crate::domain::timeline::{YearPoint, timeline};

/// Years that stand side by side on one sheet; of more, the last are shown.
const YEARS: usize = 7;

impl Form<'_> {
    pub(super) fn history(&self) -> Vec<Block> {
        let years = timeline(self.dossier, self.day());
        let last = &years[years.len().saturating_sub(YEARS)..];
        match last.is_empty() {
            true => Vec::new(),
            false => {
                let moments = last.iter().map(|year| self.moment(year)).collect();
                vec![heading(self.lang.paper_history()), Block::Timeline(moments)]
            }
        }
    }

    fn moment(&self, point: &YearPoint) -> Moment {
        let state = self.lang.state(point.state).to_owned();
        let words = match point.deprivations {
            Some(count) => self.lang.paper_state_lacking(state, count),
            None => state,
        };
        Moment { year: point.year.to_string().into(), sign: sign(point.state), words: words.into() }
    }
}
