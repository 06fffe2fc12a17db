//! Ticking several of a few: each digit ticks one or takes it away again, 0 says that there is none. What the field
//! says is its digits in their order, so that drafts and repeated values hold it like any other text.

use super::{Field, FieldKind};
use crate::app::line_edit::LineEdit;

/// Says that none is ticked: not the same as a field in which nothing was said.
const NONE: &str = "0";

impl Field {
    /// What can be ticked.
    pub fn marks(&self) -> &[super::Choice] {
        match &self.kind {
            FieldKind::Marks(choices) => choices,
            _ => &[],
        }
    }

    /// Whether a choice is ticked.
    pub fn is_ticked(&self, code: &str) -> bool {
        self.line.text().contains(code)
    }

    /// The codes that are ticked; `None` where nothing was said.
    pub fn ticked(&self) -> Option<Vec<&str>> {
        if self.line.is_empty() {
            return None;
        }
        Some(
            self.marks()
                .iter()
                .map(|choice| choice.code.as_str())
                .filter(|code| self.is_ticked(code))
                .collect(),
        )
    }

    /// Ticks what digits name, beginning anew where the cursor has just come to the field; false where a letter names
    /// nothing.
    pub(in crate::app::form) fn tick(&mut self, typed: &str, fresh: bool) -> bool {
        if fresh {
            self.line.clear();
        }
        let between = |letter: &char| letter.is_whitespace() || matches!(letter, ',' | ';' | '.' | '+');
        typed.chars().filter(|letter| !between(letter)).all(|letter| self.tick_one(&letter.to_string()))
    }

    fn tick_one(&mut self, digit: &str) -> bool {
        if digit == NONE {
            self.line = LineEdit::new(NONE);
            return true;
        }
        let codes: Vec<String> = self.marks().iter().map(|choice| choice.code.clone()).collect();
        let other = |code: &&String| self.is_ticked(code) != (code.as_str() == digit);
        let text: String = codes.iter().filter(other).cloned().collect();
        self.line = LineEdit::new(&text);
        codes.iter().any(|code| code == digit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::form::Choice;

    fn field() -> Field {
        let choices = (1..=8).map(|n| Choice::new(n.to_string(), format!("Nguyên nhân {n}"))).collect();
        Field::new("causes", "Nguyên nhân", FieldKind::Marks(choices), "")
    }

    fn after(typed: &[&str]) -> Option<String> {
        let mut field = field();
        for (at, text) in typed.iter().enumerate() {
            field.tick(text, at == 0);
        }
        field.ticked().map(|codes| codes.join(" "))
    }

    #[test]
    fn digits_tick_in_whatever_order_and_take_away_again() {
        assert_eq!(after(&["7", "2"]), Some("2 7".into()));
        assert_eq!(after(&["7", "2", "7"]), Some("2".into()));
        assert_eq!(after(&["2, 7"]), Some("2 7".into()));
    }

    #[test]
    fn none_is_said_and_nothing_is_not() {
        assert_eq!(after(&[]), None);
        assert_eq!(after(&["0"]), Some(String::new()));
        assert_eq!(after(&["3", "0"]), Some(String::new()));
        assert_eq!(after(&["0", "3"]), Some("3".into()));
    }

    #[test]
    fn coming_back_to_the_field_begins_anew() {
        let mut field = field();
        field.tick("27", true);
        field.tick("5", true);
        assert_eq!(field.ticked(), Some(vec!["5"]));
    }

    #[test]
    fn a_number_beyond_the_list_is_told_and_ticks_nothing() {
        let mut field = field();
        assert!(field.tick("2", true));
        assert!(!field.tick("9", false));
        assert_eq!(field.ticked(), Some(vec!["2"]));
    }
}
