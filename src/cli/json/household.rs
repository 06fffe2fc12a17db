//! Everything of one household in JSON.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use super::graduation::GraduationJson;
use super::member::MemberJson;
use super::support::SupportJson;
use super::survey::{ClassJson, SurveyJson};
use super::watch::warnings_json;
use super::{Rules, credit};
use crate::domain::activity::{Attended, JobResult, TrainingResult};
use crate::domain::as_of::Then;
use crate::domain::assistance::draw::Draw;
use crate::domain::assistance::household::drawn;
use crate::domain::assistance::{BenefitRow, Month};
use crate::domain::dossier::Dossier;
use crate::domain::framework::Framework;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};

/// One household.
#[derive(Debug, Serialize)]
pub struct HouseholdJson {
    /// The past day on which all of it was so; absent for today.
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<NaiveDate>,
    code: String,
    head: String,
    hamlet: String,
    class: &'static str,
    class_since: Option<NaiveDate>,
    newly_escaped_until: Option<NaiveDate>,
    address: String,
    phone: String,
    house_area_m2: Option<f64>,
    no_labour: bool,
    merit: bool,
    social_protection: bool,
    ended: Option<Value>,
    members: Vec<MemberJson>,
    former_members: Vec<MemberJson>,
    surveys: Vec<SurveyJson>,
    classes: Vec<ClassJson>,
    supports: Vec<SupportJson>,
    attended: Vec<Value>,
    animals: Vec<Value>,
    pass_ons: Vec<Value>,
    benefits: Vec<Value>,
    groups: Vec<Value>,
    loans: Vec<Value>,
    cards: Vec<Value>,
    visits: Vec<Value>,
    events: Vec<Value>,
    graduation: Option<GraduationJson>,
    warnings: Value,
}

impl HouseholdJson {
    /// A household as it stood on a past day.
    pub fn then(then: &Then, rules: &Rules, known: &Framework) -> Self {
        Self { on: Some(then.on), ..Self::new(&then.dossier, rules, known, then.on) }
    }

    /// A household as it stands on a day.
    pub fn new(dossier: &Dossier, rules: &Rules, known: &Framework, on: NaiveDate) -> Self {
        let recognitions = dossier.recognitions.iter().map(|r| &r.value);
        let standing = standing_on(recognitions, on, NEWLY_ESCAPED_MONTHS);
        let household = &dossier.household;
        Self {
            on: None,
            code: household.code.clone(),
            head: dossier.head_name().to_owned(),
            hamlet: dossier.hamlet.name.clone(),
            class: standing.class.code(),
            class_since: standing.since,
            newly_escaped_until: standing.newly_escaped_until,
            address: household.address.clone(),
            phone: household.phone.clone(),
            house_area_m2: household.house_area_dm2.map(|dm2| f64::from(dm2) / 100.0),
            no_labour: household.no_labour,
            merit: household.merit,
            social_protection: household.social_protection,
            ended: household.ended.map(|end| json!({ "on": end.on, "reason": end.reason.code() })),
            members: dossier.current().map(MemberJson::from).collect(),
            former_members: dossier
                .residents
                .iter()
                .filter(|r| !r.is_current())
                .map(MemberJson::from)
                .collect(),
            surveys: dossier.surveys.iter().map(|s| SurveyJson::new(s, dossier, &rules.standards)).collect(),
            classes: ClassJson::all(dossier),
            supports: dossier.supports.iter().map(|s| SupportJson::of(s, dossier, known)).collect(),
            attended: attended(dossier),
            animals: animals(dossier),
            pass_ons: pass_ons(dossier),
            benefits: benefits(dossier, rules, on),
            groups: credit::groups(dossier),
            loans: credit::loans(dossier, &rules.catalogue, on),
            cards: credit::cards(dossier, &rules.catalogue, on),
            visits: visits(dossier),
            events: events(dossier),
            graduation: GraduationJson::new(dossier, rules, on),
            warnings: warnings(dossier, rules, on),
        }
    }
}

/// What there is warning of, where it is watched.
fn warnings(dossier: &Dossier, rules: &Rules, on: NaiveDate) -> Value {
    let watched = dossier.watched(rules.watching(), on);
    warnings_json(watched.as_ref().map_or(&[], |watched| watched.warnings.as_slice()))
}

/// Monthly assistance of its people, with what each brings in the month of the day.
fn benefits(dossier: &Dossier, rules: &Rules, on: NaiveDate) -> Vec<Value> {
    let drawn = drawn(dossier, &rules.rates, Month::of(on));
    let benefit = |row: &BenefitRow| {
        let person = dossier.residents.iter().find(|resident| resident.member.id == row.member);
        let draw = drawn.iter().find(|draw| draw.benefit == row.id);
        json!({
            "person": person.map(|resident| resident.member.name.as_str()), "ground": row.ground,
            "children": row.units, "from": row.from, "until": row.until,
            "settled_to": row.settled_to, "stop_reason": row.stop_reason,
            "decision": row.decision_number, "receiver": row.receiver, "amount": draw.map_or(0, Draw::amount),
        })
    };
    dossier.benefits.iter().map(benefit).collect()
}

fn attended(dossier: &Dossier) -> Vec<Value> {
    let name = |id| dossier.residents.iter().find(|r| r.member.id == id).map(|r| r.member.name.as_str());
    let one = |one: &Attended| {
        let (activity, how) = (&one.activity, &one.attendance);
        json!({
            "date": activity.from, "activity": activity.name, "kind": activity.kind.code(),
            "person": name(how.member), "result": how.result.map(TrainingResult::code),
            "job": how.job.map(JobResult::code), "job_from": how.job_from, "note": how.note,
        })
    };
    dossier.attended.iter().map(one).collect()
}

fn animals(dossier: &Dossier) -> Vec<Value> {
    let events_of = |id| {
        let own = dossier.herd_events.iter().filter(move |event| event.animal == id);
        own.map(|e| json!({ "date": e.on, "kind": e.kind.code(), "note": e.note })).collect::<Vec<_>>()
    };
    let animal = |a: &crate::domain::stored::Stored<_, crate::domain::herd::Animal>| {
        json!({
            "tag": a.tag, "species": a.species, "breed": a.breed, "sex": a.sex.map(|sex| sex.code()),
            "born": a.born.map(|born| born.iso()), "weight_kg": a.weight_kg, "generation": a.generation,
            "held": a.holder == dossier.household.id, "events": events_of(a.id),
        })
    };
    dossier.animals.iter().map(animal).collect()
}

fn pass_ons(dossier: &Dossier) -> Vec<Value> {
    let debts = dossier.pass_ons.iter();
    debts
        .map(|(debt, to)| {
            let receiver = to.as_ref().map(|to| json!({ "code": to.code, "head": to.head }));
            let left = dossier.progress(debt);
            json!({
                "due": debt.due, "state": debt.state.code(), "receiver": receiver, "note": debt.note,
                "heads_left": left.heads_left(), "money_left": left.money_left(),
            })
        })
        .collect()
}

fn visits(dossier: &Dossier) -> Vec<Value> {
    dossier.visits.iter().map(|stored| super::visit_json(&stored.value)).collect()
}

fn events(dossier: &Dossier) -> Vec<Value> {
    let events = dossier.events.iter();
    events
        .map(|(event, other)| {
            let other = other.as_ref().map(|other| json!({ "code": other.code, "head": other.head }));
            json!({ "date": event.on, "kind": event.kind.code(), "other": other, "note": event.note })
        })
        .collect()
}
