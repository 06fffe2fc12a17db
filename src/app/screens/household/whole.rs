//! What the rules of the register say of a household, laid over its page to be read whole: a small screen cuts it there.

use super::HouseholdScreen;
use crate::app::Model;
use crate::app::dialogs::reader;

/// Opens the page of text.
pub(super) fn show(model: &mut Model) {
    let Some(lines) = model.household.as_ref().and_then(|screen| lines(model, screen)) else { return };
    let title = model.lang().key_criteria().to_owned();
    reader::show(model, title, lines);
}

/// Signs first, as on the page: they are what has to be looked into.
fn lines(model: &Model, screen: &HouseholdScreen) -> Option<Vec<String>> {
    let judged = screen.judged.as_deref()?;
    let (lang, dates) = (model.lang(), model.settings.dates);
    let mut lines = signs(model, screen);
    lines.extend(match &judged.criteria {
        Some(criteria) => lang.criteria_whole(criteria, dates),
        None => vec![lang.criteria_none_set().to_owned()],
    });
    lines.extend(lang.milestones_line(&judged.milestones, dates));
    Some(lines)
}

fn signs(model: &Model, screen: &HouseholdScreen) -> Vec<String> {
    let (dates, day) = (model.settings.dates, screen.on.unwrap_or(model.today));
    let register = model.register.as_ref();
    let watched = register.zip(screen.dossier.as_deref());
    let watched = watched.and_then(|(register, dossier)| dossier.watched(register.watching(), day));
    let words = |warnings: &[_]| model.lang().warnings_whole(warnings, &|day| dates.day(day));
    watched.map(|watched| words(&watched.warnings)).unwrap_or_default()
}
