//! What of the journal is asked for: a household, somebody who works here, a kind of work, a time. It is chosen as a
//! board is narrowed, and read of the whole journal, not only of what was fetched.

use std::collections::BTreeMap;

use chrono::{Datelike, Days as Step};

use super::{JournalPage, JournalScreen};
use crate::app::boards::reach::days::Days;
use crate::app::dialogs::{At, Dialog, Pick, PickItem, Prompt, menu};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::app::{Model, layout};
use crate::domain::history::Author;
use crate::domain::operation::OperationKind;
use crate::viet::clean;

/// What is asked for; everything where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalAsked {
    /// Of the household of this code.
    pub code: Option<String>,
    /// By this person.
    pub by: Option<Author>,
    /// Of this kind; looks have none.
    pub kind: Option<OperationKind>,
    /// Of these days.
    pub days: Option<Days>,
}

/// What a person decided about it.
#[derive(Debug)]
pub enum JournalMsg {
    /// Everything again.
    All,
    /// Of the household of a code, which is still to be typed.
    AskHousehold,
    /// The code was typed.
    Household(String),
    /// By somebody.
    By(Author),
    /// Of a kind.
    Kind(OperationKind),
    /// Of these days.
    Days(Days),
    /// Of a time that is still to be typed.
    AskTime,
    /// The time was typed.
    Time(String),
}

impl JournalAsked {
    /// What is asked for, in words; nothing where it is everything.
    pub fn words(&self, at: &At) -> Vec<String> {
        let code = self.code.as_ref().map(|code| at.lang.journal_of_household(code));
        let by = self.by.as_ref().map(|by| by.0.clone());
        let kind = self.kind.map(|kind| at.lang.operation(kind).to_owned());
        let days = self.days.map(|days| days.said(at));
        [code, by, kind, days].into_iter().flatten().collect()
    }
}

/// Lays what can be asked for over the screen.
pub(super) fn ask(model: &mut Model) {
    let at = model.at();
    let asked = &model.journal.asked;
    let everything = (*asked != JournalAsked::default())
        .then(|| item(at.lang.journal_all().to_owned(), String::new(), JournalMsg::All));
    let typed = [
        item(at.lang.journal_ask_household().to_owned(), String::new(), JournalMsg::AskHousehold),
        item(at.lang.journal_ask_time().to_owned(), String::new(), JournalMsg::AskTime),
    ];
    let items = everything.into_iter().chain(times(&at)).chain(typed).chain(found(&model.journal, &at));
    let pick = Pick::new(at.lang.journal_ask_title(), items.collect(), menu::rows(model)).by_label();
    model.dialogs.push(Dialog::Pick(pick));
}

/// Times that are asked for most.
fn times(at: &At) -> Vec<PickItem> {
    let today = at.today;
    let week = today.checked_sub_days(Step::new(6)).unwrap_or(today);
    let month = today.with_day(1).unwrap_or(today);
    let of =
        |words: &str, from| item(words.to_owned(), String::new(), JournalMsg::Days(Days { from, to: today }));
    vec![
        of(at.lang.journal_today(), today),
        of(at.lang.journal_week(), week),
        of(at.lang.journal_month(), month),
    ]
}

/// Who and what stands in what was fetched, with how often.
fn found(screen: &JournalScreen, at: &At) -> Vec<PickItem> {
    let (mut authors, mut kinds) = (BTreeMap::<&str, usize>::new(), BTreeMap::<OperationKind, usize>::new());
    match screen.page {
        JournalPage::Done => screen.entries.iter().for_each(|entry| {
            *authors.entry(&entry.author.0).or_default() += 1;
            *kinds.entry(entry.kind).or_default() += 1;
        }),
        JournalPage::Looked => {
            screen.looks.iter().for_each(|look| *authors.entry(&look.author.0).or_default() += 1);
        }
    }
    let by = authors.into_iter().map(|(login, count)| {
        let words = at.lang.journal_ask_by(clean(login));
        item(words, count.to_string(), JournalMsg::By(Author(login.to_owned())))
    });
    let of = kinds.into_iter().map(|(kind, count)| {
        let words = at.lang.journal_ask_kind(at.lang.operation(kind));
        item(words, count.to_string(), JournalMsg::Kind(kind))
    });
    by.chain(of).collect()
}

fn item(label: String, note: String, then: JournalMsg) -> PickItem {
    PickItem { label, note, then: Ok(Msg::Journal(then)) }
}

/// Takes what was decided.
pub(in crate::app) fn told(model: &mut Model, msg: JournalMsg) -> Vec<Effect> {
    let at = model.at();
    let mut asked = model.journal.asked.clone();
    match msg {
        JournalMsg::All => asked = JournalAsked::default(),
        JournalMsg::By(by) => asked.by = Some(by),
        JournalMsg::Kind(kind) => asked.kind = Some(kind),
        JournalMsg::Days(days) => asked.days = Some(days),
        JournalMsg::Household(code) => asked.code = Some(clean(&code)).filter(|code| !code.is_empty()),
        JournalMsg::AskHousehold => {
            let typed = |code| Msg::Journal(JournalMsg::Household(code));
            return prompt(model, at.lang.journal_code_title(), at.lang.journal_code_hint(), "", typed);
        }
        JournalMsg::AskTime => {
            return prompt(model, at.lang.journal_time_title(), at.lang.reach_type_time(), "", time);
        }
        JournalMsg::Time(typed) => match Days::typed(&typed, &at) {
            Ok(days) => asked.days = Some(days),
            Err(wrong) => {
                let effects =
                    prompt(model, at.lang.journal_time_title(), at.lang.reach_type_time(), &typed, time);
                model.problem(wrong);
                return effects;
            }
        },
    }
    show(model, asked)
}

fn time(typed: String) -> Msg {
    Msg::Journal(JournalMsg::Time(typed))
}

fn prompt(model: &mut Model, title: &str, hint: &str, text: &str, then: fn(String) -> Msg) -> Vec<Effect> {
    model.dialogs.push(Dialog::Prompt(Prompt::new(title, hint, text, then).verbatim()));
    Vec::new()
}

/// Fetches what is asked for, from its beginning.
pub(super) fn show(model: &mut Model, asked: JournalAsked) -> Vec<Effect> {
    let lang = model.lang();
    let screen = &mut model.journal;
    screen.asked = asked;
    screen.clear();
    screen.narrow(lang);
    screen.pane.set_page(layout::journal_rows(model.size));
    vec![model.journal.fetch()]
}
