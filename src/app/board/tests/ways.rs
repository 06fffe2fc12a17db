//! Ways from a board to another place and back.

use super::*;

#[test]
fn households_behind_a_number_come_back_to_the_board_with_the_cursor_where_it_was() {
    let mut model = sample("<Enter>");
    assert_eq!(model.section, Section::Households);
    press(&mut model, "<Esc>");
    assert_eq!((model.section, open(&model).line()), (Section::Support, Some(0)));
    let mut model = sample("<End><Enter>");
    assert!(model.household.is_some());
    press(&mut model, "<Esc>");
    assert_eq!((model.context(), open(&model).line()), (Context::Board, Some(3)));
    press(&mut model, "<Home><Ctrl-d>");
    assert!(model.household.is_some());
}

#[test]
fn a_board_opens_over_another_and_esc_comes_back_to_its_line() {
    let mut model = sample("<Down><Down>");
    let asked = press(&mut model, "<Enter>");
    answer(&mut model, &asked, of_lines(&LINES[..1]));
    assert_eq!(open(&model).lines().len(), 1);
    let asked = press(&mut model, "<Esc>");
    assert_eq!((asked, open(&model).line()), (Vec::new(), Some(2)), "nothing changed: nothing is read");
    press(&mut model, "<Esc>");
    assert_eq!(model.section, Section::Today);
}

#[test]
fn two_digits_or_some_letters_lead_to_a_page() {
    for (script, page) in
        [("<Ctrl-b>42", Subject::Loans), ("<Ctrl-b>bhyt<Enter>", Subject::Cards), ("<Tab>", Subject::Models)]
    {
        let (mut model, mut village) = village(40, SMALL, Lang::Vi);
        play(&mut model, &mut village, &format!("<F10>4{script}"));
        assert_eq!(open(&model).subject, page);
    }
}

#[test]
fn esc_leads_back_to_the_household_that_a_board_was_opened_from() {
    let mut model = crate::app::testing::showing(crate::app::testing::dossier(), SMALL, Lang::Vi);
    press(&mut model, "<Tab>");
    let page = model.household.as_ref().unwrap().page;
    let section = model.section;
    show_line(&mut model, Subject::Obligations, LineKey::Id(1));
    assert_eq!((model.section, model.household.is_none()), (Section::Herd, true));
    let asked = press(&mut model, "<Esc>");
    assert!(matches!(asked.as_slice(), [Effect::Dossier(_)]), "{asked:?}");
    assert_eq!(
        (model.section, model.household.as_ref().map(|household| household.page)),
        (section, Some(page))
    );
    show_line(&mut model, Subject::Obligations, LineKey::Id(1));
    press(&mut model, "<F10>5<Esc>");
    assert_eq!((model.section, model.household.is_none()), (Section::Today, true), "a way of its own");
}
