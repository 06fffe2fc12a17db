//! The README says what is so: the key table is the program's own, and every command that it names exists.

use assert_cmd::Command;
use thoatngheo::domain::catalogue::Catalogue;
use thoatngheo::domain::forms::FormSet;
use thoatngheo::domain::standard::Standards;
use thoatngheo::keys::{Keymap, changed};

const README: &str = include_str!("../README.md");

fn printed(arguments: &[&str]) -> String {
    let run = Command::cargo_bin("thoatngheo").unwrap().args(arguments).output().unwrap();
    assert!(run.status.success(), "{arguments:?}");
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn the_key_table_is_the_programs_own() {
    for line in printed(&["--lang", "en", "keys"]).lines() {
        assert!(
            README.contains(line.trim_end()),
            "the README lacks this line of `thoatngheo --lang en keys`:\n{line}"
        );
    }
}

#[test]
fn the_example_of_changed_keys_holds() {
    let example = README.split("```toml\n[keys]").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let (keymap, faults) = changed(&format!("[keys]{example}"));
    assert_eq!(faults, []);
    assert_ne!(keymap, Keymap::default());
}

#[test]
fn every_command_of_the_program_stands_in_it() {
    let help = printed(&["--lang", "en", "--help"]);
    let commands = help.lines().skip_while(|line| !line.starts_with("Commands")).skip(1);
    let described = commands.take_while(|line| !line.trim().is_empty());
    // A description that takes a second line begins it further in.
    for line in described.filter(|line| !line.starts_with("   ")) {
        let command = line.split_whitespace().next().unwrap();
        assert!(README.contains(&format!("  {command} ")), "the README lacks the command {command}");
    }
}

#[test]
fn every_theme_stands_in_it() {
    for line in printed(&["--lang", "en", "themes"]).lines() {
        let theme = line.split_whitespace().next().unwrap();
        assert!(README.contains(&format!("`{theme}`")), "the README lacks the theme {theme}");
    }
}

#[test]
fn every_model_and_fund_that_can_be_typed_stands_in_it() {
    let catalogue = Catalogue::embedded();
    let models = catalogue.models().iter().map(|model| &model.code);
    for code in models.chain(catalogue.funds().iter().map(|fund| &fund.code)) {
        assert!(README.contains(&format!("`{code}`")), "the README lacks the code {code}");
    }
}

/// The example of a rule: the block of TOML with these words in it.
fn example(words: &str) -> &'static str {
    let blocks = README.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut found = blocks.filter(|block| block.contains(words));
    found.next().unwrap_or_else(|| panic!("the README lacks the example with {words}"))
}

#[test]
fn the_examples_of_own_rules_hold() {
    let standards = Standards::embedded().with_local([("tinh.toml", example("indicators_of"))]).unwrap();
    let day = "2026-06-01".parse().unwrap();
    assert_eq!(standards.in_force_on(day).unwrap().code, "tinh-mau-2026");
    let files = [("a.toml", example("form = \"a\"")), ("b1.toml", example("form = \"b1\""))];
    let forms = FormSet::read(files).unwrap();
    assert!(forms.form_a_on(day).is_some() && forms.table_on(day).is_some());
}

#[test]
fn the_examples_of_own_rules_say_that_their_numbers_are_made_up() {
    for words in ["indicators_of", "form = \"a\"", "form = \"b1\""] {
        assert!(example(words).starts_with("# A made-up"), "{words}");
    }
}
