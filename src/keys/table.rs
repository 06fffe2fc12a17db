//! The one table of keys: which key does what where, unless a person changed it (see [`super::Keymap`]).

use super::binding::{Binding, line, on_bar};
use super::{Action, Context, Key};
use crate::i18n::Lang;

use Action as A;
use Context::{
    Anywhere, Board, Confirm, File, Filter, Form, Help, Household, Households, Import, Journal, Output, Pick,
    Reader, Reports, Round, Rounds, Settings, System, Table, Today, Welcome, Work,
};
use Key::{Ctrl, F};

/// Where a cursor goes up and down.
const LISTS: &[Context] = &[
    Welcome, Today, Households, Household, Rounds, Round, Board, Reports, Table, Journal, System, Settings,
    Filter, Pick, Reader, Help, Import, File, Output,
];
/// Where a cursor goes to the first and the last line.
const ENDS: &[Context] = &[
    Welcome, Today, Households, Household, Rounds, Round, Board, Reports, Journal, System, Settings, Filter,
    Pick, Reader, Help, Import, File, Output,
];
/// Where what is under the cursor can be opened.
const OPENING: &[Context] = &[
    Welcome, Today, Households, Household, Rounds, Round, Board, Reports, Journal, System, Settings, Filter,
    Pick, Reader, Import, File, Output,
];
/// Where every key is looked up.
const ALL: &[Context] = &[
    Welcome, Today, Households, Household, Rounds, Round, Board, Reports, Table, Journal, System, Settings,
    Filter, Form, Pick, Confirm, Reader, Help, Import, File, Output, Work,
];
const OUTSIDE_FORMS: &[Context] = &[
    Welcome, Today, Households, Household, Rounds, Round, Board, Reports, Table, Journal, System, Settings,
    Filter, Pick, Confirm, Reader, Help, Import, File, Output, Work,
];
/// Where there are pages or groups to turn to.
const TURNING: &[Context] = &[Filter, Household, Round, Board, Import];
/// Where there is something at the left and at the right.
const ACROSS: &[Context] = &[Household, Round, Settings, Pick, Import, File, Output];
/// What lies over a screen and has actions of its own to list.
const OVER: &[Context] = &[Form, Settings, Filter, Import, File, Output, Reader, Help];
const SCREENS: &[Context] = &[Anywhere];

/// Every binding, in the order of bar, menu and help. One place in memory: bindings are told apart by it.
pub static TABLE: &[Binding] = &[
    on_bar(line(
        A::Help,
        &[Anywhere, Form, Settings, Filter, Pick, Confirm, Reader, Help, Import, File, Output, Welcome],
        &[F(1)],
        Lang::key_help,
        Lang::key_help_doc,
    )),
    on_bar(line(A::Save, &[Form], &[F(2), Ctrl('s')], Lang::key_save, Lang::key_save_doc)),
    on_bar(line(A::Save, &[Filter], &[F(2), Ctrl('s')], Lang::key_apply, Lang::key_apply_doc)),
    on_bar(line(A::Save, &[Import, File], &[F(2), Ctrl('s')], Lang::key_go_on, Lang::key_go_on_doc)),
    on_bar(line(A::Save, &[Output], &[F(2), Ctrl('s')], Lang::key_go, Lang::key_go_doc)),
    on_bar(line(
        A::Edit,
        &[Household, Board, System],
        &[F(2), Ctrl('e')],
        Lang::key_edit,
        Lang::key_edit_doc,
    )),
    on_bar(line(A::EditRound, &[Rounds], &[F(2), Ctrl('e')], Lang::key_edit_round, Lang::key_edit_round_doc)),
    on_bar(line(
        A::HouseholdPage,
        &[Round],
        &[F(2), Ctrl('e')],
        Lang::key_household_page,
        Lang::key_household_page_doc,
    )),
    on_bar(line(A::Filter, &[Households, Round], &[F(3), Ctrl('f')], Lang::key_filter, Lang::key_filter_doc)),
    on_bar(line(
        A::New,
        &[Households, Household, Round, Board, System],
        &[F(4), Ctrl('n')],
        Lang::key_new,
        Lang::key_new_doc,
    )),
    on_bar(line(A::OpenRound, &[Rounds], &[F(4), Ctrl('n')], Lang::key_open_round, Lang::key_open_round_doc)),
    on_bar(line(
        A::Support,
        &[Households, Household],
        &[F(5), Ctrl('g')],
        Lang::key_support,
        Lang::key_support_doc,
    )),
    on_bar(line(
        A::Survey,
        &[Households, Household, Round],
        &[F(6), Ctrl('w')],
        Lang::key_survey,
        Lang::key_survey_doc,
    )),
    on_bar(line(A::Deed, &[Board], &[F(5), Ctrl('g')], Lang::key_deed, Lang::key_deed_doc)),
    on_bar(line(A::Period, &[Board], &[F(6), Ctrl('w')], Lang::key_period, Lang::key_board_period_doc)),
    on_bar(line(A::Period, &[Reports, Table], &[F(6), Ctrl('w')], Lang::key_period, Lang::key_period_doc)),
    on_bar(line(
        A::Print,
        &[Reports, Table],
        &[F(7), Ctrl('p')],
        Lang::key_print_table,
        Lang::key_print_table_doc,
    )),
    on_bar(line(
        A::Print,
        &[Households, Household],
        &[F(7), Ctrl('p')],
        Lang::key_print,
        Lang::key_print_doc,
    )),
    on_bar(line(A::Print, &[Board], &[F(7), Ctrl('p')], Lang::key_print, Lang::key_print_board_doc)),
    on_bar(line(A::Print, &[Round], &[F(7), Ctrl('p')], Lang::key_print, Lang::key_print_round_doc)),
    on_bar(line(A::Print, &[Help], &[F(7), Ctrl('p')], Lang::key_print_card, Lang::key_print_card_doc)),
    on_bar(line(
        A::Visit,
        &[Households, Household],
        &[F(8), Ctrl('v')],
        Lang::key_visit,
        Lang::key_visit_doc,
    )),
    on_bar(line(
        A::SecondDeed,
        &[Board],
        &[F(8), Ctrl('v')],
        Lang::key_second_deed,
        Lang::key_second_deed_doc,
    )),
    on_bar(line(A::Menu, &[Anywhere, Welcome], &[F(9), Ctrl('x')], Lang::key_menu, Lang::key_menu_doc)),
    line(A::Menu, OVER, &[F(9), Ctrl('x')], Lang::key_menu, Lang::key_menu_doc),
    on_bar(line(A::Sections, SCREENS, &[F(10), Ctrl('l')], Lang::key_sections, Lang::key_sections_doc)),
    line(
        A::Palette,
        &[Anywhere, Welcome, Form, Settings, Filter, Import, File, Output, Reader, Help],
        &[Ctrl('k')],
        Lang::key_palette,
        Lang::key_palette_doc,
    ),
    line(A::Up, LISTS, &[Key::Up], Lang::key_up, Lang::key_up_doc),
    line(A::Down, LISTS, &[Key::Down], Lang::key_down, Lang::key_down_doc),
    line(A::Up, &[Confirm], &[Key::Up], Lang::key_up, Lang::key_up_doc),
    line(A::Down, &[Confirm], &[Key::Down], Lang::key_down, Lang::key_down_doc),
    line(A::Left, ACROSS, &[Key::Left], Lang::key_left, Lang::key_left_doc),
    line(A::Right, ACROSS, &[Key::Right], Lang::key_right, Lang::key_right_doc),
    line(A::Left, &[Board], &[Key::Left], Lang::key_period_before, Lang::key_period_before_doc),
    line(A::Right, &[Board], &[Key::Right], Lang::key_period_after, Lang::key_period_after_doc),
    line(A::Left, &[Table], &[Key::Left], Lang::key_left, Lang::key_cell_left_doc),
    line(A::Right, &[Table], &[Key::Right], Lang::key_right, Lang::key_cell_right_doc),
    line(
        A::Previous,
        &[Reports, Table],
        &[Key::BackTab],
        Lang::key_previous_year,
        Lang::key_previous_year_doc,
    ),
    line(A::Left, &[Reports], &[Key::Left], Lang::key_previous_year, Lang::key_previous_year_doc),
    line(A::Next, &[Reports, Table], &[Key::Tab], Lang::key_next_year, Lang::key_next_year_doc),
    line(A::Right, &[Reports], &[Key::Right], Lang::key_next_year, Lang::key_next_year_doc),
    line(A::PageUp, LISTS, &[Key::PageUp], Lang::key_page_up, Lang::key_page_up_doc),
    line(A::PageDown, LISTS, &[Key::PageDown], Lang::key_page_down, Lang::key_page_down_doc),
    line(A::Home, ENDS, &[Key::Home], Lang::key_home, Lang::key_home_doc),
    line(A::End, ENDS, &[Key::End], Lang::key_end, Lang::key_end_doc),
    line(A::Home, &[Table], &[Key::Home], Lang::key_home, Lang::key_cell_home_doc),
    line(A::End, &[Table], &[Key::End], Lang::key_end, Lang::key_cell_end_doc),
    line(A::Open, &[Table], &[Key::Enter], Lang::key_open, Lang::key_cell_open_doc),
    line(A::Open, OPENING, &[Key::Enter], Lang::key_open, Lang::key_open_doc),
    line(A::Open, &[Confirm], &[Key::Enter], Lang::key_confirm, Lang::key_confirm_doc),
    on_bar(line(A::Back, &[Form], &[Key::Esc], Lang::key_back, Lang::key_back_doc)),
    line(A::Back, OUTSIDE_FORMS, &[Key::Esc], Lang::key_back, Lang::key_back_doc),
    on_bar(line(A::Next, &[File], &[Key::Tab], Lang::key_complete, Lang::key_complete_doc)),
    on_bar(line(A::Next, &[Output], &[Key::Tab], Lang::key_choice, Lang::key_choice_doc)),
    line(A::Next, &[Confirm], &[Key::Tab], Lang::key_right, Lang::key_right_doc),
    line(A::Previous, &[Confirm], &[Key::BackTab], Lang::key_left, Lang::key_left_doc),
    line(A::Next, TURNING, &[Key::Tab], Lang::key_next_pane, Lang::key_next_pane_doc),
    line(
        A::Previous,
        &[Filter, Household, Round, Board, Import, Output],
        &[Key::BackTab],
        Lang::key_previous_pane,
        Lang::key_previous_pane_doc,
    ),
    line(
        A::Next,
        &[Form],
        &[Key::Enter, Key::Down, Key::Tab],
        Lang::key_next_field,
        Lang::key_next_field_doc,
    ),
    line(
        A::Previous,
        &[Form],
        &[Key::Up, Key::BackTab],
        Lang::key_previous_field,
        Lang::key_previous_field_doc,
    ),
    line(A::Left, &[Form, Confirm], &[Key::Left], Lang::key_left, Lang::key_left_doc),
    line(A::Right, &[Form, Confirm], &[Key::Right], Lang::key_right, Lang::key_right_doc),
    line(A::Home, &[Form], &[Key::Home], Lang::key_home, Lang::key_home_doc),
    line(A::End, &[Form], &[Key::End], Lang::key_end, Lang::key_end_doc),
    line(
        A::Erase,
        &[Today, Households, Round, Board, Form, Pick, Filter, Journal, File, Output],
        &[Key::Backspace],
        Lang::key_erase,
        Lang::key_erase_doc,
    ),
    line(
        A::EraseForward,
        &[Form, Pick, File, Output],
        &[Key::Delete],
        Lang::key_erase_forward,
        Lang::key_erase_forward_doc,
    ),
    line(
        A::Clear,
        &[Form, Households, Round, Board, Pick, File, Output],
        &[Ctrl('u')],
        Lang::key_clear,
        Lang::key_clear_doc,
    ),
    on_bar(line(A::Repeat, &[Form], &[Ctrl('r')], Lang::key_repeat, Lang::key_repeat_doc)),
    line(A::NextPaper, &[Form], &[Key::PageDown], Lang::key_next_paper, Lang::key_next_paper_doc),
    line(A::PreviousPaper, &[Form], &[Key::PageUp], Lang::key_previous_paper, Lang::key_previous_paper_doc),
    line(A::TakeDraft, &[Form], &[Ctrl('d')], Lang::key_take_draft, Lang::key_take_draft_doc),
    line(
        A::Mark,
        &[Households, Round, Board, Filter, Import],
        &[Key::Insert],
        Lang::key_mark,
        Lang::key_mark_doc,
    ),
    line(A::MarkAll, &[Households, Round, Board], &[Ctrl('a')], Lang::key_mark_all, Lang::key_mark_all_doc),
    line(
        A::Remove,
        &[Households, Household, Round, Board, System],
        &[Key::Delete],
        Lang::key_remove,
        Lang::key_remove_doc,
    ),
    line(A::HouseholdPage, &[Board], &[Ctrl('d')], Lang::key_household_page, Lang::key_household_page_doc),
    line(A::ClearFilter, &[Filter], &[Ctrl('u')], Lang::key_clear_filter, Lang::key_clear_filter_doc),
    line(A::ClearFilter, &[Households, Round], &[], Lang::key_clear_filter, Lang::key_clear_filter_doc),
    on_bar(line(A::New, &[Filter], &[F(4), Ctrl('n')], Lang::key_save_filter, Lang::key_save_filter_doc)),
    line(A::Remove, &[Filter], &[Key::Delete], Lang::key_forget_filter, Lang::key_forget_filter_doc),
    line(A::Sort, &[Households], &[Ctrl('b')], Lang::key_sort, Lang::key_sort_doc),
    line(A::Columns, &[Households], &[Ctrl('r')], Lang::key_columns, Lang::key_columns_doc),
    line(A::AsOf, &[Households, Household], &[], Lang::key_as_of, Lang::key_as_of_doc),
    line(
        A::SecondEntry,
        &[Households, Household, Round],
        &[],
        Lang::key_second_entry,
        Lang::key_second_entry_doc,
    ),
    line(A::Recognise, &[Households, Household], &[Ctrl('d')], Lang::key_recognise, Lang::key_recognise_doc),
    line(A::Screening, &[Round], &[Ctrl('s')], Lang::key_screening, Lang::key_screening_doc),
    line(A::Verdict, &[Round], &[Ctrl('b')], Lang::key_verdict, Lang::key_verdict_doc),
    line(A::Assign, &[Round], &[Ctrl('r')], Lang::key_assign, Lang::key_assign_doc),
    line(A::Decide, &[Round], &[Ctrl('d')], Lang::key_decide, Lang::key_decide_doc),
    line(A::Meeting, &[Round], &[], Lang::key_meeting, Lang::key_meeting_doc),
    line(A::Posting, &[Round], &[], Lang::key_posting, Lang::key_posting_doc),
    line(A::Complaint, &[Round], &[], Lang::key_complaint, Lang::key_complaint_doc),
    line(A::ReportUpward, &[Round], &[], Lang::key_report_upward, Lang::key_report_upward_doc),
    line(A::Certificates, &[Round], &[], Lang::key_certificates, Lang::key_certificates_doc),
    line(A::EditRound, &[Round], &[], Lang::key_edit_round, Lang::key_edit_round_doc),
    line(A::CloseRound, &[Round], &[], Lang::key_close_round, Lang::key_close_round_doc),
    line(A::AddToRound, &[Households, Household], &[], Lang::key_add_to_round, Lang::key_add_to_round_doc),
    line(A::PlanHandOver, &[Households], &[], Lang::key_plan_hand_over, Lang::key_plan_hand_over_doc),
    line(A::ApproveHandOver, &[Board], &[], Lang::key_approve_hand_over, Lang::key_approve_hand_over_doc),
    line(A::SettleHandOver, &[Board], &[], Lang::key_settle_hand_over, Lang::key_settle_hand_over_doc),
    line(A::CancelHandOver, &[Board], &[], Lang::key_cancel_hand_over, Lang::key_cancel_hand_over_doc),
    line(A::HerdEvent, &[Household], &[], Lang::key_herd_event, Lang::key_herd_event_doc),
    line(A::Leave, &[Household], &[], Lang::key_leave, Lang::key_leave_doc),
    line(A::Split, &[Household], &[], Lang::key_split, Lang::key_split_doc),
    line(A::Merge, &[Household], &[], Lang::key_merge, Lang::key_merge_doc),
    line(A::Restore, &[Household], &[], Lang::key_restore, Lang::key_restore_doc),
    line(A::Export, &[Reports, Table], &[Ctrl('o')], Lang::key_export_table, Lang::key_export_table_doc),
    line(
        A::Export,
        &[Households, Round, Board, Import],
        &[Ctrl('o')],
        Lang::key_export,
        Lang::key_export_doc,
    ),
    line(A::Import, &[Anywhere], &[], Lang::key_import, Lang::key_import_doc),
    line(A::Settings, &[Anywhere, Welcome], &[], Lang::key_settings, Lang::key_settings_doc),
    line(A::Drafts, &[Anywhere, Welcome], &[], Lang::key_drafts, Lang::key_drafts_doc),
    line(A::Typing, &[Anywhere, Form, Filter, Pick], &[Ctrl('t')], Lang::key_typing, Lang::key_typing_doc),
    line(A::Undo, &[Anywhere, Import], &[Ctrl('z')], Lang::key_undo, Lang::key_undo_doc),
    line(A::Redo, SCREENS, &[Ctrl('y')], Lang::key_redo, Lang::key_redo_doc),
    line(A::Quit, ALL, &[Ctrl('q'), Ctrl('c')], Lang::key_quit, Lang::key_quit_doc),
];
