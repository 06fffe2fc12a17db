//! A round that is planned with its list, an open round worded anew, and households added to its list. Who would
//! receive how much, who not and why stands beside the form before it is saved.

use std::collections::HashSet;

use super::super::spending::{self, Told};
use super::super::{AsideLine, Faults, Form, FormDialog, Purpose, Reading, Weight};
use super::outlook::{Found, Outlook, PRICE};
use super::{fields, on_sheet, perform, who};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::{Effect, WhoReceives};
use crate::domain::hand_over::{
    Candidate, HandOver, HandOverOperation, HandOverRow, HandOverSheet, Progress,
};
use crate::domain::id::{HandOverId, HouseholdId, ReliefEventId};
use crate::domain::programme::spending::Spending;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::support::SupportState;
use crate::viet;

/// The name of the form of a new round in drafts.
pub const PLAN: &str = "plan";

/// A round that is planned, for the marked households or those of the fields.
#[derive(Debug)]
struct NewRound {
    blank: HandOver,
    marked: Vec<HouseholdId>,
    found: Found,
}

/// Another wording of a round with the lines that it has.
#[derive(Debug)]
struct EditRound(Stored<HandOverId, HandOver>, Progress);

/// Households for the end of a list.
#[derive(Debug)]
struct AddLines {
    round: Stored<HandOverId, HandOver>,
    listed: HashSet<HouseholdId>,
    found: Found,
}

/// The form of a new round, for these households or those that its fields name.
pub fn open_new(marked: Vec<HouseholdId>, at: &At) -> Dialog {
    open(HandOver::blank(at.today), marked, at)
}

/// The form of a new round that answers an emergency.
pub fn open_relief(marked: Vec<HouseholdId>, event: ReliefEventId, at: &At) -> Dialog {
    open(HandOver { relief_event: Some(event), ..HandOver::blank(at.today) }, marked, at)
}

fn open(blank: HandOver, marked: Vec<HouseholdId>, at: &At) -> Dialog {
    let mut fields = fields::fields(&blank, at);
    fields.splice(5..5, who::fields(!marked.is_empty(), at));
    FormDialog::open(NewRound { blank, marked, found: Found::default() }, Form::new(fields), at)
}

/// The form of a known round.
pub fn open_edit(row: &HandOverRow, at: &At) -> Dialog {
    let form = Form::new(fields::fields(&row.round, at));
    FormDialog::open(EditRound(row.round.clone(), row.progress), form, at)
}

/// The form that puts further households on the list of a round.
pub fn open_add(sheet: &HandOverSheet, at: &At) -> Dialog {
    let purpose = AddLines { round: sheet.round.clone(), listed: sheet.listed(), found: Found::default() };
    FormDialog::open(purpose, Form::new(who::fields(false, at)), at)
}

impl NewRound {
    fn who(&self, form: &Form) -> WhoReceives {
        let today = self.blank.date;
        let on = viet::parse_date(&form.text("date"), today).map_or(today, |date| date.earliest());
        who::asked(&self.marked, form, form.choice("model").unwrap_or_default().to_owned(), on)
    }

    fn round(&self, form: &Form, at: &At) -> HandOver {
        fields::read(&mut Reading::of(form, at), &self.blank)
    }
}

/// What stands beside a form while the answer is awaited, or nobody was named yet.
fn nothing_yet(who: &WhoReceives, at: &At) -> Vec<AsideLine> {
    let words = if who.is_empty() { at.lang.outlook_nobody() } else { at.lang.aside_planning() };
    vec![AsideLine::new(Weight::Faint, words)]
}

impl Purpose for NewRound {
    fn title(&self, at: &At) -> String {
        match self.marked.len() {
            0 => at.lang.title_plan_hand_over().to_owned(),
            marked => at.lang.title_plan_hand_over_for(marked),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = BoardForm::among(PLAN, self.marked.iter().map(|id| id.0));
        Some(DraftOf::Board(self.blank.relief_event.map_or(Subject::HandOvers, Subject::ReliefEvent), form))
    }

    fn kind(&self) -> &'static str {
        "hand_over"
    }

    fn marked(&self) -> &[HouseholdId] {
        &self.marked
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        self.found.asks(self.who(form))
    }

    fn take_candidates(&mut self, who: &WhoReceives, candidates: &[Candidate]) {
        self.found.take(who, candidates);
    }

    fn revise(&self, form: &mut Form, at: &At) {
        let (who, round) = (self.who(form), self.round(form, at));
        let found = self.found.of(&who).unwrap_or_default();
        let told =
            Outlook::new(&round, &who, found, &HashSet::new(), form, at).map(|outlook| outlook.spending());
        spending::mark(form, PRICE, &told.unwrap_or_default());
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let (who, round) = (self.who(form), self.round(form, at));
        let found = self.found.of(&who);
        let outlook = found.and_then(|found| Outlook::new(&round, &who, found, &HashSet::new(), form, at));
        outlook.map_or_else(|| nothing_yet(&who, at), |outlook| outlook.aside())
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let (who, round) = (self.who(form), self.round(form, at));
        Outlook::new(&round, &who, self.found.of(&who)?, &HashSet::new(), form, at)?.warning()
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        Some(at.lang.saved_hand_over(form.text("name"), undo))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let round = fields::read(&mut reading, &self.blank);
        let who = self.who(form);
        let found = self.found.of(&who).unwrap_or_default();
        let outlook = Outlook::new(&round, &who, found, &HashSet::new(), form, at);
        let supports = outlook.map(|outlook| outlook.grants()).unwrap_or_default();
        if supports.is_empty() {
            let field = if self.marked.is_empty() { "class" } else { "clear" };
            reading.also(field, at.lang.outlook_nobody());
        }
        reading.finish(perform(HandOverOperation::Plan { hand_over: round, supports }))
    }
}

impl EditRound {
    /// What the lines that nobody has in hand yet exceed as they follow the round.
    fn spending(&self, form: &Form, at: &At) -> Told {
        let value = |state| self.1.share(state).value;
        let (planned, approved) = (value(SupportState::Planned), value(SupportState::Approved));
        let round = fields::read(&mut Reading::of(form, at), &self.0);
        let after = Spending::of_hand_over(&round, planned.saturating_add(approved));
        spending::told(PRICE, &after, Some(&Spending::of_hand_over(&self.0, approved)), at)
    }
}

impl Purpose for EditRound {
    fn title(&self, at: &At) -> String {
        at.lang.title_edit_hand_over(&self.0.name)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::HandOvers, BoardForm::of("round", self.0.id.0)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.0.rev]
    }

    fn revise(&self, form: &mut Form, at: &At) {
        let told = self.spending(form, at);
        spending::mark(form, PRICE, &told);
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let told: Vec<_> = self.spending(form, at).into_iter().map(|(_, words)| words).collect();
        (!told.is_empty()).then(|| at.lang.warn_save_anyway(told.join(". ")))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let round = fields::read(&mut reading, &self.0);
        reading.finish(perform(HandOverOperation::Save(Edit::of(&self.0, round))))
    }
}

impl AddLines {
    fn who(&self, form: &Form) -> WhoReceives {
        who::asked(&[], form, self.round.model.clone(), self.round.date)
    }

    fn outlook<'a>(&'a self, form: &Form, at: &'a At<'a>) -> Option<Outlook<'a>> {
        let who = self.who(form);
        Outlook::new(&self.round, &who, self.found.of(&who)?, &self.listed, form, at)
    }
}

impl Purpose for AddLines {
    fn title(&self, at: &At) -> String {
        at.lang.title_add_lines(&self.round.name)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        on_sheet(self.round.id, BoardForm::new("add"))
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        self.found.asks(self.who(form))
    }

    fn take_candidates(&mut self, who: &WhoReceives, candidates: &[Candidate]) {
        self.found.take(who, candidates);
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        self.outlook(form, at).map_or_else(|| nothing_yet(&self.who(form), at), |outlook| outlook.aside())
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        self.outlook(form, at)?.warning()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let supports = self.outlook(form, at).map(|outlook| outlook.grants()).unwrap_or_default();
        if supports.is_empty() {
            reading.also("class", at.lang.outlook_nobody());
        }
        reading.finish(perform(HandOverOperation::AddLines { hand_over: self.round.id, supports }))
    }
}
