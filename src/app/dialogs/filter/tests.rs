use super::*;
use crate::app::testing::press;
use crate::app::testing::village::{Village, play, village};
use crate::domain::class::State;
use crate::i18n::Lang;

fn opened() -> (Model, Village) {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>2<F3>");
    (model, village)
}

fn panel(model: &Model) -> &FilterPanel {
    match model.dialogs.last() {
        Some(Dialog::Filter(panel)) => panel,
        other => panic!("no panel on top: {other:?}"),
    }
}

#[test]
fn typing_narrows_the_lines_by_group_and_name() {
    let (mut model, mut village) = opened();
    play(&mut model, &mut village, "ho tro bo sinh");
    let labels: Vec<_> = panel(&model).shown().map(|line| line.label.as_str()).collect();
    assert_eq!(labels, ["Bò sinh sản"]);
}

#[test]
fn esc_empties_what_was_typed_then_leaves_the_list_as_it_was() {
    let (mut model, mut village) = opened();
    play(&mut model, &mut village, "ngheo<Enter><Esc>");
    assert!(panel(&model).typed.is_empty());
    play(&mut model, &mut village, "<Esc>");
    assert!(model.dialogs.is_empty());
    assert!(model.households.query.filter.is_empty());
}

#[test]
fn a_filter_is_saved_under_a_name_chosen_again_and_removed() {
    let (mut model, mut village) = opened();
    play(&mut model, &mut village, " <F4>Hộ nghèo<Enter>");
    let wanted = Filter { states: vec![State::Poor], ..Filter::default() };
    assert_eq!(model.settings.filters, [("Hộ nghèo".to_owned(), wanted.clone())]);
    play(&mut model, &mut village, "<Ctrl-u>");
    assert!(panel(&model).draft.is_empty());
    play(&mut model, &mut village, "da luu<Enter>");
    assert_eq!(panel(&model).draft, wanted);
    play(&mut model, &mut village, "<Delete><Right><Enter>");
    assert!(model.settings.filters.is_empty());
    assert!(matches!(village.asked.last(), Some(Effect::SaveSettings(_))));
}

#[test]
fn the_cursor_stays_on_its_line_when_a_filter_is_saved() {
    let (mut model, mut village) = opened();
    play(&mut model, &mut village, "<Down><Down>");
    let before = panel(&model).current().map(|line| line.criterion.clone());
    play(&mut model, &mut village, "<F4>Của tôi<Enter>");
    assert_eq!(panel(&model).current().map(|line| line.criterion.clone()), before);
}

#[test]
fn a_count_for_an_older_draft_is_dropped() {
    let (mut model, _) = opened();
    press(&mut model, " ");
    let Some(Dialog::Filter(panel)) = model.dialogs.last_mut() else { panic!("no panel") };
    let before = panel.count;
    panel.counted(panel.generation - 1, Count { households: 999, people: 999 });
    assert_eq!(panel.count, before);
}

#[test]
fn a_filter_reads_as_words() {
    let (model, _) = opened();
    let filter = Filter {
        states: vec![State::Poor, State::NearPoor],
        hamlets: vec![crate::domain::id::HamletId(4)],
        deprived: vec![4],
        had_not: vec!["bo-sinh-san".into()],
        ..Filter::default()
    };
    assert_eq!(
        words(&filter, &model.at()),
        "Nghèo + Cận nghèo · Khu 4 · thiếu Bảo hiểm y tế · chưa có Bò sinh sản"
    );
    assert_eq!(words(&Filter::default(), &model.at()), "");
}
