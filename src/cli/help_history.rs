//! Which entry of the catalogue explains which command or option about who did, who looked, and one person's data.

use super::help_words::Words;
use crate::i18n::Lang;

/// Paths with what their help says.
pub(super) const HISTORY: &[(&str, Words)] = &[
    ("history", Lang::cli_history),
    ("history code", Lang::cli_history_code),
    ("history household", Lang::cli_history_code),
    ("history person", Lang::cli_history_person),
    ("history by", Lang::cli_history_by),
    ("history kind", Lang::cli_history_kind),
    ("history from", Lang::cli_history_from),
    ("history to", Lang::cli_history_to),
    ("history looked", Lang::cli_history_looked),
    ("history head", Lang::cli_history_head),
    ("print history", Lang::cli_print_history),
    ("check", Lang::cli_check),
    ("check anchor", Lang::cli_check_anchor),
    ("person-data", Lang::cli_person_data),
    ("person-data who", Lang::cli_person_who),
    ("person-data erase", Lang::cli_person_erase),
    ("person-data reason", Lang::cli_person_reason),
    ("person-data ground", Lang::cli_person_ground),
    ("person-data scrub", Lang::cli_person_scrub),
];
