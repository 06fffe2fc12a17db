//! Which entry of the catalogue explains which command or option.

use super::help_backup::BACKUP;
use super::help_carry::CARRY;
use super::help_colleagues::COLLEAGUES;
use super::help_credit::CREDIT;
use super::help_duplicates::DUPLICATES;
use super::help_exit::EXIT;
use super::help_herd::HERD;
use super::help_history::HISTORY;
use super::help_results::RESULTS;
use super::help_round::ROUND;
use super::help_server::SERVER;
use super::help_support::SUPPORT;
use super::help_visits::VISITS;
use crate::i18n::Lang;

pub(super) type Words = fn(Lang) -> &'static str;

/// The path of a command or option (`survey add round`) and its words.
const HELP: &[(&str, Words)] = &[
    ("db", Lang::cli_db),
    ("lang", Lang::cli_lang),
    ("theme", Lang::cli_theme),
    ("login", Lang::cli_login),
    ("demo", Lang::cli_demo),
    ("demo households", Lang::cli_demo_households),
    ("demo seed", Lang::cli_demo_seed),
    ("demo no_open", Lang::cli_demo_no_open),
    ("init", Lang::cli_init),
    ("init province", Lang::cli_init_province),
    ("init commune", Lang::cli_init_commune),
    ("init area", Lang::cli_init_area),
    ("init anew", Lang::cli_init_anew),
    ("today", Lang::cli_today),
    ("print week", Lang::cli_print_week),
    ("import", Lang::cli_import),
    ("import file", Lang::cli_import_file),
    ("import sheet", Lang::cli_import_sheet),
    ("import dry_run", Lang::cli_import_dry_run),
    ("import issues", Lang::cli_import_issues),
    ("find", Lang::cli_find),
    ("find text", Lang::cli_find_text),
    ("find on", Lang::cli_find_on),
    ("show", Lang::cli_show),
    ("show on", Lang::cli_show_on),
    ("survey", Lang::cli_survey),
    ("survey add", Lang::cli_survey_add),
    ("survey add round", Lang::cli_survey_round),
    ("survey add b1", Lang::cli_survey_b1),
    ("survey add income", Lang::cli_survey_income),
    ("survey add deprived", Lang::cli_survey_deprived),
    ("survey add surveyor", Lang::cli_survey_surveyor),
    ("survey add causes", Lang::cli_survey_causes),
    ("survey add groups", Lang::cli_survey_groups),
    ("recognise", Lang::cli_recognise),
    ("recognise class", Lang::cli_recognise_class),
    ("recognise decision", Lang::cli_recognise_decision),
    ("recognise reason", Lang::cli_recognise_reason),
    ("print", Lang::cli_print),
    ("print summary", Lang::cli_print_summary),
    ("print certificate", Lang::cli_print_certificate),
    ("print request-01", Lang::cli_print_request_01),
    ("print request-04", Lang::cli_print_request_04),
    ("print survey-sheets", Lang::cli_print_survey_sheets),
    ("print form-a", Lang::cli_print_form_a),
    ("print decision", Lang::cli_print_decision),
    ("print decision number", Lang::cli_print_number),
    ("print minutes", Lang::cli_print_minutes),
    ("print posted", Lang::cli_print_posted),
    ("print sign-off", Lang::cli_print_sign_off),
    ("assistance", Lang::cli_assistance),
    ("assistance list", Lang::cli_assistance_list),
    ("assistance list month", Lang::cli_assistance_month),
    ("assistance add", Lang::cli_assistance_add),
    ("assistance add person", Lang::cli_assistance_person),
    ("assistance add ground", Lang::cli_assistance_ground),
    ("assistance add from", Lang::cli_assistance_from),
    ("assistance add settled_to", Lang::cli_assistance_settled_to),
    ("assistance add children", Lang::cli_assistance_children),
    ("assistance add decision", Lang::cli_recognise_decision),
    ("assistance add receiver", Lang::cli_assistance_receiver),
    ("assistance stop", Lang::cli_assistance_stop),
    ("assistance stop person", Lang::cli_assistance_person),
    ("assistance stop ground", Lang::cli_assistance_ground),
    ("assistance stop date", Lang::cli_assistance_until),
    ("assistance stop reason", Lang::cli_assistance_reason),
    ("assistance pay", Lang::cli_assistance_pay),
    ("assistance pay month", Lang::cli_assistance_which_month),
    ("assistance pay date", Lang::cli_assistance_paid_on),
    ("assistance pay dry_run", Lang::cli_round_dry_run),
    ("assistance months", Lang::cli_assistance_months),
    ("assistance returned", Lang::cli_assistance_returned),
    ("assistance returned month", Lang::cli_assistance_which_month),
    ("assistance returned person", Lang::cli_assistance_person),
    ("assistance returned reason", Lang::cli_assistance_reason),
    ("assistance fetched", Lang::cli_assistance_fetched),
    ("assistance fetched month", Lang::cli_assistance_which_month),
    ("assistance fetched person", Lang::cli_assistance_person),
    ("assistance fetched reason", Lang::cli_assistance_reason),
    ("assistance suggest", Lang::cli_assistance_suggest),
    ("assistance suggest month", Lang::cli_assistance_month),
    ("assistance list xlsx", Lang::cli_assistance_list),
    ("print pay-list", Lang::cli_print_pay_list),
    ("print pay-list month", Lang::cli_assistance_which_month),
    ("report", Lang::cli_report),
    ("report name", Lang::cli_report_name),
    ("report list", Lang::cli_report_list),
    ("report round", Lang::cli_survey_round),
    ("report on", Lang::cli_report_on),
    ("report year", Lang::cli_report_year),
    ("report xlsx", Lang::cli_report_xlsx),
    ("report pdf", Lang::cli_print_pdf),
    ("report text", Lang::cli_report_text),
    ("report behind", Lang::cli_report_behind),
    ("report supports", Lang::cli_report_supports),
    ("report supports by", Lang::cli_report_by),
    ("report supports year", Lang::cli_report_its_year),
    ("report supports from", Lang::cli_report_from),
    ("report supports to", Lang::cli_report_to),
    ("report unreached", Lang::cli_report_unreached),
    ("report unreached months", Lang::cli_report_months),
    ("report unreached on", Lang::cli_unreached_on),
    ("report astray", Lang::cli_report_astray),
    ("report astray year", Lang::cli_report_its_year),
    ("report astray from", Lang::cli_report_from),
    ("report astray to", Lang::cli_report_to),
    ("report reach", Lang::cli_report_reach),
    ("report reach by", Lang::cli_report_cut),
    ("report reach year", Lang::cli_report_its_year),
    ("report reach from", Lang::cli_report_from),
    ("report reach to", Lang::cli_report_to),
    ("watch", Lang::cli_watch),
    ("watch all", Lang::cli_watch_all),
    ("watch on", Lang::cli_watch_on),
    ("compare", Lang::cli_compare),
    ("compare round", Lang::cli_survey_round),
    ("compare standard", Lang::cli_compare_standard),
    ("compare with", Lang::cli_compare_with),
    ("compare xlsx", Lang::cli_report_xlsx),
    ("compare pdf", Lang::cli_print_pdf),
    ("compare text", Lang::cli_report_text),
    ("export", Lang::cli_export),
    ("export kind", Lang::cli_export_kind),
    ("export to", Lang::cli_export_to),
    ("export on", Lang::cli_export_on),
    ("undo", Lang::cli_undo),
    ("redo", Lang::cli_redo),
    ("rules", Lang::cli_rules),
    ("check kind", Lang::cli_check_kind),
    ("check least", Lang::cli_check_least),
    ("check mend", Lang::cli_check_mend),
    ("keys", Lang::cli_keys),
    ("keys place", Lang::cli_keys_place),
    ("keys pdf", Lang::cli_keys_pdf),
    ("keys text", Lang::cli_keys_text),
    ("themes", Lang::cli_themes),
];

/// Options that mean the same wherever they stand.
const EVERYWHERE: &[(&str, Words)] = &[
    ("code", Lang::cli_code),
    ("codes", Lang::cli_code),
    ("date", Lang::cli_date),
    ("note", Lang::cli_note),
    ("limit", Lang::cli_limit),
    ("json", Lang::cli_json),
    ("full", Lang::cli_full),
    ("pdf", Lang::cli_print_pdf),
    ("text", Lang::cli_print_text),
    ("printer", Lang::cli_print_printer),
    ("columns", Lang::cli_print_columns),
    ("round", Lang::cli_print_round),
    ("hamlet", Lang::cli_print_hamlet),
    ("tag", Lang::cli_herd_tag),
    ("household", Lang::cli_herd_household),
    ("on", Lang::cli_report_on),
    ("xlsx", Lang::cli_report_xlsx),
    ("hand_over", Lang::cli_hand_over_id),
];

/// The words for a path; those of the path's last part where it means the same everywhere.
pub fn help_of(lang: Lang, path: &str) -> Option<&'static str> {
    let find = |table: &[(&str, Words)], wanted: &str| {
        table.iter().find(|(path, _)| *path == wanted).map(|(_, words)| words(lang))
    };
    if path.is_empty() {
        return Some(lang.cli_about());
    }
    let last = path.rsplit(' ').next().unwrap_or(path);
    let own = [
        HELP, BACKUP, CARRY, COLLEAGUES, CREDIT, DUPLICATES, EXIT, HERD, HISTORY, RESULTS, ROUND, SERVER,
        SUPPORT, VISITS,
    ]
    .into_iter()
    .find_map(|area| find(area, path));
    own.or_else(|| find(EVERYWHERE, last))
}
