//! A support given to one household or to all marked ones; each model asks for its own facts.
//!
//! | file | subject |
//! |---|---|
//! | `fields` | what every support is asked, and reading it |
//! | `details` | what the chosen model asks beyond that |
//! | `animals` | the rows of animals of a livestock model |
//! | `again` | the warning for the same content twice |
//! | `part_of` | what it is part of and for whom it is |
//! | `eligible` | whom the model is for, and what stands against a household |
//! | `money` | budgets, funds and programmes that it overspends or outlives |

mod again;
mod animals;
mod details;
mod doubtful;
mod eligible;
mod fields;
mod money;
mod part_of;

use chrono::NaiveDate;

use self::part_of::Known;
use super::{AsideLine, Choice, Faults, Form, FormDialog, Purpose, Reading, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::catalogue::SupportModel;
use crate::domain::catalogue::eligibility::Against;
use crate::domain::dossier::Dossier;
use crate::domain::hand_over::decided_by_round;
use crate::domain::id::{HouseholdId, ReliefEventId, SupportId};
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::support::{Brings, Held, Support, held};
use crate::viet;

/// One household, whose earlier supports are known in full.
#[derive(Debug)]
struct GiveOne(Box<Dossier>);

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

/// Another wording of a support.
#[derive(Debug)]
struct EditSupport {
    before: Stored<SupportId, Support>,
    others: Vec<Stored<SupportId, Support>>,
    people: Vec<Choice>,
    /// Animals came with it, or something is owed for it.
    brought: bool,
}

impl EditSupport {
    /// What followed from a support holds on to what it says.
    fn check_held(&self, reading: &mut Reading, support: &Support, at: &At) {
        match held(&self.before.value, support, self.brought) {
            Some(Held::State) => reading.fault("state", at.lang.check_support_held()),
            Some(Held::Model) => reading.fault("model", at.lang.check_support_held()),
            Some(Held::Day) => reading.fault("date", at.lang.check_support_day_held()),
            None => {}
        }
    }
}

/// The form of a support for one household; its head receives it unless another is named.
pub fn open_one(dossier: &Dossier, at: &At) -> Dialog {
    let form = Form::new(fields::fields(None, dossier.head_name(), at));
    FormDialog::open(GiveOne(Box::new(dossier.clone())), form, at)
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

/// The form of a known support.
pub fn open_edit(dossier: &Dossier, before: &Stored<SupportId, Support>, at: &At) -> Dialog {
    let form = Form::new(fields::fields(Some(before), "", at));
    let others = dossier.supports.iter().filter(|s| s.id != before.id).cloned().collect();
    let people = super::part_of::people(dossier, before.member);
    let brought = dossier.animals.iter().any(|animal| animal.support == Some(before.id))
        || dossier.pass_ons.iter().any(|(owed, _)| owed.support == before.id);
    FormDialog::open(EditSupport { before: before.clone(), others, people, brought }, form, at)
}

/// The model chosen in the form.
fn model<'a>(form: &Form, at: &At<'a>) -> Option<&'a SupportModel> {
    at.register.and_then(|register| register.catalogue.model(form.choice("model")?))
}

impl Purpose for GiveOne {
    fn title(&self, at: &At) -> String {
        at.lang.title_support(format!("{} · {}", self.0.household.code, self.0.head_name()))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.0.household.id, HouseholdForm::NewSupport))
    }

    fn kind(&self) -> &'static str {
        "support"
    }

    fn revise(&self, form: &mut Form, at: &At) {
        fields::revise(form, &Known::of(&self.0), at);
        animals::revise(form, at);
        let draft = fields::draft(form, self.0.household.id, at);
        let same = again::one(&self.0.supports, &draft, at);
        again::mark(form, joined(same.into_iter().chain(eligible::of_one(&self.0, &draft, at)).collect()));
        money::mark(form, &draft, 1, None, at);
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let support = fields::read(&mut reading, form, self.0.household.id, None, at);
        let animals = animals::read(&mut reading, form, &support, at);
        let Some(register) = at.register else { return reading.finish(Vec::new()) };
        let grant = SupportGrant::new(support, animals, &register.catalogue);
        reading.finish(perform(Operation::GiveSupports(vec![grant])))
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let draft = fields::draft(form, self.0.household.id, at);
        let animals = animals::read(&mut Reading::of(form, at), form, &draft, at);
        let (same, money) = (again::one(&self.0.supports, &draft, at), money::told(&draft, 1, None, at));
        let rest = money.into_iter().chain(doubtful::told(&draft, &animals, None, at)).collect();
        asked(same, eligible::of_one(&self.0, &draft, at), rest, at)
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let draft = fields::draft(form, self.0.household.id, at);
        // What was given before stands at the field already.
        let against: Vec<_> = eligible::of_one(&self.0, &draft, at).into_iter().collect();
        if against.is_empty() { Vec::new() } else { eligible::aside(model(form, at), &against, at) }
    }
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

/// Several remarks as one; nothing where there are none.
fn joined(words: Vec<String>) -> Option<String> {
    (!words.is_empty()).then(|| words.join(". "))
}

/// The question before saving: the same content given twice is told with its rule.
fn asked(same: Option<String>, against: Vec<String>, money: Vec<String>, at: &At) -> Option<String> {
    let rest =
        joined(against.into_iter().filter(|words| Some(words) != same.as_ref()).chain(money).collect());
    match (same, rest) {
        (Some(same), None) => Some(at.lang.warn_same_content(same)),
        (Some(same), Some(rest)) => Some(at.lang.warn_same_content(format!("{rest}. {same}"))),
        (None, rest) => rest.map(|rest| at.lang.warn_save_anyway(rest)),
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

impl Purpose for EditSupport {
    fn title(&self, at: &At) -> String {
        let name = at.register.and_then(|register| register.catalogue.model(&self.before.model));
        at.lang
            .title_edit_support(name.map_or(self.before.model.as_str(), |model| at.lang.label(&model.name)))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.before.household, HouseholdForm::Support(self.before.id)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.before.rev]
    }

    fn revise(&self, form: &mut Form, at: &At) {
        fields::revise(form, &Known::changing(&self.before, &self.people), at);
        let draft = fields::draft(form, self.before.household, at);
        again::mark(form, again::one(&self.others, &draft, at));
        money::mark(form, &draft, 1, Some(&self.before), at);
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let draft =
            fields::read(&mut Reading::of(form, at), form, self.before.household, Some(&self.before), at);
        let mut money = money::told(&draft, 1, Some(&self.before), at);
        money.extend(doubtful::told(&draft, &[], Some(&self.before), at));
        asked(None, Vec::new(), money, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let support = fields::read(&mut reading, form, self.before.household, Some(&self.before), at);
        for field in decided_by_round(&self.before, &support) {
            reading.also(field, at.lang.fault_of_round());
        }
        self.check_held(&mut reading, &support, at);
        let brings =
            at.register.map(|register| Brings::of(&support, &register.catalogue)).unwrap_or_default();
        reading.finish(perform(Operation::SaveSupport { edit: Edit::of(&self.before, support), brings }))
    }
}

#[cfg(test)]
mod tests;
