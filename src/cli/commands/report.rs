//! `report`: an official table on the screen, as JSON, or as a file; or the households behind one of its numbers.

use std::ops::ControlFlow;
use std::path::Path;

use super::{activity, behind, herd, reach, watch};
use crate::cli::answer::Answer;
use crate::cli::args::{ReportArgs, ReportOutput, ReportTime};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::{Rules, report_json, tables_json};
use crate::cli::progress::Progress;
use crate::cli::session::Session;
use crate::cli::typed::{self, Round};
use crate::domain::checks::FieldFault;
use crate::domain::looked::How;
use crate::domain::report::{Issued, Period, Remark, TableSet};
use crate::i18n::Lang;
use crate::paper::forms::report::report;
use crate::paper::{to_pdf, to_text};
use crate::shell::looked::Look;
use crate::shell::output::write_whole;
use crate::shell::report::{issued, table};
use crate::shell::rules;
use crate::tables::write::report_to_xlsx;

/// The report on herds, which is no official table: heads of a day, or the balance of a year.
const HERD: &str = "herd";
/// The report on activities, which is no official table: those of a year.
const ACTIVITIES: &str = "activities";
/// What is owed for animals on a day, no official table either.
const OBLIGATIONS: &str = "obligations";
/// Households watched after they left the list.
const WATCH: &str = "watch";
/// Stands for the screen in place of a file.
const SCREEN: &str = "-";

type Words = fn(Lang) -> &'static str;

/// The reports that are no official tables, and what they tell.
const OTHERS: [(&str, Words); 12] = [
    ("way-out", Lang::cli_report_way_out),
    ("supports", Lang::cli_report_supports),
    ("unreached", Lang::cli_report_unreached),
    ("astray", Lang::cli_report_astray),
    ("reach", Lang::cli_report_reach),
    ("outcomes", Lang::cli_report_outcomes),
    ("outlook", Lang::cli_report_outlook),
    (super::budget::NAME, Lang::budgets_title),
    (ACTIVITIES, Lang::cli_report_activities),
    (HERD, Lang::cli_report_herd),
    (OBLIGATIONS, Lang::cli_report_obligations),
    (WATCH, Lang::cli_watch),
];

/// Makes the table.
pub fn run(args: &ReportArgs, session: &Session) -> Result<Answer, Failure> {
    if let Some(command) = &args.command {
        return reach::run(command, session);
    }
    let tables = rules::tables(&session.path())?;
    let Some(name) = args.name.as_deref().filter(|_| !args.list) else {
        let (official, others) = (official(&tables, session.lang), others(session.lang));
        return Ok(Answer::either(
            args.json,
            &tables_json(&official, &others),
            names(&[official, others].concat()),
        ));
    };
    if name == OBLIGATIONS {
        let day = args.time.on.as_deref();
        return herd::pass_on::obligations(day, (&args.out, args.json), session);
    }
    if name == WATCH {
        return watch::report(args.time.on.as_deref(), (&args.out, args.json), session);
    }
    if name == HERD {
        return herd::lists::report(args, session);
    }
    if name == ACTIVITIES {
        return activity::report(args, session);
    }
    let spec = tables.by_name(name).ok_or_else(|| no_report(name, &tables))?;
    if !args.time.is_told() {
        return Err(Misuse::NoTime.into());
    }
    let period = period(&args.time, session)?;
    let register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let mut progress = Progress::of(session.lang.progress_households());
    let table = table(&register, &rules, spec, period, &mut |done, all| progress.go_on(done, all))?;
    if let Some(cell) = &args.behind {
        return behind::answer(&register, &table, cell, args.json, session);
    }
    session.note(&register, &Look::at_table(&table, How::Exported))?;
    let commune = register.commune()?;
    let issued = issued(&table, &commune, &session.author.0, session.now);
    let refused = table.remarks.iter().any(Remark::is_refusal);
    Ok(answer(&issued, args, session.lang)?.with_found(refused))
}

fn answer(issued: &Issued<'_>, args: &ReportArgs, lang: Lang) -> Result<Answer, Failure> {
    if args.json {
        return Ok(Answer::either(true, &report_json(issued.table, lang), [""]));
    }
    let Some((path, bytes)) = file(issued, &args.out, lang)? else {
        return Ok(Answer::lines([text(issued, args.out.columns, lang)]));
    };
    write_whole(path, &bytes).map_err(Failure::output(path))?;
    let done = lang.done_report(lang.label(&issued.table.title), path.display());
    let remarks = issued.table.remarks.iter().map(|remark| lang.report_remark(remark));
    Ok(Answer::lines([done].into_iter().chain(remarks)))
}

/// The file that is asked for; none for the screen.
pub(super) fn file<'p>(
    issued: &Issued<'_>,
    out: &'p ReportOutput,
    lang: Lang,
) -> Result<Option<(&'p Path, Vec<u8>)>, Failure> {
    let to = &out.to;
    let bytes = match (&to.xlsx, &to.pdf, &to.text) {
        (Some(path), ..) => {
            let book = report_to_xlsx(issued, lang).map_err(|error| Failure::Table(error.to_string()))?;
            (path, book)
        }
        (_, Some(path), _) => {
            let pdf = to_pdf(&[report(issued, lang)], &mut |_, _| ControlFlow::Continue(()));
            (path, pdf.map_err(|error| Failure::print(path)(error.into()))?)
        }
        (.., Some(path)) if path.as_path() != Path::new(SCREEN) => {
            (path, text(issued, out.columns, lang).into_bytes())
        }
        _ => return Ok(None),
    };
    Ok(Some((bytes.0.as_path(), bytes.1)))
}

/// As the screen shows it.
pub(super) fn text(issued: &Issued<'_>, columns: usize, lang: Lang) -> String {
    to_text(&report(issued, lang), columns)
}

/// The year of the round up to its last day, or of the day; never beyond today.
fn period(time: &ReportTime, session: &Session) -> Result<Period, Failure> {
    let today = session.today();
    if let Some(typed) = &time.on {
        return Ok(Period::until(typed::past_day(typed, today)?));
    }
    let round = Round::read(&time.round())?;
    match round.begins_after(today) {
        true => Err(Misuse::Field(round.code(), FieldFault::Future).into()),
        false => Ok(Period::until(round.usual_day(today))),
    }
}

fn no_report(name: &str, tables: &TableSet) -> Failure {
    let known: Vec<&str> =
        [official(tables, Lang::Vi), others(Lang::Vi)].concat().iter().map(|(name, _)| *name).collect();
    Failure::NoReport { name: crate::viet::clean(name), known: known.join(" ") }
}

/// The official tables with their titles.
fn official(tables: &TableSet, lang: Lang) -> Vec<(&str, &str)> {
    tables.all().iter().map(|table| (table.name.as_str(), lang.label(&table.title))).collect()
}

/// The other reports with what they tell.
fn others(lang: Lang) -> Vec<(&'static str, &'static str)> {
    OTHERS.iter().map(|(name, words)| (*name, words(lang))).collect()
}

fn names(listed: &[(&str, &str)]) -> Vec<String> {
    let widest = listed.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    listed.iter().map(|(name, title)| format!("{name:widest$}  {title}")).collect()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::CommandLine;

    #[test]
    fn every_report_that_is_a_command_of_its_own_is_listed() {
        let command = CommandLine::command();
        let report = command.find_subcommand("report").unwrap();
        for own in report.get_subcommands().map(clap::Command::get_name) {
            assert!(OTHERS.iter().any(|(name, _)| *name == own), "{own}");
        }
    }
}
