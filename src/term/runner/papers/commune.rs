//! The commune's official papers: of a round, of plans and visits, of the week, of one person. The first one is shown.

use std::ops::ControlFlow;

use super::{Shown, stems};
use crate::app::msg::Answer;
use crate::app::work::{Printed, RoundPapers, Sheet};
use crate::shell::papers::{self, Paper, PapersError, Printing, Selection};
use crate::shell::rules::Rules;
use crate::shell::words;
use crate::store::{Register, StoreError};

/// Finds out what printing official papers needs.
pub(super) fn set_up(register: &Register, what: Printed, shown: &Shown<'_>) -> Result<Answer, StoreError> {
    let (rules, asker) = (Rules::of(register), shown.asker);
    let (by, at, lang) = (asker.author.0.as_str(), asker.now, asker.lang);
    let printing = Printing { rules: &rules, by, at, lang, only_first: true };
    let Some(paper) = paper_of(&what, shown.full) else {
        return Ok(Answer::Failed(lang.why_no_hamlet_here().to_owned()));
    };
    let mut go_on = |_, _| ControlFlow::Continue(());
    let documents = match papers::documents(register, &paper, &printing, &mut go_on) {
        Ok(documents) => documents,
        Err(PapersError::Store(error)) => return Err(error),
        Err(error) => return Ok(Answer::Failed(words::papers(&error, lang))),
    };
    let first = documents.first().map(|document| shown.lines(document)).unwrap_or_default();
    let stem = stems::official(register, &what, asker.now.date())?;
    Ok(shown.set_up(what, first, stem))
}

/// What the shell calls official papers; `None` for a paper of a hamlet where no hamlet is told, and for what is none.
pub(in crate::term::runner) fn paper_of(what: &Printed, full: bool) -> Option<Paper> {
    Some(match what {
        Printed::Papers(wanted) => return of_round(wanted.clone()),
        Printed::Plans(households) => Paper::ExitPlans(households.clone()),
        Printed::VisitSheet(sheet) => Paper::VisitSheet(*sheet),
        Printed::SignOff(round) => Paper::SignOff { round: *round, full },
        Printed::Week => Paper::Week,
        Printed::Histories(households) => Paper::Histories(households.clone()),
        Printed::PersonData { household, member } => {
            Paper::PersonData { household: *household, member: *member, full }
        }
        Printed::Summaries(_)
        | Printed::Card(_)
        | Printed::Table(_)
        | Printed::Listing(_)
        | Printed::PayList(_) => return None,
    })
}

fn of_round(wanted: RoundPapers) -> Option<Paper> {
    let RoundPapers { round, sheet, households, hamlet } = wanted;
    Some(match sheet {
        Sheet::FormB => Paper::SurveySheets(Selection { round, households, hamlet }),
        Sheet::FormA => Paper::FormsA(Selection { round, households, hamlet }),
        Sheet::Minutes => Paper::Minutes { round, hamlet: hamlet? },
        Sheet::Posted => Paper::Posted { round, hamlet: hamlet? },
        Sheet::Decision => Paper::Decision { round, number: None },
        Sheet::Certificates => Paper::Certificates(households),
    })
}
