use insta::assert_snapshot;

use crate::app::testing::{bare_dossier, borrower, dossier, history, press, showing, showing_on};
use crate::app::{Model, Msg, msg, update};
use crate::domain::dossier::Dossier;
use crate::domain::survey::{Answer, Answers};
use crate::i18n::Lang;
use crate::keys::Action;
use crate::ui::testing::{screen, text};

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (140, 40);
const SMALLEST: (u16, u16) = (60, 18);

/// Opens a page by going to the right.
fn page(number: usize, size: (u16, u16), lang: Lang) -> Model {
    let mut model = showing(dossier(), size, lang);
    press(&mut model, &"<Tab>".repeat(number));
    update(&mut model, Msg::Answer(msg::Answer::History(history())));
    model
}

fn long_names() -> Dossier {
    let mut dossier = dossier();
    let long = "Nguyễn Thị Thuỳ Dương ".repeat(14);
    for resident in &mut dossier.residents {
        resident.member.value.name = long.clone();
    }
    dossier.hamlet.value.name = long.clone();
    dossier.household.value.address = long.clone();
    dossier.visits[1].value.seen = long;
    dossier
}

macro_rules! pages {
    ($($name:ident: $number:literal,)*) => {$(
        #[test]
        fn $name() {
            assert_snapshot!(concat!(stringify!($name), "_80x24_vi"), screen(&page($number, SMALL, Lang::Vi)));
            assert_snapshot!(concat!(stringify!($name), "_140x40_vi"), screen(&page($number, WIDE, Lang::Vi)));
            assert_snapshot!(concat!(stringify!($name), "_80x24_en"), screen(&page($number, SMALL, Lang::En)));
            assert_snapshot!(concat!(stringify!($name), "_140x40_en"), screen(&page($number, WIDE, Lang::En)));
        }
    )*};
}

pages! {
    overview: 0,
    members: 1,
    surveys: 2,
    supports: 3,
    herd: 4,
    visits: 5,
    history_page: 6,
}

#[test]
fn what_is_owed_and_which_card_does_not_fit_stands_among_the_supports() {
    let page = |script: &str, size, lang| {
        let mut model = showing(borrower(), size, lang);
        press(&mut model, script);
        screen(&model)
    };
    assert_snapshot!("credit_80x24_vi", page("<Tab><Tab><Tab><Down><Down>", SMALL, Lang::Vi));
    assert_snapshot!("credit_140x40_en", page("<Tab><Tab><Tab>", WIDE, Lang::En));
    assert_snapshot!("credit_group_60x18_vi", page("<Tab><Tab><Tab><End>", SMALLEST, Lang::Vi));
}

#[test]
fn a_past_page_says_so_and_shows_what_was_known_then() {
    let page = |script| screen(&showing_on(dossier(), "2024-12-31", script));
    assert_snapshot!("past_overview_80x24_vi", page(""));
    assert_snapshot!("past_members_80x24_vi", page("<Tab>"));
    assert_snapshot!("past_refused_80x24_vi", page("<F2>"));
}

#[test]
fn an_empty_household_says_what_can_be_done() {
    assert_snapshot!("bare_80x24_vi", screen(&showing(bare_dossier(), SMALL, Lang::Vi)));
    for (tabs, said) in [(1, "F4"), (2, "F6"), (3, "F5"), (4, "F4"), (5, "F8")] {
        let mut model = showing(bare_dossier(), SMALL, Lang::Vi);
        press(&mut model, &"<Tab>".repeat(tabs));
        assert!(text(&model).lines().nth(6).is_some_and(|line| line.contains(said)), "{}", text(&model));
    }
}

#[test]
fn a_survey_with_open_questions_never_says_that_nothing_lacks() {
    let mut half = dossier();
    let answers = &mut half.surveys.last_mut().unwrap().value.answers;
    *answers = Answers::all_answered(12, []);
    assert!(text(&showing(half.clone(), WIDE, Lang::Vi)).contains("Không thiếu hụt chỉ số nào"));
    for number in [2, 9, 12] {
        half.surveys.last_mut().unwrap().value.answers.set(number, Answer::NotSurveyed);
    }
    let shown = text(&showing(half, WIDE, Lang::Vi));
    assert!(shown.contains("Chưa kết luận: còn 3 chỉ số chưa hỏi"), "{shown}");
    assert!(!shown.contains("Không thiếu hụt chỉ số nào"));
}

#[test]
fn a_name_of_three_hundred_letters_moves_nothing() {
    assert_snapshot!("long_names_80x24_vi", screen(&showing(long_names(), SMALL, Lang::Vi)));
    let mut model = showing(long_names(), SMALL, Lang::Vi);
    press(&mut model, "<Tab>");
    assert_snapshot!("long_names_members_80x24_vi", screen(&model));
}

#[test]
fn the_smallest_terminal_scrolls_over_the_overview() {
    let mut model = showing(dossier(), SMALLEST, Lang::Vi);
    let top = text(&model);
    press(&mut model, "<PgDn><PgDn>");
    let bottom = text(&model);
    assert!(top.contains("Thiếu hụt 4/12") && !bottom.contains("Thiếu hụt 4/12"));
    assert!(bottom.contains("Hỗ trợ: 3 khoản"), "{bottom}");
}

#[test]
fn citizen_numbers_and_phones_are_masked_everywhere_but_in_the_form() {
    for number in 0..7 {
        let shown = text(&page(number, WIDE, Lang::Vi));
        for secret in ["025187001234", "0987654321", "0912000111"] {
            assert!(!shown.contains(secret), "page {number} shows {secret}");
        }
    }
    let mut model = page(1, SMALL, Lang::Vi);
    press(&mut model, "<Enter>");
    assert!(text(&model).contains("025187001234"));
}

#[test]
fn a_form_stands_over_the_page() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F5>bo sinh<Enter>");
    assert_snapshot!("form_support_80x24_vi", screen(&model));
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F6>118<Enter><Enter>1");
    assert_snapshot!("form_survey_80x24_vi", screen(&model));
    let mut model = showing(dossier(), WIDE, Lang::En);
    press(&mut model, "<F6>118<Enter><Enter>101110001101");
    assert_snapshot!("form_survey_140x40_en", screen(&model));
    let mut model = showing(dossier(), SMALLEST, Lang::Vi);
    press(&mut model, "<F6>118<Enter><Enter>1");
    assert_snapshot!("form_survey_60x18_vi", screen(&model));
}

#[test]
fn animals_of_a_support_that_is_only_planned_are_not_kept_yet() {
    let mut planned = dossier();
    assert!(text(&showing(planned.clone(), SMALL, Lang::Vi)).contains("Đang nuôi: bò ×2"));
    planned.supports[2].value.state = crate::domain::support::SupportState::Planned;
    planned.herd_events.clear();
    assert!(!text(&showing(planned, SMALL, Lang::Vi)).contains("Đang nuôi"));
}

/// Digits of a day with slashes between them.
fn has_slashes(text: &str) -> bool {
    let numbers: Vec<_> = text.split('/').collect();
    numbers.windows(3).any(|part| {
        let ends = |text: &str, count| {
            text.len() >= count && text.bytes().rev().take(count).all(|b| b.is_ascii_digit())
        };
        ends(part[0], 2)
            && part[1].len() == 2
            && ends(part[1], 2)
            && part[2].bytes().take(4).all(|b| b.is_ascii_digit())
    })
}

#[test]
fn every_page_writes_its_days_in_the_chosen_way() {
    for number in 0..7 {
        let mut model = page(number, (140, 40), Lang::En);
        assert!(has_slashes(&text(&model)), "page {number} shows a day");
        model.settings.dates = crate::viet::DateStyle::YearFirst;
        assert!(!has_slashes(&text(&model)), "page {number}:\n{}", text(&model));
    }
}

#[test]
fn the_form_of_a_plan() {
    let planning = |size, lang| {
        let mut model = showing(dossier(), size, lang);
        update(&mut model, Msg::Do(Action::ExitPlan));
        screen(&model)
    };
    assert_snapshot!("plan_form_80x24_vi", planning(SMALL, Lang::Vi));
    assert_snapshot!("plan_form_140x40_vi", planning(WIDE, Lang::Vi));
    assert_snapshot!("plan_form_80x24_en", planning(SMALL, Lang::En));
}

#[test]
fn what_waits_of_a_household_and_whose_it_is_stands_beside_its_name() {
    use crate::domain::history::Author;
    use crate::domain::operation::OperationKind;
    use crate::domain::proposal::{Proposal, ProposalState};
    let proposal = |number| Proposal {
        number,
        at: "2026-11-20T02:00:00Z".parse().unwrap(),
        author: Author("minh".into()),
        kind: OperationKind::SaveRecognition,
        subject: "0412 Nguyễn Thị Lành".into(),
        digest: String::new(),
        state: ProposalState::Waiting,
        answered_by: None,
        answered_at: None,
        reason: String::new(),
    };
    let first = |waiting: Vec<Proposal>, lang| {
        let mut model = showing(dossier(), SMALL, lang);
        let id = model.household.as_ref().unwrap().id;
        update(&mut model, Msg::Answer(msg::Answer::WaitingOf(id, waiting)));
        text(&model).lines().find(|line| line.contains("0412 ·")).unwrap().to_owned()
    };
    let one = first(vec![proposal(41)], Lang::Vi);
    assert!(one.contains("! chờ duyệt: ") && one.contains("(minh)"), "{one}");
    assert!(one.contains("HỘ NGHÈO") && one.contains("LÀNH"), "{one}");
    let two = first(vec![proposal(41), proposal(42)], Lang::En);
    assert!(two.contains("! 2 waiting: "), "{two}");
    assert!(!first(Vec::new(), Lang::Vi).contains('!'));
}
