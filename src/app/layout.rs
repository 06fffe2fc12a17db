//! How many rows a list has on a screen of a given size: the one place that both the state machine
//! (paging) and the drawing use.

/// The smallest terminal in which everything works.
pub const SMALLEST: (u16, u16) = (60, 18);

/// From this width on the list of households shows a preview beside it.
pub const WIDE: u16 = 120;

/// Rows of the frame: title and section line with its rule above, notice and key bar below.
pub const FRAME_ROWS: u16 = 5;

/// Rows that a section has between the frame's head and foot.
pub fn body_rows(size: (u16, u16)) -> u16 {
    size.1.saturating_sub(FRAME_ROWS)
}

/// Rows of the list of households: the body without find line and column heads.
pub fn list_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size).saturating_sub(2)).max(1)
}

/// Rows of the journal: the body without the find line.
pub fn journal_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size).saturating_sub(1)).max(1)
}

/// Rows of section System: the whole body.
pub fn system_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size)).max(1)
}

/// Lines that a step of an import shows: the body without border, heads above and hint below.
pub fn import_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size).saturating_sub(5)).max(1)
}

/// Lines of a summary that are seen before it is printed: the body without title, rule and choices.
pub fn print_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size).saturating_sub(PRINT_CHOICES + 2)).max(1)
}

/// Rows of the choices below a summary that is to be printed, with the line that says what is wrong.
pub const PRINT_CHOICES: u16 = 5;

/// Columns of the preview beside the list; 0 on narrow terminals.
pub fn preview_columns(size: (u16, u16)) -> u16 {
    if size.0 < WIDE { 0 } else { size.0 * 2 / 5 }
}
