//! Section Today: the situation of the commune; typing finds a household at once.

use crate::app::effect::Effect;
use crate::app::list_pane::ListPane;
use crate::app::model::{Model, Section};
use crate::domain::class::State;
use crate::domain::query::Filter;
use crate::domain::situation::Situation;
use crate::keys::Action;

/// Section Today.
#[derive(Debug, Default)]
pub struct TodayScreen {
    /// The counts, once fetched.
    pub situation: Option<Situation>,
    /// Cursor over the lines of the situation.
    pub pane: ListPane,
}

/// The lines of the situation: each opens its households.
pub const LINES: [State; 3] = [State::Poor, State::NearPoor, State::NewlyEscaped];

/// Takes counts that were fetched. The quick ones come without the years: those known already stay.
pub fn take(model: &mut Model, mut situation: Situation) {
    if situation.years.is_empty()
        && let Some(known) = model.today_screen.situation.take()
    {
        situation.years = known.years;
        situation.year_before = known.year_before;
    }
    model.today_screen.situation = Some(situation);
}

/// Typing finds a household at once.
pub fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    model.section = Section::Households;
    model.households.query.filter = Filter::default();
    model.households.find.clear();
    super::households::typed(model, text)
}

/// An action on the section.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let pane = &mut model.today_screen.pane;
    pane.set_page(LINES.len());
    pane.set_len(LINES.len());
    match action {
        Action::Up => pane.step(-1),
        Action::Down => pane.step(1),
        Action::Open => return Some(open_line(model)),
        _ => return None,
    }
    Some(Vec::new())
}

fn open_line(model: &mut Model) -> Vec<Effect> {
    let state = LINES[model.today_screen.pane.cursor];
    model.section = Section::Households;
    model.households.find.clear();
    model.households.query.filter = Filter { states: vec![state], ..Filter::default() };
    model.households.search()
}
