//! The list equals what each dossier says by itself.

use proptest::prelude::*;

use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::class::State;
use crate::domain::criteria::CriteriaSets;
use crate::domain::exit_plan::{ExitOperation, PlanStep};
use crate::domain::household::{EndReason, Household};
use crate::domain::member::{JoinReason, Member, MemberFacts, Relation};
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::reach::Rules;
use crate::domain::standard::Standards;
use crate::domain::stored::Edit;
use crate::domain::support::{Support, SupportState};
use crate::store::testing::{Bench, day, support, survey as asked, today};

/// What is known of a household.
#[derive(Debug, Clone)]
struct Story {
    classes: Vec<Class>,
    surveys: Vec<(u8, u16, Option<u32>, Option<i64>)>,
    supports: Vec<(&'static str, SupportState, u8)>,
    disabled: Option<Option<bool>>,
    flags: (bool, bool, bool),
    plans: u8,
    ended: bool,
}

fn story() -> impl Strategy<Value = Story> {
    let classes = prop::collection::vec(prop::sample::select(Class::ALL.to_vec()), 0..3);
    let income = prop::option::of(0_i64..3_000_000);
    let surveys = prop::collection::vec((1_u8..28, 0_u16..4096, prop::option::of(0_u32..200), income), 0..3);
    let models = ["bo-sinh-san", "bo-sua", "nha-tieu", "bon-nuoc", "the-bhyt", "gao", "vay-nuoc-sach", "la"];
    let given =
        (prop::sample::select(models.to_vec()), prop::sample::select(SupportState::ALL.to_vec()), 1_u8..28);
    let disabled = prop::option::of(prop::option::of(any::<bool>()));
    let rest = (any::<(bool, bool, bool)>(), 0_u8..3, prop::bool::weighted(0.1));
    (classes, surveys, prop::collection::vec(given, 0..4), disabled, rest).prop_map(
        |(classes, surveys, supports, disabled, (flags, plans, ended))| Story {
            classes,
            surveys,
            supports,
            disabled,
            flags,
            plans,
            ended,
        },
    )
}

fn tell(bench: &mut Bench, at: usize, story: &Story) -> HouseholdId {
    let hamlet = bench.hamlet(&format!("Khu {at}"));
    let household = bench.household(hamlet, &format!("{at:04}"), "Nguyễn Thị Lành");
    for (year, class) in (2024..).zip(&story.classes) {
        bench.recognise(household, *class, &format!("{year}-12-14"));
    }
    for (date, mask, b1, income) in &story.surveys {
        let survey = asked(household, &format!("2026-09-{date:02}"), &[]);
        let answers = Answers::from_masks(*mask, 0xFFF);
        let survey = Survey { answers, b1: *b1, income: *income, ..survey };
        bench.perform(&Operation::SaveSurvey(Edit::new(survey)));
    }
    for (model, state, date) in &story.supports {
        let support = Support { state: *state, ..support(household, model, &format!("2026-03-{date:02}")) };
        bench.perform(&Operation::GiveSupports(vec![SupportGrant {
            support,
            animals: Vec::new(),
            owed: None,
        }]));
    }
    people_and_plans(bench, household, story);
    household
}

fn people_and_plans(bench: &mut Bench, household: HouseholdId, story: &Story) {
    if let Some(working) = story.disabled {
        let facts = MemberFacts { disabled: Some(true), working, ..MemberFacts::default() };
        let member = Member { name: "Lò Văn Nam".into(), facts, ..Member::default() };
        let (from, joined) = (None, JoinReason::Registered);
        bench.perform(&Operation::AddMember { household, member, relation: Relation::Parent, from, joined });
    }
    let known = bench.register.dossier(household).unwrap().household;
    let (no_labour, merit, social_protection) = story.flags;
    for number in 0..story.plans {
        let plan = ExitPlan { target_year: 2027 + i32::from(number), ..plan(household) };
        bench.perform(&Operation::Exit(ExitOperation::SavePlan(Edit::new(plan))));
    }
    let value = Household { no_labour, merit, social_protection, ..known.value.clone() };
    bench.perform(&Operation::SaveHousehold { edit: Edit::of(&known, value), on: today() });
    if story.ended {
        let known = bench.register.dossier(household).unwrap().household;
        let (household, reason) = ((known.id, known.rev), EndReason::MovedOut);
        bench.perform(&Operation::EndHousehold {
            household,
            on: day("2026-10-01"),
            reason,
            note: String::new(),
        });
    }
}

fn plan(household: HouseholdId) -> ExitPlan {
    ExitPlan {
        household,
        agreed_on: day("2026-10-01"),
        target_year: 2027,
        agreed_with: "Lành".into(),
        officer: "Lan".into(),
        steps: vec![PlanStep { what: "Học nghề".into(), ..PlanStep::default() }],
        ended_on: None,
        note: String::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_list_is_what_every_dossier_says(stories in prop::collection::vec(story(), 1..7)) {
        let mut bench = Bench::new();
        let households: Vec<_> =
            stories.iter().enumerate().map(|(at, story)| tell(&mut bench, at, story)).collect();
        let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
        let rules = Rules { catalogue: &catalogue, standards: &standards };
        let by = By { rules, near: CriteriaSets::embedded().near() };
        let dossiers = households.iter().map(|id| bench.register.dossier(*id).unwrap());
        let here = dossiers.filter(|dossier| dossier.household.ended.is_none());
        let naive = here.map(|dossier| way_out(&WayOutFacts::of(&dossier, today()), by, today()));
        let mut naive: Vec<_> = naive
            .filter(|way| way.state == State::Poor || way.state == State::NearPoor)
            .collect();
        in_order(&mut naive);
        prop_assert_eq!(bench.register.ways_out(by, today()).unwrap(), naive);
    }
}

#[test]
fn households_are_found_by_an_index() {
    let bench = Bench::new();
    for sql in [include_str!("homes.sql"), include_str!("surveys.sql"), include_str!("supports.sql")] {
        let steps = bench.steps_of(sql);
        let reads_all = |step: &String| step.contains("SCAN s") || step.contains("SCAN survey");
        assert!(!steps.iter().any(reads_all), "{steps:?}");
    }
}
