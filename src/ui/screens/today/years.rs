//! Draws the poor households of the years on record: columns over their years, or where there is room a bar
//! a year; and the poverty rate where every hamlet's resident households are known.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::model::Opened;
use crate::domain::class::State;
use crate::domain::situation::Situation;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{cut, group, pad_left, width};

/// From nothing to a whole cell.
const EIGHTHS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// The last years that are shown.
const YEARS: usize = 5;
/// Columns under which nothing is drawn: the numbers beside it matter more.
const NARROWEST: u16 = 24;
/// Columns from which each year has a line of its own.
const WIDE: u16 = 50;
/// Columns before the chart.
const INDENT: usize = 1;
/// Columns of a year's bar, and of the gap behind it.
const BAR: usize = 4;
const GAP: usize = 1;
/// Rows that are not bars: the heading, the numbers, the years, the rate.
const AROUND_BARS: u16 = 4;
/// The longest bar of a line.
const LONGEST: usize = 40;
/// Columns of a line besides its bar.
const AROUND_LINE: usize = 15;

/// A year, its poor and its near-poor households.
type Year = (i32, u32, u32);

/// Draws what there is room for.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let Some(situation) = model.today_screen.situation.as_ref().filter(|_| area.width >= NARROWEST) else {
        return;
    };
    let columns = usize::from(area.width);
    let rate = rate_words(situation, model, look);
    let years = &situation.years[situation.years.len().saturating_sub(YEARS)..];
    let lines = match (years.is_empty(), area.width >= WIDE) {
        (true, _) => vec![dim(&rate, columns, look)],
        (false, true) => bars(years, columns, &rate, look),
        (false, false) => upright(years, area, &rate, look),
    };
    frame.render_widget(Paragraph::new(lines), area);
}

fn dim(text: &str, columns: usize, look: &Look) -> Line<'static> {
    let text = cut(text, columns.saturating_sub(INDENT));
    Line::styled(format!("{}{text}", " ".repeat(INDENT)), look.style(Role::Dim))
}

/// Numbers, bars, years under one another, as many years as there is room for.
fn upright(years: &[Year], area: Rect, rate: &str, look: &Look) -> Vec<Line<'static>> {
    let columns = usize::from(area.width);
    let number = |year: &Year| group(year.1.into());
    let widest = years.iter().map(|year| width(&number(year))).max().unwrap_or(0).max(BAR);
    let fitting = (columns + GAP).saturating_sub(INDENT) / (widest + GAP);
    let shown = &years[years.len().saturating_sub(fitting)..];
    let row = |cell: &dyn Fn(&Year) -> String, role| {
        let cells: String = shown.iter().map(|year| pad_left(&cell(year), widest) + " ").collect();
        Line::styled(format!("{}{}", " ".repeat(INDENT), cells.trim_end()), look.style(role))
    };
    let heights = area.height.saturating_sub(AROUND_BARS).max(1);
    let most = shown.iter().map(|year| year.1).max().unwrap_or(0);
    let mut lines = vec![dim(look.lang.today_years_poor(), columns, look), row(&number, Role::Text)];
    lines.extend((0..heights).map(|from_top| {
        let level = heights - 1 - from_top;
        row(&|year| cell(year.1, most, level, heights).to_string().repeat(BAR), Role::BarChart)
    }));
    lines.extend([row(&|year| year.0.to_string(), Role::Dim), dim(rate, columns, look)]);
    lines
}

/// What a bar fills of one of its rows, counted from the ground; a value above nothing is always seen.
fn cell(value: u32, most: u32, level: u16, rows: u16) -> char {
    let all = u64::from(rows) * 8;
    let eighths = (u64::from(value) * all).div_ceil(u64::from(most.max(1)));
    let here = eighths.saturating_sub(u64::from(level) * 8).min(8);
    EIGHTHS[usize::try_from(here).unwrap_or(8)]
}

/// The heading with the rate, and a line a year.
fn bars(years: &[Year], columns: usize, rate: &str, look: &Look) -> Vec<Line<'static>> {
    let most = years.iter().map(|(_, poor, _)| *poor).max().unwrap_or(0).max(1);
    let room = columns.saturating_sub(AROUND_LINE).min(LONGEST);
    let heading = format!("{}  ·  {rate}", look.lang.today_years_poor());
    let bar = |(year, poor, _): &Year| {
        let length = (*poor as usize * room).div_ceil(most as usize);
        Line::from(vec![
            Span::styled(format!("{}{year} ", " ".repeat(INDENT)), look.style(Role::Dim)),
            Span::styled("▄".repeat(length), look.style(Role::BarChart)),
            Span::styled(format!(" {}", group((*poor).into())), look.style(Role::Text)),
        ])
    };
    std::iter::once(dim(&heading, columns, look)).chain(years.iter().map(bar)).collect()
}

/// The rate of poor households today. Without every hamlet's denominator there is none: the words say
/// where it is entered.
fn rate_words(situation: &Situation, model: &Model, look: &Look) -> String {
    let hamlets = model.register.iter().flat_map(Opened::own_hamlets);
    let residents: Option<u64> =
        hamlets.map(|h| h.resident_households.filter(|n| *n > 0).map(u64::from)).sum();
    match residents.filter(|all| *all > 0) {
        Some(all) => {
            let rate = hundredths(situation.of(State::Poor).households, all);
            look.lang.today_rate(rate, group(i64::try_from(all).unwrap_or(i64::MAX)))
        }
        None => look.lang.today_rate_unknown().to_owned(),
    }
}

/// Part of all in percent with two decimals, as official tables write it: `4,93`.
fn hundredths(part: u32, all: u64) -> String {
    let value = (u64::from(part) * 10_000 + all / 2) / all;
    format!("{},{:02}", value / 100, value % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A bar of two rows from its top.
    fn bar(value: u32) -> String {
        [1, 0].map(|level| cell(value, 100, level, 2)).iter().collect()
    }

    #[test]
    fn bars_stand_on_the_ground_and_are_shares_of_the_most() {
        assert_eq!([100, 75, 50, 1, 0].map(bar), ["██", "▄█", " █", " ▁", "  "]);
        assert_eq!(cell(0, 0, 0, 1), ' ');
    }

    #[test]
    fn rates_have_two_decimals_and_a_comma() {
        assert_eq!(hundredths(146, 2962), "4,93");
        assert_eq!(hundredths(1, 1), "100,00");
        assert_eq!(hundredths(0, 10), "0,00");
    }
}
