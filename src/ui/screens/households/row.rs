//! Draws one row of the list.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::columns::{Columns, indicator_count};
use crate::app::Model;
use crate::domain::query::ListRow;
use crate::ui::Look;
use crate::ui::theme::{Role, state_sign};
use crate::ui::widgets::{matched, squares};
use crate::viet::{cut, fit, pad_left, width};

/// What every row of a list is drawn with.
pub(super) struct Drawing<'a> {
    pub columns: &'a Columns,
    pub typed: &'a [String],
    pub model: &'a Model,
    pub look: &'a Look<'a>,
}

impl Drawing<'_> {
    /// The row at a place of the list; only its signs until it was fetched.
    pub(super) fn line(&self, at: usize) -> Line<'static> {
        let screen = &self.model.households;
        let chosen = at == screen.pane.cursor;
        let id = screen.ids.get(at).copied();
        let marked = id.is_some_and(|id| screen.marked.contains(&id));
        let mut spans = self.signs(chosen, marked);
        if let Some(row) = id.and_then(|id| screen.rows.get(&id)) {
            spans.extend(self.cells(row, marked));
        }
        self.look.line(chosen, spans)
    }

    fn signs(&self, chosen: bool, marked: bool) -> Vec<Span<'static>> {
        vec![
            Span::raw(if chosen { "▸" } else { " " }),
            Span::styled(if marked { "✓ " } else { "  " }, self.look.style(Role::Mark)),
        ]
    }

    fn cells(&self, row: &ListRow, marked: bool) -> Vec<Span<'static>> {
        let (columns, look) = (self.columns, self.look);
        let text = look.style(if row.ended { Role::Dim } else { Role::Text });
        let mut spans = vec![Span::styled(fit(&row.code, columns.code) + " ", text)];
        spans.extend(self.name(row, if marked { look.style(Role::Mark) } else { text }));
        if columns.hamlet > 0 {
            spans.push(Span::styled(fit(&row.hamlet, columns.hamlet) + " ", text));
        }
        if columns.members > 0 {
            spans.push(Span::styled(pad_left(&row.members.to_string(), columns.members) + " ", text));
        }
        if columns.state > 0 {
            spans.push(self.state(row));
        }
        if columns.deprivations > 0 {
            let squares = squares::text(row.deprived, row.answered, indicator_count(self.model));
            spans.push(Span::styled(squares + " ", text));
        }
        if columns.supports > 0 {
            spans.push(Span::styled(fit(&self.supports(row), columns.supports), text));
        }
        spans
    }

    /// The head's name with the letters that were found, padded to its column.
    fn name(&self, row: &ListRow, style: Style) -> Vec<Span<'static>> {
        let name = if row.head.is_empty() { self.look.lang.list_no_head() } else { &row.head };
        let shown = cut(name, self.columns.head);
        let padding = self.columns.head + 1 - width(&shown);
        let mut spans = matched::spans(&shown, self.typed, style, style.patch(self.look.style(Role::Found)));
        spans.push(Span::raw(" ".repeat(padding)));
        spans
    }

    /// Sign and word of the state; a household that left says so instead.
    fn state(&self, row: &ListRow) -> Span<'static> {
        let look = self.look;
        let (words, role) = match row.ended {
            true => (look.lang.left_register().to_owned(), Role::Dim),
            false => (
                format!("{} {}", state_sign(row.state), look.lang.state(row.state)),
                Role::of_state(row.state),
            ),
        };
        Span::styled(fit(&words, self.columns.state) + " ", look.style(role))
    }

    /// Short names of the supports, the newest first: as many as fit, and how many more there are.
    fn supports(&self, row: &ListRow) -> String {
        let catalogue = self.model.register.as_ref().map(|r| &r.catalogue);
        let name = |code: &str| {
            let model = catalogue.and_then(|c| c.model(code));
            model.map_or_else(|| code.to_owned(), |m| self.look.lang.label(m.short()).to_owned())
        };
        let names: Vec<_> = row.supports.split_whitespace().map(name).collect();
        first_names(&names, self.columns.supports)
    }
}

/// As many names as fit whole, and the count of the others: `Bò, BHYT +2`. The first one is cut where even it
/// does not fit.
fn first_names(names: &[String], room: usize) -> String {
    let with_others = |shown: &str, others: usize| match others {
        0 => shown.to_owned(),
        others => format!("{shown} +{others}"),
    };
    let fitting = (1..=names.len()).rev().find_map(|count| {
        let line = with_others(&names[..count].join(", "), names.len() - count);
        (width(&line) <= room).then_some(line)
    });
    fitting.unwrap_or_else(|| {
        let Some(first) = names.first() else { return String::new() };
        let others = with_others("", names.len() - 1);
        cut(first, room.saturating_sub(width(&others))) + &others
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn supports_are_named_whole_and_the_others_counted() {
        let names = ["Gạo", "BHYT", "Bò sinh sản"].map(String::from);
        for (names, room, shown) in [
            (&names[..], 30, "Gạo, BHYT, Bò sinh sản"),
            (&names[..], 13, "Gạo, BHYT +1"),
            (&names[..], 8, "Gạo +2"),
            (&names[..2], 8, "Gạo +1"),
            (&names[2..], 8, "Bò sinh…"),
            (&names[..0], 8, ""),
        ] {
            assert_eq!(first_names(names, room), shown);
        }
        let long = ["Bò sinh sản", "BHYT"].map(String::from);
        assert_eq!(first_names(&long, 8), "Bò s… +1");
    }
}
