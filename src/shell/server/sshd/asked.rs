//! What the SSH server answers when it is asked what would hold for the service account (`sshd -T`): it has read every file
//! that it includes, and every block that catches the account, as it does when somebody comes in.

use super::Setting;
use crate::domain::server::Weakness;
use crate::shell::server::Found;

/// A name and its value a line.
pub(super) fn read(text: &str) -> Vec<Setting> {
    let pairs = text.lines().filter_map(|line| line.trim().split_once(' '));
    pairs.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect()
}

/// What a person's own side may set for the session beyond language and colours: with the right name a program of theirs
/// is loaded into ours.
pub(super) fn let_in(settings: &[Setting]) -> Vec<Found> {
    let named = |name: &'static str| {
        settings
            .iter()
            .filter(move |(said, _)| said.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    };
    let own = named("PermitUserEnvironment")
        .filter(|said| *said != "no")
        .map(|said| ("PermitUserEnvironment", said, "no"));
    let sent = named("AcceptEnv").flat_map(str::split_whitespace).filter(|name| !is_harmless(name));
    let sent = sent.map(|said| ("AcceptEnv", said, "LANG LC_*"));
    let told = |(name, said, wanted)| {
        Found::new(Weakness::Setting, format!("sshd -T: {name} {said}")).mended(format!("{name} {wanted}"))
    };
    own.chain(sent).map(told).collect()
}

fn is_harmless(name: &str) -> bool {
    name == "LANG" || name.starts_with("LC_") || ["COLORTERM", "NO_COLOR", "TZ"].contains(&name)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::lacking;
    use super::*;

    const KEYS: &str = "/etc/ssh/authorized_keys.d/thoatngheo";

    /// What a server of OpenSSH 9 answers, in its own case and order; two of the lines do not matter here.
    const ANSWER: &str = "port 22\npermittty yes\npermituserrc no\nclientaliveinterval 30\nclientalivecountmax 3\n\
        pubkeyauthentication yes\npasswordauthentication no\nkbdinteractiveauthentication no\nx11forwarding no\n\
        allowtcpforwarding no\nallowagentforwarding no\ndisableforwarding yes\nauthorizedkeyscommand none\n\
        trustedusercakeys none\nauthorizedkeysfile /etc/ssh/authorized_keys.d/thoatngheo\n\
        authenticationmethods publickey\npermittunnel no\n";

    fn mends(answer: &str) -> Vec<String> {
        let found = lacking(&read(answer), "sshd -T", "thoatngheo", Path::new(KEYS));
        found.into_iter().filter_map(|found| found.mend).collect()
    }

    #[test]
    fn what_the_server_answers_is_compared_with_the_set_up() {
        assert_eq!(mends(ANSWER), [""; 0]);
        let caught = ANSWER.replace("passwordauthentication no", "passwordauthentication yes");
        assert_eq!(mends(&caught), ["PasswordAuthentication no"]);
    }

    #[test]
    fn what_a_person_may_send_along_is_language_and_colours() {
        let places =
            |answer: &str| let_in(&read(answer)).into_iter().map(|found| found.place).collect::<Vec<_>>();
        let usual = "permituserenvironment no\nacceptenv LANG\nacceptenv LC_*\nacceptenv COLORTERM\n";
        assert_eq!(places(usual), [""; 0]);
        let open = "permituserenvironment yes\nacceptenv LANG LD_PRELOAD\nacceptenv *\n";
        let found = ["PermitUserEnvironment yes", "AcceptEnv LD_PRELOAD", "AcceptEnv *"];
        assert_eq!(places(open), found.map(|said| format!("sshd -T: {said}")));
    }
}
