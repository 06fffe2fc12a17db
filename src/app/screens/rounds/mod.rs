//! The list of review rounds, the newest first. Enter opens one of them.

use std::cmp::Reverse;

use crate::app::dialogs::Dialog;
use crate::app::effect::Effect;
use crate::app::form::round::opening;
use crate::app::list_pane::ListPane;
use crate::app::screens::round;
use crate::app::{Model, layout};
use crate::domain::id::RoundId;
use crate::domain::round::{Round, RoundLine};
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::keys::Action;

/// The list of review rounds.
#[derive(Debug, Default)]
pub struct RoundsScreen {
    /// Every round of the register, the newest first.
    pub lines: Vec<RoundLine>,
    /// The lines were fetched.
    pub is_fetched: bool,
    /// Cursor over the lines.
    pub pane: ListPane,
}

impl RoundsScreen {
    /// The round under the cursor.
    pub fn current(&self) -> Option<&RoundLine> {
        self.lines.get(self.pane.cursor)
    }

    /// The rounds that still take facts, the newest first.
    pub fn open(&self) -> impl Iterator<Item = (&RoundLine, &Stored<RoundId, Round>)> {
        let opened = self.lines.iter().filter_map(|line| Some((line, line.round.as_ref()?)));
        opened.filter(|(_, round)| round.is_open())
    }

    /// The round that was opened last.
    pub fn last(&self) -> Option<&Stored<RoundId, Round>> {
        self.lines.iter().filter_map(|line| line.round.as_ref()).max_by_key(|round| round.opened)
    }
}

/// Takes the rounds that were fetched; the cursor stays on its round.
pub fn take(model: &mut Model, mut lines: Vec<RoundLine>) {
    lines.sort_by_cached_key(|line| {
        let opened = line.round.as_ref().map(|round| round.opened);
        (Reverse((line.year, opened)), Reverse(line.code.clone()))
    });
    let screen = &mut model.rounds;
    let kept = screen.current().map(|line| line.code.clone());
    let at = kept.and_then(|code| lines.iter().position(|line| line.code == code));
    screen.lines = lines;
    screen.is_fetched = true;
    screen.pane.set_page(layout::rounds_rows(model.size));
    screen.pane.set_len(screen.lines.len());
    screen.pane.move_to(at.unwrap_or(screen.pane.cursor));
}

/// The terminal has another size.
pub fn resized(model: &mut Model) {
    model.rounds.pane.set_page(layout::rounds_rows(model.size));
}

/// Why an action is not possible on the list now.
pub fn why_not(model: &Model, action: Action) -> Option<String> {
    let lang = model.lang();
    let asked = matches!(action, Action::Open | Action::EditRound);
    match model.rounds.current() {
        _ if !asked => None,
        None => Some(lang.why_no_round(model.key(Action::OpenRound))),
        Some(line) => of_line(line, action, model.key(Action::OpenRound), lang),
    }
}

fn of_line(line: &RoundLine, action: Action, new: String, lang: Lang) -> Option<String> {
    match &line.round {
        None => Some(lang.why_round_only_surveys(&line.code, new)),
        Some(round) if action == Action::EditRound && !round.is_open() => {
            Some(lang.why_round_closed(&round.code))
        }
        Some(_) => None,
    }
}

/// An action on the list.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        _ if model.rounds.pane.act(action) => Some(Vec::new()),
        Action::Open => Some(round::open(model, model.rounds.current()?.code.clone())),
        Action::OpenRound => Some(open_form(model, opening::open_new(&model.at()))),
        Action::EditRound => {
            let round = model.rounds.current()?.round.clone()?;
            Some(open_form(model, opening::open_edit(round, &model.at())))
        }
        _ => None,
    }
}

/// Lays a form over the screen, and asks what it needs to know of the register.
pub(in crate::app) fn open_form(model: &mut Model, dialog: Dialog) -> Vec<Effect> {
    let asked = match &dialog {
        Dialog::Form(form) => form.purpose.asks(&form.form),
        _ => None,
    };
    model.dialogs.push(dialog);
    asked.into_iter().collect()
}

#[cfg(test)]
mod tests;
