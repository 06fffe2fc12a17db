//! Choosing one of a few values by its code, by a few letters, or with the arrows.

use super::{Field, FieldKind};
use crate::viet::fold;

/// One value of a pick list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// Both as they are compared with what is typed: folded once, because every key looks at all of them.
    folded: (String, String),
}

impl Choice {
    /// A choice.
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        let (code, label) = (code.into(), label.into());
        let folded = (fold(&code), fold(&label));
        Self { code, label, folded }
    }

    fn folded_code(&self) -> &str {
        &self.folded.0
    }

    fn folded_label(&self) -> &str {
        &self.folded.1
    }
}

impl Field {
    /// The choices of a pick list.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            FieldKind::Choice(choices) | FieldKind::Digit(choices) => choices,
            _ => &[],
        }
    }

    /// The code that what was typed stands for: the code itself, the label, or the only choice that
    /// begins with or contains the typed letters, or all of the typed words in any order.
    pub fn chosen(&self) -> Option<&str> {
        let typed = fold(self.line.text());
        if typed.is_empty() {
            return None;
        }
        let choices = self.choices();
        let exact = choices.iter().find(|c| c.folded_code() == typed || c.folded_label() == typed);
        let starts = || only(choices.iter().filter(|c| c.folded_label().starts_with(&typed)));
        let holds = || only(choices.iter().filter(|c| c.folded_label().contains(&typed)));
        let words = || only(choices.iter().filter(|c| has_words(c.folded_label(), &typed)));
        exact.or_else(starts).or_else(holds).or_else(words).map(|c| c.code.as_str())
    }

    /// The choice that leaving the field takes: the one that what was typed names, else the first that is offered; of
    /// several people nobody.
    pub fn taken(&self) -> Option<&Choice> {
        if self.line.is_empty() {
            return None;
        }
        let named = self.chosen().and_then(|code| self.choices().iter().find(|c| c.code == code));
        named.or_else(|| self.offered().first().copied().filter(|_| !self.of_people))
    }

    /// Shows a choice by its code.
    pub fn choose(&mut self, code: &str) {
        let label = self.choices().iter().find(|c| c.code == code).map(|c| c.label.clone());
        if let Some(label) = label {
            self.say(&label);
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
        if typed.is_empty() || choices.iter().any(|c| c.folded_label() == typed) {
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
    Words,
}

fn fit(choice: &Choice, typed: &str) -> Option<Fit> {
    let (label, code) = (choice.folded_label(), choice.folded_code());
    let fits = [
        (Fit::Code, code == typed),
        (Fit::Beginning, label.starts_with(typed)),
        (Fit::Word, label.match_indices(typed).any(|(at, _)| label[..at].ends_with(' '))),
        (Fit::Somewhere, label.contains(typed) || code.contains(typed)),
        (Fit::Words, has_words(label, typed)),
    ];
    fits.into_iter().find_map(|(fit, holds)| holds.then_some(fit))
}

/// Whether a label has all typed words, in whatever order: a name and a household's code.
fn has_words(label: &str, typed: &str) -> bool {
    typed.split_whitespace().all(|word| label.contains(word))
}

fn only<'a>(mut found: impl Iterator<Item = &'a Choice>) -> Option<&'a Choice> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
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
        assert_eq!(
            (with("lo ban").chosen(), with("lo ban").offered().len()),
            (Some("7"), 1),
            "words in any order"
        );
        assert_eq!(with("lo khu").chosen(), None);
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

    #[test]
    fn of_several_the_first_offered_is_taken_and_of_people_nobody() {
        assert_eq!(with("khu").taken().map(|c| c.code.as_str()), Some("1"));
        assert_eq!(with("khu 10").taken().map(|c| c.code.as_str()), Some("10"));
        assert_eq!(with("").taken(), None);
        let people = Field { of_people: true, ..with("khu") };
        assert_eq!(people.taken(), None);
    }

    #[test]
    fn arrows_begin_anew_where_the_letters_fit_nothing() {
        let mut field = with("xyz");
        field.cycle(1);
        assert_eq!(field.chosen(), Some("1"));
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
