//! Draws the question which of three samples looks right on this screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::pointer::Target;
use crate::app::settings::ScreenCheck;
use crate::ui::Look;
use crate::ui::spelling::Spelling;
use crate::ui::theme::Role;
use crate::viet::width;

/// What a person must recognise: every sign that screens use, letters with two marks.
const SAMPLE: &str = "● ◐ ○ ▪ ✓  Nguyễn Thị Lành, Đỗ Quý, Ngoằn ngoèo";
/// The same in a frame: three rows.
const FRAMED: [(&str, &str, &str); 3] = [("┌", "─", "┐"), ("│", "", "│"), ("└", "─", "┘")];

/// The question in both languages, the samples, how to answer: its words spelled as the sample under the
/// cursor.
pub(in crate::ui::dialogs) fn draw(frame: &mut Frame, body: Rect, check: &ScreenCheck, look: &Look) {
    look.clear(frame, body, look.ground);
    let spelling = spelling(check.pane.cursor, check);
    let said = |words: &str, role| Line::styled(format!(" {}", spelling.text(words)), look.style(role));
    let mut lines = vec![
        said(look.lang.screen_question(), Role::DialogTitle),
        said(look.lang.other().screen_question(), Role::Dim),
    ];
    let airy = usize::from(body.height) >= lines.len() + check.ways.len() * (FRAMED.len() + 1) + 2;
    for at in 0..check.ways.len() {
        lines.extend(airy.then(Line::default));
        for row in body.rows().skip(lines.len()).take(FRAMED.len()) {
            look.zones.note(row, Target::Line(at));
        }
        lines.extend(sample(at, check, look));
    }
    lines.extend(airy.then(Line::default));
    lines.push(said(look.lang.screen_answer(), Role::Hint));
    frame.render_widget(Paragraph::new(lines), body);
}

fn spelling(at: usize, check: &ScreenCheck) -> Spelling {
    let (signs, letters) = check.ways[at];
    Spelling { signs, letters }
}

/// A sample with its number before it.
fn sample(at: usize, check: &ScreenCheck, look: &Look) -> [Line<'static>; 3] {
    let chosen = at == check.pane.cursor;
    let columns = width(SAMPLE) + 2;
    FRAMED.map(|(left, line, right)| {
        let inside = if line.is_empty() { format!(" {SAMPLE} ") } else { line.repeat(columns) };
        let text = spelling(at, check).text(&format!("{left}{inside}{right}"));
        let role = if chosen { Role::Title } else { Role::Dialog };
        Line::from(vec![number(at, chosen, line.is_empty(), look), Span::styled(text, look.style(role))])
    })
}

/// The number stands before the middle row. Its sign is one of the keyboard: nothing is known yet.
fn number(at: usize, chosen: bool, middle: bool, look: &Look) -> Span<'static> {
    match (middle, chosen) {
        (false, _) => Span::raw("     "),
        (true, true) => Span::styled(format!(" > {} ", at + 1), look.style(Role::Selection)),
        (true, false) => Span::styled(format!("   {} ", at + 1), look.style(Role::Dialog)),
    }
}
