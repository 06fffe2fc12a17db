use super::order::covered_sql;
use crate::domain::class::{Class, State};
use crate::domain::household::EndReason;
use crate::domain::member::Relation;
use crate::domain::operation::Operation;
use crate::domain::query::{Filter, Flag, Query, Sort, SortBy};
use crate::store::testing::*;

/// Three households of two hamlets.
fn village() -> Bench {
    let mut bench = Bench::new();
    let four = bench.hamlet("Khu 4");
    let ten = bench.hamlet("Khu 10");
    let lanh = bench.household(four, "0412", "Nguyễn Thị Lành");
    let duc = bench.household(ten, "0415", "Đinh Văn Đức");
    bench.household(four, "0431", "Hà Thị Đượm");
    bench.join(lanh, "Lò Văn Hoà", Relation::Spouse);
    bench.recognise(lanh, Class::Poor, "2024-12-14");
    bench.recognise(duc, Class::Poor, "2022-12-14");
    bench.recognise(duc, Class::None, "2025-12-14");
    bench.survey(lanh, "2024-10-01", &[1, 4, 8, 10]);
    bench.support(lanh, "bo-sinh-san", "2025-03-12");
    bench
}

#[test]
fn words_find_without_accents_in_any_order_and_from_their_beginning() {
    let village = village();
    assert_eq!(village.found("lanh nguyen"), ["0412"]);
    assert_eq!(village.found("duc"), ["0415"]);
    assert_eq!(village.found("d"), ["0431", "0415"]);
    assert_eq!(village.found("khu 4"), ["0431", "0412"]);
    assert_eq!(village.found("xyz"), Vec::<String>::new());
    assert_eq!(village.found("  "), ["0431", "0412", "0415"]);
}

#[test]
fn a_whole_code_comes_before_those_that_only_end_in_its_digits() {
    let mut village = village();
    let id = village.register.by_code("0412").unwrap().unwrap();
    let head = village.register.dossier(id).unwrap().head().unwrap().clone();
    let mut person = head.member.value.clone();
    person.citizen_number = "025091570431".into();
    village.perform(&Operation::SaveMember {
        member: crate::domain::stored::Edit::of(&head.member, person),
        membership: (head.membership.id, head.membership.rev),
        relation: Relation::Head,
        on: today(),
    });
    assert_eq!(village.found("431"), ["0431", "0412"]);
    assert_eq!(village.found("0431"), ["0431", "0412"]);
    assert_eq!(village.found(" 0412 "), ["0412"]);
}

#[test]
fn a_household_is_found_by_any_of_its_people_wherever_the_tone_stands() {
    assert_eq!(village().found("hòa"), ["0412"]);
}

#[test]
fn numbers_find_by_their_last_digits_and_codes_by_either_end() {
    let mut village = village();
    let id = village.register.by_code("0415").unwrap().unwrap();
    let head = village.register.dossier(id).unwrap().head().unwrap().clone();
    let mut person = head.member.value.clone();
    person.citizen_number = "025091576936".into();
    village.perform(&crate::domain::operation::Operation::SaveMember {
        member: crate::domain::stored::Edit::of(&head.member, person),
        membership: (head.membership.id, head.membership.rev),
        relation: Relation::Head,
        on: today(),
    });
    assert_eq!(village.found("936"), ["0415"]);
    assert_eq!(village.found("576936"), ["0415"]);
    assert_eq!(village.found("0250"), Vec::<String>::new(), "the beginning of a citizen number says little");
    assert_eq!(village.found("041"), ["0412", "0415"]);
    assert_eq!(village.found("415"), ["0415"]);
    assert_eq!(village.found("duc 936"), ["0415"]);
    assert_eq!(village.found("lanh 936"), Vec::<String>::new());
}

#[test]
fn newly_escaped_is_asked_at_the_day_of_looking() {
    let village = village();
    let states = |iso: &str| {
        let found = village.register.find(&Query::default(), day(iso)).unwrap();
        let rows = village.register.rows(&found.ids, day(iso)).unwrap();
        rows.into_iter().find(|row| row.code == "0415").unwrap().state
    };
    assert_eq!(states("2026-11-22"), State::NewlyEscaped);
    assert_eq!(states("2028-12-14"), State::NewlyEscaped);
    assert_eq!(states("2028-12-15"), State::None);
}

#[test]
fn filters_are_and_between_and_or_within() {
    let village = village();
    let listed = |filter| village.listed("", filter, Sort::default());
    let states = |states: &[State]| Filter { states: states.to_vec(), ..Filter::default() };
    assert_eq!(listed(states(&[State::Poor])), ["0412"]);
    assert_eq!(listed(states(&[State::Poor, State::NewlyEscaped])), ["0412", "0415"]);
    assert_eq!(listed(Filter { deprived: vec![4, 8], ..Filter::default() }), ["0412"]);
    assert_eq!(listed(Filter { deprived: vec![4, 9], ..Filter::default() }), Vec::<String>::new());
    assert_eq!(listed(Filter { had: vec!["bo-sinh-san".into()], ..Filter::default() }), ["0412"]);
    assert_eq!(listed(Filter { had_not: vec!["bo-sinh-san".into()], ..Filter::default() }), ["0431", "0415"]);
    assert_eq!(listed(Filter { unsupported: true, ..Filter::default() }), ["0431", "0415"]);
    let flags = vec![Flag::EthnicMinority, Flag::FemaleHead];
    assert_eq!(listed(Filter { flags, ..Filter::default() }).len(), 3);
    assert_eq!(
        listed(Filter { ethnicities: vec!["Kinh".into()], ..Filter::default() }),
        Vec::<String>::new()
    );
}

#[test]
fn lists_are_sorted_with_ties_in_the_order_of_the_official_list() {
    let village = village();
    let sorted = |by, descending| village.listed("", Filter::default(), Sort { by, descending });
    assert_eq!(sorted(SortBy::Hamlet, false), ["0431", "0412", "0415"], "Đượm, Lành of Khu 4; then Khu 10");
    assert_eq!(sorted(SortBy::Code, true), ["0431", "0415", "0412"]);
    assert_eq!(sorted(SortBy::Head, false), ["0415", "0431", "0412"], "Đức, Đượm, Lành");
    assert_eq!(sorted(SortBy::State, false), ["0412", "0415", "0431"]);
    assert_eq!(sorted(SortBy::Members, true), ["0412", "0431", "0415"]);
    assert_eq!(sorted(SortBy::Deprivations, true), ["0412", "0431", "0415"]);
}

#[test]
fn what_a_colleague_saves_is_found_at_once() {
    let mut village = village();
    assert_eq!(village.found("").len(), 3);
    let mut other = Bench { register: village.colleague(), folder: tempfile::tempdir().unwrap() };
    let hamlet = other.register.hamlets().unwrap()[0].id;
    other.household(hamlet, "0500", "Quách Thị Mai");
    assert_eq!(village.found("").len(), 4);
    assert_eq!(village.found("mai"), ["0500"]);
    village.household(hamlet, "0501", "Quách Thị Mơ");
    assert_eq!(village.found("quach"), ["0500", "0501"]);
}

#[test]
fn the_situation_counts_households_and_people_by_state() {
    let situation = village().register.situation(today()).unwrap();
    assert_eq!((situation.of(State::Poor).households, situation.of(State::Poor).people), (1, 2));
    assert_eq!(situation.of(State::NewlyEscaped).households, 1);
    assert_eq!((situation.total().households, situation.total().people), (3, 4));
}

/// What SQLite would do for a statement.
fn plan(bench: &Bench, sql: &str) -> String {
    let sql = format!("EXPLAIN QUERY PLAN {sql}");
    let mut statement = bench.register.conn.prepare(&sql).unwrap();
    let rows = statement.raw_query();
    let steps: Vec<String> = rows.mapped(|row| row.get("detail")).map(|step| step.unwrap()).collect();
    steps.join("; ")
}

#[test]
fn orders_come_from_indexes_that_cover_them_without_sorting() {
    let bench = Bench::new();
    for by in SortBy::ALL {
        let plan = plan(&bench, covered_sql(*by));
        assert!(plan.contains("COVERING INDEX list_by_"), "{by:?}: {plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{by:?}: {plan}");
    }
    let situation = plan(&bench, include_str!("situation.sql"));
    assert!(
        situation.contains("COVERING INDEX list_situation") && !situation.contains("TEMP B-TREE"),
        "{situation}"
    );
}

#[test]
fn words_come_from_the_word_index_and_digits_from_a_range() {
    let bench = Bench::new();
    // Index 0, constraint M: the question is answered by MATCH, not by a scan.
    let words = plan(&bench, include_str!("words.sql"));
    assert!(words.contains("household_words VIRTUAL TABLE INDEX 0:M"), "{words}");
    let digits = plan(&bench, include_str!("digits.sql"));
    assert!(
        digits.contains("SEARCH household_digits USING PRIMARY KEY (reversed>? AND reversed<?)"),
        "{digits}"
    );
}

#[test]
fn the_people_of_the_households_found_are_counted() {
    let village = village();
    let people = |text: &str| {
        let query = Query { text: text.into(), ..Query::default() };
        village.register.find(&query, today()).unwrap().people
    };
    assert_eq!(people(""), 4);
    assert_eq!(people("lanh"), 2);
    assert_eq!(people("xyz"), 0);
}

#[test]
fn a_count_says_what_the_list_would_hold() {
    let village = village();
    for filter in [Filter::default(), Filter { unsupported: true, ..Filter::default() }] {
        let query = Query { filter: filter.clone(), ..Query::default() };
        let found = village.register.find(&query, today()).unwrap();
        let count = village.register.count(&filter, today()).unwrap();
        assert_eq!((count.households as usize, u64::from(count.people)), (found.ids.len(), found.people));
    }
}

#[test]
fn given_households_are_listed_though_they_left_and_found_in_like_any() {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 1");
    let gone = bench.household(hamlet, "1", "Hà Thị Lành");
    let stays = bench.household(hamlet, "2", "Đinh Văn Đức");
    bench.household(hamlet, "3", "Lò Thị Lành");
    let rev = bench.register.dossier(gone).unwrap().household.rev;
    bench.perform(&Operation::EndHousehold {
        household: (gone, rev),
        on: day("2026-05-01"),
        reason: EndReason::MovedOut,
        note: String::new(),
    });
    let given = Filter { among: vec![gone, stays], ..Filter::default() };
    let listed = |text: &str| bench.listed(text, given.clone(), Sort::default());
    assert_eq!(bench.found(""), ["2", "3"]);
    assert_eq!((listed("").len(), listed("lanh")), (2, vec!["1".to_owned()]));
    assert_eq!(bench.register.count(&given, today()).unwrap().households, 2);
    let past = Filter { on: Some(day("2025-12-31")), ..given.clone() };
    assert_eq!(bench.listed("", past, Sort::default()).len(), 2);
}

/// One hamlet, and people of like names; in the order of the list: 0001, 0002, 0004, 0003, 0005.
fn namesakes() -> Bench {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 1");
    let across = bench.household(hamlet, "0001", "Vàng Thị An");
    bench.join(across, "Lò A Chứ", Relation::Spouse);
    let father = bench.household(hamlet, "0002", "Lò Thị Bầu");
    bench.join(father, "Vàng A Chứ", Relation::Child);
    bench.household(hamlet, "0003", "Vàng Anh Chu");
    bench.household(hamlet, "0004", "Vàng A Chu");
    bench.household(hamlet, "0005", "Vàng A Chứ");
    bench
}

#[test]
fn the_head_who_was_typed_comes_first_and_words_spread_over_people_last() {
    let bench = namesakes();
    for text in ["Vàng A Chứ", "  vàng  a CHỨ, ", "Vàng A Chứ khu 1"] {
        assert_eq!(bench.found(text), ["0005", "0004", "0003", "0002", "0001"], "{text}");
    }
    assert_eq!(bench.found("Vàng A Chu"), ["0004", "0005", "0003", "0002", "0001"]);
    assert_eq!(bench.found("vang a chu"), ["0004", "0005", "0003", "0002", "0001"]);
    assert_eq!(bench.found("chu vang"), ["0004", "0003", "0005", "0002", "0001"]);
}

#[test]
fn single_letters_and_numbers_leave_the_order_of_the_list() {
    let bench = namesakes();
    assert_eq!(bench.found("l"), ["0001", "0002"]);
    assert_eq!(bench.found("c v"), ["0001", "0002", "0004", "0003", "0005"]);
    assert_eq!(bench.found("000"), ["0001", "0002", "0004", "0003", "0005"]);
}

#[test]
fn numbers_typed_in_groups_are_found_whole() {
    let mut village = village();
    let id = village.register.by_code("0415").unwrap().unwrap();
    let dossier = village.register.dossier(id).unwrap();
    let mut home = dossier.household.value.clone();
    home.phone = "0911038298".into();
    let edit = crate::domain::stored::Edit::of(&dossier.household, home);
    village.perform(&crate::domain::operation::Operation::SaveHousehold { edit, on: today() });
    for text in ["0911 038 298", "0911.038.298", "09 11 03 82 98", "duc 0911-038 298 khu 10", "0911038298"] {
        assert_eq!(village.found(text), ["0415"], "{text}");
    }
    assert_eq!(village.found("0911 038 299"), Vec::<String>::new());
    assert_eq!(village.found("0415 03 8298"), Vec::<String>::new(), "joined it is no number of theirs");
    assert_eq!(village.found("0415 038298"), ["0415"], "a code and the end of a phone stay apart");
}

#[test]
fn a_number_after_the_kind_of_a_hamlet_is_the_number_of_the_hamlet() {
    let mut bench = Bench::new();
    for (hamlet, code) in
        [("Khu 1", "0101"), ("Khu 8", "1000"), ("Khu 10", "1001"), ("Tổ dân phố 01", "1002"), ("Bản Ỏ", "13")]
    {
        let hamlet = bench.hamlet(hamlet);
        bench.household(hamlet, code, "Lò Văn An");
    }
    assert_eq!(bench.found("khu 1"), ["0101"]);
    assert_eq!(bench.found("an Khu 01"), ["0101"]);
    assert_eq!(bench.found("khu 10"), ["1001"]);
    assert_eq!(bench.found("khu 2"), Vec::<String>::new());
    assert_eq!(bench.found("to dan pho 1"), ["1002"]);
    assert_eq!(bench.found("khu 100"), ["1000", "1001"], "three digits are no hamlet's number");
    assert_eq!(bench.found("ban 1"), ["13"], "no hamlet of this kind bears a number: beginnings of words");
}
