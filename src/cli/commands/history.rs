//! `history`: who did what, when; of one household or of the whole register.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::HistoryArgs;
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::domain::history::HistoryEntry;
use crate::i18n::Lang;
use crate::viet;

/// Shows the journal, newest first.
pub fn run(args: &HistoryArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let household = match &args.code {
        Some(code) => Some(session::household(&register, code)?),
        None => None,
    };
    let entries = register.history(household, args.limit)?;
    let json: Vec<Value> = entries.iter().map(json_of).collect();
    Ok(Answer::either(args.json, &json!({ "entries": json }), entries.iter().map(|e| line(e, session.lang))))
}

fn json_of(entry: &HistoryEntry) -> Value {
    json!({
        "id": entry.id, "at": entry.at, "author": entry.author.0, "kind": entry.kind.code(),
        "subject": entry.subject, "undone": entry.undone,
    })
}

fn line(entry: &HistoryEntry, lang: Lang) -> String {
    let undone = if entry.undone { lang.history_undone() } else { "" };
    let (time, what) = (viet::moment(entry.at), lang.operation(entry.kind));
    format!("{time}  {}  {what}: {} {undone}", entry.author.0, entry.subject).trim_end().to_owned()
}
