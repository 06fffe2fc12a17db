//! The SSH server, asked what would hold for the service account: it reads every file that it includes, and every block
//! that catches the account, as it does when somebody comes in.

use std::process::{Command, Stdio};

use super::Setting;

/// Where systems keep the server.
const SERVERS: [&str; 3] = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/lib/ssh/sshd"];

/// The settings for the account; nothing where there is no server, or where it answers the administrator alone.
pub(super) fn settings_for(account: &str) -> Option<Vec<Setting>> {
    SERVERS.iter().find_map(|server| answer(server, account)).map(|text| read(&text))
}

fn answer(server: &str, account: &str) -> Option<String> {
    // Somebody of this machine comes in: blocks for other addresses are not seen.
    let who = format!("user={account},host=localhost,addr=127.0.0.1");
    let asked = Command::new(server).args(["-T", "-C", &who]).stdin(Stdio::null()).output().ok()?;
    asked.status.success().then(|| String::from_utf8_lossy(&asked.stdout).into_owned())
}

/// A name and its value a line.
fn read(text: &str) -> Vec<Setting> {
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
