//! What the print dialog needs to know before it opens, and the summary that it shows.

use std::ops::ControlFlow;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use super::reading;
use crate::app::dialogs::print::PrintSetup;
use crate::app::msg::Answer;
use crate::app::work::{Printed, RoundPapers, Sheet};
use crate::domain::assistance::sheet::PaySheet;
use crate::domain::history::Author;
use crate::domain::id::HouseholdId;
use crate::domain::listing::Listing;
use crate::domain::report::Table;
use crate::i18n::Lang;
use crate::keys::Card;
use crate::paper::forms::report as official;
use crate::paper::{spool, to_text};
use crate::shell::papers::{self as review, Paper, PapersError, Printing, Selection};
use crate::shell::print::{self, Wording};
use crate::shell::report::issued;
use crate::shell::rules::Rules;
use crate::shell::{assistance, key_card, listing, places, words};
use crate::store::{Register, StoreError};

/// Lines of a table that are shown before it is printed.
const PREVIEW_ROWS: usize = 300;

/// Who asks, when, in which language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asker<'a> {
    pub author: &'a Author,
    pub now: NaiveDateTime,
    pub lang: Lang,
}

/// How a summary is to be shown on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown<'a> {
    asker: &'a Asker<'a>,
    /// As it stood on a past day.
    on: Option<NaiveDate>,
    /// Citizen numbers whole.
    full: bool,
    columns: usize,
}

impl Asker<'_> {
    /// A summary of a day is to be shown to them, numbers whole or masked, in so many columns.
    pub(super) fn shown(&self, on: Option<NaiveDate>, full: bool, columns: usize) -> Shown<'_> {
        Shown { asker: self, on, full, columns }
    }
}

/// Finds out what printing these households needs.
pub(super) fn set_up(
    register: &Register,
    chosen: &[HouseholdId],
    shown: &Shown<'_>,
) -> Result<Answer, StoreError> {
    let asker = shown.asker;
    let ids = print::in_hamlet_order(register, chosen, asker.now)?;
    let Some(&first) = ids.first() else {
        return Ok(Answer::Failed(asker.lang.print_nothing().to_owned()));
    };
    let stem = stem(register, &ids, shown)?;
    Ok(Answer::PrintSetup(Box::new(PrintSetup {
        lines: lines(register, first, shown)?,
        printers: printers(asker.lang),
        folder: places::documents().display().to_string(),
        stem,
        what: Printed::Summaries(ids),
        on: shown.on,
    })))
}

/// Finds out what printing a key card needs. It is about nobody: no register needs to be open.
pub(super) fn set_up_card(card: Box<Card>, columns: usize, asker: &Asker<'_>) -> Answer {
    let document = key_card::document(&card, &asker.author.0, asker.now, asker.lang);
    Answer::PrintSetup(Box::new(PrintSetup {
        what: Printed::Card(card),
        on: None,
        lines: to_text(&document, columns).lines().map(str::to_owned).collect(),
        printers: printers(asker.lang),
        folder: places::documents().display().to_string(),
        stem: "the-phim".to_owned(),
    }))
}

/// Finds out what printing an official table needs. Of a long list the beginning is shown.
pub(super) fn set_up_table(
    register: &Register,
    table: Arc<Table>,
    columns: usize,
    asker: &Asker<'_>,
) -> Result<Answer, StoreError> {
    let commune = register.commune()?;
    let cut = Table { rows: table.rows.iter().take(PREVIEW_ROWS).cloned().collect(), ..(*table).clone() };
    let document = official::report(&issued(&cut, &commune, &asker.author.0, asker.now), asker.lang);
    let mut lines: Vec<String> = to_text(&document, columns).lines().map(str::to_owned).collect();
    if table.rows.len() > PREVIEW_ROWS {
        lines.insert(0, asker.lang.print_preview_cut(PREVIEW_ROWS, table.rows.len()));
    }
    Ok(Answer::PrintSetup(Box::new(PrintSetup {
        lines,
        printers: printers(asker.lang),
        folder: places::documents().display().to_string(),
        stem: format!("{}-{}", table.name, table.period.to.format("%Y%m%d")),
        what: Printed::Table(table),
        on: None,
    })))
}

/// Finds out what printing a list needs. Of a long one the beginning is shown.
pub(super) fn set_up_list(
    register: &Register,
    list: Arc<Listing>,
    columns: usize,
    asker: &Asker<'_>,
) -> Result<Answer, StoreError> {
    let commune = register.commune()?;
    let cut = Listing { rows: list.rows.iter().take(PREVIEW_ROWS).cloned().collect(), ..(*list).clone() };
    let document = listing::document(&cut, &commune, (&asker.author.0, asker.now), asker.lang);
    let mut lines: Vec<String> = to_text(&document, columns).lines().map(str::to_owned).collect();
    if list.rows.len() > PREVIEW_ROWS {
        lines.insert(0, asker.lang.print_preview_cut(PREVIEW_ROWS, list.rows.len()));
    }
    Ok(Answer::PrintSetup(Box::new(PrintSetup {
        lines,
        printers: printers(asker.lang),
        folder: places::documents().display().to_string(),
        stem: format!("{}-{}", list.stem, asker.now.format("%Y%m%d")),
        what: Printed::Listing(list),
        on: None,
    })))
}

/// Finds out what printing a pay list needs; its first lines are shown.
pub(super) fn set_up_pay_list(
    register: &Register,
    sheet: Arc<PaySheet>,
    (full, columns): (bool, usize),
    asker: &Asker<'_>,
) -> Result<Answer, StoreError> {
    let (commune, rates) = (register.commune()?, Rules::of(register).rates);
    let made = (asker.author.0.as_str(), asker.now);
    let first = sheet.first(PREVIEW_ROWS);
    let document = assistance::document((&first, &rates), full, &commune, made, asker.lang);
    let mut lines: Vec<String> = to_text(&document, columns).lines().map(str::to_owned).collect();
    if sheet.people() > PREVIEW_ROWS {
        lines.insert(0, asker.lang.print_preview_cut(PREVIEW_ROWS, sheet.people()));
    }
    Ok(Answer::PrintSetup(Box::new(PrintSetup {
        lines,
        printers: printers(asker.lang),
        folder: places::documents().display().to_string(),
        stem: format!("chi-tra-{}-{}", sheet.month.iso(), asker.now.format("%Y%m%d")),
        what: Printed::PayList(sheet),
        on: None,
    })))
}

/// Finds out what printing official papers needs; the first one is shown.
pub(super) fn set_up_official(
    register: &Register,
    what: Printed,
    full: bool,
    columns: usize,
    asker: &Asker<'_>,
) -> Result<Answer, StoreError> {
    let rules = Rules::of(register);
    let (by, at, lang) = (asker.author.0.as_str(), asker.now, asker.lang);
    let printing = Printing { rules: &rules, by, at, lang, only_first: true };
    let Some(paper) = paper_of(&what, full) else {
        return Ok(Answer::Failed(lang.why_no_hamlet_here().to_owned()));
    };
    let mut go_on = |_, _| ControlFlow::Continue(());
    let documents = match review::documents(register, &paper, &printing, &mut go_on) {
        Ok(documents) => documents,
        Err(PapersError::Store(error)) => return Err(error),
        Err(error) => return Ok(Answer::Failed(words::papers(&error, lang))),
    };
    let first = documents.first().map(|document| to_text(document, columns)).unwrap_or_default();
    Ok(Answer::PrintSetup(Box::new(PrintSetup {
        lines: first.lines().map(str::to_owned).collect(),
        printers: printers(asker.lang),
        folder: places::documents().display().to_string(),
        stem: official_stem(register, &what, asker.now.date())?,
        what,
        on: None,
    })))
}

/// The name of a file with official papers, without its ending.
fn official_stem(register: &Register, what: &Printed, today: NaiveDate) -> Result<String, StoreError> {
    let day = today.format("%Y%m%d");
    Ok(match what {
        Printed::Papers(wanted) => format!("{}-{}", wanted.sheet.stem(), wanted.round),
        Printed::Week => format!("lich-viec-tuan-{day}"),
        Printed::Plans(households) => format!("ke-hoach-{}-{day}", of_whom(register, households, today)?),
        Printed::VisitSheet(_) => format!("phieu-di-tham-{day}"),
        Printed::Histories(households) => format!("nhat-ky-{}-{day}", of_whom(register, households, today)?),
        Printed::PersonData { household, .. } => {
            format!("du-lieu-ca-nhan-{}-{day}", of_whom(register, &[*household], today)?)
        }
        _ => format!("bang-ke-{day}"),
    })
}

/// What the shell calls official papers; `None` for a paper of a hamlet where no hamlet is told, and for what is none.
pub(super) fn paper_of(what: &Printed, full: bool) -> Option<Paper> {
    let wanted = match what {
        Printed::Plans(households) => return Some(Paper::ExitPlans(households.clone())),
        Printed::VisitSheet(sheet) => return Some(Paper::VisitSheet(*sheet)),
        Printed::SignOff(round) => return Some(Paper::SignOff { round: *round, full }),
        Printed::Week => return Some(Paper::Week),
        Printed::Histories(households) => return Some(Paper::Histories(households.clone())),
        Printed::PersonData { household, member } => {
            return Some(Paper::PersonData { household: *household, member: *member, full });
        }
        Printed::Papers(wanted) => wanted,
        _ => return None,
    };
    let RoundPapers { round, sheet, households, hamlet } = wanted.clone();
    Some(match sheet {
        Sheet::FormB => Paper::SurveySheets(Selection { round, households, hamlet }),
        Sheet::FormA => Paper::FormsA(Selection { round, households, hamlet }),
        Sheet::Minutes => Paper::Minutes { round, hamlet: hamlet? },
        Sheet::Posted => Paper::Posted { round, hamlet: hamlet? },
        Sheet::Decision => Paper::Decision { round, number: None },
        Sheet::Certificates => Paper::Certificates(households),
    })
}

/// The summary of a household, line by line.
pub(super) fn preview(register: &Register, id: HouseholdId, shown: &Shown<'_>) -> Result<Answer, StoreError> {
    Ok(Answer::PrintPreview(id, lines(register, id, shown)?))
}

fn lines(register: &Register, id: HouseholdId, shown: &Shown<'_>) -> Result<Vec<String>, StoreError> {
    let asker = shown.asker;
    let Rules { standards, catalogue, .. } = Rules::of(register);
    let framework = register.framework()?;
    let wording = Wording {
        standards: &standards,
        catalogue: &catalogue,
        framework: &framework,
        on: shown.on,
        full: shown.full,
        by: &asker.author.0,
        at: asker.now,
        lang: asker.lang,
    };
    let document = print::document(register, id, &wording)?;
    Ok(to_text(&document, shown.columns).lines().map(str::to_owned).collect())
}

/// The printers, the usual one first; or why there is none.
pub(super) fn printers(lang: Lang) -> Result<Vec<String>, String> {
    let mut printers = spool::printers().map_err(|error| words::paper(&error, lang))?;
    printers.sort_by_key(|printer| !printer.is_default);
    Ok(printers.into_iter().map(|printer| printer.name).collect())
}

/// `phieu-0412-20261122`, by the day of which the summaries are.
fn stem(register: &Register, ids: &[HouseholdId], shown: &Shown<'_>) -> Result<String, StoreError> {
    let today = shown.asker.now.date();
    let whom = of_whom(register, ids, today)?;
    Ok(format!("phieu-{whom}-{}", shown.on.unwrap_or(today).format("%Y%m%d")))
}

/// Whose papers are in a file, as its name can hold it: the code of a household, or how many there are (`12-ho`).
fn of_whom(register: &Register, ids: &[HouseholdId], today: NaiveDate) -> Result<String, StoreError> {
    let whom = match ids {
        [only] => reading::code(register, *only, today)?,
        several => format!("{}-ho", several.len()),
    };
    Ok(whom.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::testing::day;
    use crate::domain::query::{Filter, Query};
    use crate::shell::demo::{Demo, make};

    #[test]
    fn plans_of_two_households_do_not_propose_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let register =
            make(&folder.path().join("demo.db"), Demo { households: 12, seed: 4 }, &mut |_| true).unwrap();
        let today = day("2026-11-21");
        let found = register.find(&Query { filter: Filter::default(), ..Query::default() }, today).unwrap();
        let stem = |households: &[HouseholdId]| {
            official_stem(&register, &Printed::Plans(households.to_vec()), today).unwrap()
        };
        let code = reading::code(&register, found.ids[0], today).unwrap();
        assert_eq!(stem(&found.ids[..1]), format!("ke-hoach-{code}-20261121"));
        assert_ne!(stem(&found.ids[..1]), stem(&found.ids[1..2]));
        assert_eq!(stem(&found.ids[..2]), "ke-hoach-2-ho-20261121");
    }
}
