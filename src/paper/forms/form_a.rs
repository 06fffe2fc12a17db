//! The screening sheet of a newcomer (phiếu A): the commune's short yes-or-no questions, and the result that
//! form B is needed or not.

use super::super::document::{Align, Block, Column, Document, Fact, HeaderCell, Row, Signature, Table, Text};
use super::official::Issue;
use super::survey_sheet::{EMPTY, PAGE, TICK_HEIGHT, household, sheet_foot, visit};
use crate::domain::dossier::Dossier;
use crate::domain::forms::{FormA, Need, Question};
use crate::i18n::Lang;

/// Size of running text.
const BODY_SIZE: f32 = 12.0;
/// Size to which it may shrink for one side of the sheet.
const LEAST_SIZE: f32 = 10.0;
/// Lines for what was seen.
const SEEN_LINES: usize = 4;

/// What a sheet is made of.
#[derive(Debug, Clone, Copy)]
pub struct ScreeningSheet<'a> {
    /// The household.
    pub dossier: &'a Dossier,
    /// Code of the round.
    pub round: &'a str,
    /// Who is to survey it; empty where nobody is named.
    pub surveyor: &'a str,
    /// The commune's questions; `None` where it supplied none.
    pub form: Option<&'a FormA>,
}

/// The sheet of a household.
pub fn screening_sheet(sheet: &ScreeningSheet<'_>, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let (code, head) = (&sheet.dossier.household.code, sheet.dossier.head_name());
    Document {
        page: PAGE,
        body_size: BODY_SIZE,
        least_size: LEAST_SIZE,
        foot: sheet_foot(sheet.dossier, sheet.round, lang),
        ..issue.official(lang.sheet_a_of(code, head), lang.sheet_a_name(), blocks(sheet, issue))
    }
}

fn blocks(sheet: &ScreeningSheet<'_>, issue: &Issue<'_>) -> Vec<Block> {
    let lang = issue.lang;
    let under = vec![Text::italic(lang.sheet_round_only(sheet.round))];
    let mut facts = household(sheet.dossier, issue);
    facts.extend(visit(String::new(), sheet.surveyor, lang));
    let head = [
        Block::Title { name: lang.sheet_a_title().into(), under },
        Block::Facts { columns: 2, facts },
        Block::Heading(Text::bold(lang.sheet_questions())),
    ];
    let end = Block::Together(vec![result(lang), signatures(lang)]);
    let seen = Block::Writing { label: lang.sheet_seen().into(), lines: SEEN_LINES };
    head.into_iter().chain(questions(sheet.form, lang)).chain([seen, end]).collect()
}

/// The questions, and when they ask for form B.
fn questions(form: Option<&FormA>, lang: Lang) -> Vec<Block> {
    let said = |words: String| Block::Paragraph { text: Text::italic(words), align: Align::Left };
    match form {
        Some(form) => vec![Block::Table(question_table(&form.questions, lang)), said(need(form.need, lang))],
        None => vec![said(lang.sheet_no_questions().to_owned())],
    }
}

fn need(need: Need, lang: Lang) -> String {
    match need {
        Need::YesAtMost(most) => lang.sheet_need_at_most(most),
        Need::YesAtLeast(least) => lang.sheet_need_at_least(least),
    }
}

fn question_table(questions: &[Question], lang: Lang) -> Table {
    let header =
        [lang.paper_number(), lang.sheet_question(), lang.sheet_answer_yes(), lang.sheet_answer_no()];
    let centred = Column::tight(Align::Centre);
    let row = |(at, question): (usize, &Question)| {
        let text = lang.label(&question.text).to_owned();
        Row::from_iter([(at + 1).to_string(), text, EMPTY.to_owned(), EMPTY.to_owned()]).at_least(TICK_HEIGHT)
    };
    Table {
        columns: vec![centred, Column::roomy(1.0), centred.at_least(6), centred.at_least(6)],
        header: vec![header.map(HeaderCell::new).into()],
        numbered: false,
        rows: questions.iter().enumerate().map(row).collect(),
    }
}

fn result(lang: Lang) -> Block {
    let facts =
        vec![Fact::new(EMPTY, lang.sheet_form_b_needed()), Fact::new(EMPTY, lang.sheet_form_b_not_needed())];
    let heading = Block::Heading(Text::bold(lang.sheet_result()));
    Block::Together(vec![heading, Block::Facts { columns: 2, facts }])
}

fn signatures(lang: Lang) -> Block {
    Block::Signatures(vec![
        Signature::of(lang.sheet_surveyor_signs(), lang.paper_sign_hint()),
        Signature::of(lang.sheet_household_signs(), lang.request_sign_hint()),
    ])
}

#[cfg(test)]
mod tests {
    use super::super::sample::{day, dossier, issue, sheets};
    use super::*;
    use crate::domain::data_file::Label;
    use crate::domain::data_file::period::Period;
    use crate::paper::to_text;

    fn sheet(form: Option<&FormA>) -> Document {
        let dossier = dossier();
        let facts = ScreeningSheet { dossier: &dossier, round: "2026", surveyor: "", form };
        screening_sheet(&facts, &issue(&dossier, Lang::Vi))
    }

    fn questions(texts: &[&str], need: Need) -> FormA {
        let question = |text: &&str| Question {
            code: String::new(),
            text: Label { vi: (*text).into(), en: (*text).into() },
            optional: false,
        };
        let label = Label { vi: "Phiếu A".into(), en: "Form A".into() };
        FormA {
            code: "a".into(),
            name: label,
            period: Period { from: day(2026, 1, 1), to: day(2026, 12, 31) },
            questions: texts.iter().map(question).collect(),
            need,
        }
    }

    #[test]
    fn every_question_has_its_two_boxes() {
        let form =
            questions(&["Nhà có điện lưới không?", "Nhà\u{1b}[2J có xe máy không?"], Need::YesAtMost(1));
        let paper = sheet(Some(&form));
        assert_eq!(sheets(&paper).len(), 1);
        insta::assert_snapshot!(to_text(&paper, 80));
    }

    #[test]
    fn without_questions_the_result_can_still_be_written_down() {
        let text = to_text(&sheet(None), 80);
        assert!(
            text.contains("Chưa có bộ câu hỏi") && text.contains("[ ] Cần rà soát bằng phiếu B"),
            "{text}"
        );
    }
}
