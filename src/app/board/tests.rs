//! How any board behaves, on a sample of four lines.

use super::*;
use crate::app::dialogs::Dialog;
use crate::app::draft::{Draft, DraftId, DraftOf, KeptDraft};
use crate::app::effect::Effect;
use crate::app::model::Section;
use crate::app::msg::{Answer, Conflict, Saved};
use crate::app::testing::board::{LINES, Sample, empty, generation, refused, showing, with};
use crate::app::testing::village::{play, village};
use crate::app::testing::{day, keys_to, press};
use crate::app::work::{Printed, Which};
use crate::app::{Model, Msg, possible, update};
use crate::i18n::Lang;
use crate::keys::{Action, Context, Keymap};

const SMALL: (u16, u16) = (80, 24);

fn sample(script: &str) -> Model {
    showing(script, SMALL, Lang::Vi)
}

fn open(model: &Model) -> &OpenBoard {
    top(model).unwrap()
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| &notice.text)
}

/// Answers the question for a board among effects.
fn answer(model: &mut Model, effects: &[Effect], board: Sample) -> Vec<Effect> {
    let generation = generation(effects).unwrap_or_else(|| panic!("no board asked for: {effects:?}"));
    update(model, Msg::Answer(Answer::Board(generation, Ok(Box::new(board)))))
}

fn of_lines(lines: &[(i64, &'static str, i64)]) -> Sample {
    Sample { lines: lines.to_vec(), ..Sample::usual() }
}

#[test]
fn typed_letters_find_lines_without_accents_and_esc_comes_back_to_the_line() {
    let mut model = sample("bo");
    assert_eq!(open(&model).lines(), [0, 2]);
    press(&mut model, " nuoc");
    assert_eq!(open(&model).lines(), [2]);
    press(&mut model, "<Esc>");
    assert_eq!((open(&model).lines().len(), open(&model).line()), (4, Some(2)));
    press(&mut model, "ma4");
    assert_eq!(open(&model).lines(), [3], "by words that no cell shows");
}

#[test]
fn the_cursor_stays_on_its_line_when_the_board_is_read_anew() {
    let mut model = sample("<Down><Down>");
    let asked = update(&mut model, Msg::RegisterChanged);
    let mut lines = LINES.to_vec();
    lines.insert(0, (9, "Mới", 1));
    answer(&mut model, &asked, of_lines(&lines));
    assert_eq!(open(&model).key(), Some(LineKey::Id(3)));
}

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
fn marks_hold_on_to_their_lines_and_go_with_them() {
    let mut model = sample("<Insert><Insert>");
    assert_eq!(open(&model).on().lines(), [0, 1]);
    let asked = update(&mut model, Msg::RegisterChanged);
    answer(&mut model, &asked, of_lines(&LINES[1..]));
    assert_eq!(open(&model).on().lines(), [0]);
    press(&mut model, "<Esc>");
    assert_eq!(open(&model).on().marked.len(), 0);
    press(&mut model, "<Ctrl-a>");
    assert_eq!(open(&model).on().marked.len(), 3);
    press(&mut model, "<Ctrl-a>");
    assert_eq!(open(&model).on().marked.len(), 0);
}

#[test]
fn a_deed_is_done_to_the_marked_lines_else_to_the_one_under_the_cursor() {
    assert_eq!(notice(&sample("<Down><F5>")), "[1]");
    assert_eq!(notice(&sample("<Insert><Insert><F5>")), "[0, 1]");
}

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
fn what_changed_meanwhile_is_read_when_it_is_seen_again() {
    let mut model = sample("<End><Enter>");
    let asked = update(&mut model, Msg::RegisterChanged);
    assert_eq!(generation(&asked), None, "a household's page lies over it");
    assert!(generation(&press(&mut model, "<Esc>")).is_some());
}

#[test]
fn answers_to_older_questions_are_dropped() {
    let mut model = sample("");
    let first = update(&mut model, Msg::RegisterChanged);
    let second = update(&mut model, Msg::RegisterChanged);
    answer(&mut model, &second, of_lines(&LINES[..2]));
    answer(&mut model, &first, of_lines(&LINES));
    assert_eq!(open(&model).lines().len(), 2);
}

#[test]
fn another_time_is_stepped_to_or_typed_and_what_is_no_time_is_asked_again() {
    assert!(generation(&press(&mut sample(""), "<Left>")).is_some());
    assert_eq!(notice(&sample("<Right>")), Lang::Vi.board_no_other_period());
    assert!(generation(&press(&mut sample("<F6>2025"), "<Enter>")).is_some());
    let model = sample("<F6>x<Enter>");
    assert_eq!(notice(&model), "Gõ một năm.");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Prompt(prompt)) if prompt.line.text() == "x"));
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
fn every_board_prints_and_is_written_out_as_it_stands() {
    let asked = press(&mut sample(""), "<F7>");
    let [Effect::PrintSetup { what: Printed::Listing(list), .. }] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    assert_eq!((list.rows.len(), list.under.len(), list.totals.len()), (4, 4, 4));
    assert_eq!(list.rows[1][0], crate::domain::listing::Value::Text("· Bê cái đời 2".into()));
    let mut model = sample("bo<Ctrl-o>");
    update(&mut model, Msg::Answer(Answer::Documents("/home/lan".into())));
    let Some(Dialog::Export(export)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    let Which::Listing(list) = &export.which else { panic!("{:?}", export.which) };
    assert_eq!((list.rows.len(), list.totals.len()), (2, 0), "of a part there are no totals");
    assert_eq!(export.file.path().as_deref(), Some("/home/lan/bang-mau-20261121.xlsx"));
}

#[test]
fn papers_of_the_board_are_offered_beside_the_list() {
    let mut model = sample("<Insert><F7>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Pick(_))));
    let asked = press(&mut model, "<Down><Enter>");
    assert!(matches!(asked.as_slice(), [Effect::PrintSetup { .. }]), "{asked:?}");
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
fn keys_typed_ahead_wait_for_the_board() {
    let mut model = sample("");
    let waits = |model: &Model, key| crate::app::ahead::waits_for_search(model, &Msg::Key(key));
    assert!(!waits(&model, crate::keys::Key::Enter));
    press(&mut model, "<Down><Down><Enter>");
    assert!(waits(&model, crate::keys::Key::Enter) && waits(&model, crate::keys::Key::F(5)));
    assert!(!waits(&model, crate::keys::Key::Esc));
}

#[test]
fn every_page_of_the_sections_is_read_and_names_its_lines_once() {
    for (section, key) in [(Section::Support, 4), (Section::Herd, 5)] {
        for page in 0..Subject::pages(section).len() {
            let (mut model, mut village) = village(40, SMALL, Lang::Vi);
            play(&mut model, &mut village, &format!("<F10>{key}{}", "<Tab>".repeat(page)));
            let board = open(&model).board.as_deref().unwrap();
            let at = model.at();
            let keys: std::collections::BTreeSet<_> = (0..board.len()).map(|line| board.key(line)).collect();
            assert_eq!(keys.len(), board.len());
            let columns = board.columns(&at).len();
            for line in 0..board.len() {
                assert_eq!(board.cells(line, &at).len(), columns, "{line}");
            }
            assert!([0, columns].contains(&board.totals(&at).len()));
        }
    }
}

#[test]
fn what_a_board_offers_has_a_line_in_the_table_of_keys() {
    let keymap = Keymap::default();
    for offered in Sample::usual().acts() {
        assert!(keymap.of_action(Context::Board, offered.action).is_some(), "{:?}", offered.action);
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
fn on_every_page_numbers_stand_whole_and_the_foot_tells_the_rest() {
    for size in [(60, 18), SMALL, (110, 30), (140, 40)] {
        for page in [Section::Support, Section::Herd].into_iter().flat_map(Subject::pages) {
            let (mut model, mut village) = village(40, size, Lang::Vi);
            play(&mut model, &mut village, &keys_to(page));
            let (open, at) = (open(&model), model.at());
            let board = open.board.as_deref().unwrap();
            for line in 0..board.len() {
                let told = open.fitted.told_at_foot(board, line, &at);
                let columns = board.columns(&at);
                let cut = |(heading, _): &&(String, String)| {
                    let place = columns.iter().position(|column| column.heading == *heading).unwrap();
                    columns[place].right && open.fitted.widths[place].is_some()
                };
                assert_eq!(told.iter().find(cut), None, "{page:?} on {size:?}");
                assert!(told.is_empty() || open.fitted.foot > 0, "{page:?} on {size:?}");
            }
        }
    }
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
fn a_board_is_narrowed_to_words_of_a_column_until_esc() {
    let mut model = sample("<F3>khu 7<Enter>");
    assert_eq!(
        (open(&model).lines(), open(&model).narrowing.words(model.lang())),
        (&[2, 3][..], "Khu 7".to_owned())
    );
    press(&mut model, "vay");
    assert_eq!(open(&model).lines(), [3]);
    press(&mut model, "<Esc>");
    assert_eq!(open(&model).lines(), [2, 3], "first the find line");
    press(&mut model, "<Esc>");
    assert_eq!(open(&model).lines().len(), 4);
    let mut model = sample("<F3>khu 7<Enter><F3>khu 4<Enter>");
    assert_eq!(open(&model).lines().len(), 4, "words of a column add to each other");
    press(&mut model, "<F3><Enter>");
    assert!(open(&model).narrowing.is_empty(), "the first choice shows all again");
}

#[test]
fn a_new_line_is_seen_whatever_the_board_was_narrowed_to() {
    let mut model = sample("<F3>khu 7<Enter><F4>Tên<F2>");
    let asked = update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    let mut lines = LINES.to_vec();
    lines.insert(1, (9, "Mới", 1));
    answer(&mut model, &asked, of_lines(&lines));
    assert_eq!(open(&model).key(), Some(LineKey::Id(9)));
}

#[test]
fn what_was_narrowed_says_so_on_paper() {
    let asked = press(&mut sample("<F3>khu 7<Enter>"), "<F7>");
    let [Effect::PrintSetup { what: Printed::Listing(list), .. }] = asked.as_slice() else { panic!() };
    assert_eq!((list.rows.len(), list.under.contains(&"Lọc: Khu 7".to_owned())), (2, true));
}

#[test]
fn esc_leads_back_to_the_household_that_a_board_was_opened_from() {
    let mut model = crate::app::testing::showing(crate::app::testing::dossier(), SMALL, Lang::Vi);
    press(&mut model, "<Tab>");
    let page = model.household.as_ref().unwrap().page;
    let section = model.section;
    super::show_line(&mut model, Subject::Obligations, LineKey::Id(1));
    assert_eq!((model.section, model.household.is_none()), (Section::Herd, true));
    let asked = press(&mut model, "<Esc>");
    assert!(matches!(asked.as_slice(), [Effect::Dossier(_)]), "{asked:?}");
    assert_eq!(
        (model.section, model.household.as_ref().map(|household| household.page)),
        (section, Some(page))
    );
    super::show_line(&mut model, Subject::Obligations, LineKey::Id(1));
    press(&mut model, "<F10>5<Esc>");
    assert_eq!((model.section, model.household.is_none()), (Section::Today, true), "a way of its own");
}
