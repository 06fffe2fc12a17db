//! The page of members: who lives there, who left, and what happened to the household.

use super::Scene;
use super::list::{Lines, Remark, remark};
use crate::app::screens::household::Item;
use crate::domain::activity::Attended;
use crate::domain::citizen::{CitizenNumber, mask};
use crate::domain::household::HouseholdEvent;
use crate::domain::member::{MemberFacts, Resident};
use crate::domain::stored::Stored;
use crate::keys::Action;
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row};
use crate::viet::width;

/// The lines of the page.
pub(super) struct Members<'a>(pub Scene<'a>);

/// The columns of the first page's panel.
pub(super) fn brief_columns(scene: &Scene) -> Vec<Column> {
    let lang = scene.look.lang;
    let sexes = [lang.col_sex(), lang.sex_male(), lang.sex_female()];
    vec![
        Column::share(lang.field_name()),
        Column::fixed(lang.col_relation(), 12).until(100),
        Column::fixed(lang.col_relation(), 16).from(100),
        Column::fixed(lang.col_sex(), sexes.into_iter().map(width).max().unwrap_or(0)),
        Column::fixed(lang.field_born(), 10),
    ]
}

/// A present member in brief.
pub(super) fn brief(resident: &Resident, scene: &Scene) -> Row {
    Row::Cells(identity(resident, scene).to_vec())
}

fn identity(resident: &Resident, scene: &Scene) -> [(String, Role); 5] {
    let lang = scene.look.lang;
    let role = if resident.is_current() { Role::Text } else { Role::Dim };
    let name_role = if resident.is_head() { Role::Found } else { role };
    let member = &resident.member;
    let left = resident.membership.left.map(|left| lang.left_because(lang.leave_reason(left.reason)));
    let relation = left.unwrap_or_else(|| lang.relation(resident.membership.relation).to_owned());
    [
        (member.name.clone(), name_role),
        (relation.clone(), role),
        (relation, role),
        (member.sex.map(|sex| lang.sex(sex)).unwrap_or_default().to_owned(), role),
        (member.born.map(|date| scene.look.partial(date)).unwrap_or_default(), role),
    ]
}

impl Lines for Members<'_> {
    fn columns(&self) -> Vec<Column> {
        let lang = self.0.look.lang;
        let mut columns = brief_columns(&self.0);
        columns.extend([
            Column::fixed(lang.field_ethnicity(), 8).from(72),
            Column::fixed(lang.col_citizen_number(), 10).from(80),
        ]);
        columns
    }

    fn row(&self, item: Item) -> Row {
        match item {
            Item::Resident(i) => self.0.dossier.residents.get(i).map(|resident| self.resident(resident)),
            Item::Event(i) => self.0.dossier.events.get(i).map(|(event, other)| {
                let other = other.as_ref().map(|o| format!("{} {}", o.code, o.head)).unwrap_or_default();
                Row::Text(format!("{}  {}", self.event(event), other), Role::Dim)
            }),
            _ => None,
        }
        .unwrap_or_else(|| Row::Text(String::new(), Role::Text))
    }

    fn remarks(&self, item: Item) -> Vec<Remark> {
        match item {
            Item::Resident(i) => self.0.dossier.residents.get(i).map(|r| self.about(r)).unwrap_or_default(),
            Item::Event(i) => {
                let event = self.0.dossier.events.get(i);
                event
                    .map(|(event, _)| vec![remark(self.event(event), event.note.clone())])
                    .unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    fn empty(&self) -> String {
        self.0.look.lang.empty_members(self.0.key(Action::New))
    }
}

impl Members<'_> {
    fn resident(&self, resident: &Resident) -> Row {
        let role = if resident.is_current() { Role::Text } else { Role::Dim };
        let mut cells = identity(resident, &self.0).to_vec();
        cells.push((resident.member.ethnicity.clone(), role));
        cells.push((mask(&resident.member.citizen_number), role));
        Row::Cells(cells)
    }

    fn event<I>(&self, event: &Stored<I, HouseholdEvent>) -> String {
        format!("{}  {}", self.0.look.day(event.on), self.0.look.lang.household_event(event.kind))
    }

    fn about(&self, resident: &Resident) -> Vec<Remark> {
        let lang = self.0.look.lang;
        let (member, stay) = (&resident.member, &resident.membership);
        let since = stay
            .from
            .map(|date| self.0.look.partial(date))
            .unwrap_or_else(|| lang.before_register().to_owned());
        let left = stay
            .left
            .map(|left| format!("{}: {}", self.0.look.partial(left.on), lang.leave_reason(left.reason)));
        let age = member.born.and_then(|born| born.age_on(self.0.day()));
        let place = CitizenNumber::parse(&member.citizen_number).ok().and_then(|n| n.province());
        let mut about = vec![
            remark(lang.field_from(), format!("{since} ({})", lang.join_reason(stay.joined))),
            remark(lang.left_household(), left.unwrap_or_default()),
            remark(lang.age(), age.map(|age| age.to_string()).unwrap_or_default()),
            remark(lang.birth_registered(), place.unwrap_or_default()),
            remark(lang.known_facts(), self.facts(&member.facts)),
            remark(lang.field_died(), member.died.map(|date| self.0.look.partial(date)).unwrap_or_default()),
        ];
        about.extend(self.attended(resident));
        about
    }

    /// The classes and activities that the person attended, the newest first.
    fn attended(&self, resident: &Resident) -> Vec<Remark> {
        let look = self.0.look;
        let mut all: Vec<_> = self.0.dossier.attended_by(resident.member.id).collect();
        all.sort_by_key(|one| std::cmp::Reverse(one.from()));
        let words = |one: &Attended| {
            let how = look.lang.attendance(&one.attendance);
            remark(
                look.lang.attended_short(),
                format!("{} {}: {how}", look.day(one.from()), one.activity.name),
            )
        };
        all.into_iter().map(words).collect()
    }

    /// What is known of the person, each with its sign.
    fn facts(&self, facts: &MemberFacts) -> String {
        let lang = self.0.look.lang;
        let asked = [
            (lang.fact_insured(), facts.insured),
            (lang.fact_in_school(), facts.in_school),
            (lang.fact_diploma(), facts.diploma),
            (lang.fact_malnourished(), facts.malnourished),
            (lang.fact_working(), facts.working),
            (lang.fact_disabled(), facts.disabled),
            (lang.fact_allowance(), facts.allowance),
        ];
        let known = asked.into_iter().filter_map(|(name, fact)| Some((name, fact?)));
        let word = |yes| if yes { lang.word_yes() } else { lang.word_no() };
        let shown = known.map(|(name, yes)| format!("{name}: {}", word(yes).to_lowercase()));
        shown.collect::<Vec<_>>().join(" · ")
    }
}
