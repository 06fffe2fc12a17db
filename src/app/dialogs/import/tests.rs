//! Importing a list, key by key.

use super::{ImportDialog, Step, Tab};
use crate::app::dialogs::Dialog;
use crate::app::testing::desk::{Desk, desk};
use crate::app::work::Job;
use crate::app::{Effect, Model, Msg};
use crate::domain::intake::{Choice, ColumnMeaning};
use crate::i18n::Lang;
use crate::keys::{Action, Context};

fn importing() -> (Model, Desk) {
    let (mut model, mut desk) = desk((80, 24), Lang::Vi);
    desk.act(&mut model, Action::Import);
    (model, desk)
}

/// The list was chosen; its columns are shown.
fn at_columns() -> (Model, Desk) {
    let (mut model, mut desk) = importing();
    desk.play(&mut model, "<Down><Enter>");
    (model, desk)
}

/// The list was compared with the register.
fn at_preview() -> (Model, Desk) {
    let (mut model, mut desk) = at_columns();
    desk.play(&mut model, "<F2>");
    (model, desk)
}

fn dialog(model: &Model) -> &ImportDialog {
    model
        .dialogs
        .iter()
        .find_map(|dialog| match dialog {
            Dialog::Import(import) => Some(import.as_ref()),
            _ => None,
        })
        .unwrap()
}

fn jobs(desk: &Desk) -> Vec<&Job> {
    desk.asked
        .iter()
        .filter_map(|effect| match effect {
            Effect::Work(job) => Some(job.as_ref()),
            _ => None,
        })
        .collect()
}

fn read(desk: &Desk) -> Option<&str> {
    jobs(desk).into_iter().find_map(|job| match job {
        Job::ReadList { path } => Some(path.as_str()),
        _ => None,
    })
}

#[test]
fn a_file_is_found_with_the_arrows() {
    let (model, desk) = at_columns();
    assert_eq!(read(&desk), Some("/home/lan/danh-sach-ho.csv"));
    assert_eq!(dialog(&model).step, Step::Mapping);
}

#[test]
fn a_name_is_completed_by_tab() {
    let (mut model, mut desk) = importing();
    desk.play(&mut model, "danh<Tab>");
    assert_eq!(dialog(&model).chooser.line.text(), "/home/lan/danh-sach-");
    desk.play(&mut model, "h<Tab>");
    assert_eq!(dialog(&model).chooser.line.text(), "/home/lan/danh-sach-ho.csv");
    desk.play(&mut model, "<Enter>");
    assert_eq!(read(&desk), Some("/home/lan/danh-sach-ho.csv"));
}

#[test]
fn a_folder_is_entered_and_left() {
    let (mut model, mut desk) = importing();
    desk.play(&mut model, "ra<Enter>");
    assert_eq!(dialog(&model).chooser.line.text(), "/home/lan/Rà soát 2026/");
    desk.play(&mut model, "<Enter>");
    assert_eq!(dialog(&model).chooser.line.text(), "/home/lan/");
}

#[test]
fn a_pasted_path_is_taken_as_it_is_meant() {
    let (mut model, mut desk) = importing();
    desk.tell(&mut model, Msg::Paste("\"/mnt/usb/hộ nghèo.xlsx\"\n".into()));
    desk.play(&mut model, "<Enter>");
    assert_eq!(read(&desk), Some("/mnt/usb/hộ nghèo.xlsx"));
}

#[test]
fn the_folder_of_the_last_list_is_remembered() {
    let (model, desk) = at_columns();
    assert_eq!(model.settings.last_folder, "/home/lan");
    assert!(desk.asked.iter().any(|effect| matches!(effect, Effect::SaveSettings(_))));
}

#[test]
fn a_column_is_given_another_meaning_which_is_remembered() {
    let (mut model, mut desk) = at_columns();
    desk.play(&mut model, "<Enter>");
    assert_eq!(model.context(), Context::Pick);
    desk.play(&mut model, "<Ctrl-u>không lấy<Enter>");
    let import = dialog(&model);
    let columns = import.list.as_ref().unwrap().columns(&import.current_group());
    assert_eq!(columns[0].meaning, ColumnMeaning::Ignored);
    desk.play(&mut model, "<F2>");
    let remembered = jobs(&desk).into_iter().find_map(|job| match job {
        Job::Plan { remember, .. } => Some(remember.len()),
        _ => None,
    });
    assert_eq!(remembered, Some(1));
}

#[test]
fn a_guess_that_nobody_changed_is_not_remembered() {
    let (_, desk) = at_preview();
    assert!(jobs(&desk).iter().any(|job| matches!(job, Job::Plan { remember, .. } if remember.is_empty())));
}

#[test]
fn without_a_column_of_names_nothing_is_compared() {
    let (mut model, mut desk) = at_columns();
    desk.play(&mut model, "<Down><Enter>không lấy<Enter><F2>");
    assert_eq!(dialog(&model).step, Step::Mapping);
    assert_eq!(dialog(&model).said.as_deref(), Some(Lang::Vi.import_no_names()));
}

#[test]
fn the_preview_begins_with_what_needs_the_officer() {
    let (model, _) = at_preview();
    let preview = dialog(&model).preview.as_ref().unwrap();
    assert_eq!(preview.tab, Tab::Duplicates);
    let counts: Vec<usize> = Tab::ALL.iter().map(|tab| preview.count(*tab)).collect();
    assert_eq!(counts[3], 1, "doubtful");
    assert!(counts[0] >= 2 && counts[1] >= 1 && counts[4] >= 2 && counts[5] >= 1, "{counts:?}");
}

#[test]
fn the_officer_decides_on_a_doubtful_one() {
    let (mut model, mut desk) = at_preview();
    let before = dialog(&model).preview.as_ref().unwrap().counts();
    desk.play(&mut model, "<Enter><Right><Right><Enter>");
    let preview = dialog(&model).preview.as_ref().unwrap();
    let after = preview.counts();
    assert_eq!((before.duplicates, after.duplicates), (1, 0));
    assert_eq!(after.households_new, before.households_new + 1);
    desk.play(&mut model, "<Enter>");
    let detail = dialog(&model).preview.as_ref().unwrap().detail.as_ref().unwrap();
    assert_eq!(detail.chosen(), Some(Choice::New));
}

#[test]
fn tab_passes_over_kinds_without_lines() {
    let (mut model, mut desk) = at_preview();
    let mut seen = Vec::new();
    for _ in 0..Tab::ALL.len() {
        let preview = dialog(&model).preview.as_ref().unwrap();
        assert!(preview.count(preview.tab) > 0);
        seen.push(preview.tab);
        desk.play(&mut model, "<Tab>");
    }
    assert!(seen.contains(&Tab::Rejected) && seen.contains(&Tab::New));
}

#[test]
fn an_import_is_asked_with_its_counts_and_done_once_agreed() {
    let (mut model, mut desk) = at_preview();
    desk.play(&mut model, "<F2>");
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!("no question") };
    let counts = dialog(&model).preview.as_ref().unwrap().counts();
    assert!(confirm.question.contains(&counts.households_new.to_string()));
    desk.play(&mut model, "<Enter>");
    assert!(
        !jobs(&desk).iter().any(|job| matches!(job, Job::Import { .. })),
        "the careful answer stands first"
    );
    desk.play(&mut model, "<F2><Right><Enter>");
    assert_eq!(dialog(&model).step, Step::Result);
    assert_eq!(dialog(&model).result.unwrap().households_new, counts.households_new);
}

#[test]
fn the_result_offers_to_take_it_back() {
    let (mut model, mut desk) = at_preview();
    desk.play(&mut model, "<F2><Right><Enter>");
    model.undo = Some(crate::domain::history::UndoStep {
        operation: crate::domain::id::OperationId(1),
        kind: crate::domain::operation::OperationKind::Import,
        subject: "danh-sach-ho.csv".into(),
    });
    desk.play(&mut model, "<Ctrl-z>");
    assert!(model.dialogs.is_empty());
    assert_eq!(desk.asked.last(), Some(&Effect::Undo));
}

#[test]
fn esc_goes_back_and_asks_before_decisions_are_lost() {
    let (mut model, mut desk) = at_preview();
    desk.play(&mut model, "<Enter><Right><Enter><Esc>");
    assert_eq!(model.context(), Context::Confirm);
    desk.play(&mut model, "<Enter>");
    assert_eq!(dialog(&model).step, Step::Preview);
    desk.play(&mut model, "<Esc><Right><Enter>");
    assert_eq!(dialog(&model).step, Step::Mapping);
    desk.play(&mut model, "<Esc>");
    assert_eq!(dialog(&model).step, Step::File);
    desk.play(&mut model, "<Esc>");
    assert!(model.dialogs.is_empty());
}

#[test]
fn rejected_rows_go_beside_the_list_and_never_over_a_file_unasked() {
    let (mut model, mut desk) = at_preview();
    let proposed = "/home/lan/danh-sach-ho-bi-loai.csv";
    desk.files.push(proposed.into());
    desk.play(&mut model, "<Ctrl-o><Enter>");
    assert_eq!(model.context(), Context::Confirm);
    desk.play(&mut model, "<Right><Enter>");
    let last = jobs(&desk).pop().unwrap();
    assert!(matches!(last, Job::WriteRejected { path, replace: true, .. } if path == proposed));
    assert!(model.notice.as_ref().unwrap().text.contains(proposed));
}

#[test]
fn while_work_is_under_way_only_esc_acts() {
    let (mut model, mut desk) = at_columns();
    desk.slow = true;
    desk.play(&mut model, "<F2>");
    assert_eq!(model.context(), Context::Work);
    desk.play(&mut model, "<Down><Enter>x");
    assert_eq!(model.dialogs.len(), 1);
    desk.play(&mut model, "<Esc>");
    assert_eq!(desk.asked.last(), Some(&Effect::Cancel));
    assert!(model.work.unwrap().stopping);
    desk.tell(&mut model, Msg::Answer(crate::app::msg::Answer::Cancelled));
    assert_eq!((model.work, dialog(&model).step), (None, Step::Mapping));
}
