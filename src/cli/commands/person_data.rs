//! `person-data`: what the register holds of one person, on paper or as JSON; and its erasure by law.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::papers;
use crate::cli::answer::Answer;
use crate::cli::args::{PersonDataArgs, PrintOutput, PrintTarget};
use crate::cli::asked;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::framework;
use crate::cli::progress::Progress;
use crate::cli::session::{self, Session};
use crate::domain::history::HistoryEntry;
use crate::domain::id::MemberId;
use crate::domain::looked::{How, Seen};
use crate::domain::operation::OperationKind;
use crate::domain::personal::{HeldRow, Origin, PersonData};
use crate::shell::looked::Look;
use crate::shell::papers::Paper;
use crate::shell::personal;
use crate::store::{Register, StoreError};
use crate::viet::clean;

/// Columns of the text.
const COLUMNS: usize = 80;

/// Tells, or erases.
pub fn run(args: &PersonDataArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    if args.scrub {
        // It takes the disk for a while: it is for who may erase.
        let allowed = register.team()?.may(&session.author, OperationKind::ErasePerson, session.today());
        allowed.map_err(StoreError::from)?;
        let mut progress = Progress::of(session.lang.progress_pages());
        register.scrub(&mut |done, all| progress.go_on(done, all))?;
        drop(progress);
        return Ok(Answer::lines([session.lang.person_scrubbed()]));
    }
    let (code, who) = (args.code.as_deref().unwrap_or_default(), args.who.as_deref().unwrap_or_default());
    let dossier = session::dossier(&register, code)?;
    let member = framework::anybody(&dossier, who)?.ok_or(Misuse::PersonMissing)?;
    match (args.erase, args.json) {
        (true, _) => erase(&mut register, member, args, session),
        (false, true) => as_json(&register, member, session),
        (false, false) => {
            let paper = Paper::PersonData { household: dossier.household.id, member, full: args.full };
            papers::print(&register, &paper, &output(args), session)
        }
    }
}

/// Where the paper goes; to the screen where nothing is said.
fn output(args: &PersonDataArgs) -> PrintOutput {
    let nowhere = args.pdf.is_none() && args.text.is_none() && args.printer.is_none();
    let text = args.text.clone().or_else(|| nowhere.then(|| PathBuf::from(papers::SCREEN)));
    let to = PrintTarget { pdf: args.pdf.clone(), text, printer: args.printer.clone() };
    PrintOutput { to, columns: COLUMNS }
}

fn as_json(register: &Register, member: MemberId, session: &Session) -> Result<Answer, Failure> {
    let data = register.person_data(member)?;
    session.note(register, &Look::at(How::Opened, Seen::PersonData, vec![data.household]))?;
    Ok(Answer::either(true, &told(&data), [""]))
}

fn told(data: &PersonData) -> Value {
    json!({
        "name": data.name, "code": data.code,
        "held": data.rows.iter().map(held).collect::<Vec<_>>(),
        "changes": data.changes.iter().map(change).collect::<Vec<_>>(),
        "looks": data.looks.iter().map(|look| json!({
            "at": look.at, "author": look.author.0, "how": look.how.code(), "what": look.seen.code(),
        })).collect::<Vec<_>>(),
    })
}

fn held(row: &HeldRow) -> Value {
    let fields: serde_json::Map<String, Value> = row.fields.iter().cloned().collect();
    json!({
        "table": row.table, "fields": fields, "entered": row.entered.as_ref().map(origin),
        "changed": row.changed.as_ref().map(origin),
    })
}

fn origin(origin: &Origin) -> Value {
    json!({
        "at": origin.at, "author": origin.author.0, "kind": origin.kind.code(), "subject": origin.subject,
    })
}

fn change(entry: &HistoryEntry) -> Value {
    json!({
        "id": entry.id, "at": entry.at, "author": entry.author.0, "kind": entry.kind.code(),
        "subject": entry.subject,
    })
}

fn erase(
    register: &mut Register,
    member: MemberId,
    args: &PersonDataArgs,
    session: &Session,
) -> Result<Answer, Failure> {
    let data = register.person_data(member)?;
    let [law, reason] = [&args.ground, &args.reason].map(|text| clean(text.as_deref().unwrap_or_default()));
    let question = session.lang.person_erase_question(clean(&data.name), &law, &reason);
    if !asked::agrees(&question, session.lang) {
        return Ok(Answer::lines([session.lang.asked_nothing_done()]));
    }
    let mut progress = Progress::of(session.lang.progress_pages());
    let told = &mut |done, all| progress.go_on(done, all);
    let (extent, done) = register.erase_person_told(&session.author, member, (&law, &reason), told)?;
    drop(progress);
    let drafts = personal::forget_drafts(&data);
    let lines = personal::erased(register, &data.name, (extent, drafts), session.lang)?;
    let json = json!({
        "operation": done.operation, "facts": extent.facts, "operations": extent.operations,
        "joins_not_followed": extent.not_followed, "scrubbed": extent.scrubbed, "drafts": drafts,
    });
    Ok(Answer::either(args.json, &json, lines))
}
