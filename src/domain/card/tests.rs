//! Cards by their rules.

use chrono::NaiveDate;

use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::class::{Class, Standing};
use crate::domain::id::{HouseholdId, MemberId, SupportId};
use crate::domain::stored::Stored;
use crate::domain::support::SupportState;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn terms() -> CardTerms {
    CardTerms {
        date: today(),
        from: today(),
        until: day("2027-12-31"),
        value: 1_010_880,
        fund: "tinh".into(),
        state: SupportState::HandedOver,
    }
}

/// A household of three.
fn home(id: i64, class: Class) -> CardHousehold {
    let person = |at| CardHolder { member: MemberId(id * 10 + at), name: format!("Người {at}") };
    CardHousehold {
        household: HouseholdId(id),
        code: format!("041{id}"),
        head: "Nguyễn Thị Lành".into(),
        hamlet: "Khu 4".into(),
        standing: Standing { class, since: Some(day("2025-12-14")), newly_escaped_until: None },
        people: (1..=3).map(person).collect(),
        cards: Vec::new(),
    }
}

/// The same with cards for all, of the group of another class.
fn insured(home: CardHousehold, as_class: Class, until: &str) -> CardHousehold {
    let catalogue = Catalogue::embedded();
    let model = catalogue.model("the-bhyt").unwrap();
    let terms = CardTerms { date: day("2026-01-02"), from: day("2026-01-02"), until: day(until), ..terms() };
    let then = CardHousehold { standing: Standing { class: as_class, ..home.standing }, ..home.clone() };
    let grants = issue(&CardNeed::of(&then, terms.from), &terms, model, &catalogue);
    let cards = grants.into_iter().enumerate().map(|(at, grant)| Card {
        name: grant.support.receiver.clone(),
        support: Stored { id: SupportId(at as i64), rev: 1, value: grant.support },
    });
    CardHousehold { cards: cards.collect(), ..home }
}

#[test]
fn everybody_of_a_household_gets_a_card_of_the_group_of_its_class() {
    let catalogue = Catalogue::embedded();
    let model = catalogue.model("the-bhyt").unwrap();
    let homes = [home(1, Class::Poor), home(2, Class::NearPoor), home(3, Class::None)];
    let needs: Vec<_> = homes.iter().flat_map(|home| CardNeed::of(home, today())).collect();
    let grants = issue(&needs, &terms(), model, &catalogue);
    assert_eq!(grants.len(), 9);
    let group = |at: usize| grants[at].support.details.get(GROUP_FIELD).map(String::as_str);
    assert_eq!((group(0), group(3), group(6)), (Some("poor"), Some("near_poor"), None));
    assert_eq!(grants[4].support.member, Some(MemberId(22)));
}

#[test]
fn who_has_a_card_gets_no_second_one() {
    let catalogue = Catalogue::embedded();
    let model = catalogue.model("the-bhyt").unwrap();
    let mut home = insured(home(1, Class::Poor), Class::Poor, "2026-12-31");
    home.cards.remove(1);
    assert_eq!(home.covered(today()), (2, 3));
    let grants = issue(&CardNeed::of(&home, today()), &terms(), model, &catalogue);
    assert_eq!(grants.iter().map(|g| g.support.member).collect::<Vec<_>>(), [Some(MemberId(12))]);
}

#[test]
fn a_card_of_the_household_covers_as_many_as_it_counts() {
    let mut home = insured(home(1, Class::Poor), Class::Poor, "2026-12-31");
    home.cards.truncate(1);
    home.cards[0].support.value.member = None;
    home.cards[0].support.value.quantity = 3000;
    assert_eq!(home.uncovered(today()).count(), 0);
    home.cards[0].support.value.quantity = 2000;
    assert_eq!(home.uncovered(today()).count(), 3, "nobody can tell which two");
}

#[test]
fn cards_that_end_within_days_are_named_unless_a_later_one_follows() {
    let homes = [
        insured(home(1, Class::Poor), Class::Poor, "2026-12-31"),
        insured(home(2, Class::Poor), Class::Poor, "2026-12-01"),
    ];
    let codes =
        |days| expiring(&homes, today(), days).iter().map(|f| f.household.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(30), ["0412"; 3]);
    assert_eq!(codes(39), ["0412", "0412", "0412", "0411", "0411", "0411"]);
    let mut renewed = homes[1].clone();
    let mut next = renewed.cards.clone();
    next.iter_mut().for_each(|card| card.support.value.until = Some(day("2027-12-31")));
    renewed.cards.extend(next);
    assert_eq!(expiring(&[renewed], today(), 30), []);
}

#[test]
fn a_card_follows_the_class_of_its_household() {
    let catalogue = Catalogue::embedded();
    let homes = [
        insured(home(1, Class::NearPoor), Class::Poor, "2026-12-31"),
        insured(home(2, Class::Poor), Class::Poor, "2026-12-31"),
        insured(home(3, Class::None), Class::NearPoor, "2026-12-31"),
        insured(home(4, Class::Poor), Class::None, "2026-12-31"),
    ];
    let found = wrong_group(&homes, catalogue.models(), today());
    assert_eq!(
        found.iter().map(|f| f.household.code.as_str()).collect::<Vec<_>>(),
        ["0411", "0411", "0411", "0413", "0413", "0413"]
    );
    assert_eq!(found[0].on, Some(day("2025-12-14")), "the day of the change");
}

#[test]
fn people_of_poor_and_near_poor_households_without_a_card_are_named() {
    let mut homes = [
        home(1, Class::Poor),
        home(2, Class::None),
        insured(home(3, Class::NearPoor), Class::NearPoor, "2026-12-31"),
    ];
    let names =
        |homes: &[CardHousehold]| missing(homes, today()).iter().filter_map(|f| f.member).collect::<Vec<_>>();
    assert_eq!(names(&homes), [MemberId(11), MemberId(12), MemberId(13)]);
    homes[2].cards[0].support.value.state = SupportState::Cancelled;
    assert_eq!(names(&homes[2..]), [MemberId(31)]);
}

#[test]
fn renewing_starts_the_day_after_and_takes_the_group_of_today() {
    let catalogue = Catalogue::embedded();
    let model = catalogue.model("the-bhyt").unwrap();
    let homes = [insured(home(1, Class::NearPoor), Class::Poor, "2026-12-31")];
    let needs: Vec<_> = expiring(&homes, today(), 60).iter().map(CardNeed::found).collect();
    let grants = issue(&needs, &terms(), model, &catalogue);
    assert_eq!(grants.len(), 3);
    let details = &grants[0].support.details;
    assert_eq!((details[FROM_FIELD].as_str(), details[GROUP_FIELD].as_str()), ("2027-01-01", "near_poor"));
    let past = CardTerms { until: day("2026-12-31"), ..terms() };
    assert_eq!(issue(&needs, &past, model, &catalogue), [], "nothing to gain");
}
