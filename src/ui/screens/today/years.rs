//! Draws the poor households of the years on record as bars, and the poverty rate where every
//! hamlet's resident households are known.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::domain::class::State;
use crate::domain::situation::Situation;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{cut, group, pad_left};

const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const YEARS: usize = 5;
/// Columns under which nothing is drawn: the numbers beside it matter more.
const NARROWEST: u16 = 24;
/// Columns from which each year has a line of its own.
const WIDE: u16 = 50;
/// Columns of a year's line besides its bar.
const AROUND_BAR: usize = 16;

/// One line of heights, or a bar a year where there is room.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let Some(situation) = model.today_screen.situation.as_ref().filter(|_| area.width >= NARROWEST) else {
        return;
    };
    let years = &situation.years[situation.years.len().saturating_sub(YEARS)..];
    let columns = usize::from(area.width);
    let mut lines = match (years.is_empty(), area.width >= WIDE) {
        (true, _) => Vec::new(),
        (false, true) => bars(years, columns, look),
        (false, false) => heights(years, look),
    };
    // A bar a year fills the rows: the rate then stands beside the present year.
    let rate = rate_words(situation, model, look);
    let room = columns.saturating_sub(2);
    match (area.width >= WIDE, lines.last_mut()) {
        (true, Some(last)) => last.push_span(Span::styled(format!("   {rate}"), look.style(Role::Dim))),
        _ => lines.push(Line::styled(format!("  {}", cut(&rate, room)), look.style(Role::Dim))),
    }
    frame.render_widget(Paragraph::new(lines), area);
}

fn heights(years: &[(i32, u32, u32)], look: &Look) -> Vec<Line<'static>> {
    let most = years.iter().map(|(_, poor, _)| *poor).max().unwrap_or(0).max(1);
    let bars: String = years.iter().map(|(_, poor, _)| height(*poor, most)).collect();
    let (first, last) = (years[0], years[years.len() - 1]);
    vec![
        Line::styled(format!("  {}", look.lang.today_years_poor()), look.style(Role::Label)),
        Line::from(vec![
            Span::styled(format!("  {} ", first.0), look.style(Role::Dim)),
            Span::styled(bars, look.style(Role::BarChart)),
            Span::styled(format!(" {}", last.0), look.style(Role::Dim)),
        ]),
        Line::from(format!("  {} → {}", group(first.1.into()), group(last.1.into()))),
    ]
}

fn height(value: u32, most: u32) -> char {
    let step = (u64::from(value) * HEIGHTS.len() as u64).div_ceil(u64::from(most)).max(1);
    HEIGHTS[usize::try_from(step).unwrap_or(HEIGHTS.len()).min(HEIGHTS.len()) - 1]
}

fn bars(years: &[(i32, u32, u32)], columns: usize, look: &Look) -> Vec<Line<'static>> {
    let most = years.iter().map(|(_, poor, _)| *poor).max().unwrap_or(0).max(1);
    // The rate stands behind the last bar.
    let room = columns.saturating_sub(AROUND_BAR) / 2;
    years
        .iter()
        .map(|(year, poor, _)| {
            let length = (*poor as usize * room).div_ceil(most as usize);
            Line::from(vec![
                Span::styled(format!("  {year} "), look.style(Role::Dim)),
                Span::styled("█".repeat(length), look.style(Role::BarChart)),
                Span::raw(pad_left(&group((*poor).into()), 1 + group((*poor).into()).len())),
            ])
        })
        .collect()
}

/// The rate of poor households today. Without every hamlet's denominator there is none: the words say
/// where it is entered.
fn rate_words(situation: &Situation, model: &Model, look: &Look) -> String {
    let hamlets = model.register.as_ref().map(|r| r.hamlets.as_slice()).unwrap_or_default();
    let residents: Option<u64> =
        hamlets.iter().map(|h| h.resident_households.filter(|n| *n > 0).map(u64::from)).sum();
    match residents.filter(|all| *all > 0) {
        Some(all) => look.lang.today_rate(hundredths(situation.of(State::Poor).households, all)),
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

    #[test]
    fn heights_are_shares_of_the_most() {
        assert_eq!([0, 1, 50, 100].map(|n| height(n, 100)), ['▁', '▁', '▄', '█']);
    }

    #[test]
    fn rates_have_two_decimals_and_a_comma() {
        assert_eq!(hundredths(146, 2962), "4,93");
        assert_eq!(hundredths(1, 1), "100,00");
        assert_eq!(hundredths(0, 10), "0,00");
    }
}
