//! Words for the commands of what works, of the outlook and of targets.

use super::help_words::Words;
use crate::i18n::Lang;

/// Paths with what their help says.
pub(super) const RESULTS: &[(&str, Words)] = &[
    ("report outcomes", Lang::cli_report_outcomes),
    ("report outcomes year", Lang::cli_outcomes_year),
    ("report outcomes from", Lang::cli_report_from),
    ("report outcomes to", Lang::cli_report_to),
    ("report outcomes on", Lang::cli_unreached_on),
    ("report outlook", Lang::cli_report_outlook),
    ("report outlook on", Lang::cli_unreached_on),
    ("target", Lang::cli_target),
    ("target set", Lang::cli_target_set),
    ("target set year", Lang::cli_target_year),
    ("target set poor", Lang::cli_target_poor),
    ("target set near_poor", Lang::cli_target_near_poor),
    ("target set note", Lang::cli_target_note),
    ("target list", Lang::cli_target_list),
];
