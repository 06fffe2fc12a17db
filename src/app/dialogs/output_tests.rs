//! Printing and writing out, key by key.

use super::Dialog;
use super::print::{Focus, OutletKind, PrintDialog};
use crate::app::settings::TextColumns;
use crate::app::testing::HOUSEHOLD;
use crate::app::testing::desk::{Desk, desk, printing};
use crate::app::work::{Job, Outlet, Printed, Which};
use crate::app::{Effect, Model, Msg};
use crate::domain::id::{HandOverId, HouseholdId};
use crate::i18n::Lang;
use crate::keys::Action;

fn last_job(desk: &Desk) -> Job {
    let work = desk.asked.iter().rev().find_map(|effect| match effect {
        Effect::Work(job) => Some(job.as_ref().clone()),
        _ => None,
    });
    work.unwrap()
}

fn dialog(model: &Model) -> &PrintDialog {
    let Some(Dialog::Print(dialog)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    dialog
}

/// The list with three households found.
fn listing() -> (Model, Desk) {
    let (mut model, desk) = desk((80, 24), Lang::Vi);
    model.section = crate::app::model::Section::Households;
    model.households.ids = (1..=3).map(HouseholdId).collect();
    model.households.pane.set_len(3);
    (model, desk)
}

#[test]
fn enter_sends_the_summary_to_the_usual_printer() {
    let (mut model, mut desk) = printing((80, 24), Lang::Vi);
    desk.play(&mut model, "<Enter>");
    let wanted = Job::Print {
        what: Printed::Summaries(vec![HOUSEHOLD]),
        on: None,
        to: Outlet::Printer("Laser".into()),
        full: false,
        replace: false,
    };
    assert_eq!(last_job(&desk), wanted);
    assert!(model.dialogs.is_empty() && model.notice.as_ref().unwrap().text.contains("Laser"));
}

#[test]
fn the_file_takes_the_ending_of_its_kind() {
    let (mut model, mut desk) = printing((80, 24), Lang::Vi);
    desk.play(&mut model, "<Right><Right><F2>");
    let path = "/home/lan/Documents/phieu-0412-20261121.txt";
    assert!(matches!(last_job(&desk), Job::Print { to: Outlet::Text(file, 80), .. } if file == path));
}

#[test]
fn numbers_are_masked_until_asked_for_and_the_choice_is_kept() {
    let (mut model, mut desk) = printing((80, 24), Lang::Vi);
    desk.play(&mut model, "<Tab><Right>");
    assert!(desk.asked.contains(&Effect::PrintPreview { id: HOUSEHOLD, on: None, full: true, columns: 80 }));
    desk.play(&mut model, "<F2>");
    assert!(matches!(last_job(&desk), Job::Print { full: true, .. }));
    desk.act(&mut model, Action::Print);
    assert!(matches!(model.dialogs.last(), Some(Dialog::Print(print)) if print.full));
}

#[test]
fn typing_names_the_file() {
    let (mut model, mut desk) = printing((80, 24), Lang::Vi);
    desk.play(&mut model, "<Right><Tab><Ctrl-u>/tmp/a.pdf<Enter>");
    assert!(matches!(last_job(&desk), Job::Print { to: Outlet::Pdf(file), .. } if file == "/tmp/a.pdf"));
}

#[test]
fn a_file_without_a_name_is_asked_for() {
    let (mut model, mut desk) = printing((80, 24), Lang::Vi);
    desk.play(&mut model, "<Right><Tab><Ctrl-u><Enter>");
    let Some(Dialog::Print(print)) = model.dialogs.last() else { panic!("closed") };
    assert_eq!(print.said.as_deref(), Some(Lang::Vi.output_no_name()));
}

#[test]
fn a_printer_needs_no_name_of_a_file() {
    let (mut model, mut desk) = printing((80, 24), Lang::Vi);
    desk.play(&mut model, "<Right><Tab><Ctrl-u><BackTab><Left><F2>");
    assert!(matches!(last_job(&desk), Job::Print { to: Outlet::Printer(_), .. }));
}

#[test]
fn marked_households_are_printed_as_one_job() {
    let (mut model, mut desk) = listing();
    desk.play(&mut model, "<Insert><Insert><F7><Enter>");
    assert!(
        matches!(last_job(&desk), Job::Print { what, .. } if what.households() == [HouseholdId(1), HouseholdId(2)])
    );
}

#[test]
fn the_list_is_written_as_it_was_found() {
    let (mut model, mut desk) = listing();
    desk.play(&mut model, "<Ctrl-o><Enter>");
    let Job::Export { which, xlsx, path, .. } = last_job(&desk) else { panic!("no export") };
    assert!(matches!(which, Which::Found(_)) && xlsx);
    assert_eq!(path, "/home/lan/Documents/danh-sach-ho-20261121.xlsx");
}

#[test]
fn marked_households_are_written_as_csv_where_that_is_chosen() {
    let (mut model, mut desk) = listing();
    desk.play(&mut model, "<Insert><Ctrl-o><Right><F2>");
    let Job::Export { which, xlsx, path, .. } = last_job(&desk) else { panic!("no export") };
    assert_eq!(which, Which::Chosen(vec![HouseholdId(1)]));
    assert!(!xlsx && path.ends_with(".csv"));
}

#[test]
fn an_empty_list_is_not_written() {
    let (mut model, mut desk) = desk((80, 24), Lang::Vi);
    desk.act(&mut model, Action::Export);
    assert!(model.dialogs.is_empty() && model.notice.is_some());
}

#[test]
fn the_session_remembers_where_it_printed_last() {
    let (mut model, mut desk) = printing((80, 24), Lang::Vi);
    desk.play(&mut model, "<Right><Right><F2>");
    desk.act(&mut model, Action::Print);
    let Some(Dialog::Print(print)) = model.dialogs.last() else { panic!("no dialog") };
    assert_eq!(print.chosen_outlet(), &OutletKind::Text(80));
    assert!(print.file.path().is_some_and(|path| path.ends_with(".txt")));
}

#[test]
fn a_wide_terminal_shows_the_columns_of_the_settings() {
    for (size, columns) in [((140, 40), 132), ((80, 24), 80)] {
        let (mut model, mut desk) = desk(size, Lang::Vi);
        model.settings.text_columns = TextColumns::HundredThirtyTwo;
        desk.tell(&mut model, Msg::OpenHousehold(HOUSEHOLD));
        desk.act(&mut model, Action::Print);
        let what = Printed::Summaries(vec![HOUSEHOLD]);
        let wanted = Effect::PrintSetup { what, on: None, full: false, columns };
        assert!(desk.asked.contains(&wanted));
        desk.play(&mut model, "<Right><Right><F2>");
        assert!(matches!(last_job(&desk), Job::Print { to: Outlet::Text(_, 132), .. }));
    }
}

/// What is shown is what would be printed: whole numbers are shown as soon as they are chosen, of any paper.
#[test]
fn whole_numbers_of_a_sign_off_list_are_shown_as_they_are_chosen() {
    let (mut model, mut desk) = desk((120, 40), Lang::Vi);
    let what = Printed::SignOff(HandOverId(1));
    let asked = Effect::PrintSetup { what, on: None, full: false, columns: 80 };
    desk.tell(&mut model, Msg::Agreed(vec![asked]));
    let masked = dialog(&model).lines.clone();
    while dialog(&model).focus != Focus::Numbers {
        desk.play(&mut model, "<Tab>");
    }
    desk.play(&mut model, "<Right>");
    assert_eq!(model.dialogs.len(), 1, "the same dialog");
    assert!(dialog(&model).full && dialog(&model).lines != masked);
    desk.play(&mut model, "<Right>");
    assert_eq!(dialog(&model).lines, masked);
}
