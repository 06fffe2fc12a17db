//! Which entry of the catalogue explains which command or option about leaving poverty.

use super::help_words::Words;
use crate::i18n::Lang;

/// The path of a command or option and its words.
pub(super) const EXIT: &[(&str, Words)] = &[
    ("runway", Lang::cli_runway),
    ("runway hamlet", Lang::cli_way_out_hamlet),
    ("report way-out", Lang::cli_report_way_out),
    ("report way-out hamlet", Lang::cli_way_out_hamlet),
];
