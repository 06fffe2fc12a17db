//! `support round list|lines`: what there is, and how far it has come.

use serde::Serialize;

use super::json::{RoundJson, SheetJson};
use super::sheet;
use crate::cli::answer::Answer;
use crate::cli::args::{HandOverShowArgs, JsonArgs};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::hand_over::{HandOver, HandOverLine, Progress};
use crate::i18n::Lang;
use crate::viet::{DateStyle, format_money, format_quantity};

#[derive(Serialize)]
struct Rounds<'a> {
    rounds: Vec<RoundJson<'a>>,
}

/// Lists the rounds, the latest day first.
pub fn list(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let rows = session.open()?.hand_overs()?;
    let lines: Vec<String> = match rows.is_empty() {
        true => vec![session.lang.cli_no_hand_over().to_owned()],
        false => rows.iter().map(|row| head(&row.round, &row.progress, session.lang)).collect(),
    };
    let json = Rounds { rounds: rows.iter().map(|row| RoundJson::of(&row.round, &row.progress)).collect() };
    Ok(Answer::either(args.json, &json, lines))
}

/// Shows a round line by line.
pub fn lines(args: &HandOverShowArgs, session: &Session) -> Result<Answer, Failure> {
    let sheet = sheet(&session.open()?, &args.hand_over)?;
    let first = head(&sheet.round, &sheet.progress(), session.lang);
    let lines = sheet.lines.iter().map(|line| words(line, session.lang));
    let lines: Vec<String> = [first].into_iter().chain(lines).collect();
    Ok(Answer::either(args.json, &SheetJson::of(&sheet), lines))
}

/// `22/11/2026  Gạo Tết  approved  0/160  400.000.000 đ`.
pub fn head(round: &HandOver, progress: &Progress, lang: Lang) -> String {
    let (all, given) = (progress.all(), progress.given());
    let day = DateStyle::default().day(round.date);
    let stage = lang.round_stage(progress.stage());
    format!("{day}  {}  {stage}  {}/{}  {}", round.name, given.lines, all.lines, format_money(all.value))
}

fn words(line: &HandOverLine, lang: Lang) -> String {
    let support = &line.support.value;
    let state = lang.support_state(support.state);
    let amount = format!("{} {}", format_quantity(support.quantity), support.unit);
    let reason = match (support.exception.as_str(), support.note.as_str()) {
        ("", "") => String::new(),
        ("", note) => format!("  {note}"),
        (exception, _) => format!("  {exception}"),
    };
    format!(
        "{:>4}  {:8}  {}  {}  {amount}  {state}{reason}",
        line.number(),
        line.code,
        line.receiver(),
        line.hamlet
    )
}
