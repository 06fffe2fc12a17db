//! Which entry of the catalogue explains which command or option about hamlets that go out and come back.

use super::help_words::Words;
use crate::i18n::Lang;

/// Paths with what their help says.
pub(super) const CARRY: &[(&str, Words)] = &[
    ("take-out", Lang::cli_take_out),
    ("take-out hamlets", Lang::cli_take_out_hamlets),
    ("take-out to", Lang::cli_take_out_to),
    ("take-out who", Lang::cli_take_out_who),
    ("take-out encrypt", Lang::cli_take_out_encrypt),
    ("take-out recipients", Lang::cli_backup_recipients),
    ("take-out recipient_file", Lang::cli_backup_recipient_file),
    ("take-out passphrase_file", Lang::cli_passphrase_file),
    ("take-out list", Lang::cli_take_out_list),
    ("take-out give_up", Lang::cli_take_out_give_up),
    ("bring-back", Lang::cli_bring_back),
    ("bring-back file", Lang::cli_bring_back_file),
    ("bring-back preview", Lang::cli_bring_back_preview),
    ("bring-back here", Lang::cli_bring_back_here),
    ("bring-back there", Lang::cli_bring_back_there),
    ("bring-back answers", Lang::cli_bring_back_answers),
    ("bring-back others", Lang::cli_bring_back_others),
    ("bring-back even_given_up", Lang::cli_bring_back_even_given_up),
    ("bring-back passphrase_file", Lang::cli_passphrase_file),
    ("bring-back identity", Lang::cli_restore_identity),
];
