//! Section Today: the situation of the commune, what is worth looking at, what was done last. Every
//! number opens the households behind it; typing finds a household at once.

use crate::app::effect::Effect;
use crate::app::list_pane::ListPane;
use crate::app::model::{Model, Section};
use crate::app::msg::Asker;
use crate::app::screens::round::{self, RoundMsg};
use crate::app::screens::{households, journal};
use crate::domain::class::State;
use crate::domain::query::{Filter, Flag};
use crate::domain::situation::{Count, Situation};
use crate::keys::Action;

/// Section Today.
#[derive(Debug, Default)]
pub struct TodayScreen {
    /// The counts, once fetched.
    pub situation: Option<Situation>,
    /// What stands behind each line of [`WATCHED`], once counted.
    pub watched: [Option<Count>; WATCHED.len()],
    /// Cursor over all lines: situation, watched, recent.
    pub pane: ListPane,
}

/// The states of the situation, in order.
pub const STATES: [State; 3] = [State::Poor, State::NearPoor, State::NewlyEscaped];

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

/// Operations of the journal that are shown.
const RECENT: usize = 50;

/// What is worth looking at among poor and near-poor households.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watched {
    /// Chưa có hỗ trợ nào.
    Unsupported,
    /// Không có khả năng lao động.
    NoLabour,
    /// Dân tộc thiểu số.
    EthnicMinority,
}

/// The lines of what is worth looking at.
pub const WATCHED: [Watched; 3] = [Watched::Unsupported, Watched::NoLabour, Watched::EthnicMinority];

impl Watched {
    /// The households behind it.
    pub fn filter(self) -> Filter {
        let listed = Filter { states: vec![State::Poor, State::NearPoor], ..Filter::default() };
        match self {
            Self::Unsupported => Filter { unsupported: true, ..listed },
            Self::NoLabour => Filter { flags: vec![Flag::NoLabour], ..listed },
            Self::EthnicMinority => Filter { flags: vec![Flag::EthnicMinority], ..listed },
        }
    }
}

/// A line under the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The households of a state.
    State(State),
    /// Every household of the register.
    All,
    /// What is worth looking at.
    Watched(usize),
    /// The review round under way.
    Round,
    /// An operation of the journal.
    Recent(usize),
}

/// The lines in order: with the round under way where there is one, and the operations of the journal.
pub fn lines(model: &Model) -> impl Iterator<Item = Line> + use<> {
    let round = model.rounds.open().next().map(|_| Line::Round);
    let recent = model.journal.entries.len();
    let states = STATES.into_iter().map(Line::State);
    states
        .chain([Line::All])
        .chain((0..WATCHED.len()).map(Line::Watched))
        .chain(round)
        .chain((0..recent).map(Line::Recent))
}

impl TodayScreen {
    /// Takes the count behind a watched line.
    pub fn counted(&mut self, line: usize, count: Count) {
        if let Some(watched) = self.watched.get_mut(line) {
            *watched = Some(count);
        }
    }
}

/// Asks for all that the section shows.
pub fn fetch(model: &Model) -> Vec<Effect> {
    let count = |(at, watched): (usize, &Watched)| Effect::Count(Asker::Today(at), watched.filter());
    let mut effects = vec![Effect::Situation, Effect::Journal(RECENT.max(model.journal.entries.len()))];
    effects.extend(WATCHED.iter().enumerate().map(count));
    effects
}

/// The year before with which the situation is compared.
pub fn year_before(model: &Model) -> i32 {
    use chrono::Datelike;
    model.today.year() - 1
}

/// Typing finds a household at once, among all of the register.
pub fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    households::leave_given(model);
    model.section = Section::Households;
    model.households.set_filter(Filter::default());
    model.households.find.clear();
    households::typed(model, text)
}

/// The cursor over all the lines there are.
pub fn pane(model: &mut Model) -> &mut ListPane {
    let lines = lines(model).count();
    let pane = &mut model.today_screen.pane;
    pane.set_page(lines);
    pane.set_len(lines);
    pane
}

/// An action on the section.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        _ if pane(model).act(action) => Some(Vec::new()),
        Action::Open => Some(open_line(model)),
        _ => None,
    }
}

fn open_line(model: &mut Model) -> Vec<Effect> {
    let line = lines(model).nth(model.today_screen.pane.cursor);
    let filter = match line {
        Some(Line::State(state)) => Filter { states: vec![state], ..Filter::default() },
        Some(Line::Watched(at)) => WATCHED[at].filter(),
        Some(Line::Round) => return open_round(model),
        Some(Line::Recent(at)) => return journal::ask_changes(model, at),
        Some(Line::All) | None => Filter::default(),
    };
    model.households.find.clear();
    households::leave_given(model);
    households::show_filtered(model, filter)
}

/// Opens the round under way.
fn open_round(model: &mut Model) -> Vec<Effect> {
    let code = model.rounds.open().next().map(|(line, _)| line.code.clone());
    code.map(|code| round::told(model, RoundMsg::Open(code))).unwrap_or_default()
}
