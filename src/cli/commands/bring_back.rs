//! `bring-back`: what was done on a copy, merged into the register; questions are answered by their keys.

use crate::cli::answer::Answer;
use crate::cli::args::BringBackArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::carry as as_json;
use crate::cli::progress::Progress;
use crate::cli::seal::Key;
use crate::cli::session::Session;
use crate::domain::carry::{Answers, Bringing, Side};
use crate::shell::carry;
use crate::shell::sealed::Passing;
use crate::store::{Register, StoreError, text_named};
use crate::viet::DateStyle;

/// Brings a copy back, or tells what that would do. What is open is told, and nothing is written then.
pub fn run(args: &BringBackArgs, session: &Session) -> Result<Answer, Failure> {
    let (path, lang) = (session.path(), session.lang);
    let mut register = session.open()?;
    let answers = answers(args)?;
    let key = Key { passphrase_file: args.passphrase_file.as_deref(), identity: args.identity.as_deref() };
    let opened = key.open(&args.file, &path, lang)?;
    let file = opened.as_ref().map_or(args.file.as_path(), Passing::path);
    let mut progress = Progress::of(lang.progress_entries());
    let told = &mut |done, all| progress.go_on(done, all);
    let mut found = register.preview_bring_back(&session.author, file, &answers, told)?;
    // Nobody expects it any more: what was done on it may stand here already, entered anew.
    let unexpected = found.copy.given_up().is_some() && !args.even_given_up && found.operations > 0;
    let written = !args.preview && !unexpected && found.is_ready();
    if written {
        found = register.bring_back(&session.author, file, &answers, told)?;
    }
    drop(progress);
    answer(&register, args, session, (found, &answers, written, unexpected))
}

fn answer(
    register: &Register,
    args: &BringBackArgs,
    session: &Session,
    (found, answers, written, unexpected): (Bringing<StoreError>, &Answers, bool, bool),
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = carry::worded(found, lang, DateStyle::default());
    let mut lines = lang.bringing(&found, answers, &carry::hamlet_names(register)?, DateStyle::default());
    match (written, found.open) {
        (true, _) => {
            lines.extend([lang.carry_bring_back_done().to_owned(), lang.carry_undo_one().to_owned()]);
        }
        (false, 0) if found.operations == 0 => {}
        (false, 0) if unexpected => {}
        (false, 0) => lines.push(lang.carry_preview_only().to_owned()),
        (false, open) => {
            lines.extend([lang.carry_open(open), lang.carry_how_to_answer().to_owned()]);
        }
    }
    lines.extend(unexpected.then(|| lang.carry_although_given_up().to_owned()));
    let asks = found.open > 0 || unexpected;
    Ok(Answer::either(args.json, &as_json::bringing(&found, written), lines).with_found(asks))
}

/// Those of the file, then those of the options, then the common one.
fn answers(args: &BringBackArgs) -> Result<Answers, Failure> {
    let mut answers = Answers::default();
    if let Some(file) = &args.answers {
        let text = text_named(file).map_err(StoreError::from)?;
        let misread = |line| Failure::Misuse(Misuse::AnswerLine(file.display().to_string(), line));
        answers.read(&text).map_err(misread)?;
    }
    for (keys, side) in [(&args.here, Side::Here), (&args.there, Side::There)] {
        keys.iter().for_each(|key| answers.give(key.trim(), side));
    }
    if let Some(side) = args.others {
        answers.give_others(side);
    }
    Ok(answers)
}
