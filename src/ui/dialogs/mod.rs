//! Draws what lies over a screen.

mod confirm;
mod export;
mod filter;
mod import;
mod pick;
mod print;
mod prompt;
mod reader;
mod settings;
#[cfg(test)]
mod tests;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, BorderType};

use super::Look;
use super::theme::Role;
use crate::app::Model;
use crate::app::dialogs::Dialog;

/// Draws a dialog over the body of the screen.
pub(super) fn draw(frame: &mut Frame, body: Rect, dialog: &Dialog, model: &Model, look: &Look) {
    let look = &look.on(Role::Dialog);
    match dialog {
        Dialog::Form(form) => super::widgets::form::draw(frame, body, form, model, look),
        Dialog::Pick(pick) => pick::draw(frame, body, pick, look),
        Dialog::Confirm(confirm) => confirm::draw(frame, body, confirm, look),
        Dialog::Reader(reader) => reader::draw(frame, body, reader, look),
        Dialog::Filter(panel) => filter::draw(frame, body, panel, look),
        Dialog::Prompt(prompt) => prompt::draw(frame, body, prompt, look),
        Dialog::Import(import) => import::draw(frame, body, import, look),
        Dialog::Print(print) => print::draw(frame, body, print, look),
        Dialog::Export(export) => export::draw(frame, body, export, look),
        Dialog::Settings(page) => settings::draw(frame, body, page, model, look),
        Dialog::ScreenCheck(check) => settings::check::draw(frame, body, check, look),
    }
}

/// The area with a column at either side, where there is one: what lies below does not touch the frame.
fn beside(area: Rect, body: Rect) -> Rect {
    Rect { x: area.x.saturating_sub(1), width: area.width + 2, ..area }.intersection(body)
}

/// A cleared box with a title in the middle of the body; gives the room inside.
pub(super) fn boxed(frame: &mut Frame, body: Rect, size: (u16, u16), title: &str, look: &Look) -> Rect {
    let (width, height) = (size.0.min(body.width), size.1.min(body.height));
    let area =
        Rect { x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2, width, height };
    let block = Block::bordered()
        .border_type(BorderType::Plain)
        .border_style(look.style(Role::Rule))
        .title(format!(" {title} "))
        .title_style(look.over(Role::DialogTitle));
    let inner = block.inner(area);
    look.clear(frame, beside(area, body), look.ground);
    frame.render_widget(block, area);
    inner
}
