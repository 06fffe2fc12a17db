//! The page of visits.

use super::Scene;
use super::list::{Lines, Remark, remark};
use crate::app::screens::household::Item;
use crate::domain::visit::Visit;
use crate::keys::Action;
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row};

/// The lines of the page.
pub(super) struct Visits<'a>(pub Scene<'a>);

impl Lines for Visits<'_> {
    fn columns(&self) -> Vec<Column> {
        let lang = self.0.look.lang;
        vec![
            Column::fixed(lang.field_visited_on(), 10),
            Column::fixed(lang.field_visitor(), 12).from(64),
            Column::share(lang.field_seen()),
            Column::fixed(lang.field_next_due(), 10),
        ]
    }

    fn row(&self, item: Item) -> Row {
        let visit = if let Item::Visit(i) = item { self.0.dossier.visits.get(i) } else { None };
        visit.map_or_else(|| Row::Text(String::new(), Role::Text), |visit| self.visit(visit))
    }

    fn remarks(&self, item: Item) -> Vec<Remark> {
        let Item::Visit(i) = item else { return Vec::new() };
        let lang = self.0.look.lang;
        let visit = self.0.dossier.visits.get(i);
        let about = |visit: &Visit| {
            vec![
                remark(lang.field_seen(), visit.seen.clone()),
                remark(lang.field_visit_found(), self.found(visit)),
                remark(lang.field_next_step(), visit.next_step.clone()),
                remark(lang.field_visitor(), visit.visitor.clone()),
            ]
        };
        visit.map(|visit| about(visit)).unwrap_or_default()
    }

    fn empty(&self) -> String {
        self.0.look.lang.empty_visits(self.0.key(Action::Visit))
    }
}

impl Visits<'_> {
    /// Signs, income, livestock, and what was answered to criteria, by their names.
    fn found(&self, visit: &Visit) -> String {
        let (lang, opened) = (self.0.look.lang, self.0.model.register.as_ref());
        let name = |code: &str| {
            let sets = opened.map(|opened| opened.criteria.all()).unwrap_or_default();
            let known = sets.iter().find_map(|set| set.criterion(code));
            known.map_or_else(|| code.to_owned(), |criterion| lang.label(&criterion.name).to_owned())
        };
        let answers = visit.answers.iter().map(|answer| {
            let met = if answer.met { lang.value_yes() } else { lang.value_no() };
            lang.criterion_answered(name(&answer.criterion), met, lang.how(answer.how))
        });
        let found = Some(lang.visit_found(visit)).filter(|found| !found.is_empty());
        found.into_iter().chain(answers).collect::<Vec<_>>().join(" · ")
    }

    /// What was seen, before it the signs of trouble.
    fn seen(&self, visit: &Visit) -> String {
        let seen = visit.seen.replace('\n', " ");
        match visit.signs.is_empty() {
            true => seen,
            false => format!("! {}: {seen}", self.0.look.lang.signs(&visit.signs)),
        }
    }

    /// A date that has passed without a later visit is to be looked at.
    fn visit(&self, visit: &Visit) -> Row {
        let latest = self.0.dossier.visits.iter().all(|other| other.date <= visit.date);
        let overdue = latest && visit.next_due.is_some_and(|due| due < self.0.day());
        Row::Cells(vec![
            (self.0.look.day(visit.date), Role::Text),
            (visit.visitor.clone(), Role::Text),
            (self.seen(visit), if visit.signs.is_empty() { Role::Text } else { Role::Warning }),
            (
                visit.next_due.map(|day| self.0.look.day(day)).unwrap_or_default(),
                if overdue { Role::Warning } else { Role::Dim },
            ),
        ])
    }
}
