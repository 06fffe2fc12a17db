//! People of the household: who joins, who is edited, who leaves, who is erased.

use super::*;

#[test]
fn a_member_joins_with_as_much_of_the_birth_as_is_known() {
    let mut model = open_page("<Tab><F4>");
    let effects =
        press(&mut model, "Hà Văn Tí<Enter>con<Enter>nam<Enter>3/2026<Enter><Enter>mường<Enter>mới<F2>");
    let Operation::AddMember { household, member, relation, joined, .. } = saved(&effects) else { panic!() };
    assert_eq!((household, relation, joined), (HOUSEHOLD, Relation::Child, JoinReason::Birth));
    assert_eq!((member.name.as_str(), member.sex), ("Hà Văn Tí", Some(Sex::Male)));
    assert_eq!((member.born, member.ethnicity.as_str()), (partial("2026-03"), "Mường"));
}

#[test]
fn an_edited_member_is_saved_over_the_revisions_that_were_read() {
    let mut model = open_page("<Tab><Down><F2>");
    let effects = press(&mut model, "<Ctrl-u>Hà Văn Đức Anh<F2>");
    let Operation::SaveMember { member, membership, .. } = saved(&effects) else { panic!() };
    assert_eq!(member.base, Some((MemberId(2), 2)));
    assert_eq!((member.value.name.as_str(), membership.1), ("Hà Văn Đức Anh", 2));
}

#[test]
fn a_new_head_asks_since_when() {
    let mut model = open_page("<Tab><Down><F2><Enter>");
    press(&mut model, "chủ hộ<Enter>");
    let effects = press(&mut model, "<Ctrl-u>1/11<F2>");
    let Operation::SaveMember { relation, on, .. } = saved(&effects) else { panic!() };
    assert_eq!((relation, on), (Relation::Head, day("2026-11-01")));
}

#[test]
fn a_head_who_leaves_others_behind_is_asked_about() {
    let mut model = open_page("<Tab><Delete>chết<Enter>");
    assert_eq!(press(&mut model, "<F2>"), []);
    assert!(question(&model).contains("Nguyễn Thị Lành"));
    let effects = press(&mut model, "<Right><Enter>");
    let Operation::LeaveMember { reason, on, .. } = saved(&effects) else { panic!() };
    assert_eq!((reason, Some(on)), (LeaveReason::Death, partial("2026-11-21")));
}

#[test]
fn an_erasure_asks_why_and_on_which_ground_and_then_once_more() {
    let mut model = open_page("<Tab>");
    assert!(
        press(&mut model, "<Ctrl-k>xoa du lieu<Enter><Enter>").is_empty(),
        "without a reason nothing goes on"
    );
    press(&mut model, "don ngay 20/11<Enter>");
    press(&mut model, "Luat 91/2025<Enter>");
    let name = model.household.as_ref().unwrap().dossier.as_ref().unwrap().residents[0].member.name.clone();
    assert!(question(&model).contains(&name) && question(&model).contains("Luat 91/2025"));
    assert!(press(&mut model, "<Enter>").is_empty(), "the careful answer comes first");
    press(&mut model, "<Ctrl-k>xoa du lieu<Enter>don<Enter>luat<Enter>");
    let effects = press(&mut model, "<Right><Enter>");
    assert!(
        matches!(effects.as_slice(), [Effect::ErasePerson { law, reason, .. }] if law == "luat" && reason == "don"),
        "{effects:?}"
    );
    let effects = update(&mut model, Msg::Answer(Answer::PersonErased(vec!["Đã xoá.".into()])));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Dossier(_))), "read anew");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Reader(_))));
}
