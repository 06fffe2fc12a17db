//! Which entry of the catalogue explains which command or option about leaving poverty.

use super::help_words::Words;
use crate::i18n::Lang;

/// The path of a command or option and its words.
pub(super) const EXIT: &[(&str, Words)] = &[
    ("plan", Lang::cli_plan),
    ("plan add", Lang::cli_plan_add),
    ("plan add year", Lang::cli_plan_year),
    ("plan add step", Lang::cli_plan_step),
    ("plan add with", Lang::cli_plan_with),
    ("plan add officer", Lang::cli_plan_officer),
    ("plan done", Lang::cli_plan_done),
    ("plan done step", Lang::cli_plan_done_step),
    ("plan done open", Lang::cli_plan_done_open),
    ("plan show", Lang::cli_plan_show),
    ("plan list", Lang::cli_plan_list),
    ("print plan", Lang::cli_print_plan),
    ("runway", Lang::cli_runway),
    ("runway hamlet", Lang::cli_way_out_hamlet),
    ("report way-out", Lang::cli_report_way_out),
    ("report way-out hamlet", Lang::cli_way_out_hamlet),
];
