use super::*;
use crate::domain::id::HamletId;
use crate::domain::member::Sex;
use crate::viet::{PartialDate, fold};

fn card(id: i64, name: &str, born: &str) -> PersonCard {
    PersonCard {
        id: MemberId(id),
        household: HouseholdId(id),
        name: fold(name).into(),
        sex: None,
        born: PartialDate::from_iso(born).ok(),
        number: String::new(),
        is_head: true,
        hamlet: HamletId(4),
        phone: "".into(),
    }
}

fn likely(cards: &[PersonCard]) -> Vec<(i64, i64, String)> {
    let found = likely_people(cards).into_iter();
    found.map(|found| (found.one.0, found.other.0, found.score.code())).collect()
}

#[test]
fn a_name_alone_is_nobody() {
    let lanh = |id, born| card(id, "Nguyễn Thị Lành", born);
    assert_eq!(likely(&[lanh(1, ""), lanh(2, "")]), []);
    assert_eq!(likely(&[lanh(1, "1974"), lanh(2, "1974")]), [], "nor with hamlet and year");
    let told = "70 +name +birth_day +hamlet".to_owned();
    assert_eq!(likely(&[lanh(1, "1974-03-12"), lanh(2, "1974-03-12")]), [(1, 2, told)]);
}

#[test]
fn accents_and_places_of_tones_make_no_other_name() {
    let (one, other) = (card(1, "Nguyễn Thị Hoà", "1974-03-12"), card(2, "NGUYEN THI HÒA", "1974-03-12"));
    assert_eq!(likely(&[one, other]).len(), 1);
}

#[test]
fn one_number_is_one_person_unless_everything_else_differs() {
    let with = |card: PersonCard| PersonCard { number: "025174000123".into(), ..card };
    let lanh = || with(card(1, "Nguyễn Thị Lành", "1974"));
    let score = |other: PersonCard| person_score(&lanh(), &with(other)).points;
    assert!(score(card(2, "Nguyễn Thị Lành", "1974")) > 100);
    assert!(score(card(2, "Nguyễn Thu Lành", "")) >= weight::LIKELY);
    assert!(score(card(2, "Đinh Văn Đức", "1980")) < weight::LIKELY, "one of the numbers is mistyped");
}

#[test]
fn two_numbers_two_sexes_two_years_speak_against_it() {
    let base = || PersonCard { phone: "0987654321".into(), ..card(1, "Lò Văn Nam", "1974-03-12") };
    let against = |change: fn(&mut PersonCard)| {
        let (mut one, mut other) =
            (base(), PersonCard { id: MemberId(2), household: HouseholdId(2), ..base() });
        one.number = "025074000123".into();
        one.sex = Some(Sex::Male);
        change(&mut other);
        person_score(&one, &other)
    };
    assert!(against(|_| {}).is_likely());
    let other_number = against(|other| other.number = "025074000999".into());
    assert_eq!((other_number.is_likely(), other_number.against), (false, vec![Evidence::Number]));
    assert!(
        against(|other| other.number = "131234567".into()).is_likely(),
        "the old card of the same person"
    );
    assert!(!against(|other| other.sex = Some(Sex::Female)).is_likely());
    assert!(!against(|other| other.born = PartialDate::from_iso("1999-03-12").ok()).is_likely());
}

#[test]
fn a_number_of_another_sex_or_year_was_typed_wrong_and_hides_nobody() {
    let of = |id, number: &str| PersonCard {
        sex: Some(Sex::Male),
        number: number.into(),
        ..card(id, "Lê Văn Dũng", "1977-05-06")
    };
    assert_eq!(likely(&[of(1, "025077000012"), of(2, "025077000345")]), []);
    for wrong in ["025177000345", "025081000011"] {
        assert_eq!(likely(&[of(1, "025077000012"), of(2, wrong)]).len(), 1, "{wrong}");
    }
}

#[test]
fn a_phone_within_a_family_tells_nothing() {
    let of = |id, household| PersonCard {
        household: HouseholdId(household),
        phone: "0987654321".into(),
        ..card(id, "Lò Văn Nam", "1974")
    };
    assert_eq!(likely(&[of(1, 7), of(2, 7)]), []);
    assert_eq!(likely(&[of(1, 7), of(2, 8)]).len(), 1);
}

fn family(household: i64, people: &[(&str, &str)]) -> Vec<PersonCard> {
    let people = people.iter().enumerate().map(|(at, (name, born))| PersonCard {
        household: HouseholdId(household),
        is_head: at == 0,
        ..card(household * 10 + at as i64, name, born)
    });
    people.collect()
}

fn score_of(one: &[PersonCard], other: &[PersonCard]) -> Score {
    let card = |people| HouseholdCard { id: HouseholdId(1), people, address: "" };
    household_score(&card(one), &card(other))
}

#[test]
fn households_are_one_by_their_people() {
    let lanh = [("Nguyễn Thị Lành", "1974"), ("Lò Văn Nam", "2001"), ("Lò Thị Mai", "2008")];
    assert!(score_of(&family(1, &lanh), &family(2, &lanh)).is_likely());
    assert!(!score_of(&family(1, &lanh[..1]), &family(2, &lanh[..1])).is_likely(), "two heads of one name");
    let others = [lanh[0], ("Hà Văn Sơn", "1999"), ("Hà Thị Yến", "2003")];
    assert!(!score_of(&family(1, &lanh), &family(2, &others)).is_likely(), "two families");
}

#[test]
fn one_list_has_the_husband_first_and_the_other_the_wife() {
    let couple = [("Lò Văn Sơn", "1970"), ("Nguyễn Thị Lành", "1974"), ("Lò Văn Nam", "2001")];
    let turned = [couple[1], couple[0], couple[2]];
    let (one, other) = (family(1, &couple), family(2, &turned));
    let cards = [(1, &one), (2, &other)].map(|(id, people)| HouseholdCard {
        id: HouseholdId(id),
        people,
        address: "so 4",
    });
    let score = household_score(&cards[0], &cards[1]);
    assert_eq!(score.agrees, [Evidence::Mates, Evidence::Hamlet, Evidence::Address]);
    assert!(score.is_likely() && score.against.is_empty());
    assert_eq!(likely_households(&cards).len(), 1);
}

#[test]
fn what_nobody_is_can_be_said_in_any_order() {
    assert_eq!(Apart::people(MemberId(2), MemberId(1)), Apart::people(MemberId(1), MemberId(2)));
    let told = NotTheSame::of(Apart::households(HouseholdId(9), HouseholdId(3)), "hai anh em");
    assert_eq!(told.apart(), Some(Apart::Households(HouseholdId(3), HouseholdId(9))));
}
