//! A colleague who has a form of the same record or household open: a notice, never a lock.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use crate::domain::presence::Present;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{cut, local_time, width};

/// On the lower edge of a box: nothing moves as they come and go.
pub(in crate::ui) fn draw_edge(frame: &mut Frame, inner: Rect, who: &Present, look: &Look) {
    let words = cut(&format!(" {} ", words(who, look)), usize::from(inner.width).saturating_sub(2));
    let columns = u16::try_from(width(&words)).unwrap_or(inner.width);
    let edge = Rect { x: inner.x + 1, y: inner.bottom(), width: columns, height: 1 };
    frame.render_widget(
        Paragraph::new(words).style(look.style(Role::Warning)),
        edge.intersection(frame.area()),
    );
}

/// Who has a form open, and since when; nothing where no form is.
pub(in crate::ui) fn words(who: &Present, look: &Look) -> String {
    let Some(form) = &who.form else { return String::new() };
    let since = local_time(form.since).format("%H:%M");
    match form.about.household {
        Some(_) => look.lang.present_household(&who.who.0, since),
        None => look.lang.present_record(&who.who.0, since),
    }
}
