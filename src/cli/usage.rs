//! What is wrong with what was typed, in the person's language.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Error};

use super::args::CommandLine;
use crate::i18n::Lang;

/// One message for a command line that cannot be read.
pub fn words(error: &Error, lang: Lang) -> String {
    let what = sentence(error, lang);
    let known = known_values(error, lang);
    [Some(what), known].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The commands among what was typed, for pointing at their help: `thoatngheo survey add`.
pub fn command_typed(typed: &[OsString]) -> String {
    let mut command = CommandLine::command();
    let mut path = vec![command.get_name().to_owned()];
    for word in typed.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(sub) = command.find_subcommand(word).cloned() {
            path.push(word.to_owned());
            command = sub;
        }
    }
    path.join(" ")
}

fn sentence(error: &Error, lang: Lang) -> String {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => lang.usage_unknown_argument(argument),
        ErrorKind::InvalidSubcommand => {
            lang.usage_unknown_command(text(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => lang.usage_missing(argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            lang.usage_missing_command().to_owned()
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !value.is_empty() => {
            lang.usage_bad_value(argument, value)
        }
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            lang.usage_no_value(argument)
        }
        ErrorKind::ArgumentConflict => lang.usage_conflict(argument, text(error, ContextKind::PriorArg)),
        _ => lang.usage_wrong().to_owned(),
    }
}

fn known_values(error: &Error, lang: Lang) -> Option<String> {
    let values = text(error, ContextKind::ValidValue);
    (!values.is_empty()).then(|| lang.usage_known_values(values))
}

/// What the parser says of one circumstance, without control characters.
fn text(error: &Error, kind: ContextKind) -> String {
    let words = match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(many)) => many.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    crate::viet::clean(&words)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    fn said(typed: &[&str]) -> String {
        let error = CommandLine::try_parse_from([&["thoatngheo"], typed].concat()).unwrap_err();
        words(&error, Lang::En)
    }

    #[test]
    fn every_fault_names_what_was_typed() {
        assert_eq!(said(&["fnd", "lan"]), "There is no command fnd.");
        assert_eq!(said(&["find", "--lmit", "lan"]), "There is no option or argument --lmit.");
        assert_eq!(said(&["show"]), "Missing: <CODE>.");
        assert!(said(&["print", "summary", "1"]).starts_with("Missing:"));
        assert!(said(&["survey"]).starts_with("A command is missing"));
        assert!(said(&["find", "--limit", "x", "lan"]).contains("\"x\""));
        assert!(said(&["--lang", "fr", "keys"]).ends_with("Possible values: vi, en."));
        assert!(
            said(&["survey", "add", "1", "--round", "2026", "--deprived", "1", "--b1", "9", "--income", "9"])
                .contains("cannot be used with")
        );
    }

    #[test]
    fn the_help_that_is_pointed_at_is_that_of_the_command() {
        let see = |typed: &[&str]| command_typed(&typed.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(see(&["x", "--lang", "en", "survey", "add", "0412"]), "thoatngheo survey add");
        assert_eq!(see(&["x", "nothing"]), "thoatngheo");
    }

    #[test]
    fn what_was_typed_reaches_the_terminal_without_control_characters() {
        assert!(!said(&["a\u{1b}[31mb"]).contains('\u{1b}'));
    }
}
