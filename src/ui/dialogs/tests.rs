//! The dialogs of imports, papers and lists written out, as they stand on the screen.

use insta::assert_snapshot;

use crate::app::msg::Answer;
use crate::app::settings::{Letters, Setting, Signs};
use crate::app::testing::desk::{Desk, desk, printing};
use crate::app::testing::press;
use crate::app::{Model, Msg, update};
use crate::i18n::Lang;
use crate::keys::Action;
use crate::ui::testing::{screen, screen_in, text};

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (140, 40);
const SMALLEST: (u16, u16) = (60, 18);

/// An import after a script of keys.
fn import(script: &str, size: (u16, u16), lang: Lang) -> (Model, Desk) {
    let (mut model, mut desk) = desk(size, lang);
    desk.act(&mut model, Action::Import);
    desk.play(&mut model, script);
    (model, desk)
}

const TO_MAPPING: &str = "<Down><Enter>";
const TO_PREVIEW: &str = "<Down><Enter><F2>";

#[test]
fn a_list_in_which_nothing_matches_says_so() {
    let mut model = crate::app::testing::model(SMALL, Lang::Vi);
    press(&mut model, "<Ctrl-k>qqzz");
    assert!(text(&model).contains("Không có mục nào khớp với “qqzz”"), "{}", text(&model));
}

#[test]
fn a_table_is_written_out_under_its_own_name() {
    let (mut model, mut village) = crate::app::testing::village::village(40, SMALL, Lang::Vi);
    crate::app::testing::village::play(&mut model, &mut village, "<F10>6<Down><Enter><Ctrl-o>");
    update(&mut model, Msg::Answer(Answer::Documents("/home/lan".into())));
    assert!(text(&model).contains("Ghi biểu ra tệp"), "{}", text(&model));
}

#[test]
fn the_foot_of_a_past_day_offers_nothing_that_is_impossible_there() {
    use crate::app::testing::{dossier, showing_on};
    let model = showing_on(dossier(), "2025-12-31", "");
    let shown = text(&model);
    let foot = shown.lines().last().unwrap_or_default();
    let impossible = Lang::Vi.key_support();
    assert!(!foot.contains(impossible) && foot.contains("F9"), "{foot}");
}

#[test]
fn choosing_a_file() {
    assert_snapshot!(screen(&import("", SMALL, Lang::Vi).0));
}

#[test]
fn what_columns_mean() {
    assert_snapshot!("mapping_small_vi", screen(&import(TO_MAPPING, SMALL, Lang::Vi).0));
    assert_snapshot!("mapping_wide_en", screen(&import(TO_MAPPING, WIDE, Lang::En).0));
}

#[test]
fn what_would_be_done() {
    assert_snapshot!("preview_small_vi", screen(&import(TO_PREVIEW, SMALL, Lang::Vi).0));
    assert_snapshot!("preview_wide_en", screen(&import(TO_PREVIEW, WIDE, Lang::En).0));
    let rejected = format!("{TO_PREVIEW}<Tab>");
    assert_snapshot!("rejected_small_vi", screen(&import(&rejected, SMALL, Lang::Vi).0));
    let notes = format!("{TO_PREVIEW}<Tab><Tab>");
    assert_snapshot!("notes_small_en", text(&import(&notes, SMALL, Lang::En).0));
}

#[test]
fn a_line_looked_at_closely() {
    let doubtful = format!("{TO_PREVIEW}<Enter>");
    assert_snapshot!("doubtful_small_vi", screen(&import(&doubtful, SMALL, Lang::Vi).0));
    let rejected = format!("{TO_PREVIEW}<Tab><Enter>");
    assert_snapshot!("issue_small_en", text(&import(&rejected, SMALL, Lang::En).0));
    let new = format!("{TO_PREVIEW}<Tab><Tab><Tab><Enter>");
    assert_snapshot!("new_small_vi", text(&import(&new, SMALL, Lang::Vi).0));
    let changed = format!("{TO_PREVIEW}<Tab><Tab><Tab><Tab><Enter>");
    assert_snapshot!("changed_small_vi", text(&import(&changed, SMALL, Lang::Vi).0));
}

#[test]
fn what_was_done() {
    let done = format!("{TO_PREVIEW}<F2><Right><Enter>");
    assert_snapshot!(screen(&import(&done, SMALL, Lang::Vi).0));
}

#[test]
fn work_under_way() {
    let (mut model, mut desk) = import(TO_MAPPING, SMALL, Lang::Vi);
    desk.slow = true;
    desk.play(&mut model, "<F2>");
    let line = |model: &Model| text(model).lines().nth(22).unwrap().to_owned();
    assert_eq!(line(&model), " Đang so với sổ…   Esc để dừng");
    desk.play(&mut model, "<Esc>");
    assert_eq!(line(&model), " Đang so với sổ… đang dừng, chưa có gì thay đổi");
}

#[test]
fn printing_one_household() {
    assert_snapshot!("print_small_vi", screen(&printing(SMALL, Lang::Vi).0));
    assert_snapshot!("print_wide_en", screen(&printing(WIDE, Lang::En).0));
    let (mut model, mut desk) = printing(SMALL, Lang::Vi);
    desk.play(&mut model, "<Right><Tab>");
    assert_snapshot!("print_to_file_small_vi", text(&model));
}

#[test]
fn every_step_fits_the_smallest_screen() {
    for script in ["", TO_MAPPING, TO_PREVIEW] {
        let (model, _) = import(script, SMALLEST, Lang::Vi);
        assert!(text(&model).lines().all(|line| crate::viet::width(line) <= 60));
    }
    assert!(text(&printing(SMALLEST, Lang::En).0).contains("Laser"));
}

/// The settings page on a row.
fn settings(row: Setting, size: (u16, u16), lang: Lang) -> Model {
    let mut model = crate::app::testing::village::village(40, size, lang).0;
    update(&mut model, Msg::OpenSettings(row));
    update(&mut model, Msg::Answer(Answer::Printers(Ok(vec!["Laser".into(), "Kim".into()]))));
    model
}

#[test]
fn the_settings_page() {
    assert_snapshot!("settings_80x24_vi", screen(&settings(Setting::Theme, SMALL, Lang::Vi)));
    assert_snapshot!("settings_80x24_en", screen(&settings(Setting::Printer, SMALL, Lang::En)));
    assert_snapshot!("settings_140x40_vi", screen(&settings(Setting::Dates, WIDE, Lang::Vi)));
    assert_snapshot!("settings_140x40_en", text(&settings(Setting::Reset, WIDE, Lang::En)));
    assert_snapshot!("settings_60x18_vi", text(&settings(Setting::Reset, SMALLEST, Lang::Vi)));
    assert_snapshot!("settings_60x18_en", text(&settings(Setting::Signs, SMALLEST, Lang::En)));
}

#[test]
fn what_a_row_is_for_stands_whole_on_the_smallest_screen() {
    for (row, lang) in Setting::ALL.into_iter().flat_map(|row| Lang::ALL.map(|lang| (row, lang))) {
        let words = text(&settings(row, SMALLEST, lang)).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(row.doc(lang)), "{row:?} {lang:?}: {words}");
    }
}

#[test]
fn values_stand_whole_beside_the_sample() {
    let (mut model, size) = (settings(Setting::Lang, SMALLEST, Lang::Vi), Setting::ALL.len());
    for lang in Lang::ALL {
        for _ in 0..size {
            for _ in 0..3 {
                press(&mut model, "<Right>");
                model.settings.lang = lang;
                let shown = text(&model);
                let row =
                    shown.lines().find_map(|line| line.split('›').next().filter(|row| row.contains('‹')));
                assert!(row.is_none_or(|row| !row.contains('…')), "{shown}");
            }
            press(&mut model, "<Down>");
        }
    }
}

fn asked(size: (u16, u16), lang: Lang) -> Model {
    let mut model = crate::app::testing::village::village(40, size, lang).0;
    update(&mut model, Msg::AskScreen);
    model
}

#[test]
fn what_the_screen_can_show_is_asked_with_samples() {
    assert_snapshot!("screen_check_80x24_vi", screen(&asked(SMALL, Lang::Vi)));
    assert_snapshot!("screen_check_60x18_en", text(&asked(SMALLEST, Lang::En)));
    let mut model = asked(WIDE, Lang::Vi);
    press(&mut model, "<Down><Down>");
    assert_snapshot!("screen_check_poorest_140x40_vi", text(&model));
}

#[test]
fn the_question_says_itself_in_the_way_that_is_chosen() {
    let mut model = asked(SMALL, Lang::Vi);
    (model.settings.signs, model.settings.letters) = (Signs::Ascii, Letters::Plain);
    let shown = text(&model);
    assert!(shown.contains("● ◐ ○ ▪ ✓") && shown.contains("Nguyễn") && shown.contains("Nguyen"), "{shown}");
    assert!(shown.contains("Thoat Ngheo"), "the frame around it is spelled as things stand");
}

/// Every page that lies over section System, in colour and without, each in one language.
#[test]
fn pages_over_section_system() {
    use crate::app::testing::system_pages::{PAGES, showing};
    for (page, script) in PAGES {
        let keys: String = script.chars().filter(|letter| letter.is_alphanumeric()).collect();
        let name = format!("system {page} {keys}").trim_end().replace(' ', "_");
        assert_snapshot!(format!("{name}_80x24_vi"), screen(&showing(page, script, SMALL, Lang::Vi)));
        let plain = screen_in(&showing(page, script, SMALL, Lang::En), "mono");
        assert_snapshot!(format!("{name}_80x24_en_mono"), plain);
    }
}
