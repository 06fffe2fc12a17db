//! Forms: fields in the order of the paper, checked where they stand, saved as one operation.
//!
//! A [`Form`] is data: fields with what was typed. What a form is for is its [`Purpose`], one file a
//! form, which builds the fields, computes what follows while typing, and turns them into effects.

mod alike;
mod clash;
#[cfg(test)]
mod date_tests;
mod dialog;
mod field;
mod groups;
mod last_values;
mod reading;

pub mod activity;
mod choices;
pub mod colleague;
pub mod group;
pub mod hand_over;
pub mod herd;
pub mod household;
pub mod leave;
pub mod member;
pub mod merge;
pub mod part_of;
pub mod passing;
mod person;
pub mod place;
pub mod plan;
pub mod programme;
pub mod recognition;
pub mod relief;
pub mod round;
pub mod spending;
pub mod split;
pub mod strike_off;
pub mod support;
pub mod survey;
mod tags;
pub mod visit;

pub use clash::Clash;
pub use dialog::FormDialog;
pub use field::{Cell, Choice, Code, Field, FieldKind};
pub use last_values::LastValues;
pub use reading::Reading;

use super::board::LineKey;
use super::dialogs::{At, Dialog};
use super::draft::DraftOf;
use super::effect::{Effect, RoundPlan, WhoReceives};
use crate::domain::catalogue::eligibility::Against;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::hand_over::Candidate;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::round::{RoundDossier, Task};
use crate::domain::stored::Rev;
use crate::i18n::Lang;
use crate::viet;

/// The fields of a form.
#[derive(Debug, Default)]
pub struct Form {
    /// In the order of the paper.
    pub fields: Vec<Field>,
    /// The field that is typed into.
    pub focus: usize,
}

/// What stands against a form, field by field, in words.
pub type Faults = Vec<(Code, String)>;

/// One line beside a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsideLine {
    /// How it is meant.
    pub weight: Weight,
    /// What it says.
    pub text: String,
}

/// How a line beside a form is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// As running text.
    Plain,
    /// As a heading or a result.
    Strong,
    /// As a remark.
    Faint,
    /// As something to look at.
    Warning,
}

impl AsideLine {
    /// A line of a weight.
    pub fn new(weight: Weight, text: impl Into<String>) -> Self {
        Self { weight, text: text.into() }
    }
}

/// What a form is for.
pub trait Purpose: std::fmt::Debug + Send {
    /// The title over the form.
    fn title(&self, at: &At) -> String;

    /// Which form it is, so that what was typed can be kept and the form opened again; `None` where
    /// nothing is worth keeping.
    fn draft_of(&self) -> Option<DraftOf>;

    /// The revisions of the records that it changes; none for a new record.
    fn revs(&self) -> Vec<Rev> {
        Vec::new()
    }

    /// Computes what follows from the fields after each change: pre-filled answers, warnings, which
    /// fields there are.
    fn revise(&self, _form: &mut Form, _at: &At) {}

    /// The kind of record whose last values Ctrl-R repeats; empty where nothing is remembered.
    fn kind(&self) -> &'static str {
        ""
    }

    /// It enters somebody who is new to the register: who may be there already is told.
    fn enters_person(&self) -> bool {
        false
    }

    /// What must be asked of the register as something is typed: the household of a typed code.
    fn asks(&self, _form: &Form) -> Option<Effect> {
        None
    }

    /// Takes the household that a typed code names; nothing where there is none.
    fn take_neighbour(&mut self, _code: &str, _found: Option<&Neighbour>) {}

    /// Takes a round that was fetched.
    fn take_round(&mut self, _round: &RoundDossier) {}

    /// Takes the households that may come on the list of a round of hand-over.
    fn take_candidates(&mut self, _who: &WhoReceives, _candidates: &[Candidate]) {}

    /// Takes the work list that a round would have.
    fn take_plan(&mut self, _plan: &RoundPlan, _tasks: &[Task]) {}

    /// Takes who of its households may not have the model of a code on a day, and why.
    fn take_against(&mut self, _of: (&str, chrono::NaiveDate), _against: &[Against]) {}

    /// Takes everything of the household that it asked for.
    fn take_dossier(&mut self, _dossier: &Dossier, _at: &At) {}

    /// Lines beside the form that follow from it live.
    fn aside(&self, _form: &Form, _at: &At) -> Vec<AsideLine> {
        Vec::new()
    }

    /// The effects that save it, or what stands against it.
    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults>;

    /// What has to be settled in another form before it is saved; that form saves for both.
    fn settle(&self, _form: &Form, _at: &At) -> Option<Dialog> {
        None
    }

    /// It settles something for the form below it, which is done with once it is saved.
    fn settles(&self) -> bool {
        false
    }

    /// The marked households that it is for: once it is saved their marks go, in the list of households and on the
    /// board below, lest it be done twice.
    fn marked(&self) -> &[HouseholdId] {
        &[]
    }

    /// The line of the board below that is next once it is saved.
    fn leads_to(&self) -> Option<LineKey> {
        None
    }

    /// The form of that line opens as soon as it is read: a pile of papers is entered.
    fn opens_next(&self) -> bool {
        false
    }

    /// What to say once it is saved, beyond that it was; the key that takes it back is given.
    fn saved(&self, _form: &Form, _at: &At, _undo: &str) -> Option<String> {
        None
    }

    /// A warning to be confirmed before it is saved, such as the same support given twice.
    fn warning(&self, _form: &Form, _at: &At) -> Option<String> {
        None
    }
}

impl Form {
    /// A form of these fields.
    pub fn new(fields: Vec<Field>) -> Self {
        Self { fields, focus: 0 }
    }

    /// The field of a code.
    pub fn field(&self, code: &str) -> Option<&Field> {
        self.fields.iter().find(|f| f.code == code)
    }

    /// The field of a code, to change it.
    pub fn field_mut(&mut self, code: &str) -> Option<&mut Field> {
        self.fields.iter_mut().find(|f| f.code == code)
    }

    /// What is typed in a field, cleaned; nothing where there is no such field.
    pub fn text(&self, code: &str) -> String {
        self.field(code).map(|f| viet::clean(f.line.text())).unwrap_or_default()
    }

    /// The code chosen in a field; nothing where none is.
    pub fn choice(&self, code: &str) -> Option<&str> {
        self.field(code).and_then(Field::chosen)
    }

    /// The text that a field shows; a remark of several lines is written in one, see [`lines_in_one`].
    pub fn lines(&self, code: &str) -> String {
        let parts = self.field(code).map(|f| f.line.text().to_owned()).unwrap_or_default();
        viet::clean_lines(&parts.split(LINE_SIGN).map(str::trim).collect::<Vec<_>>().join("\n"))
    }

    /// Fields that a digit answers, in which something else stands: no answer must be lost unseen.
    fn unclear_digits(&self, lang: Lang) -> Faults {
        let unclear = |field: &&Field| {
            matches!(field.kind, FieldKind::Digit(_)) && !field.line.is_empty() && field.chosen().is_none()
        };
        let unclear = self.fields.iter().filter(unclear);
        unclear.map(|field| (field.code.clone(), lang.form_choose().to_owned())).collect()
    }

    /// Puts the cursor on the field of a code.
    pub fn focus_on(&mut self, code: &str) {
        if let Some(at) = self.fields.iter().position(|f| f.code == code) {
            self.focus = at;
        }
    }
}

/// Stands for a line break inside a field of one line.
const LINE_SIGN: char = '↵';

/// Several lines as a field of one line shows them; [`Form::lines`] parts them again.
pub fn lines_in_one(text: &str) -> String {
    text.replace('\n', &format!(" {LINE_SIGN} "))
}

/// The effects that save an operation.
fn perform(operation: Operation) -> Vec<Effect> {
    vec![Effect::Perform(Box::new(operation))]
}
