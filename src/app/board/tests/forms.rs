//! Forms over a board: deeds, drafts, what a colleague did meanwhile, what may not be done.

use super::*;

#[test]
fn after_a_form_the_cursor_goes_to_the_new_line() {
    let mut model = sample("<End><F4>Tên<F2>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(form)) if form.saving));
    let asked = update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    assert!(model.dialogs.is_empty());
    let mut lines = LINES.to_vec();
    lines.insert(1, (9, "Mới", 1));
    answer(&mut model, &asked, of_lines(&lines));
    assert_eq!(open(&model).key(), Some(LineKey::Id(9)));
}

#[test]
fn a_deed_is_done_to_the_marked_lines_else_to_the_one_under_the_cursor() {
    assert_eq!(notice(&sample("<Down><F5>")), "[1]");
    assert_eq!(notice(&sample("<Insert><Insert><F5>")), "[0, 1]");
}

#[test]
fn what_a_board_does_not_offer_is_not_shown_and_its_key_says_so() {
    let model = sample("");
    let offered =
        |action: Action| is_offered(&model, model.keymap.of_action(Context::Board, action).unwrap().binding);
    assert!(offered(Action::Deed) && offered(Action::Undo) && offered(Action::Mark));
    assert!(!offered(Action::SecondDeed));
    assert_eq!(notice(&sample("<F8>")), Lang::Vi.board_not_here());
    let deed = model.keymap.of_action(Context::Board, Action::Deed).unwrap().binding;
    assert_eq!(name(&model, deed), Lang::Vi.models_deed());
}

#[test]
fn the_reason_is_that_of_the_board() {
    assert_eq!(notice(&sample("<Delete>")), "Dòng đầu không xoá được.");
    assert_eq!(notice(&sample("<Down><Delete>")), "Đã hỏi.");
    assert_eq!(notice(&sample("zzz<F2>")), Lang::Vi.board_no_line());
    assert_eq!(possible::why_not(&refused(SMALL, Lang::Vi), Action::New).as_deref(), Some("Đĩa hỏng."));
    assert!(empty(SMALL, Lang::Vi).dialogs.is_empty());
}

#[test]
fn nothing_is_changed_in_a_register_that_is_open_for_reading_only() {
    let mut model = sample("");
    model.register.as_mut().unwrap().read_only = Some("đĩa chỉ đọc".into());
    for action in [Action::New, Action::Edit, Action::Deed] {
        assert!(possible::why_not(&model, action).unwrap().contains("đĩa chỉ đọc"), "{action:?}");
    }
    for action in [Action::Open, Action::Print, Action::Export, Action::Mark, Action::Period] {
        assert_eq!(possible::why_not(&model, action), None, "{action:?}");
    }
}

#[test]
fn a_form_is_opened_again_from_its_draft_on_its_board() {
    let kept = |id| KeptDraft {
        id: DraftId("a".into()),
        at: day("2026-11-20").and_hms_opt(8, 0, 0).unwrap(),
        draft: Draft {
            of: DraftOf::Board(Subject::Models, BoardForm::of("line", id)),
            title: "Dòng".into(),
            whose: String::new(),
            revs: vec![1],
            fields: Vec::new(),
            focus: String::new(),
        },
    };
    for (id, is_there) in [(3, true), (7, false)] {
        let mut model = sample("");
        update(&mut model, Msg::Section(Section::Today));
        let asked = update(&mut model, Msg::Answer(Answer::DraftTaken(Box::new(kept(id)))));
        answer(&mut model, &asked, Sample::usual());
        assert_eq!(model.section, Section::Support);
        assert_eq!(matches!(model.dialogs.last(), Some(Dialog::Form(_))), is_there);
        assert_eq!(matches!(model.dialogs.last(), Some(Dialog::Reader(_))), !is_there);
    }
}

#[test]
fn a_form_that_a_colleague_has_overtaken_is_laid_over_the_line_as_it_is_now() {
    let mut model = with(Ok(Box::new(Sample::usual())), "<F2>Tên<F2>", SMALL, Lang::Vi);
    let conflict = Conflict { by: "minh".into(), at: "2026-11-21T02:12:00Z".parse().unwrap() };
    let asked = update(&mut model, Msg::Answer(Answer::Conflict(conflict)));
    let sent = answer(&mut model, &asked, Sample { rev: 9, ..Sample::usual() });
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert_eq!((form.purpose.revs(), form.form.text("name").as_str()), (vec![9], "Tên"));
    assert!(sent.contains(&Effect::Rounds), "where nobody else changed the field, it is saved: {sent:?}");
}

#[test]
fn what_a_board_offers_has_a_line_in_the_table_of_keys() {
    let keymap = Keymap::default();
    for offered in Sample::usual().acts() {
        assert!(keymap.of_action(Context::Board, offered.action).is_some(), "{:?}", offered.action);
    }
}
