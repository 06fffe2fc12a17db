//! Which entry of the catalogue explains which command or option about who works with the register.

use super::help_words::Words;
use crate::i18n::Lang;

/// Paths with what their help says.
pub(super) const COLLEAGUES: &[(&str, Words)] = &[
    ("colleague", Lang::cli_colleague),
    ("colleague list", Lang::cli_colleague_list),
    ("colleague set", Lang::cli_colleague_set),
    ("colleague set who", Lang::cli_colleague_login),
    ("colleague set role", Lang::cli_colleague_role),
    ("colleague set name", Lang::cli_colleague_name),
    ("colleague set hamlet", Lang::cli_colleague_hamlet),
    ("colleague set all_hamlets", Lang::cli_colleague_all_hamlets),
    ("colleague set left", Lang::cli_colleague_left),
    ("colleague set back", Lang::cli_colleague_back),
    ("colleague set note", Lang::cli_target_note),
    ("colleague remove", Lang::cli_colleague_remove),
    ("colleague remove who", Lang::cli_colleague_login),
    ("colleague rules", Lang::cli_colleague_rules),
    ("colleague rules second_for", Lang::cli_colleague_second_for),
    ("colleague rules one_is_enough", Lang::cli_colleague_one_is_enough),
    ("proposal", Lang::cli_proposal),
    ("proposal list", Lang::cli_proposal_list),
    ("proposal list all", Lang::cli_proposal_all),
    ("proposal show", Lang::cli_proposal_show),
    ("proposal show number", Lang::cli_proposal_number),
    ("proposal approve", Lang::cli_proposal_approve),
    ("proposal approve number", Lang::cli_proposal_number),
    ("proposal approve although", Lang::cli_proposal_although),
    ("proposal refuse", Lang::cli_proposal_refuse),
    ("proposal refuse number", Lang::cli_proposal_number),
    ("proposal refuse reason", Lang::cli_proposal_reason),
    ("proposal withdraw", Lang::cli_proposal_withdraw),
    ("proposal withdraw number", Lang::cli_proposal_number),
];
