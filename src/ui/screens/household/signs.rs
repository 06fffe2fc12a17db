//! Signs that a household that is watched may fall back, each with its fact and its day.

use ratatui::text::Line;

use super::Scene;
use crate::ui::theme::Role;
use crate::viet::cut;

/// A line a sign, the heaviest first; none for a household that is not watched.
pub(super) fn lines(scene: &Scene, columns: usize) -> Vec<Line<'static>> {
    let (look, day) = (scene.look, scene.day());
    let register = scene.model.register.as_ref();
    let watched = register.and_then(|register| scene.dossier.watched(register.watching(), day));
    let warnings = watched.map(|watched| watched.warnings).unwrap_or_default();
    let sign = |warning| look.lang.watch_sign(look.lang.warning(warning, &|day| look.day(day)));
    let lines = warnings.iter().map(sign);
    lines.map(|text| Line::styled(cut(&text, columns), look.style(Role::Warning))).collect()
}
