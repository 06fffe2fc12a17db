//! The minutes before, after and without success of a meeting.

use super::super::super::reader::{poppler, squeezed};
use super::super::super::to_text;
use super::super::sample::{day, dossier, issue, pdf, round, sheets};
use super::*;
use crate::domain::id::HamletId;

fn meeting(present: u32, agreed: u32) -> Meeting {
    Meeting {
        round: "2026".into(),
        hamlet: HamletId(1),
        held: day(2026, 11, 2),
        place: "Nhà văn hoá Khu 4".into(),
        chair: "Hà Văn Nghị".into(),
        secretary: "Trần Thị Lan".into(),
        called: Some(60),
        present,
        agreed,
        minutes_number: "12/BB-K4".into(),
        note: String::new(),
    }
}

fn household(head: &str, held: bool) -> Discussed<'_> {
    Discussed {
        code: "0412",
        head,
        people: 5,
        computed: Some(Class::Poor),
        agreed: held.then_some(Class::NearPoor),
        votes: held.then_some(41),
        reason: if held { "Con cả mới đi làm, có lương" } else { "" },
    }
}

fn worded(meeting: Option<&Meeting>, households: &[Discussed<'_>], lang: Lang) -> Document {
    let dossier = dossier();
    let paper = MinutesPaper { round: &round(), hamlet: &dossier.hamlet, meeting, households };
    minutes(&paper, &issue(&dossier, lang))
}

fn text(present: u32, agreed: u32) -> String {
    let meeting = meeting(present, agreed);
    squeezed(&to_text(&worded(Some(&meeting), &[household("Nguyễn Thị Lành", true)], Lang::Vi), 132))
}

#[test]
fn the_minutes_in_vietnamese() {
    let meeting = meeting(54, 48);
    let households =
        [household("Nguyễn Thị Lành", true), Discussed { computed: None, ..household("Hà Ẩm", true) }];
    insta::assert_snapshot!(to_text(&worded(Some(&meeting), &households, Lang::Vi), 132));
}

#[test]
fn the_paper_to_be_filled_in_at_the_meeting() {
    insta::assert_snapshot!(to_text(&worded(None, &[household("Nguyễn Thị Lành", false)], Lang::En), 132));
}

#[test]
fn half_of_those_present_is_enough_and_less_says_to_meet_again() {
    assert!(text(40, 20).contains("(50,0 %), đạt từ 50 %"));
    let failed = text(1001, 500);
    assert!(failed.contains("(49,9 %), dưới 50 %") && failed.contains("họp lại"), "{failed}");
}

#[test]
fn a_reader_finds_the_two_copies_and_who_signs() {
    let meeting = meeting(54, 48);
    let paper = worded(Some(&meeting), &[household("Nguyễn Thị Lành", true)], Lang::Vi);
    assert_eq!(sheets(&paper).len(), 1);
    let Some(text) = poppler("pdftotext", &["-layout"], &pdf(paper)) else { return };
    let text = squeezed(&text);
    for wanted in
        ["BIÊN BẢN", "Số: 12/BB-K4", "48/54", "02 bản", "CHỦ TRÌ", "THƯ KÝ", "ĐẠI DIỆN HỘ DÂN", "Hà Văn Nghị"]
    {
        assert!(text.contains(wanted), "{wanted} in\n{text}");
    }
}

#[test]
fn with_many_households_the_signatures_stay_under_the_last_words() {
    let meeting = meeting(54, 48);
    for count in [20, 25, 30, 35, 60] {
        let households = vec![household("Nguyễn Đinh Thị Phương Thảo", true); count];
        let pages = sheets(&worded(Some(&meeting), &households, Lang::Vi));
        let last: Vec<&str> = pages.last().expect("a page").marks.iter().filter_map(|m| m.text()).collect();
        let copies = last.iter().any(|text| text.trim() == "bản");
        assert!(copies && last.contains(&"CHỦ TRÌ") && last.contains(&"Hà Văn Nghị"), "{count}: {last:?}");
    }
}

#[test]
fn escape_sequences_stay_off_the_minutes() {
    let mut meeting = meeting(54, 48);
    meeting.chair = "Hà\u{1b}[2J\u{7} Nghị".into();
    let households = [Discussed { reason: "lý\u{1b}]0;x\u{7}do", ..household("Lành", true) }];
    let text = to_text(&worded(Some(&meeting), &households, Lang::Vi), 80);
    assert!(text.contains("Hà Nghị") && text.chars().all(|c| c == '\n' || !c.is_control()));
}
