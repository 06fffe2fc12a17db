//! Loans, cards and groups among the supports: where each stands, and what there is to do about it.

use super::Scene;
use super::list::{Remark, remark};
use crate::domain::card::{CardFinding, FindingKind};
use crate::domain::group::GroupOfHousehold;
use crate::domain::id::SupportId;
use crate::domain::loan::LoanStanding;
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::ui::theme::Role;
use crate::ui::widgets::table::Row;
use crate::viet::{self, format_money};

/// What a line says of a loan or a card beyond what it says of every support.
pub(super) struct Standing {
    /// Behind the name of the model.
    pub behind: String,
    /// In place of how far it has come.
    pub state: String,
    /// How that shows.
    pub role: Role,
}

impl Standing {
    fn new(behind: String, state: impl Into<String>, role: Role) -> Self {
        Self { behind: format!(" · {behind}"), state: state.into(), role }
    }
}

/// Where a loan or a card stands; `None` of any other support.
pub(super) fn standing(support: &Stored<SupportId, Support>, scene: &Scene) -> Option<Standing> {
    loan(support, scene).or_else(|| card(support, scene))
}

fn loan(support: &Stored<SupportId, Support>, scene: &Scene) -> Option<Standing> {
    let (lang, stands) = (scene.look.lang, stands(support, scene)?);
    let owes = lang.loan_owes(format_money(stands.outstanding));
    Some(match () {
        () if stands.is_paid_off() => {
            Standing { behind: String::new(), state: lang.loan_state_paid().to_owned(), role: Role::Dim }
        }
        () if stands.is_overdue() => Standing::new(
            owes,
            lang.loan_state_overdue(viet::group(stands.overdue_days.into())),
            Role::Problem,
        ),
        () => Standing::new(owes, lang.loan_state_owed(), Role::Fine),
    })
}

/// The loan on the day of the page.
fn stands(support: &Stored<SupportId, Support>, scene: &Scene) -> Option<LoanStanding> {
    let catalogue = &scene.model.register.as_ref()?.catalogue;
    Some(scene.dossier.loan(support, catalogue)?.on(scene.day()))
}

fn card(support: &Stored<SupportId, Support>, scene: &Scene) -> Option<Standing> {
    let (lang, day) = (scene.look.lang, scene.day());
    let catalogue = &scene.model.register.as_ref()?.catalogue;
    let home = scene.dossier.cards(catalogue, day);
    let card = home.card(support.id).filter(|card| card.support.state.is_given())?;
    let until = lang.card_until(scene.look.day(card.until()));
    let (state, role) = match home.finding(support.id, catalogue, day) {
        Some(found) => (lang.finding(found.kind), Role::Warning),
        None if card.until() < day => (lang.card_ended(), Role::Dim),
        None => (lang.support_state(support.state), Role::Fine),
    };
    Some(Standing::new(until, state, role))
}

/// What is owed on a loan; why a card needs a new one.
pub(super) fn remarks(support: &Stored<SupportId, Support>, scene: &Scene) -> Vec<Remark> {
    if let Some(stands) = stands(support, scene) {
        return about_loan(support, &stands, scene);
    }
    let Some(register) = &scene.model.register else { return Vec::new() };
    let home = scene.dossier.cards(&register.catalogue, scene.day());
    let found = home.finding(support.id, &register.catalogue, scene.day());
    found.map(|found| about_card(&found, scene)).into_iter().collect()
}

fn about_loan(support: &Support, stands: &LoanStanding, scene: &Scene) -> Vec<Remark> {
    let lang = scene.look.lang;
    let left = lang.loan_left_of(format_money(stands.outstanding), format_money(support.value));
    let due = stands.due.map(|due| match stands.is_overdue() {
        true => lang.loan_due_late(scene.look.day(due), viet::group(stands.overdue_days.into())),
        false => scene.look.day(due),
    });
    let interest = stands.interest_owed().map(format_money);
    vec![
        remark(lang.loan_left(), left),
        remark(lang.loan_due(), due.unwrap_or_default()),
        remark(lang.loan_interest_left(), interest.unwrap_or_default()),
    ]
}

fn about_card(found: &CardFinding, scene: &Scene) -> Remark {
    let lang = scene.look.lang;
    let on = found.on.map(|day| scene.look.day(day));
    match (found.kind, on) {
        (FindingKind::WrongGroup, Some(day)) => remark(lang.card_fit(), lang.card_misfit_since(day)),
        (FindingKind::WrongGroup, None) => remark(lang.card_fit(), lang.card_misfit().to_owned()),
        (kind, day) => remark(lang.finding(kind), day.unwrap_or_default()),
    }
}

/// A group: since when, its name and the role there, whether the household is still in it.
pub(super) fn group(one: &GroupOfHousehold, scene: &Scene) -> Row {
    let lang = scene.look.lang;
    let is_in = one.member.left.is_none() && one.group.ended.is_none();
    let role = if is_in { Role::Text } else { Role::Dim };
    let what = format!("{}: {}", one.group.name, lang.group_role(one.member.role));
    Row::Cells(vec![
        (scene.look.day(one.member.joined), role),
        (what, role),
        (String::new(), role),
        (String::new(), role),
        (String::new(), role),
        (String::new(), role),
        (lang.stay(one).to_owned(), if is_in { Role::Fine } else { role }),
    ])
}

/// What there is to say of a group beyond its line.
pub(super) fn about_group(one: &GroupOfHousehold, scene: &Scene) -> Vec<Remark> {
    let lang = scene.look.lang;
    let left = one.member.left.or(one.group.ended);
    vec![
        remark(lang.groups_kind(), lang.group_kind(one.group.kind).to_owned()),
        remark(lang.groups_role(), lang.group_role(one.member.role).to_owned()),
        remark(lang.role_leader(), one.group.leader.clone()),
        remark(lang.groups_left(), left.map(|day| scene.look.day(day)).unwrap_or_default()),
    ]
}
