//! The mouse as it arrives, whatever the terminal calls it.

/// Something that the left button or the wheel did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub kind: MouseKind,
    /// The column, 0 at the left edge.
    pub column: u16,
    /// The row, 0 at the top.
    pub row: u16,
}

/// What the mouse did. Other buttons are the terminal's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button went down.
    Press,
    /// The left button came up.
    Release,
    /// It moved with the left button down.
    Drag,
    /// The wheel turned away from the person.
    WheelUp,
    /// The wheel turned towards the person.
    WheelDown,
}
