//! Which form an action opens on which page.

use super::{HouseholdScreen, Item, Page, leads, remove};
use crate::app::Model;
use crate::app::board;
use crate::app::dialogs::{At, Dialog, Pick};
use crate::app::effect::Effect;
use crate::app::form::{
    herd, household, leave, member, merge, plan, recognition, round, split, strike_off, support, survey,
    visit,
};
use crate::domain::dossier::Dossier;
use crate::domain::id::AnimalId;
use crate::keys::Action;

/// Opens the form of an action; `None` where the page has no use for it. What is done about an obligation, a loan
/// or a group is done on its board.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let screen = model.household.as_ref()?;
    let dossier = screen.dossier.as_deref()?;
    if let Some((subject, line)) = leads::to(screen, dossier, action, &model.at()) {
        return Some(board::show_line(model, subject, line));
    }
    let dialog = dialog(screen, dossier, action, &model.at())?;
    model.dialogs.push(dialog);
    Some(Vec::new())
}

fn dialog(screen: &HouseholdScreen, dossier: &Dossier, action: Action, at: &At) -> Option<Dialog> {
    match action {
        Action::Edit | Action::Open => edit(screen, dossier, at),
        Action::New => new(screen, dossier, at),
        Action::Remove => remove::dialog(screen, dossier, at),
        Action::Support => Some(support::open_one(dossier, at)),
        Action::Survey => Some(survey::open(dossier, at)),
        Action::SecondEntry => second_entry(screen, dossier, at),
        Action::ExitPlan => Some(plan::open(dossier, at)),
        Action::Visit => Some(visit::open_one(dossier, at)),
        Action::Recognise => Some(recognition::open_new(dossier, at)),
        Action::HerdEvent => Some(herd_event_form(screen, dossier, at)),
        Action::AddToRound => Some(round::adding::open_many(vec![dossier.household.id], at)),
        Action::Leave => leaving(screen, dossier, at),
        Action::Split => Some(split::open(dossier, at)),
        Action::Merge => Some(merge::open(dossier, at)),
        Action::Restore => Some(strike_off::open_restore(dossier, at)),
        _ => None,
    }
}

/// The survey under the cursor once more, else the last one.
fn second_entry(screen: &HouseholdScreen, dossier: &Dossier, at: &At) -> Option<Dialog> {
    let chosen = match screen.current() {
        Some(Item::Survey(i)) => dossier.surveys.get(i),
        _ => dossier.last_survey(),
    };
    chosen.map(|survey| survey::open_second_of(dossier, survey, at))
}

/// F2 and Enter: the form of what is under the cursor; on the overview that of the household.
fn edit(screen: &HouseholdScreen, dossier: &Dossier, at: &At) -> Option<Dialog> {
    if screen.page == Page::Overview {
        return Some(household::open_edit(dossier, at));
    }
    match screen.current()? {
        Item::Resident(i) => Some(member::open_edit(dossier.residents.get(i)?, at)),
        Item::Survey(i) => Some(survey::open_edit(dossier, dossier.surveys.get(i)?, at)),
        Item::Recognition(i) => Some(recognition::open_edit(dossier, dossier.recognitions.get(i)?, at)),
        Item::Support(i) => Some(support::open_edit(dossier, dossier.supports.get(i)?, at)),
        Item::Animal(i) => Some(herd::animal::open_edit(dossier, dossier.animals.get(i)?, at)),
        Item::HerdEvent(_) => Some(herd_event_form(screen, dossier, at)),
        Item::Visit(i) => Some(visit::open_edit(dossier, dossier.visits.get(i)?, at)),
        Item::Event(_) | Item::History(_) | Item::Benefit(_) | Item::PassOn(_) | Item::Group(_) => None,
    }
}

/// F4: what fits the page.
fn new(screen: &HouseholdScreen, dossier: &Dossier, at: &At) -> Option<Dialog> {
    match screen.page {
        Page::Overview | Page::Members => Some(member::open_add(dossier, at)),
        Page::Surveys => Some(new_judgement(dossier, at)),
        Page::Supports => Some(support::open_one(dossier, at)),
        Page::Herd => Some(new_in_herd(screen, dossier, at)),
        Page::Visits => Some(visit::open_one(dossier, at)),
        Page::History => None,
    }
}

/// A survey or a recognition.
fn new_judgement(dossier: &Dossier, at: &At) -> Dialog {
    let lang = at.lang;
    let forms = [
        (lang.item_survey(), survey::open_new(dossier, at)),
        (lang.item_recognition(), recognition::open_new(dossier, at)),
    ];
    Pick::of_dialogs(lang.what_new(), forms.into())
}

/// An event of an animal, a birth, another animal. Obligations come with the supports.
fn new_in_herd(screen: &HouseholdScreen, dossier: &Dossier, at: &At) -> Dialog {
    let lang = at.lang;
    let mut forms = vec![(lang.item_animal(), herd::animal::open_new(dossier, at))];
    if !dossier.animals.is_empty() {
        forms.insert(0, (lang.item_herd_event(), herd_event_form(screen, dossier, at)));
        let animal = animal_under_cursor(screen, dossier);
        forms.push((lang.item_birth(), herd::birth::open(dossier, animal, at)));
        forms.push((lang.item_replacement(), herd::replacement::open(dossier, animal, at)));
    }
    Pick::of_dialogs(lang.what_new(), forms)
}

fn herd_event_form(screen: &HouseholdScreen, dossier: &Dossier, at: &At) -> Dialog {
    herd::event::open(dossier, animal_under_cursor(screen, dossier), at)
}

fn animal_under_cursor(screen: &HouseholdScreen, dossier: &Dossier) -> Option<AnimalId> {
    match screen.current() {
        Some(Item::Animal(i)) => dossier.animals.get(i).map(|animal| animal.id),
        Some(Item::HerdEvent(i)) => dossier.herd_events.get(i).map(|event| event.animal),
        _ => None,
    }
}

/// The member under the cursor leaves.
pub(super) fn leaving(screen: &HouseholdScreen, dossier: &Dossier, at: &At) -> Option<Dialog> {
    let Some(Item::Resident(i)) = screen.current() else { return None };
    let who = dossier.residents.get(i).filter(|who| who.is_current())?;
    Some(leave::open(dossier, who, at))
}
