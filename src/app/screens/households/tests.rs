use super::*;
use crate::app::dialogs::Dialog;
use crate::app::layout;
use crate::app::testing::press;
use crate::app::testing::village::{Village, play, village};
use crate::domain::class::State;
use crate::domain::id::HouseholdId;
use crate::domain::query::{self, Sort, SortBy};
use crate::i18n::Lang;

const SMALL: (u16, u16) = (80, 24);

/// The list of a village of 40, all of it.
fn listed() -> (Model, Village) {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    play(&mut model, &mut village, "<F10>2");
    assert_eq!(model.section, Section::Households);
    (model, village)
}

fn heads(model: &Model) -> Vec<&str> {
    let screen = &model.households;
    screen.ids.iter().filter_map(|id| screen.rows.get(id)).map(|row| row.head.as_str()).collect()
}

#[test]
fn letters_find_and_the_letter_stands_before_the_answer_comes() {
    let (mut model, mut village) = listed();
    press(&mut model, "d");
    assert_eq!(model.households.find.text(), "d");
    assert!(model.households.searching);
    play(&mut model, &mut village, "uom");
    assert_eq!(heads(&model).first(), Some(&"Hà Thị Đượm"));
    assert_eq!((model.households.ids.len(), model.households.total), (5, 40));
}

#[test]
fn an_answer_to_an_older_search_is_dropped() {
    let (mut model, _) = listed();
    let old = model.households.generation;
    press(&mut model, "xyz");
    found(&mut model, Found { generation: old, found: query::Found::default() });
    assert!(model.households.searching);
    assert_eq!(model.households.ids.len(), 40);
}

#[test]
fn the_cursor_stays_on_its_household_when_the_list_changes() {
    let (mut model, mut village) = listed();
    play(&mut model, &mut village, "<Down><Down>");
    let before = model.households.current();
    play(&mut model, &mut village, "ha");
    assert_eq!(model.households.current(), before);
}

#[test]
fn another_order_or_filter_begins_at_the_top() {
    for script in ["<Ctrl-b><Down><Enter>", "<F3> <F2>"] {
        let (mut model, mut village) = listed();
        play(&mut model, &mut village, "<Down><Down><Down>");
        let answers = press(&mut model, script);
        let Some(Effect::Find { generation, .. }) = answers.first() else { panic!("{answers:?}") };
        let mut ids = model.households.ids.clone();
        ids.reverse();
        let listed = query::Found { total: ids.len(), ids, people: 0 };
        found(&mut model, Found { generation: *generation, found: listed });
        assert_eq!(model.households.pane.cursor, 0, "{script}");
    }
}

#[test]
fn esc_empties_the_line_then_takes_the_marks_then_goes_to_today() {
    let (mut model, mut village) = listed();
    play(&mut model, &mut village, "<Insert><Insert>lanh<Esc>");
    assert!(model.households.find.is_empty());
    assert_eq!(model.households.marked.len(), 2);
    play(&mut model, &mut village, "<Esc>");
    assert!(model.households.marked.is_empty());
    play(&mut model, &mut village, "<Esc>");
    assert_eq!(model.section, Section::Today);
}

#[test]
fn marks_survive_a_search_and_are_chosen_in_the_order_of_the_list() {
    let (mut model, mut village) = listed();
    play(&mut model, &mut village, "<Down><Insert><Up><Up><Insert>lanh");
    let first = HouseholdId(412);
    assert_eq!(model.households.chosen(), [first, HouseholdId(413)]);
}

#[test]
fn all_found_are_marked_and_once_more_unmarked() {
    let (mut model, mut village) = listed();
    play(&mut model, &mut village, "lanh<Ctrl-a>");
    assert_eq!(model.households.marked.len(), 5);
    play(&mut model, &mut village, "<Ctrl-a>");
    assert!(model.households.marked.is_empty());
}

#[test]
fn an_order_is_picked_and_the_same_again_turns_it_round() {
    let (mut model, mut village) = listed();
    play(&mut model, &mut village, "<Ctrl-b>ma ho<Enter>");
    assert_eq!(model.settings.sort, Sort { by: SortBy::Code, descending: false });
    play(&mut model, &mut village, "<Ctrl-b><Enter>");
    assert_eq!(model.households.query.sort, Sort { by: SortBy::Code, descending: true });
    let saved = village.asked.iter().filter(|e| matches!(e, Effect::SaveSettings(_))).count();
    assert_eq!(saved, 2);
}

#[test]
fn columns_are_hidden_one_after_the_other_and_remembered() {
    let (mut model, mut village) = listed();
    play(&mut model, &mut village, "<Ctrl-r><Enter><Down><Enter>");
    assert_eq!(model.settings.hidden_columns, [Column::Hamlet, Column::Members]);
    play(&mut model, &mut village, "<Enter><Esc>");
    assert_eq!(model.settings.hidden_columns, [Column::Hamlet]);
    assert!(model.dialogs.is_empty());
}

#[test]
fn a_filter_is_built_counted_and_applied() {
    let (mut model, mut village) = listed();
    play(&mut model, &mut village, "<F3>");
    play(&mut model, &mut village, " ");
    let Some(Dialog::Filter(panel)) = model.dialogs.last() else { panic!("no panel") };
    assert_eq!(panel.count.map(|c| c.households), Some(10));
    play(&mut model, &mut village, "<F2>");
    assert_eq!(model.households.query.filter.states, [State::Poor]);
    assert_eq!(model.households.total, 10);
    play(&mut model, &mut village, "<Ctrl-u>");
    assert!(model.households.query.filter.is_empty());
}

#[test]
fn paging_keeps_one_row_in_sight_and_asks_for_the_others_only() {
    let (mut model, mut village) = village(1_000, SMALL, Lang::Vi);
    play(&mut model, &mut village, "<F10>2");
    village.asked.clear();
    play(&mut model, &mut village, "<PgDn>");
    let [Effect::Rows(ids)] = village.asked.as_slice() else { panic!("{:?}", village.asked) };
    assert_eq!(ids.len(), layout::list_rows(SMALL, false, 0) - 1);
}

#[test]
fn a_preview_is_asked_for_only_where_there_is_room() {
    let (mut model, mut village) = listed();
    assert!(!village.asked.iter().any(|e| matches!(e, Effect::Preview(_))));
    crate::app::update(&mut model, Msg::Resize(140, 40));
    play(&mut model, &mut village, "<Down><Up>");
    assert!(model.households.current_dossier().is_some());
}
