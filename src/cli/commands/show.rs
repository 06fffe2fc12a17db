//! `show`: everything of one household. As JSON for the officer who owns the file, with citizen
//! numbers in full; as text, the printed summary with the numbers masked unless asked.

use crate::cli::answer::Answer;
use crate::cli::args::ShowArgs;
use crate::cli::failure::Failure;
use crate::cli::json::{HouseholdJson, Rules};
use crate::cli::session::{self, Session};
use crate::domain::id::HouseholdId;
use crate::paper::to_text;
use crate::shell::print::{self, Wording};
use crate::store::Register;

/// Columns of the text.
const COLUMNS: usize = 80;

/// Shows.
pub fn run(args: &ShowArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let dossier = session::dossier(&register, &args.code)?;
    let rules = Rules::beside(register.path())?;
    if !args.json {
        return Ok(Answer::lines([text(&register, dossier.household.id, &rules, args.full, session)?]));
    }
    let household = HouseholdJson::new(&dossier, &rules, session.today());
    Ok(Answer::either(true, &household, [""]))
}

/// The same document as the printed page.
fn text(
    register: &Register,
    id: HouseholdId,
    rules: &Rules,
    full: bool,
    session: &Session,
) -> Result<String, Failure> {
    let wording = Wording {
        standards: &rules.standards,
        catalogue: &rules.catalogue,
        full,
        by: &session.author.0,
        at: session.now,
        lang: session.lang,
    };
    Ok(to_text(&print::document(register, id, &wording)?, COLUMNS).trim_end().to_owned())
}
