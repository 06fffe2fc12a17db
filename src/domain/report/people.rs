//! The detailed list: every person of the households of a class at the end of the period, by hamlet and household.

use super::facts::{HouseholdFacts, View};
use super::lines::named;
use super::spec::{Arranged, Content, Field, PersonField, TableSpec};
use super::table::{Behind, Cell, Remark, Row, Table, Value};
use super::{Basis, Period};
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::class::Class;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::ledger::Cause;
use crate::domain::member::{LeaveReason, Relation, Resident, Sex};
use crate::domain::movement::Movement;
use crate::domain::query::Flag;
use crate::domain::span::Span;
use crate::viet::{PartialDate, clean};

/// A household that stands in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub household: HouseholdId,
    /// Where it lives at the end of the period.
    pub hamlet: HamletId,
    /// How many live there.
    pub people: u32,
    /// Mask of [`Flag`]s.
    pub flags: u32,
    /// By which decision of the year it came into its class; `None` where it is in it for longer.
    pub came_by: Option<Movement>,
}

/// What the list tells of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPerson {
    /// The name.
    pub name: String,
    /// Birth, as exactly as it is known.
    pub born: Option<PartialDate>,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// The ethnic group; may be empty.
    pub ethnicity: String,
    /// To the head of the household.
    pub relation: Relation,
    /// The stay in the household.
    pub stay: Span,
    /// The stay was entered by mistake: it never counted.
    pub by_mistake: bool,
}

impl From<&Resident> for ListedPerson {
    fn from(resident: &Resident) -> Self {
        let (member, stay) = (&resident.member, &resident.membership.value);
        Self {
            name: member.name.clone(),
            born: member.born,
            sex: member.sex,
            ethnicity: member.ethnicity.clone(),
            relation: stay.relation,
            stay: Span { from: stay.from, left: stay.left.map(|leaving| leaving.on) },
            by_mistake: stay.left.is_some_and(|leaving| leaving.reason == LeaveReason::Mistake),
        }
    }
}

/// How a household stands in the list of a class; `None` where it does not.
pub fn listed(facts: &HouseholdFacts, class: Class, basis: Basis<'_>) -> Option<Listed> {
    let now = facts.ledger.on(basis.period.to).filter(|now| now.class == class)?;
    let view = View::new(facts, basis);
    let came = view.caused(|cause| matches!(cause, Cause::Recognised(_)));
    let last = came.filter(|entry| entry.account.class == class && entry.direction() > 0).last();
    let came_by = last.and_then(|entry| match entry.cause {
        Cause::Recognised(movement) => Some(movement),
        Cause::Other(_) => None,
    });
    let (household, flags) = (facts.ledger.household, facts.flags);
    Some(Listed { household, hamlet: now.hamlet, people: now.people, flags, came_by })
}

/// A list being written, household after household in its order.
pub struct PeopleList<'a> {
    spec: &'a TableSpec,
    basis: Basis<'a>,
    catalogue: &'a Catalogue,
    arranged: Arranged,
    rows: Vec<Row>,
    number: i64,
    hamlet: Option<HamletId>,
    unnamed: u32,
}

impl<'a> PeopleList<'a> {
    /// A list with nobody in it.
    pub fn new(spec: &'a TableSpec, basis: Basis<'a>, catalogue: &'a Catalogue) -> Self {
        let arranged = spec.arranged(basis.standard);
        Self { spec, basis, catalogue, arranged, rows: Vec::new(), number: 0, hamlet: None, unnamed: 0 }
    }

    /// The order of a household in the list: by hamlet.
    pub fn place(&self, listed: &Listed) -> usize {
        self.basis.hamlets.iter().position(|hamlet| hamlet.id == listed.hamlet).unwrap_or(usize::MAX)
    }

    /// Writes a household with its people, past ones among them, and the codes of the models that it had, parted by
    /// spaces. The head stands first.
    pub fn add(&mut self, listed: &Listed, people: &[ListedPerson], supports: &str) {
        if self.hamlet.replace(listed.hamlet) != Some(listed.hamlet) {
            let hamlet = self.basis.hamlets.iter().find(|hamlet| hamlet.id == listed.hamlet);
            let over = Some(hamlet.map(|hamlet| named(&hamlet.value)).unwrap_or_default());
            self.rows.push(Row { over, hamlet: Some(listed.hamlet), cells: Vec::new() });
        }
        self.number += 1;
        let people = present(people, self.basis.period);
        self.unnamed += listed.people.saturating_sub(people.len() as u32);
        for (at, person) in people.iter().enumerate() {
            let person =
                Person { person, at, number: self.number, listed, supports, catalogue: self.catalogue };
            let cell = |content: &Content| match content {
                Content::Field(field) => person.cell(field),
                Content::Count(_) => Value::Blank.into(),
            };
            let cells = self.arranged.contents.iter().map(cell).collect();
            self.rows.push(Row { over: None, hamlet: Some(listed.hamlet), cells });
        }
    }

    /// The list.
    pub fn finish(self) -> Table {
        let unnamed = (self.unnamed > 0).then_some(Remark::Unnamed(self.unnamed));
        Table {
            name: self.spec.name.clone(),
            title: self.spec.title.clone(),
            landscape: self.spec.landscape,
            period: self.basis.period,
            moving: false,
            leads: Vec::new(),
            headings: self.arranged.headings,
            rows: self.rows,
            totals: Vec::new(),
            remarks: unnamed.into_iter().collect(),
        }
    }
}

/// Who lives there at the end of the period, the head first.
fn present(people: &[ListedPerson], period: Period) -> Vec<&ListedPerson> {
    let counts = |person: &&ListedPerson| !person.by_mistake && person.stay.counts_on(period.to);
    let mut people: Vec<_> = people.iter().filter(counts).collect();
    people.sort_by_key(|person| person.relation != Relation::Head);
    people
}

/// One line of the list.
struct Person<'p> {
    person: &'p ListedPerson,
    at: usize,
    number: i64,
    listed: &'p Listed,
    supports: &'p str,
    catalogue: &'p Catalogue,
}

impl Person<'_> {
    fn cell(&self, field: &Field) -> Cell {
        let value = match field {
            Field::Fact(fact) => self.fact(*fact),
            Field::Support(kinds) => self.on_head_line(self.had(kinds)),
        };
        Cell { value, households: Behind::One(self.listed.household) }
    }

    fn fact(&self, fact: PersonField) -> Value {
        use PersonField as F;
        let member = self.person;
        let is = |flag: Flag| self.on_head_line(self.listed.flags & flag.bit() != 0);
        let born = |sex| member.born.filter(|_| member.sex == Some(sex)).map_or(Value::Blank, Value::Date);
        match fact {
            F::HeadNumber if self.at == 0 => Value::Count(self.number),
            F::HeadNumber => Value::Blank,
            F::MemberNumber => Value::Count(self.at as i64 + 1),
            F::Name => Value::Text(clean(&member.name)),
            F::BornMale => born(Sex::Male),
            F::BornFemale => born(Sex::Female),
            F::Ethnicity => Value::Text(clean(&member.ethnicity)),
            F::Relation => Value::Relation(member.relation),
            F::New | F::Relapsed | F::Old => self.standing(fact),
            F::Merit => is(Flag::Merit),
            F::SocialProtection => is(Flag::SocialProtection),
            F::NoLabour => is(Flag::NoLabour),
        }
    }

    /// Marks of the household stand on the line of its head.
    fn on_head_line(&self, holds: bool) -> Value {
        if holds && self.at == 0 { Value::Mark } else { Value::Blank }
    }

    /// One that came from the other list stands under "new" with that list's sign: it is never simply new.
    fn standing(&self, asked: PersonField) -> Value {
        use Movement as M;
        let (stands, value) = match self.listed.came_by {
            Some(M::RelapsedPoor | M::RelapsedNearPoor) => (PersonField::Relapsed, Value::Mark),
            Some(M::NearPoorToPoor) => (PersonField::New, Value::CameFrom(Class::NearPoor)),
            Some(M::PoorToNearPoor) => (PersonField::New, Value::CameFrom(Class::Poor)),
            Some(_) => (PersonField::New, Value::Mark),
            None => (PersonField::Old, Value::Mark),
        };
        if asked == stands && self.at == 0 { value } else { Value::Blank }
    }

    fn had(&self, kinds: &[ModelKind]) -> bool {
        let models = self.supports.split_whitespace().filter_map(|code| self.catalogue.model(code));
        models.map(|model| model.kind).any(|kind| kinds.contains(&kind))
    }
}
