//! The certificate of a poor or near-poor household (giấy chứng nhận hộ nghèo, hộ cận nghèo, Mẫu 03 of
//! Decision 24/2021/QĐ-TTg): who the household is, and a line for each year in which it was recognised.
//!
//! The citizen number stands whole: the paper is the household's own.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::super::document::{
    Align, Block, Column, Document, Fact, Head, HeaderCell, Row, Signature, Style, Table, Text,
};
use super::official::{Issue, short_date, signed_at_right};
use super::standing::survey_behind;
use crate::domain::class::Class;
use crate::domain::dossier::Dossier;
use crate::domain::member::{Resident, Sex};
use crate::domain::recognition::Recognition;
use crate::domain::standard::{Standard, Standards};
use crate::domain::survey::Survey;
use crate::i18n::Lang;

/// Size of running text.
const SIZE: f32 = 12.5;
/// Size to which it may shrink for one sheet.
const LEAST_SIZE: f32 = 11.0;

/// The household was never recognised as poor or near-poor: there is nothing to certify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("never recognised as poor or near-poor")]
pub struct NeverRecognised;

/// The certificate of a household.
///
/// # Errors
/// [`NeverRecognised`] where no decision up to the paper's day put it into one of the two classes.
pub fn certificate(
    dossier: &Dossier,
    standards: &Standards,
    issue: &Issue<'_>,
) -> Result<Document, NeverRecognised> {
    let years = years(dossier, issue);
    if years.is_empty() {
        return Err(NeverRecognised);
    }
    let lang = issue.lang;
    let form = Form { dossier, standards, issue, years };
    let title = lang.certificate_of(&dossier.household.code, dossier.head_name());
    let document = issue.official(title, lang.certificate_name(), form.blocks());
    Ok(Document { body_size: SIZE, least_size: LEAST_SIZE, ..document })
}

/// The recognition of each year that put the household on the list: the last one of the year.
fn years<'d>(dossier: &'d Dossier, issue: &Issue<'_>) -> Vec<&'d Recognition> {
    let known = dossier.recognitions.iter().map(|r| &r.value);
    let listed = known.filter(|r| r.class.is_listed() && r.decided <= issue.day());
    let mut years: BTreeMap<i32, &Recognition> = BTreeMap::new();
    for recognition in listed {
        let last = years.entry(recognition.decided.year()).or_insert(recognition);
        if recognition.decided >= last.decided {
            *last = recognition;
        }
    }
    years.into_values().collect()
}

/// A certificate being worded.
struct Form<'a> {
    dossier: &'a Dossier,
    standards: &'a Standards,
    issue: &'a Issue<'a>,
    years: Vec<&'a Recognition>,
}

impl Form<'_> {
    fn blocks(&self) -> Vec<Block> {
        let lang = self.issue.lang;
        let head = Head { number: lang.certificate_number().into(), ..self.issue.head() };
        let name = Text::from(crate::viet::upper(lang.certificate_name()));
        let mut blocks = vec![Block::Head(head), Block::Title { name, under: Vec::new() }];
        blocks.extend(self.grounds());
        blocks.push(self.identity());
        blocks.push(Block::Heading(Text::bold(lang.certificate_members())));
        blocks.push(Block::Table(self.members()));
        blocks.push(Block::Heading(Text::bold(lang.certificate_years())));
        blocks.push(Block::Table(self.year_table()));
        blocks.extend(self.legend());
        blocks.push(signed_at_right(signature(lang)));
        blocks
    }

    fn grounds(&self) -> Vec<Block> {
        let lang = self.issue.lang;
        let last = lang.certificate_ground_result(self.issue.commune_inside());
        let grounds = [lang.official_ground_law(), lang.official_ground_procedure(), &last];
        grounds.map(|ground| Block::Clause(Text::italic(ground))).into()
    }

    fn identity(&self) -> Block {
        let lang = self.issue.lang;
        let fact = |label: &str, value: Text| Fact::new(format!("{label}:"), value).or_to_write();
        let wide = |label: &str, value: Text| Fact::wide(format!("{label}:"), value).or_to_write();
        let household = &self.dossier.household;
        let member = self.dossier.head().map(|head| &head.member.value);
        let born = member.and_then(|m| m.born).map(|born| born.display()).unwrap_or_default();
        let sex = member.and_then(|m| m.sex).map(|sex| lang.sex(sex)).unwrap_or_default();
        let residence = self.issue.residence(&household.address, &self.dossier.hamlet);
        Block::Facts {
            columns: 2,
            facts: vec![
                fact(lang.certificate_household(), Text::bold(self.dossier.head_name())),
                fact(lang.paper_code(), Text::bold(&household.code)),
                fact(lang.paper_born(), born.into()),
                fact(lang.paper_sex(), sex.into()),
                fact(lang.paper_citizen_number(), member.map_or("", |m| &m.citizen_number).into()),
                fact(lang.official_issued_on(), Text::default()),
                fact(lang.paper_ethnicity(), member.map_or("", |m| &m.ethnicity).into()),
                wide(lang.certificate_residence(), residence.into()),
            ],
        }
    }

    fn members(&self) -> Table {
        let lang = self.issue.lang;
        let down = |words: &str| HeaderCell::new(words).down(2);
        let centred = Column::tight(Align::Centre);
        let rows = self.dossier.current().enumerate();
        Table {
            columns: vec![
                centred,
                Column::roomy(2.0),
                Column::tight(Align::Left),
                Column::tight(Align::Left),
                centred.at_least(4),
                centred.at_least(4),
                Column::roomy(1.0).at_least(12),
            ],
            header: vec![
                vec![
                    down(lang.paper_number()),
                    down(lang.paper_name()),
                    down(lang.paper_ethnicity()),
                    down(lang.paper_relation()),
                    HeaderCell::new(lang.official_birth_year()).across(2),
                    down(lang.official_remark()),
                ],
                vec![HeaderCell::new(lang.official_male()), HeaderCell::new(lang.official_female())],
            ],
            numbered: false,
            rows: rows.map(|(at, resident)| member_row(at + 1, resident, lang)).collect(),
        }
    }

    fn year_table(&self) -> Table {
        let lang = self.issue.lang;
        let down = |words: &str| HeaderCell::new(words).down(2);
        let centred = Column::tight(Align::Centre);
        Table {
            columns: vec![
                centred.at_least(5),
                centred.at_least(8),
                Column::roomy(1.0),
                centred.at_least(12),
                centred,
            ],
            header: vec![
                vec![
                    down(lang.certificate_year()),
                    down(lang.certificate_class()),
                    down(lang.certificate_codes()),
                    HeaderCell::new(lang.certificate_decision()).across(2),
                ],
                vec![
                    HeaderCell::new(lang.certificate_decision_number()),
                    HeaderCell::new(lang.certificate_decision_day()),
                ],
            ],
            numbered: false,
            rows: self.years.iter().map(|year| self.year_row(year)).collect(),
        }
    }

    fn year_row(&self, recognition: &Recognition) -> Row {
        let lang = self.issue.lang;
        let class = match recognition.class {
            Class::Poor => lang.certificate_poor(),
            _ => lang.certificate_near_poor(),
        };
        Row::from_iter([
            Text::from(recognition.decided.year().to_string()),
            Text::bold(class),
            codes(survey_behind(self.dossier, recognition), lang).into(),
            Text::from(&recognition.decision_number),
            short_date(recognition.decided).into(),
        ])
        .to_write_in()
    }

    /// What the letters and the codes stand for, once for each standard that a year was judged by.
    fn legend(&self) -> Vec<Block> {
        let lang = self.issue.lang;
        let mut used: Vec<&Standard> = Vec::new();
        for survey in self.years.iter().filter_map(|year| survey_behind(self.dossier, year)) {
            let standard = self.standards.by_code(&survey.standard);
            used.extend(standard.filter(|standard| !used.contains(standard)));
        }
        let codes = used.into_iter().map(|standard| indicators(standard, lang));
        let lines = [Text::italic(lang.certificate_legend())].into_iter().chain(codes);
        let note = |text: Text| Block::Paragraph { text, align: Align::Left };
        lines.chain([Text::italic(lang.certificate_use())]).map(note).collect()
    }
}

fn member_row(number: usize, resident: &Resident, lang: Lang) -> Row {
    let member = &resident.member;
    let year = member.born.map(|born| born.year().to_string()).unwrap_or_default();
    let of = |sex| if member.sex == Some(sex) { year.clone() } else { String::new() };
    Row::from_iter([
        number.to_string(),
        member.name.clone(),
        member.ethnicity.clone(),
        lang.relation(resident.membership.relation).to_owned(),
        of(Sex::Male),
        of(Sex::Female),
        String::new(),
    ])
}

/// The numbers of the deprivations, parted by commas.
fn codes(survey: Option<&Survey>, lang: Lang) -> String {
    let Some(survey) = survey else { return lang.certificate_codes_unknown().to_owned() };
    let codes: Vec<String> = survey.answers.deprived().map(|number| number.to_string()).collect();
    match codes.is_empty() {
        true => lang.certificate_no_codes().to_owned(),
        false => codes.join(", "),
    }
}

/// The codes of a standard; no line breaks between a code and its words.
fn indicators(standard: &Standard, lang: Lang) -> Text {
    let mut text = Text::italic(lang.certificate_indicators(lang.label(&standard.name)));
    for (at, indicator) in standard.indicators.iter().enumerate() {
        let last = at + 1 == standard.indicators.len();
        let words =
            format!("{} {}{}", indicator.number, lang.label(&indicator.name), if last { "." } else { ";" });
        text = text.and(" ", Style::Italic).and_unbroken(words, Style::Italic);
    }
    text
}

fn signature(lang: Lang) -> Signature {
    Signature {
        office: lang.official_chairman().into(),
        hint: lang.official_seal_hint().into(),
        ..Signature::default()
    }
}

#[cfg(test)]
mod tests;
