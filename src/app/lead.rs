//! Leading to the screen that has an action, for those who look for it elsewhere.

use super::board::{BoardMsg, Subject};
use super::effect::Effect;
use super::model::{Model, Section};
use super::{possible, update};
use crate::i18n::Lang;
use crate::keys::{Action, Binding, Context};

/// Where an action is to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a section.
    Section(Section),
    /// On the page of a household, which is first chosen from the list.
    Household,
    /// On the page of a review round, which is first chosen from the rounds.
    Round,
    /// On a board.
    Board(Subject),
}

impl Place {
    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Section(section) => section.name(lang),
            Self::Household => lang.palette_household_page(),
            Self::Round => lang.palette_round_page(),
            Self::Board(subject) => subject.name(lang),
        }
    }

    /// Where its keys are looked up.
    pub fn context(self) -> Context {
        match self {
            Self::Section(section) => section.context(),
            Self::Household => Context::Household,
            Self::Round => Context::Round,
            Self::Board(_) => Context::Board,
        }
    }
}

/// The screen that has a binding; nothing where only dialogs have it, or every board.
pub fn place_of(binding: &Binding) -> Option<Place> {
    let has = |section: &Section| binding.contexts.contains(&section.context());
    let section = Section::ALL.into_iter().find(|section| has(section) && !section.has_boards());
    let on_page = binding.contexts.contains(&Context::Household).then_some(Place::Household);
    let in_round = binding.contexts.contains(&Context::Round).then_some(Place::Round);
    let on_board = || {
        let found = Subject::page_of(binding.action).map(Place::Board);
        found.filter(|_| binding.contexts.contains(&Context::Board))
    };
    section.map(Place::Section).or(on_page).or(in_round).or_else(on_board)
}

/// Goes to the place of an action and does it there. What is done to a household waits until one is
/// chosen: how to go on is said.
pub(super) fn lead(model: &mut Model, place: Place, action: Action) -> Vec<Effect> {
    let section = match place {
        Place::Section(section) => section,
        Place::Household => Section::Households,
        Place::Round => Section::Reviews,
        Place::Board(subject) => subject.section(),
    };
    let mut effects = match place {
        Place::Board(subject) => update(model, super::Msg::Board(BoardMsg::Show(subject))),
        _ => update(model, super::Msg::Section(section)),
    };
    if matches!(place, Place::Household | Place::Round | Place::Board(_)) || needs_choice(section, action) {
        let key = model.keymap.key(place.context(), action);
        let name = model.keymap.of_action(place.context(), action).map(|b| (b.binding.name)(model.lang()));
        let name = name.unwrap_or_default();
        match place {
            Place::Household => model.hint(model.lang().lead_open_household(key, name)),
            Place::Round => model.hint(model.lang().lead_open_round(key, name)),
            Place::Section(Section::Reports) => model.hint(model.lang().lead_choose_table(key, name)),
            Place::Section(_) | Place::Board(_) => model.hint(model.lang().lead_choose(key, name)),
        }
        return effects;
    }
    match possible::why_not(model, action) {
        Some(reason) => model.problem(reason),
        None => effects.extend(update(model, super::Msg::Do(action))),
    }
    effects
}

/// It is done to what is under the cursor, which the person has not seen yet.
fn needs_choice(section: Section, action: Action) -> bool {
    use Action::{
        Edit, Export, Mark, MarkAll, Print, Recognise, Remove, SecondEntry, Support, Survey, Visit,
    };
    matches!(
        (section, action),
        (_, Remove | Edit)
            | (Section::Reports, Print | Export)
            | (
                Section::Households,
                Mark | MarkAll | Print | Recognise | SecondEntry | Support | Survey | Visit
            )
    )
}
