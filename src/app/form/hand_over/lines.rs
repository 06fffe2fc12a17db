//! Lines of a round approved, handed over, excepted, cancelled: what has to be said once for all of them.

use super::super::spending;
use super::super::{Faults, Field, Form, FormDialog, Purpose, Reading};
use super::outlook::PRICE;
use super::{on_sheet, perform};
use crate::app::board::{BoardForm, LineKey};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::hand_over::{
    HandOver, HandOverLine, HandOverOperation, HandOverSheet, Handed, LineChange,
};
use crate::domain::id::{HandOverId, SupportId};
use crate::domain::programme::spending::Spending;
use crate::domain::stored::{Rev, Stored};

/// A change of some lines.
#[derive(Debug)]
struct ChangeLines {
    change: LineChange,
    round: Stored<HandOverId, HandOver>,
    lines: Vec<HandOverLine>,
    /// Whose turn is next, where it is of one line: the sitting goes on there.
    next: Option<SupportId>,
}

/// The form of a change of some lines of a round.
pub fn open(change: LineChange, sheet: &HandOverSheet, lines: Vec<HandOverLine>, at: &At) -> Dialog {
    let fields = fields(change, sheet, &lines, at);
    let in_turn = matches!(change, LineChange::HandOver | LineChange::Except) && lines.len() == 1;
    let next = lines.first().filter(|_| in_turn).and_then(|line| sheet.next_due(line.support.id));
    let next = next.map(|line| line.support.id);
    FormDialog::open(ChangeLines { change, round: sheet.round.clone(), lines, next }, Form::new(fields), at)
}

fn fields(change: LineChange, sheet: &HandOverSheet, lines: &[HandOverLine], at: &At) -> Vec<Field> {
    let lang = at.lang;
    match change {
        LineChange::Approve => {
            let number = &sheet.round.decision_number;
            vec![Field::text("decision_number", lang.field_decision_number(), number)]
        }
        LineChange::HandOver => {
            let receiver =
                |line: &HandOverLine| Field::text("receiver", lang.field_receiver(), line.receiver());
            let minutes = Field::text("minutes_number", lang.field_minutes_number(), sheet.minutes_number());
            let date = Field::date("date", lang.field_date(), &at.day(at.today));
            // Of several lines each head receives; another receiver is named line by line.
            let receiver = lines.first().filter(|_| lines.len() == 1).map(receiver);
            [date].into_iter().chain(receiver).chain([minutes]).collect()
        }
        _ => {
            let reason =
                lines.first().filter(|_| lines.len() == 1).map_or("", |line| &line.support.exception);
            let hint = match change {
                LineChange::TakeBack => lang.hint_take_back(),
                _ => lang.hint_exception(),
            };
            vec![Field::text("reason", lang.field_reason(), reason).hint(hint)]
        }
    }
}

impl ChangeLines {
    fn revs(&self) -> Vec<(SupportId, Rev)> {
        self.lines.iter().map(|line| (line.support.id, line.support.rev)).collect()
    }

    /// Of several lines, those that have another reason already.
    fn replaced(&self, reason: &str) -> usize {
        let has = |line: &&HandOverLine| !line.support.exception.is_empty();
        let other = |line: &&HandOverLine| has(line) && line.support.exception != reason;
        if self.lines.len() > 1 { self.lines.iter().filter(other).count() } else { 0 }
    }

    fn handed(&self, reading: &mut Reading, at: &At) -> HandOverOperation {
        let on = reading.past_day("date");
        let receiver = reading.text("receiver");
        let catalogue = at.register.map(|register| register.catalogue.clone()).unwrap_or_default();
        // The head is known to the register, also when it has changed since.
        let named = |line: &HandOverLine| if receiver == line.head { "" } else { receiver.as_str() };
        let handed = |line: &HandOverLine| Handed::of(&line.support, named(line), on, &catalogue);
        let lines = self.lines.iter().map(handed).collect();
        HandOverOperation::HandOver { lines, on, minutes_number: reading.text("minutes_number") }
    }

    fn operation(&self, reading: &mut Reading, at: &At) -> HandOverOperation {
        match self.change {
            LineChange::Approve => HandOverOperation::Approve {
                hand_over: (self.round.id, self.round.rev),
                decision_number: reading.required("decision_number"),
                lines: self.revs(),
            },
            LineChange::HandOver => self.handed(reading, at),
            LineChange::Except => {
                HandOverOperation::Except { lines: self.revs(), reason: reading.required("reason") }
            }
            LineChange::TakeBack => {
                HandOverOperation::TakeBack { lines: self.revs(), reason: reading.required("reason") }
            }
            _ => HandOverOperation::Cancel { lines: self.revs(), reason: reading.required("reason") },
        }
    }
}

impl Purpose for ChangeLines {
    fn title(&self, at: &At) -> String {
        let change = at.lang.line_change(self.change);
        match self.lines.as_slice() {
            [one] => at.lang.title_change_line(change, &one.code, &one.head),
            several => at.lang.title_change_lines(change, several.len()),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let ids = self.lines.iter().map(|line| line.support.id.0);
        on_sheet(self.round.id, BoardForm::among(self.change.code(), ids))
    }

    fn revs(&self) -> Vec<Rev> {
        self.lines.iter().map(|line| line.support.rev).collect()
    }

    fn kind(&self) -> &'static str {
        "hand_over_lines"
    }

    fn leads_to(&self) -> Option<LineKey> {
        self.next.map(|next| LineKey::Id(next.0))
    }

    /// Approving binds money: what it exceeds is told before it is saved. A reason of several never takes the place of
    /// another one unseen.
    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        if self.change == LineChange::Except {
            let replaced = self.replaced(&form.text("reason"));
            return (replaced > 0).then(|| at.lang.warn_excepted_before(replaced));
        }
        let binds = self.change == LineChange::Approve;
        let value = self.lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.support.value.value));
        let spending = Spending::of_hand_over(&self.round, value);
        let told = if binds { spending::told(PRICE, &spending, None, at) } else { Vec::new() };
        let told: Vec<_> = told.into_iter().map(|(_, words)| words).collect();
        (!told.is_empty()).then(|| at.lang.warn_save_anyway(told.join(". ")))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let operation = self.operation(&mut reading, at);
        reading.finish(perform(operation))
    }
}
