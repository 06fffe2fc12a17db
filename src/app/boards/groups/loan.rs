//! One loan: what was paid back and when it was extended, with what is owed after each repayment.

use chrono::NaiveDate;

use super::loans::{about, no_deed};
use super::removal;
use crate::app::board::{Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Tone};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::group::loan;
use crate::domain::id::{HouseholdId, LoanExtensionId, LoanPaymentId};
use crate::domain::listing::Value;
use crate::domain::loan::{LoanExtension, LoanLine, LoanOperation, LoanPayment, LoanStanding};
use crate::domain::operation::Operation;
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::keys::{Action, Context};

/// The board, the latest first.
#[derive(Debug)]
pub struct LoanBookBoard {
    loan: LoanLine,
    standing: LoanStanding,
    lines: Vec<Happened>,
}

/// What happened to the loan.
#[derive(Debug, Clone)]
enum Happened {
    /// A repayment, and what was owed after it.
    Paid(Stored<LoanPaymentId, LoanPayment>, i64),
    /// An extension.
    Extended(Stored<LoanExtensionId, LoanExtension>),
}

impl Happened {
    fn on(&self) -> NaiveDate {
        match self {
            Self::Paid(payment, _) => payment.on,
            Self::Extended(extension) => extension.on,
        }
    }

    /// Repayments and extensions have numbers of their own: those of extensions stand below 0.
    fn key(&self) -> i64 {
        match self {
            Self::Paid(payment, _) => payment.id.0,
            Self::Extended(extension) => -extension.id.0,
        }
    }
}

impl LoanBookBoard {
    /// A loan as it stands on a day.
    pub fn new(loan: LoanLine, today: NaiveDate) -> Self {
        let mut left = loan.book.loan.principal;
        let paid = loan.book.payments.iter().map(|payment| {
            left = left.saturating_sub(payment.principal);
            Happened::Paid(payment.clone(), left)
        });
        let mut lines: Vec<_> = paid.collect();
        lines.extend(loan.book.extensions.iter().cloned().map(Happened::Extended));
        lines.reverse();
        lines.sort_by_key(|line| std::cmp::Reverse(line.on()));
        Self { standing: loan.book.on(today), loan, lines }
    }

    fn remove(&self, line: &Happened, at: &At) -> Dialog {
        let day = at.day(line.on());
        let (what, operation) = match line {
            Happened::Paid(payment, _) => {
                (at.lang.loans_repayment_of(day), LoanOperation::RemovePayment(payment.id, payment.rev))
            }
            Happened::Extended(extension) => {
                (at.lang.loans_extension_of(day), LoanOperation::RemoveExtension(extension.id, extension.rev))
            }
        };
        removal(what, Operation::Loan(operation), at)
    }
}

impl Board for LoanBookBoard {
    fn title(&self, at: &At) -> String {
        at.lang.loans_title(format!("{} · {}", self.loan.code, self.loan.borrower))
    }

    fn stem(&self) -> String {
        "khoan-vay".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let tone = if self.standing.is_overdue() { Tone::Problem } else { Tone::Plain };
        about(&self.loan, &self.standing, at).into_iter().map(|line| Headline::new(line, tone)).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_on(), 10),
            Column::fixed(lang.loans_what(), 8),
            Column::fixed(lang.loans_principal(), 13).right(),
            Column::fixed(lang.loans_interest(), 13).right(),
            Column::fixed(lang.loans_outstanding(), 13).right().from(80),
            Column::share(lang.field_note()),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].key())
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        match &self.lines[line] {
            Happened::Paid(payment, left) => vec![
                Cell::day(Some(payment.on)),
                Cell::text(at.lang.loans_deed()),
                Cell::money(payment.principal),
                Cell::money(payment.interest),
                Cell::money(*left),
                Cell::text(&payment.note),
            ],
            Happened::Extended(extension) => vec![
                Cell::day(Some(extension.on)),
                Cell::text(at.lang.loans_extend()),
                Cell::default(),
                Cell::default(),
                Cell::default(),
                Cell::text(at.lang.loans_until_because(at.day(extension.until), &extension.reason)),
            ],
        }
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let mut cells = vec![Cell::default(); 6];
        cells[0] = Cell::text(at.lang.board_total());
        cells[2] = Cell::from(Value::Money(self.standing.repaid));
        cells[3] = Cell::from(Value::Money(self.standing.interest_paid));
        cells[4] = Cell::from(Value::Money(self.standing.outstanding));
        cells
    }

    fn empty(&self, at: &At) -> Vec<String> {
        let deed = at.keymap.key(Context::Board, Action::Deed);
        vec![at.lang.loans_nothing_paid().to_owned(), at.lang.loans_nothing_paid_how(deed)]
    }

    fn household(&self, _line: usize) -> Option<HouseholdId> {
        Some(self.loan.support.household)
    }

    fn acts(&self) -> Vec<Offered> {
        vec![
            Offered::new(Action::Deed).called(Lang::loans_deed, Lang::loans_deed_doc),
            Offered::new(Action::SecondDeed).called(Lang::loans_extend, Lang::loans_extend_doc),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove),
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let extension = on.line.is_some_and(|line| matches!(self.lines[line], Happened::Extended(_)));
        match action {
            Action::Edit if extension => {
                let remove = at.keymap.key(Context::Board, Action::Remove);
                Some(at.lang.loans_extension_stays(remove))
            }
            _ => no_deed(action, &self.loan, &self.standing, at),
        }
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let line = on.line.map(|line| &self.lines[line]);
        match (action, line) {
            (Action::Deed, _) => Deed::Dialog(loan::open_repayment(&self.loan, at)),
            (Action::SecondDeed, _) => Deed::Dialog(loan::open_extension(&self.loan, at)),
            (Action::Edit, Some(Happened::Paid(payment, _))) => {
                Deed::Dialog(loan::open_edit(&self.loan, payment, at))
            }
            (Action::Remove, Some(line)) => Deed::Dialog(self.remove(line, at)),
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, _line: usize, _at: &At) -> Deed {
        Deed::Household(self.loan.support.household)
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let payment = self.loan.book.payments.iter().find(|payment| Some(payment.id.0) == form.id)?;
        Some(loan::open_edit(&self.loan, payment, at))
    }
}
