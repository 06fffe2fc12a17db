//! Plans against a register in memory.

mod apply;

use proptest::prelude::*;

use super::*;
use crate::domain::class::Class;
use crate::domain::intake::*;
use crate::domain::member::{Relation, Sex};
use crate::domain::survey::Answers;
use crate::viet::PartialDate;
use apply::apply;

/// A person born in a year, without papers.
fn person(row: u32, name: &str, year: i32) -> IntakeMember {
    IntakeMember {
        source: Source { sheet: String::new(), row },
        name: name.into(),
        sex: Some(Sex::Male),
        born: PartialDate::from_year(year).ok(),
        ..IntakeMember::default()
    }
}

/// A household whose head is of that year, in `Khu 1`.
fn household(row: u32, name: &str, year: i32) -> IntakeHousehold {
    let head = IntakeMember { relation: Some(Relation::Head), ..person(row, name, year) };
    IntakeHousehold {
        source: head.source.clone(),
        hamlet: "Khu 1".into(),
        stated_people: Some(3),
        members: vec![head],
        ..IntakeHousehold::default()
    }
}

fn coded(row: u32, code: &str, name: &str, year: i32) -> IntakeHousehold {
    IntakeHousehold { code: Some(code.into()), ..household(row, name, year) }
}

fn numbered(row: u32, number: &str, name: &str, year: i32) -> IntakeHousehold {
    let mut household = household(row, name, year);
    household.members[0].citizen_number = Some(number.into());
    household
}

fn listed(households: Vec<IntakeHousehold>) -> Parsed {
    Parsed { rows_read: households.len(), households, ..Parsed::default() }
}

fn register(households: Vec<IntakeHousehold>) -> KnownRegister {
    let empty = KnownRegister::default();
    apply(&plan(listed(households), &empty, 2026), &empty)
}

fn verdict(household: IntakeHousehold, known: &KnownRegister) -> Verdict {
    plan(listed(vec![household]), known, 2026).households.remove(0).verdict
}

fn matched_by(verdict: &Verdict) -> Option<MatchedBy> {
    match verdict {
        Verdict::Unchanged { by, .. } => Some(*by),
        Verdict::Changed(update) => Some(update.by),
        _ => None,
    }
}

fn doubt(verdict: &Verdict) -> Option<DuplicateReason> {
    match verdict {
        Verdict::PossibleDuplicate { reason, .. } => Some(*reason),
        _ => None,
    }
}

#[test]
fn the_code_matches_when_the_head_agrees() {
    let known = register(vec![coded(1, "A-1", "Lý Văn An", 1970)]);
    let found = verdict(coded(9, "a-1", "Lí văn An", 1970), &known);
    assert_eq!(matched_by(&found), Some(MatchedBy::Code));
}

#[test]
fn a_code_of_another_household_of_the_register_is_rejected() {
    let known = register(vec![coded(1, "A-1", "Lý Văn An", 1970)]);
    let plan = plan(listed(vec![coded(9, "A-1", "Hà Thị Cúc", 1988)]), &known, 2026);
    assert!(plan.households.is_empty());
    assert_eq!(plan.issues[0].kind, IssueKind::CodeTakenInRegister { head: "Lý Văn An".into() });
    assert_eq!(plan.counts().rejected, 1);
}

#[test]
fn one_code_for_two_households_rejects_the_second_with_its_members() {
    let mut second = coded(5, "A-1", "Hà Thị Cúc", 1988);
    second.members.push(person(6, "Hà Văn Dũng", 2010));
    let plan =
        plan(listed(vec![coded(2, "A-1", "Lý Văn An", 1970), second]), &KnownRegister::default(), 2026);
    let kinds: Vec<_> = plan.issues.iter().map(|issue| (issue.row, issue.kind.clone())).collect();
    let taken = IssueKind::CodeTakenInFile { row: 2, head: "Lý Văn An".into() };
    assert_eq!(kinds, [(5, taken), (6, IssueKind::HeadRejected { head: 5 })]);
}

#[test]
fn the_same_household_twice_in_a_file_is_a_possible_duplicate_of_its_row() {
    let twice =
        vec![numbered(2, "025070000001", "Lý Văn An", 1970), numbered(7, "025070000001", "LÝ VĂN AN", 1970)];
    let plan = plan(listed(twice), &KnownRegister::default(), 2026);
    let of = Twin::Row { sheet: String::new(), row: 2, head: "Lý Văn An".into() };
    assert!(
        matches!(&plan.households[1].verdict, Verdict::PossibleDuplicate { of: twin, .. } if *twin == of)
    );
    assert_eq!((plan.counts().households_new, plan.counts().duplicates), (1, 1));
}

#[test]
fn the_heads_citizen_number_matches() {
    let known = register(vec![numbered(1, "025070000001", "Lý Văn An", 1970)]);
    let found = verdict(numbered(4, "025070000001", "Lý Văn Ân", 1970), &known);
    assert_eq!(matched_by(&found), Some(MatchedBy::HeadNumber));
}

#[test]
fn a_number_on_a_stranger_is_left_to_the_officer() {
    let known = register(vec![numbered(1, "025070000001", "Lý Văn An", 1970)]);
    let found = verdict(numbered(4, "025070000001", "Hà Thị Cúc", 1988), &known);
    assert_eq!(doubt(&found), Some(DuplicateReason::SameNumber));
}

#[test]
fn name_hamlet_and_year_alone_never_match() {
    let mut known = register(vec![household(1, "Lý Văn An", 1970)]);
    known.households[0].people = None;
    let found = verdict(household(4, "Lý Văn An", 1970), &known);
    assert_eq!(doubt(&found), Some(DuplicateReason::SameNameHamletYear));
}

#[test]
fn name_alone_is_another_household() {
    let known = register(vec![household(1, "Lý Văn An", 1970)]);
    assert_eq!(verdict(household(4, "Lý Văn An", 1985), &known), Verdict::New);
    let elsewhere = IntakeHousehold { hamlet: "Khu 2".into(), ..household(4, "Lý Văn An", 1970) };
    assert_eq!(verdict(elsewhere, &known), Verdict::New);
}

#[test]
fn one_more_fact_settles_a_name() {
    let mut with_child = household(1, "Lý Văn An", 1970);
    with_child.members.push(person(2, "Lý Thị Bé", 2001));
    let known = register(vec![with_child.clone()]);
    assert_eq!(matched_by(&verdict(with_child, &known)), Some(MatchedBy::NameAndFact));
}

#[test]
fn two_families_without_a_common_member_are_two_households() {
    let family = |row, child: &str| {
        let mut family = household(row, "Lý Văn An", 1970);
        family.members.push(person(row + 1, child, 2001));
        family
    };
    let known = register(vec![family(1, "Lý Thị Bé")]);
    assert_eq!(verdict(family(5, "Lý Văn Tư"), &known), Verdict::New);
}

#[test]
fn a_list_without_codes_finds_the_heads_of_a_list_with_codes() {
    let mut with_code = coded(1, "A-1", "Lý Văn An", 1970);
    with_code.survey.b1 = Some(90);
    let known = register(vec![with_code]);
    let mut detailed = household(10, "Lý Văn An", 1970);
    detailed.stated_people = None;
    detailed.members.extend([person(11, "Lý Thị Bé", 2001), person(12, "Lý Văn Tư", 2003)]);
    let found = verdict(detailed, &known);
    assert_eq!(matched_by(&found), Some(MatchedBy::OnlyOneInHamlet));
    assert!(matches!(found, Verdict::Changed(update) if update.members_new() == 2));
}

/// The household of a head of whom the ethnic group is told.
fn of_the_muong(mut household: IntakeHousehold) -> IntakeHousehold {
    household.members[0].ethnicity = Some("Mường".into());
    household
}

#[test]
fn a_list_without_sexes_tells_them_by_citizen_numbers() {
    let known = register(vec![of_the_muong(household(2, "Bùi Thanh Phong", 1991))]);
    let mut told = of_the_muong(numbered(5, "025091576936", "Bùi Thanh Phong", 1991));
    told.members[0].sex = None;
    assert_eq!(matched_by(&verdict(told, &known)), Some(MatchedBy::OnlyOneInHamlet));
}

#[test]
fn a_hamlet_told_by_its_number_alone_does_not_double_the_commune() {
    let known = register(vec![of_the_muong(household(2, "Bùi Thanh Phong", 1991))]);
    let told = of_the_muong(household(5, "Bùi Thanh Phong", 1991));
    let told = IntakeHousehold { hamlet: "1".into(), ..told };
    assert_eq!(matched_by(&verdict(told, &known)), Some(MatchedBy::OnlyOneInHamlet));
}

#[test]
fn namesakes_in_one_hamlet_are_left_to_the_officer() {
    let known = register(vec![coded(1, "A-1", "Lý Văn An", 1970), coded(2, "A-2", "Lý Văn An", 1970)]);
    let found = verdict(household(10, "Lý Văn An", 1970), &known);
    assert_eq!(doubt(&found), Some(DuplicateReason::SeveralFit));
}

#[test]
fn a_made_code_gives_way_to_that_of_a_list() {
    let mut first = household(1, "Lý Văn An", 1970);
    first.phone = Some("0912345678".into());
    let known = register(vec![first.clone()]);
    first.code = Some("A-1".into());
    let found = verdict(first, &known);
    assert!(matches!(found, Verdict::Changed(update) if update.changes[0].field == Field::Code));
}

#[test]
fn a_blank_never_overwrites() {
    let mut full = coded(1, "A-1", "Lý Văn An", 1970);
    full.phone = Some("0912345678".into());
    full.notes = Some("neo đơn".into());
    full.flags.merit = Some(true);
    full.members[0].citizen_number = Some("025070000001".into());
    full.survey.answers = Some(Answers::all_answered(12, [1, 4]));
    let known = register(vec![full]);
    let found = verdict(coded(1, "A-1", "Lý Văn An", 1970), &known);
    assert!(matches!(found, Verdict::Unchanged { .. }), "{found:?}");
}

#[test]
fn a_year_tells_nothing_new_of_a_known_day() {
    let mut exact = coded(1, "A-1", "Lý Văn An", 1970);
    exact.members[0].born = PartialDate::from_ymd(1970, 5, 3).ok();
    let known = register(vec![exact.clone()]);
    assert!(matches!(verdict(coded(1, "A-1", "Lý Văn An", 1970), &known), Verdict::Unchanged { .. }));
    let known = register(vec![coded(1, "A-1", "Lý Văn An", 1970)]);
    assert!(matches!(verdict(exact, &known), Verdict::Changed(_)));
}

#[test]
fn members_missing_from_the_list_stay() {
    let mut family = coded(1, "A-1", "Lý Văn An", 1970);
    family.members.push(person(2, "Lý Thị Bé", 2001));
    let known = register(vec![family]);
    let plan = plan(listed(vec![coded(1, "A-1", "Lý Văn An", 1970)]), &known, 2026);
    assert_eq!(apply(&plan, &known), known);
}

#[test]
fn a_change_of_class_names_both_classes() {
    let of = |class| {
        let recognition = IntakeRecognition { class, year: None, decision_number: String::new() };
        IntakeHousehold { recognition: Some(recognition), ..coded(1, "A-1", "Lý Văn An", 1970) }
    };
    let known = register(vec![of(Class::Poor)]);
    let change = FieldChange {
        field: Field::Class,
        old: Value::Class(Class::Poor),
        new: Value::Class(Class::NearPoor),
    };
    assert!(
        matches!(verdict(of(Class::NearPoor), &known), Verdict::Changed(update) if update.changes == [change])
    );
}

#[test]
fn a_household_that_was_off_the_list_stays_off_it_without_a_decision() {
    let of = |class| {
        let recognition = IntakeRecognition { class, year: None, decision_number: String::new() };
        IntakeHousehold { recognition: Some(recognition), ..coded(1, "A-1", "Lý Văn An", 1970) }
    };
    let never_listed = register(vec![coded(1, "A-1", "Lý Văn An", 1970)]);
    assert!(matches!(verdict(of(Class::None), &never_listed), Verdict::Unchanged { .. }));
    let mut left_last_year = register(vec![of(Class::Average)]);
    left_last_year.households[0].recognitions[0].year = 2025;
    assert!(matches!(verdict(of(Class::None), &left_last_year), Verdict::Unchanged { .. }));
    assert!(matches!(verdict(of(Class::Poor), &left_last_year), Verdict::Changed(_)));
    let mut poor_last_year = register(vec![of(Class::Poor)]);
    poor_last_year.households[0].recognitions[0].year = 2025;
    assert!(matches!(verdict(of(Class::None), &poor_last_year), Verdict::Changed(_)));
}

#[test]
fn the_officer_decides_on_a_possible_duplicate() {
    let mut known = register(vec![household(1, "Lý Văn An", 1970)]);
    known.households[0].people = None;
    let mut plan = plan(listed(vec![household(4, "Lý Văn An", 1970)]), &known, 2026);
    assert_eq!(plan.counts().duplicates, 1);
    plan.choose(0, Choice::New);
    assert_eq!((plan.counts().duplicates, plan.counts().households_new), (0, 1));
    plan.choose(0, Choice::Same);
    assert_eq!((plan.counts().households_new, plan.counts().households_unchanged), (0, 1));
}

/// Five families, two of them namesakes of one year, as lists of different kinds tell them: with or
/// without code, number, score and members.
fn any_household() -> impl Strategy<Value = IntakeHousehold> {
    let family = prop::sample::select(vec![
        ("Lý Văn An", 1970, "A-1", "025070000001", "Bé"),
        ("Lý Văn An", 1970, "A-2", "025070000002", "Tư"),
        ("Lý Văn An", 1985, "A-3", "025085000003", "Bé"),
        ("Hà Thị Cúc", 1970, "A-4", "025170000004", "Sáu"),
        ("H'Lan Niê", 1972, "A-5", "066172000005", "Y Bin"),
    ]);
    (family, any::<[bool; 4]>(), prop::option::of(0..3u32)).prop_map(
        |((name, year, code, number, child), [with_code, with_number, with_child, poor], b1)| {
            let mut made = household(1, name, year);
            made.code = with_code.then(|| code.to_owned());
            made.members[0].citizen_number = with_number.then(|| number.to_owned());
            made.members.extend(with_child.then(|| person(2, child, 2001)));
            made.survey.b1 = b1;
            let class = if poor { Class::Poor } else { Class::NearPoor };
            made.recognition = Some(IntakeRecognition { class, year: None, decision_number: String::new() });
            made
        },
    )
}

proptest! {
    #[test]
    fn importing_the_same_list_twice_changes_nothing(
        before in prop::collection::vec(any_household(), 0..5),
        list in prop::collection::vec(any_household(), 1..8),
    ) {
        let known = register(before);
        let once = apply(&plan(listed(list.clone()), &known, 2026), &known);
        let again = plan(listed(list), &once, 2026);
        prop_assert_eq!(apply(&again, &once), once);
    }

    #[test]
    fn every_household_of_a_list_is_planned_or_rejected(list in prop::collection::vec(any_household(), 1..8)) {
        let count = list.len();
        let planned = plan(listed(list), &KnownRegister::default(), 2026);
        let heads = planned.issues.iter().filter(|issue| !matches!(issue.kind, IssueKind::HeadRejected { .. }));
        prop_assert_eq!(planned.households.len() + heads.count(), count);
    }
}
