//! Which entry of the catalogue explains which command or option about copies of the register.

use super::help_words::Words;
use crate::i18n::Lang;

/// The path of a command or option and its words.
pub(super) const BACKUP: &[(&str, Words)] = &[
    ("backup", Lang::cli_backup_command),
    ("backup out", Lang::cli_backup_out),
    ("backup auto", Lang::cli_backup_auto),
    ("backup encrypt", Lang::cli_backup_encrypt),
    ("backup recipients", Lang::cli_backup_recipients),
    ("backup recipient_file", Lang::cli_backup_recipient_file),
    ("backup passphrase_file", Lang::cli_passphrase_file),
    ("backup list", Lang::cli_backup_list),
    ("backup list verify", Lang::cli_backup_verify),
    ("restore", Lang::cli_restore),
    ("restore file", Lang::cli_restore_file),
    ("restore preview", Lang::cli_restore_preview),
    ("restore passphrase_file", Lang::cli_passphrase_file),
    ("restore identity", Lang::cli_restore_identity),
    ("dump", Lang::cli_dump),
    ("dump folder", Lang::cli_dump_folder),
    ("dump prove", Lang::cli_dump_prove),
    ("rebuild", Lang::cli_rebuild),
    ("rebuild folder", Lang::cli_rebuild_folder),
    ("rebuild out", Lang::cli_rebuild_out),
];
