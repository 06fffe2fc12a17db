//! The page of villagers' meetings: by hamlet, each with whether its result stands.

use super::Scene;
use super::lines::{Lines, cells};
use crate::app::screens::round::Item;
use crate::domain::id::MeetingId;
use crate::domain::round::Meeting;
use crate::domain::stored::Stored;
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row};

/// The lines of the page.
pub(super) struct Meetings<'a>(pub Scene<'a>);

impl Lines for Meetings<'_> {
    fn columns(&self) -> Vec<Column> {
        let lang = self.0.look.lang;
        vec![
            Column::fixed(lang.list_hamlet(), self.0.hamlet_columns()),
            Column::fixed(lang.meeting_held(), 10),
            Column::fixed(lang.meeting_present(), 5).right(),
            Column::fixed(lang.meeting_agreed(), 10).right(),
            Column::share(lang.meeting_outcome()),
            Column::fixed(lang.meeting_minutes(), 12).from(96),
            Column::share(lang.field_chair()).from(120),
        ]
    }

    fn row(&self, item: Item) -> Option<Row> {
        match item {
            Item::NotMet(hamlet) => Some(self.not_met(self.0.hamlet(hamlet))),
            Item::Meeting(at) => self.0.dossier.meetings.get(at).map(|meeting| self.meeting(meeting)),
            _ => None,
        }
    }

    fn empty(&self) -> String {
        self.0.look.lang.meetings_empty().to_owned()
    }
}

impl Meetings<'_> {
    fn not_met(&self, hamlet: String) -> Row {
        let says = format!("· {}", self.0.look.lang.meeting_not_met());
        let nothing = String::new;
        cells([hamlet, nothing(), nothing(), nothing(), says, nothing(), nothing()], Role::Dim)
    }

    fn meeting(&self, meeting: &Stored<MeetingId, Meeting>) -> Row {
        let lang = self.0.look.lang;
        let counts = self.0.dossier.meeting_of(meeting.hamlet).is_some_and(|last| last.id == meeting.id);
        let (says, role) = match (meeting.stands(), counts) {
            (_, false) => (format!("· {}", lang.meeting_replaced()), Role::Dim),
            (true, true) => (format!("✓ {}", lang.meeting_stands()), Role::Done),
            (false, true) => (format!("! {}", lang.meeting_again()), Role::Problem),
        };
        let text = if counts { Role::Text } else { Role::Dim };
        let percent = u64::from(meeting.agreed) * 100 / u64::from(meeting.present.max(1));
        let agreed = format!("{} ({percent} %)", meeting.agreed);
        Row::Cells(vec![
            (self.0.hamlet(meeting.hamlet), text),
            (self.0.look.day(meeting.held), text),
            (meeting.present.to_string(), text),
            (agreed, text),
            (says, role),
            (meeting.minutes_number.clone(), text),
            (meeting.chair.clone(), text),
        ])
    }
}
