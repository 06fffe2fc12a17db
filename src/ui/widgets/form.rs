//! Draws a form: labels right-aligned, fields under one another, faults at their field.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::form::{Field, FormDialog};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{pad_left, width};

const LABEL: usize = 24;

/// The form over the body of the screen.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, dialog: &FormDialog, look: &Look) {
    let inner = crate::ui::dialogs::boxed(frame, body, (body.width, body.height), "", look);
    let top = (dialog.form.focus + 1).saturating_sub(inner.height.into());
    let fields = dialog.form.fields.iter().enumerate().skip(top).take(inner.height.into());
    let lines: Vec<_> = fields.map(|(at, field)| field_line(field, at == dialog.form.focus, look)).collect();
    frame.render_widget(Paragraph::new(lines), inner);
    if let Some(field) = dialog.form.fields.get(dialog.form.focus) {
        let column = LABEL + 2 + width(field.line.before_cursor());
        let row = u16::try_from(dialog.form.focus - top).unwrap_or(0);
        frame.set_cursor_position((
            inner.x + u16::try_from(column).unwrap_or(0).min(inner.width),
            inner.y + row,
        ));
    }
}

fn field_line(field: &Field, focused: bool, look: &Look) -> Line<'static> {
    let role = if focused { Role::FieldFocus } else { Role::Field };
    let mut spans = vec![
        Span::styled(format!("{}: ", pad_left(&field.label, LABEL)), look.style(Role::Label)),
        Span::styled(field.line.text().to_owned(), look.style(role)),
    ];
    if let Some(fault) = &field.fault {
        spans.push(Span::styled(format!("  ! {fault}"), look.style(Role::Problem)));
    }
    Line::from(spans)
}
