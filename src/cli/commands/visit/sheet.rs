//! `visit sheet …`: sheets of visits, in the order of the way.

use serde_json::{Value as Json, json};

use super::{add, make};
use crate::cli::answer::Answer;
use crate::cli::args::{
    JsonArgs, PrintVisitSheetArgs, VisitSheetArgs, VisitSheetCommand, VisitSheetMissArgs,
    VisitSheetRecordArgs,
};
use crate::cli::commands::papers;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::session::{self, Session};
use crate::domain::id::VisitId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Stored};
use crate::domain::visit::{SheetRow, SheetWay, Stop, Visit, VisitOperation};
use crate::i18n::Lang;
use crate::shell::papers::Paper;
use crate::store::Register;
use crate::viet::{self, DateStyle};

/// Does what was asked.
pub fn run(command: VisitSheetCommand, session: &Session) -> Result<Answer, Failure> {
    match command {
        VisitSheetCommand::List(args) => list(&args, session),
        VisitSheetCommand::Show(args) => show(&args, session),
        VisitSheetCommand::Make(args) => make::run(&args, session),
        VisitSheetCommand::Record(args) => record(&args, session),
        VisitSheetCommand::Miss(args) => miss(&args, session),
    }
}

fn list(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let sheets = session.open()?.visit_sheets()?;
    let told: Vec<Json> = sheets.iter().map(of_sheet).collect();
    let lines = sheets.iter().map(|sheet| line(sheet, session.lang));
    Ok(Answer::either(args.json, &told, lines))
}

fn show(args: &VisitSheetArgs, session: &Session) -> Result<Answer, Failure> {
    let way = way(&session.open()?, args.sheet, session)?;
    Ok(Answer::either(args.json, &told(&way), lines(&way, session.lang)))
}

/// A sheet with its households.
pub(super) fn told(way: &SheetWay) -> Json {
    let mut told = of_sheet(&way.progress());
    told["households"] = way.stops.iter().map(of_stop).collect();
    told
}

/// The same in words, the sheet first.
pub(super) fn lines(way: &SheetWay, lang: Lang) -> Vec<String> {
    let stops = way.stops.iter().map(|stop| stop_line(stop, lang));
    [line(&way.progress(), lang)].into_iter().chain(stops).collect()
}

/// `print visit-sheet`: of a known sheet, or of a new one of those overdue in a hamlet.
pub fn print(args: &PrintVisitSheetArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let sheet = match (args.sheet, &args.hamlet) {
        (Some(known), _) => way(&register, known, session)?.sheet.id,
        (None, hamlet) => make::of_hamlet(hamlet.as_deref().unwrap_or_default(), &mut register, session)?,
    };
    papers::print(&register, &Paper::VisitSheet(sheet), &args.out, session)
}

fn record(args: &VisitSheetRecordArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let stop = stop(&way(&register, args.sheet, session)?, &args.code)?;
    let dossier = session::dossier(&register, &args.code)?;
    let known = entered(&stop, args.again)?;
    let visit = add::read(&args.found, &dossier, &register, session)?;
    let line = (stop.line.id, stop.line.rev);
    let date = DateStyle::default().day(visit.date);
    let operation = match known {
        Some(known) => Operation::SaveVisit(Edit::of(known, visit)),
        None => Operation::Visit(VisitOperation::Record { line, visit }),
    };
    session.perform(&mut register, &operation)?;
    answer(&register, args.sheet, &stop, session.lang.done_visit(&stop.head, date), (args.json, session))
}

fn miss(args: &VisitSheetMissArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let stop = stop(&way(&register, args.sheet, session)?, &args.code)?;
    let line = (stop.line.id, stop.line.rev);
    let instead_of = entered(&stop, args.again)?.map(|visit| visit.rev);
    let miss = VisitOperation::Miss { line, instead_of, why: viet::clean(&args.reason) };
    session.perform(&mut register, &Operation::Visit(miss))?;
    answer(&register, args.sheet, &stop, session.lang.done_missed(&stop.head), (args.json, session))
}

/// The visit that was entered on a line: it gives way only where that was asked for.
fn entered(stop: &Stop, again: bool) -> Result<Option<&Stored<VisitId, Visit>>, Misuse> {
    match &stop.visit {
        Some(visit) if !again => Err(Misuse::VisitEntered(stop.code.clone(), visit.date)),
        known => Ok(known.as_ref()),
    }
}

/// The line as it stands now.
fn answer(
    register: &Register,
    sheet: i64,
    before: &Stop,
    words: String,
    (json, session): (bool, &Session),
) -> Result<Answer, Failure> {
    let way = way(register, sheet, session)?;
    let told = way.stop(before.line.id).map(of_stop).unwrap_or_default();
    Ok(Answer::either(json, &told, [words]))
}

fn way(register: &Register, sheet: i64, session: &Session) -> Result<SheetWay, Failure> {
    let known = register.visit_sheet_numbered(sheet)?;
    let found = known.map(|id| register.visit_sheet(id, session.today())).transpose()?.flatten();
    found.ok_or_else(|| Misuse::NoSheet(sheet).into())
}

fn stop(way: &SheetWay, code: &str) -> Result<Stop, Failure> {
    let found = way.stops.iter().find(|stop| stop.code == code.trim());
    found.cloned().ok_or_else(|| Misuse::NotOnSheet(viet::clean(code)).into())
}

/// `sheet number name visitor made_on lines visited missed open`; `sheet` is its identity.
fn of_sheet(row: &SheetRow) -> Json {
    json!({
        "sheet": row.sheet.id.0,
        "number": row.sheet.number,
        "name": row.sheet.name,
        "visitor": row.sheet.visitor,
        "made_on": row.sheet.made_on.to_string(),
        "lines": row.lines,
        "visited": row.visited,
        "missed": row.missed,
        "open": row.open(),
    })
}

/// `number code head hamlet class visited seen missed`.
fn of_stop(stop: &Stop) -> Json {
    let visit = stop.visit.as_ref();
    json!({
        "number": stop.line.number,
        "code": stop.code,
        "head": stop.head,
        "hamlet": stop.hamlet_name,
        "class": stop.state.code(),
        "visited": visit.map(|visit| visit.date.to_string()),
        "seen": visit.map(|visit| &visit.seen),
        "missed": stop.line.missed,
    })
}

fn line(row: &SheetRow, lang: Lang) -> String {
    let made_on = DateStyle::default().day(row.sheet.made_on);
    let progress = lang.visit_sheet_progress(row.visited, row.missed, row.open(), row.lines);
    format!("{}  {} · {} · {made_on} · {progress}", row.sheet.number, row.sheet.name, row.sheet.visitor)
}

fn stop_line(stop: &Stop, lang: Lang) -> String {
    let told = match &stop.visit {
        Some(visit) => {
            format!(" · {} {}", DateStyle::default().day(visit.date), visit.seen.replace('\n', " "))
        }
        None if stop.line.missed.is_empty() => String::new(),
        None => format!(" · {}", lang.sheet_missed_why(&stop.line.missed)),
    };
    format!("  {}  {} {} · {}{told}", stop.line.number, stop.code, stop.head, stop.hamlet_name)
}
