//! Names in a row of which one is open: it stands in brackets, so that it reads without colour.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::pointer::Target;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::width;

/// A name of the row.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Name {
    /// What it says.
    pub words: String,
    /// How, while it is not open.
    pub role: Role,
    /// What a click on it means, if anything.
    pub target: Option<Target>,
}

/// Draws the names behind one column of space, and gives the room behind them. Where they do not all fit,
/// those show that stand whole beside the open one.
pub(in crate::ui) fn draw(frame: &mut Frame, area: Rect, names: &[Name], open: usize, look: &Look) -> Rect {
    let window = window(names, open, area.width.into());
    let shown = names.iter().enumerate().take(window.end).skip(window.start);
    let name = |(at, name): (usize, &Name)| match at == open {
        true => Span::styled(format!("[{}]", name.words), look.style(Role::SectionOpen)),
        false => Span::styled(format!(" {} ", name.words), look.style(name.role)),
    };
    let spans: Vec<_> = std::iter::once(Span::raw(" ")).chain(shown.clone().map(name)).collect();
    let targets = std::iter::once(None).chain(shown.map(|(_, name)| name.target));
    look.zones.pieces(area, spans.iter().map(Span::width).zip(targets));
    let used =
        u16::try_from(spans.iter().map(Span::width).sum::<usize>()).unwrap_or(u16::MAX).min(area.width);
    frame.render_widget(Paragraph::new(Line::from(spans)), area);
    Rect { x: area.x + used, width: area.width - used, ..area }
}

/// Draws the bar of pages, each with what a click on it means, and behind them the key that goes through them.
pub(in crate::ui) fn draw_pages(
    frame: &mut Frame,
    area: Rect,
    pages: impl Iterator<Item = (&'static str, Target)>,
    open: usize,
    key: &str,
    look: &Look,
) {
    let name = |(words, target): (&str, Target)| Name {
        words: words.to_owned(),
        role: Role::Section,
        target: Some(target),
    };
    let names: Vec<_> = pages.map(name).collect();
    let hint = format!("  {key} ");
    let columns = u16::try_from(width(&hint)).unwrap_or(area.width);
    let room = Rect { width: area.width.saturating_sub(columns), ..area };
    let behind = draw(frame, room, &names, open, look);
    let behind = Rect { width: columns, ..behind }.intersection(area);
    frame.render_widget(Paragraph::new(hint).style(look.style(Role::Key)), behind);
}

/// The names that fit whole: those up to the open one before those behind it.
fn window(names: &[Name], open: usize, room: usize) -> Range<usize> {
    if names.is_empty() {
        return 0..0;
    }
    let fits = |range: Range<usize>| names.get(range).is_some_and(|names| columns(names) <= room);
    let start = (0..=open).find(|start| fits(*start..open + 1)).unwrap_or(open);
    let end = (open + 1..=names.len()).rev().find(|end| fits(start..*end)).unwrap_or(open + 1);
    start..end
}

fn columns(names: &[Name]) -> usize {
    1 + names.iter().map(|name| width(&name.words) + 2).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(open: usize, room: usize) -> Range<usize> {
        let names = ["một", "hai", "ba", "bốn"].map(|words| Name {
            words: words.to_owned(),
            role: Role::Section,
            target: None,
        });
        window(&names, open, room)
    }

    #[test]
    fn all_stand_where_there_is_room() {
        assert_eq!(shown(3, 40), 0..4);
        assert_eq!(shown(0, 20), 0..4);
    }

    #[test]
    fn only_whole_names_stand_and_the_open_one_always() {
        assert_eq!(shown(0, 15), 0..3);
        assert_eq!(shown(3, 15), 1..4);
        assert_eq!(shown(2, 1), 2..3);
    }
}
