//! The same support given to several households; relief that answers an emergency.

use chrono::NaiveDate;

use super::part_of::Known;
use super::{again, asked, doubtful, eligible, fields, joined, model, money};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{AsideLine, Faults, Form, FormDialog, Purpose, Reading, perform};
use crate::domain::catalogue::eligibility::Against;
use crate::domain::id::{HouseholdId, ReliefEventId};
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::support::Support;
use crate::viet;

/// The name of the form of relief in drafts.
pub const RELIEF: &str = "relief";

/// The marked households; with the emergency from whose page the form was opened.
#[derive(Debug)]
struct GiveMany {
    households: Vec<HouseholdId>,
    /// Who of them may not have the model of a code on a day, once that was asked.
    against: Option<((String, NaiveDate), Vec<Against>)>,
    event: Option<ReliefEventId>,
    /// The day of a form on which none can be read.
    today: NaiveDate,
}

/// The form of the same support for several households.
pub fn open_many(households: Vec<HouseholdId>, at: &At) -> Dialog {
    let purpose = GiveMany { households, event: None, against: None, today: at.today };
    FormDialog::open(purpose, fields::for_several(at), at)
}

/// The form of relief for several households, which answers an emergency.
pub fn open_relief(households: Vec<HouseholdId>, event: ReliefEventId, at: &At) -> Dialog {
    let mut form = fields::for_several(at);
    fields::answer(&mut form, event, at);
    let purpose = GiveMany { households, event: Some(event), against: None, today: at.today };
    FormDialog::open(purpose, form, at)
}

impl GiveMany {
    fn draft(&self, form: &Form, at: &At) -> Support {
        fields::draft(form, HouseholdId(0), at)
    }

    /// The model and the day that the form tells.
    fn wanted<'f>(&self, form: &'f Form) -> Option<(&'f str, NaiveDate)> {
        let typed = viet::parse_date(&form.text("date"), self.today);
        Some((form.choice("model")?, typed.map_or(self.today, |date| date.earliest())))
    }

    /// Who may not have that model on that day, once it was answered.
    fn known(&self, form: &Form) -> Option<&[Against]> {
        let (wanted, on) = self.wanted(form)?;
        let of_it = |((model, day), _): &&((String, NaiveDate), Vec<Against>)| model == wanted && *day == on;
        self.against.as_ref().filter(of_it).map(|(_, against)| against.as_slice())
    }

    /// What is told of households: those who may not have the model, else those who had it as far as the list knows.
    fn against(&self, form: &Form, at: &At) -> Vec<String> {
        match self.known(form) {
            Some(against) => eligible::of_many(against, at),
            None => again::many(&self.households, model(form, at), at).into_iter().collect(),
        }
    }
}

impl Purpose for GiveMany {
    fn title(&self, at: &At) -> String {
        at.lang.title_supports(self.households.len())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let among = || BoardForm::among(RELIEF, self.households.iter().map(|id| id.0));
        Some(match self.event {
            Some(event) => DraftOf::Board(Subject::ReliefEvent(event), among()),
            None => DraftOf::Supports(self.households.clone()),
        })
    }

    fn kind(&self) -> &'static str {
        "support"
    }

    fn marked(&self) -> &[HouseholdId] {
        &self.households
    }

    fn saved(&self, _form: &Form, at: &At, undo: &str) -> Option<String> {
        Some(at.lang.saved_supports(self.households.len(), undo))
    }

    fn revise(&self, form: &mut Form, at: &At) {
        fields::revise(form, &Known::default(), at);
        again::mark(form, joined(self.against(form, at)));
        money::mark(form, &self.draft(form, at), self.households.len(), None, at);
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let support = fields::read(&mut reading, form, HouseholdId(0), None, at);
        let Some(register) = at.register else { return reading.finish(Vec::new()) };
        let grant = |household: &HouseholdId| {
            let own = Support { household: *household, ..support.clone() };
            SupportGrant::of(own, &register.catalogue)
        };
        let grants = self.households.iter().map(grant).collect();
        reading.finish(perform(Operation::GiveSupports(grants)))
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        let (model, on) = self.wanted(form)?;
        let known = self.known(form).is_some();
        (!known).then(|| Effect::WhoMayNot(model.to_owned(), on, self.households.clone()))
    }

    fn take_against(&mut self, (model, on): (&str, NaiveDate), against: &[Against]) {
        self.against = Some(((model.to_owned(), on), against.to_vec()));
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        eligible::aside(model(form, at), &self.against(form, at), at)
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let draft = self.draft(form, at);
        let mut money = money::told(&draft, self.households.len(), None, at);
        money.extend(doubtful::told(&draft, &[], None, at));
        asked(again::many(&self.households, model(form, at), at), self.against(form, at), money, at)
    }
}
