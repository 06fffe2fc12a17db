//! What the print dialog needs to know before it opens, and the summary that it shows.

use chrono::NaiveDateTime;

use super::reading;
use crate::app::dialogs::print::PrintSetup;
use crate::app::msg::Answer;
use crate::domain::history::Author;
use crate::domain::id::HouseholdId;
use crate::i18n::Lang;
use crate::paper::{spool, to_text};
use crate::shell::print::{self, Wording};
use crate::shell::rules::Rules;
use crate::shell::{places, words};
use crate::store::{Register, StoreError};

/// Columns of the summary on the screen.
const COLUMNS: usize = 80;

/// Who asks, when, in which language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asker<'a> {
    pub author: &'a Author,
    pub now: NaiveDateTime,
    pub lang: Lang,
}

/// Finds out what printing these households needs.
pub(super) fn set_up(
    register: &Register,
    chosen: &[HouseholdId],
    full: bool,
    asker: &Asker<'_>,
) -> Result<Answer, StoreError> {
    let ids = print::in_hamlet_order(register, chosen, asker.now)?;
    let Some(&first) = ids.first() else {
        return Ok(Answer::Failed(asker.lang.print_nothing().to_owned()));
    };
    let stem = stem(register, &ids, asker)?;
    Ok(Answer::PrintSetup(Box::new(PrintSetup {
        lines: lines(register, first, full, asker)?,
        printers: printers(asker.lang),
        folder: places::documents().display().to_string(),
        stem,
        ids,
    })))
}

/// The summary of a household, line by line.
pub(super) fn preview(
    register: &Register,
    id: HouseholdId,
    full: bool,
    asker: &Asker<'_>,
) -> Result<Answer, StoreError> {
    Ok(Answer::PrintPreview(id, lines(register, id, full, asker)?))
}

fn lines(
    register: &Register,
    id: HouseholdId,
    full: bool,
    asker: &Asker<'_>,
) -> Result<Vec<String>, StoreError> {
    let Rules { standards, catalogue } = Rules::of(register);
    let wording = Wording {
        standards: &standards,
        catalogue: &catalogue,
        full,
        by: &asker.author.0,
        at: asker.now,
        lang: asker.lang,
    };
    let document = print::document(register, id, &wording)?;
    Ok(to_text(&document, COLUMNS).lines().map(str::to_owned).collect())
}

/// The printers, the usual one first; or why there is none.
pub(super) fn printers(lang: Lang) -> Result<Vec<String>, String> {
    let mut printers = spool::printers().map_err(|error| words::paper(&error, lang))?;
    printers.sort_by_key(|printer| !printer.is_default);
    Ok(printers.into_iter().map(|printer| printer.name).collect())
}

/// `phieu-0412-20261122`, or with the count of households in place of a code.
fn stem(register: &Register, ids: &[HouseholdId], asker: &Asker<'_>) -> Result<String, StoreError> {
    let what = match ids {
        [only] => reading::code(register, *only, asker.now.date())?,
        several => format!("{}-ho", several.len()),
    };
    let what: String = what.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
    Ok(format!("phieu-{what}-{}", asker.now.format("%Y%m%d")))
}
