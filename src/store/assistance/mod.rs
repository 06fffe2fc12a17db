//! Benefits and payments: their rows, and the people with benefits as the pure rules take them.

mod absence;
mod months;
mod people;
mod record;
mod recorded;

#[cfg(test)]
mod tests;

pub use people::Whose;

pub(super) use months::{BENEFITS_OF, BENEFITS_OF_HOUSEHOLD, PAYMENTS, PAYMENTS_OF, last};
pub(super) use people::all_classes;
