//! What belongs together in help and menu.

use super::Action;

impl Action {
    /// Moving and typing: done, never looked for in a menu.
    pub fn is_motion(self) -> bool {
        use Action::{
            Back, Clear, Down, End, Erase, EraseForward, Home, Left, Next, Open, PageDown, PageUp, Previous,
            Right, Up,
        };
        matches!(
            self,
            Back | Clear
                | Down
                | End
                | Erase
                | EraseForward
                | Home
                | Left
                | Next
                | Open
                | PageDown
                | PageUp
                | Previous
                | Right
                | Up
        )
    }
}
