//! What is done about an obligation, and who waits: one file a form. The obligations stand on their board.

mod close;
mod hand_on;
mod owe;
mod waiting;

pub use close::{extend, pay, void};
pub use hand_on::hand_on;
pub use owe::owe;
pub use waiting::{edit as edit_waiting, new as new_waiting, withdraw};

use super::{Field, Reading};
use crate::app::dialogs::At;
use crate::domain::pass_on::PassOnFault;

/// A field for a household of the register by its code.
fn household_field(code: &'static str, label: &str, value: &str, at: &At) -> Field {
    Field::text(code, label, value).verbatim().hint(at.lang.hint_into())
}

/// Notes at a field what the domain says against it.
fn note(reading: &mut Reading, field: &str, checked: Result<(), PassOnFault>, at: &At) {
    if let Err(fault) = checked {
        reading.fault(field, at.lang.pass_on_fault(&fault, at.settings.dates));
    }
}
