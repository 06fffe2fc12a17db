//! A member leaves the household: when, and why.

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, choices, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::member::{LeaveReason, Resident};
use crate::domain::operation::Operation;
use crate::domain::stored::Rev;

/// Who leaves.
#[derive(Debug)]
struct Leave {
    who: Resident,
    /// Others stay behind without a head.
    leaves_no_head: bool,
}

/// The form for a member who leaves.
pub fn open(dossier: &Dossier, who: &Resident, at: &At) -> Dialog {
    let lang = at.lang;
    let by_hand =
        LeaveReason::ALL.iter().filter(|r| !matches!(r, LeaveReason::Split | LeaveReason::Merge)).copied();
    let reasons =
        choices::of(&by_hand.collect::<Vec<_>>(), LeaveReason::code, |reason| lang.leave_reason(reason));
    let fields = vec![
        Field::choice("reason", lang.field_reason(), reasons, ""),
        Field::date("on", lang.field_on(), &at.day(at.today)).hint(lang.hint_partial_day()),
    ];
    let leaves_no_head = who.is_head() && dossier.current().count() > 1;
    FormDialog::open(Leave { who: who.clone(), leaves_no_head }, Form::new(fields), at)
}

impl Purpose for Leave {
    fn title(&self, at: &At) -> String {
        at.lang.title_leave(&self.who.member.name)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.who.membership.household, HouseholdForm::Leave(self.who.membership.id)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.who.membership.rev]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let reason = reading.coded("reason", LeaveReason::from_code, LeaveReason::Mistake);
        reading.required("on");
        let on = reading.partial_date("on");
        let membership = (self.who.membership.id, self.who.membership.rev);
        let leave = on.map(|on| perform(Operation::LeaveMember { membership, on, reason }));
        reading.finish(leave.unwrap_or_default())
    }

    fn warning(&self, _form: &Form, at: &At) -> Option<String> {
        self.leaves_no_head.then(|| at.lang.warn_leaves_no_head(&self.who.member.name))
    }
}
