//! The requests of a household to the commune's chairman, filled in as far as the register knows: to be
//! reviewed (Mẫu 01 of Decision 24/2021/QĐ-TTg) and to be recognised as escaped (Mẫu 04). The reason is
//! left to write.

use super::super::document::{Align, Block, Column, Document, Fact, HeaderCell, Row, Signature, Table, Text};
use super::official::{Issue, signed_at_right};
use super::standing::class_words;
use crate::domain::dossier::Dossier;
use crate::domain::member::{MemberFacts, Resident};
use crate::i18n::Lang;

/// Size of running text: one sheet for a usual household.
const SIZE: f32 = 12.5;
/// Size to which it may shrink for one sheet.
const LEAST_SIZE: f32 = 11.0;
/// Lines for the reason.
const REASON_LINES: usize = 4;
/// Empty rows behind the members, for those whom the register does not know.
const SPARE_ROWS: usize = 2;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// To be reviewed as poor or near-poor: Mẫu 01.
    Review,
    /// To be recognised as escaped: Mẫu 04.
    Escape,
}

/// The request of a household.
pub fn request(request: Request, dossier: &Dossier, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let title = lang.request_of(&dossier.household.code, dossier.head_name());
    let form = Form { request, dossier, issue };
    Document {
        body_size: SIZE,
        least_size: LEAST_SIZE,
        ..issue.official(title, request.name(lang), form.blocks())
    }
}

impl Request {
    fn number(self) -> &'static str {
        match self {
            Self::Review => "01",
            Self::Escape => "04",
        }
    }

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Review => lang.request_review_name(),
            Self::Escape => lang.request_escape_name(),
        }
    }

    fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Review => lang.request_review_title(),
            Self::Escape => lang.request_escape_title(),
        }
    }

    fn reason(self, lang: Lang) -> &'static str {
        match self {
            Self::Review => lang.request_review_reason(),
            Self::Escape => lang.request_escape_reason(),
        }
    }
}

/// A request being worded.
struct Form<'a> {
    request: Request,
    dossier: &'a Dossier,
    issue: &'a Issue<'a>,
}

impl Form<'_> {
    fn blocks(&self) -> Vec<Block> {
        let lang = self.issue.lang;
        let to = Text::bold(lang.request_to(self.issue.commune_inside()));
        let under = vec![Text::bold(self.request.title(lang))];
        let title = Block::Title { name: lang.request_title().into(), under };
        let number = Text::italic(lang.official_form(self.request.number()));
        vec![
            Block::Paragraph { text: number, align: Align::Right },
            Block::Head(self.issue.request_head()),
            title,
            Block::ShortRule,
            Block::Paragraph { text: to, align: Align::Centre },
            Block::Facts { columns: 2, facts: self.applicant() },
            Block::Paragraph { text: lang.request_members().into(), align: Align::Left },
            Block::Table(self.members()),
            Block::Writing { label: self.request.reason(lang).into(), lines: REASON_LINES },
            Block::Together(vec![Block::Clause(lang.request_true().into()), self.signature()]),
        ]
    }

    fn applicant(&self) -> Vec<Fact> {
        let lang = self.issue.lang;
        let fact = |label: &str, value: Text| Fact::new(format!("{label}:"), value).or_to_write();
        let wide = |label: &str, value: Text| Fact::wide(format!("{label}:"), value).or_to_write();
        let member = self.dossier.head().map(|head| &head.member.value);
        let sex = member.and_then(|m| m.sex).map(|sex| lang.sex(sex)).unwrap_or_default();
        let born = member.and_then(|m| m.born).map(|born| born.display()).unwrap_or_default();
        let household = &self.dossier.household;
        let residence = self.issue.residence(&household.address, &self.dossier.hamlet);
        let class = class_words(self.dossier, self.issue.day(), lang);
        vec![
            fact(lang.official_household_head(), Text::bold(self.dossier.head_name())),
            fact(lang.paper_sex(), sex.into()),
            fact(lang.paper_born(), born.into()),
            fact(lang.paper_ethnicity(), member.map_or("", |m| &m.ethnicity).into()),
            fact(lang.paper_citizen_number(), member.map_or("", |m| &m.citizen_number).into()),
            fact(lang.official_issued_on(), Text::default()),
            fact(lang.paper_phone(), Text::from(&household.phone)),
            fact(lang.paper_code(), Text::from(&household.code)),
            wide(lang.request_permanent(), residence.into()),
            wide(lang.request_present(), Text::default()),
            wide(lang.paper_class(), class.into()),
        ]
    }

    fn members(&self) -> Table {
        let lang = self.issue.lang;
        let header = [
            lang.paper_number(),
            lang.paper_name(),
            lang.paper_sex(),
            lang.paper_born(),
            lang.paper_relation(),
            lang.request_status(),
        ];
        let centred = Column::tight(Align::Centre);
        let members = self.dossier.current().enumerate();
        let rows = members.map(|(at, resident)| member_row(at + 1, resident, lang));
        let spare = std::iter::repeat_n(Row::default().to_write_in(), SPARE_ROWS);
        Table {
            columns: vec![
                centred,
                Column::roomy(2.0),
                centred,
                centred,
                Column::tight(Align::Left),
                Column::roomy(1.0).at_least(18),
            ],
            header: vec![header.map(HeaderCell::new).into()],
            numbered: false,
            rows: rows.chain(spare).collect(),
        }
    }

    fn signature(&self) -> Block {
        let lang = self.issue.lang;
        signed_at_right(Signature {
            above: lang.official_blank_place_date().into(),
            office: lang.request_signs().into(),
            hint: lang.request_sign_hint().into(),
            name: self.dossier.head_name().into(),
        })
    }
}

fn member_row(number: usize, resident: &Resident, lang: Lang) -> Row {
    let member = &resident.member;
    Row::from_iter([
        number.to_string(),
        member.name.clone(),
        member.sex.map(|sex| lang.sex(sex)).unwrap_or_default().to_owned(),
        member.born.map(|born| born.display()).unwrap_or_default(),
        lang.relation(resident.membership.relation).to_owned(),
        status(member.facts, lang).to_owned(),
    ])
}

/// As far as it is known; else left to write.
fn status(facts: MemberFacts, lang: Lang) -> &'static str {
    match (facts.in_school, facts.working) {
        (Some(true), _) => lang.request_at_school(),
        (_, Some(true)) => lang.request_works(),
        (_, Some(false)) => lang.request_no_work(),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::reader::{poppler, squeezed};
    use super::super::sample::{crowded, dossier, issue, pdf, sheets};
    use super::*;
    use crate::paper::to_text;

    #[test]
    fn the_request_to_be_reviewed_in_vietnamese() {
        let dossier = dossier();
        insta::assert_snapshot!(to_text(&request(Request::Review, &dossier, &issue(&dossier, Lang::Vi)), 80));
    }

    #[test]
    fn the_request_to_be_recognised_as_escaped_in_english() {
        let dossier = dossier();
        insta::assert_snapshot!(to_text(&request(Request::Escape, &dossier, &issue(&dossier, Lang::En)), 80));
    }

    #[test]
    fn a_reader_finds_the_applicant_in_the_pdf() {
        let dossier = dossier();
        let paper = request(Request::Review, &dossier, &issue(&dossier, Lang::Vi));
        assert_eq!(sheets(&paper).len(), 1);
        let Some(text) = poppler("pdftotext", &["-layout"], &pdf(paper)) else { return };
        for wanted in
            ["Mẫu số 01", "Kính gửi: Chủ tịch Ủy ban nhân dân xã Thanh Ba", "025184001321", "NGƯỜI ĐỀ NGHỊ"]
        {
            assert!(squeezed(&text).contains(wanted), "{wanted} in\n{text}");
        }
    }

    #[test]
    fn a_large_household_still_signs_under_its_declaration() {
        let dossier = crowded(30);
        let pages = sheets(&request(Request::Escape, &dossier, &issue(&dossier, Lang::Vi)));
        let last: Vec<&str> = pages.last().unwrap().marks.iter().filter_map(|mark| mark.text()).collect();
        let has = |wanted: &str| last.iter().any(|text| text.trim() == wanted);
        assert!(has("NGƯỜI ĐỀ NGHỊ") && has("đoan"), "{last:?}");
    }

    #[test]
    fn a_status_is_only_told_where_it_is_known() {
        let facts = MemberFacts { in_school: Some(true), working: Some(false), ..MemberFacts::default() };
        assert_eq!(status(facts, Lang::Vi), "Đang đi học");
        assert_eq!(status(MemberFacts { in_school: Some(false), ..facts }, Lang::Vi), "Không có việc làm");
        assert_eq!(status(MemberFacts::default(), Lang::Vi), "");
    }
}
