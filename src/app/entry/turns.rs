//! From one paper of the pile to the next: what opens, what is said where there is nothing to enter, how it ends.

use super::{EntryMsg, Pass, Pile, Turn};
use crate::app::answered::refresh;
use crate::app::dialogs::{At, Confirm, Dialog, reader};
use crate::app::effect::Effect;
use crate::app::form::survey;
use crate::app::screens::household;
use crate::app::{Model, Msg, draft};
use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;
use crate::domain::query::ListRow;

/// Enters the forms B of these households one after the other, in this order: each opens as the one before is saved.
/// `round` is the code of the round to which they belong; without it each form proposes the day's. A household that
/// was surveyed in the round already is opened for correction. With [`Pass::Second`] what was entered is entered once
/// more and compared.
pub(in crate::app) fn open_in_order(
    model: &mut Model,
    households: Vec<HouseholdId>,
    round: Option<String>,
    pass: Pass,
) -> Vec<Effect> {
    if households.is_empty() {
        model.hint(model.lang().entry_no_papers());
        return Vec::new();
    }
    model.entry.pile = Some(Pile::new(households, round, pass));
    open(model)
}

/// Fetches what the form of the paper on top needs, and the name of who follows.
fn open(model: &mut Model) -> Vec<Effect> {
    let Some(pile) = &mut model.entry.pile else { return Vec::new() };
    let Some(current) = pile.current() else { return finish(model) };
    pile.opening = true;
    let names = [Some(current), pile.following()].into_iter().flatten().collect();
    let mut effects = vec![Effect::Rows(names)];
    effects.extend(household::open_for_entry(model, current));
    effects
}

/// What the form needs is there: it opens, and keys typed ahead for it may come.
pub(in crate::app) fn arrived(model: &mut Model) {
    let Some(pile) = &mut model.entry.pile else { return };
    pile.opening = false;
    let dossier = model.household.as_ref().and_then(|screen| screen.dossier.as_deref());
    match paper(dossier, &model.at()) {
        Ok(form) => {
            model.dialogs.push(form);
            model.entry.held.release();
        }
        Err(why) => {
            let (lang, next) = (model.lang(), Msg::Entry(EntryMsg::Turn(Turn::Next)));
            let answers =
                vec![(lang.entry_go_on().to_owned(), Some(next)), (lang.entry_stop().to_owned(), None)];
            model.entry.held.end();
            model.dialogs.push(Dialog::Confirm(Confirm { question: why, answers, cursor: 0 }));
        }
    }
}

/// The form of the paper on top; in words, why there is none.
fn paper(dossier: Option<&Dossier>, at: &At) -> Result<Dialog, String> {
    let lang = at.lang;
    let (Some(pile), Some(dossier)) = (at.entry.pile.as_ref(), dossier) else {
        return Err(lang.entry_gone().to_owned());
    };
    let name = format!("{} {}", dossier.household.code, dossier.head_name());
    if let Some(ending) = dossier.household.ended {
        return Err(lang.entry_left(name, at.day(ending.on), lang.end_reason(ending.reason)));
    }
    match pile.pass() {
        Pass::First => Ok(survey::open(dossier, at)),
        Pass::Second => survey::open_second(dossier, at).ok_or_else(|| lang.entry_not_entered(name)),
    }
}

/// Names that were fetched.
pub(in crate::app) fn begun(model: &mut Model, rows: &[ListRow]) {
    if let Some(pile) = &mut model.entry.pile {
        pile.take_names(rows);
    }
}

/// The form on top was saved; whether another paper follows by itself.
pub(in crate::app) fn saved(model: &mut Model) -> bool {
    let Some(pile) = &mut model.entry.pile else { return false };
    let name = pile.current().map(|household| pile.name(household).to_owned());
    pile.mark_saved();
    // Said only of a first entry: a second one says what it came to.
    if pile.pass() == Pass::First {
        model.done(model.lang().entry_saved(name.unwrap_or_default()));
    }
    true
}

/// The form on top could not be saved: what was typed behind it was not meant for it.
pub(in crate::app) fn refused(model: &mut Model) {
    if model.entry.pile.is_some() {
        model.entry.held.refuse();
    }
}

/// A question stands on the screen that nobody expected: what was typed before it could be seen is no answer. In a pile
/// it was meant for the next paper, elsewhere for nothing.
pub(in crate::app) fn unexpected(model: &mut Model) {
    match model.entry.pile {
        Some(_) => model.entry.held.refuse(),
        None => model.entry.held.ask(),
    }
}

/// What was asked of the register or the disk failed: the paper stays on top.
pub(in crate::app) fn failed(model: &mut Model) {
    refused(model);
    if let Some(pile) = &mut model.entry.pile {
        (pile.turn, pile.opening) = (None, false);
    }
}

/// Esc ends the holding: what was held is dropped, and that is said. False where nothing waits: then Esc does what it
/// always does.
pub(in crate::app) fn give_up_held(model: &mut Model) -> bool {
    let dropped = model.entry.held.give_up();
    if dropped > 0 {
        model.esc = None;
        model.hint(model.lang().entry_held_dropped(dropped));
    }
    dropped > 0
}

/// Follows what was told.
pub(in crate::app) fn told(model: &mut Model, msg: EntryMsg) -> Vec<Effect> {
    match msg {
        EntryMsg::Seen => model.entry.held.seen(),
        EntryMsg::Turn(turn) => {
            let Some(pile) = &mut model.entry.pile else { return Vec::new() };
            pile.turn = Some(turn);
            return draft::leave_form(model);
        }
    }
    Vec::new()
}

/// Why another paper cannot be turned to, in words.
pub(in crate::app) fn why_not_turn(turn: Turn, at: &At) -> Option<String> {
    match (&at.entry.pile, turn) {
        (None, _) => Some(at.lang.why_no_pile().to_owned()),
        (Some(pile), Turn::Previous) if pile.place().0 == 1 => Some(at.lang.why_first_paper().to_owned()),
        _ => None,
    }
}

/// Nothing lies over the screen any more, and nothing is being fetched for the pile.
fn is_to_come(model: &Model) -> bool {
    let waits = model.entry.pile.as_ref().is_some_and(|pile| !pile.opening);
    waits && model.dialogs.is_empty()
}

/// The form on top is gone: the next paper's opens, or the entry ends where it was left.
pub(in crate::app) fn follow(model: &mut Model) -> Vec<Effect> {
    if !is_to_come(model) {
        return Vec::new();
    }
    let Some(pile) = &mut model.entry.pile else { return Vec::new() };
    let Some(turn) = pile.turn.take() else { return leave(model) };
    let more = pile.turn(turn);
    if turn == Turn::Previous {
        model.entry.held.forget();
    }
    if more { open(model) } else { finish(model) }
}

/// The pile was left before its end.
fn leave(model: &mut Model) -> Vec<Effect> {
    model.entry.held.forget();
    let words = model.entry.pile.take().map(|pile| model.lang().entry_left_at(pile.saved(), pile.place().1));
    if let Some(words) = words.filter(|_| model.notice.is_none()) {
        model.hint(words);
    }
    model.household = None;
    refresh(model)
}

/// Every paper had its turn: what was entered and who was passed over, to be read and put away.
fn finish(model: &mut Model) -> Vec<Effect> {
    model.entry.held.end();
    let Some(pile) = model.entry.pile.take() else { return Vec::new() };
    let lang = model.lang();
    let mut lines = vec![lang.entry_saved_of(pile.saved(), pile.place().1)];
    let skipped: Vec<_> = pile.skipped().map(|household| pile.name(household).to_owned()).collect();
    if !skipped.is_empty() {
        lines.extend([String::new(), lang.entry_skipped().to_owned()]);
        lines.extend(skipped.into_iter().map(|name| format!("  {name}")));
    }
    reader::show(model, lang.entry_done_title().to_owned(), lines);
    model.household = None;
    refresh(model)
}
