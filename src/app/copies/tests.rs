//! The way from the list of copies to putting one back, with every step at which nothing happens.

use super::*;
use crate::app::model::Tone;
use crate::app::msg::Answer;
use crate::app::testing::village::{Village, play, village};
use crate::app::testing::{opened, press};
use crate::app::update;
use crate::app::work::Outcome;
use crate::domain::backup::{Holdings, Occasion};
use crate::i18n::Lang;

fn copy(name: &str, holds: bool) -> BackupCopy {
    let held = Holdings {
        commune: "Xã Thanh Ba".into(),
        households: 2_013,
        people: 8_114,
        operations: 5_120,
        last: None,
        head: "ab".into(),
        origin: "cd".into(),
        version: 6,
    };
    BackupCopy {
        path: PathBuf::from(name),
        at: "2026-11-22T20:35:00".parse().unwrap(),
        occasion: Occasion::Time,
        bytes: 14_212_000,
        second: false,
        holds: holds.then_some(held),
    }
}

fn system() -> (Model, Village) {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>8");
    (model, village)
}

fn told(model: &mut Model, outcome: CopyOutcome) -> Vec<Effect> {
    update(model, Msg::Answer(Answer::Worked(Box::new(Outcome::Copies(outcome)))))
}

fn listed(copies: Vec<BackupCopy>) -> Model {
    let (mut model, _) = system();
    told(&mut model, CopyOutcome::Listed(copies, "so.db.backups".into()));
    model
}

fn previewed(changes: bool) -> Model {
    let mut model = listed(vec![copy("so-1.db", true)]);
    let lines = vec!["12 lần ghi sẽ không còn".to_owned()];
    told(&mut model, CopyOutcome::Previewed { copy: "so-1.db".into(), lines, changes });
    model
}

#[test]
fn a_copy_of_the_list_is_looked_into_before_anything_else() {
    let mut model = listed(vec![copy("so-1.db", true), copy("so-0.db", true)]);
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("no list") };
    let label = pick.shown().next().unwrap().item.label.clone();
    for part in ["22/11/2026 20:35", "14,3 MB", "2.013 hộ", "theo giờ"] {
        assert!(label.contains(part), "{label}");
    }
    let effects = press(&mut model, "<Down><Enter>");
    assert_eq!(effects, [CopyJob::Preview("so-0.db".into()).effect()]);
}

#[test]
fn a_copy_that_cannot_be_read_is_listed_and_says_why_not() {
    let mut model = listed(vec![copy("so-1.db", false)]);
    assert!(press(&mut model, "<Enter>").is_empty());
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("no list") };
    assert!(pick.refused.is_some());
}

#[test]
fn putting_back_is_asked_about_and_the_careful_answer_stands_first() {
    let mut model = previewed(true);
    assert!(press(&mut model, "<Enter>").is_empty(), "the page leads to a question");
    assert!(press(&mut model, "<Enter>").is_empty(), "whose first answer changes nothing");
    let mut model = previewed(true);
    let effects = press(&mut model, "<Enter><Right><Enter>");
    assert_eq!(effects, [CopyJob::Restore("so-1.db".into()).effect()]);
}

#[test]
fn a_copy_that_changes_nothing_is_not_put_back() {
    let mut model = previewed(false);
    assert!(press(&mut model, "<Enter>").is_empty());
    assert!(!model.dialogs.iter().any(|dialog| matches!(dialog, Dialog::Confirm(_))));
}

#[test]
fn the_register_is_opened_again_however_it_ended() {
    for (said, tone) in
        [(Ok(vec!["xong".to_owned()]), Tone::Done), (Err("đang mở".to_owned()), Tone::Problem)]
    {
        let (mut model, _) = system();
        let effects = told(&mut model, CopyOutcome::Restored { register: "so.db".into(), said });
        assert_eq!(effects, [Effect::OpenRegister("so.db".into())]);
        assert_eq!(model.notice.as_ref().map(|notice| notice.tone), Some(tone));
    }
}

#[test]
fn what_no_notice_holds_is_read_on_a_page_once_the_register_is_open() {
    let (mut model, _) = system();
    let said = |people: usize| {
        let person = |at| format!("04{at:02}, xoá ngày 20/11/2026, lan.tt, theo Luật 91/2025/QH15 điều {at}");
        let heading = Lang::Vi.restore_to_erase().to_owned();
        let kept = "/srv/thoatngheo/register.db.backups/register-20261122-203500.db";
        let last = Lang::Vi.restore_done(kept);
        [vec![heading], (0..people).map(person).collect(), vec![last]].concat()
    };
    for (people, on_page) in [(1, false), (9, true)] {
        let outcome = CopyOutcome::Restored { register: "so.db".into(), said: Ok(said(people)) };
        told(&mut model, outcome);
        update(&mut model, Msg::Answer(Answer::Opened(Box::new(opened()))));
        let Some(Dialog::Reader(page)) = model.dialogs.last() else {
            assert!(!on_page && model.notice.is_some(), "{people}");
            continue;
        };
        let words: String = page.lines.iter().map(|line| line.text() + " ").collect();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(on_page && said(people).iter().all(|line| words.contains(line)), "{words}");
    }
}

#[test]
fn an_empty_folder_and_a_copy_made_are_said() {
    let (mut model, _) = system();
    told(&mut model, CopyOutcome::Listed(Vec::new(), "so.db.backups".into()));
    assert!(model.notice.as_ref().unwrap().text.contains("so.db.backups"));
    told(&mut model, CopyOutcome::Made("so-2.db".into()));
    assert!(model.notice.as_ref().unwrap().text.contains("so-2.db"));
    assert!(model.work.is_none() && model.dialogs.is_empty());
}

#[test]
fn the_section_leads_to_making_and_to_the_list() {
    let (mut model, _) = system();
    // The section fits its lines to the screen with the first key.
    press(&mut model, "<Down>");
    let lines = crate::app::screens::system::lines(&model);
    let at = |line| lines.iter().position(|shown| *shown == line).unwrap();
    for (line, job) in [
        (crate::app::screens::system::Line::Backup, CopyJob::Make),
        (crate::app::screens::system::Line::Copies, CopyJob::List),
    ] {
        model.system.pane.move_to(at(line));
        assert_eq!(press(&mut model, "<Enter>"), [job.effect()]);
        model.work = None;
    }
}
