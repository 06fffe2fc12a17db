//! What the SSH server would do for the service account: as the server itself tells it, or where it cannot be asked as the
//! account's block of the configuration says.

mod asked;
mod block;

use std::fmt::Display;
use std::path::Path;

use super::Found;
use crate::domain::server::Weakness;

/// A name and its value.
type Setting = (String, String);

/// What has to hold; the file of keys stands where a value is missing.
pub(super) const WANTED: [(&str, Option<&str>); 15] = [
    ("AuthorizedKeysFile", None),
    ("AuthorizedKeysCommand", Some("none")),
    ("TrustedUserCAKeys", Some("none")),
    ("AuthenticationMethods", Some("publickey")),
    ("PasswordAuthentication", Some("no")),
    ("KbdInteractiveAuthentication", Some("no")),
    ("PermitTTY", Some("yes")),
    ("PermitUserRC", Some("no")),
    ("DisableForwarding", Some("yes")),
    ("AllowTcpForwarding", Some("no")),
    ("AllowAgentForwarding", Some("no")),
    ("X11Forwarding", Some("no")),
    ("PermitTunnel", Some("no")),
    // A line that dropped ends its session within two minutes.
    ("ClientAliveInterval", Some("30")),
    ("ClientAliveCountMax", Some("3")),
];

/// Settings that matter for how long a dropped line stays, not for who gets in: any value does.
const ANY_VALUE: [&str; 2] = ["ClientAliveInterval", "ClientAliveCountMax"];

/// What is weak about the settings: those that the server answered with, or else those of the account's block in a file.
pub(super) fn check(answer: Option<&str>, file: &Path, account: &str, keys: &Path) -> Vec<Found> {
    match answer {
        Some(answer) => {
            let settings = asked::read(answer);
            let lacking = lacking(&settings, "sshd -T", account, keys);
            lacking.into_iter().chain(asked::let_in(&settings)).collect()
        }
        None => of_block(file, account, keys),
    }
}

/// What the block of an account lacks.
fn of_block(file: &Path, account: &str, keys: &Path) -> Vec<Found> {
    match block::of(file, account) {
        Some(block) => lacking(&block, file.display(), account, keys),
        None => vec![Found::new(Weakness::NoBlock, file.display()).mended(format!("Match User {account}"))],
    }
}

fn lacking(settings: &[Setting], place: impl Display, account: &str, keys: &Path) -> Vec<Found> {
    let keys = keys.display().to_string();
    let wanted = WANTED.iter().map(|(name, value)| (*name, value.unwrap_or(&keys)));
    let lacking = wanted.filter(|(name, value)| !says(settings, name, value, account));
    let told = |(name, value)| {
        Found::new(Weakness::Setting, format!("{place}: {name}")).mended(format!("{name} {value}"))
    };
    lacking.map(told).collect()
}

/// Whether the first of a name says what it has to: the server goes by that.
fn says(settings: &[Setting], name: &str, value: &str, account: &str) -> bool {
    let said = settings.iter().find(|(said, _)| said.eq_ignore_ascii_case(name));
    said.is_some_and(|(_, said)| {
        said.eq_ignore_ascii_case(value)
            || said.replace("%u", account) == value
            || (ANY_VALUE.contains(&name) && said.parse::<u32>().is_ok_and(|n| n > 0))
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::{Part, SetUp};
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("thoatngheo.conf");
        fs::write(&file, text).unwrap();
        let found = of_block(&file, "thoatngheo", &SetUp::default().keys_file());
        found.into_iter().map(|found| found.mend.unwrap_or_default()).collect()
    }

    #[test]
    fn the_printed_block_has_no_weakness() {
        assert_eq!(found(&SetUp::default().part(Part::Sshd)), [""; 0]);
    }

    #[test]
    fn each_setting_that_is_missing_or_otherwise_is_found() {
        let block = SetUp::default().part(Part::Sshd);
        for line in block.lines().skip(1) {
            let without: String =
                block.lines().filter(|other| *other != line).map(|l| format!("{l}\n")).collect();
            assert_eq!(found(&without), [line.trim()]);
        }
        let otherwise = block.replace("PasswordAuthentication no", "PasswordAuthentication yes");
        assert_eq!(found(&otherwise), ["PasswordAuthentication no"]);
        let first_counts = block.replace("    PermitTunnel no", "    permittunnel yes\n    PermitTunnel no");
        assert_eq!(found(&first_counts), ["PermitTunnel no"]);
    }

    #[test]
    fn a_block_of_somebody_else_does_not_count() {
        let block = SetUp::default().part(Part::Sshd);
        for of in
            ["User root", "User thoatngheo,root", "Group thoatngheo", "User thoatngheo Address 10.0.0.1"]
        {
            assert_eq!(found(&block.replace("User thoatngheo", of)), ["Match User thoatngheo"], "{of}");
        }
        assert_eq!(found(""), ["Match User thoatngheo"]);
    }

    #[test]
    fn keys_named_by_the_account_are_its_own() {
        let block = SetUp::default().part(Part::Sshd);
        assert_eq!(found(&block.replace("authorized_keys.d/thoatngheo", "authorized_keys.d/%u")), [""; 0]);
        let other = block.replace("authorized_keys.d/thoatngheo", "authorized_keys");
        assert_eq!(found(&other), ["AuthorizedKeysFile /etc/ssh/authorized_keys.d/thoatngheo"]);
    }
}
