//! Draws section Reports: the list of tables, or the open one.
//!
//! | file | what it draws |
//! |---|---|
//! | `list` | the tables there are, with the time that they speak of |
//! | `table` | the open table: its title, its lines, what the cell under the cursor says |
//! | `heading` | the heading of a table, broken into lines, with its numbers |

mod heading;
mod list;
mod table;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::Model;
use crate::ui::Look;

/// The section's body.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    match &model.reports.open {
        Some(open) => table::draw(frame, body, open, model, look),
        None => list::draw(frame, body, model, look),
    }
}
