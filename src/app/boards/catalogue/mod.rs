//! What can be given.

pub mod models;
