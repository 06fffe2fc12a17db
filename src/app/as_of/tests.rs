use super::*;
use crate::app::dialogs::{Dialog, Pick};
use crate::app::effect::Effect;
use crate::app::msg::{Answer, Msg};
use crate::app::possible;
use crate::app::testing::village::{Village, play, village};
use crate::app::testing::{HOUSEHOLD, day, dossier, press, showing, showing_on};
use crate::app::update;
use crate::app::work::Job;
use crate::domain::class::State;
use crate::domain::household::{EndReason, Ending};
use crate::domain::query::Filter;
use crate::i18n::Lang;

const SMALL: (u16, u16) = (80, 24);
/// Opens the days on the list, and takes the end of the last year.
const LAST_YEAR: &str = "<F10>2<Ctrl-k>tinh den<Enter><Down><Enter>";

fn list(script: &str) -> (Model, Village) {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    play(&mut model, &mut village, script);
    (model, village)
}

fn pick(model: &Model) -> &Pick {
    match model.dialogs.last() {
        Some(Dialog::Pick(pick)) => pick,
        other => panic!("{other:?}"),
    }
}

/// The day of the last search.
fn searched(village: &Village) -> Option<NaiveDate> {
    let mut searches = village.asked.iter().filter_map(|effect| match effect {
        Effect::Find { query, .. } => Some(query.filter.on),
        _ => None,
    });
    searches.next_back().unwrap()
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| &notice.text)
}

#[test]
fn the_ends_of_the_last_years_are_offered() {
    let (model, _) = list("<F10>2<Ctrl-k>tinh den<Enter>");
    let labels: Vec<_> = pick(&model).shown().map(|item| item.item.label.clone()).collect();
    assert_eq!(labels[..3], ["Hôm nay", "31/12/2025", "31/12/2024"]);
    assert_eq!(labels.last().map(String::as_str), Some("Ngày khác…"));
}

#[test]
fn the_end_of_last_year_is_searched_and_its_rows_are_fetched() {
    let (model, village) = list(LAST_YEAR);
    let end = day("2025-12-31");
    assert_eq!((day_shown(&model), searched(&village)), (Some(end), Some(end)));
    assert!(village.asked.iter().any(|effect| matches!(effect, Effect::RowsOn(_, day) if *day == end)));
}

#[test]
fn esc_and_the_first_choice_come_back_to_today() {
    let (mut model, mut village) = list(LAST_YEAR);
    play(&mut model, &mut village, "<Esc>");
    assert_eq!((day_shown(&model), model.section), (None, Section::Households));
    assert_eq!(searched(&village), None);
    let (mut model, mut village) = list(LAST_YEAR);
    play(&mut model, &mut village, "<Ctrl-k>tinh den<Enter><Up><Enter>");
    assert_eq!((day_shown(&model), searched(&village)), (None, None));
}

#[test]
fn any_day_can_be_typed_and_a_year_is_its_last_day() {
    let typed = |text: &str| {
        let (mut model, mut village) = list("<F10>2<Ctrl-k>tinh den<Enter>ngay khac<Enter>");
        play(&mut model, &mut village, text);
        play(&mut model, &mut village, "<Enter>");
        model
    };
    assert_eq!(day_shown(&typed("30/6/2025")), Some(day("2025-06-30")));
    assert_eq!(day_shown(&typed("2024")), Some(day("2024-12-31")));
    assert_eq!(day_shown(&typed("6/2025")), Some(day("2025-06-30")));
    assert_eq!(day_shown(&typed("2026")), None, "the year that goes on ends today");
    for wrong in ["1/1/2027", "xyz"] {
        let model = typed(wrong);
        let Some(Dialog::Prompt(prompt)) = model.dialogs.last() else { panic!("{wrong}") };
        assert_eq!(
            (prompt.line.text(), day_shown(&model)),
            (wrong, None),
            "asked again, with what was typed"
        );
    }
}

#[test]
fn digits_over_the_days_begin_the_day_and_choose_no_row() {
    for days in ["<F10>2<Ctrl-k>tinh den<Enter>", "<F10>2<F3>ngay khac<Esc><Esc><Ctrl-k>tinh den<Enter>"] {
        let (mut model, mut village) = list(days);
        play(&mut model, &mut village, "30/6/2025");
        let Some(Dialog::Prompt(prompt)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
        assert_eq!((prompt.line.text(), day_shown(&model)), ("30/6/2025", None));
        play(&mut model, &mut village, "<Enter>");
        assert_eq!(day_shown(&model), Some(day("2025-06-30")));
    }
}

#[test]
fn the_filter_panel_has_a_row_for_it() {
    let (mut model, mut village) = list("<F10>2<F3>tinh den 2025<Enter><F2>");
    assert_eq!(searched(&village), Some(day("2025-12-31")));
    play(&mut model, &mut village, "<F3>ngay khac<Enter>30/6/2024<Enter><F2>");
    assert_eq!(searched(&village), Some(day("2024-06-30")));
    play(&mut model, &mut village, "<F3>ngay khac<Enter><F2>");
    assert_eq!(searched(&village), None, "chosen again, it is given up");
}

#[test]
fn those_who_left_cannot_be_asked_for_on_a_past_day() {
    let (mut model, mut village) = list("<F10>2<F3>tinh den 2025<Enter><Esc>");
    play(&mut model, &mut village, "ra khoi so<Enter>");
    let Some(Dialog::Filter(panel)) = model.dialogs.last() else { panic!("no panel") };
    assert!(!panel.draft.with_ended && notice(&model).contains("ngày đã qua"));
}

#[test]
fn nothing_is_changed_from_a_past_list() {
    let (model, _) = list(LAST_YEAR);
    for action in
        [Action::New, Action::Support, Action::Survey, Action::Visit, Action::Recognise, Action::Remove]
    {
        let why = possible::why_not(&model, action);
        assert!(why.is_some_and(|why| why.contains("31/12/2025")), "{action:?}");
    }
    for action in [Action::Import, Action::Undo, Action::Redo, Action::Drafts] {
        assert!(possible::why_not(&model, action).is_some(), "{action:?}");
    }
    for action in [Action::Open, Action::Mark, Action::Print, Action::Export, Action::Sort, Action::Filter] {
        assert_eq!(possible::why_not(&model, action), None, "{action:?}");
    }
}

#[test]
fn a_page_opened_from_a_past_list_shows_the_household_of_then() {
    let (mut model, mut village) = list(LAST_YEAR);
    play(&mut model, &mut village, "<Enter>");
    update(&mut model, Msg::Answer(Answer::Dossier(Some(Box::new(dossier())))));
    let page = model.household.as_ref().unwrap();
    assert_eq!(page.on, Some(day("2025-12-31")));
    let shown = page.dossier.as_ref().unwrap();
    assert!(shown.surveys.iter().all(|survey| survey.date <= day("2025-12-31")));
    assert_ne!(**shown, dossier(), "what came in 2026 is not there");
    play(&mut model, &mut village, "<Esc>");
    assert_eq!(day_shown(&model), Some(day("2025-12-31")), "back on the list of that day");
}

#[test]
fn nothing_is_changed_from_a_past_page() {
    for pages in 0..7 {
        let model = showing_on(dossier(), "2025-12-31", &"<Tab>".repeat(pages));
        for bound in model.keymap.in_context(model.context()).to_vec() {
            let action = bound.binding.action;
            let why = possible::why_not(&model, action);
            let enters = possible::changes_register(&model, action);
            assert!(!enters || why.is_some(), "{pages} {action:?}");
        }
        let mut model = showing_on(dossier(), "2025-12-31", &"<Tab>".repeat(pages));
        press(&mut model, "<Enter><F2><F4><F5><F6><F8><Delete>");
        assert!(model.dialogs.is_empty(), "{pages}");
    }
}

#[test]
fn a_page_goes_to_another_day_and_back_to_today() {
    let mut model = showing_on(dossier(), "2025-12-31", "");
    let asked = update(&mut model, Msg::AsOf(None));
    assert_eq!(asked, [Effect::Dossier(HOUSEHOLD)]);
    update(&mut model, Msg::Answer(Answer::Dossier(Some(Box::new(dossier())))));
    assert_eq!(day_shown(&model), None);
    assert_eq!(model.household.unwrap().dossier, Some(Box::new(dossier())));
}

#[test]
fn a_day_on_which_the_household_was_not_there_is_refused_in_words() {
    let model = showing_on(dossier(), "1990-12-31", "");
    assert_eq!(day_shown(&model), None);
    assert!(model.household.as_ref().is_some_and(|page| page.dossier.is_some()), "the page stays");
    assert!(notice(&model).contains("chưa có trong sổ ngày 31/12/1990"), "{}", notice(&model));
    let mut ended = dossier();
    ended.household.value.ended = Some(Ending { on: day("2025-05-01"), reason: EndReason::MovedOut });
    assert!(notice(&showing_on(ended, "2025-12-31", "")).contains("01/05/2025"));
}

#[test]
fn papers_and_lists_are_of_the_day() {
    let end = Some(day("2025-12-31"));
    let (mut model, mut village) = list(LAST_YEAR);
    play(&mut model, &mut village, "<F7>");
    assert!(matches!(village.asked.last(), Some(Effect::PrintSetup { on, .. }) if *on == end));
    update(&mut model, Msg::Answer(Answer::Documents("/home/lan".into())));
    let effects = press(&mut model, "<F2>");
    let [Effect::Work(job)] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(matches!(&**job, Job::Export { on, path, .. } if *on == end && path.ends_with("20251231.xlsx")));
    let effects = press(&mut showing_on(dossier(), "2025-12-31", ""), "<F7>");
    assert!(matches!(effects.as_slice(), [Effect::PrintSetup { on, .. }] if *on == end));
}

#[test]
fn marks_do_not_reach_into_another_day() {
    let (model, _) = list("<F10>2<Insert><Insert><Ctrl-k>tinh den<Enter><Down><Enter>");
    assert!(model.households.marked.is_empty());
}

#[test]
fn numbers_of_today_and_names_typed_there_open_the_list_of_today() {
    let (mut model, mut village) = list(LAST_YEAR);
    play(&mut model, &mut village, "<F10>1<Enter>");
    assert_eq!(model.households.query.filter, Filter { states: vec![State::Poor], ..Filter::default() });
    let (mut model, mut village) = list(LAST_YEAR);
    play(&mut model, &mut village, "<F10>1lanh");
    assert_eq!((day_shown(&model), searched(&village)), (None, None));
}

#[test]
fn the_journal_of_a_past_page_ends_on_its_day() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    let all = crate::app::testing::history();
    update(&mut model, Msg::Answer(Answer::History(all.clone())));
    assert_eq!(model.household.as_ref().unwrap().history.len(), all.len());
    let mut model = showing_on(dossier(), "2022-12-31", "");
    update(&mut model, Msg::Answer(Answer::History(all)));
    assert_eq!(model.household.unwrap().history.len(), 0, "nothing was written down yet");
}
