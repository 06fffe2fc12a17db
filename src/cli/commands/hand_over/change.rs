//! `support round approve|hand-over|except|take-back|settle|cancel|remove`: lines that go from state to state. Without codes
//! all lines are meant whose turn it is; a household that is named and whose turn it is not is refused by the register.

use serde::Serialize;

use super::json::SheetJson;
use super::{line, sheet, show};
use crate::cli::answer::Answer;
use crate::cli::args::{HandOverApproveArgs, HandOverChangeArgs, HandOverGiveArgs, HandOverReasonArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::Rules;
use crate::cli::session::Session;
use crate::cli::{spending, typed};
use crate::domain::hand_over::{HandOverLine, HandOverOperation, HandOverSheet, Handed, LineChange};
use crate::domain::id::SupportId;
use crate::domain::operation::Operation;
use crate::domain::programme::spending::Spending;
use crate::domain::stored::Rev;
use crate::store::Register;
use crate::viet;

/// A round after a change, with what is odd about it.
#[derive(Serialize)]
pub(super) struct Done<'a> {
    #[serde(flatten)]
    pub(super) sheet: SheetJson<'a>,
    pub(super) warnings: &'a [String],
}

type Revs = Vec<(SupportId, Rev)>;

/// Approves planned lines by a decision.
pub fn approve(args: &HandOverApproveArgs, session: &Session) -> Result<Answer, Failure> {
    let work = Work::on(&args.lines, session)?;
    let (lines, told) = (work.revs(LineChange::Approve)?, work.bound(LineChange::Approve)?);
    let hand_over = (work.sheet.round.id, work.sheet.round.rev);
    let decision_number = viet::clean(&args.decision);
    work.tell(HandOverOperation::Approve { hand_over, decision_number, lines }, &told)
}

/// Marks lines as handed over.
pub fn hand_over(args: &HandOverGiveArgs, session: &Session) -> Result<Answer, Failure> {
    let work = Work::on(&args.lines, session)?;
    let receiver = viet::clean(&args.receiver);
    if !receiver.is_empty() && args.lines.codes.len() != 1 {
        return Err(Misuse::OneHousehold.into());
    }
    let on = typed::day(args.date.as_deref(), session.today())?;
    let catalogue = Rules::beside(work.register.path())?.catalogue;
    let handed = |line: &HandOverLine| Handed::of(&line.support, &receiver, on, &catalogue);
    let lines = work.lines(LineChange::HandOver)?.into_iter().map(handed).collect();
    let minutes_number = viet::clean(&args.minutes);
    work.perform(HandOverOperation::HandOver { lines, on, minutes_number })
}

/// Notes why lines were not handed over.
pub fn except(args: &HandOverReasonArgs, session: &Session) -> Result<Answer, Failure> {
    let work = Work::on(&args.lines, session)?;
    let lines = work.named(LineChange::Except)?;
    work.perform(HandOverOperation::Except { lines, reason: viet::clean(&args.reason) })
}

/// Puts lines that were marked by mistake back to waiting.
pub fn take_back(args: &HandOverReasonArgs, session: &Session) -> Result<Answer, Failure> {
    let work = Work::on(&args.lines, session)?;
    let lines = work.named(LineChange::TakeBack)?;
    work.perform(HandOverOperation::TakeBack { lines, reason: viet::clean(&args.reason) })
}

/// Settles lines.
pub fn settle(args: &HandOverChangeArgs, session: &Session) -> Result<Answer, Failure> {
    let work = Work::on(args, session)?;
    let lines = work.revs(LineChange::Settle)?;
    work.perform(HandOverOperation::Settle(lines))
}

/// Cancels lines.
pub fn cancel(args: &HandOverReasonArgs, session: &Session) -> Result<Answer, Failure> {
    let work = Work::on(&args.lines, session)?;
    let lines = work.named(LineChange::Cancel)?;
    work.perform(HandOverOperation::Cancel { lines, reason: viet::clean(&args.reason) })
}

/// Takes planned lines off the list.
pub fn remove(args: &HandOverChangeArgs, session: &Session) -> Result<Answer, Failure> {
    let work = Work::on(args, session)?;
    let lines = work.named(LineChange::Remove)?;
    work.perform(HandOverOperation::RemoveLines(lines))
}

/// A round that is worked on.
struct Work<'s> {
    register: Register,
    sheet: HandOverSheet,
    args: &'s HandOverChangeArgs,
    session: &'s Session,
}

impl<'s> Work<'s> {
    fn on(args: &'s HandOverChangeArgs, session: &'s Session) -> Result<Self, Failure> {
        let register = session.open()?;
        let sheet = sheet(&register, &args.hand_over)?;
        Ok(Self { register, sheet, args, session })
    }

    /// The lines of the codes, else all whose turn it is; an exception is passed over unless it is named.
    fn lines(&self, change: LineChange) -> Result<Vec<&HandOverLine>, Failure> {
        if !self.args.codes.is_empty() {
            return self.args.codes.iter().map(|code| line(&self.sheet, code)).collect();
        }
        let turn = |line: &&HandOverLine| {
            let present =
                change != LineChange::HandOver || (line.is_due() && line.support.exception.is_empty());
            change.is_allowed(line.support.state) && present
        };
        let lines: Vec<_> = self.sheet.lines.iter().filter(turn).collect();
        if lines.is_empty() { Err(Failure::NobodyToReceive) } else { Ok(lines) }
    }

    fn revs(&self, change: LineChange) -> Result<Revs, Failure> {
        let lines = self.lines(change)?.into_iter();
        Ok(lines.map(|line| (line.support.id, line.support.rev)).collect())
    }

    /// What the money of the lines exceeds once a change has bound it.
    fn bound(&self, change: LineChange) -> Result<Vec<String>, Failure> {
        let values = self.lines(change)?.into_iter().map(|line| line.support.value.value);
        let value = values.fold(0_i64, i64::saturating_add);
        let catalogue = Rules::beside(self.register.path())?.catalogue;
        let spending = Spending::of_hand_over(&self.sheet.round, value);
        Ok(spending::told(&spending, &self.register.framework()?, &catalogue, self.session))
    }

    /// The lines of the codes, which must be named: a reason is never meant for everybody unsaid.
    fn named(&self, change: LineChange) -> Result<Revs, Failure> {
        match self.args.codes.is_empty() {
            true => Err(Misuse::NameHouseholds.into()),
            false => self.revs(change),
        }
    }

    fn perform(self, operation: HandOverOperation) -> Result<Answer, Failure> {
        self.tell(operation, &[])
    }

    /// Performs it, and tells what is odd about it.
    fn tell(mut self, operation: HandOverOperation, warnings: &[String]) -> Result<Answer, Failure> {
        self.session.perform(&mut self.register, &Operation::HandOver(operation))?;
        let sheet = sheet(&self.register, &self.sheet.round.id.0.to_string())?;
        let line = show::head(&sheet.round, &sheet.progress(), self.session.lang);
        let lines = [line].into_iter().chain(warnings.iter().cloned());
        let done = Done { sheet: SheetJson::of(&sheet), warnings };
        Ok(Answer::either(self.args.json, &done, lines).with_found(!warnings.is_empty()))
    }
}
