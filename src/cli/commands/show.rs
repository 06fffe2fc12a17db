//! `show`: everything of one household. As JSON for the officer who owns the file, with citizen
//! numbers in full; as text, the printed summary with the numbers masked unless asked.

use crate::cli::answer::Answer;
use crate::cli::args::ShowArgs;
use crate::cli::failure::Failure;
use crate::cli::json::{HouseholdJson, Rules};
use crate::cli::session::{self, Session};
use crate::domain::dossier::Dossier;
use crate::paper::forms::summary::{SummaryOptions, summary};
use crate::paper::to_text;

/// Columns of the text.
const COLUMNS: usize = 80;

/// Shows.
pub fn run(args: &ShowArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let dossier = session::dossier(&register, &args.code)?;
    let rules = Rules::embedded();
    let household = HouseholdJson::new(&dossier, &rules, session.today());
    let lines = if args.json { Vec::new() } else { vec![text(&dossier, &rules, args.full, session)] };
    Ok(Answer::either(args.json, &household, lines))
}

fn text(dossier: &Dossier, rules: &Rules, full: bool, session: &Session) -> String {
    let options = SummaryOptions {
        standards: &rules.standards,
        catalogue: &rules.catalogue,
        show_citizen_numbers: full,
        printed_by: &session.author.0,
        printed_at: session.now.naive_local(),
        place: &dossier.commune.name,
    };
    to_text(&summary(dossier, &options, session.lang), COLUMNS).trim_end().to_owned()
}
