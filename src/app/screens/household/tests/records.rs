//! Forms of its records: what is deleted, repeated, overtaken by a colleague, left.

use super::*;

#[test]
fn delete_names_what_goes_and_keeps_it_unless_agreed() {
    let mut model = open_page("<Tab><Tab><Tab><Down><Down><Delete>");
    assert!(question(&model).contains("Bò sinh sản") && question(&model).contains("18.000.000 đ"));
    assert_eq!(press(&mut model, "<Enter>"), []);
    assert!(model.dialogs.is_empty());
    let effects = press(&mut model, "<Delete><Right><Enter>");
    assert_eq!(saved(&effects), Operation::RemoveSupport(SupportId(3), 1));
}

#[test]
fn what_a_colleague_saved_unseen_is_never_overwritten() {
    let mut model = open_page("<Tab><Tab><Tab><Tab><Tab><F2><Ctrl-u>Bê khoẻ");
    let mut newer = dossier();
    newer.visits[1].rev = 7;
    update(&mut model, Msg::RegisterChanged);
    update(&mut model, Msg::Answer(Answer::Dossier(Some(Box::new(newer)))));
    let Operation::SaveVisit(edit) = saved(&press(&mut model, "<F2>")) else { panic!() };
    assert_eq!(edit.base, Some((VisitId(2), 1)));
}

#[test]
fn esc_asks_before_typed_text_is_lost() {
    let mut model = open_page("<F8>Bò khoẻ<Esc>");
    assert!(question(&model).contains("chưa lưu"));
    press(&mut model, "<Enter>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))));
}

#[test]
fn ctrl_r_repeats_the_last_record_of_the_kind() {
    let mut model = open_page("<F8>Bò khoẻ<F2>");
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    let effects = press(&mut model, "<F8><Ctrl-r><F2>");
    let Operation::SaveVisit(edit) = saved(&effects) else { panic!() };
    assert_eq!(edit.value.seen, "Bò khoẻ");
}

#[test]
fn a_phone_gets_its_lost_zero_back_and_a_wrong_one_is_said() {
    let mut model = open_page("<F2>");
    let effects = press(&mut model, "<Down><Down><Down><Ctrl-u>912000111<F2>");
    let Operation::SaveHousehold { edit, .. } = saved(&effects) else { panic!() };
    assert_eq!(edit.value.phone, "0912000111");
    let mut model = open_page("<F2><Down><Down><Down><Ctrl-u>12345");
    assert_eq!(press(&mut model, "<F2>"), []);
}

#[test]
fn visits_of_several_marked_households_are_one_form() {
    let mut model = model((80, 24), Lang::Vi);
    update(&mut model, Msg::Section(crate::app::model::Section::Households));
    model.households.ids = vec![HouseholdId(1), HouseholdId(2)];
    model.households.marked.extend([HouseholdId(1), HouseholdId(2)]);
    let Operation::Visit(VisitOperation::RecordEach(homes, visit)) =
        saved(&press(&mut model, "<F8>Đã thăm sau bão<F2>"))
    else {
        panic!()
    };
    assert_eq!((homes.len(), visit.seen.as_str()), (2, "Đã thăm sau bão"));
}
