//! Visits in the register.

mod due;
mod sheets;
mod there;
