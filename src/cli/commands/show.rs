//! `show`: everything of one household, today or as it stood on a past day. As JSON for the officer who owns the
//! file, with citizen numbers in full; as text, the printed summary with the numbers masked unless asked, and what the
//! rules of the register say of the household: signs of a relapse, criteria of a lasting exit.

use chrono::NaiveDate;

use crate::cli::answer::Answer;
use crate::cli::args::ShowArgs;
use crate::cli::failure::Failure;
use crate::cli::json::{HouseholdJson, Rules};
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::as_of::Then;
use crate::domain::criteria::assess;
use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;
use crate::domain::looked::{How, Seen};
use crate::domain::reach::Rules as By;
use crate::i18n::Lang;
use crate::paper::to_text;
use crate::shell::looked::Look;
use crate::shell::print::{self, Wording};
use crate::store::Register;
use crate::viet::DateStyle;

/// Columns of the text.
const COLUMNS: usize = 80;

/// Shows.
pub fn run(args: &ShowArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let on = args.on.as_deref().map(|day| typed::past_day(day, session.today())).transpose()?;
    let dossier = session::dossier(&register, &args.code)?;
    let then = on.map(|day| then(&register, &dossier, day)).transpose()?;
    session.note(&register, &Look::at(How::Opened, Seen::Show, vec![dossier.household.id]))?;
    let rules = Rules::beside(register.path())?;
    if !args.json {
        let shown = Shown { id: dossier.household.id, on, full: args.full };
        let known = then.as_ref().map_or(&dossier, |then| &then.dossier);
        let day = on.unwrap_or(session.today());
        let text = shown.text(&register, &rules, session)?;
        return Ok(Answer::lines([text].into_iter().chain(judged(known, &rules, day, session.lang))));
    }
    let household = match &then {
        Some(then) => HouseholdJson::then(then, &rules, &register.framework()?),
        None => HouseholdJson::new(&dossier, &rules, &register.framework()?, session.today()),
    };
    Ok(Answer::either(true, &household, [""]))
}

/// The household as it stood, where it was in the register.
fn then(register: &Register, dossier: &Dossier, day: NaiveDate) -> Result<Then, Failure> {
    let then = dossier.on(day, &register.hamlets()?);
    then.map_err(|why| Failure::NotThere { code: dossier.household.code.clone(), day, why })
}

/// What the rules say of the household, under a line of air.
fn judged(dossier: &Dossier, rules: &Rules, day: NaiveDate, lang: Lang) -> Vec<String> {
    let dates = DateStyle::default();
    let watched = dossier.watched(rules.watching(), day);
    let warnings = watched.map(|watched| watched.warnings).unwrap_or_default();
    let by = By { catalogue: &rules.catalogue, standards: &rules.standards };
    let criteria = rules.criteria.of(dossier, day).and_then(|set| assess(set, dossier, by, day).ok());
    let criteria = criteria.map(|criteria| lang.criteria_whole(&criteria, dates)).unwrap_or_default();
    let signs = lang.warnings_whole(&warnings, &|day| dates.day(day));
    let told = [signs, criteria].into_iter().filter(|lines| !lines.is_empty());
    told.flat_map(|lines| [String::new()].into_iter().chain(lines)).collect()
}

/// What is shown as text.
struct Shown {
    id: HouseholdId,
    on: Option<NaiveDate>,
    full: bool,
}

impl Shown {
    /// The same document as the printed page.
    fn text(&self, register: &Register, rules: &Rules, session: &Session) -> Result<String, Failure> {
        let framework = register.framework()?;
        let wording = Wording {
            standards: &rules.standards,
            catalogue: &rules.catalogue,
            framework: &framework,
            on: self.on,
            full: self.full,
            by: &session.author.0,
            at: session.now,
            lang: session.lang,
        };
        Ok(to_text(&print::document(register, self.id, &wording)?, COLUMNS).trim_end().to_owned())
    }
}
