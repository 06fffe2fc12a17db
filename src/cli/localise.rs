//! The help of the command line in the person's language: each command and option gets its words
//! from the catalogue, so that a missing one fails a test instead of showing nothing.

use clap::{Arg, ArgAction, Command};

use super::help_words::help_of;
use crate::i18n::Lang;

/// Options of every command stand behind those of the command itself.
const GLOBALS_LAST: usize = 900;

/// The command with its help in a language.
pub fn localise(command: Command, lang: Lang) -> Command {
    localise_under(command, lang, "")
}

fn localise_under(command: Command, lang: Lang, path: &str) -> Command {
    let command = worded(command, lang, path);
    let command = command.mut_args(|arg| worded_arg(arg, lang, path));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| {
        let path = joined(path, &name);
        command.mut_subcommand(&name, |sub| localise_under(sub, lang, &path))
    })
}

fn worded(command: Command, lang: Lang, path: &str) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(lang.cli_help())
        .help_heading(lang.cli_options());
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", lang.cli_usage());
    let command = command
        .about(help_of(lang, path).unwrap_or_default())
        .subcommand_help_heading(lang.cli_commands())
        .subcommand_value_name(lang.cli_command_name())
        .help_template(template)
        .disable_help_flag(true)
        .arg(help);
    if path.is_empty() { command.disable_version_flag(true).arg(version(lang)) } else { command }
}

fn version(lang: Lang) -> Arg {
    Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help(lang.cli_version())
        .help_heading(lang.cli_options())
}

fn worded_arg(arg: Arg, lang: Lang, path: &str) -> Arg {
    if ["help", "version"].contains(&arg.get_id().as_str()) {
        return arg;
    }
    let words = help_of(lang, &joined(path, arg.get_id().as_str())).unwrap_or_default();
    let heading = if arg.is_positional() { lang.cli_arguments() } else { lang.cli_options() };
    let told = format!("{words}{}", told_values(&arg, lang));
    let takes = arg.get_action().takes_values();
    let arg = if takes { arg.hide_default_value(true).hide_possible_values(true) } else { arg };
    let arg = if arg.is_global_set() { arg.display_order(GLOBALS_LAST) } else { arg };
    arg.help(told).long_help(None).help_heading(heading)
}

/// What an argument takes and what it is without one, in the language; nothing where it takes any words.
fn told_values(arg: &Arg, lang: Lang) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    let values: Vec<_> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let usual: Vec<_> = arg.get_default_values().iter().filter_map(|value| value.to_str()).collect();
    let usual = usual.join(" ");
    let values = (!values.is_empty()).then(|| lang.cli_values(values.join(", ")));
    let usual = (!usual.is_empty()).then(|| lang.cli_default(usual));
    [values, usual].into_iter().flatten().map(|told| format!(" {told}")).collect()
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path} {name}") }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::CommandLine;

    fn wordless(command: &Command, path: &str) -> Vec<String> {
        let args = command.get_arguments().map(|arg| joined(path, arg.get_id().as_str()));
        let own = args
            .filter(|id| !id.ends_with("help") && !id.ends_with("version"))
            .chain((!path.is_empty()).then(|| path.to_owned()))
            .filter(|id| help_of(Lang::Vi, id).is_none());
        let below = command.get_subcommands().flat_map(|sub| wordless(sub, &joined(path, sub.get_name())));
        own.chain(below).collect()
    }

    #[test]
    fn every_command_and_option_has_its_words() {
        assert_eq!(wordless(&CommandLine::command(), ""), Vec::<String>::new());
    }

    #[test]
    fn the_command_line_is_sound_in_both_languages() {
        for lang in Lang::ALL {
            localise(CommandLine::command(), lang).debug_assert();
        }
    }

    #[test]
    fn values_and_what_holds_without_one_are_told_in_the_language() {
        let help = |lang| {
            let mut command = localise(CommandLine::command(), lang);
            let add = command.find_subcommand_mut("support").and_then(|it| it.find_subcommand_mut("add"));
            // Wherever its lines are broken.
            add.unwrap().render_help().to_string().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let (vi, en) = (help(Lang::Vi), help(Lang::En));
        assert!(!vi.contains("[default") && !vi.contains("possible values"), "{vi}");
        assert!(vi.contains("[không ghi: handed_over]") && en.contains("[default: handed_over]"), "{vi}");
        assert!(vi.contains("[một trong: planned,") && !vi.contains("[không ghi: ]"), "{vi}");
    }

    #[test]
    fn the_help_speaks_the_language() {
        let vi = localise(CommandLine::command(), Lang::Vi).render_help().to_string();
        let en = localise(CommandLine::command(), Lang::En).render_help().to_string();
        assert!(vi.contains("Cách dùng:") && vi.contains("Nhập danh sách"), "{vi}");
        assert!(en.contains("Usage:") && en.contains("Imports a list"), "{en}");
        assert!(!vi.contains("Options:") && !vi.contains("Commands:"), "{vi}");
    }
}
