//! Why an action is not possible on the page of a household now.

use super::{HouseholdScreen, Item, Page};
use crate::app::Model;
use crate::domain::dossier::Dossier;
use crate::keys::Action;

/// The reason, in words; `None` where the action is possible or none of the page's.
pub(in crate::app) fn why_not(model: &Model, action: Action) -> Option<String> {
    let screen = model.household.as_ref()?;
    let dossier = screen.dossier.as_deref()?;
    if dossier.household.ended.is_some() && changes_household(action) {
        return Some(model.lang().why_household_ended(model.key(Action::Menu)));
    }
    Asked { screen, dossier, model }.why_not(action)
}

/// The page that an action was asked on.
struct Asked<'a> {
    screen: &'a HouseholdScreen,
    dossier: &'a Dossier,
    model: &'a Model,
}

impl Asked<'_> {
    fn why_not(&self, action: Action) -> Option<String> {
        let (lang, dossier) = (self.model.lang(), self.dossier);
        let when = |not: bool, words: &str| not.then(|| words.to_owned());
        match action {
            Action::Restore => when(dossier.household.ended.is_none(), lang.why_not_ended()),
            Action::SecondEntry => when(dossier.surveys.is_empty(), lang.why_nothing_to_verify()),
            Action::Split => when(dossier.current().count() < 2, lang.why_split_needs_two()),
            Action::AddToRound => when(self.model.rounds.open().next().is_none(), lang.why_no_open_round()),
            Action::HerdEvent => {
                dossier.animals.is_empty().then(|| lang.why_no_animals(self.model.key(Action::New)))
            }
            Action::PersonData | Action::ErasePerson => {
                when(!matches!(self.screen.current(), Some(Item::Resident(_))), lang.why_choose_person())
            }
            Action::Leave => when(!self.stands_on_present(), lang.why_choose_member()),
            Action::Remove => self.removal(),
            Action::Edit | Action::Open => self.editing(),
            Action::New if self.screen.page == Page::History => Some(self.history_stays()),
            _ => None,
        }
    }

    /// The cursor stands on someone who lives there now.
    fn stands_on_present(&self) -> bool {
        let Some(Item::Resident(i)) = self.screen.current() else { return false };
        self.dossier.residents.get(i).is_some_and(|resident| resident.is_current())
    }

    fn removal(&self) -> Option<String> {
        let lang = self.model.lang();
        match (self.screen.page, self.screen.current()) {
            (Page::Overview, _) => None,
            (Page::Members, _) => (!self.stands_on_present()).then(|| lang.why_choose_member().to_owned()),
            (Page::History, _) => Some(self.history_stays()),
            (_, Some(Item::Benefit(_))) => Some(lang.why_benefit_elsewhere().to_owned()),
            (_, Some(Item::Group(_))) => Some(lang.why_group_elsewhere(self.model.key(Action::Open))),
            (Page::Herd, _) => Some(lang.why_herd_stays(self.model.key(Action::New))),
            (_, None) => Some(lang.why_nothing_here(self.model.key(Action::New))),
            _ => None,
        }
    }

    fn editing(&self) -> Option<String> {
        match self.screen.current() {
            None if self.screen.page == Page::History => Some(self.history_stays()),
            None if self.screen.page != Page::Overview => {
                Some(self.model.lang().why_nothing_here(self.model.key(Action::New)))
            }
            Some(Item::Benefit(_)) => Some(self.model.lang().why_benefit_elsewhere().to_owned()),
            Some(Item::Event(_) | Item::History(_)) => Some(self.history_stays()),
            _ => None,
        }
    }

    fn history_stays(&self) -> String {
        self.model.lang().why_history_stays(self.model.key(Action::Undo))
    }
}

fn changes_household(action: Action) -> bool {
    use Action::{
        AddToRound, Edit, ExitPlan, HerdEvent, Leave, Merge, New, Recognise, Remove, SecondEntry, Split,
        Support, Survey, Visit,
    };
    matches!(
        action,
        AddToRound
            | Edit
            | ExitPlan
            | HerdEvent
            | Leave
            | Merge
            | New
            | Recognise
            | Remove
            | SecondEntry
            | Split
            | Support
            | Survey
            | Visit
    )
}
