//! The filter panel (F3): which households are wanted, group by group.
//!
//! The panel works on a draft: F2 applies it, Esc leaves the list as it was. What can be asked for is
//! a [`Criterion`]; the filter in words for the line above the list is [`words`].

mod criterion;
mod lines;
mod words;

pub use criterion::{Choice, Criterion};
pub use lines::{Group, Line};
pub use words::words;

use chrono::NaiveDate;

use super::{At, Confirm, Dialog, Prompt, Reply};
use crate::app::as_of;
use crate::app::effect::Effect;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::app::model::Model;
use crate::app::msg::{Asker, Msg};
use crate::domain::query::Filter;
use crate::domain::situation::Count;
use crate::keys::Action;
use crate::viet::fold;

/// The panel.
#[derive(Debug)]
pub struct FilterPanel {
    /// What would be applied.
    pub draft: Filter,
    /// What was typed to narrow the lines.
    pub typed: LineEdit,
    /// Cursor over the lines shown.
    pub pane: ListPane,
    /// What the draft would find, once counted.
    pub count: Option<Count>,
    generation: u64,
    lines: Vec<Line>,
    shown: Vec<usize>,
}

/// Opens the panel on the filter of the list.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let mut panel = FilterPanel {
        draft: model.households.query.filter.clone(),
        typed: LineEdit::default(),
        pane: ListPane::default(),
        count: None,
        generation: 0,
        lines: lines::all(&model.at(), &model.settings.filters),
        shown: Vec::new(),
    };
    panel.pane.set_page(super::menu::rows(model));
    panel.narrow();
    let effects = panel.recount();
    model.dialogs.push(Dialog::Filter(Box::new(panel)));
    effects
}

/// A day was chosen for the panel that is open.
pub(in crate::app) fn take_day(model: &mut Model, day: Option<NaiveDate>) -> Vec<Effect> {
    let Some(Dialog::Filter(panel)) = model.dialogs.last_mut() else { return Vec::new() };
    panel.draft.on = day;
    panel.draft.with_ended &= day.is_none();
    panel.recount()
}

impl FilterPanel {
    /// The lines that what was typed lets through.
    pub fn shown(&self) -> impl Iterator<Item = &Line> {
        self.shown.iter().filter_map(|&at| self.lines.get(at))
    }

    /// Takes a count, unless the draft has changed since it was asked for.
    pub fn counted(&mut self, generation: u64, count: Count) {
        if generation == self.generation {
            self.count = Some(count);
        }
    }

    /// Takes the filters saved now; the cursor stays on its line where that is still there.
    pub fn saved_changed(&mut self, at: &At, saved: &[(String, Filter)]) {
        let kept = self.current().map(|line| line.criterion.clone());
        self.lines = lines::all(at, saved);
        self.narrow();
        let at = kept.and_then(|kept| self.shown().position(|line| line.criterion == kept));
        self.pane.move_to(at.unwrap_or(self.pane.cursor));
    }

    /// Why an action is not possible in the panel now.
    pub(super) fn why_not(&self, action: Action, at: &At) -> Option<String> {
        let saved = matches!(self.current(), Some(Line { criterion: Criterion::Saved(..), .. }));
        (action == Action::Remove && !saved).then(|| at.lang.why_no_saved_filter().to_owned())
    }

    pub(super) fn act(&mut self, action: Action, at: &At) -> Reply {
        match action {
            Action::Save => return Reply::CloseThen(Msg::ApplyFilter(self.draft.clone())),
            Action::Back if self.typed.is_empty() => return Reply::Close,
            Action::Open | Action::Mark => return self.toggle(action == Action::Mark, at),
            Action::New => return self.ask_name(at),
            Action::Remove => return self.ask_forget(at),
            Action::ClearFilter => return self.change(self.draft.bare()),
            Action::Back => self.edit(LineEdit::clear),
            Action::Erase => self.edit(LineEdit::backspace),
            Action::Next => self.step_group(true),
            Action::Previous => self.step_group(false),
            _ if self.pane.act(action) => {}
            _ => return Reply::Unused,
        }
        Reply::Stay(Vec::new())
    }

    /// A line that is pressed is answered.
    pub(super) fn point(&mut self, line: usize, at: &At) -> Reply {
        self.pane.move_to(line);
        self.toggle(false, at)
    }

    /// Typing narrows the lines; a space before anything is typed answers the line.
    pub(super) fn typed(&mut self, text: &str, at: &At) -> Reply {
        if text == " " && self.typed.is_empty() {
            return self.toggle(true, at);
        }
        self.edit(|line| line.insert(text));
        Reply::Stay(Vec::new())
    }

    fn current(&self) -> Option<&Line> {
        self.shown.get(self.pane.cursor).and_then(|&at| self.lines.get(at))
    }

    fn toggle(&mut self, step: bool, at: &At) -> Reply {
        let Some(criterion) = self.current().map(|line| line.criterion.clone()) else {
            return Reply::Stay(Vec::new());
        };
        match criterion {
            Criterion::OtherDay(_) if criterion.in_filter(&self.draft) == Choice::Open => {
                return Reply::Over(Box::new(Dialog::Prompt(as_of::prompt(at.lang, "", None))));
            }
            Criterion::WithEnded if self.draft.on.is_some() => {
                return Reply::Say(at.lang.why_ended_not_then().to_owned());
            }
            _ => {}
        }
        let mut filter = self.draft.clone();
        criterion.toggle(&mut filter);
        if step {
            self.pane.step(1);
        }
        self.change(filter)
    }

    fn change(&mut self, filter: Filter) -> Reply {
        self.draft = filter;
        Reply::Stay(self.recount())
    }

    fn recount(&mut self) -> Vec<Effect> {
        self.generation += 1;
        vec![Effect::Count(Asker::Panel(self.generation), self.draft.clone())]
    }

    fn ask_name(&self, at: &At) -> Reply {
        let prompt =
            Prompt::new(at.lang.filter_name_title(), at.lang.filter_name_hint(), "", Msg::NameFilter);
        Reply::Over(Box::new(Dialog::Prompt(prompt)))
    }

    /// Only a saved filter can be removed.
    fn ask_forget(&self, at: &At) -> Reply {
        let Some(Line { criterion: Criterion::Saved(name, _), .. }) = self.current() else {
            return Reply::Stay(Vec::new());
        };
        let lang = at.lang;
        let go = Msg::ForgetFilter(name.clone());
        let confirm =
            Confirm::new(lang.filter_forget_question(name), lang.answer_keep(), lang.answer_remove(), go);
        Reply::Over(Box::new(Dialog::Confirm(confirm)))
    }

    fn step_group(&mut self, down: bool) {
        let group = self.current().map(|line| line.group);
        let starts: Vec<_> = self.shown().map(|line| line.group).enumerate().collect();
        let cursor = self.pane.cursor;
        let is_start = |at: usize| at == 0 || starts[at].1 != starts[at - 1].1;
        let target = if down {
            starts.iter().map(|(at, _)| *at).find(|&at| at > cursor && Some(starts[at].1) != group)
        } else {
            starts.iter().map(|(at, _)| *at).rev().find(|&at| at < cursor && is_start(at))
        };
        self.pane.move_to(target.unwrap_or(cursor));
    }

    fn edit(&mut self, change: impl FnOnce(&mut LineEdit)) {
        change(&mut self.typed);
        self.narrow();
    }

    fn narrow(&mut self) {
        let words = fold(self.typed.text());
        let fits = |line: &Line| words.split(' ').all(|word| line.folded.contains(word));
        self.shown = (0..self.lines.len()).filter(|&at| fits(&self.lines[at])).collect();
        self.pane.set_len(self.shown.len());
    }
}

#[cfg(test)]
mod tests;
