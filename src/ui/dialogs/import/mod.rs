//! Draws an import: the steps above, what the step shows, a word on its keys below.

mod file;
mod mapping;
mod preview;
mod result;
mod sheets;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::boxed;
use crate::app::dialogs::ImportDialog;
use crate::app::dialogs::import::{ListInHand, Step};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::number::grouped;
use crate::viet::cut;

/// Columns of the file's name.
const NAME: usize = 28;

/// The rooms of a step.
struct Rooms {
    /// A line of facts, or one to type.
    above: Rect,
    /// The headings of the list.
    heads: Rect,
    /// The list.
    list: Rect,
}

/// The whole dialog.
pub(super) fn draw(frame: &mut Frame, body: Rect, import: &ImportDialog, look: &Look) {
    let inner = boxed(frame, body, (body.width, body.height), &title(import, look), look);
    let [above, heads, list, below] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(inner);
    let rooms = Rooms { above, heads, list };
    let hint = match import.step {
        Step::File => file::draw(frame, &rooms, &import.chooser, look).to_owned(),
        Step::Sheets => sheets::draw(frame, &rooms, import, look),
        Step::Mapping => mapping::draw(frame, &rooms, import, look),
        Step::Preview => preview::draw(frame, &rooms, import, look),
        Step::Result => result::draw(frame, &rooms, import, look),
    };
    let (words, role) = match &import.said {
        Some(said) => (format!(" ! {said}"), Role::Problem),
        None => (format!(" {hint}"), Role::Dim),
    };
    let words = cut(&words, below.width.into());
    frame.render_widget(Paragraph::new(words).style(look.style(role)), below);
}

/// What is imported, and how far the way is.
fn title(import: &ImportDialog, look: &Look) -> String {
    let lang = look.lang;
    let step = match import.step {
        Step::File => lang.import_step_file(),
        Step::Sheets => lang.import_step_sheets(),
        Step::Mapping => lang.import_step_mapping(),
        Step::Preview => lang.import_step_preview(),
        Step::Result => lang.import_step_result(),
    };
    match import.list.as_ref().map(ListInHand::name) {
        Some(name) if import.step != Step::File => {
            let people = people(import, look).map(|people| format!(" · {people}")).unwrap_or_default();
            format!("{} · {} · {step}{people}", lang.import_title(), cut(name, NAME))
        }
        _ => format!("{} · {step}", lang.import_title()),
    }
}

/// How many people would be entered, while that is looked at.
fn people(import: &ImportDialog, look: &Look) -> Option<String> {
    let preview = import.preview.as_ref().filter(|_| import.step == Step::Preview)?;
    Some(look.lang.import_people_new(grouped(preview.counts().members_new)))
}

/// A line of words in the style of a role.
fn words(text: impl Into<String>, role: Role, look: &Look) -> Line<'static> {
    Line::from(Span::styled(format!(" {}", text.into()), look.style(role)))
}
