//! One field of a form: what it is. How it is typed into is `typed.rs`, how one of a few values is chosen
//! `choice.rs`, how several of a few are ticked `marks.rs`.

mod choice;
mod marks;
mod typed;

use std::borrow::Cow;

pub use choice::Choice;

use crate::app::line_edit::LineEdit;

/// The name of a field in code. Most are fixed; those of catalogue fields and of rows of animals are
/// made while typing.
pub type Code = Cow<'static, str>;

/// A field: what is asked, what was typed, what is wrong with it.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name in code.
    pub code: Code,
    /// What is asked.
    pub label: String,
    /// How it is typed.
    pub kind: FieldKind,
    /// What was typed.
    pub line: LineEdit,
    /// What it said when the form was opened.
    pub initial: String,
    /// A word on how to type it.
    pub hint: String,
    /// What stands against it.
    pub fault: Option<String>,
    /// A warning that does not stand against it.
    pub warning: Option<String>,
    /// Pre-filled by computation, until the person types.
    pub computed: bool,
    /// Its letters are never made Vietnamese: a code, a number of the state, the name of a file.
    pub(super) verbatim: bool,
    /// Takes the day of something that has happened.
    pub(super) happened: bool,
    /// Takes an ear tag, which no other living animal wears.
    pub(super) is_tag: bool,
    /// Chooses one of many people, several of whom may be called alike: letters that fit several choose none.
    pub(super) of_people: bool,
    /// Letters were typed since it last said something whole: a choice, a value that was written out.
    pub(super) lettered: bool,
    /// Its choices stand below it all the time, not only while the cursor is there.
    pub spread: bool,
    /// Stands in a row of small fields: what it is called there and its columns.
    pub cell: Option<Cell>,
}

/// A field that shares its row with others, as in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What stands over its column.
    pub heading: String,
    /// Its columns.
    pub columns: u16,
    /// Begins a row.
    pub first: bool,
}

/// How a field is typed.
#[derive(Debug, Clone)]
pub enum FieldKind {
    /// Free text.
    Text,
    /// A date: `5/3`, `.`, `1987`.
    Date,
    /// An amount: `12tr5`.
    Money,
    /// A number.
    Number,
    /// One of a few: a code or a few letters, arrows go through them.
    Choice(Vec<Choice>),
    /// One digit answers and moves on: the choices' codes are the digits, Space is the last of them.
    Digit(Vec<Choice>),
    /// Several of a few: each digit ticks one or takes it away, 0 says none.
    Marks(Vec<Choice>),
}

impl Field {
    /// A field that asks for `label` and says `value` now.
    pub fn new(code: impl Into<Code>, label: impl Into<String>, kind: FieldKind, value: &str) -> Self {
        let shown = match &kind {
            FieldKind::Choice(choices) | FieldKind::Digit(choices) => {
                choices.iter().find(|c| c.code == value).map_or("", |c| c.label.as_str())
            }
            _ => value,
        };
        Self {
            code: code.into(),
            label: label.into(),
            line: LineEdit::new(shown),
            initial: shown.to_owned(),
            kind,
            hint: String::new(),
            fault: None,
            warning: None,
            computed: false,
            verbatim: false,
            happened: false,
            is_tag: false,
            of_people: false,
            lettered: false,
            spread: false,
            cell: None,
        }
    }

    /// The same with a word on how to type it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The same for a code or a number of the state: what is typed stays as it is typed.
    #[must_use]
    pub fn verbatim(mut self) -> Self {
        self.verbatim = true;
        self
    }

    /// The same for the day of something that has happened: one that lies ahead is told when the cursor leaves.
    #[must_use]
    pub fn happened(mut self) -> Self {
        self.happened = true;
        self
    }

    /// The same for people, of whom none is taken while letters fit several.
    #[must_use]
    pub fn of_people(mut self) -> Self {
        self.of_people = true;
        self
    }

    /// The same for an ear tag.
    #[must_use]
    pub fn tag(mut self) -> Self {
        self.is_tag = true;
        self.verbatim()
    }

    /// Takes words, in which typed keys may become Vietnamese letters.
    pub fn takes_words(&self) -> bool {
        matches!(self.kind, FieldKind::Text | FieldKind::Choice(_)) && !self.verbatim
    }

    /// A field of free text.
    pub fn text(code: impl Into<Code>, label: impl Into<String>, value: &str) -> Self {
        Self::new(code, label, FieldKind::Text, value)
    }

    /// A field for a date.
    pub fn date(code: impl Into<Code>, label: impl Into<String>, value: &str) -> Self {
        Self::new(code, label, FieldKind::Date, value)
    }

    /// A field for an amount.
    pub fn money(code: impl Into<Code>, label: impl Into<String>, value: &str) -> Self {
        Self::new(code, label, FieldKind::Money, value)
    }

    /// A field for a number.
    pub fn number(code: impl Into<Code>, label: impl Into<String>, value: &str) -> Self {
        Self::new(code, label, FieldKind::Number, value)
    }

    /// A field for one of a few values.
    pub fn choice(
        code: impl Into<Code>,
        label: impl Into<String>,
        choices: Vec<Choice>,
        value: &str,
    ) -> Self {
        Self::new(code, label, FieldKind::Choice(choices), value)
    }

    /// The same with its choices below it all the time.
    #[must_use]
    pub fn spread(mut self) -> Self {
        self.spread = true;
        self
    }

    /// The same in a row of small fields.
    #[must_use]
    pub fn in_row(mut self, heading: impl Into<String>, columns: u16, first: bool) -> Self {
        self.cell = Some(Cell { heading: heading.into(), columns, first });
        self
    }

    /// Fills the field with what was computed, unless the person typed something.
    pub fn fill_computed(&mut self, value: &str) {
        if !self.computed && !self.line.is_empty() {
            return;
        }
        let label = self.choices().iter().find(|c| c.code == value).map(|c| c.label.clone());
        self.say(label.as_deref().unwrap_or(value));
        self.computed = !value.is_empty();
    }

    /// Something was typed since the form was opened; what was computed was not typed.
    pub fn is_changed(&self) -> bool {
        !self.computed && self.line.text() != self.initial
    }
}
