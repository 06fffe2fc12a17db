//! Draws a page of text.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::boxed;
use crate::app::dialogs::{ReadLine, Reader};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{cut, width};

/// The lines in view.
pub(super) fn draw(frame: &mut Frame, body: Rect, reader: &Reader, look: &Look) {
    let inner = boxed(frame, body, (body.width, body.height), &reader.title, look);
    let lines = reader.lines.iter().skip(reader.pane.top).take(inner.height.into());
    // Broken for the screen on which the page was opened: a narrower one may cut.
    let room = usize::from(inner.width);
    let lines: Vec<_> = lines.map(|line| line_of(line, room, look)).collect();
    frame.render_widget(Paragraph::new(lines).style(look.style(Role::Dialog)), inner);
    draw_foot(frame, inner, reader, look);
}

fn line_of(line: &ReadLine, room: usize, look: &Look) -> Line<'static> {
    match line {
        ReadLine::Plain(words) => Line::raw(cut(words, room)),
        ReadLine::Heading(words) => Line::styled(cut(&format!(" {words}"), room), look.style(Role::Title)),
        ReadLine::Keys(keys, words) => Line::from(vec![
            Span::styled(format!(" {keys}"), look.style(Role::Key)),
            Span::raw(cut(&format!("  {words}"), room.saturating_sub(width(keys) + 1))),
        ]),
    }
}

/// On the lower border: where Enter leads, what else can be done, how far the page was read and whether it
/// goes on.
fn draw_foot(frame: &mut Frame, inner: Rect, reader: &Reader, look: &Look) {
    let lang = look.lang;
    let leads = reader.leads_to.as_ref().map(|(words, _)| format!("Enter {words}"));
    let close = lang.reader_close().to_owned();
    let parts = [leads, reader.says.clone(), Some(close), Some(how_far(reader, inner.height.into(), look))];
    let text = format!(" {} ", parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    let foot =
        Rect { x: inner.x + 1, y: inner.y + inner.height, width: inner.width.saturating_sub(2), height: 1 };
    let text = cut(&text, foot.width.into());
    let foot = Rect { width: u16::try_from(width(&text)).unwrap_or(foot.width), ..foot };
    frame.render_widget(Paragraph::new(text).style(look.style(Role::Dim)), foot);
}

fn how_far(reader: &Reader, rows: usize, look: &Look) -> String {
    let all = reader.lines.len();
    let seen = (reader.pane.top + rows).min(all);
    if seen < all { look.lang.reader_goes_on(seen, all) } else { format!("{seen}/{all}") }
}
