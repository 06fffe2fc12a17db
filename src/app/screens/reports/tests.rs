//! The section key by key, against a made-up register.

use crate::app::dialogs::Dialog;
use crate::app::model::Section;
use crate::app::msg::Answer;
use crate::app::screens::reports::{self, Counting, stands_on};
use crate::app::settings::Settings;
use crate::app::testing::village::{Village, perform, play, village};
use crate::app::testing::{day, model};
use crate::app::work::Printed;
use crate::app::{Effect, Model, Msg, update};
use crate::domain::id::HouseholdId;
use crate::domain::report::{Period, Value};
use crate::i18n::Lang;
use crate::keys::{Action, Context, Key};

const SMALL: (u16, u16) = (80, 24);

/// Section Reports of a village, after a script.
fn reports(script: &str) -> (Model, Village) {
    let (mut model, mut village) = village(40, SMALL, Lang::En);
    play(&mut model, &mut village, "<F10>6");
    play(&mut model, &mut village, script);
    (model, village)
}

fn words(model: &Model) -> String {
    stands_on(model).unwrap()
}

/// The households behind the cell under the cursor.
fn behind(model: &Model) -> Vec<HouseholdId> {
    model.reports.open.as_ref().unwrap().cell().unwrap().households.to_vec()
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| notice.text.as_str())
}

#[test]
fn a_table_is_chosen_from_the_list_and_esc_goes_back_step_by_step() {
    let (mut model, mut village) = reports("");
    assert_eq!((model.section, model.context()), (Section::Reports, Context::Reports));
    assert!(model.reports.shelf.as_ref().unwrap().tables.len() >= 12);
    play(&mut model, &mut village, "<Down><Enter>");
    assert_eq!(model.context(), Context::Table);
    assert_eq!(model.reports.open.as_ref().unwrap().name, "movement-poor");
    play(&mut model, &mut village, "<Esc>");
    assert_eq!(model.context(), Context::Reports);
    play(&mut model, &mut village, "<Esc>");
    assert_eq!(model.section, Section::Today);
}

#[test]
fn a_cell_says_where_it_stands_and_what_it_is() {
    let (model, _) = reports("<Down><Enter><Right><Right><Down>");
    assert_eq!(words(&model), "Khu 1 · Fewer · Rose above near-poor · People: 0");
}

#[test]
fn enter_on_a_number_lists_its_households_and_esc_returns_to_the_cell() {
    let (mut model, mut village) = reports("<Down><Enter>");
    let (wanted, cell) = (behind(&model), words(&model));
    play(&mut model, &mut village, "<Enter>");
    assert_eq!((model.section, model.households.ids.len()), (Section::Households, wanted.len()));
    assert!(model.households.ids.iter().all(|id| wanted.contains(id)));
    let headline = &model.households.given.as_ref().unwrap().headline;
    assert_eq!(
        headline,
        "Movement of poor households in the year, 2026, up to 21/11/2026: \
         Khu 1 · Poor at the beginning · Households · 4"
    );
    play(&mut model, &mut village, "<Enter>");
    assert!(model.household.is_some());
    play(&mut model, &mut village, "<Esc><Esc>");
    assert_eq!((model.context(), words(&model)), (Context::Table, cell));
    assert!(model.households.given.is_none());
}

#[test]
fn households_behind_a_number_of_a_past_day_are_listed_as_of_that_day() {
    let (mut model, mut village) = reports("<Left><Down><Enter>");
    let (wanted, end) = (behind(&model), day("2025-12-31"));
    play(&mut model, &mut village, "<Enter>");
    assert_eq!((model.households.query.filter.on, model.households.ids.len()), (Some(end), wanted.len()));
    play(&mut model, &mut village, "<Ctrl-u>");
    assert_eq!(model.households.query.filter.on, Some(end), "the day is that of the number");
    play(&mut model, &mut village, "<Esc>");
    assert_eq!((model.context(), model.households.query.filter.on), (Context::Table, None));
}

#[test]
fn where_a_household_left_before_the_day_of_its_number_all_are_listed_as_of_today() {
    let (mut model, mut village) = reports("<Left><Down><Enter>");
    let (wanted, headline) = (behind(&model), "Fewer".to_owned());
    let stranger = wanted.iter().copied().chain([HouseholdId(9_999)]).collect();
    let end = Some(day("2025-12-31"));
    let effects = crate::app::screens::households::show_given(&mut model, stranger, headline, end);
    perform(&mut model, &mut village, effects);
    assert_eq!(model.households.query.filter.on, None);
}

#[test]
fn the_households_behind_a_number_can_be_found_in_filtered_and_marked() {
    let (mut model, mut village) = reports("<Down><Enter><Enter>");
    let all = model.households.ids.len();
    play(&mut model, &mut village, "lanh");
    assert!(model.households.ids.len() < all);
    play(&mut model, &mut village, "<Esc><F3>poor<Enter><F2>");
    assert!(model.households.given.is_some(), "a filter narrows the list, it does not leave it");
    assert!(!model.households.query.filter.among.is_empty());
    play(&mut model, &mut village, "<Ctrl-u>");
    assert_eq!(model.households.ids.len(), all);
    play(&mut model, &mut village, "<Ctrl-a>");
    assert_eq!(model.households.marked.len(), all);
    play(&mut model, &mut village, "<Esc><Esc>");
    assert_eq!(model.context(), Context::Table);
}

#[test]
fn another_way_to_the_list_leaves_the_given_households() {
    let (mut model, mut village) = reports("<Down><Enter><Enter><F10>2");
    assert_eq!((model.households.ids.len(), &model.households.given), (40, &None));
    play(&mut model, &mut village, "<F10>6");
    assert_eq!(model.context(), Context::Table, "the table is still open");
    play(&mut model, &mut village, "<Enter><F10>1<F10>6<Esc>");
    assert_eq!(model.context(), Context::Reports);
}

#[test]
fn a_filter_of_before_is_there_again() {
    let (mut model, mut village) = reports("<F10>2<F3>poor<Enter><F2>");
    let before = model.households.query.filter.clone();
    assert!(!before.is_empty());
    play(&mut model, &mut village, "<F10>6<Down><Enter><Enter><Esc>");
    assert_eq!(model.households.query.filter, before);
}

#[test]
fn a_rate_that_is_refused_says_why_and_leads_to_the_hamlet() {
    // The rate of the third hamlet, whose residents nobody entered.
    let (mut model, mut village) = reports("<Enter><Down><Down><Right><Right><Right>");
    assert!(
        words(&model).contains("Bản Nà Lò") && words(&model).contains("not entered"),
        "{}",
        words(&model)
    );
    play(&mut model, &mut village, "<Enter>");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert_eq!(form.form.fields[form.form.focus].code, "resident_households", "what is missing");
    play(&mut model, &mut village, "<Esc><Up>");
    assert!(words(&model).contains("more than the residents"), "{}", words(&model));
    assert!(!words(&model).contains('%') || words(&model).contains("Rate (%)"));
}

#[test]
fn residents_lead_to_their_hamlet_and_zero_says_that_there_is_none() {
    let (mut model, mut village) = reports("<Enter>");
    assert_eq!(words(&model), "Khu 1 · Residents · Households: 40");
    play(&mut model, &mut village, "<Enter>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))));
    play(&mut model, &mut village, "<Esc><Esc><Down><Enter><Right><Right><Enter>");
    assert_eq!(notice(&model), Lang::En.tables_no_household());
}

#[test]
fn the_year_is_turned_and_kept_and_never_beyond_what_there_is() {
    let (mut model, mut village) = reports("<Left>");
    assert_eq!(reports::period(&model), Period::until(day("2025-12-31")));
    play(&mut model, &mut village, "<Down><Enter><BackTab>");
    assert_eq!(model.reports.open.as_ref().unwrap().table.as_ref().unwrap().period.to, day("2024-12-31"));
    play(&mut model, &mut village, "<BackTab><BackTab><BackTab>");
    assert_eq!(reports::period(&model).to, day("2022-12-31"));
    assert!(notice(&model).contains("2022"));
    play(&mut model, &mut village, "<F10>1<F10>6");
    assert_eq!(reports::period(&model).to, day("2022-12-31"), "kept in the session");
    play(&mut model, &mut village, "<Tab><Tab><Tab><Tab><Tab>");
    assert_eq!(reports::period(&model).to, day("2026-11-21"));
    assert_eq!(notice(&model), Lang::En.tables_no_later());
}

#[test]
fn any_day_or_month_can_be_typed() {
    let (mut model, mut village) = reports("<F6>5/2024<Enter>");
    assert_eq!(reports::period(&model), Period::until(day("2024-05-31")));
    play(&mut model, &mut village, "<F6><Ctrl-u>2023<Enter>");
    assert_eq!(reports::period(&model).to, day("2023-12-31"));
    for (typed, said) in [("1/1/2027", "has not come"), ("xyz", "no day")] {
        play(&mut model, &mut village, &format!("<F6>{typed}<Enter>"));
        assert!(notice(&model).contains(said), "{}", notice(&model));
        let Some(Dialog::Prompt(prompt)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
        assert_eq!(prompt.line.text(), typed, "asked again, with what was typed");
        play(&mut model, &mut village, "<Esc>");
    }
    assert_eq!(reports::period(&model).to, day("2023-12-31"));
}

#[test]
fn the_cursor_stands_where_it_was_when_the_table_is_opened_again() {
    let (mut model, mut village) = reports("<Down><Enter><Right><Right><Down>");
    let cell = words(&model);
    play(&mut model, &mut village, "<Esc><Enter>");
    assert_eq!(words(&model), cell);
}

#[test]
fn home_and_end_go_to_the_edges_of_the_line_then_of_the_table() {
    let (mut model, _) = reports("<Down><Enter><Down>");
    let press = |model: &mut Model, key| drop(update(model, Msg::Key(key)));
    press(&mut model, Key::End);
    assert!(words(&model).starts_with("Khu 1 · Poor at the end"), "{}", words(&model));
    press(&mut model, Key::End);
    assert!(words(&model).starts_with("Total · Poor at the end"), "{}", words(&model));
    press(&mut model, Key::Home);
    press(&mut model, Key::Home);
    assert!(words(&model).starts_with("Khu 1 · Poor at the beginning · Households"), "{}", words(&model));
}

#[test]
fn a_line_of_the_detailed_list_opens_its_household() {
    let (mut model, mut village) = reports("<End><Up><Enter>");
    assert_eq!(model.reports.open.as_ref().unwrap().name, "list-poor");
    let household = behind(&model)[0];
    play(&mut model, &mut village, "<Enter>");
    assert_eq!(model.household.as_ref().unwrap().id, household);
    play(&mut model, &mut village, "<Esc>");
    assert_eq!(model.context(), Context::Table);
}

#[test]
fn answers_of_older_countings_are_dropped_and_esc_stops_one() {
    let (mut model, mut village) = reports("");
    village.counts_slowly = true;
    play(&mut model, &mut village, "<Down><Enter>");
    let asked = |village: &Village| {
        village.asked.iter().rev().find_map(|effect| match effect {
            Effect::CountTable { generation, .. } => Some(*generation),
            _ => None,
        })
    };
    let first = asked(&village).unwrap();
    update(&mut model, Msg::Answer(Answer::Counting(first, Counting { done: 10, all: 40 })));
    assert_eq!(model.reports.open.as_ref().unwrap().counting, Some(Counting { done: 10, all: 40 }));
    play(&mut model, &mut village, "<BackTab>");
    update(&mut model, Msg::Answer(Answer::Table(first, Err("late".into()))));
    assert_eq!(model.reports.open.as_ref().unwrap().refused, None);
    play(&mut model, &mut village, "<Esc>");
    assert_eq!(village.asked.last(), Some(&Effect::StopCounting));
    assert_eq!(model.context(), Context::Reports);
}

#[test]
fn what_was_counted_stays_until_the_other_year_is_there_and_esc_keeps_it() {
    let (mut model, mut village) = reports("<Down><Enter>");
    village.counts_slowly = true;
    play(&mut model, &mut village, "<BackTab><BackTab>");
    assert_eq!(model.reports.open.as_ref().unwrap().table.as_ref().unwrap().period.to, day("2026-11-21"));
    play(&mut model, &mut village, "<Esc>");
    assert_eq!((model.context(), reports::period(&model).to), (Context::Table, day("2026-11-21")));
}

#[test]
fn keys_typed_ahead_of_a_table_wait_for_it() {
    let (mut model, mut village) = reports("");
    village.counts_slowly = true;
    play(&mut model, &mut village, "<Down><Enter>");
    for key in [Key::Down, Key::Right, Key::Enter, Key::F(7)] {
        assert!(crate::app::ahead::waits_for_search(&model, &Msg::Key(key)), "{key}");
    }
    assert!(!crate::app::ahead::waits_for_search(&model, &Msg::Key(Key::Tab)));
}

#[test]
fn f7_prints_the_table_and_ctrl_o_writes_it_out() {
    let (mut model, mut village) = reports("<Down><F7>");
    let prints = |effect: &Effect| matches!(effect, Effect::PrintSetup { what: Printed::Table(table), .. } if table.name == "movement-poor");
    assert!(village.asked.iter().any(prints), "from the list it is opened first");
    village.asked.clear();
    play(&mut model, &mut village, "<Ctrl-o>");
    assert!(village.asked.contains(&Effect::Documents));
    update(&mut model, Msg::Answer(Answer::Documents("/home/lan".into())));
    let Some(Dialog::Export(export)) = model.dialogs.last() else { panic!("no dialog") };
    assert_eq!(export.file.path().as_deref(), Some("/home/lan/movement-poor-20261121.xlsx"));
}

#[test]
fn a_save_elsewhere_counts_the_open_table_anew() {
    let (mut model, mut village) = reports("<Down><Enter><Enter>");
    update(&mut model, Msg::RegisterChanged);
    village.asked.clear();
    play(&mut model, &mut village, "<Esc>");
    assert!(village.asked.iter().any(|effect| matches!(effect, Effect::CountTable { .. })));
    village.asked.clear();
    play(&mut model, &mut village, "<Enter><Esc>");
    assert!(
        !village.asked.iter().any(|effect| matches!(effect, Effect::CountTable { .. })),
        "nothing changed"
    );
}

#[test]
fn a_table_that_cannot_be_counted_says_why() {
    let (mut model, mut village) = reports("");
    village.counts_slowly = true;
    play(&mut model, &mut village, "<Enter>");
    let Some(Effect::CountTable { generation, .. }) = village.asked.last().cloned() else { panic!() };
    update(&mut model, Msg::Answer(Answer::Table(generation, Err("No standard.".into()))));
    assert_eq!(model.reports.open.as_ref().unwrap().refused.as_deref(), Some("No standard."));
    update(&mut model, Msg::Do(Action::Open));
    assert_eq!(notice(&model), "No standard.");
}

#[test]
fn typing_a_name_finds_a_household_from_here_too() {
    let (mut model, mut village) = reports("<Down><Enter><Enter><Esc>");
    play(&mut model, &mut village, "lanh");
    assert_eq!((model.section, model.households.find.text()), (Section::Households, "lanh"));
    assert!(model.households.query.filter.among.is_empty());
}

#[test]
fn another_register_begins_with_nothing_of_the_last() {
    let (mut model, _) = reports("<Left><Down><Enter><Enter>");
    let opened = crate::app::testing::opened();
    update(&mut model, Msg::Answer(Answer::Opened(Box::new(opened))));
    assert!(model.reports.open.is_none() && model.households.given.is_none());
    assert_eq!(reports::period(&model).to, model.today);
}

#[test]
fn no_cell_shows_a_rate_over_a_hundred() {
    let (model, _) = reports("<Enter>");
    let table = model.reports.open.as_ref().unwrap().table.clone().unwrap();
    let rates = table.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| match cell.value {
        Value::Rate(rate) => Some(rate.value()),
        _ => None,
    });
    assert!(rates.into_iter().all(|rate| rate <= 100.0));
}

#[test]
fn the_section_stands_without_a_register_too() {
    let mut fresh = Model::new(day("2026-11-21"), "lan".into(), Settings::default());
    assert_eq!(reports::period(&fresh).to, day("2026-11-21"));
    update(&mut fresh, Msg::Resize(80, 24));
    let mut opened = model(SMALL, Lang::Vi);
    update(&mut opened, Msg::Section(Section::Reports));
    assert_eq!(opened.context(), Context::Reports);
}
