//! The page of a household as it stood on a past day.

use chrono::NaiveDate;

use super::Judged;
use crate::app::Model;
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::history::HistoryEntry;
use crate::viet::local_time;

/// The page is to show another day; the household is fetched for it.
pub(in crate::app) fn show_on(model: &mut Model, day: Option<NaiveDate>) -> Vec<Effect> {
    let Some(screen) = &mut model.household else { return Vec::new() };
    screen.wanted = day;
    super::refresh(screen)
}

/// Shows what was fetched on the day that is wanted, judged by the rules of the register. Where the household was not in the register then, that is
/// said, and the page stays as it was; one that has just been opened closes.
pub(super) fn show(model: &mut Model, dossier: Box<Dossier>) {
    place(model, dossier);
    let Some((screen, register)) = model.household.as_mut().zip(model.register.as_ref()) else { return };
    let day = screen.on.unwrap_or(model.today);
    screen.judged = screen.dossier.as_deref().map(|shown| Box::new(Judged::of(shown, register, day)));
}

fn place(model: &mut Model, dossier: Box<Dossier>) {
    let Some(screen) = &mut model.household else { return };
    let Some(day) = screen.wanted else {
        (screen.on, screen.dossier) = (None, Some(dossier));
        return;
    };
    let hamlets = model.register.as_ref().map_or(&[][..], |register| &register.hamlets);
    match dossier.on(day, hamlets) {
        Ok(then) => (screen.on, screen.dossier) = (Some(day), Some(Box::new(then.dossier))),
        Err(absence) => {
            screen.wanted = screen.on;
            if screen.dossier.is_none() {
                model.household = None;
            }
            let (code, dates) = (&dossier.household.code, model.settings.dates);
            model.problem(model.lang().absence(code, day, absence, dates));
        }
    }
}

/// The entries of the journal that were written by the end of the day.
pub(super) fn known(on: Option<NaiveDate>, entries: Vec<HistoryEntry>) -> Vec<HistoryEntry> {
    let by = |entry: &HistoryEntry| on.is_none_or(|day| local_time(entry.at).date() <= day);
    entries.into_iter().filter(by).collect()
}
