//! Drafts of forms that are open, left, and typed in when the program ends or is killed.

use super::*;
use crate::app::draft::DraftOf;

fn typed(title: &str, from: Option<DraftId>) -> OpenDraft {
    let draft = Draft {
        of: DraftOf::NewHousehold,
        title: title.into(),
        whose: String::new(),
        revs: Vec::new(),
        fields: Vec::new(),
        focus: String::new(),
    };
    OpenDraft { from, draft }
}

fn titles(keeper: &Keeper) -> Vec<String> {
    keeper.kept().into_iter().map(|kept| kept.draft.title).collect()
}

#[test]
fn what_was_noted_is_kept_once_whoever_asks() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::in_folder(Some(folder.path().join("drafts")), Path::new("a.db"));
    keeper.note(vec![typed("Hộ mới", None)]);
    keeper.clone().keep_open().unwrap();
    keeper.note(vec![typed("Hộ mới", None)]);
    keeper.keep_open_if_free();
    assert_eq!(titles(&keeper), ["Hộ mới"]);
}

#[test]
fn two_sessions_keep_theirs_side_by_side_and_each_goes_on_from_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let session = || Keeper::in_folder(Some(folder.path().into()), Path::new("a.db"));
    let (one, other) = (session(), session());
    one.keep(typed("một", None)).unwrap();
    let kept = other.keep(typed("hai", None)).unwrap().unwrap();
    other.keep(typed("ba", Some(kept.id.clone()))).unwrap();
    let mut kept_now = titles(&one);
    kept_now.sort();
    assert_eq!(kept_now, ["ba", "một"]);
    one.forget(&kept.id).unwrap();
    assert_eq!(titles(&other), ["một"]);
}

#[test]
fn a_draft_that_is_typed_in_is_offered_to_no_other_session_until_it_is_left_again() {
    let folder = tempfile::tempdir().unwrap();
    let session = || Keeper::in_folder(Some(folder.path().into()), Path::new("a.db"));
    let (one, other) = (session(), session());
    let id = one.keep(typed("một", None)).unwrap().unwrap().id;
    assert_eq!(one.take(&id).map(|kept| kept.draft.title).as_deref(), Some("một"));
    assert!(one.take(&id).is_some(), "the same session may take it again");
    assert!(other.take(&id).is_none() && other.kept().is_empty());
    one.keep(typed("một nữa", Some(id.clone()))).unwrap();
    assert_eq!(titles(&other), ["một nữa"]);
    one.forget(&id).unwrap();
    assert!(other.take(&id).is_none());
}

#[test]
fn drafts_of_another_register_are_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = Keeper::in_folder(Some(folder.path().into()), Path::new("a.db"));
    keeper.keep(typed("Hộ mới", None)).unwrap();
    keeper.move_to(Path::new("b.db"));
    assert!(keeper.kept().is_empty());
    keeper.move_to(Path::new("./a.db"));
    assert_eq!(titles(&keeper), ["Hộ mới"]);
}

#[test]
fn a_disk_that_refuses_leaves_them_to_be_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("taken"), b"").unwrap();
    let keeper = Keeper::in_folder(Some(folder.path().join("taken")), Path::new("a.db"));
    keeper.note(vec![typed("Hộ mới", None)]);
    assert!(keeper.keep_open().is_err());
    std::fs::remove_file(folder.path().join("taken")).unwrap();
    keeper.keep_open().unwrap();
    assert_eq!(titles(&keeper), ["Hộ mới"]);
}

fn session(folder: &Path) -> Keeper {
    Keeper::in_folder(Some(folder.into()), Path::new("a.db"))
}

#[test]
fn what_is_typed_is_kept_at_a_pause_for_whoever_comes_after_a_power_cut() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (session(folder.path()), session(folder.path()));
    assert!(one.note(vec![typed("Hộ m", None)]), "something was typed");
    assert!(!one.note(vec![typed("Hộ m", None)]), "nothing more was");
    one.keep_meanwhile().unwrap();
    assert!(one.note(vec![typed("Hộ mới", None)]));
    one.keep_meanwhile().unwrap();
    assert!(!one.note(vec![typed("Hộ mới", None)]), "it lies there");
    assert!(other.kept().is_empty(), "it is being typed");
    drop(one);
    assert_eq!(titles(&other), ["Hộ mới"]);
}

#[test]
fn a_form_that_is_saved_leaves_nothing_of_its_pauses_and_one_that_is_left_one_draft() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = session(folder.path());
    keeper.note(vec![typed("Hộ mới", None)]);
    keeper.keep_meanwhile().unwrap();
    keeper.note(Vec::new());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    keeper.note(vec![typed("Hộ mới", None)]);
    keeper.keep_meanwhile().unwrap();
    keeper.keep(typed("Hộ mới", None)).unwrap();
    keeper.note(Vec::new());
    assert_eq!(titles(&keeper), ["Hộ mới"]);
}

#[test]
fn two_sessions_that_pause_in_the_same_form_keep_both() {
    let folder = tempfile::tempdir().unwrap();
    let sessions = [session(folder.path()), session(folder.path())];
    for (session, title) in sessions.iter().zip(["một", "hai"]) {
        session.note(vec![typed(title, None)]);
        session.keep_meanwhile().unwrap();
    }
    sessions[0].note(Vec::new());
    drop(sessions);
    assert_eq!(titles(&session(folder.path())), ["hai"]);
}

#[test]
fn a_draft_that_is_gone_on_from_is_replaced_at_a_pause_and_stays_until_it_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (session(folder.path()), session(folder.path()));
    let id = one.keep(typed("một", None)).unwrap().unwrap().id;
    one.take(&id).unwrap();
    one.note(vec![typed("một nữa", Some(id.clone()))]);
    one.keep_meanwhile().unwrap();
    assert!(other.kept().is_empty() && other.take(&id).is_none());
    one.note(Vec::new());
    assert_eq!(titles(&other), ["một nữa"]);
    one.forget(&id).unwrap();
    assert!(other.kept().is_empty());
}
