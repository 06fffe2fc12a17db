//! Why an action is not possible on the page of a household now.

use super::{HouseholdScreen, Item, Page};
use crate::app::Model;
use crate::domain::dossier::Dossier;
use crate::i18n::Lang;
use crate::keys::Action;

/// The reason, in words; `None` where the action is possible or none of the page's.
pub(in crate::app) fn why_not(model: &Model, action: Action) -> Option<&'static str> {
    if !model.dialogs.is_empty() {
        return None;
    }
    let screen = model.household.as_ref()?;
    let dossier = screen.dossier.as_deref()?;
    if dossier.household.ended.is_some() && changes_household(action) {
        return Some(model.lang().why_household_ended());
    }
    on_page(screen, dossier, action, model.lang())
}

fn on_page(screen: &HouseholdScreen, dossier: &Dossier, action: Action, lang: Lang) -> Option<&'static str> {
    let current = screen.current();
    match action {
        Action::Restore => dossier.household.ended.is_none().then(|| lang.why_not_ended()),
        Action::Split => (dossier.current().count() < 2).then(|| lang.why_split_needs_two()),
        Action::HerdEvent => dossier.animals.is_empty().then(|| lang.why_no_animals()),
        Action::Leave => (!is_present(dossier, current)).then(|| lang.why_choose_member()),
        Action::Remove => removal(screen.page, dossier, current, lang),
        Action::Edit => editing(screen.page, current, lang),
        Action::New => (screen.page == Page::History).then(|| lang.why_history_stays()),
        _ => None,
    }
}

fn is_present(dossier: &Dossier, item: Option<Item>) -> bool {
    matches!(item, Some(Item::Resident(i)) if dossier.residents.get(i).is_some_and(|r| r.is_current()))
}

fn removal(page: Page, dossier: &Dossier, item: Option<Item>, lang: Lang) -> Option<&'static str> {
    match (page, item) {
        (Page::Overview, _) => None,
        (Page::Members, item) => (!is_present(dossier, item)).then(|| lang.why_choose_member()),
        (Page::History, _) => Some(lang.why_history_stays()),
        (Page::Herd, _) => Some(lang.why_herd_stays()),
        (_, None) => Some(lang.why_nothing_here()),
        _ => None,
    }
}

fn editing(page: Page, item: Option<Item>, lang: Lang) -> Option<&'static str> {
    match item {
        None if page != Page::Overview => Some(lang.why_nothing_here()),
        Some(Item::Event(_) | Item::History(_)) => Some(lang.why_history_stays()),
        _ => None,
    }
}

fn changes_household(action: Action) -> bool {
    use Action::{Edit, HerdEvent, Leave, Merge, New, Recognise, Remove, Split, Support, Survey, Visit};
    matches!(
        action,
        Edit | HerdEvent | Leave | Merge | New | Recognise | Remove | Split | Support | Survey | Visit
    )
}
