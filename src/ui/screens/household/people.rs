//! The members and the last visits as wide screens show them on the first page.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Scene, members};
use crate::keys::Action;
use crate::ui::theme::Role;
use crate::ui::widgets::panel;
use crate::ui::widgets::table::Table;
use crate::viet::wrap;

/// The present members.
pub(super) fn draw_members(frame: &mut Frame, area: Rect, scene: &Scene) {
    let look = scene.look;
    let table = Table::unsigned(members::brief_columns(scene), usize::from(area.width.saturating_sub(2)));
    let present = scene.dossier.current();
    let lines = present.map(|resident| table.row(members::brief(resident, scene), false, look)).collect();
    panel::lines(frame, area, look.lang.page_members(), lines, look);
}

/// The last visits and the officer's notes.
pub(super) fn draw_visits(frame: &mut Frame, area: Rect, scene: &Scene) {
    let (look, lang) = (scene.look, scene.look.lang);
    let columns = usize::from(area.width.saturating_sub(2));
    let mut lines = Vec::new();
    for visit in scene.dossier.visits.iter().rev() {
        lines.push(Line::styled(
            format!("{} · {}", scene.look.day(visit.date), visit.visitor),
            look.style(Role::Dim),
        ));
        lines.extend(wrap(&visit.seen, columns).into_iter().map(Line::raw));
    }
    if lines.is_empty() {
        lines.push(Line::styled(lang.empty_visits(scene.key(Action::Visit)), look.style(Role::Dim)));
    }
    lines.extend(wrap(&scene.dossier.household.notes, columns).into_iter().map(Line::raw));
    panel::lines(frame, area, lang.page_visits(), lines, look);
}
