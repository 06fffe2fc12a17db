//! The round of a survey: which one is proposed, by which standard it is judged, and what stands against it.

use chrono::NaiveDate;

use crate::app::dialogs::At;
use crate::app::form::{Form, Reading};
use crate::domain::round::{Round, RoundCode};
use crate::domain::standard::Standard;

/// The round proposed for a new survey: that of the pile, that of the form before, an open one, else the day's.
pub(super) fn proposed(at: &At) -> String {
    let of_pile = at.entry.pile.as_ref().and_then(|pile| pile.round().map(str::to_owned));
    let closed = |code: &String| opened(at, code).is_some_and(|round| !round.is_open());
    let before = || at.last.get(super::KIND, "round").map(str::to_owned).filter(|code| !closed(code));
    let begun = || open(at).find(|round| round.opened <= at.today).map(|round| round.code.clone());
    let of_day = || RoundCode::on(at.today).map(|code| code.to_string()).unwrap_or_default();
    of_pile.or_else(before).or_else(begun).unwrap_or_else(of_day)
}

/// The round of a code as it was opened; `None` for one that only surveys name.
pub(super) fn opened<'a>(at: &At<'a>, code: &str) -> Option<&'a Round> {
    let rounds = at.register.map(|register| register.rounds.as_slice()).unwrap_or_default();
    rounds.iter().map(|round| &round.value).find(|round| round.code == code)
}

/// The rounds that still take facts, the newest first.
pub(super) fn open<'a>(at: &At<'a>) -> impl Iterator<Item = &'a Round> {
    let rounds = at.register.map(|register| register.rounds.as_slice()).unwrap_or_default();
    rounds.iter().map(|round| &round.value).filter(|round| round.is_open())
}

/// The standard by which a round judges; of one that was never opened, the standard in force on the day.
pub(super) fn standard<'a>(at: &At<'a>, code: &str, day: NaiveDate) -> Option<&'a Standard> {
    let standards = &at.register?.standards;
    standards.named(opened(at, code).map_or("", |round| &round.standard), day)
}

/// The second standard of a round.
pub(super) fn second_standard<'a>(at: &At<'a>, code: &str) -> Option<&'a Standard> {
    let code = opened(at, code)?.second_standard.as_deref()?;
    at.register?.standards.by_code(code)
}

/// What stands against round and day of a survey. Papers of a pile belong to its round.
pub(super) fn check(reading: &mut Reading, day: NaiveDate, of_pile: Option<&str>, at: &At) {
    let code = reading.text("round");
    if let Some(of_pile) = of_pile.filter(|of_pile| !code.is_empty() && *of_pile != code) {
        reading.fault("round", at.lang.fault_round_of_pile(of_pile));
    }
    if let Some(words) = closed(&code, at) {
        reading.fault("round", words);
    }
    if let Some(round) = opened(at, &code).filter(|round| day < round.opened) {
        reading.fault("date", at.lang.fault_before_round(&code, at.day(round.opened)));
    }
}

/// What can be said of round and day while they are typed.
pub(super) fn remark(form: &mut Form, day: NaiveDate, at: &At) {
    let code = form.text("round");
    let late = opened(at, &code).filter(|round| round.is_open() && day > round.due);
    let late = late.map(|round| at.lang.warn_after_round(&code, at.day(round.due)));
    if let Some(field) = form.field_mut("date") {
        field.warning = late;
    }
    if let Some(field) = form.field_mut("round") {
        field.warning = closed(&code, at);
    }
}

/// A round that was not opened, while another one is open: likely a slip of the pen, asked before it is saved.
pub(super) fn unopened(code: &str, at: &At) -> Option<String> {
    let others: Vec<&str> = open(at).map(|round| round.code.as_str()).collect();
    let asks = opened(at, code).is_none() && !others.is_empty();
    asks.then(|| at.lang.warn_round_unopened(code, others.join(", ")))
}

/// A closed round takes no survey: the words for it.
fn closed(code: &str, at: &At) -> Option<String> {
    let day = opened(at, code)?.closed?;
    Some(at.lang.fault_round_closed(code, at.day(day)))
}
