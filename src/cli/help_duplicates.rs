//! Which entry of the catalogue explains which command or option about records that may be one.

use super::help_words::Words;
use crate::i18n::Lang;

/// Paths with what their help says.
pub(super) const DUPLICATES: &[(&str, Words)] = &[
    ("duplicates", Lang::cli_duplicates),
    ("duplicates list", Lang::cli_duplicates_list),
    ("duplicates apart", Lang::cli_duplicates_apart),
    ("duplicates apart other", Lang::cli_duplicates_other),
    ("duplicates apart person", Lang::cli_duplicates_person),
    ("duplicates join", Lang::cli_duplicates_join),
    ("duplicates join keep", Lang::cli_duplicates_keep),
    ("duplicates join other", Lang::cli_duplicates_given_up),
    ("duplicates join person", Lang::cli_duplicates_person),
    ("duplicates join preview", Lang::cli_duplicates_preview),
];
