//! `visit sheet …`: sheets of visits, in the order of the way.

use serde_json::{Value as Json, json};

use super::add;
use crate::cli::answer::Answer;
use crate::cli::args::{
    JsonArgs, PrintVisitSheetArgs, VisitSheetArgs, VisitSheetCommand, VisitSheetMakeArgs, VisitSheetMissArgs,
    VisitSheetRecordArgs,
};
use crate::cli::commands::papers;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::framework;
use crate::cli::session::{self, Session};
use crate::domain::id::{HouseholdId, VisitSheetId};
use crate::domain::operation::Operation;
use crate::domain::visit::{SheetRow, SheetWay, Stop, VisitOperation, VisitSheet};
use crate::i18n::Lang;
use crate::shell::papers::Paper;
use crate::shell::rules::Rules;
use crate::store::Register;
use crate::viet::{self, DateStyle};

/// Does what was asked.
pub fn run(command: VisitSheetCommand, session: &Session) -> Result<Answer, Failure> {
    match command {
        VisitSheetCommand::List(args) => list(&args, session),
        VisitSheetCommand::Show(args) => show(&args, session),
        VisitSheetCommand::Make(args) => make(&args, session),
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
    let mut told = of_sheet(&way.progress());
    told["households"] = way.stops.iter().map(of_stop).collect();
    let stops = way.stops.iter().map(|stop| stop_line(stop, session.lang));
    let lines = [line(&way.progress(), session.lang)].into_iter().chain(stops);
    Ok(Answer::either(args.json, &told, lines))
}

fn make(args: &VisitSheetMakeArgs, session: &Session) -> Result<Answer, Failure> {
    let sheet = made(args, &mut session.open()?, session)?;
    show(&VisitSheetArgs { sheet: sheet.0, json: args.json }, session)
}

/// Makes a sheet.
fn made(
    args: &VisitSheetMakeArgs,
    register: &mut Register,
    session: &Session,
) -> Result<VisitSheetId, Failure> {
    let households = register.visit_way(&chosen(args, register, session)?)?;
    if households.is_empty() {
        return Err(Misuse::NobodyToVisit.into());
    }
    let words = [&args.by, &args.name, &args.hamlet].map(|text| viet::clean(text));
    let [by, name, hamlet] = words;
    let or = |text: String, other: &str| if text.is_empty() { other.to_owned() } else { text };
    let hamlet = or(hamlet, session.lang.sheet_unnamed());
    let sheet = VisitSheet {
        made_on: session.today(),
        visitor: or(by, &session.author.0),
        name: or(name, &hamlet),
        note: String::new(),
    };
    let make = Operation::Visit(VisitOperation::MakeSheet(sheet, households));
    let made = session.perform(register, &make)?.created.visit_sheets();
    Ok(made.first().copied().unwrap_or(VisitSheetId(0)))
}

/// `print visit-sheet`: of a known sheet, or of a new one of those overdue in a hamlet.
pub fn print(args: &PrintVisitSheetArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let sheet = match (args.sheet, &args.hamlet) {
        (Some(known), _) => way(&register, known, session)?.sheet.id,
        (None, hamlet) => {
            let hamlet = hamlet.clone().unwrap_or_default();
            let (codes, by, name) = (Vec::new(), String::new(), String::new());
            made(&VisitSheetMakeArgs { codes, hamlet, by, name, json: false }, &mut register, session)?
        }
    };
    papers::print(&register, &Paper::VisitSheet { sheet, full: args.full }, &args.out, session)
}

/// The households that were named; else those that are overdue, of one hamlet where that was named.
fn chosen(
    args: &VisitSheetMakeArgs,
    register: &Register,
    session: &Session,
) -> Result<Vec<HouseholdId>, Failure> {
    if !args.codes.is_empty() {
        return args.codes.iter().map(|code| session::household(register, code)).collect();
    }
    let rules = Rules::beside(register.path())?;
    let hamlet = framework::hamlet(&register.hamlets()?, &args.hamlet)?;
    let visits = register.visits_due(rules.watching(), session.today())?;
    let overdue = visits.into_iter().filter(|visit| visit.due.is_overdue());
    let of_hamlet = overdue.filter(|visit| hamlet.is_none_or(|hamlet| visit.hamlet == hamlet));
    Ok(of_hamlet.map(|visit| visit.household).collect())
}

fn record(args: &VisitSheetRecordArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let stop = stop(&way(&register, args.sheet, session)?, &args.code)?;
    let dossier = session::dossier(&register, &args.code)?;
    let visit = add::read(&args.found, &dossier, &register, session)?;
    let line = (stop.line.id, stop.line.rev);
    let date = DateStyle::default().day(visit.date);
    session.perform(&mut register, &Operation::Visit(VisitOperation::Record { line, visit }))?;
    answer(&register, args.sheet, &stop, session.lang.done_visit(&stop.head, date), (args.json, session))
}

fn miss(args: &VisitSheetMissArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let stop = stop(&way(&register, args.sheet, session)?, &args.code)?;
    let line = (stop.line.id, stop.line.rev);
    let miss = VisitOperation::Miss { line, why: viet::clean(&args.reason) };
    session.perform(&mut register, &Operation::Visit(miss))?;
    answer(&register, args.sheet, &stop, session.lang.done_missed(&stop.head), (args.json, session))
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
    let found = register.visit_sheet(VisitSheetId(sheet), session.today())?;
    found.ok_or_else(|| Misuse::NoSheet(sheet).into())
}

fn stop(way: &SheetWay, code: &str) -> Result<Stop, Failure> {
    let found = way.stops.iter().find(|stop| stop.code == code.trim());
    found.cloned().ok_or_else(|| Misuse::NotOnSheet(viet::clean(code)).into())
}

/// `sheet name visitor made_on lines visited missed open`.
fn of_sheet(row: &SheetRow) -> Json {
    json!({
        "sheet": row.sheet.id.0,
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
    let (on, seen) = stop.visited.clone().unzip();
    json!({
        "number": stop.line.number,
        "code": stop.code,
        "head": stop.head,
        "hamlet": stop.hamlet_name,
        "class": stop.state.code(),
        "visited": on.map(|day| day.to_string()),
        "seen": seen,
        "missed": stop.line.missed,
    })
}

fn line(row: &SheetRow, lang: Lang) -> String {
    let made_on = DateStyle::default().day(row.sheet.made_on);
    let progress = lang.visit_sheet_progress(row.visited, row.missed, row.open(), row.lines);
    format!("{}  {} · {} · {made_on} · {progress}", row.sheet.id.0, row.sheet.name, row.sheet.visitor)
}

fn stop_line(stop: &Stop, lang: Lang) -> String {
    let told = match &stop.visited {
        Some((on, seen)) => format!(" · {} {}", DateStyle::default().day(*on), seen.replace('\n', " ")),
        None if stop.line.missed.is_empty() => String::new(),
        None => format!(" · {}", lang.sheet_missed_why(&stop.line.missed)),
    };
    format!("  {}  {} {} · {}{told}", stop.line.number, stop.code, stop.head, stop.hamlet_name)
}
