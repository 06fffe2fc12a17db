//! Which entry of the catalogue explains which command or option about a shared server.

use super::help_words::Words;
use crate::i18n::Lang;

/// Paths with what their help says.
pub(super) const SERVER: &[(&str, Words)] = &[
    ("confine", Lang::cli_confine),
    ("server", Lang::cli_server),
    ("server print", Lang::cli_server_print),
    ("server print people", Lang::cli_server_people),
    ("server print account", Lang::cli_server_account),
    ("server print folder", Lang::cli_server_folder),
    ("server print program", Lang::cli_server_program),
    ("server print part", Lang::cli_server_part),
    ("server check", Lang::cli_server_check),
    ("server check keys", Lang::cli_server_keys),
    ("server check sshd", Lang::cli_server_sshd),
];
