//! Draws the page of one household.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::screens::household::HouseholdScreen;
use crate::ui::Look;

/// The page's body.
pub(in crate::ui) fn draw(
    frame: &mut Frame,
    body: Rect,
    screen: &HouseholdScreen,
    _model: &Model,
    _look: &Look,
) {
    if let Some(dossier) = &screen.dossier {
        frame.render_widget(
            Paragraph::new(format!(" {} · {}", dossier.household.code, dossier.head_name())),
            body,
        );
    }
}
