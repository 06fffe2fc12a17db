//! A part of all as a bar of cells. Shape tells it, not colour.

/// A cell that is filled, and one that is not.
const FILLED: &str = "█";
const EMPTY: &str = "░";

/// So many cells. A part above nothing always shows, and only the whole fills all of them.
pub(in crate::ui) fn text(part: u32, all: u32, cells: usize) -> String {
    let (part, all, room) = (u64::from(part), u64::from(all.max(1)), cells as u64);
    let filled = match part * room / all {
        0 if part > 0 => 1,
        whole => whole.min(room),
    };
    let filled = usize::try_from(filled).unwrap_or(cells).min(cells);
    FILLED.repeat(filled) + &EMPTY.repeat(cells - filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_fills_the_bar_and_anything_shows() {
        for (part, drawn) in [(0, "░░░░"), (1, "█░░░"), (50, "██░░"), (99, "███░"), (100, "████")]
        {
            assert_eq!(text(part, 100, 4), drawn);
        }
        assert_eq!((text(0, 0, 2), text(5, 0, 2), text(1, 9, 0)), ("░░".into(), "██".into(), String::new()));
    }
}
