//! The page of supports; its columns serve the first page too.

use super::list::{Lines, Remark, remark};
use super::{Scene, credit};
use crate::app::screens::household::Item;
use crate::domain::assistance::draw::Draw;
use crate::domain::assistance::household::drawn;
use crate::domain::assistance::{BenefitRow, Month};
use crate::domain::details;
use crate::domain::id::SupportId;
use crate::domain::stored::Stored;
use crate::domain::support::{Support, SupportState};
use crate::keys::Action;
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row};
use crate::viet::{format_quantity, group};

/// Thousandths in one of the unit.
const ONE: i64 = 1000;

/// The lines of the page.
pub(super) struct Supports<'a>(pub Scene<'a>);

/// Day, what and how much, value, fund, how far it has come.
pub(super) fn brief_columns(scene: &Scene) -> Vec<Column> {
    let lang = scene.look.lang;
    vec![
        Column::fixed(lang.field_date(), 10),
        Column::share(lang.field_model()),
        Column::fixed(lang.field_value(), 11).right(),
        Column::fixed(lang.field_fund(), 14).from(72).until(100),
        Column::share(lang.field_fund()).from(100),
        Column::fixed(lang.field_minutes_number(), 12).from(100),
        Column::fixed(lang.field_state(), 13),
    ]
}

/// A support in brief.
pub(super) fn brief(support: &Stored<SupportId, Support>, scene: &Scene) -> Row {
    let lang = scene.look.lang;
    let role = if support.state == SupportState::Cancelled { Role::Dim } else { Role::Text };
    let state_role = if support.state.is_given() { Role::Fine } else { Role::Hint };
    let fund = scene.fund_name(&support.fund);
    let standing = credit::standing(support, scene);
    let behind = standing.as_ref().map_or("", |standing| &standing.behind);
    let what = what(support, scene) + behind;
    let state =
        (lang.support_state(support.state).to_owned(), if role == Role::Dim { role } else { state_role });
    Row::Cells(vec![
        (scene.look.day(support.date), role),
        (what, role),
        (group(support.value.value), role),
        (fund.clone(), role),
        (fund, role),
        (support.minutes_number.clone(), role),
        standing.map_or(state, |standing| (standing.state, standing.role)),
    ])
}

/// A benefit in brief: since when, whose on which ground, what it brings this month, whether it still runs.
fn benefit(row: &BenefitRow, scene: &Scene) -> Row {
    let lang = scene.look.lang;
    let runs = row.until.is_none_or(|until| until >= scene.model.today);
    let role = if runs { Role::Text } else { Role::Dim };
    let resident = scene.dossier.residents.iter().find(|resident| resident.member.id == row.member);
    let name = resident.map_or("", |resident| &resident.member.name);
    let state = if runs { lang.benefit_runs() } else { lang.benefit_stopped() };
    Row::Cells(vec![
        (scene.look.day(row.from), role),
        (format!("{}: {name}", scene.ground_name(&row.ground)), role),
        (group(month_amount(row, scene)), role),
        (lang.benefit_fund().to_owned(), role),
        (lang.benefit_fund().to_owned(), role),
        (row.decision_number.clone(), role),
        (state.to_owned(), if runs { Role::Fine } else { role }),
    ])
}

/// Whole đồng of the month of today, beside the person's other benefits.
fn month_amount(row: &BenefitRow, scene: &Scene) -> i64 {
    let Some(register) = &scene.model.register else { return 0 };
    let drawn = drawn(scene.dossier, &register.rates, Month::of(scene.model.today));
    drawn.iter().find(|draw| draw.benefit == row.id).map_or(0, Draw::amount)
}

fn about_benefit(row: &BenefitRow, scene: &Scene) -> Vec<Remark> {
    let lang = scene.look.lang;
    vec![
        remark(lang.field_benefit_until(), row.until.map(|day| scene.look.day(day)).unwrap_or_default()),
        remark(lang.field_benefit_stop_reason(), row.stop_reason.clone()),
        remark(lang.field_decision_number(), row.decision_number.clone()),
        remark(lang.field_benefit_receiver(), row.receiver.clone()),
        remark(lang.field_note(), row.note.clone()),
    ]
}

/// The model, and how much of it where that is not one.
fn what(support: &Support, scene: &Scene) -> String {
    let name = scene.model_name(&support.model);
    if support.quantity == ONE { name } else { format!("{name} ×{}", format_quantity(support.quantity)) }
}

impl Lines for Supports<'_> {
    fn columns(&self) -> Vec<Column> {
        brief_columns(&self.0)
    }

    fn row(&self, item: Item) -> Row {
        match item {
            Item::Benefit(i) => self.0.dossier.benefits.get(i).map(|row| benefit(row, &self.0)),
            Item::Support(i) => self.0.dossier.supports.get(i).map(|support| brief(support, &self.0)),
            Item::Group(i) => self.0.dossier.groups.get(i).map(|one| credit::group(one, &self.0)),
            _ => None,
        }
        .unwrap_or_else(|| Row::Text(String::new(), Role::Text))
    }

    fn remarks(&self, item: Item) -> Vec<Remark> {
        let dossier = self.0.dossier;
        match item {
            Item::Support(i) => dossier.supports.get(i).map(|support| self.about(support)),
            Item::Benefit(i) => dossier.benefits.get(i).map(|row| about_benefit(row, &self.0)),
            Item::Group(i) => dossier.groups.get(i).map(|one| credit::about_group(one, &self.0)),
            _ => None,
        }
        .unwrap_or_default()
    }

    fn empty(&self) -> String {
        self.0.look.lang.empty_supports(self.0.key(Action::Support))
    }
}

impl Supports<'_> {
    fn about(&self, support: &Stored<SupportId, Support>) -> Vec<Remark> {
        let lang = self.0.look.lang;
        let mut remarks = credit::remarks(support, &self.0);
        remarks.extend([
            remark(
                lang.field_quantity(),
                format!("{} {}", format_quantity(support.quantity), self.0.unit(&support.unit)),
            ),
            remark(lang.field_fund(), self.0.fund_name(&support.fund)),
            remark(lang.field_minutes_number(), support.minutes_number.clone()),
            remark(lang.field_receiver(), support.receiver.clone()),
            remark(lang.field_until(), support.until.map(|day| self.0.look.day(day)).unwrap_or_default()),
        ]);
        remarks.extend(self.facts(support));
        remarks.extend(self.part_of(support));
        remarks.push(remark(lang.field_exception(), support.exception.clone()));
        remarks.push(remark(lang.field_note(), support.note.clone()));
        remarks
    }

    /// What the model asked beyond that, under the catalogue's names.
    fn facts(&self, support: &Support) -> Vec<Remark> {
        let look = self.0.look;
        let model = self.0.model.register.as_ref().and_then(|r| r.catalogue.model(&support.model));
        let facts = details::facts(support, model);
        facts.iter().map(|fact| remark(look.lang.fact_name(fact), look.lang.fact(fact, look.dates))).collect()
    }

    /// Whom it is for and what it is part of.
    fn part_of(&self, support: &Support) -> Vec<Remark> {
        let (lang, part_of) = (self.0.look.lang, support.part_of);
        let known = self.0.model.register.as_ref().map(|register| &register.framework);
        let programme = part_of.programme.and_then(|id| known?.programme(id));
        let round = part_of.hand_over.and_then(|id| known?.hand_over(id));
        let group = part_of.group.and_then(|id| known?.group(id));
        let person = self.0.dossier.person(support);
        let said = [
            (lang.field_person(), person.map(|one| one.member.name.clone())),
            (lang.field_programme(), programme.map(|one| format!("{} · {}", one.code, one.name))),
            (lang.field_hand_over_round(), round.map(|one| one.name.clone())),
            (lang.field_relief_event(), self.emergency(support)),
            (lang.field_group(), group.map(|one| one.name.clone())),
        ];
        said.into_iter().filter_map(|(label, name)| Some(remark(label, name?))).collect()
    }

    /// The emergency that it answers, with its day.
    fn emergency(&self, support: &Support) -> Option<String> {
        let event = self.0.dossier.emergency(support)?;
        let kind = self.0.look.lang.relief_kind(event.kind);
        Some(format!("{} · {kind} · {}", event.name, self.0.look.day(event.happened)))
    }
}
