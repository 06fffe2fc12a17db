//! One field of a form.

use std::borrow::Cow;

use crate::app::dialogs::At;
use crate::app::line_edit::LineEdit;
use crate::viet::{self, fold};

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
}

/// One value of a pick list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: String,
}

impl Choice {
    /// A choice.
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self { code: code.into(), label: label.into() }
    }
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
            cell: None,
        }
    }

    /// The same with a word on how to type it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
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

    /// Takes the letter before the cursor away; a whole choice goes at once.
    pub fn erase(&mut self) {
        if self.says_a_choice() { self.line.clear() } else { self.line.backspace() }
    }

    /// The whole text is a choice.
    pub fn says_a_choice(&self) -> bool {
        self.choices().iter().any(|c| c.label == self.line.text())
    }

    /// Something was typed since the form was opened; what was computed was not typed.
    pub fn is_changed(&self) -> bool {
        !self.computed && self.line.text() != self.initial
    }

    /// Replaces what the field says, as if it had been typed.
    pub fn say(&mut self, text: &str) {
        self.line = LineEdit::new(text);
    }

    /// When the cursor leaves the field: writes out what was meant (`5/3` becomes `05/03/2026`, `12tr5`
    /// becomes `12.500.000`, a few letters become the choice), or says what is wrong with it.
    pub fn settle(&mut self, at: &At) {
        let typed = viet::clean(self.line.text());
        if typed.is_empty() {
            return;
        }
        match self.written_out(&typed, at) {
            Ok(text) if text == self.line.text() => {}
            Ok(text) => self.say(&text),
            Err(words) => self.fault = Some(words.to_owned()),
        }
    }

    fn written_out(&self, typed: &str, at: &At) -> Result<String, &'static str> {
        let lang = at.lang;
        match &self.kind {
            FieldKind::Text => Ok(typed.to_owned()),
            FieldKind::Date => viet::parse_date(typed, at.today)
                .map(|date| at.partial(date))
                .map_err(|why| lang.date_fault(why)),
            FieldKind::Money => viet::parse_money(typed).map(viet::group).map_err(|_| lang.form_bad_money()),
            FieldKind::Number => {
                viet::parse_quantity(typed).map(viet::format_quantity).map_err(|_| lang.form_bad_number())
            }
            FieldKind::Choice(_) | FieldKind::Digit(_) => self.meant().ok_or_else(|| lang.form_choose()),
        }
    }

    /// What the letters are taken for when the cursor leaves: the choice that they name, else the
    /// first that is offered.
    fn meant(&self) -> Option<String> {
        let named = self.chosen().and_then(|code| self.choices().iter().find(|c| c.code == code));
        named.or(self.offered().first().copied()).map(|c| c.label.clone())
    }

    /// The choices of a pick list.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            FieldKind::Choice(choices) | FieldKind::Digit(choices) => choices,
            _ => &[],
        }
    }

    /// The code that what was typed stands for: the code itself, the label, or the only choice that
    /// begins with or contains the typed letters.
    pub fn chosen(&self) -> Option<&str> {
        let typed = fold(self.line.text());
        if typed.is_empty() {
            return None;
        }
        let choices = self.choices();
        let exact = choices.iter().find(|c| fold(&c.code) == typed || fold(&c.label) == typed);
        let starts = || only(choices.iter().filter(|c| fold(&c.label).starts_with(&typed)));
        let holds = || only(choices.iter().filter(|c| fold(&c.label).contains(&typed)));
        exact.or_else(starts).or_else(holds).map(|c| c.code.as_str())
    }

    /// Shows a choice by its code.
    pub fn choose(&mut self, code: &str) {
        let label = self.choices().iter().find(|c| c.code == code).map(|c| c.label.clone());
        if let Some(label) = label {
            self.line = LineEdit::new(&label);
        }
    }

    /// Goes to the next or previous of the choices that what was typed lets through; of all where it
    /// lets none through.
    pub fn cycle(&mut self, by: isize) {
        let mut offered: Vec<_> = self.offered().iter().map(|c| c.code.clone()).collect();
        if offered.is_empty() {
            offered.extend(self.choices().iter().map(|c| c.code.clone()));
        }
        let count = offered.len();
        if count == 0 {
            return;
        }
        let now = self.chosen().and_then(|code| offered.iter().position(|c| c == code));
        let next = match now {
            Some(at) => (at + count).saturating_add_signed(by) % count,
            None if by > 0 => 0,
            None => count - 1,
        };
        self.choose(&offered[next]);
    }

    /// The choices that what was typed lets through, for the list under the field: first those of
    /// which it is the beginning, then those with a word that begins so, then the others.
    pub fn offered(&self) -> Vec<&Choice> {
        let typed = fold(self.line.text());
        let choices = self.choices();
        if typed.is_empty() || choices.iter().any(|c| fold(&c.label) == typed) {
            return choices.iter().collect();
        }
        let mut fitting: Vec<_> = choices.iter().filter_map(|c| Some((fit(c, &typed)?, c))).collect();
        fitting.sort_by_key(|(fit, _)| *fit);
        fitting.into_iter().map(|(_, choice)| choice).collect()
    }
}

/// How well folded letters fit a choice, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Code,
    Beginning,
    Word,
    Somewhere,
}

fn fit(choice: &Choice, typed: &str) -> Option<Fit> {
    let (label, code) = (fold(&choice.label), fold(&choice.code));
    let fits = [
        (Fit::Code, code == typed),
        (Fit::Beginning, label.starts_with(typed)),
        (Fit::Word, label.match_indices(typed).any(|(at, _)| label[..at].ends_with(' '))),
        (Fit::Somewhere, label.contains(typed) || code.contains(typed)),
    ];
    fits.into_iter().find_map(|(fit, holds)| holds.then_some(fit))
}

fn only<'a>(mut found: impl Iterator<Item = &'a Choice>) -> Option<&'a Choice> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::testing::model;
    use crate::i18n::Lang;

    fn hamlets() -> Field {
        let choices =
            vec![Choice::new("1", "Khu 1"), Choice::new("10", "Khu 10"), Choice::new("7", "Bản Nà Lò")];
        Field::new("hamlet", "Thôn", FieldKind::Choice(choices), "")
    }

    fn with(typed: &str) -> Field {
        let mut field = hamlets();
        field.line.insert(typed);
        field
    }

    #[test]
    fn a_few_letters_choose() {
        assert_eq!(with("na lo").chosen(), Some("7"));
        assert_eq!(with("b").chosen(), Some("7"));
    }

    #[test]
    fn a_whole_label_wins_over_longer_ones() {
        assert_eq!(with("khu 1").chosen(), Some("1"));
    }

    #[test]
    fn letters_that_fit_several_choose_none() {
        assert_eq!(with("khu").chosen(), None);
        assert_eq!(with("khu").offered().len(), 2);
        assert_eq!(with("").chosen(), None);
    }

    fn settled(mut field: Field, typed: &str) -> (String, bool) {
        field.line.insert(typed);
        field.settle(&model((80, 24), Lang::Vi).at());
        (field.line.text().to_owned(), field.fault.is_some())
    }

    #[test]
    fn leaving_a_field_writes_out_what_was_meant() {
        for (field, typed, meant) in [
            (Field::date("on", "", ""), "5/3", "05/03/2026"),
            (Field::date("on", "", ""), "3/1987", "03/1987"),
            (Field::money("value", "", ""), "12tr5", "12.500.000"),
            (Field::number("quantity", "", ""), "1,5", "1,5"),
            (hamlets(), "na", "Bản Nà Lò"),
        ] {
            assert_eq!(settled(field, typed), (meant.to_owned(), false), "{typed}");
        }
    }

    #[test]
    fn what_cannot_be_meant_stays_and_is_said() {
        for (field, typed) in
            [(Field::date("on", "", ""), "31/2"), (Field::money("value", "", ""), "abc"), (hamlets(), "xyz")]
        {
            assert_eq!(settled(field, typed), (typed.to_owned(), true));
        }
    }

    #[test]
    fn of_several_that_fit_the_first_that_begins_so_is_taken_and_shown() {
        let labels = ["Hỗ trợ bò", "Sổ hộ nghèo", "Bò sinh sản", "Bò vỗ béo", "Gà bới"];
        let choices = labels.map(|label| Choice::new(label.len().to_string(), label)).to_vec();
        let field = Field::choice("model", "", choices, "");
        assert_eq!(settled(field.clone(), "bo"), ("Bò sinh sản".to_owned(), false));
        assert_eq!(settled(field, "ho"), ("Hỗ trợ bò".to_owned(), false));
        assert_eq!(settled(hamlets(), "khu"), ("Khu 1".to_owned(), false));
    }

    #[test]
    fn arrows_begin_anew_where_the_letters_fit_nothing() {
        let mut field = with("xyz");
        field.cycle(1);
        assert_eq!(field.chosen(), Some("1"));
    }

    #[test]
    fn a_day_that_no_calendar_has_is_said_so() {
        let mut field = Field::date("on", "", "");
        field.line.insert("31/02");
        field.settle(&model((80, 24), Lang::Vi).at());
        assert_eq!(field.fault.as_deref(), Some("Không có ngày này trên lịch."));
    }

    #[test]
    fn arrows_go_round() {
        let mut field = hamlets();
        field.cycle(1);
        assert_eq!(field.chosen(), Some("1"));
        field.cycle(-1);
        assert_eq!(field.chosen(), Some("7"));
        field.cycle(1);
        assert_eq!(field.chosen(), Some("1"));
    }
}
