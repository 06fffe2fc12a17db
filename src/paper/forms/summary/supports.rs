//! What the household was given, with the sum in words.

use super::super::super::document::{Align, Block, Cell, Column, HeaderCell, Row, Style, Table, Text};
use super::super::official::short_date;
use super::{Form, heading, nothing};
use crate::domain::details;
use crate::domain::support::{Support, SupportState};
use crate::viet::{self, DateStyle};

/// Columns before the value, which the words of the sum cover.
const BEFORE_VALUE: usize = 4;
/// Columns after the value.
const AFTER_VALUE: usize = 2;

impl Form<'_> {
    pub(super) fn supports(&self) -> Vec<Block> {
        let supports: Vec<&Support> = self.dossier.supports.iter().map(|s| &s.value).collect();
        let heading = heading(self.lang.paper_supports());
        if supports.is_empty() {
            return vec![heading, nothing(self.lang.paper_no_supports())];
        }
        let mut blocks = vec![heading, Block::Table(self.support_table(&supports))];
        blocks.extend(self.sum_in_words(&supports));
        blocks
    }

    fn support_table(&self, supports: &[&Support]) -> Table {
        let lang = self.lang;
        let header = [
            lang.paper_number(),
            lang.paper_date_column(),
            lang.paper_support_column(),
            lang.paper_quantity(),
            lang.paper_value(),
            lang.paper_fund(),
            lang.paper_state(),
        ];
        let centred = Column::tight(Align::Centre);
        let left = Column::roomy(1.0);
        let rows = supports.iter().enumerate();
        let rows = rows.map(|(index, support)| self.support_row(index + 1, support));
        Table {
            columns: vec![
                centred,
                centred,
                left,
                Column::tight(Align::Right),
                Column::tight(Align::Right),
                left,
                left,
            ],
            header: vec![header.map(HeaderCell::new).into()],
            numbered: false,
            rows: rows.chain([self.sum_row(supports)]).collect(),
        }
    }

    fn support_row(&self, number: usize, support: &Support) -> Row {
        Row::from_iter([
            Text::from(number.to_string()),
            short_date(support.date).into(),
            Text::from(self.model_name(&support.model)).and(self.facts(support), Style::Plain),
            Text::unbroken(quantity(support)),
            viet::group(support.value).into(),
            self.fund_name(&support.fund).into(),
            self.support_state(support).into(),
        ])
    }

    /// What the model asks for, whom it is for and what it is part of, behind its name: ` (Nhãn hiệu: Tân Á)`.
    fn facts(&self, support: &Support) -> String {
        let model = self.options.catalogue.model(&support.model);
        let kept = details::facts(support, model);
        let told = kept.iter().map(|fact| {
            format!("{}: {}", self.lang.fact_name(fact), self.lang.fact(fact, DateStyle::default()))
        });
        let person = self.dossier.person(support).map(|one| one.member.name.clone());
        let words = told.chain(person).chain(self.part_of(support)).collect::<Vec<_>>().join("; ");
        if words.is_empty() { words } else { format!(" ({words})") }
    }

    /// The programme, round, emergency and group that it belongs to.
    fn part_of(&self, support: &Support) -> Vec<String> {
        let (part_of, known) = (support.part_of, self.options.framework);
        let programme = part_of.programme.and_then(|id| known.programme(id)).map(|one| one.code.clone());
        let round = part_of.hand_over.and_then(|id| known.hand_over(id)).map(|one| one.name.clone());
        let group = part_of.group.and_then(|id| known.group(id)).map(|one| one.name.clone());
        let event = self.dossier.emergency(support).map(|event| event.name.clone());
        [programme, round, event, group].into_iter().flatten().collect()
    }

    fn fund_name<'n>(&'n self, code: &'n str) -> &'n str {
        let fund = self.options.catalogue.fund(code);
        fund.map_or(code, |fund| self.label(&fund.name))
    }

    /// The state with the facts that belong to it: minutes, last day, reason.
    fn support_state(&self, support: &Support) -> String {
        let lang = self.lang;
        let mut words = vec![lang.support_state(support.state).to_owned()];
        if !support.minutes_number.is_empty() {
            words.push(lang.paper_minutes(&support.minutes_number));
        }
        words.extend(support.until.map(|day| lang.paper_until(short_date(day))));
        if support.state == SupportState::Cancelled && !support.note.is_empty() {
            words.push(support.note.clone());
        }
        if !support.exception.is_empty() {
            words.push(support.exception.clone());
        }
        words.join(", ")
    }

    fn sum_row(&self, supports: &[&Support]) -> Row {
        let count = given(supports).count();
        let sum = Text::bold(viet::group(sum(supports)));
        let words = Text::bold(self.lang.paper_total_given(count));
        let rest = Cell::across(Text::default(), AFTER_VALUE, Align::Left);
        Row::from_iter([Cell::across(words, BEFORE_VALUE, Align::Right), sum.into(), rest])
    }

    fn sum_in_words(&self, supports: &[&Support]) -> Option<Block> {
        let sum = sum(supports);
        let words = self.lang.paper_in_words(viet::money_in_words(sum));
        let line = Block::Paragraph { text: Text::italic(words), align: Align::Left };
        (sum > 0).then_some(line)
    }
}

fn quantity(support: &Support) -> String {
    format!("{} {}", viet::format_quantity(support.quantity), support.unit)
}

fn given<'s>(supports: &'s [&Support]) -> impl Iterator<Item = &'s Support> {
    supports.iter().copied().filter(|support| support.state.is_given())
}

/// Value of what was handed over, in đồng.
fn sum(supports: &[&Support]) -> i64 {
    given(supports).map(|support| support.value).fold(0, i64::saturating_add)
}
