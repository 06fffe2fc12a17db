//! Why an action is not possible on the page of a round now.

use super::{Item, Narrowed, Page, RoundScreen};
use crate::app::Model;
use crate::domain::round::{RoundDossier, TaskFacts};
use crate::i18n::Lang;
use crate::keys::Action;

/// The reason, in words; `None` where the action is possible or none of the page's.
pub(in crate::app) fn why_not(model: &Model, action: Action) -> Option<String> {
    let screen = model.round.as_ref()?;
    let dossier = screen.dossier.as_deref()?;
    let asked = Asked { screen, dossier, model, lang: model.lang() };
    if !dossier.round.is_open() && asked.changes_round(action) {
        return Some(asked.lang.why_round_closed(&dossier.round.code));
    }
    asked.why_not(action)
}

/// The action would open a form, or do what a form does.
pub(in crate::app) fn enters(model: &Model, action: Action) -> bool {
    let screen = model.round.as_ref();
    screen.is_some_and(|screen| action == Action::Open && screen.opens_form())
}

/// The page that an action was asked on.
struct Asked<'a> {
    screen: &'a RoundScreen,
    dossier: &'a RoundDossier,
    model: &'a Model,
    lang: Lang,
}

impl Asked<'_> {
    fn changes_round(&self, action: Action) -> bool {
        use Action::{
            Assign, Certificates, CloseRound, Complaint, Decide, EditRound, Meeting, New, Posting, Remove,
            ReportUpward, Screening, SecondEntry, Survey, Verdict,
        };
        let changes = matches!(
            action,
            Assign
                | Certificates
                | CloseRound
                | Complaint
                | Decide
                | EditRound
                | Meeting
                | New
                | Posting
                | Remove
                | ReportUpward
                | Screening
                | SecondEntry
                | Survey
                | Verdict
        );
        changes || (action == Action::Open && self.screen.opens_form())
    }

    fn why_not(&self, action: Action) -> Option<String> {
        let (lang, screen) = (self.lang, self.screen);
        let when = |not: bool, words: &str| not.then(|| words.to_owned());
        match action {
            Action::HouseholdPage | Action::Survey => {
                when(screen.household().is_none(), lang.why_no_household())
            }
            Action::Screening | Action::Verdict => self.on_household(action),
            Action::Assign => when(screen.chosen().is_empty(), lang.why_no_household()),
            Action::Mark | Action::MarkAll => when(
                screen.open_page() != Page::List || screen.list.shown.is_empty(),
                lang.why_only_on_list(),
            ),
            Action::Filter | Action::Print => when(self.dossier.tasks.is_empty(), lang.why_list_empty()),
            Action::SecondEntry => when(screen.verified_again().is_empty(), lang.why_nothing_to_verify()),
            Action::Export if screen.open_page() == Page::Standards => {
                when(screen.both.shown.is_empty(), lang.why_list_empty())
            }
            Action::Export => when(screen.list.shown.is_empty(), lang.why_list_empty()),
            Action::Clear | Action::ClearFilter => self.clearing(action),
            Action::Open => self.opening(),
            Action::Remove => self.removing(),
            _ => None,
        }
    }

    fn on_household(&self, action: Action) -> Option<String> {
        let lang = self.lang;
        let household = self.screen.household();
        let Some(facts) = household.and_then(|household| self.screen.facts(household)) else {
            return Some(lang.why_no_household().to_owned());
        };
        concluded(facts, lang).or_else(|| {
            (action == Action::Screening && !facts.needs_screening()).then(|| lang.why_no_form_a().to_owned())
        })
    }

    fn clearing(&self, action: Action) -> Option<String> {
        let list = &self.screen.list;
        let typed = action == Action::Clear && !list.find.is_empty();
        (!typed && list.narrowed == Narrowed::default()).then(|| self.lang.why_no_filter().to_owned())
    }

    fn opening(&self) -> Option<String> {
        let (lang, screen) = (self.lang, self.screen);
        let nothing = || Some(lang.why_nothing_here(self.model.key(Action::New)));
        match screen.open_page() {
            Page::List | Page::Standards if screen.household().is_none() => {
                Some(lang.why_no_household().to_owned())
            }
            Page::Progress if screen.behind().is_none() => Some(lang.why_nothing_behind().to_owned()),
            Page::List | Page::Progress | Page::Standards => None,
            _ => match screen.item() {
                None => nothing(),
                Some(_) => None,
            },
        }
    }

    fn removing(&self) -> Option<String> {
        let (lang, screen) = (self.lang, self.screen);
        match (screen.open_page(), screen.item()) {
            (Page::List, _) => match screen.current_task() {
                None => Some(lang.why_no_household().to_owned()),
                Some(facts) if facts.survey.is_some() => Some(lang.refused_surveyed_in_round().to_owned()),
                Some(_) => None,
            },
            (_, Some(Item::Meeting(_) | Item::Step(_) | Item::Complaint(_))) => None,
            (_, Some(Item::Decision(_))) => Some(lang.why_decision_stays(self.model.key(Action::Undo))),
            _ => Some(lang.why_nothing_here(self.model.key(Action::New))),
        }
    }
}

/// Nothing more is to be said of a household that left, or that was recognised.
fn concluded(facts: &TaskFacts, lang: Lang) -> Option<String> {
    if facts.recognised.is_some() {
        return Some(lang.why_recognised().to_owned());
    }
    facts.ended.is_some().then(|| lang.why_gone().to_owned())
}

impl RoundScreen {
    /// Enter opens a form; on other lines it shows the households behind a number.
    fn opens_form(&self) -> bool {
        match self.open_page() {
            Page::List | Page::Standards => true,
            Page::Progress => false,
            _ => {
                self.item().is_some_and(|item| item.behind().is_none() && !matches!(item, Item::Decision(_)))
            }
        }
    }
}
