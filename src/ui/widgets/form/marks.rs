//! Choices that stand below their field all the time: the ticked ones with a sign.

use ratatui::text::{Line, Span};

use crate::app::form::{Choice, Field, FieldKind};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::width;

/// Columns between two choices, beside the sign of the second: between short names, between whole values.
const GAPS: (usize, usize) = (1, 4);

/// What a field that ticks says: the names of what is ticked.
pub(super) fn names(field: &Field, look: &Look) -> Option<String> {
    let ticked = field.ticked().filter(|_| matches!(field.kind, FieldKind::Marks(_)))?;
    let named = field.marks().iter().filter(|choice| ticked.contains(&choice.code.as_str()));
    let names: Vec<_> = named.map(|choice| choice.label.as_str()).collect();
    Some(if names.is_empty() { look.lang.form_none().to_owned() } else { names.join(", ") })
}

/// The choices in as many lines as they need.
pub(super) fn lines(field: &Field, indent: usize, columns: usize, look: &Look) -> Vec<Line<'static>> {
    if !field.spread {
        return Vec::new();
    }
    let mut lines: Vec<Vec<Span>> = Vec::new();
    let gap = if field.marks().is_empty() { GAPS.1 } else { GAPS.0 };
    let mut used = columns;
    for choice in field.marks().iter().chain(field.choices()) {
        let span = span(choice, is_chosen(field, choice), look);
        let needed = width(&span.content) + gap;
        if used + needed > columns {
            lines.push(vec![Span::raw(" ".repeat(indent))]);
            used = indent;
        }
        used += needed;
        lines.last_mut().into_iter().for_each(|line| line.extend([span.clone(), Span::raw(" ".repeat(gap))]));
    }
    lines.into_iter().map(Line::from).collect()
}

fn is_chosen(field: &Field, choice: &Choice) -> bool {
    match field.kind {
        FieldKind::Marks(_) => field.is_ticked(&choice.code),
        _ => field.chosen() == Some(choice.code.as_str()),
    }
}

fn span(choice: &Choice, chosen: bool, look: &Look) -> Span<'static> {
    let (sign, role) = if chosen { ("▪", Role::Found) } else { (" ", Role::Dim) };
    Span::styled(format!("{sign}{} {}", choice.code, choice.label), look.style(role))
}
