//! An activity that is not given to one household: a radio programme, leaflets, a class.

mod fields;
mod results;

pub use results::open as open_results;

use super::spending::{self, Told};
use super::{AsideLine, Faults, Form, FormDialog, Purpose, Reading, Weight, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::activity::{self, Activity, ActivityOperation};
use crate::domain::id::ActivityId;
use crate::domain::operation::Operation;
use crate::domain::programme::spending::Spending;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet::format_money;

/// The name of the form in drafts.
pub const FORM: &str = "activity";

/// The field at which the money is told.
const SPENT: &str = "spent";

/// A new activity, or another wording of a known one.
#[derive(Debug)]
struct SaveActivity {
    before: Option<Stored<ActivityId, Activity>>,
    /// The board from which it was opened.
    from: Subject,
}

/// The form of a new activity.
pub fn open_new(from: Subject, at: &At) -> Dialog {
    FormDialog::open(SaveActivity { before: None, from }, Form::new(fields::fields(None, at)), at)
}

/// The form of a known activity.
pub fn open_edit(before: &Stored<ActivityId, Activity>, from: Subject, at: &At) -> Dialog {
    let form = Form::new(fields::fields(Some(before), at));
    FormDialog::open(SaveActivity { before: Some(before.clone()), from }, form, at)
}

/// The activity that the fields tell so far, for warnings while typing.
fn draft(form: &Form, at: &At) -> Activity {
    fields::read(&mut Reading::of(form, at))
}

/// What is odd about an activity, each with its field, in words; `before` is the activity as the register holds it.
fn odd(activity: &Activity, before: Option<&Activity>, at: &At) -> Told {
    let own = activity::warning(activity).map(|warning| (SPENT, at.lang.activity_warning(warning)));
    let before = before.map(Spending::of_activity);
    let spending = spending::told(SPENT, &Spending::of_activity(activity), before.as_ref(), at);
    own.into_iter().chain(spending).collect()
}

impl SaveActivity {
    fn odd(&self, form: &Form, at: &At) -> Told {
        odd(&draft(form, at), self.before.as_deref(), at)
    }
}

impl Purpose for SaveActivity {
    fn title(&self, at: &At) -> String {
        match &self.before {
            None => at.lang.title_new_activity().to_owned(),
            Some(before) => at.lang.title_edit_activity(&before.name),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let known = |before: &Stored<ActivityId, Activity>| BoardForm::of(FORM, before.id.0);
        let form = self.before.as_ref().map_or_else(|| BoardForm::new(FORM), known);
        Some(DraftOf::Board(self.from, form))
    }

    fn kind(&self) -> &'static str {
        "activity"
    }

    fn revs(&self) -> Vec<Rev> {
        self.before.iter().map(|before| before.rev).collect()
    }

    fn revise(&self, form: &mut Form, at: &At) {
        spending::mark(form, SPENT, &self.odd(form, at));
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let activity = draft(form, at);
        let left = activity.given.saturating_sub(activity.spent);
        let weight = if left < 0 { Weight::Warning } else { Weight::Plain };
        vec![AsideLine::new(weight, at.lang.aside_activity_left(format_money(left)))]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let activity = fields::read(&mut reading);
        if let Some(register) = at.register {
            for (field, fault) in activity::faults(&activity, &register.catalogue, at.today) {
                reading.also(field, at.lang.activity_fault(fault));
            }
        }
        let base = self.before.as_ref().map(|before| (before.id, before.rev));
        let edit = Edit { base, value: activity };
        reading.finish(perform(Operation::Activity(ActivityOperation::Save(edit))))
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let odd: Vec<_> = self.odd(form, at).into_iter().map(|(_, words)| words).collect();
        (!odd.is_empty()).then(|| at.lang.warn_save_anyway(odd.join(". ")))
    }
}
