//! The block of the SSH server's configuration for the service account.

use std::fs;
use std::path::Path;

use super::Found;
use crate::domain::server::Weakness;

/// What the block has to say; the file of keys stands where a value is missing.
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

/// What the block of an account lacks.
pub(super) fn check(file: &Path, account: &str, keys: &Path) -> Vec<Found> {
    let text = fs::read_to_string(file).unwrap_or_default();
    let Some(block) = block_of(&text, account) else {
        return vec![Found::new(Weakness::NoBlock, file.display()).mended(format!("Match User {account}"))];
    };
    let keys = keys.display().to_string();
    let wanted = WANTED.iter().map(|(name, value)| (*name, value.unwrap_or(&keys)));
    let lacking = wanted.filter(|(name, value)| !says(&block, name, value));
    lacking
        .map(|(name, value)| {
            Found::new(Weakness::Setting, format!("{}: {name}", file.display()))
                .mended(format!("{name} {value}"))
        })
        .collect()
}

/// The settings of the block for one account, the first of each name: the server goes by that.
fn block_of(text: &str, account: &str) -> Option<Vec<(String, String)>> {
    let mut block: Option<Vec<(String, String)>> = None;
    let mut inside = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, value) = line.split_once([' ', '\t', '=']).unwrap_or((line, ""));
        let value = value.trim().trim_matches('"');
        if name.eq_ignore_ascii_case("match") {
            let mut words = value.split_whitespace();
            inside =
                words.next().is_some_and(|word| word.eq_ignore_ascii_case("user")) && words.eq([account]);
            block = block.or_else(|| inside.then(Vec::new));
        } else if inside {
            block.get_or_insert_default().push((name.to_owned(), value.to_owned()));
        }
    }
    block
}

fn says(block: &[(String, String)], name: &str, value: &str) -> bool {
    let said = block.iter().find(|(said, _)| said.eq_ignore_ascii_case(name));
    said.is_some_and(|(_, said)| {
        said.eq_ignore_ascii_case(value)
            || (ANY_VALUE.contains(&name) && said.parse::<u32>().is_ok_and(|n| n > 0))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Part, SetUp};
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("thoatngheo.conf");
        fs::write(&file, text).unwrap();
        let found = check(&file, "thoatngheo", &SetUp::default().keys_file());
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
}
