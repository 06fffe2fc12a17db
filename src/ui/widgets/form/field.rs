//! One field: what was typed in the room there is, and what stands below it.

use ratatui::text::{Line, Span};

use super::marks;
use crate::app::form::{Field, FieldKind};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::typed;
use crate::viet::{cut, fit, width, wrap};

/// A field's value as drawn.
pub(super) struct Value {
    /// In exactly the room given.
    pub spans: Vec<Span<'static>>,
    /// Columns from its left to the cursor.
    pub cursor: usize,
}

/// Draws a value; a text longer than the room is shown around the cursor.
pub(super) fn value(field: &Field, room: usize, focused: bool, look: &Look) -> Value {
    let (text, cursor) = match marks::names(field, look) {
        Some(names) => (cut(&names, room), width(&names).min(room.saturating_sub(1))),
        None => typed::shown(&field.line, room, focused),
    };
    let role = if focused { Role::FieldFocus } else { Role::Field };
    let mut spans = Vec::new();
    let mark = match field.kind {
        FieldKind::Marks(_) => look.lang.form_of_household(),
        _ => look.lang.form_computed(),
    };
    if field.computed && width(&text) + width(mark) + 2 <= room {
        let rest = room - width(&text) - 2;
        spans.push(Span::styled(text, look.style(role)));
        spans.push(Span::styled(fit(&format!("  {mark}"), rest + 2), look.style(Role::Dim)));
    } else {
        spans.push(Span::styled(fit(&text, room), look.style(role)));
    }
    Value { spans, cursor }
}

/// The lines below a field: what stands against it.
pub(super) fn below(field: &Field, indent: usize, columns: usize, look: &Look) -> Vec<Line<'static>> {
    let fault = field.fault.iter().map(|words| (words, Role::Problem));
    let new = |words: &&String| field.fault.as_ref() != Some(*words);
    let warning = field.warning.iter().filter(new).map(|words| (words, Role::Warning));
    // The words alone carry the tone: without colours it is a weight that blanks would show.
    let line = |part: String, role| {
        Line::from(vec![" ".repeat(indent).into(), Span::styled(part, look.style(role))])
    };
    let room = columns.saturating_sub(indent + 1);
    fault
        .chain(warning)
        .flat_map(|(words, role)| {
            wrap(&format!("! {words}"), room).into_iter().map(move |part| line(part, role))
        })
        .collect()
}
