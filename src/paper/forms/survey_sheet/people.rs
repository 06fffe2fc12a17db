//! The members, each with the facts that indicators ask of a person of that age.

use chrono::NaiveDate;

use super::super::super::document::{Align, Block, Cell, Column, HeaderCell, Row, Style, Table, Text};
use super::{Form, TICK_HEIGHT, yes_no};
use crate::domain::age::{has_years, is_between};
use crate::domain::member::{Member, MemberFacts, Resident};
use crate::domain::standard::{Rule, Standard};
use crate::i18n::Lang;

/// From this age a person may work (Labour Code 45/2019/QH14, Article 3), so that indicator 1 asks.
const WORKING_AGE: u32 = 15;
/// Empty rows for people whom the register does not know.
const SPARE_ROWS: usize = 2;
/// Columns before the facts.
const NAMES: usize = 5;

/// A fact of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fact {
    Insured,
    InSchool,
    Diploma,
    Malnourished,
    Working,
    Disabled,
    Allowance,
}

/// Every fact, in the order of the columns.
const FACTS: [Fact; 7] = [
    Fact::Insured,
    Fact::InSchool,
    Fact::Diploma,
    Fact::Malnourished,
    Fact::Working,
    Fact::Disabled,
    Fact::Allowance,
];

impl Fact {
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Insured => lang.sheet_insured(),
            Self::InSchool => lang.sheet_in_school(),
            Self::Diploma => lang.sheet_diploma(),
            Self::Malnourished => lang.sheet_malnourished(),
            Self::Working => lang.sheet_working(),
            Self::Disabled => lang.sheet_disabled(),
            Self::Allowance => lang.sheet_allowance(),
        }
    }

    fn of(self, facts: MemberFacts) -> Option<bool> {
        match self {
            Self::Insured => facts.insured,
            Self::InSchool => facts.in_school,
            Self::Diploma => facts.diploma,
            Self::Malnourished => facts.malnourished,
            Self::Working => facts.working,
            Self::Disabled => facts.disabled,
            Self::Allowance => facts.allowance,
        }
    }

    /// Whether an indicator of the standard asks it of a person: not of one who is surely of another age.
    fn is_asked(self, standard: &Standard, member: &Member, on: NaiveDate) -> bool {
        let may = |age: Option<bool>| age != Some(false);
        let born = member.born;
        let mut rules = standard.indicators.iter().map(|indicator| indicator.rule);
        let asks = |rule: Rule| match (self, rule) {
            (Self::Working, _) => may(has_years(born, WORKING_AGE, on)),
            (Self::Insured, Rule::Insurance { from_age }) => may(has_years(born, from_age, on)),
            (Self::Malnourished, Rule::Nutrition { child_under }) => {
                may(is_between(born, 0, child_under, on))
            }
            (Self::InSchool, Rule::ChildSchooling { from_age, under_age }) => {
                may(is_between(born, from_age, under_age, on))
            }
            (Self::InSchool | Self::Diploma, Rule::AdultSchooling { from_age, to_age }) => {
                may(is_between(born, from_age, to_age + 1, on))
            }
            (Self::Disabled | Self::Allowance, Rule::Dependants { child_under, .. }) => {
                may(has_years(born, child_under, on))
            }
            _ => false,
        };
        rules.any(asks)
    }
}

impl Form<'_> {
    pub(super) fn people(&self) -> Vec<Block> {
        let lang = self.issue.lang;
        let residents: Vec<&Resident> = self.sheet.dossier.current().collect();
        let count = format!(" ({})", lang.sheet_people_of(residents.len()));
        vec![
            Block::Heading(Text::bold(lang.sheet_people()).and(count, Style::Plain)),
            Block::Table(self.member_table(&residents)),
            Block::Paragraph { text: Text::italic(lang.sheet_yes_no()), align: Align::Left },
        ]
    }

    fn member_table(&self, residents: &[&Resident]) -> Table {
        let centred = Column::tight(Align::Centre);
        let mut columns = vec![centred, Column::roomy(1.0), centred, centred, Column::tight(Align::Left)];
        columns.extend([centred; 2 * FACTS.len()]);
        let rows = residents.iter().enumerate();
        let spare = std::iter::repeat_with(|| spare_row().to_write_in()).take(SPARE_ROWS);
        Table {
            columns,
            header: header(self.issue.lang),
            numbered: false,
            rows: rows.map(|(at, resident)| self.member_row(at + 1, resident)).chain(spare).collect(),
        }
    }

    fn member_row(&self, number: usize, resident: &Resident) -> Row {
        let lang = self.issue.lang;
        let member = &resident.member;
        let names: [String; NAMES] = [
            number.to_string(),
            member.name.clone(),
            member.sex.map(|sex| lang.sex(sex)).unwrap_or_default().to_owned(),
            member.born.map(|born| born.display()).unwrap_or_default(),
            lang.relation(resident.membership.relation).to_owned(),
        ];
        let boxes = FACTS.iter().flat_map(|fact| self.boxes(*fact, member));
        names.into_iter().map(Cell::from).chain(boxes).collect::<Row>().at_least(TICK_HEIGHT)
    }

    fn boxes(&self, fact: Fact, member: &Member) -> Vec<Cell> {
        match fact.is_asked(self.sheet.standard, member, self.issue.day()) {
            true => yes_no(fact.of(member.facts)).map(Cell::from).into(),
            false => vec![Cell::across("–", 2, Align::Centre)],
        }
    }
}

fn header(lang: Lang) -> Vec<Vec<HeaderCell>> {
    let down = |words: &str| HeaderCell::new(words).down(2);
    let names =
        [lang.paper_number(), lang.paper_name(), lang.paper_sex(), lang.paper_born(), lang.paper_relation()];
    let facts = FACTS.iter().map(|fact| HeaderCell::new(fact.name(lang)).across(2));
    let under = FACTS.iter().flat_map(|_| [lang.sheet_yes(), lang.sheet_no()]);
    vec![names.map(down).into_iter().chain(facts).collect(), under.map(HeaderCell::new).collect()]
}

/// A row of boxes only.
fn spare_row() -> Row {
    let boxes = FACTS.iter().flat_map(|_| yes_no(None));
    std::iter::repeat_n("", NAMES).chain(boxes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::standard::Standards;
    use crate::paper::forms::sample::day;
    use crate::viet::PartialDate;

    fn asked(born: Option<&str>) -> Vec<Fact> {
        let standards = Standards::embedded();
        let standard = standards.by_code("2022-2026").unwrap();
        let born = born.map(|born| PartialDate::from_iso(born).unwrap());
        let member = Member { born, ..Member::default() };
        FACTS.into_iter().filter(|fact| fact.is_asked(standard, &member, day(2026, 10, 1))).collect()
    }

    #[test]
    fn each_age_is_asked_what_its_indicators_need() {
        use Fact::*;
        assert_eq!(asked(Some("2024-05")), [Malnourished]);
        assert_eq!(asked(Some("2016-05")), [Insured, InSchool, Malnourished]);
        assert_eq!(asked(Some("2008-05")), [Insured, InSchool, Diploma, Working, Disabled, Allowance]);
        assert_eq!(asked(Some("1950")), [Insured, Working, Disabled, Allowance]);
    }

    #[test]
    fn of_an_unknown_age_everything_is_asked() {
        assert_eq!(asked(None), FACTS);
    }
}
