//! The set-up of a shared server, and the check that finds where one differs from it.

use serde_json::Value;

use crate::office::{Office, arg, code, out};

const KEY: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0lI7n1mB3u6gR0m2d0yq5b6oQ2m3n4p5q6r7s8t9u0 lan@ubnd\n";

fn weaknesses(told: &Value) -> Vec<(&str, &str)> {
    let found = told["weaknesses"].as_array().unwrap().iter();
    found.map(|found| (found["weakness"].as_str().unwrap(), found["where"].as_str().unwrap())).collect()
}

#[test]
fn the_set_up_names_each_person_and_can_be_taken_part_by_part() {
    let office = Office::empty();
    let key = office.write("lan.pub", KEY);
    let person = format!("lan.tt={}", arg(&key));
    let whole = office.done(&["server", "print", "--person", &person]);
    let keys = office.done(&["server", "print", "--person", &person, "--part", "keys"]);
    assert!(keys.starts_with(
        "restrict,pty,command=\"/usr/local/bin/thoatngheo --db /srv/thoatngheo/so.db --as lan.tt"
    ));
    assert!(whole.contains(keys.trim_end()) && whole.contains("Match User thoatngheo"), "{whole}");
    assert!(whole.contains("backup --auto"), "{whole}");
    for step in [
        "install -o root -g root -m 0755 thoatngheo /usr/local/bin/thoatngheo",
        "runuser -u thoatngheo -- /usr/local/bin/thoatngheo --db /srv/thoatngheo/so.db init --province",
        "--as lan.tt colleague set lan.tt --role keeper",
    ] {
        let line = whole.lines().find(|line| line.contains(step));
        assert!(line.is_some_and(|line| line.starts_with("# ")), "{step} in\n{whole}");
    }
}

#[test]
fn what_could_mean_something_else_in_a_command_is_refused() {
    let office = Office::empty();
    let key = office.write("lan.pub", KEY);
    let print = |words: &[&str]| office.fails(2, &[&["server", "print"], words].concat());
    print(&["--person", "lan"]);
    print(&["--person", &format!("lan;sh={}", arg(&key))]);
    print(&["--folder", "srv/so"]);
    print(&["--folder", "/srv/so $(id)"]);
    print(&["--account", "a b"]);
    let secret = office.write("lan", "-----BEGIN OPENSSH PRIVATE KEY-----\n");
    print(&["--person", &format!("lan={}", arg(&secret))]);
}

#[test]
fn a_set_up_as_printed_shows_no_weakness_of_keys_and_configuration() {
    let office = Office::with_list();
    let key = office.write("lan.pub", KEY);
    let folder = office.path("").canonicalize().unwrap();
    let person = format!("lan={}", arg(&key));
    let account = account();
    let set_up = |part: &str| {
        let folder = folder.to_str().unwrap();
        let program = ["--folder", folder, "--person", &person, "--account", &account, "--part", part];
        office.done(&[&["server", "print"], program.as_slice()].concat())
    };
    let register = office.register().canonicalize().unwrap();
    let lines = set_up("keys").replace(folder.join("so.db").to_str().unwrap(), arg(&register));
    let (keys, sshd) = (office.write("keys", lines), folder.join("sshd.conf"));
    let block = set_up("sshd").replace(&format!("/etc/ssh/authorized_keys.d/{account}"), arg(&keys));
    std::fs::write(&sshd, block).unwrap();
    let check = ["server", "check", "--keys", arg(&keys), "--sshd", arg(&sshd), "--json"];
    let told: Value = serde_json::from_str(&out(&office.run(&check))).unwrap();
    let own = [
        "key_unrestricted",
        "key_shell",
        "key_other",
        "key_nobody",
        "key_free",
        "no_keys",
        "no_block",
        "setting",
    ];
    let found = weaknesses(&told);
    assert!(found.iter().all(|(weakness, _)| !own.contains(weakness)), "{found:?}");
    std::fs::write(&keys, KEY).unwrap();
    let answer = office.run(&check);
    assert_eq!(code(&answer), 3);
    let told: Value = serde_json::from_str(&out(&answer)).unwrap();
    let text = out(&office.run(&check[..check.len() - 1]));
    let sum = format!(
        "Weaknesses found: {}, of them with what mends it: ",
        told["weaknesses"].as_array().unwrap().len()
    );
    assert!(text.lines().any(|line| line.starts_with(&sum)), "{text}");
    assert!(
        weaknesses(&told)
            .iter()
            .any(|(weakness, place)| *weakness == "key_shell" && place.ends_with("keys:1"))
    );
}

/// The account that makes the test's files.
fn account() -> String {
    let output = std::process::Command::new("id").arg("-un").output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn a_copy_that_everybody_reads_in_the_second_place_is_found() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::with_list();
    // Another disk: what lies in the folder of the register is looked at in any case.
    let usb = tempfile::tempdir().unwrap();
    std::fs::write(office.path("backup.toml"), format!("second_place = {:?}", arg(usb.path()))).unwrap();
    office.run(&["backup", "--auto"]);
    let folder = std::fs::read_dir(usb.path()).unwrap().next().unwrap().unwrap().path();
    let set = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    };
    let check = || {
        let told: Value = serde_json::from_str(&out(&office.run(&["server", "check", "--json"]))).unwrap();
        let there = |found: &(&str, &str)| found.1.starts_with(arg(&folder));
        weaknesses(&told).into_iter().filter(there).map(|found| found.0.to_owned()).collect::<Vec<_>>()
    };
    set(&folder, 0o700);
    assert_eq!(check(), [""; 0]);
    set(&folder, 0o755);
    for copy in std::fs::read_dir(&folder).unwrap() {
        set(&copy.unwrap().path(), 0o644);
    }
    assert!(check().contains(&"readable_by_all".to_owned()));
}
