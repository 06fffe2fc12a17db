//! The supports of the household with their sum, its herd and the last visit in one line each.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Scene, herd, supports};
use crate::domain::pass_on::PassOnState;
use crate::domain::support::SupportState;
use crate::keys::Action;
use crate::ui::theme::Role;
use crate::ui::widgets::panel;
use crate::ui::widgets::table::Table;
use crate::viet::{cut, format_money};

/// Draws the panel: supports newest first, as many as fit above herd and visit.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let look = scene.look;
    let columns = usize::from(area.width.saturating_sub(2));
    let rows = usize::from(area.height.saturating_sub(1));
    let below: Vec<_> = [herd_line(scene), visit_line(scene)].into_iter().flatten().collect();
    let room = rows.saturating_sub(below.len());
    let mut lines = support_lines(scene, columns, room);
    if lines.is_empty() {
        lines.push(Line::styled(look.lang.empty_supports(scene.key(Action::Support)), look.style(Role::Dim)));
    }
    lines.extend(below.into_iter().map(|text| Line::styled(cut(&text, columns), look.style(Role::Text))));
    panel::lines(frame, area, &title(scene), lines, look);
}

fn title(scene: &Scene) -> String {
    let (given, planned) = (worth(scene, SupportState::is_given), worth(scene, waits));
    let title = scene.look.lang.panel_supports(given.0, format_money(given.1));
    match planned {
        (0, _) => title,
        (count, sum) => format!("{title} · {}", scene.look.lang.panel_planned(count, format_money(sum))),
    }
}

/// Planned or approved, not in the household's hands yet.
fn waits(state: SupportState) -> bool {
    !state.is_given() && state != SupportState::Cancelled
}

/// How many supports are in such a state, and their value in đồng.
fn worth(scene: &Scene, is: impl Fn(SupportState) -> bool) -> (usize, i64) {
    let those = scene.dossier.supports.iter().filter(|support| is(support.state));
    those.fold((0, 0), |(count, sum), support| (count + 1, sum.saturating_add(support.value.value)))
}

fn support_lines(scene: &Scene, columns: usize, room: usize) -> Vec<Line<'static>> {
    let all = &scene.dossier.supports;
    // The cells stand without the sign of a list, so the table may be wider by it.
    let table = Table::unsigned(supports::brief_columns(scene), columns);
    let shown = if all.len() > room { room.saturating_sub(1) } else { all.len() };
    let newest = all.iter().rev().take(shown);
    let mut lines: Vec<_> = newest.map(|s| table.row(supports::brief(s, scene), false, scene.look)).collect();
    if all.len() > shown {
        let text = scene.look.lang.more_supports(all.len() - shown);
        lines.push(Line::styled(text, scene.look.style(Role::Dim)));
    }
    lines
}

/// What is kept now, and what is owed next.
fn herd_line(scene: &Scene) -> Option<String> {
    let lang = scene.look.lang;
    let kept = herd::kept(scene.dossier, scene.day());
    let owed = scene.dossier.pass_ons.iter().filter(|(pass_on, _)| pass_on.state == PassOnState::Due);
    let owed = owed.map(|(pass_on, _)| pass_on.due).min();
    let owed = owed.map(|due| lang.owes_until(scene.look.day(due)));
    let kept = (!kept.is_empty()).then(|| lang.keeps(kept));
    let parts: Vec<_> = [kept, owed].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn visit_line(scene: &Scene) -> Option<String> {
    let visit = scene.dossier.visits.last()?;
    let lang = scene.look.lang;
    let seen = visit.seen.replace('\n', " ");
    let next = visit.next_due.map(|due| lang.next_by(scene.look.day(due))).unwrap_or_default();
    Some(lang.visited(scene.look.day(visit.date), next, seen))
}
