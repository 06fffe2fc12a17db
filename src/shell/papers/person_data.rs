//! What the register holds of one person, as a paper.

use super::{PapersError, Printing};
use crate::domain::id::MemberId;
use crate::paper::Document;
use crate::paper::forms::Issue;
use crate::paper::forms::person_data::{HeldPart, PersonPaper, person_paper as paper};
use crate::shell::history::Teller;
use crate::shell::personal;
use crate::store::{Register, Result};
use crate::viet::DateStyle;

/// The paper of a person.
pub fn person_paper(
    register: &Register,
    member: MemberId,
    full: bool,
    printing: &Printing<'_>,
    issue: &Issue<'_>,
) -> std::result::Result<Document, PapersError> {
    let data = register.person_data(member)?;
    let told = (printing.lang, DateStyle::default());
    let teller = Teller::new(register, &printing.rules.catalogue, told)?;
    let parts = personal::rows(&data, full, &teller).into_iter().map(|row| HeldPart {
        name: row.table,
        fields: row.fields,
        origins: row.origins,
    });
    let changes = data.changes.iter().map(|entry| Ok((entry.at, teller.sentence(entry)?)));
    let changes = changes.collect::<Result<Vec<_>>>()?;
    let codes = teller.codes(&data.looks)?;
    let looks: Vec<_> = data.looks.iter().map(|look| (look.at, teller.look_at(look, &codes))).collect();
    let parts: Vec<_> = parts.collect();
    let (name, code) = (data.name.as_str(), data.code.as_str());
    Ok(paper(&PersonPaper { name, code, parts: &parts, changes: &changes, looks: &looks }, issue))
}
