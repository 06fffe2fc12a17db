//! The lines of section System.

use crate::app::Model;
use crate::i18n::Lang;

/// A line of the section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The commune.
    Commune,
    /// A hamlet, by its place.
    Hamlet(usize),
    /// A new hamlet.
    NewHamlet,
    /// Import a list.
    Import,
    /// The health of the register.
    Check,
    /// Records that may be one.
    Duplicates,
    /// Write a copy of the register.
    Backup,
    /// The copies, and putting one back.
    Copies,
    /// Hamlets on a laptop.
    Carry,
    /// Who works with the register.
    Team,
    /// Somebody of them, by their place.
    Person(usize),
    /// Somebody new.
    NewPerson,
    /// What needs two people.
    Rules,
    /// What waits for a second person.
    Waiting,
    /// The person's settings.
    Settings,
}

impl Line {
    /// The lines that are pages or works of their own: the palette leads to each by its name.
    pub const PAGES: [Self; 7] =
        [Self::Check, Self::Duplicates, Self::Backup, Self::Copies, Self::Carry, Self::Team, Self::Waiting];

    /// Somebody who works with the register, or what they work by.
    pub fn is_of_people(self) -> bool {
        matches!(self, Self::Team | Self::Person(_) | Self::NewPerson | Self::Rules)
    }

    /// What a page is called, and a few words on it; nothing for the other lines.
    pub fn words(self, lang: Lang) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Check => (lang.health_title(), lang.health_doc()),
            Self::Duplicates => (lang.duplicates_menu(), lang.duplicates_doc()),
            Self::Backup => (lang.system_backup(), lang.system_backup_doc()),
            Self::Copies => (lang.copies_title(), lang.copies_doc()),
            Self::Carry => (lang.carry_title(), lang.carry_doc()),
            Self::Team => (lang.team_title(), lang.team_doc()),
            Self::Waiting => (lang.waiting_title(), lang.waiting_doc()),
            Self::Commune
            | Self::Hamlet(_)
            | Self::NewHamlet
            | Self::Import
            | Self::Person(_)
            | Self::NewPerson
            | Self::Rules
            | Self::Settings => return None,
        })
    }
}

/// The lines in order.
pub fn lines(model: &Model) -> Vec<Line> {
    let hamlets = model.register.as_ref().map_or(0, |r| r.hamlets.len());
    let people = model.register.as_ref().map_or(0, |r| r.team.colleagues.len());
    let mut lines = vec![Line::Commune];
    lines.extend((0..hamlets).map(Line::Hamlet));
    lines.extend([
        Line::NewHamlet,
        Line::Import,
        Line::Check,
        Line::Duplicates,
        Line::Backup,
        Line::Copies,
        Line::Carry,
        Line::Team,
    ]);
    lines.extend((0..people).map(Line::Person));
    lines.push(Line::NewPerson);
    // Nobody could answer where nobody was entered.
    lines.extend((people > 0).then_some(Line::Rules));
    lines.extend([Line::Waiting, Line::Settings]);
    lines
}
