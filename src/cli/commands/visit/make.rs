//! `visit sheet make`: a sheet of the households that are named, or of those that are overdue. Who waits on another sheet
//! is left out, and said so, unless that was asked for.

use serde_json::json;

use super::sheet;
use crate::cli::answer::Answer;
use crate::cli::args::VisitSheetMakeArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::framework;
use crate::cli::session::{self, Session};
use crate::domain::id::{HouseholdId, VisitSheetId};
use crate::domain::operation::Operation;
use crate::domain::visit::{SheetsThere, VisitOperation, VisitSheet};
use crate::shell::rules::Rules;
use crate::store::{Register, StoreError};
use crate::viet;

/// A sheet that was made, and who was left out of it: codes, each with the number of the other sheet.
struct Made {
    sheet: VisitSheetId,
    left_out: Vec<(String, u32)>,
}

/// Makes it.
pub(super) fn run(args: &VisitSheetMakeArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let made = made(args, &mut register, session)?;
    let gone = || StoreError::Gone { table: "visit_sheet", row: made.sheet.0 };
    let way = register.visit_sheet(made.sheet, session.today())?.ok_or_else(gone)?;
    let mut told = sheet::told(&way);
    told["left_out"] =
        made.left_out.iter().map(|(code, number)| json!({ "code": code, "sheet": number })).collect();
    let words =
        (!made.left_out.is_empty()).then(|| session.lang.sheet_left_out(named(&made.left_out, session)));
    Ok(Answer::either(args.json, &told, sheet::lines(&way, session.lang).into_iter().chain(words)))
}

/// The sheet of those that are overdue in a hamlet and wait on no other one.
pub(super) fn of_hamlet(
    hamlet: &str,
    register: &mut Register,
    session: &Session,
) -> Result<VisitSheetId, Failure> {
    let args = VisitSheetMakeArgs {
        codes: Vec::new(),
        hamlet: hamlet.to_owned(),
        by: String::new(),
        name: String::new(),
        again: false,
        json: false,
    };
    Ok(made(&args, register, session)?.sheet)
}

fn made(args: &VisitSheetMakeArgs, register: &mut Register, session: &Session) -> Result<Made, Failure> {
    let (wanted, there) = (chosen(args, register, session)?, register.sheets_there()?);
    let waiting = if args.again { Vec::new() } else { there.waiting_among(&wanted) };
    let left_out =
        waiting.iter().map(|(id, number)| Ok((register.dossier(*id)?.household.code.clone(), *number)));
    let left_out = left_out.collect::<Result<Vec<_>, StoreError>>()?;
    let free: Vec<_> =
        wanted.into_iter().filter(|id| !waiting.iter().any(|(waits, _)| waits == id)).collect();
    let households = register.visit_way(&free)?;
    match (households.is_empty(), left_out.is_empty()) {
        (true, true) => return Err(Misuse::NobodyToVisit.into()),
        (true, false) => return Err(Misuse::AllOnSheets(named(&left_out, session)).into()),
        _ => {}
    }
    let make = VisitOperation::MakeSheet(told_of_itself(args, &there, session), households);
    let done = session.perform(register, &Operation::Visit(make))?;
    let sheet = done.created.visit_sheets().first().copied().unwrap_or(VisitSheetId(0));
    Ok(Made { sheet, left_out })
}

/// What the sheet says of itself; the name that it gets by itself is one that no other sheet has.
fn told_of_itself(args: &VisitSheetMakeArgs, there: &SheetsThere, session: &Session) -> VisitSheet {
    let [by, name, hamlet] = [&args.by, &args.name, &args.hamlet].map(|text| viet::clean(text));
    let or = |text: String, other: &str| if text.is_empty() { other.to_owned() } else { text };
    let own = || there.free_name(&or(hamlet, session.lang.sheet_unnamed()));
    VisitSheet {
        number: 0,
        made_on: session.today(),
        visitor: or(by, &session.author.0),
        name: if name.is_empty() { own() } else { name },
        note: String::new(),
    }
}

fn named(left_out: &[(String, u32)], session: &Session) -> String {
    let words = left_out.iter().map(|(code, number)| session.lang.sheet_other(code, number));
    words.collect::<Vec<_>>().join(", ")
}

/// The households that were named; else those that are overdue, of one hamlet where that was named.
fn chosen(
    args: &VisitSheetMakeArgs,
    register: &Register,
    session: &Session,
) -> Result<Vec<HouseholdId>, Failure> {
    if !args.codes.is_empty() {
        return args.codes.iter().map(|code| session::household(register, code)).collect();
    }
    let rules = Rules::beside(register.path())?;
    let hamlet = framework::hamlet(&register.hamlets()?, &args.hamlet)?;
    let visits = register.visits_due(rules.watching(), session.today())?;
    let overdue = visits.into_iter().filter(|visit| visit.due.is_overdue());
    let of_hamlet = overdue.filter(|visit| hamlet.is_none_or(|hamlet| visit.hamlet == hamlet));
    Ok(of_hamlet.map(|visit| visit.household).collect())
}
