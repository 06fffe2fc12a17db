//! House, score B1, income, and the indicators in their official order.

use super::super::super::document::{Align, Block, Column, HeaderCell, Row, Style, Table, Text};
use super::{Form, TICK_HEIGHT, yes_no};
use crate::domain::standard::Indicator;
use crate::domain::survey::{Answer, Answers, Survey};
use crate::viet;

/// Thousandths of a square metre in a square decimetre.
const THOUSANDTHS_PER_DM2: i64 = 10;
/// Height of the row for house, score and income: figures are written large.
const FIGURES_HEIGHT: u16 = 26;

impl Form<'_> {
    /// The items of score B1 come before their total.
    pub(super) fn house(&self) -> Vec<Block> {
        let lang = self.issue.lang;
        let header = [lang.sheet_area(), lang.sheet_b1(), lang.sheet_income()];
        let row = [self.area(), self.b1(), self.income()];
        let table = Table {
            columns: vec![Column::roomy(1.0); 3],
            header: vec![header.map(HeaderCell::new).into()],
            rows: vec![Row::from_iter(row.map(Text::italic)).at_least(FIGURES_HEIGHT)],
            ..Table::default()
        };
        let heading = Block::Heading(Text::bold(lang.sheet_house()));
        [heading].into_iter().chain(self.score_items()).chain([Block::Table(table)]).collect()
    }

    fn area(&self) -> String {
        let area = self.sheet.dossier.household.house_area_dm2.map(i64::from);
        area.map(|area| viet::format_quantity(area * THOUSANDTHS_PER_DM2)).unwrap_or_default()
    }

    /// The score of this round, else what the last one was.
    fn b1(&self) -> String {
        let this = self.survey.and_then(|survey| survey.b1).map(|points| points.to_string());
        let last = |survey: &Survey| Some(self.issue.lang.sheet_b1_known(survey.b1?, &survey.round));
        this.or_else(|| self.last.and_then(last)).unwrap_or_default()
    }

    fn income(&self) -> String {
        self.survey.and_then(|survey| survey.income).map(viet::group).unwrap_or_default()
    }

    /// Two halves side by side, each read from top to bottom.
    pub(super) fn indicators(&self) -> Vec<Block> {
        let lang = self.issue.lang;
        let header = [
            lang.sheet_code(),
            lang.sheet_indicator(),
            lang.sheet_deprived(),
            lang.sheet_not_deprived(),
            lang.sheet_last(),
        ];
        let centred = Column::tight(Align::Centre);
        let columns = [centred, Column::roomy(1.0), centred.at_least(3), centred.at_least(3), centred];
        let known = self.known_answers();
        let indicators = &self.sheet.standard.indicators;
        let (left, right) = indicators.split_at(indicators.len().div_ceil(2));
        let row = |at: usize| {
            let halves = [left.get(at), right.get(at)].into_iter().flatten();
            halves.flat_map(|indicator| self.indicator_cells(indicator, known)).collect::<Row>()
        };
        let table = Table {
            columns: [columns, columns].concat(),
            header: vec![[header, header].concat().into_iter().map(HeaderCell::new).collect()],
            rows: (0..left.len()).map(|at| row(at).at_least(TICK_HEIGHT)).collect(),
            ..Table::default()
        };
        let legend = lang.sheet_indicators_legend();
        vec![
            Block::Heading(Text::bold(lang.sheet_indicators()).and(legend, Style::Plain)),
            Block::Table(table),
        ]
    }

    fn indicator_cells(&self, indicator: &Indicator, known: Answers) -> [Text; 5] {
        let [deprived, not_deprived] = yes_no(answered(known.get(indicator.number)));
        let last = self.last.filter(|survey| survey.standard == self.sheet.standard.code);
        let last = last.and_then(|survey| answered(survey.answers.get(indicator.number)));
        [
            Text::bold(indicator.number.to_string()),
            self.issue.lang.label(&indicator.name).into(),
            deprived.into(),
            not_deprived.into(),
            last.map_or("", |deprived| if deprived { "1" } else { "0" }).into(),
        ]
    }
}

fn answered(answer: Answer) -> Option<bool> {
    match answer {
        Answer::Deprived => Some(true),
        Answer::NotDeprived => Some(false),
        Answer::NotSurveyed => None,
    }
}
