//! `backup`: a proved copy of the register, whole or not at all; by name, into the folder of copies, or only where one
//! is due. `backup list`: what there is.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::{BackupArgs, BackupCommand, BackupListArgs};
use crate::cli::failure::Failure;
use crate::cli::json::backup as as_json;
use crate::cli::progress::Progress;
use crate::cli::seal::Wish;
use crate::cli::session::Session;
use crate::domain::backup::{BackupCopy, Holdings, Occasion};
use crate::domain::looked::{How, Seen};
use crate::i18n::Lang;
use crate::shell::backup as copies;
use crate::shell::looked::Look;
use crate::shell::sealed;
use crate::store::{AutoBackup, AutoOutcome, BackupFolder, Register, SecondPlace};
use crate::viet::{clean, fit, group};

/// Writes the copy, or lists those that there are.
pub fn run(args: &BackupArgs, session: &Session) -> Result<Answer, Failure> {
    match &args.command {
        Some(BackupCommand::List(args)) => list(args, session),
        None if args.auto => automatic(args, session),
        None => by_hand(args, session),
    }
}

fn by_hand(args: &BackupArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    if args.out.is_some() {
        session.expect_may_carry_away(&register)?;
        session.note(&register, &Look::at_all(How::Exported, Seen::Copy))?;
    }
    let mut progress = Progress::of(session.lang.progress_pages());
    let told = &mut |done, all| progress.go_on(done, all);
    let (path, holds) = match (&args.out, wish(args).seal(session.lang)?) {
        (Some(out), Some(seal)) => (out.clone(), sealed::backup(&register, out, &seal, told)?),
        (Some(out), None) => (out.clone(), register.backup(out, told)?),
        (None, _) => (register.keep_copy(Occasion::Hand, told)?, register.holdings()?),
    };
    drop(progress);
    let json = json!({ "path": path.display().to_string(), "holds": as_json::holdings(&holds) });
    let sealed = wish(args).is_sealed().then(|| session.lang.seal_done().to_owned());
    let lines = [session.lang.backup_made(path.display()), held(&holds, session.lang)];
    Ok(Answer::either(args.json, &json, lines.into_iter().chain(sealed)))
}

fn wish(args: &BackupArgs) -> Wish<'_> {
    Wish {
        encrypt: args.encrypt,
        recipients: &args.recipients,
        recipient_file: args.recipient_file.as_deref(),
        passphrase_file: args.passphrase_file.as_deref(),
    }
}

fn held(holds: &Holdings, lang: Lang) -> String {
    lang.backup_holds(counted(holds.households), counted(holds.people), counted(holds.operations))
}

fn counted(count: u32) -> String {
    group(count.into())
}

fn automatic(args: &BackupArgs, session: &Session) -> Result<Answer, Failure> {
    let mut progress = Progress::of(session.lang.progress_pages());
    let made = copies::automatic(&session.open()?, &mut |done, all| progress.go_on(done, all))?;
    drop(progress);
    let found = copies::trouble(&made.second, session.lang).is_some();
    let lines = copies::told(&made, session.lang);
    Ok(Answer::either(args.json, &auto_json(&made), lines).with_found(found))
}

fn auto_json(made: &AutoBackup) -> Value {
    let (outcome, path) = match &made.outcome {
        AutoOutcome::Made(path) => ("made", Some(path.display().to_string())),
        AutoOutcome::NotDue(_) => ("not_due", None),
        AutoOutcome::Unchanged(_) => ("unchanged", None),
        AutoOutcome::Elsewhere => ("elsewhere", None),
    };
    let second = match &made.second {
        SecondPlace::None => "none",
        SecondPlace::Kept { same_disk: false, .. } => "kept",
        SecondPlace::Kept { same_disk: true, .. } => "same_disk",
        SecondPlace::Missing(_) => "missing",
        SecondPlace::Failed(..) => "failed",
    };
    json!({ "outcome": outcome, "path": path, "thinned": made.thinned, "second_place": second })
}

fn list(args: &BackupListArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.path();
    let mut all = copies::copies(&register)?;
    if args.verify {
        all.iter_mut().for_each(|copy| copy.holds = Register::verify(&copy.path).ok());
    }
    let found = all.iter().any(|copy| copy.holds.is_none());
    let folder = BackupFolder::beside(&register).path().display().to_string();
    let json: Vec<Value> = all.iter().map(as_json::copy).collect();
    let lines = lines(&all, &folder, session.lang);
    Ok(Answer::either(args.json, &json!({ "folder": folder, "copies": json }), lines).with_found(found))
}

fn lines(all: &[BackupCopy], folder: &str, lang: Lang) -> Vec<String> {
    if all.is_empty() {
        return vec![lang.backup_none(folder)];
    }
    [lang.backup_folder(folder)].into_iter().chain(all.iter().map(|copy| line(copy, lang))).collect()
}

fn line(copy: &BackupCopy, lang: Lang) -> String {
    let holds = match &copy.holds {
        Some(held) => lang.backup_line_holds(counted(held.households), counted(held.operations)),
        None => lang.backup_unreadable().to_owned(),
    };
    let (moment, size) = (copies::moment(copy.at), lang.backup_size(copy.bytes));
    let (holds, occasion) = (fit(&holds, 34), fit(lang.occasion(copy.occasion), 20));
    let place = if copy.second { copy.path.display().to_string() } else { file_name(&copy.path) };
    format!("  {moment}  {size:>10}  {holds}  {occasion}  {}", clean(&place))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
