use proptest::prelude::*;

use super::*;

fn born(year: i32) -> Option<PartialDate> {
    PartialDate::from_year(year).ok()
}

#[test]
fn a_number_says_place_sex_and_year() {
    let number = CitizenNumber::parse("025173155408").unwrap();
    assert_eq!(number.province(), Some("Phú Thọ"));
    assert_eq!(number.sex(), Some(Sex::Female));
    assert_eq!(number.birth_year(), Some(1973));
}

#[test]
fn the_fourth_digit_holds_century_and_sex() {
    let of = |digit: char| CitizenNumber::parse(&format!("001{digit}05000001")).unwrap();
    assert_eq!((of('0').birth_year(), of('0').sex()), (Some(1905), Some(Sex::Male)));
    assert_eq!((of('1').birth_year(), of('1').sex()), (Some(1905), Some(Sex::Female)));
    assert_eq!((of('2').birth_year(), of('2').sex()), (Some(2005), Some(Sex::Male)));
    assert_eq!((of('3').birth_year(), of('3').sex()), (Some(2005), Some(Sex::Female)));
}

#[test]
fn an_old_number_says_nothing() {
    let old = CitizenNumber::parse("131 234 567").unwrap();
    assert_eq!(old.as_str(), "131234567");
    assert_eq!((old.place(), old.sex(), old.birth_year()), (None, None, None));
    assert!(disagreements("131234567", Some(Sex::Male), born(1980)).is_empty());
}

#[test]
fn other_lengths_and_letters_are_no_number() {
    assert_eq!(CitizenNumber::parse("25173155408"), Err(NotACitizenNumber::Length(11)));
    assert_eq!(CitizenNumber::parse(""), Err(NotACitizenNumber::Length(0)));
    assert_eq!(CitizenNumber::parse("02517315540x"), Err(NotACitizenNumber::NotDigits));
    assert_eq!(CitizenNumber::parse("٠٢٥١٧٣١٥٥٤٠٨"), Err(NotACitizenNumber::NotDigits));
}

#[test]
fn what_disagrees_is_named_with_what_the_number_says() {
    let found = disagreements("003173155408", Some(Sex::Male), born(1974));
    assert_eq!(
        found,
        [Disagreement::UnknownPlace(3), Disagreement::Sex(Sex::Female), Disagreement::BirthYear(1973)]
    );
}

#[test]
fn what_is_not_known_cannot_disagree() {
    assert!(disagreements("025173155408", None, None).is_empty());
    assert!(disagreements("025173155408", Some(Sex::Female), born(1973)).is_empty());
}

#[test]
fn a_mask_shows_the_ends_only() {
    assert_eq!(mask("025091576936"), "025•••936");
    assert_eq!(mask("131234567"), "131•••567");
    assert_eq!(mask_phone("0987654321"), "0987•••321");
}

#[test]
fn what_is_too_short_to_hide_is_hidden_whole() {
    assert_eq!(mask("1234567"), "•••");
    assert_eq!(mask(""), "");
}

proptest! {
    #[test]
    fn a_mask_never_shows_the_six_random_digits(number in "[0-9]{12}") {
        prop_assert!(!mask(&number).contains(&number[6..]));
        prop_assert_eq!(mask(&number).chars().count(), 9);
    }

    #[test]
    fn any_text_can_be_masked_and_parsed(text in ".{0,20}") {
        let _ = (mask(&text), mask_phone(&text), CitizenNumber::parse(&text));
    }
}
