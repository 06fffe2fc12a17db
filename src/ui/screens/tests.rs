//! Styled snapshots of the list and the sections in both languages on the two usual sizes.

use insta::assert_snapshot;

use crate::app::msg::Answer;
use crate::app::settings::Settings;
use crate::app::testing::day;
use crate::app::testing::village::{play, village};
use crate::app::{Model, Msg, update};
use crate::i18n::Lang;
use crate::ui::testing::{screen, text};

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (140, 40);
const SMALLEST: (u16, u16) = (60, 18);

fn after(script: &str, size: (u16, u16), lang: Lang) -> Model {
    let (mut model, mut village) = village(40, size, lang);
    play(&mut model, &mut village, script);
    model
}

macro_rules! screens {
    ($($name:ident: $script:literal,)*) => {$(
        #[test]
        fn $name() {
            let drawn = |size, lang| screen(&after($script, size, lang));
            assert_snapshot!(concat!(stringify!($name), "_80x24_vi"), drawn(SMALL, Lang::Vi));
            assert_snapshot!(concat!(stringify!($name), "_140x40_vi"), drawn(WIDE, Lang::Vi));
            assert_snapshot!(concat!(stringify!($name), "_80x24_en"), drawn(SMALL, Lang::En));
            assert_snapshot!(concat!(stringify!($name), "_140x40_en"), drawn(WIDE, Lang::En));
            assert_snapshot!(concat!(stringify!($name), "_60x18_vi"), text(&after($script, SMALLEST, Lang::Vi)));
        }
    )*};
}

screens! {
    today: "",
    list: "<F10>2",
    list_found_and_marked: "<F10>2<Insert><Insert>d<Down>",
    list_nothing_found: "<F10>2xyz",
    list_filtered: "<F10>2<F3> <Down> <F2>",
    filter_panel: "<F10>2<F3>bo<Enter>",
    filter_named: "<F10>2<F3> <F4>",
    past_list: "<F10>2<Ctrl-k>tinh den<Enter><Down><Enter>",
    past_days: "<F10>2<Ctrl-k>tinh den<Enter>",
    past_filter: "<F10>2<F3>tinh den<Down><Enter>",
    sort: "<F10>2<Ctrl-b>",
    columns: "<F10>2<Ctrl-r><Enter>",
    menu: "<F10>2<F9>",
    palette: "<Ctrl-k>",
    sections: "<F10>",
    rounds: "<F10>3",
    round_list: "<F10>3<Enter>",
    round_list_marked: "<F10>3<Enter><Insert><Insert>la",
    round_progress: "<F10>3<Enter><Tab><Down><Right>",
    round_meetings: "<F10>3<Enter><Tab><Tab>",
    round_postings: "<F10>3<Enter><Tab><Tab><Tab>",
    round_decisions: "<F10>3<Enter><Tab><Tab><Tab><Tab>",
    round_opening: "<F10>3<F4>",
    round_decide: "<F10>3<Enter><Ctrl-d>",
    programmes: "<F10>4",
    programme_form: "<F10>4<Down><F2>",
    models: "<F10>4<Tab>",
    models_found: "<F10>4<Tab>bo",
    model_page: "<F10>4<Tab><Enter>",
    models_menu: "<F10>4<Tab><F9>",
    reports: "<F10>6",
    table: "<F10>6<Down><Enter><Right><Right><Down>",
    table_refused: "<F10>6<Enter><Down><Down><Right><Right><Right>",
    table_people: "<F10>6<End><Up><Enter><Down>",
    table_households: "<F10>6<Down><Enter><Enter>",
    journal: "<F10>7",
    journal_changes: "<F10>7<Enter>",
    system: "<F10>8",
    hamlet_form: "<F10>8<Down><F2>",
}

fn first_run(lang: Lang) -> Model {
    let settings = Settings { lang, ..Settings::default() };
    let mut model = Model::new(day("2026-11-21"), "lan.tt".into(), settings);
    update(&mut model, Msg::Resize(SMALL.0, SMALL.1));
    model
}

#[test]
fn the_first_run_says_what_this_is_and_how_to_begin() {
    assert_snapshot!("welcome_80x24_vi", screen(&first_run(Lang::Vi)));
    assert_snapshot!("welcome_80x24_en", screen(&first_run(Lang::En)));
}

#[test]
fn a_register_that_was_not_opened_says_why() {
    let mut model = first_run(Lang::Vi);
    update(&mut model, Msg::Answer(Answer::NotOpened("Tệp sổ bị hỏng. Hãy mở bản sao lưu.".into())));
    assert_snapshot!("welcome_problem_80x24_vi", screen(&model));
}

#[test]
fn a_damaged_register_names_its_best_copy_and_the_ways_out() {
    use crate::app::rescue::Rescue;
    for (lang, name) in [(Lang::Vi, "rescue_80x24_vi"), (Lang::En, "rescue_80x24_en")] {
        let mut model = first_run(lang);
        let path = "/srv/thoatngheo/so.db";
        update(&mut model, Msg::Answer(Answer::NotOpened(lang.rescue_damaged(path))));
        let rescue = Rescue {
            register: path.into(),
            lines: vec![
                lang.rescue_best("22/11/2026 20:35", "2.013", "5.120"),
                lang.rescue_lost("12"),
                lang.rescue_place("/media/usb"),
                lang.rescue_readable().to_owned(),
            ],
            best: Some("so-20261122-203500.db".into()),
            readable: true,
            ..Rescue::default()
        };
        for searching in [true, false] {
            let rescue = Rescue { searching, ..rescue.clone() };
            update(&mut model, Msg::Answer(Answer::Rescue(Box::new(rescue))));
        }
        assert_snapshot!(name, screen(&model));
    }
}

#[test]
fn today_over_a_register_that_cannot_be_read_says_so_and_where_to_go() {
    use crate::app::testing::opened;
    for (lang, name) in [(Lang::Vi, "today_unread_80x24_vi"), (Lang::En, "today_unread_80x24_en")] {
        let mut model = first_run(lang);
        update(&mut model, Msg::Answer(Answer::Opened(Box::new(opened()))));
        assert!(text(&model).contains(lang.today_fetching()));
        update(&mut model, Msg::Answer(Answer::TodayUnread(lang.rescue_damaged("so.db"))));
        assert!(!text(&model).contains(lang.today_fetching()), "nothing comes any more");
        assert!(!text(&model).contains(lang.today_nothing_recent()), "nobody knows that");
        assert_snapshot!(name, screen(&model));
    }
}

#[test]
fn nothing_that_can_be_read_is_not_offered_to_be_looked_at() {
    use crate::app::rescue::Rescue;
    let mut model = first_run(Lang::Vi);
    update(&mut model, Msg::Answer(Answer::NotOpened(Lang::Vi.rescue_damaged("so.db"))));
    let best = Some("so-20261122-203500.db".into());
    let lines = vec![Lang::Vi.rescue_best("22/11/2026 20:35", "2.013", "5.120")];
    let found = Rescue { register: "so.db".into(), lines, best, ..Rescue::default() };
    for searching in [true, false] {
        let rescue = Rescue { searching, ..found.clone() };
        update(&mut model, Msg::Answer(Answer::Rescue(Box::new(rescue))));
    }
    let shown = text(&model);
    let look = shown.lines().find(|line| line.contains(Lang::Vi.rescue_look())).unwrap();
    assert!(look.contains(Lang::Vi.rescue_not_shown()) && !look.contains('2'), "{look}");
    assert!(shown.contains("1  Đưa sổ về") && shown.contains("3  Các bản sao"), "{shown}");
}

#[test]
fn a_register_that_is_gone_leads_to_its_copies() {
    use crate::app::rescue::Rescue;
    for (lang, name) in [(Lang::Vi, "gone_80x24_vi"), (Lang::En, "gone_80x24_en")] {
        let mut model = first_run(lang);
        let path = "/srv/thoatngheo/so.db";
        update(&mut model, Msg::Answer(Answer::NotOpened(lang.rescue_gone(path))));
        let lines = vec![
            lang.rescue_best("22/11/2026 20:35", "2.013", "5.120"),
            lang.rescue_lost_with_it().to_owned(),
        ];
        let best = Some("so-20261122-203500.db".into());
        let rescue = Rescue { register: path.into(), lines, best, gone: true, ..Rescue::default() };
        for searching in [true, false] {
            let rescue = Rescue { searching, ..rescue.clone() };
            update(&mut model, Msg::Answer(Answer::Rescue(Box::new(rescue))));
        }
        assert_snapshot!(name, screen(&model));
    }
}

#[test]
fn a_board_shows_its_time_totals_marks_and_tree() {
    use crate::app::testing::board::{empty, refused, showing};
    let marked = |size, lang| screen(&showing("<Down><Insert>", size, lang));
    assert_snapshot!("board_80x24_vi", marked(SMALL, Lang::Vi));
    assert_snapshot!("board_140x40_en", marked(WIDE, Lang::En));
    assert_snapshot!("board_60x18_vi", text(&showing("bo", SMALLEST, Lang::Vi)));
    assert_snapshot!("board_empty_80x24_vi", text(&empty(SMALL, Lang::Vi)));
    assert_snapshot!("board_refused_80x24_vi", text(&refused(SMALL, Lang::Vi)));
}
