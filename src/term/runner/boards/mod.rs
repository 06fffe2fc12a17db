//! Boards read of the register, one file each, on the thread that searches.

mod activities;
mod assistance;
mod budgets;
mod exit;
mod groups;
mod hand_over;
mod herd;
mod models;
mod pass_on;
mod programmes;
mod reach;
mod relief;
mod results;
#[cfg(test)]
mod tests;
mod visits;
mod way_out;

use chrono::NaiveDate;

use crate::app::board::{Board, Subject};
use crate::app::msg::Answer;
use crate::i18n::Lang;
use crate::shell::words;
use crate::store::{Register, StoreError};

/// What a board is read of and with.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    /// The register, on a connection of the thread's own.
    pub register: &'a Register,
    /// The day.
    pub today: NaiveDate,
}

/// Reads a board. An interrupt is an error, so that it is asked for again; all else is an answer.
pub(super) fn answer(
    reading: Reading<'_>,
    generation: u64,
    subject: Subject,
    lang: Lang,
) -> Result<Answer, StoreError> {
    match read(reading, subject, lang) {
        Ok(board) => Ok(Answer::Board(generation, Ok(board))),
        Err(StoreError::Interrupted) => Err(StoreError::Interrupted),
        Err(error) => Ok(Answer::Board(generation, Err(words::store(&error, lang)))),
    }
}

fn read(reading: Reading<'_>, subject: Subject, lang: Lang) -> Result<Box<dyn Board>, StoreError> {
    match subject {
        Subject::Programmes => programmes::read(reading),
        Subject::Benefits => assistance::benefits(reading),
        Subject::PayMonths => assistance::months(reading),
        Subject::PayList(month) => assistance::pay_list(reading, month),
        Subject::AssistanceAdvice => assistance::advice(reading),
        Subject::Budgets(year) => budgets::of_year(reading, year),
        Subject::MoneyRecords(year, of) => budgets::records(reading, year, of, lang),
        Subject::Models => models::read(reading),
        Subject::Animals(of) => herd::animals(reading, of),
        Subject::Animal(id) => herd::animal(reading, id),
        Subject::Heads { by, on } => herd::heads(reading, by, on),
        Subject::HerdBalance(year) => herd::balance(reading, year),
        Subject::Vaccinations => herd::vaccinations(reading),
        Subject::Activities(year) => activities::of_year(reading, year),
        Subject::Activity(id) => activities::one(reading, id),
        Subject::Candidates(id) => activities::candidates(reading, id),
        Subject::ReliefEvents(year) => relief::of_year(reading, year),
        Subject::ReliefEvent(id) => relief::one(reading, id),
        Subject::HandOvers => hand_over::rounds(reading),
        Subject::HandOver(id) => hand_over::sheet(reading, id),
        Subject::Obligations => pass_on::obligations(reading),
        Subject::WaitingList => pass_on::waiting(reading),
        Subject::Trees => pass_on::trees(reading),
        Subject::Tree(support) => pass_on::tree(reading, support),
        Subject::Groups => groups::groups(reading),
        Subject::Group(id) => groups::group(reading, id),
        Subject::GroupBook(id) => groups::book(reading, id),
        Subject::Loans => groups::loans(reading),
        Subject::Loan(support) => groups::loan(reading, support),
        Subject::Cards => groups::cards(reading, lang),
        Subject::WaysOut => way_out::read(reading),
        Subject::Watch => exit::watch(reading),
        Subject::VisitsDue => visits::due(reading),
        Subject::VisitSheets => visits::sheets(reading),
        Subject::VisitSheet(id) => visits::sheet(reading, id),
        Subject::Unreached(months) => reach::unreached(reading, months),
        Subject::Astray(days) => reach::astray(reading, days),
        Subject::FundReach { cut, days } => reach::funds(reading, cut, days),
        Subject::SupportTable { by, days } => reach::table(reading, by, days),
        Subject::Outcomes { horizon, days } => results::outcomes(reading, horizon, days),
        Subject::Outlook => results::outlook(reading),
    }
}
