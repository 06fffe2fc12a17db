//! The page of postings by hamlet, and of complaints with their re-checks.

use super::Scene;
use super::lines::{Lines, cells};
use crate::app::screens::round::Item;
use crate::domain::round::{Complaint, RoundStep};
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row};

/// The lines of the page.
pub(super) struct Postings<'a>(pub Scene<'a>);

impl Lines for Postings<'_> {
    fn columns(&self) -> Vec<Column> {
        let lang = self.0.look.lang;
        vec![
            Column::fixed(lang.posting_what(), 10),
            Column::fixed(lang.list_hamlet(), self.0.hamlet_columns().max(14)),
            Column::fixed(lang.posting_from(), 10),
            Column::fixed(lang.posting_until(), 10),
            Column::share(lang.posting_says()),
            Column::fixed(lang.posting_by(), 14).from(110),
        ]
    }

    fn row(&self, item: Item) -> Option<Row> {
        let scene = &self.0;
        match item {
            Item::NotPosted(hamlet) => Some(self.not_posted(scene.hamlet(hamlet))),
            Item::Step(at) => scene.dossier.steps.get(at).map(|step| self.posted(step)),
            Item::Complaint(at) => scene.dossier.complaints.get(at).map(|complaint| self.objected(complaint)),
            _ => None,
        }
    }

    fn empty(&self) -> String {
        self.0.look.lang.meetings_empty().to_owned()
    }
}

impl Postings<'_> {
    fn not_posted(&self, hamlet: String) -> Row {
        let lang = self.0.look.lang;
        let what = lang.was_posted().to_owned();
        let says = format!("· {}", lang.posting_not_posted());
        cells([what, hamlet, String::new(), String::new(), says, String::new()], Role::Dim)
    }

    fn posted(&self, step: &RoundStep) -> Row {
        let (lang, look) = (self.0.look.lang, self.0.look);
        let hamlet = step.hamlet.map_or_else(|| lang.all_hamlets().to_owned(), |id| self.0.hamlet(id));
        let until = step.until.map(|day| look.day(day)).unwrap_or_default();
        let says = [step.number.clone(), step.note.clone()];
        let says = says.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        let what = lang.was_posted().to_owned();
        cells([what, hamlet, look.day(step.on), until, format!("✓ {says}"), step.by.clone()], Role::Text)
    }

    fn objected(&self, complaint: &Complaint) -> Row {
        let (lang, look) = (self.0.look.lang, self.0.look);
        let facts = self.0.screen.facts(complaint.household);
        let whose = facts.map(|facts| format!("{} {}", facts.code, facts.head)).unwrap_or_default();
        let (rechecked, outcome, role) = match complaint.rechecked {
            None => (String::new(), format!("! {}", lang.complaint_open()), Role::Warning),
            Some((on, how)) => (look.day(on), format!("✓ {}", lang.complaint_outcome(how)), Role::Text),
        };
        let says = format!("{outcome}: {}", complaint.content.replace('\n', " "));
        Row::Cells(vec![
            (lang.key_complaint().to_owned(), role),
            (whose, role),
            (look.day(complaint.received), role),
            (rechecked, role),
            (says, role),
            (complaint.from.clone(), role),
        ])
    }
}
