//! From a form to a draft, and a draft laid over a form that was opened anew.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Draft, DraftOf, KeptDraft, OpenDraft};
use crate::app::dialogs::At;
use crate::app::form::{Clash, Field, FieldKind, Form, FormDialog};
use crate::viet;

/// What was typed in a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedField {
    /// Its name in code.
    pub code: String,
    /// What was asked.
    pub label: String,
    /// What was typed, letter by letter.
    pub text: String,
    /// The code of the choice that it was, so that it is found again in another language.
    pub choice: Option<String>,
    /// What the field said when the form was opened.
    pub before: String,
}

impl TypedField {
    pub(in crate::app) fn of(field: &Field) -> Self {
        let text = field.line.text();
        let choice = field.choices().iter().find(|choice| choice.label == text);
        Self {
            code: field.code.to_string(),
            label: field.label.clone(),
            text: text.to_owned(),
            choice: choice.map(|choice| choice.code.clone()),
            before: field.initial.clone(),
        }
    }

    /// What was asked and what was typed; nothing where that was nothing.
    pub(super) fn words(&self) -> Option<String> {
        (!self.text.is_empty()).then(|| format!("{}: {}", self.label.trim(), self.text))
    }

    /// Types it again.
    pub(in crate::app) fn lay(&self, field: &mut Field) {
        field.computed = false;
        field.say(&self.text);
        if let Some(code) = &self.choice {
            field.choose(code);
        }
    }

    /// The person changed it, and the field of the form opened anew begins otherwise than it did then.
    pub(in crate::app) fn was_overtaken(&self, field: &Field) -> bool {
        self.text != self.before && field.initial != self.before
    }
}

/// The fields of a form that a draft keeps.
fn fields(form: &Form, of: &DraftOf, today: NaiveDate) -> Vec<TypedField> {
    let seen = |field: &&Field| !field.computed && !field.line.is_empty();
    let kept = |field: &&Field| {
        field.is_changed() || (seen(field) && (!of.shows_record() || says_today(field, today)))
    };
    form.fields.iter().filter(kept).map(TypedField::of).collect()
}

/// A day that was filled in because it was today: tomorrow it would be another one.
fn says_today(field: &Field, today: NaiveDate) -> bool {
    let day = || viet::parse_date(field.line.text(), today).ok().and_then(viet::PartialDate::day);
    matches!(field.kind, FieldKind::Date) && day() == Some(today)
}

impl FormDialog {
    /// Something was typed that is not saved.
    pub fn has_typed(&self) -> bool {
        self.form.fields.iter().any(Field::is_changed)
    }

    /// The draft of what is typed; nothing where nothing is, or where the form cannot be opened again.
    pub fn draft(&self, at: &At) -> Option<OpenDraft> {
        let draft = self.as_draft(at).filter(|_| self.has_typed())?;
        Some(OpenDraft { from: self.kept.clone(), draft })
    }

    /// The form as it stands, typed or not; nothing where it cannot be opened again.
    pub(in crate::app) fn as_draft(&self, at: &At) -> Option<Draft> {
        let of = self.purpose.draft_of()?;
        let focus = self.form.fields.get(self.form.focus).map(|field| field.code.to_string());
        Some(Draft {
            title: self.purpose.title(at),
            whose: String::new(),
            revs: self.purpose.revs(),
            fields: fields(&self.form, &of, at.today),
            focus: focus.unwrap_or_default(),
            of,
        })
    }

    /// The newest draft of this form that lies in the person's folder.
    pub(in crate::app) fn draft_there<'a>(&self, at: &At<'a>) -> Option<&'a KeptDraft> {
        let of = self.purpose.draft_of()?;
        at.drafts.iter().filter(|kept| kept.draft.of == of).max_by_key(|kept| kept.at)
    }

    /// Lays a draft over the form. Fields that come with what is typed in others are filled as they come; gives
    /// what was typed in fields that the form has no more, in words.
    pub(in crate::app) fn lay(&mut self, draft: &Draft, at: &At) -> Vec<String> {
        let (mut left, mut clashes) = (draft.fields.iter().collect::<Vec<_>>(), Vec::new());
        loop {
            let before = left.len();
            left.retain(|typed| match self.form.field_mut(&typed.code) {
                Some(field) => {
                    clashes.extend(Clash::between(typed, field));
                    typed.lay(field);
                    false
                }
                None => true,
            });
            self.revise(at);
            if left.is_empty() || left.len() == before {
                break;
            }
        }
        self.lay_all(draft, at);
        if self.has_moved(draft) {
            self.clash(clashes, at);
        }
        self.form.focus_on(&draft.focus);
        self.come_to_field();
        left.into_iter().filter_map(TypedField::words).collect()
    }

    /// Once more, now that every field is there: one may have emptied another while it came.
    fn lay_all(&mut self, draft: &Draft, at: &At) {
        for typed in &draft.fields {
            if let Some(field) = self.form.field_mut(&typed.code) {
                typed.lay(field);
            }
        }
        self.revise(at);
    }

    /// The record is not what it was when the draft was typed.
    pub(in crate::app) fn has_moved(&self, draft: &Draft) -> bool {
        self.purpose.revs() != draft.revs
    }
}
