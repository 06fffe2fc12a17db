//! The first page: deprivations, the way out, supports; people and the last visit where there is room.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};

use super::{Scene, deprivations, given, people, way_out};
use crate::app::screens::household::room;
use crate::ui::widgets::panel;

/// Rows of the panel of deprivations: its title, the survey, six rows of two indicators, one of air; the same for the way out.
const JUDGED_ROWS: u16 = 9;
/// With so many rows there is a third band: people and visits.
const THREE_BANDS: u16 = 24;
/// Columns of the deprivations at least, and their share of a wide screen in per cent.
const DEPRIVATIONS: (u16, u16) = (46, 45);

/// Draws the page; where it is lower than it needs to be, a window of it.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let rows = room::overview_rows(scene.model.size);
    if rows <= area.height {
        return draw_bands(frame, area, scene);
    }
    // Drawn whole on a taller area first, of which the window is shown.
    let visible = frame.buffer_mut().clone();
    let tall = Rect { height: rows, ..area };
    let mut page = Buffer::empty(visible.area.union(tall));
    page.set_style(page.area, scene.look.over(scene.look.ground));
    let whole = std::mem::replace(frame.buffer_mut(), page);
    draw_bands(frame, tall, scene);
    let drawn = std::mem::replace(frame.buffer_mut(), whole);
    copy_window(frame.buffer_mut(), &drawn, area, u16::try_from(scene.screen.pane.top).unwrap_or(0));
}

fn copy_window(target: &mut Buffer, drawn: &Buffer, area: Rect, top: u16) {
    for position in area.positions() {
        if let (Some(cell), Some(from)) =
            (target.cell_mut(position), drawn.cell((position.x, position.y + top)))
        {
            *cell = from.clone();
        }
    }
}

fn draw_bands(frame: &mut Frame, area: Rect, scene: &Scene) {
    if area.width < room::SIDE_BY_SIDE {
        return draw_stacked(frame, area, scene);
    }
    if area.height < THREE_BANDS {
        let [judged, given] =
            Layout::vertical([Constraint::Length(JUDGED_ROWS), Constraint::Fill(1)]).areas(area);
        draw_judged(frame, judged, scene);
        return given::draw(frame, given, scene);
    }
    let bands = [Constraint::Length(JUDGED_ROWS + 3), Constraint::Fill(1), Constraint::Fill(1)];
    let [judged, given, rest] = Layout::vertical(bands).areas(area);
    draw_judged(frame, judged, scene);
    given::draw(frame, given, scene);
    let halves = Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).spacing(panel::GAP);
    let [left, right] = halves.areas(rest);
    people::draw_members(frame, left, scene);
    people::draw_visits(frame, right, scene);
}

fn draw_judged(frame: &mut Frame, area: Rect, scene: &Scene) {
    let columns = (area.width * DEPRIVATIONS.1 / 100).max(DEPRIVATIONS.0);
    let [left, right] = Layout::horizontal([Constraint::Length(columns), Constraint::Fill(1)])
        .spacing(panel::GAP)
        .areas(area);
    deprivations::draw(frame, left, scene);
    way_out::draw(frame, right, scene);
}

fn draw_stacked(frame: &mut Frame, area: Rect, scene: &Scene) {
    let bands = [Constraint::Length(JUDGED_ROWS), Constraint::Length(JUDGED_ROWS), Constraint::Fill(1)];
    let [first, second, third] = Layout::vertical(bands).areas(area);
    deprivations::draw(frame, first, scene);
    way_out::draw(frame, second, scene);
    given::draw(frame, third, scene);
}
