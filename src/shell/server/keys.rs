//! The lines of the file of keys: each has to start the program for one person, confined, and nothing else.

use std::collections::HashMap;
use std::path::{Component, Path};

use super::{Found, files};
use crate::domain::server::Weakness;
use crate::store::text_named;

/// What the lines of a file of keys lack.
pub(super) fn check(file: &Path, register: &Path) -> Vec<Found> {
    let Ok(text) = text_named(file) else {
        return vec![Found::new(Weakness::NoKeys, file.display())];
    };
    let mut found = files::only_root_may_change(file, Weakness::KeysWritable);
    let lines = text
        .lines()
        .map(str::trim)
        .enumerate()
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let mut folders: HashMap<String, String> = HashMap::new();
    for (at, line) in lines {
        let place = format!("{}:{}", file.display(), at + 1);
        found.extend(weaknesses(line, register).into_iter().map(|weakness| Found::new(weakness, &place)));
        let Some((person, folder)) = whose(line) else { continue };
        if folders.entry(folder).or_insert_with(|| person.clone()) != &person {
            found.push(Found::new(Weakness::KeyShared, &place));
        }
    }
    found
}

/// Who works by a key, and in which folder; somebody may have several keys.
fn whose(line: &str) -> Option<(String, String)> {
    let options = options(line);
    let command =
        options.iter().find_map(|option| option.strip_prefix("command="))?.trim_matches('"').to_owned();
    Some((value_of(&command, "--as")?, value_of(&command, "--confine")?))
}

fn value_of(command: &str, name: &str) -> Option<String> {
    let words: Vec<&str> = command.split(' ').collect();
    words.windows(2).find(|pair| pair[0] == name).map(|pair| pair[1].trim_end_matches('/').to_owned())
}

/// Whether a folder is one person's: full, and nothing of the register lies in it.
fn is_own(folder: &str, register: &Path) -> bool {
    let folder = Path::new(folder);
    let plain = folder.components().all(|part| matches!(part, Component::RootDir | Component::Normal(_)));
    folder.is_absolute() && plain && !register.starts_with(folder)
}

fn weaknesses(line: &str, register: &Path) -> Vec<Weakness> {
    let options = options(line);
    let is = |name: &str| options.iter().any(|option| option.eq_ignore_ascii_case(name));
    let mut found = Vec::new();
    if !is("restrict") || options.iter().any(|option| reopens(option)) {
        found.push(Weakness::KeyUnrestricted);
    }
    match options.iter().find_map(|option| option.strip_prefix("command=")) {
        None => found.push(Weakness::KeyShell),
        Some(command) => found.extend(of_command(command.trim_matches('"'), register)),
    }
    found
}

/// What `restrict` had closed is opened again; a terminal is needed.
fn reopens(option: &str) -> bool {
    let name = option.split('=').next().unwrap_or(option);
    ["agent-forwarding", "port-forwarding", "x11-forwarding", "user-rc", "environment", "tunnel"]
        .iter()
        .any(|opens| name.eq_ignore_ascii_case(opens))
}

fn of_command(command: &str, register: &Path) -> Vec<Weakness> {
    let words: Vec<&str> = command.split(' ').collect();
    let value = |name: &str| words.windows(2).find(|pair| pair[0] == name).map(|pair| pair[1]);
    let program = Path::new(words[0]);
    // A shell reads the line: nothing in it may mean anything to one.
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:@ ".contains(c);
    let only_options = words[1..]
        .chunks(2)
        .all(|pair| ["--db", "--as", "--confine", "--lang", "--theme"].contains(&pair[0]));
    let ours = program.is_absolute() && program.file_name().is_some_and(|name| name == "thoatngheo");
    let of_register = value("--db").is_some_and(|path| Path::new(path) == register);
    let mut found = Vec::new();
    if !(ours && of_register && only_options && command.chars().all(plain)) {
        found.push(Weakness::KeyOther);
    }
    if value("--as").is_none() {
        found.push(Weakness::KeyNobody);
    }
    if value("--confine").is_none_or(|folder| !is_own(folder, register)) {
        found.push(Weakness::KeyFree);
    }
    found
}

/// The options before the key: parted by commas, but not inside quotes; they end at the first blank outside of them.
fn options(line: &str) -> Vec<String> {
    let (mut options, mut quotes, mut before) = (vec![String::new()], false, ' ');
    for c in line.chars() {
        match c {
            '"' if before != '\\' => quotes = !quotes,
            ' ' | '\t' if !quotes => break,
            _ => {}
        }
        before = c;
        match (c, quotes) {
            (',', false) => options.push(String::new()),
            _ => options.last_mut().into_iter().for_each(|option| option.push(c)),
        }
    }
    options
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0lI7n1mB3u6gR0m2d0yq5b6oQ2m3n4p5q6r7s8t9u0 lan";
    const COMMAND: &str =
        "/usr/local/bin/thoatngheo --db /srv/so/so.db --as lan --confine /srv/so/people/lan";

    fn of(line: &str) -> Vec<Weakness> {
        weaknesses(line, Path::new("/srv/so/so.db"))
    }

    fn with(command: &str) -> Vec<Weakness> {
        of(&format!("restrict,pty,command=\"{command}\" {KEY}"))
    }

    #[test]
    fn a_printed_line_has_no_weakness() {
        assert_eq!(with(COMMAND), []);
    }

    #[test]
    fn each_weakness_of_a_line_is_found() {
        use Weakness as W;
        assert_eq!(of(KEY), [W::KeyUnrestricted, W::KeyShell]);
        assert_eq!(of(&format!("restrict,pty {KEY}")), [W::KeyShell]);
        assert_eq!(of(&format!("pty,command=\"{COMMAND}\" {KEY}")), [W::KeyUnrestricted]);
        assert_eq!(
            of(&format!("restrict,port-forwarding,command=\"{COMMAND}\" {KEY}")),
            [W::KeyUnrestricted]
        );
        assert_eq!(
            of(&format!("restrict,environment=\"A=b, c\",command=\"{COMMAND}\" {KEY}")),
            [W::KeyUnrestricted]
        );
        assert_eq!(with(&COMMAND.replace(" --as lan", "")), [W::KeyNobody]);
        assert_eq!(with(&COMMAND.replace(" --confine /srv/so/people/lan", "")), [W::KeyFree]);
        for folder in ["people/lan", "/", "/srv/so", "/srv/so/people/../"] {
            assert_eq!(with(&COMMAND.replace("/srv/so/people/lan", folder)), [W::KeyFree], "{folder}");
        }
    }

    #[test]
    fn a_command_that_does_more_than_start_the_program_is_found() {
        for command in [
            format!("{COMMAND}; sh"),
            format!("{COMMAND} $SSH_ORIGINAL_COMMAND"),
            format!("{COMMAND} export people"),
            COMMAND.replace("/usr/local/bin/thoatngheo", "thoatngheo"),
            COMMAND.replace("/usr/local/bin/thoatngheo", "/bin/sh"),
            COMMAND.replace("/srv/so/so.db", "/srv/other/so.db"),
        ] {
            assert_eq!(with(&command), [Weakness::KeyOther], "{command}");
        }
    }

    #[test]
    fn lines_are_told_by_their_number_and_a_missing_file_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("keys");
        assert_eq!(check(&file, Path::new("so.db"))[0].weakness, Weakness::NoKeys);
        fs::write(&file, format!("# people\n\n{KEY}\n")).unwrap();
        let found = check(&file, Path::new("so.db"));
        assert!(
            found.iter().any(|found| found.place.ends_with("keys:3") && found.weakness == Weakness::KeyShell)
        );
    }
    #[test]
    fn two_people_have_two_folders() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("keys");
        let line = |command: &str| format!("restrict,pty,command=\"{command}\" {KEY}\n");
        let shared = |second: &str| {
            fs::write(&file, line(COMMAND) + &line(second)).unwrap();
            check(&file, Path::new("/srv/so/so.db")).iter().any(|found| found.weakness == Weakness::KeyShared)
        };
        assert!(!shared(COMMAND), "a second key of hers");
        assert!(shared(&COMMAND.replace("--as lan", "--as minh")));
        assert!(!shared(&COMMAND.replace("lan", "minh")));
    }
}
