//! Windows has no such signals: a console that is closed ends the reading of the keyboard, which says so.

use std::sync::mpsc::Sender;

use super::Heard;
use crate::app::Msg;
use crate::term::ending::Ending;

/// Nothing is watched.
///
/// # Errors
/// None.
pub(in crate::term) fn watch(_events: Sender<Msg>, _ending: Ending) -> std::io::Result<Heard> {
    Ok(Heard::default())
}
