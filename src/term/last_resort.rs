//! The end where the loop does not come to it in time: it is stuck in a write to a line that takes nothing, or
//! waits for a colleague's lock. A thread of its own then keeps the drafts and ends the program. What the loop
//! was at is whole or not there: the register takes back what was not finished.

use std::thread;
use std::time::Duration;

use super::ending::Ending;
use super::keeper::Keeper;
use super::restore;
use super::signals::Heard;

/// How long the loop has to end by itself: a hang-up ends the program within a second.
const PATIENCE: Duration = Duration::from_millis(600);

/// Sleeps until the program is to end, and ends it where the loop has not.
pub(super) fn watch(ending: Ending, heard: Heard, keeper: Keeper) {
    thread::spawn(move || {
        ending.wait();
        thread::sleep(PATIENCE);
        // Nobody is left to be told.
        let _ = keeper.keep_open();
        restore::give_back();
        std::process::exit(i32::from(heard.ended().exit_code()));
    });
}
