//! Which entry of the catalogue explains which command or option.

use crate::i18n::Lang;

type Words = fn(Lang) -> &'static str;

/// The path of a command or option (`survey add round`) and its words.
const HELP: &[(&str, Words)] = &[
    ("db", Lang::cli_db),
    ("lang", Lang::cli_lang),
    ("theme", Lang::cli_theme),
    ("demo", Lang::cli_demo),
    ("demo households", Lang::cli_demo_households),
    ("demo seed", Lang::cli_demo_seed),
    ("demo no_open", Lang::cli_demo_no_open),
    ("init", Lang::cli_init),
    ("init province", Lang::cli_init_province),
    ("init commune", Lang::cli_init_commune),
    ("init area", Lang::cli_init_area),
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
    ("recognise", Lang::cli_recognise),
    ("recognise class", Lang::cli_recognise_class),
    ("recognise decision", Lang::cli_recognise_decision),
    ("recognise reason", Lang::cli_recognise_reason),
    ("support", Lang::cli_support),
    ("support add", Lang::cli_support_add),
    ("support add model", Lang::cli_support_model),
    ("support add quantity", Lang::cli_support_quantity),
    ("support add value", Lang::cli_support_value),
    ("support add fund", Lang::cli_support_fund),
    ("support add state", Lang::cli_support_state),
    ("support add minutes", Lang::cli_support_minutes),
    ("support add receiver", Lang::cli_support_receiver),
    ("support add until", Lang::cli_support_until),
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
    ("report", Lang::cli_report),
    ("report name", Lang::cli_report_name),
    ("report list", Lang::cli_report_list),
    ("report round", Lang::cli_survey_round),
    ("report on", Lang::cli_report_on),
    ("report xlsx", Lang::cli_report_xlsx),
    ("report pdf", Lang::cli_print_pdf),
    ("report text", Lang::cli_report_text),
    ("report behind", Lang::cli_report_behind),
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
    ("history", Lang::cli_history),
    ("history code", Lang::cli_history_code),
    ("undo", Lang::cli_undo),
    ("redo", Lang::cli_redo),
    ("rules", Lang::cli_rules),
    ("check", Lang::cli_check),
    ("backup", Lang::cli_backup),
    ("backup out", Lang::cli_backup_out),
    ("restore", Lang::cli_restore),
    ("restore file", Lang::cli_restore_file),
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
    find(HELP, path).or_else(|| find(EVERYWHERE, last))
}
