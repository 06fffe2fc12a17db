//! What the print dialog shows before anything is printed: the first paper, the printers, a name for the file.
//!
//! | file | subject |
//! |---|---|
//! | `summaries` | summaries of households |
//! | `commune` | the commune's official papers |
//! | `tables` | tables and lists, of which the beginning is shown |
//! | `stems` | names of files |

mod commune;
mod stems;
mod summaries;
mod tables;

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::Effect;
use crate::app::dialogs::print::PrintSetup;
use crate::app::msg::Answer;
use crate::app::work::Printed;
use crate::domain::history::Author;
use crate::i18n::Lang;
use crate::keys::Card;
use crate::paper::{Document, spool, to_text};
use crate::shell::{key_card, places, words};
use crate::store::{Register, StoreError};
pub(super) use commune::paper_of;

/// Who asks, when, in which language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asker<'a> {
    pub author: &'a Author,
    pub now: NaiveDateTime,
    pub lang: Lang,
}

/// How papers are to be shown on the screen.
#[derive(Debug, Clone, Copy)]
struct Shown<'a> {
    asker: &'a Asker<'a>,
    /// Households as they stood on a past day.
    on: Option<NaiveDate>,
    /// Citizen numbers whole.
    full: bool,
    columns: usize,
}

/// Answers what the print dialog asks; nothing where that needs a register and none is open.
pub(super) fn answer(
    register: Option<&Register>,
    effect: Effect,
    asker: &Asker<'_>,
) -> Result<Option<Answer>, StoreError> {
    match effect {
        Effect::PrintSetup { what, on, full, columns } => {
            set_up(register, what, &Shown { asker, on, full, columns })
        }
        Effect::PrintPreview { id, on, full, columns } => {
            let shown = Shown { asker, on, full, columns };
            register.map(|register| summaries::preview(register, id, &shown)).transpose()
        }
        _ => Ok(None),
    }
}

fn set_up(
    register: Option<&Register>,
    what: Printed,
    shown: &Shown<'_>,
) -> Result<Option<Answer>, StoreError> {
    let Some(register) = register else {
        // A key card is about nobody: no register needs to be open.
        let Printed::Card(card) = what else { return Ok(None) };
        return Ok(Some(set_up_card(card, shown)));
    };
    Ok(Some(match what {
        Printed::Card(card) => set_up_card(card, shown),
        Printed::Summaries(ids) => summaries::set_up(register, &ids, shown)?,
        Printed::Table(table) => tables::set_up_table(register, table, shown)?,
        Printed::Listing(list) => tables::set_up_list(register, list, shown)?,
        Printed::PayList(sheet) => tables::set_up_pay_list(register, sheet, shown)?,
        official => commune::set_up(register, official, shown)?,
    }))
}

fn set_up_card(card: Box<Card>, shown: &Shown<'_>) -> Answer {
    let asker = shown.asker;
    let document = key_card::document(&card, &asker.author.0, asker.now, asker.lang);
    shown.set_up(Printed::Card(card), shown.lines(&document), "the-phim".to_owned())
}

impl Shown<'_> {
    /// A paper line by line.
    fn lines(&self, document: &Document) -> Vec<String> {
        to_text(document, self.columns).lines().map(str::to_owned).collect()
    }

    /// What the dialog opens with.
    fn set_up(&self, what: Printed, lines: Vec<String>, stem: String) -> Answer {
        Answer::PrintSetup(Box::new(PrintSetup {
            // Only summaries show a past day; all else says of itself what it is of.
            on: self.on.filter(|_| matches!(what, Printed::Summaries(_))),
            what,
            lines,
            printers: printers(self.asker.lang),
            folder: places::documents().display().to_string(),
            stem,
        }))
    }
}

/// The printers, the usual one first; or why there is none.
pub(super) fn printers(lang: Lang) -> Result<Vec<String>, String> {
    let mut printers = spool::printers().map_err(|error| words::paper(&error, lang))?;
    printers.sort_by_key(|printer| !printer.is_default);
    Ok(printers.into_iter().map(|printer| printer.name).collect())
}
