//! Policy-bank loans: what is outstanding, since when it is overdue; overdue ones first.

use chrono::NaiveDate;

use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone, toned,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::group::loan;
use crate::domain::id::HouseholdId;
use crate::domain::listing::Value;
use crate::domain::loan::{LoanLine, LoanStanding, overdue_first};
use crate::domain::today::TaskKind;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::{format_money, group};

/// A loan that is due within so many days is to be looked at.
const SOON: i64 = 60;

/// The board.
#[derive(Debug)]
pub struct Loans {
    lines: Vec<(LoanLine, LoanStanding)>,
}

impl Loans {
    /// Loans as they stand on a day.
    pub fn new(loans: Vec<LoanLine>, today: NaiveDate) -> Self {
        Self { lines: overdue_first(loans, today) }
    }

    fn sum(&self, of: impl Fn(&LoanLine, &LoanStanding) -> i64) -> i64 {
        self.lines.iter().fold(0, |sum, (line, standing)| sum.saturating_add(of(line, standing)))
    }

    fn find(&self, id: i64) -> Option<&LoanLine> {
        self.lines.iter().map(|(line, _)| line).find(|line| line.support.id.0 == id)
    }
}

fn tone(standing: &LoanStanding, today: NaiveDate) -> Tone {
    let soon = standing.due.is_some_and(|due| (due - today).num_days() <= SOON);
    match () {
        () if standing.is_paid_off() => Tone::Dim,
        () if standing.is_overdue() => Tone::Problem,
        () if soon => Tone::Warning,
        () => Tone::Plain,
    }
}

impl Board for Loans {
    fn title(&self, at: &At) -> String {
        at.lang.board_loans().to_owned()
    }

    fn stem(&self) -> String {
        "von-vay".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let owing = self.lines.iter().filter(|(_, standing)| !standing.is_paid_off()).count();
        let overdue = self.lines.iter().filter(|(_, standing)| standing.is_overdue()).count();
        let outstanding = format_money(self.sum(|_, standing| standing.outstanding));
        let late = self.sum(|_, standing| if standing.is_overdue() { standing.outstanding } else { 0 });
        let mut lines = vec![Headline::plain(at.lang.loans_says_all(owing, outstanding))];
        if overdue > 0 {
            let words = at.lang.loans_says_overdue(overdue, format_money(late));
            lines.push(Headline::new(words, Tone::Problem));
        }
        lines
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.loans_borrower()),
            Column::fixed(lang.groups_code(), 8).from(90),
            Column::share(lang.groups_hamlet()).from(130).narrowing(),
            Column::share(lang.groups_name()).from(110).narrowing(),
            Column::fixed(lang.loans_lent(), 10).from(120),
            Column::fixed(lang.loans_amount(), 13).right().from(80),
            Column::fixed(lang.loans_outstanding(), 13).right(),
            Column::fixed(lang.loans_interest_owed(), 12).right().from(100),
            Column::fixed(lang.loans_due(), 10),
            Column::fixed(lang.loans_overdue(), 8).right(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].0.support.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let (line, standing) = &self.lines[line];
        let late = Value::Count(standing.overdue_days.into());
        let cells = [
            Cell::text(&line.borrower),
            Cell::text(&line.code),
            Cell::text(&line.hamlet),
            Cell::text(&line.group),
            Cell::day(Some(line.book.loan.lent)),
            Cell::money(line.book.loan.principal),
            Cell::money(standing.outstanding),
            standing.interest_owed().map_or(Value::Blank, Value::Money).into(),
            Cell::day(standing.due),
            if standing.is_overdue() { late.into() } else { Cell::default() },
        ];
        toned(cells, tone(standing, at.today), &[8, 9])
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let mut cells = vec![Cell::default(); 10];
        cells[0] = Cell::text(at.lang.board_total());
        cells[5] = Cell::money(self.sum(|line, _| line.book.loan.principal));
        cells[6] = Cell::money(self.sum(|_, standing| standing.outstanding));
        cells[7] = Cell::money(self.sum(|_, standing| standing.interest_owed().unwrap_or(0)));
        cells
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.loans_empty().to_owned(), at.lang.loans_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        Some(self.lines[line].0.support.household)
    }

    fn waits(&self, line: usize, _task: TaskKind, _at: &At) -> bool {
        self.lines[line].1.is_overdue()
    }

    fn acts(&self) -> Vec<Offered> {
        vec![
            Offered::new(Action::New).called(Lang::loans_new, Lang::loans_empty_how),
            Offered::new(Action::Deed).on_line().called(Lang::loans_deed, Lang::loans_deed_doc),
            Offered::new(Action::SecondDeed).on_line().called(Lang::loans_extend, Lang::loans_extend_doc),
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        if action == Action::New {
            return Some(at.lang.loans_empty_how().to_owned());
        }
        let (line, standing) = on.line.map(|line| &self.lines[line])?;
        no_deed(action, line, standing, at)
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let line = on.line.map(|line| &self.lines[line].0);
        match (action, line) {
            (Action::Deed, Some(line)) => Deed::Dialog(loan::open_repayment(line, at)),
            (Action::SecondDeed, Some(line)) => Deed::Dialog(loan::open_extension(line, at)),
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Deeper(Subject::Loan(self.lines[line].0.support.id))
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let line = self.find(*form.among.first()?)?;
        match form.form.as_str() {
            "repay" => Some(loan::open_repayment(line, at)),
            "extend" => Some(loan::open_extension(line, at)),
            _ => None,
        }
    }
}

/// Why nothing more can be paid back or extended.
pub(super) fn no_deed(action: Action, line: &LoanLine, standing: &LoanStanding, at: &At) -> Option<String> {
    let owes_interest = standing.interest_owed().is_some_and(|owed| owed > 0);
    let over = match action {
        Action::Deed => standing.is_paid_off() && !owes_interest,
        Action::SecondDeed => standing.is_paid_off(),
        _ => false,
    };
    let on = line.book.paid_off_on().filter(|_| over)?;
    Some(at.lang.loan_fault_paid_off(at.day(on)))
}

/// The terms of a loan, and what is owed on it.
pub(super) fn about(line: &LoanLine, standing: &LoanStanding, at: &At) -> Vec<String> {
    let (lang, book) = (at.lang, &line.book);
    let rate = book.loan.rate.map(|rate| lang.loans_says_rate(rate.written()));
    let principal = format_money(book.loan.principal);
    let lent = lang.loans_says_lent(at.day(book.loan.lent), &line.group);
    let left = lang.loans_says_outstanding(format_money(standing.outstanding), principal);
    let interest = standing.interest_owed().map(|owed| lang.loans_says_interest(format_money(owed)));
    let due = standing.due.map(|due| lang.loans_says_due(at.day(due), group(standing.overdue_days.into())));
    let owed = [Some(left), interest, due].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    vec![format!("{lent} · {}", rate.unwrap_or_else(|| lang.loans_no_rate().to_owned())), owed]
}
