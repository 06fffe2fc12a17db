//! Deprivations as squares, one an indicator: readable at a glance down a whole list.

use ratatui::text::Span;

use crate::ui::Look;
use crate::ui::theme::Role;

/// Deprived, not deprived, not surveyed.
const SIGNS: [(char, Role); 3] = [('▪', Role::Deprived), ('·', Role::Dim), ('?', Role::Unknown)];

/// One sign for each of `count` indicators, neighbours of one kind in one span. Without any answer
/// there is no survey, and nothing is drawn.
pub(in crate::ui) fn spans(deprived: u16, answered: u16, count: u8, look: &Look) -> Vec<Span<'static>> {
    if answered == 0 {
        return vec![Span::raw(" ".repeat(count.into()))];
    }
    let mut runs: Vec<(usize, String)> = Vec::new();
    for kind in (0..count).map(|at| kind(deprived, answered, 1 << at)) {
        let sign = SIGNS[kind].0;
        match runs.last_mut() {
            Some((last, text)) if *last == kind => text.push(sign),
            _ => runs.push((kind, sign.to_string())),
        }
    }
    runs.into_iter().map(|(kind, text)| Span::styled(text, look.style(SIGNS[kind].1))).collect()
}

fn kind(deprived: u16, answered: u16, bit: u16) -> usize {
    match (deprived & bit != 0, answered & bit != 0) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::ui::theme::Theme;

    fn drawn(deprived: u16, answered: u16) -> String {
        let theme = Theme::named("mono");
        let keymap = crate::keys::Keymap::default();
        let dates = crate::viet::DateStyle::default();
        let look = Look { theme: &theme, lang: Lang::Vi, dates, keymap: &keymap };
        spans(deprived, answered, 6, &look).iter().map(|span| span.content.as_ref()).collect()
    }

    #[test]
    fn each_indicator_has_its_place() {
        assert_eq!(drawn(0b00_1001, 0b01_1111), "▪··▪·?");
    }

    #[test]
    fn a_household_without_a_survey_has_none() {
        assert_eq!(drawn(0, 0), "      ");
    }
}
