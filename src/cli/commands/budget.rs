//! `report budget`: the money of a year along the tree of programmes.

use std::ops::ControlFlow;
use std::path::Path;

use chrono::Datelike;
use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::ReportArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::Rules;
use crate::cli::session::Session;
use crate::cli::typed::{self, Round};
use crate::domain::framework::Framework;
use crate::domain::listing::Listing;
use crate::domain::programme::balance::Balance;
use crate::domain::programme::checks::{Asked, Fault, YEARS};
use crate::domain::programme::sheet::{Mark, Row, RowOf, Sheet};
use crate::paper::{to_pdf, to_text};
use crate::shell::budget::listing;
use crate::shell::listing::{document, sheet as grid};
use crate::shell::output::write_whole;
use crate::tables::write::to_xlsx;

/// Its name among the reports.
pub const NAME: &str = "budget";

/// Makes the list; what is overspent is found.
pub fn run(args: &ReportArgs, session: &Session) -> Result<Answer, Failure> {
    let year = year(args, session)?;
    let register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let known = register.framework()?;
    let sheet = Sheet::of(year, &register.tally(year, year)?, known.tree());
    let found = sheet.rows.iter().any(|row| row.mark == Mark::Overspent);
    let list = listing(&sheet, &known, &rules.catalogue, year, session.lang);
    if args.json {
        return Ok(Answer::either(true, &report_json(&sheet, &known, &list, year), [""]).with_found(found));
    }
    let commune = register.commune()?;
    let made = (session.author.0.as_str(), session.now);
    let paper = document(&list, &commune, made, session.lang);
    let out = &args.out.to;
    let (path, bytes) = match (&out.xlsx, &out.pdf, &out.text) {
        (Some(path), ..) => {
            let book = to_xlsx(&grid(&list, made, session.lang));
            (path, book.map_err(|error| Failure::Table(error.to_string()))?)
        }
        (_, Some(path), _) => {
            let pdf = to_pdf(&[paper], &mut |_, _| ControlFlow::Continue(()));
            (path, pdf.map_err(|error| Failure::print(path)(error.into()))?)
        }
        (.., Some(path)) if path.as_path() != Path::new("-") => {
            (path, to_text(&paper, args.out.columns).into_bytes())
        }
        _ => return Ok(Answer::lines([to_text(&paper, args.out.columns)]).with_found(found)),
    };
    write_whole(path, &bytes).map_err(Failure::output(path))?;
    Ok(Answer::lines([session.lang.done_report(&list.title, path.display())]).with_found(found))
}

/// The year that is named, or that of the round or day.
fn year(args: &ReportArgs, session: &Session) -> Result<i32, Failure> {
    let time = &args.time;
    let year = match (time.year, &time.on, &time.round) {
        (Some(year), ..) => year,
        (_, Some(on), _) => typed::day(Some(on), session.today())?.year(),
        (.., Some(round)) => Round::read(round)?.named().year(),
        _ => session.today().year(),
    };
    match YEARS.contains(&year) {
        true => Ok(year),
        false => Err(Misuse::Programme(Asked::Year, Fault::Year).into()),
    }
}

/// `title columns rows totals` as every report, each row as an object with its amounts.
fn report_json(sheet: &Sheet, known: &Framework, list: &Listing, year: i32) -> Json {
    let columns: Vec<&str> = list.columns.iter().map(|column| column.heading.as_str()).collect();
    let rows: Vec<Json> = sheet.rows.iter().map(|row| row_json(row, known)).collect();
    json!({
        "name": NAME, "title": list.title, "year": year, "columns": columns, "rows": rows,
        "totals": amounts_json(&sheet.total),
    })
}

fn row_json(row: &Row, known: &Framework) -> Json {
    let (programme, fund) = match &row.of {
        RowOf::Programme(id) => (Some(*id), None),
        RowOf::NoProgramme => (None, None),
        RowOf::Line(line) => (line.programme, Some(line.fund.as_str())),
    };
    let code = programme.and_then(|id| known.programme(id)).map(|it| it.code.as_str());
    let mut json = amounts_json(&row.balance);
    json["programme"] = json!(code);
    json["fund"] = json!(fund);
    json["overspent"] = json!(row.mark == Mark::Overspent);
    json["no_budget"] = json!(row.mark == Mark::NoBudget);
    json
}

/// Whole đồng; a sum that leaves 64 bits is a string of digits. Nothing is left where nothing was given.
fn amounts_json(balance: &Balance) -> Json {
    let all = &balance.all;
    let number =
        |dong: i128| i64::try_from(dong).map_or_else(|_| json!(dong.to_string()), |dong| json!(dong));
    json!({
        "given": number(all.given), "planned": number(all.planned),
        "committed": number(all.committed), "spent": number(all.spent),
        "left": balance.left().map(number), "outside": number(balance.outside()),
    })
}
