//! A watch list read for all at once equals its households read one by one, whatever happened to them.

use super::*;

/// Something that may happen to a household.
#[derive(Debug, Clone)]
enum Event {
    Recognised(Class),
    Surveyed(Option<u32>, Option<i64>),
    LostACow,
    Lent(i64, bool),
    Struck(ReliefKind, SupportState),
    Joined(i32, MemberFacts),
    Left(LeaveReason),
    Card(bool, i64, i64),
    Visited(Option<Sign>, Option<IncomeChange>, Option<u16>),
    Ended,
}

fn event() -> impl Strategy<Value = Event> {
    let class = proptest::sample::select(&Class::ALL[..]);
    let known = || proptest::option::of(any::<bool>());
    let facts = (known(), known(), known()).prop_map(|(working, in_school, insured)| MemberFacts {
        working,
        in_school,
        insured,
        ..MemberFacts::default()
    });
    let reasons = &[LeaveReason::Death, LeaveReason::MovedOut, LeaveReason::Mistake][..];
    prop_oneof![
        4 => class.prop_map(Event::Recognised),
        2 => (proptest::option::of(100u32..220), proptest::option::of(1_000_000i64..3_000_000))
            .prop_map(|(b1, income)| Event::Surveyed(b1, income)),
        1 => Just(Event::LostACow),
        2 => (0i64..700, any::<bool>()).prop_map(|(days, paid)| Event::Lent(days, paid)),
        1 => (proptest::sample::select(ReliefKind::ALL), proptest::sample::select(SupportState::ALL))
            .prop_map(|(kind, state)| Event::Struck(kind, state)),
        2 => (1940i32..2025, facts).prop_map(|(year, facts)| Event::Joined(year, facts)),
        1 => proptest::sample::select(reasons).prop_map(Event::Left),
        2 => (any::<bool>(), 10i64..600, 1i64..4).prop_map(|(own, days, cards)| Event::Card(own, days, cards)),
        3 => (
            proptest::option::of(proptest::sample::select(Sign::ALL)),
            proptest::option::of(proptest::sample::select(IncomeChange::ALL)),
            proptest::option::of(proptest::sample::select(&[6u16, 12, 18][..])),
        ).prop_map(|(sign, income, milestone)| Event::Visited(sign, income, milestone)),
        1 => Just(Event::Ended),
    ]
}

/// Tries what may be impossible by now: it is refused then, and nothing happens.
fn attempt(bench: &mut Bench, operation: &Operation) {
    let _ = bench.register.perform(&lan(), operation);
}

pub(super) fn give(bench: &mut Bench, support: Support, animals: Vec<Animal>) {
    let grant = SupportGrant { support, animals, owed: None };
    attempt(bench, &Operation::GiveSupports(vec![grant]));
}

pub(super) fn lose_a_cow(bench: &mut Bench, household: HouseholdId, on: NaiveDate) {
    let animal = Animal { tag: String::new(), ..cow(household) };
    give(bench, support(household, "bo-sinh-san", "2024-01-05"), vec![animal]);
    let animals = bench.register.dossier(household).unwrap().animals;
    let Some(animal) = animals.last() else { return };
    let died = HerdEvent::new(animal.id, on, HerdEventKind::Died);
    attempt(bench, &Operation::Herd(HerdOperation::RecordEvents(vec![died])));
}

fn lend(bench: &mut Bench, household: HouseholdId, (on, days, paid): (NaiveDate, i64, bool)) {
    let lent =
        Support { until: Some(later(on, days)), date: on, ..support(household, "vay-nhcsxh", "2024-01-05") };
    give(bench, lent, Vec::new());
    let supports = bench.register.dossier(household).unwrap().supports;
    let Some(loan) = supports.iter().rev().find(|one| one.model == "vay-nhcsxh") else { return };
    let payment = LoanPayment {
        support: loan.id,
        on: later(on, 30),
        principal: if paid { loan.value.value } else { 1_000 },
        interest: 0,
        note: String::new(),
    };
    attempt(bench, &Operation::Loan(LoanOperation::SavePayment(Edit::new(payment))));
    let extension = LoanExtension {
        support: loan.id,
        on: later(on, 40),
        until: later(on, days + 90),
        reason: "lũ".into(),
    };
    attempt(bench, &Operation::Loan(LoanOperation::Extend(extension)));
}

fn strike(
    bench: &mut Bench,
    household: HouseholdId,
    (on, kind, state): (NaiveDate, ReliefKind, SupportState),
) {
    let event = bench.emergency(kind, &on.to_string());
    let mut given = support(household, "cuu-tro-khan-cap", &on.to_string());
    given.part_of.relief_event = Some(event);
    given.state = state;
    give(bench, given, Vec::new());
}

fn leave(bench: &mut Bench, household: HouseholdId, on: NaiveDate, reason: LeaveReason) {
    let residents = bench.register.residents(household).unwrap();
    let Some(last) = residents.iter().rfind(|one| one.is_current() && !one.is_head()) else { return };
    let membership = (last.membership.id, last.membership.rev);
    let on = PartialDate::from_day(on).unwrap();
    attempt(bench, &Operation::LeaveMember { membership, on, reason });
}

fn insure(bench: &mut Bench, household: HouseholdId, (on, own, days, cards): (NaiveDate, bool, i64, i64)) {
    let residents = bench.register.residents(household).unwrap();
    let member = residents.first().filter(|_| own).map(|one| one.member.id);
    let details = [("from".to_owned(), later(on, 5).to_string())].into();
    let card = support(household, "the-bhyt", &on.to_string());
    give(
        bench,
        Support { member, details, until: Some(later(on, days)), quantity: cards * 1000, ..card },
        Vec::new(),
    );
}

pub(super) fn end(bench: &mut Bench, household: HouseholdId, on: NaiveDate) {
    let known = bench.register.dossier(household).unwrap().household;
    let operation = Operation::EndHousehold {
        household: (household, known.rev),
        on,
        reason: EndReason::MovedOut,
        note: String::new(),
    };
    attempt(bench, &operation);
}

fn later(day: NaiveDate, days: i64) -> NaiveDate {
    day + chrono::Duration::days(days)
}

fn happen(bench: &mut Bench, household: HouseholdId, on: NaiveDate, event: &Event) {
    match event.clone() {
        Event::Recognised(class) => {
            bench.recognise(household, class, &on.to_string());
        }
        Event::Surveyed(b1, income) => {
            let survey = Survey { b1, income, ..survey(household, &on.to_string(), &[1]) };
            attempt(bench, &Operation::SaveSurvey(Edit::new(survey)));
        }
        Event::LostACow => lose_a_cow(bench, household, on),
        Event::Lent(days, paid) => lend(bench, household, (on, days, paid)),
        Event::Struck(kind, state) => strike(bench, household, (on, kind, state)),
        Event::Joined(year, facts) => {
            let born = PartialDate::from_iso(&year.to_string()).ok();
            let member = Member { born, facts, ..member("Lò Văn Nam", crate::domain::member::Sex::Male) };
            let joined = crate::domain::member::JoinReason::Registered;
            attempt(
                bench,
                &Operation::AddMember { household, member, relation: Relation::Child, from: None, joined },
            );
        }
        Event::Left(reason) => leave(bench, household, on, reason),
        Event::Card(own, days, cards) => insure(bench, household, (on, own, days, cards)),
        Event::Visited(sign, income, milestone) => {
            let signs = sign.into_iter().collect();
            let next_due = income.map(|_| later(on, 20));
            let visit = Visit { signs, income, milestone, next_due, ..Visit::of(household, on, "Lan") };
            attempt(bench, &Operation::SaveVisit(Edit::new(visit)));
        }
        Event::Ended => end(bench, household, on),
    }
}

/// The same, household by household.
pub(super) fn one_by_one(
    bench: &Bench,
    households: &[HouseholdId],
    by: Watching<'_>,
    day: NaiveDate,
) -> Vec<Watched> {
    let dossiers = households.iter().map(|household| bench.register.dossier(*household).unwrap());
    let mut list: Vec<_> = dossiers.filter_map(|dossier| dossier.watched(by, day)).collect();
    most_at_risk_first(&mut list);
    list
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn a_list_equals_its_households_read_one_by_one(
        events in proptest::collection::vec((0usize..3, 0i64..1000, event()), 10..50),
        ago in 0i64..300,
        states in proptest::sample::select(vec![
            vec![State::NewlyEscaped],
            vec![State::NewlyEscaped, State::NearPoor, State::Poor],
        ]),
    ) {
        let (mut bench, mut rules) = (Bench::new(), Rules::new());
        rules.watch.states = states;
        let households: Vec<_> = ["0001", "0002", "0003"].map(|code| escaped(&mut bench, code)).into();
        for (whose, days, event) in &events {
            happen(&mut bench, households[*whose], later(day("2024-02-01"), *days), event);
        }
        for day in [today(), later(today(), -ago)] {
            let list = bench.register.watch(rules.by(), day).unwrap();
            prop_assert_eq!(list, one_by_one(&bench, &households, rules.by(), day));
        }
    }
}
