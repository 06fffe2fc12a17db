//! What the last survey found, and for each deprivation what was given and what would help.

use super::super::super::document::{Block, Fact, Item, Style, Text};
use super::super::official::short_date;
use super::{Form, heading, heading_with, nothing};
use crate::domain::graduation::{Lack, latest_survey, runway};
use crate::domain::standard::{Indicator, Standard};
use crate::domain::survey::{Answer, Survey};
use crate::viet;

/// Indicators side by side.
const COLUMNS: usize = 3;
/// Models named for one deprivation: the first of the catalogue, which a commune may reorder.
const MODELS_NAMED: usize = 4;

impl Form<'_> {
    pub(super) fn deprivations(&self) -> Vec<Block> {
        let survey = latest_survey(self.dossier, self.day());
        let standard = survey.and_then(|survey| self.options.standards.by_code(&survey.standard));
        match (survey, standard) {
            (Some(survey), Some(standard)) => vec![
                self.survey_heading(survey, standard),
                self.indicators(survey, standard),
                self.lacking(standard),
            ],
            _ => vec![heading(self.lang.paper_deprivations()), nothing(self.lang.paper_no_survey())],
        }
    }

    fn survey_heading(&self, survey: &Survey, standard: &Standard) -> Block {
        let lang = self.lang;
        let count = survey.answers.deprivations();
        let mut facts =
            vec![lang.paper_surveyed(short_date(survey.date)), self.label(&standard.name).to_owned()];
        facts.extend(survey.b1.map(|points| lang.paper_b1(points)));
        facts.extend(survey.income.map(|income| lang.paper_income(viet::format_money(income))));
        if !survey.answers.is_complete(standard.last_number()) {
            facts.push(lang.paper_not_asked_sign().to_owned());
        }
        heading_with(&lang.paper_deprived_of(count, standard.indicators.len()), &facts.join("; "))
    }

    fn indicators(&self, survey: &Survey, standard: &Standard) -> Block {
        let fact = |indicator: &Indicator| {
            let answer = survey.answers.get(indicator.number);
            let words = self.lang.paper_indicator(indicator.number, self.label(&indicator.name));
            match answer {
                Answer::Deprived => Fact::new("✗", Text::bold(words)),
                Answer::NotDeprived => Fact::new("✓", words),
                Answer::NotSurveyed => Fact::new("–", words),
            }
        };
        Block::Facts { columns: COLUMNS, facts: standard.indicators.iter().map(fact).collect() }
    }

    /// One item a deprivation.
    fn lacking(&self, standard: &Standard) -> Block {
        let way = runway(self.dossier, standard, self.options.catalogue, self.day());
        let items =
            way.lacking.iter().filter_map(|lack| Some(self.lack(lack, standard.indicator(lack.number)?)));
        Block::Signs(items.collect())
    }

    /// What the household was given for it, what is coming, and what it could get.
    fn lack(&self, lack: &Lack, indicator: &Indicator) -> Item {
        let lang = self.lang;
        let untouched = lack.is_unaddressed().then(|| lang.paper_untouched().to_owned());
        let given = self.models(&lack.given).map(|names| lang.paper_given(names));
        let coming = self.models(&lack.coming).map(|names| lang.paper_coming(names));
        let offered = self.models(&lack.offered).map(|names| lang.paper_could_get(names));
        let words: Vec<String> = [untouched, given, coming, offered].into_iter().flatten().collect();
        let text =
            Text::bold(self.label(&indicator.name)).and(format!(": {}", words.join("; ")), Style::Plain);
        Item { sign: "→".into(), text }
    }

    /// The first models by name; `None` for none.
    fn models(&self, codes: &[String]) -> Option<String> {
        let names: Vec<&str> = codes.iter().take(MODELS_NAMED).map(|code| self.model_name(code)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}
