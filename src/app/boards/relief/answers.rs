//! One emergency with the supports that answer it.

use super::{nobody_marked, plan_round, relieve};
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::hand_over::plan;
use crate::app::form::relief as form;
use crate::app::form::support;
use crate::domain::id::HouseholdId;
use crate::domain::listing::Value;
use crate::domain::relief::{Helped, ReliefFacts, ReliefTotals};
use crate::domain::support::SupportState;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::format_money;

/// From this room on the hamlet shows too.
const USUAL: u16 = 80;
/// From this room on all shows.
const ROOMY: u16 = 110;

/// The board.
#[derive(Debug)]
pub struct Answers(ReliefFacts);

impl Answers {
    /// An emergency as it was read.
    pub fn new(facts: ReliefFacts) -> Self {
        Self(facts)
    }

    fn subject(&self) -> Subject {
        Subject::ReliefEvent(self.0.event.id)
    }

    fn what(&self, at: &At) -> String {
        let (event, lang) = (&self.0.event, at.lang);
        let dead = (event.dead > 0).then(|| lang.relief_says_dead(event.dead));
        let injured = (event.injured > 0).then(|| lang.relief_says_injured(event.injured));
        let damage = event.damage.map(|damage| lang.relief_says_damage(format_money(damage)));
        let hamlet = Some(self.0.hamlet.clone()).filter(|hamlet| !hamlet.is_empty());
        let first = [lang.relief_kind(event.kind).to_owned(), at.day(event.happened)];
        let parts = first.into_iter().chain(hamlet).chain(dead).chain(injured).chain(damage);
        parts.collect::<Vec<_>>().join(" · ")
    }

    /// Households helped of each of these groups: `Khu 4: 12 · Khu 7: 7`.
    fn cut(&self, groups: impl Iterator<Item = (String, ReliefTotals)>) -> String {
        let words = groups.map(|(name, totals)| format!("{name}: {}", totals.households));
        words.collect::<Vec<_>>().join(" · ")
    }

    fn of_classes(&self, at: &At) -> String {
        let classes = self.0.by_class().into_iter();
        self.cut(classes.map(|(state, totals)| (at.lang.state(state).to_owned(), totals)))
    }
}

/// What a support gives, by the short name of its model.
fn gives(one: &Helped, at: &At) -> String {
    let model = at.register.and_then(|register| register.catalogue.model(&one.support.model));
    model.map_or_else(|| one.support.model.clone(), |model| at.lang.label(model.short()).to_owned())
}

impl Board for Answers {
    fn title(&self, _at: &At) -> String {
        self.0.event.name.clone()
    }

    fn stem(&self) -> String {
        "cuu-tro".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let totals = self.0.totals();
        let value = format_money(totals.value);
        let helped = at.lang.relief_helped(totals.households, totals.people, value);
        let planned = (totals.planned > 0)
            .then(|| Headline::plain(at.lang.relief_planned(totals.waiting, format_money(totals.planned))));
        let cuts = [self.of_classes(at), self.cut(self.0.by_hamlet().into_iter())];
        let cuts = cuts.into_iter().filter(|cut| !cut.is_empty()).map(|cut| Headline::new(cut, Tone::Dim));
        let what = Headline::new(self.what(at), Tone::Plain);
        [Headline::new(helped, Tone::Strong), what].into_iter().chain(planned).chain(cuts).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_code(), 10),
            Column::share(lang.candidates_head()),
            Column::fixed(lang.field_hamlet(), 12).from(USUAL).narrowing(),
            Column::fixed(lang.list_state(), 11).from(ROOMY).narrowing(),
            Column::fixed(lang.relief_column_people(), 6).right().from(ROOMY),
            Column::fixed(lang.field_date(), 10),
            Column::fixed(lang.field_model(), 14).from(ROOMY).narrowing(),
            Column::fixed(lang.field_quantity(), 9).right().from(ROOMY),
            Column::fixed(lang.relief_column_value(), 13).right(),
            Column::fixed(lang.field_state(), 14).from(USUAL).narrowing(),
        ]
    }

    fn len(&self) -> usize {
        self.0.helped.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.0.helped[line].support.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let one = &self.0.helped[line];
        let support = &one.support;
        let tone = match support.state {
            SupportState::Cancelled => Tone::Dim,
            state if state.is_given() => Tone::Fine,
            _ => Tone::Plain,
        };
        vec![
            Cell::text(&one.code),
            Cell::text(&one.head),
            Cell::text(&one.hamlet_name),
            Cell::text(at.lang.state(one.state)).toned(Tone::State(one.state)),
            Cell::from(Value::Count(one.people.into())),
            Cell::day(Some(support.date)),
            Cell::text(gives(one, at)),
            Cell::from(Value::Quantity(support.quantity)),
            Cell::money(support.value.value),
            Cell::text(at.lang.support_state(support.state)).toned(tone),
        ]
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let totals = self.0.totals();
        let mut cells = vec![Cell::default(); 10];
        cells[1] = Cell::text(at.lang.relief_total_given());
        cells[4] = Cell::from(Value::Count(i64::try_from(totals.people).unwrap_or(i64::MAX)));
        cells[8] = Cell::money(totals.value);
        cells
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.answers_empty().to_owned(), at.lang.answers_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.0.helped.get(line).map(|one| one.support.household)
    }

    fn acts(&self) -> Vec<Offered> {
        let give = Offered::new(Action::Deed);
        let edit = Offered::new(Action::SecondDeed);
        vec![
            Offered::new(Action::New).called(Lang::relief_round, Lang::relief_round_doc),
            give.called(Lang::relief_give, Lang::relief_give_doc),
            edit.called(Lang::relief_edit, Lang::relief_edit_doc),
        ]
    }

    fn why_not(&self, action: Action, _on: &On, at: &At) -> Option<String> {
        if action == Action::Deed { nobody_marked(at) } else { None }
    }

    fn act(&self, action: Action, _on: &On, at: &At) -> Deed {
        match action {
            Action::Deed => relieve(self.0.event.id, at),
            Action::New => plan_round(self.0.event.id, at),
            _ => Deed::Dialog(form::open_edit(&self.0.event, self.subject(), at)),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Household(self.0.helped[line].support.household)
    }

    fn reopen(&self, of: &BoardForm, at: &At) -> Option<Dialog> {
        let households = || of.among.iter().map(|id| HouseholdId(*id)).collect();
        match of.form.as_str() {
            form::FORM => Some(form::open_edit(&self.0.event, self.subject(), at)),
            support::RELIEF => Some(support::open_relief(households(), self.0.event.id, at)),
            plan::PLAN => Some(plan::open_relief(households(), self.0.event.id, at)),
            _ => None,
        }
    }
}
