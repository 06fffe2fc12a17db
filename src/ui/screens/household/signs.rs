//! Signs that a household that is watched may fall back, each with its fact and its day.

use ratatui::text::Line;

use super::Scene;
use crate::domain::watch::Warning;
use crate::ui::theme::Role;
use crate::viet::cut;

/// A line a sign, the heaviest first; none for a household that is not watched.
pub(super) fn lines(signs: &[Warning], scene: &Scene, columns: usize) -> Vec<Line<'static>> {
    let look = scene.look;
    let sign = |warning| look.lang.watch_sign(look.lang.warning(warning, &|day| look.day(day)));
    let lines = signs.iter().map(sign);
    lines.map(|text| Line::styled(cut(&text, columns), look.style(Role::Warning))).collect()
}
