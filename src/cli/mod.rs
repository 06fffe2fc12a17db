//! The same core without a screen, for scripts, cron and checks from outside.
//!
//! What can be typed stands in [`args`], one file a command in `commands`, the promised JSON in `json`.
//! A command gives back an answer or a failure; only this file writes to stdout and stderr.

mod answer;
pub mod args;
mod asked;
mod commands;
mod details;
mod failure;
mod framework;
mod help_backup;
mod help_carry;
mod help_colleagues;
mod help_credit;
mod help_duplicates;
mod help_exit;
mod help_herd;
mod help_history;
mod help_results;
mod help_round;
mod help_server;
mod help_support;
mod help_visits;
mod help_words;
mod interrupt;
mod json;
mod listed;
mod lists;
mod localise;
mod misuse;
mod passphrase;
mod progress;
mod seal;
mod session;
mod spending;
mod terminal;
mod typed;
mod usage;

use std::ffi::OsString;
use std::io::{ErrorKind, Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use self::answer::{Answer, MISUSED};
use self::args::CommandLine;
use self::failure::Failure;
use self::misuse::Misuse;
use self::session::Session;
use crate::i18n::Lang;
use crate::shell::confinement;

/// Runs the program with what was typed behind its name; without a command, in the terminal.
pub fn run(typed: impl IntoIterator<Item = OsString>) -> ExitCode {
    let typed: Vec<OsString> = typed.into_iter().collect();
    let lang = lang_of(&typed);
    let command = localise::localise(CommandLine::command(), lang);
    let parsed =
        command.try_get_matches_from(&typed).and_then(|matches| CommandLine::from_arg_matches(&matches));
    match parsed {
        Ok(line) => answered(line, typed.iter().any(|word| word == "--json")),
        Err(error) if !error.use_stderr() => said(&error.to_string()),
        Err(error) => misused(&error, &typed, lang),
    }
}

fn answered(line: CommandLine, json: bool) -> ExitCode {
    let confine = line.globals.confine.clone();
    let session = Session::new(line.globals);
    let confined = confine.map_or(Ok(()), |folder| confine_to(&folder, line.command.is_some()));
    let sound = confined
        .and_then(|()| session.expect_may_name())
        .and_then(|()| terminal::expect_known_theme(&session));
    let answer = sound.and_then(|()| match line.command {
        Some(command) => commands::run(command, &session),
        None => terminal::open(&session, session.db.clone(), true),
    });
    let code = match answer {
        Ok(answer) => told(&answer),
        Err(failure) => failed(&failure, &session, json),
    };
    session.warnings().iter().for_each(|words| complain(words));
    code
}

/// A confined session has the screen only: every command may name any file.
fn confine_to(folder: &Path, command: bool) -> Result<(), Failure> {
    if command {
        return Err(Failure::Misuse(Misuse::ConfinedCommand));
    }
    confinement::begin(folder).map_err(|error| Failure::Output { path: folder.to_owned(), error })
}

fn told(answer: &Answer) -> ExitCode {
    match said(&answer.text) {
        ExitCode::SUCCESS => answer.exit(),
        code => code,
    }
}

/// Writes to stdout; a reader that went away (`| head`) is no failure.
fn said(text: &str) -> ExitCode {
    if text.is_empty() {
        return ExitCode::SUCCESS;
    }
    let mut out = stdout().lock();
    let written = writeln!(out, "{}", text.trim_end()).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => ExitCode::from(answer::FAILED),
        _ => ExitCode::SUCCESS,
    }
}

/// What waits is an answer too: a program that asked for JSON hears the number of the proposal.
fn failed(failure: &Failure, session: &Session, json: bool) -> ExitCode {
    if let Failure::Waits(number) = failure
        && json
    {
        said(&format!("{{\"proposed\": {number}}}"));
    }
    complain(&failure.words(session.lang));
    let rescue = failure.of_store().map(|error| session.rescue(error));
    rescue.unwrap_or_default().iter().for_each(|words| complain(words));
    failure.exit()
}

fn misused(error: &clap::Error, typed: &[OsString], lang: Lang) -> ExitCode {
    complain(&format!("{}\n{}", usage::words(error, lang), lang.usage_see(usage::command_typed(typed))));
    ExitCode::from(MISUSED)
}

/// Where stderr is gone there is nobody to tell.
fn complain(words: &str) {
    let _ = writeln!(stderr(), "{words}");
}

/// The language must be known before the rest can be read, because help and faults speak it.
fn lang_of(typed: &[OsString]) -> Lang {
    let words: Vec<&str> = typed.iter().filter_map(|word| word.to_str()).collect();
    let behind = words.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    behind.or(joined).and_then(Lang::from_code).unwrap_or_else(session::usual_lang)
}
