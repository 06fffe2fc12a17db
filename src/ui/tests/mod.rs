//! What holds on every screen. Here: words that are longer than a line are shown whole.
//!
//! | file | subject |
//! |---|---|
//! | `scenes` | every screen and dialog, for the tests that walk over all |
//! | `sizes` | from nothing to 250×80 |
//! | `spelled` | without signs and accents |
//! | `plain` | without colour |
//! | `grounds` | on the ground of every theme |
//! | `columns` | wide and combining letters |

mod columns;
mod grounds;
mod plain;
mod scenes;
mod sizes;
mod spelled;

use super::testing::text;
use crate::app::testing::press;
use crate::app::testing::village::{play, village};
use crate::app::{Model, Msg, update};
use crate::i18n::Lang;
use crate::viet::width;

const SMALL: (u16, u16) = (80, 24);

fn played(script: &str) -> Model {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    play(&mut model, &mut village, script);
    model
}

/// The words of a screen without the breaks of its lines and its borders.
fn words(model: &Model) -> String {
    let text = text(model).replace('│', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_long_notice_takes_a_second_row_over_the_body() {
    let mut model = played("");
    let reason = "Sổ này do chương trình mới hơn ghi (dạng 9). Hãy cài bản mới nhất rồi mở lại; dữ liệu vẫn còn nguyên.";
    model.problem(reason);
    assert!(words(&model).contains(reason));
    let text = text(&model);
    let lines: Vec<_> = text.lines().collect();
    assert!(lines[21].starts_with(" ! Sổ này") && lines[22].starts_with("   "), "{text}");
    let kept = "/srv/thoatngheo/register.db.backups/register-20261122-203500.db";
    let restored = [Lang::Vi.restore_to_erase().to_owned(), Lang::Vi.restore_done(kept)].join(" ");
    model.done(restored.clone());
    assert!(
        words(&model).contains(&restored),
        "what is to be done behind a restore stands whole: {}",
        self::text(&model)
    );
    model.problem("dài quá ".repeat(200));
    assert!(
        self::text(&model).lines().nth(22).is_some_and(|line| line.ends_with('…')),
        "cut, and it is seen"
    );
    model.problem("Ngắn.");
    assert!(self::text(&model).lines().nth(22).is_some_and(|line| line == " ! Ngắn."));
}

#[test]
fn the_names_of_themes_stand_whole_on_the_settings_page() {
    let mut model = played("");
    update(&mut model, Msg::OpenSettings(crate::app::settings::Setting::Theme));
    for (name, label) in model.themes.clone() {
        model.settings.theme = name;
        assert!(words(&model).contains(&format!("‹ {} ›", label.vi)), "{}", text(&model));
    }
}

#[test]
fn the_reason_why_an_action_is_not_possible_stands_whole() {
    let mut model = played("<F10>2");
    let reason = "đĩa mạng đang bị khoá bởi một máy khác";
    model.register.as_mut().unwrap().read_only = Some(reason.into());
    let mut village = village(40, SMALL, Lang::Vi).1;
    play(&mut model, &mut village, "<F9>them<Enter>");
    let text = text(&model);
    assert!(
        text.contains("! Sổ đang mở chỉ để đọc: đĩa mạng đang ")
            && text.contains("  bị khoá bởi một máy khác ")
    );
}

#[test]
fn what_threatens_the_register_stands_at_the_top_of_every_screen_and_whole_in_the_section_system() {
    let mut model = played("");
    let words = "Chỉ còn 150 MB.";
    let threat = crate::app::model::Threat { sign: "đĩa sắp đầy".into(), words: words.into() };
    model.register.as_mut().unwrap().threats = vec![threat];
    let top = |model: &Model| text(model).lines().next().unwrap_or_default().contains("đĩa sắp đầy · ");
    assert!(top(&model), "{}", text(&model));
    let mut village = village(40, SMALL, Lang::Vi).1;
    play(&mut model, &mut village, "<F10>8");
    assert!(top(&model) && text(&model).contains(words), "{}", text(&model));
}

#[test]
fn long_lines_of_help_and_other_pages_are_broken() {
    for script in ["<F1>", "<F10>2<F1>", "<F10>2<F3><F1>", "<F10>8<F1>"] {
        assert!(!text(&played(script)).contains('…'), "{}", text(&played(script)));
    }
    let mut model = played("");
    let long = format!("   {}hết", "một dòng rất dài ".repeat(8));
    crate::app::dialogs::reader::show(&mut model, "Trang".into(), vec![long.clone()]);
    assert!(words(&model).contains(long.trim()));
    assert!(text(&model).lines().all(|line| width(line) <= 80));
}

#[test]
fn built_in_typing_is_shown_at_the_top_on_every_screen_and_over_every_dialog() {
    for script in ["", "<F10>2", "<F10>2<F4>", "<Ctrl-k>"] {
        let mut model = played(script);
        for sign in ["Telex", "VNI"] {
            press(&mut model, "<Ctrl-t>");
            assert!(text(&model).lines().next().is_some_and(|top| top.contains(sign)), "{script} {sign}");
        }
    }
}
