//! The household summary (phiếu tóm tắt hộ): all that matters of one household, on one sheet for a
//! usual one. Sections without anything to say are left out or say so in one line.

mod animals;
mod attended;
mod credit;
mod deprivations;
mod history;
mod identity;
mod members;
mod supports;
mod visits;

#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveDateTime};

use super::super::document::{Align, Block, Document, PageSetup, Signature, Style, Text};
use super::official;
use crate::domain::catalogue::Catalogue;
use crate::domain::class::State;
use crate::domain::data_file::Label;
use crate::domain::dossier::Dossier;
use crate::domain::framework::Framework;
use crate::domain::standard::Standards;
use crate::i18n::Lang;

/// Size of running text: large enough for old eyes.
const BODY_SIZE: f32 = 11.0;
/// Size to which it may shrink for one sheet: still larger than the small print of a form.
const LEAST_SIZE: f32 = 9.5;

/// What a summary is worded with, besides the household.
#[derive(Debug, Clone, Copy)]
pub struct SummaryOptions<'a> {
    /// The standards that surveys refer to.
    pub standards: &'a Standards,
    /// The models and funds that supports refer to.
    pub catalogue: &'a Catalogue,
    /// What supports are part of: their programmes, rounds, emergencies, groups.
    pub framework: &'a Framework,
    /// The past day on which the household is looked at; `None` for the day of printing. The dossier is cut to it.
    pub as_of: Option<NaiveDate>,
    /// Whether citizen and phone numbers are printed whole; otherwise the middle is hidden.
    pub show_citizen_numbers: bool,
    /// Who prints.
    pub printed_by: &'a str,
    /// When: the paper's date.
    pub printed_at: NaiveDateTime,
    /// The place before the date.
    pub place: &'a str,
}

/// The summary of one household.
pub fn summary(dossier: &Dossier, options: &SummaryOptions<'_>, lang: Lang) -> Document {
    let form = Form { dossier, options, lang };
    Document {
        title: lang.paper_summary_of(&dossier.household.code, dossier.head_name()),
        subject: lang.paper_summary().to_owned(),
        author: options.printed_by.to_owned(),
        created: options.printed_at,
        language: lang.code(),
        page: PageSetup::PORTRAIT,
        body_size: BODY_SIZE,
        least_size: LEAST_SIZE,
        foot: form.foot(),
        blocks: form.blocks(),
    }
}

/// A summary being worded.
struct Form<'a> {
    dossier: &'a Dossier,
    options: &'a SummaryOptions<'a>,
    lang: Lang,
}

impl Form<'_> {
    fn blocks(&self) -> Vec<Block> {
        let sections = [
            self.head(),
            self.identity(),
            self.members(),
            self.deprivations(),
            self.history(),
            self.supports(),
            self.credit(),
            self.attended(),
            self.animals(),
            self.visits(),
            vec![self.signatures()],
        ];
        sections.into_iter().flatten().collect()
    }

    fn head(&self) -> Vec<Block> {
        let commune = &self.dossier.commune;
        let head = official::commune_head(commune, self.options.place, self.today(), self.lang);
        let as_of = self.options.as_of.map(|day| self.lang.paper_as_of(official::short_date(day)));
        let under = as_of.into_iter().map(Text::bold).collect();
        let title = Block::Title { name: self.lang.paper_summary_title().into(), under };
        vec![Block::Head(head), title]
    }

    fn signatures(&self) -> Block {
        let lang = self.lang;
        let officer = Signature {
            office: lang.paper_officer().into(),
            hint: Text::from(lang.paper_sign_hint()),
            ..Signature::default()
        };
        let head = Signature {
            office: lang.paper_head_signs().into(),
            hint: Text::from(lang.paper_sign_or_print_hint()),
            name: self.dossier.head_name().into(),
            ..Signature::default()
        };
        Block::Signatures(vec![officer, head])
    }

    fn foot(&self) -> Text {
        let at = self.options.printed_at;
        let time = self.lang.paper_time(at.format("%H:%M"), official::short_date(self.today()));
        let printed = self.lang.paper_foot(self.options.printed_by, time);
        match self.options.show_citizen_numbers {
            true => Text::italic(printed),
            false => Text::italic(format!("{printed} {}", self.lang.paper_foot_masked())),
        }
    }

    /// The day on which the household is looked at.
    fn day(&self) -> NaiveDate {
        self.options.as_of.unwrap_or(self.today())
    }

    /// The day of printing.
    fn today(&self) -> NaiveDate {
        self.options.printed_at.date()
    }

    fn label<'l>(&self, label: &'l Label) -> &'l str {
        match self.lang {
            Lang::Vi => &label.vi,
            Lang::En => &label.en,
        }
    }

    /// What people call a model; its code when the catalogue no longer knows it.
    fn model_name<'n>(&'n self, code: &'n str) -> &'n str {
        let model = self.options.catalogue.model(code);
        model.map_or(code, |model| self.label(&model.name))
    }
}

fn heading(text: &str) -> Block {
    Block::Heading(Text::bold(text))
}

/// A heading with the facts of its section behind it.
fn heading_with(text: &str, facts: &str) -> Block {
    Block::Heading(Text::bold(text).and(format!(" ({facts})"), Style::Plain))
}

/// One line in place of a section that has nothing to show.
fn nothing(text: &str) -> Block {
    Block::Paragraph { text: Text::italic(text), align: Align::Left }
}

/// The sign of a state, the same as on the screen.
fn sign(state: State) -> char {
    match state {
        State::Poor => '●',
        State::NearPoor => '◐',
        State::NewlyEscaped => '○',
        State::Average | State::None => '–',
    }
}
