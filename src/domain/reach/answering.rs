//! Needs and answers by number: what [`super::unreached`] says of one household, in a form in which a hundred thousand
//! are counted.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Rules;
use crate::domain::standard::Standard;

/// Which models answer which numbers of the standards that surveys name.
#[derive(Debug)]
pub struct Answering<'a> {
    rules: Rules<'a>,
    /// By code of the standard; a code that no standard has goes by the one in force on the day.
    named: HashMap<String, Numbers>,
    in_force: HashMap<NaiveDate, Numbers>,
}

/// A standard as masks of its numbers: bit (number - 1).
#[derive(Debug, Default)]
struct Numbers {
    /// The numbers that it has.
    known: u16,
    /// The numbers that each model answers.
    by_model: HashMap<String, u16>,
}

impl<'a> Answering<'a> {
    /// By these rules.
    pub fn new(rules: Rules<'a>) -> Self {
        Self { rules, named: HashMap::new(), in_force: HashMap::new() }
    }

    /// The deprivations of a mask that no model of those given answers. A number that the standard does not have is
    /// none: nobody can say what it was.
    pub fn unanswered<'m>(
        &mut self,
        (standard, on): (&str, NaiveDate),
        deprived: u16,
        given: impl IntoIterator<Item = &'m str>,
    ) -> u16 {
        let numbers = self.numbers(standard, on);
        let lacks = deprived & numbers.known;
        given
            .into_iter()
            .fold(lacks, |lacks, model| lacks & !numbers.by_model.get(model).copied().unwrap_or(0))
    }

    /// Codes of the models that answer anything.
    pub fn models(&self) -> impl Iterator<Item = &'a str> {
        let models = self.rules.catalogue.models().iter();
        models.filter(|model| !model.answers.is_empty()).map(|model| model.code.as_str())
    }

    fn numbers(&mut self, code: &str, on: NaiveDate) -> &Numbers {
        let rules = self.rules;
        match rules.standards.by_code(code) {
            // Looked up before it is entered: a code is written out once a standard, not once a household.
            Some(standard) if !self.named.contains_key(code) => {
                self.named.entry(code.to_owned()).or_insert_with(|| Numbers::of(standard, rules))
            }
            Some(_) => &self.named[code],
            None => self.in_force.entry(on).or_insert_with(|| {
                let standard = rules.standards.in_force_on(on);
                standard.map(|standard| Numbers::of(standard, rules)).unwrap_or_default()
            }),
        }
    }
}

impl Numbers {
    fn of(standard: &Standard, rules: Rules<'_>) -> Self {
        let bit = |number: u8| 1_u16.checked_shl(u32::from(number.saturating_sub(1))).unwrap_or(0);
        let known = standard.indicators.iter().fold(0, |mask, indicator| mask | bit(indicator.number));
        let answered = |model: &crate::domain::catalogue::SupportModel| {
            let answers = standard.indicators.iter().filter(|indicator| model.answers(&indicator.code));
            answers.fold(0, |mask, indicator| mask | bit(indicator.number))
        };
        let models = rules.catalogue.models().iter();
        Self { known, by_model: models.map(|model| (model.code.clone(), answered(model))).collect() }
    }
}
