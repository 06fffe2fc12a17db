//! A table as its file describes it: what its lines are, which columns it has, what each counts.

use serde::Deserialize;

use super::measure::Measure;
use crate::domain::catalogue::ModelKind;
use crate::domain::class::Class;
use crate::domain::data_file::Label;
use crate::domain::standard::Standard;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSpec {
    /// Its name on the command line.
    pub name: String,
    /// What stands over it.
    pub title: Label,
    /// The sheet lies on its side.
    pub landscape: bool,
    /// What its lines are.
    pub lines: Lines,
    /// Each line once for each of these; empty: once, as its columns say.
    pub units: Vec<Unit>,
    /// The columns, where they do not say it themselves.
    pub class: Class,
    /// The columns.
    pub(super) columns: Vec<ColumnSpec>,
}

/// What the lines of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lines {
    /// Every hamlet, in the order in which they were entered, and a total.
    Hamlet,
    /// Every ethnic group of the households counted, by the head's, and a total.
    Ethnicity,
    /// Every person of the households of the class, by hamlet and household.
    Person,
}

/// What of an amount a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Households.
    Households,
    /// People.
    People,
    /// Households as a part of the column's whole.
    HouseholdRate,
    /// People as a part of the column's whole.
    PeopleRate,
}

/// Over what a column is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Each {
    /// Once for each indicator of the standard in force.
    Indicator,
    /// Once for each of its dimensions.
    Dimension,
}

/// A column, or several under one title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ColumnSpec {
    Group(Label, Vec<ColumnSpec>),
    Leaf(Label, Content),
    /// Repeated; the title is that of the indicator or dimension.
    Each(Each, Box<ColumnSpec>),
}

/// What a column shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    Count(Leaf),
    Field(Field),
}

/// A column of counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// What it counts.
    pub measure: Measure,
    /// Of which class.
    pub class: Class,
    /// What of it is shown; the line's unit where it does not say.
    pub unit: Option<Unit>,
    /// The whole of which a rate shows the part.
    pub whole: Option<Measure>,
}

/// A column of the list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// Of the person or the household.
    Fact(PersonField),
    /// A mark where the household had a support of one of these kinds.
    Support(Vec<ModelKind>),
}

/// A fact of a person or household in the detailed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonField {
    /// Number of the household, on the line of its head.
    HeadNumber,
    /// Number of the person in the household.
    MemberNumber,
    /// Name.
    Name,
    /// Birth of a man.
    BornMale,
    /// Birth of a woman.
    BornFemale,
    /// Ethnic group.
    Ethnicity,
    /// To the head.
    Relation,
    /// The household came into its class this year, and had not been in it before.
    New,
    /// It came back into its class this year.
    Relapsed,
    /// It is in its class since an earlier year.
    Old,
    /// With a person of merit.
    Merit,
    /// On social protection.
    SocialProtection,
    /// No member is able to work.
    NoLabour,
}

/// A heading with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The words.
    pub title: Label,
    /// Narrower headings; none over a single column.
    pub under: Vec<Heading>,
}

/// The columns of a table under a standard.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Arranged {
    pub headings: Vec<Heading>,
    pub contents: Vec<Content>,
}

impl TableSpec {
    /// The columns, with those repeated that stand for each indicator.
    pub(super) fn arranged(&self, standard: &Standard) -> Arranged {
        let mut arranged = Arranged::default();
        for column in &self.columns {
            let headings = column.arranged(standard, None, &[], &mut arranged.contents);
            arranged.headings.extend(headings);
        }
        arranged
    }
}

impl ColumnSpec {
    /// The headings of a column; what its leaves count is added to `contents`.
    fn arranged(
        &self,
        standard: &Standard,
        named: Option<&Label>,
        numbers: &[u8],
        contents: &mut Vec<Content>,
    ) -> Vec<Heading> {
        let heading = |title: &Label, under| vec![Heading { title: named.unwrap_or(title).clone(), under }];
        match self {
            Self::Group(title, columns) => {
                let under =
                    columns.iter().flat_map(|c| c.arranged(standard, None, numbers, contents)).collect();
                heading(title, under)
            }
            Self::Leaf(title, content) => {
                contents.push(content.about(numbers));
                heading(title, Vec::new())
            }
            Self::Each(each, column) => {
                let repeated = each.of(standard).into_iter();
                repeated
                    .flat_map(|(name, own)| column.arranged(standard, Some(&name), &own, contents))
                    .collect()
            }
        }
    }
}

impl Each {
    /// Titles and numbers of the indicators that they stand for.
    fn of(self, standard: &Standard) -> Vec<(Label, Vec<u8>)> {
        match self {
            Self::Indicator => {
                standard.indicators.iter().map(|i| (numbered(i.number, &i.name), vec![i.number])).collect()
            }
            Self::Dimension => {
                let of = |code: &str| {
                    let own = standard.indicators.iter().filter(|i| i.dimension == code);
                    own.map(|i| i.number).collect()
                };
                standard.dimensions.iter().map(|d| (d.name.clone(), of(&d.code))).collect()
            }
        }
    }
}

/// `1. Việc làm`.
fn numbered(number: u8, name: &Label) -> Label {
    Label { vi: format!("{number}. {}", name.vi), en: format!("{number}. {}", name.en) }
}

impl Content {
    /// What it counts of a class; nothing where it is about another one.
    pub fn measure_of(&self, class: Class) -> Option<&Measure> {
        match self {
            Self::Count(leaf) if leaf.class == class => Some(&leaf.measure),
            _ => None,
        }
    }

    /// The same about these indicators, where it names none itself.
    fn about(&self, numbers: &[u8]) -> Self {
        match self {
            Self::Count(leaf) => Self::Count(Leaf {
                measure: leaf.measure.about(numbers),
                whole: leaf.whole.as_ref().map(|whole| whole.about(numbers)),
                ..leaf.clone()
            }),
            Self::Field(_) => self.clone(),
        }
    }
}

impl Measure {
    fn about(&self, numbers: &[u8]) -> Self {
        match self {
            Self::Answered(own) if own.is_empty() => Self::Answered(numbers.to_vec()),
            Self::Deprived(own) if own.is_empty() => Self::Deprived(numbers.to_vec()),
            _ => self.clone(),
        }
    }
}
