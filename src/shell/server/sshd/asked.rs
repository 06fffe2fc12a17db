//! What the SSH server answers when it is asked what would hold for the service account (`sshd -T`): it has read every file
//! that it includes, and every block that catches the account, as it does when somebody comes in.

use super::Setting;

/// A name and its value a line.
pub(super) fn read(text: &str) -> Vec<Setting> {
    let pairs = text.lines().filter_map(|line| line.trim().split_once(' '));
    pairs.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect()
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
}
