//! Looks at households on their way into the register: whom a paper, a table or a list names.
//!
//! Counts name nobody. Of a list as a board shows it the households are known by their codes, where it has them.

use std::collections::BTreeSet;

use chrono::Utc;

use super::papers::{Paper, PapersError, Printing, Selection, week_households};
use crate::domain::assistance::sheet::PaySheet;
use crate::domain::history::Author;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::listing::{Listing, Value};
use crate::domain::looked::{How, Looked, Seen};
use crate::domain::query::{Filter, Query};
use crate::domain::report::Table;
use crate::i18n::Lang;
use crate::store::{Register, StoreError};

/// Whom somebody looked at, and at what of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// How.
    pub how: How,
    /// At what.
    pub seen: Seen,
    /// Whom; `None` for every household at once.
    pub households: Option<Vec<HouseholdId>>,
}

impl Look {
    /// At these households.
    pub fn at(how: How, seen: Seen, households: Vec<HouseholdId>) -> Self {
        Self { how, seen, households: Some(households) }
    }

    /// At every household of the register.
    pub fn at_all(how: How, seen: Seen) -> Self {
        Self { how, seen, households: None }
    }

    /// At those whom a paper names.
    ///
    /// # Errors
    /// Those of the register.
    pub fn at_paper(register: &Register, paper: &Paper, printing: &Printing<'_>) -> Result<Self, StoreError> {
        let (seen, households) = of_paper(register, paper, printing)?;
        Ok(Self::at(How::Printed, seen, households))
    }

    /// At those whom a pay list names.
    ///
    /// # Errors
    /// Those of the register.
    pub fn at_pay_list(register: &Register, sheet: &PaySheet, how: How) -> Result<Self, StoreError> {
        let codes = sheet.hamlets.iter().flat_map(|hamlet| &hamlet.lines).map(|line| line.code.as_str());
        Ok(Self::at(how, Seen::PayList, by_codes(register, codes)?))
    }

    /// At those whom a list of a board names by their codes.
    ///
    /// # Errors
    /// Those of the register.
    pub fn at_listing(register: &Register, list: &Listing, how: How) -> Result<Self, StoreError> {
        let is_code = |heading: &str| Lang::ALL.iter().any(|lang| lang.field_code() == heading);
        let columns: Vec<usize> =
            (0..list.columns.len()).filter(|at| is_code(&list.columns[*at].heading)).collect();
        let cells = list.rows.iter().flat_map(|row| columns.iter().filter_map(|at| row.get(*at)));
        let codes = cells.filter_map(|cell| match cell {
            Value::Text(code) => Some(code.as_str()),
            _ => None,
        });
        Ok(Self::at(how, Seen::List, by_codes(register, codes)?))
    }

    /// At those who live in some hamlets, whose data is written out.
    ///
    /// # Errors
    /// Those of the register.
    pub fn in_hamlets(register: &Register, hamlets: &[HamletId], seen: Seen) -> Result<Self, StoreError> {
        let filter = Filter { hamlets: hamlets.to_vec(), with_ended: true, ..Filter::default() };
        let query = Query { filter, ..Query::default() };
        let found = register.find(&query, Utc::now().date_naive())?;
        Ok(Self::at(How::Exported, seen, found.ids.clone()))
    }

    /// At those whom an official table names line by line; one that only counts names nobody.
    pub fn at_table(table: &Table, how: How) -> Self {
        let rows = table.rows.iter().filter(|_| table.totals.is_empty());
        let named: BTreeSet<HouseholdId> =
            rows.flat_map(|row| &row.cells).flat_map(|cell| cell.households.iter().copied()).collect();
        Self::at(how, Seen::Table, named.into_iter().collect())
    }

    /// Writes it down; whether the register could take it.
    ///
    /// # Errors
    /// Those of the disk; a register that may only be read is none.
    pub fn note(&self, register: &Register, author: &Author) -> Result<bool, StoreError> {
        match register.note_looked(&self.looks(author)) {
            Err(StoreError::ReadOnly(_)) => Ok(false),
            noted => noted.map(|()| true),
        }
    }

    fn looks(&self, author: &Author) -> Vec<Looked> {
        let at = Utc::now();
        let look =
            |household| Looked { at, author: author.clone(), household, how: self.how, seen: self.seen };
        match &self.households {
            None => vec![look(None)],
            Some(named) => {
                let each: BTreeSet<HouseholdId> = named.iter().copied().collect();
                each.into_iter().map(|household| look(Some(household))).collect()
            }
        }
    }
}

fn of_paper(
    register: &Register,
    paper: &Paper,
    printing: &Printing<'_>,
) -> Result<(Seen, Vec<HouseholdId>), StoreError> {
    Ok(match paper {
        Paper::Certificates(ids) => (Seen::Certificate, ids.clone()),
        Paper::Requests(_, ids) => (Seen::Request, ids.clone()),
        Paper::ExitPlans(ids) => (Seen::Plan, ids.clone()),
        Paper::Histories(ids) => (Seen::History, ids.clone()),
        Paper::PersonData { household, .. } => (Seen::PersonData, vec![*household]),
        Paper::SurveySheets(selection) => (Seen::SurveySheet, selected(register, selection)?),
        Paper::FormsA(selection) => (Seen::FormA, selected(register, selection)?),
        Paper::Decision { round, .. } => (Seen::Decision, of_round(register, round, None)?),
        Paper::Minutes { round, hamlet } => (Seen::Minutes, of_round(register, round, Some(*hamlet))?),
        Paper::Posted { round, hamlet } => (Seen::Posted, of_round(register, round, Some(*hamlet))?),
        Paper::SignOff { round, .. } => {
            let lines = register.hand_over(*round)?.map(|sheet| sheet.lines).unwrap_or_default();
            (Seen::SignOff, lines.iter().map(|line| line.support.household).collect())
        }
        Paper::VisitSheet(sheet) => {
            let way = register.visit_sheet(*sheet, printing.at.date())?;
            let stops = way.map(|way| way.stops).unwrap_or_default();
            (Seen::VisitSheet, stops.iter().map(|stop| stop.household()).collect())
        }
        Paper::Week => match week_households(register, printing) {
            Err(PapersError::Store(error)) => return Err(error),
            named => (Seen::Week, named.unwrap_or_default()),
        },
    })
}

fn selected(register: &Register, selection: &Selection) -> Result<Vec<HouseholdId>, StoreError> {
    match selection.households.is_empty() {
        true => of_round(register, &selection.round, selection.hamlet),
        false => Ok(selection.households.clone()),
    }
}

/// The households on the list of a round, of one hamlet where it is named.
fn of_round(
    register: &Register,
    code: &str,
    hamlet: Option<HamletId>,
) -> Result<Vec<HouseholdId>, StoreError> {
    let tasks = register.round(code)?.map(|round| round.tasks).unwrap_or_default();
    let there = tasks.iter().filter(|task| hamlet.is_none_or(|hamlet| hamlet == task.hamlet));
    Ok(there.map(|task| task.task.household).collect())
}

fn by_codes<'a>(
    register: &Register,
    codes: impl Iterator<Item = &'a str>,
) -> Result<Vec<HouseholdId>, StoreError> {
    let codes: BTreeSet<&str> = codes.collect();
    let found = codes.into_iter().map(|code| register.by_code(code)).collect::<Result<Vec<_>, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::listing::ListingColumn;
    use crate::domain::looked::LookedFilter;
    use crate::shell::demo::{Demo, make};
    use crate::shell::rules::Rules;

    fn village() -> (tempfile::TempDir, Register, Vec<HouseholdId>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.db");
        let register = make(&path, Demo { households: 12, seed: 4 }, &mut |_| true).unwrap();
        let ids = register.find(&Query::default(), "2026-11-22".parse().unwrap()).unwrap().ids;
        (folder, register, ids)
    }

    #[test]
    fn each_household_of_a_paper_is_noted_once() {
        let (_folder, register, ids) = village();
        let rules = Rules::embedded();
        let at = "2026-11-22T09:00:00".parse().unwrap();
        let printing = Printing { rules: &rules, by: "lan.tt", at, lang: Lang::Vi, only_first: false };
        let paper = Paper::Certificates(vec![ids[0], ids[1], ids[0]]);
        let look = Look::at_paper(&register, &paper, &printing).unwrap();
        assert!(look.note(&register, &Author("lan.tt".into())).unwrap());
        let looks = register.looks(&LookedFilter::default(), 9).unwrap();
        assert_eq!(looks.len(), 2);
        assert!(looks.iter().all(|look| look.seen == Seen::Certificate && look.how == How::Printed));
        let week = Look::at_paper(&register, &Paper::Week, &printing).unwrap();
        assert!(week.households.is_some_and(|households| !households.is_empty()));
    }

    #[test]
    fn a_list_names_households_by_their_codes_and_counts_name_nobody() {
        let (_folder, register, ids) = village();
        let code = register.dossier(ids[0]).unwrap().household.code.clone();
        let heading = |heading: &str| ListingColumn { heading: heading.into(), ..ListingColumn::default() };
        let columns = vec![heading(Lang::Vi.field_code()), heading("Số")];
        let rows = vec![
            vec![Value::Text(code), Value::Count(3)],
            vec![Value::Text("không có".into()), Value::Blank],
        ];
        let list = Listing { columns, rows, ..Listing::default() };
        let look = Look::at_listing(&register, &list, How::Exported).unwrap();
        assert_eq!(look.households, Some(vec![ids[0]]));
        let nobody = Look::at_listing(&register, &Listing::default(), How::Exported).unwrap();
        assert_eq!(nobody.households, Some(Vec::new()));
    }
}
