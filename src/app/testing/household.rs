//! A household with five years behind it.

use chrono::{NaiveDate, TimeZone, Utc};
use serde_json::json;

use super::{HOUSEHOLD, commune, day, stored};
use crate::domain::class::Class;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::graduation::sample;
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind};
use crate::domain::history::{Author, HistoryEntry, RowChange, RowFate};
use crate::domain::household::{Household, HouseholdEvent, HouseholdEventKind};
use crate::domain::id::*;
use crate::domain::member::{
    JoinReason, LeaveReason, Leaving, Member, MemberFacts, Membership, Relation, Resident, Sex,
};
use crate::domain::operation::OperationKind;
use crate::domain::pass_on::PassOn;
use crate::domain::place::Hamlet;
use crate::domain::recognition::Recognition;
use crate::domain::stored::Stored;
use crate::domain::support::{Support, SupportState};
use crate::domain::survey::{Answers, Survey};
use crate::domain::visit::Visit;
use crate::viet::PartialDate;

/// A household of which only code and hamlet are known.
pub fn bare_dossier() -> Dossier {
    Dossier {
        commune: commune(),
        household: stored(HOUSEHOLD, 3, Household::new("0412", HamletId(4))),
        hamlet: stored(HamletId(4), 1, Hamlet { name: "Khu 4".into(), ..Hamlet::default() }),
        ..sample::dossier()
    }
}

/// A household with five years behind it: poor throughout, a cow, a card, a loan under way.
pub fn dossier() -> Dossier {
    let household = Household {
        address: "Ngõ 3".into(),
        phone: "0987654321".into(),
        house_area_dm2: Some(3_600),
        notes: "Nhà dột, cần lợp lại mái trước mùa mưa.".into(),
        ..Household::new("0412", HamletId(4))
    };
    Dossier {
        household: stored(HOUSEHOLD, 3, household),
        residents: residents(),
        surveys: surveys(),
        recognitions: recognitions(),
        supports: supports(),
        animals: vec![
            cow(1, "VN-0412", Sex::Female, None),
            cow(2, "VN-0977", Sex::Female, Some(AnimalId(1))),
        ],
        herd_events: herd_events(),
        pass_ons: vec![(stored(PassOnId(1), 1, owed()), None)],
        visits: visits(),
        events: events(),
        ..bare_dossier()
    }
}

fn residents() -> Vec<Resident> {
    let known = |insured, in_school, working| MemberFacts {
        insured: Some(insured),
        in_school,
        working,
        ..MemberFacts::default()
    };
    vec![
        resident(
            1,
            "Nguyễn Thị Lành",
            Relation::Head,
            Sex::Female,
            "1987-03-05",
            "025187001234",
            known(true, None, Some(true)),
        ),
        resident(
            2,
            "Hà Văn Đức",
            Relation::Spouse,
            Sex::Male,
            "1984",
            "025084005678",
            known(true, None, Some(true)),
        ),
        resident(
            3,
            "Hà Thị Đượm",
            Relation::Child,
            Sex::Female,
            "2012-09",
            "025312009999",
            known(true, Some(true), None),
        ),
        resident(
            4,
            "Hà Văn Bình",
            Relation::Child,
            Sex::Male,
            "2016-11-30",
            "",
            known(false, Some(true), None),
        ),
        resident(
            5,
            "Hà Thị Sen",
            Relation::ParentInLaw,
            Sex::Female,
            "1951",
            "112345678",
            known(true, None, None),
        ),
        gone(resident(
            6,
            "Hà Văn Mạnh",
            Relation::ParentInLaw,
            Sex::Male,
            "1948",
            "",
            MemberFacts::default(),
        )),
    ]
}

/// A person who lives in the household.
fn resident(
    id: i64,
    name: &str,
    relation: Relation,
    sex: Sex,
    born: &str,
    number: &str,
    facts: MemberFacts,
) -> Resident {
    let member = Member {
        name: name.into(),
        sex: Some(sex),
        born: PartialDate::from_iso(born).ok(),
        citizen_number: number.into(),
        ethnicity: "Mường".into(),
        died: None,
        facts,
    };
    let membership = Membership {
        household: HOUSEHOLD,
        member: MemberId(id),
        relation,
        from: None,
        joined: JoinReason::Registered,
        left: None,
    };
    Resident { member: stored(MemberId(id), 2, member), membership: stored(MembershipId(id), 2, membership) }
}

fn gone(mut resident: Resident) -> Resident {
    let on = PartialDate::from_iso("2024-05").unwrap();
    resident.membership.value.left = Some(Leaving { on, reason: LeaveReason::Death });
    resident
}

fn surveys() -> Vec<Stored<SurveyId, Survey>> {
    let found = [
        (1, 2022, 96, &[1u8, 4, 7, 8, 10][..]),
        (2, 2023, 101, &[1, 4, 7, 8, 10]),
        (3, 2024, 112, &[1, 4, 8, 10]),
        (4, 2025, 118, &[1, 4, 8, 10]),
    ];
    found.iter().map(|(id, year, b1, deprived)| survey(*id, *year, *b1, deprived)).collect()
}

fn survey(id: i64, year: i32, b1: u32, deprived: &[u8]) -> Stored<SurveyId, Survey> {
    let mut answers = Answers::all_answered(12, deprived.iter().copied());
    if year == 2025 {
        answers.set(12, crate::domain::survey::Answer::NotSurveyed);
    }
    let survey = Survey {
        round: year.to_string(),
        standard: "2022-2026".into(),
        people: 5,
        b1: Some(b1),
        answers,
        surveyor: "Trần Thị Lan".into(),
        ..Survey::new(HOUSEHOLD, NaiveDate::from_ymd_opt(year, 10, 20).unwrap())
    };
    stored(SurveyId(id), 1, survey)
}

fn recognitions() -> Vec<Stored<RecognitionId, Recognition>> {
    let decided = |id, iso, class, number: &str| {
        let recognition = Recognition {
            household: HOUSEHOLD,
            survey: Some(SurveyId(id)),
            class,
            decided: day(iso),
            decision_number: number.into(),
            reason: String::new(),
            decision: None,
        };
        stored(RecognitionId(id), 1, recognition)
    };
    vec![
        decided(1, "2022-12-12", Class::Poor, "QĐ 97"),
        decided(2, "2023-12-14", Class::Poor, "QĐ 104"),
        decided(3, "2024-12-14", Class::Poor, "QĐ 118"),
    ]
}

fn supports() -> Vec<Stored<SupportId, Support>> {
    let given = |id, iso, model: &str, quantity: i64, unit: &str, value, fund: &str, state| {
        let support = Support {
            quantity: quantity * 1000,
            unit: unit.into(),
            value,
            fund: fund.into(),
            state,
            minutes_number: "BB 07/2025".into(),
            receiver: "Nguyễn Thị Lành".into(),
            details: std::collections::BTreeMap::from([("breed".into(), "Sind lai".into())]),
            ..Support::new(HOUSEHOLD, model, day(iso))
        };
        stored(SupportId(id), 1, support)
    };
    use SupportState::{Approved, Cancelled, HandedOver, Settled};
    vec![
        given(1, "2023-08-02", "gao", 30, "kg", 450_000, "cong-dong", Settled),
        given(2, "2024-06-10", "xe-dap", 1, "chiếc", 1_900_000, "doan-the", Cancelled),
        given(3, "2025-03-12", "bo-sinh-san", 1, "con", 18_000_000, "mttq-tw", HandedOver),
        given(4, "2026-01-02", "the-bhyt", 5, "thẻ", 5_054_400, "ngan-sach", Settled),
        given(5, "2026-12-01", "vay-nuoc-sach", 1, "khoản", 10_000_000, "xa", Approved),
    ]
}

fn cow(id: i64, tag: &str, sex: Sex, dam: Option<AnimalId>) -> Stored<AnimalId, Animal> {
    let animal = Animal {
        support: Some(SupportId(3)),
        holder: HOUSEHOLD,
        tag: tag.into(),
        species: "bò".into(),
        breed: "Sind lai".into(),
        sex: Some(sex),
        born: PartialDate::from_iso("2023-05").ok(),
        weight_kg: Some(180),
        dam,
        generation: 1,
        heads: 1,
        value: None,
        photo: String::new(),
    };
    stored(AnimalId(id), 1, animal)
}

fn herd_events() -> Vec<Stored<HerdEventId, HerdEvent>> {
    let event = |id, animal, iso, kind, note: &str| {
        let minutes_number = if id == 1 { "BB 07/2025".to_owned() } else { String::new() };
        let event = HerdEvent {
            minutes_number,
            note: note.into(),
            ..HerdEvent::new(AnimalId(animal), day(iso), kind)
        };
        stored(HerdEventId(id), 1, event)
    };
    vec![
        event(1, 1, "2025-03-12", HerdEventKind::HandedOver, ""),
        event(2, 1, "2025-06-01", HerdEventKind::Vaccinated, "lở mồm long móng"),
        event(3, 1, "2025-09-18", HerdEventKind::Pregnant, ""),
        event(4, 2, "2026-06-20", HerdEventKind::Born, "bê cái, khoẻ"),
    ]
}

fn owed() -> PassOn {
    PassOn::due(SupportId(3), HOUSEHOLD, day("2027-09-12"), None)
}

fn visits() -> Vec<Stored<VisitId, Visit>> {
    let visit = |id, iso, seen: &str, due| {
        let visit = Visit {
            seen: seen.into(),
            next_step: "Hướng dẫn làm hồ sơ vay Nước sạch".into(),
            next_due: Some(day(due)),
            ..Visit::of(HOUSEHOLD, day(iso), "lan.tt")
        };
        stored(VisitId(id), 1, visit)
    };
    vec![
        visit(1, "2026-05-11", "Bò khoẻ, chị Lành đi làm công nhật.", "2026-08-11"),
        visit(2, "2026-09-15", "Bê cái ba tháng tuổi.\nNhà tiêu hỏng, chưa có tiền sửa.", "2026-12-15"),
    ]
}

fn events() -> Vec<(Stored<HouseholdEventId, HouseholdEvent>, Option<Neighbour>)> {
    let event = HouseholdEvent {
        household: HOUSEHOLD,
        on: day("2021-02-09"),
        kind: HouseholdEventKind::SplitFrom,
        other: Some(HouseholdId(401)),
        left_hamlet: None,
        note: String::new(),
    };
    let other = Neighbour { id: HouseholdId(401), code: "0401".into(), head: "Hà Văn Nam".into() };
    vec![(stored(HouseholdEventId(1), 1, event), Some(other))]
}

/// Two entries of the household's journal, newest first.
pub fn history() -> Vec<HistoryEntry> {
    // The first one made a row, the second one changed one.
    let fate_of = |id: i64| if id == 1 { RowFate::Made } else { RowFate::Changed };
    let entry = |id, kind, hour, fields| HistoryEntry {
        id: OperationId(id),
        at: Utc.with_ymd_and_hms(2026, 9, 15, hour, 30, 0).unwrap(),
        author: Author("lan.tt".into()),
        kind,
        subject: "0412 Nguyễn Thị Lành".into(),
        undone: id == 1,
        changes: vec![RowChange {
            table: "household".into(),
            row: 412,
            person: String::new(),
            fate: fate_of(id),
            fields,
        }],
        answers: None,
    };
    vec![
        entry(
            2,
            OperationKind::SaveHousehold,
            3,
            vec![("phone".into(), json!("0912000111"), json!("0987654321"))],
        ),
        entry(
            1,
            OperationKind::SaveVisit,
            2,
            vec![("seen".into(), json!(null), json!("Bê cái ba tháng tuổi."))],
        ),
    ]
}
