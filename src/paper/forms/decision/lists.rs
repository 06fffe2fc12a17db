//! The lists of a decision, each on its own page: only those that name someone.

use super::super::super::document::{Align, Block, Cell, Column, HeaderCell, Row, Table, Text};
use super::{Decided, Form};
use crate::domain::class::Class;
use crate::i18n::Lang;
use crate::viet;

/// Columns before the number of people, which the words of the sum cover.
const BEFORE_PEOPLE: usize = 4;
/// Columns behind it.
const BEHIND_PEOPLE: usize = 2;

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Poor,
    NearPoor,
    EscapedPoor,
    EscapedNearPoor,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Poor, Self::NearPoor, Self::EscapedPoor, Self::EscapedNearPoor];

    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Poor => lang.decided_poor(),
            Self::NearPoor => lang.decided_near_poor(),
            Self::EscapedPoor => lang.decided_escaped_poor(),
            Self::EscapedNearPoor => lang.decided_escaped_near_poor(),
        }
    }

    /// A household that rose from poor to near-poor has escaped poverty too: it stands on two lists. One that fell
    /// from near-poor to poor has escaped nothing.
    fn holds(self, household: &Decided<'_>) -> bool {
        let (before, class) = (household.before, household.class);
        match self {
            Self::Poor => class == Class::Poor,
            Self::NearPoor => class == Class::NearPoor,
            Self::EscapedPoor => before == Class::Poor && class != Class::Poor,
            Self::EscapedNearPoor => before == Class::NearPoor && !class.is_listed(),
        }
    }
}

/// A list that names someone.
pub struct List<'a> {
    pub kind: Kind,
    /// Its Roman number among those that are printed.
    pub number: &'static str,
    pub rows: Vec<&'a Decided<'a>>,
}

impl List<'_> {
    pub fn people(&self) -> u64 {
        self.rows.iter().map(|row| u64::from(row.people)).sum()
    }
}

impl<'a> Form<'a> {
    pub(super) fn lists(&self) -> Vec<List<'a>> {
        let households = self.paper.households;
        let of_kind = |kind: Kind| (kind, households.iter().filter(|h| kind.holds(h)).collect::<Vec<_>>());
        let filled = Kind::ALL.map(of_kind).into_iter().filter(|(_, rows)| !rows.is_empty());
        let numbered = filled.zip(["I", "II", "III", "IV"]);
        numbered.map(|((kind, rows), number)| List { kind, number, rows }).collect()
    }

    pub(super) fn annexes(&self) -> Vec<Block> {
        self.lists().iter().flat_map(|list| self.annex(list)).collect()
    }

    fn annex(&self, list: &List<'_>) -> [Block; 3] {
        let lang = self.lang();
        let date = self.paper.decision.map(|decision| lang.paper_long_date(decision.decided));
        let date = date.unwrap_or_else(|| lang.decided_no_date().to_owned());
        let attached = lang.decided_attached(self.number(), date, self.issue.commune_inside());
        let about = format!("{} {}", viet::upper(list.kind.name(lang)), viet::upper(&self.time()));
        let name = Text::bold(lang.decided_list(list.number));
        let title = Block::Title { name, under: vec![Text::bold(about), Text::italic(attached)] };
        [Block::PageBreak, title, Block::Table(table(list, lang))]
    }
}

fn table(list: &List<'_>, lang: Lang) -> Table {
    let escaped = matches!(list.kind, Kind::EscapedPoor | Kind::EscapedNearPoor);
    let header = [
        lang.paper_number(),
        lang.official_household_head(),
        lang.official_birth_year(),
        lang.decided_hamlet(),
        lang.decided_people(),
        lang.decided_before(),
        if escaped { lang.decided_now() } else { lang.decided_codes() },
    ];
    let centred = Column::tight(Align::Centre);
    let rows = list.rows.iter().enumerate();
    Table {
        columns: vec![
            centred,
            Column::roomy(2.0),
            centred,
            Column::roomy(1.0),
            centred,
            Column::tight(Align::Left),
            Column::roomy(1.0).at_least(10),
        ],
        header: vec![header.map(HeaderCell::new).into()],
        numbered: true,
        rows: rows
            .map(|(at, household)| row(at + 1, household, escaped, lang))
            .chain([sum(list, lang)])
            .collect(),
    }
}

/// Of those who escaped the class now, of the others the codes of what they lack.
fn row(number: usize, household: &Decided<'_>, escaped: bool, lang: Lang) -> Row {
    let codes = household.codes.iter().flatten().map(u8::to_string).collect::<Vec<_>>().join(", ");
    let last = if escaped { lang.class_short(household.class).to_owned() } else { codes };
    Row::from_iter([
        number.to_string(),
        household.head.to_owned(),
        household.born.map(|born| born.year().to_string()).unwrap_or_default(),
        household.hamlet.to_owned(),
        household.people.to_string(),
        lang.class_short(household.before).to_owned(),
        last,
    ])
}

fn sum(list: &List<'_>, lang: Lang) -> Row {
    let words = Text::bold(lang.decided_sum(list.rows.len()));
    let rest = Cell::across(Text::default(), BEHIND_PEOPLE, Align::Left);
    let people = Text::bold(list.people().to_string());
    Row::from_iter([Cell::across(words, BEFORE_PEOPLE, Align::Right), people.into(), rest])
}
