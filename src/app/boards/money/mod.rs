//! Programmes and their money.

pub mod programmes;
