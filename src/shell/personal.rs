//! What the register holds of one person, in words; and what an erasure leaves to be told.

use std::path::Path;

use serde_json::Value;

use crate::domain::personal::{Extent, HeldRow, Origin, PersonData};
use crate::i18n::Lang;
use crate::shell::backup::{self, BackupError};
use crate::shell::drafts::DraftFolder;
use crate::shell::history::Teller;
use crate::shell::places;
use crate::store::{BackupFolder, Register};
use crate::viet::{clean, moment};

/// A row in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordedRow {
    /// The table.
    pub table: String,
    /// Names of fields with what they hold.
    pub fields: Vec<(String, String)>,
    /// How it came into the register, and how it was changed last.
    pub origins: Vec<String>,
}

/// The rows in words; citizen and phone numbers masked unless they are wanted whole.
pub fn rows(data: &PersonData, full: bool, teller: &Teller<'_>) -> Vec<WordedRow> {
    data.rows.iter().map(|row| worded(row, full, teller)).collect()
}

fn worded(row: &HeldRow, full: bool, teller: &Teller<'_>) -> WordedRow {
    let lang = teller.lang;
    let fields = row
        .fields
        .iter()
        .map(|(field, value)| (lang.row_field(field).to_owned(), said(row, (field, value), full, teller)));
    let entered = row
        .entered
        .iter()
        .map(|origin| lang.person_entered(moment(origin.at), teller.who(&origin.author), from(origin, lang)));
    let changed = row
        .changed
        .iter()
        .map(|origin| lang.person_changed(moment(origin.at), teller.who(&origin.author), from(origin, lang)));
    WordedRow {
        table: lang.row_table(&row.table).to_owned(),
        fields: fields.filter(|(_, value)| !value.is_empty()).collect(),
        origins: entered.chain(changed).collect(),
    }
}

fn said(row: &HeldRow, (field, value): (&str, &Value), full: bool, teller: &Teller<'_>) -> String {
    match value {
        Value::String(number) if full && matches!(field, "citizen_number" | "phone") => clean(number),
        value => teller.lang.listed_value(Some(teller.catalogue), (&row.table, field), value, teller.dates),
    }
}

/// What brought it: of an import the list is named.
fn from(origin: &Origin, lang: Lang) -> String {
    let what = lang.operation(origin.kind);
    if origin.subject.is_empty() { what.to_owned() } else { lang.person_from(what, clean(&origin.subject)) }
}

/// What is said behind an erasure: how far it went, what it did not reach, and where the data still is.
///
/// # Errors
/// Those of the folders of copies.
pub fn erased(
    register: &Register,
    name: &str,
    (extent, drafts): (Extent, usize),
    lang: Lang,
) -> Result<Vec<String>, BackupError> {
    let copies = backup::copies(register.path())?;
    let aside = BackupFolder::beside(register.path()).set_aside()?;
    let mut told = vec![
        lang.person_erased(clean(name)),
        lang.person_erased_extent(extent.facts, extent.operations),
        lang.person_not_searched().to_owned(),
    ];
    told.extend((extent.not_followed > 0).then(|| lang.person_not_followed(extent.not_followed)));
    told.extend((drafts > 0).then(|| lang.person_drafts_removed(drafts)));
    told.extend((!extent.scrubbed).then(|| lang.person_not_scrubbed().to_owned()));
    match copies.is_empty() {
        true => told.push(lang.person_no_copies().to_owned()),
        false => told.push(lang.person_copies(copies.len())),
    }
    told.extend(copies.iter().map(|copy| listed(&copy.path)));
    told.extend((!aside.is_empty()).then(|| lang.person_set_aside(aside.len())));
    told.extend(aside.iter().map(|file| listed(file)));
    let out = register.taken_out()?.into_iter().filter(|copy| copy.is_out()).map(|copy| copy.number);
    told.extend(out.map(|number| lang.person_copy_out(number)));
    told.push(lang.person_copies_elsewhere().to_owned());
    Ok(told)
}

fn listed(file: &Path) -> String {
    format!("  {}", clean(&file.display().to_string()))
}

/// Removes the drafts of who works here that are about the person or a household; how many. Drafts of others lie in
/// folders of their own.
pub fn forget_drafts(data: &PersonData) -> usize {
    let Some(folder) = places::drafts() else { return 0 };
    let about = [data.member.0.to_string(), data.household.0.to_string(), data.name.clone()];
    DraftFolder::new(folder).forget_those(|text| about.iter().any(|about| text.contains(about.as_str())))
}
