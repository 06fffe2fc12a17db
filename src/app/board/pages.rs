//! The open boards of the sections: pages, and on each of them a stack of boards that were opened from one another.

use std::collections::HashMap;

use super::{BoardMsg, OpenBoard, Subject};
use crate::app::dialogs::{Dialog, Pick, PickItem, menu};
use crate::app::model::Section;
use crate::app::screens::household::HouseholdScreen;
use crate::app::{Model, Msg};
use crate::domain::id::{HamletId, HouseholdId};

/// The boards of the sections Support and Herd.
#[derive(Debug, Default)]
pub struct Boards {
    support: Pages,
    herd: Pages,
    /// The last question; answers carry its number.
    pub(super) generation: u64,
    /// The page of a household from which they were opened: Esc leads back to it.
    pub(super) left: Option<Left>,
    /// Where the households of boards live, for who works in some hamlets only.
    pub(super) homes: HashMap<HouseholdId, HamletId>,
}

/// The page of a household that a board was opened from.
#[derive(Debug)]
pub(super) struct Left {
    /// The page as it was left.
    pub household: HouseholdScreen,
    /// The section that it lay over.
    pub section: Section,
    /// The page of that section.
    pub page: usize,
}

/// The pages of a section.
#[derive(Debug, Default)]
pub struct Pages {
    /// The boards of each page, the page's own first; made when the section is entered first.
    stacks: Vec<Vec<OpenBoard>>,
    /// The page that is open.
    pub(super) page: usize,
}

impl Boards {
    /// The pages of a section; nothing for the others.
    pub fn of(&self, section: Section) -> Option<&Pages> {
        match section {
            Section::Support => Some(&self.support),
            Section::Herd => Some(&self.herd),
            _ => None,
        }
    }

    pub(super) fn of_mut(&mut self, section: Section) -> Option<&mut Pages> {
        match section {
            Section::Support => Some(&mut self.support),
            Section::Herd => Some(&mut self.herd),
            _ => None,
        }
    }

    /// The board on top of the open page of a section.
    pub fn top(&self, section: Section) -> Option<&OpenBoard> {
        self.of(section)?.stack()?.last()
    }

    /// Every board that is open.
    pub(super) fn all_mut(&mut self) -> impl Iterator<Item = &mut OpenBoard> {
        [&mut self.support, &mut self.herd].into_iter().flat_map(|pages| pages.stacks.iter_mut().flatten())
    }
}

impl Pages {
    /// The boards of the open page, from its own to the one on top.
    pub fn stack(&self) -> Option<&[OpenBoard]> {
        self.stacks.get(self.page).map(Vec::as_slice)
    }

    /// Which page is open.
    pub fn page(&self) -> usize {
        self.page
    }

    pub(super) fn stack_mut(&mut self) -> Option<&mut Vec<OpenBoard>> {
        self.stacks.get_mut(self.page)
    }

    /// Makes the pages of a section, each with its own board.
    pub(super) fn begin(&mut self, section: Section) {
        if self.stacks.is_empty() {
            let subjects = Subject::pages(section).into_iter();
            self.stacks = subjects.map(|subject| vec![OpenBoard::new(subject)]).collect();
        }
    }

    /// How many pages there are.
    pub(super) fn count(&self) -> usize {
        self.stacks.len()
    }

    /// Shows a board: its page, and over that page's own board the board itself where it is another.
    pub(super) fn show(&mut self, subject: Subject) {
        let pages = Subject::pages(subject.section());
        self.page = pages.iter().position(|page| *page == subject.page()).unwrap_or(self.page);
        let Some(stack) = self.stack_mut() else { return };
        stack.truncate(1);
        if subject != subject.page() {
            stack.push(OpenBoard::new(subject));
        }
    }
}

/// Asks which page is to be shown: two digits name one, letters find it.
pub(super) fn ask(model: &mut Model) {
    let lang = model.lang();
    let here = model.boards.of(model.section).map_or(0, Pages::page);
    let pages = Subject::numbered(model.section).enumerate();
    let items = pages.map(|(at, (digits, group, page))| PickItem {
        label: format!("{} › {}", (group.name)(lang), page.name(lang)),
        note: digits,
        then: Ok(Msg::Board(BoardMsg::Page(at))),
    });
    let pick = Pick::new(lang.key_pages(), items.collect(), menu::rows(model)).by_note().with_cursor(here);
    model.dialogs.push(Dialog::Pick(pick));
}
