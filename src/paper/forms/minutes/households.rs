//! The households that a meeting talked about, and what it agreed on for each.

use super::super::super::document::{Align, Block, Column, HeaderCell, Row, Style, Table, Text};
use super::{Discussed, Form};
use crate::i18n::Lang;

/// Height of a row that is filled in at the meeting.
const ROW_HEIGHT: u16 = 18;

impl Form<'_> {
    pub(super) fn households(&self) -> Vec<Block> {
        let lang = self.lang();
        vec![
            Block::Heading(Text::bold(lang.minutes_content())),
            Block::Clause(lang.minutes_read().into()),
            Block::Table(self.table()),
        ]
    }

    fn table(&self) -> Table {
        let lang = self.lang();
        let header = [
            lang.paper_number(),
            lang.minutes_household(),
            lang.paper_code(),
            lang.decided_people(),
            lang.minutes_computed(),
            lang.minutes_agreed(),
            lang.minutes_votes(),
            lang.minutes_reason(),
        ];
        let centred = Column::tight(Align::Centre);
        let least = if self.paper.meeting.is_none() { ROW_HEIGHT } else { 0 };
        let rows = self.paper.households.iter().enumerate();
        Table {
            columns: vec![
                centred,
                Column::roomy(2.0),
                centred,
                centred,
                Column::tight(Align::Left),
                Column::tight(Align::Left).at_least(9),
                centred,
                Column::roomy(2.0).at_least(14),
            ],
            header: vec![header.map(HeaderCell::new).into()],
            numbered: true,
            rows: rows.map(|(at, household)| row(at + 1, household, lang).at_least(least)).collect(),
        }
    }
}

/// Where the meeting agreed on another class than the survey gave, it stands in bold.
fn row(number: usize, household: &Discussed<'_>, lang: Lang) -> Row {
    let computed = household.computed.map(|class| lang.class_short(class));
    let differs = household.agreed.is_some() && household.agreed != household.computed;
    let style = if differs { Style::Bold } else { Style::Plain };
    let agreed = household.agreed.map(|class| lang.class_short(class)).unwrap_or_default();
    Row::from_iter([
        Text::from(number.to_string()),
        household.head.into(),
        household.code.into(),
        household.people.to_string().into(),
        computed.unwrap_or(lang.minutes_not_computed()).into(),
        Text::styled(agreed, style),
        household.votes.map(|votes| votes.to_string()).unwrap_or_default().into(),
        household.reason.into(),
    ])
}
