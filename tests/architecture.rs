//! The allowed arrows between the rooms of the house: a wrong `use` fails the build here.
//!
//! What a room may use is its row of [`ROOMS`]; what only some rooms may touch is a row of [`KEPT`].
//! Test code is left out: a test may call the world to prove a rule.

use std::fs;
use std::path::{Path, PathBuf};

/// A room and the rooms that it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("viet", &[]),
    ("domain", &["viet"]),
    ("i18n", &["domain", "viet"]),
    ("keys", &["domain", "i18n"]),
    ("store", &["domain", "viet"]),
    ("tables", &["domain", "viet", "i18n"]),
    ("paper", &["domain", "viet", "i18n"]),
    ("app", &["domain", "viet", "keys", "i18n", "tables", "paper"]),
    ("ui", &["app", "keys", "i18n", "domain", "viet"]),
    ("shell", &["domain", "viet", "i18n", "keys", "store", "tables", "paper"]),
    ("term", &["app", "ui", "keys", "i18n", "domain", "viet", "store", "tables", "paper", "shell"]),
    ("cli", &["domain", "viet", "i18n", "keys", "store", "tables", "paper", "shell", "term", "ui"]),
];

/// Something of the world, and the only rooms that may touch it.
const KEPT: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("crossterm", &["term"]),
    ("ratatui", &["ui", "term"]),
    ("krilla", &["paper"]),
    ("calamine", &["tables"]),
    ("cfb", &["tables"]),
    ("quick_xml", &["tables"]),
    ("zip::", &["tables"]),
    ("rust_xlsxwriter", &["tables"]),
    ("std::fs", &["store", "shell", "term", "cli"]),
    ("std::thread", &["store", "shell", "term", "cli"]),
    ("std::process", &["paper", "term", "cli"]),
    ("std::env::var", &["shell", "term", "cli"]),
    ("Utc::now", &["store", "shell", "term", "cli"]),
    // Every day and time is that of Việt Nam (`viet::local_time`), not of the zone that a server believes in.
    ("Local::now", &[]),
    ("SystemTime::now", &["store", "shell", "term", "cli"]),
];

#[test]
fn every_room_uses_only_what_it_may() {
    let mut wrong = Vec::new();
    for (room, may) in ROOMS {
        for (file, code) in code_of(room) {
            for used in rooms_used(&code) {
                if used != *room && !may.contains(&used) {
                    wrong.push(format!("{} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that the house does not allow:\n{}", wrong.join("\n"));
}

#[test]
fn the_world_is_touched_only_at_the_edge() {
    let mut wrong = Vec::new();
    for (thing, rooms) in KEPT {
        for (room, _) in ROOMS.iter().filter(|(room, _)| !rooms.contains(room)) {
            let files = code_of(room).into_iter().filter(|(_, code)| mentions(code, thing));
            wrong.extend(files.map(|(file, _)| format!("{} touches {thing}", file.display())));
        }
    }
    assert!(wrong.is_empty(), "what only the edge may touch:\n{}", wrong.join("\n"));
}

/// A person chooses how days are written on the screen: no part of the screen writes them its own way.
#[test]
fn days_on_the_screen_are_written_in_the_chosen_way() {
    let own_ways =
        ["%d/%m", "%d-%m", "%d.%m", "%Y-%m-%d", ".display()", "PartialDate::display", "viet::moment"];
    for room in ["app", "ui", "i18n"] {
        for (file, code) in code_of(room) {
            let own = own_ways.iter().find(|way| code.contains(**way));
            assert!(own.is_none(), "{} writes a date by itself: {own:?}", file.display());
        }
    }
}

#[test]
fn every_room_of_the_house_has_its_row() {
    let mut rooms: Vec<_> = fs::read_dir(source())
        .unwrap()
        .filter_map(|entry| entry.ok().filter(|e| e.path().is_dir()))
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let mut listed: Vec<_> = ROOMS.iter().map(|(room, _)| (*room).to_owned()).collect();
    rooms.sort();
    listed.sort();
    assert_eq!(rooms, listed);
}

#[test]
fn sql_stands_in_sql_files() {
    for (room, _) in ROOMS {
        for (file, code) in code_of(room) {
            for word in ["\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE "] {
                assert!(!code.contains(word), "{} holds a statement", file.display());
            }
        }
    }
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files of a room without their test code and comments.
fn code_of(room: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    gather(&source().join(room), &mut files);
    files.into_iter().map(|file| (file.clone(), without_tests(&fs::read_to_string(file).unwrap()))).collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    let of_tests = test_modules(folder);
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if of_tests.contains(&name) || name == "tests" {
            continue;
        }
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// The modules that a folder has for its tests only.
fn test_modules(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("mod.rs")).unwrap_or_default();
    let declared = text.split("#[cfg(test)]\n").skip(1).filter_map(|rest| rest.lines().next());
    declared.filter_map(|line| line.split("mod ").nth(1)?.strip_suffix(';').map(str::to_owned)).collect()
}

/// Tests that are written into the file stand last in it; that a file names a module of tests ends nothing.
fn without_tests(text: &str) -> String {
    const TESTS: &str = "#[cfg(test)]\nmod ";
    let written_out =
        |at: &usize| text[at + TESTS.len()..].lines().next().is_some_and(|line| line.ends_with('{'));
    let end = text.match_indices(TESTS).map(|(at, _)| at).find(written_out).unwrap_or(text.len());
    text[..end].lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn rooms_used(code: &str) -> Vec<&str> {
    code.split("crate::")
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next())
        .filter(|name| ROOMS.iter().any(|(room, _)| room == name))
        .collect()
}

/// The words stand in the code, not as part of a longer one.
fn mentions(code: &str, thing: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(thing).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + thing.len()..].chars().next();
        !before.is_some_and(part_of_word) && !after.is_some_and(part_of_word)
    })
}
