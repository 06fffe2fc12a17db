//! A value as the register holds it, and a change of it as a person hands it in.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// How often a row was changed: 1 when new. A save names the revision that it read, so that it can
/// never overwrite what a colleague saved in between.
pub type Rev = i64;

/// A value with its place in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored<I, T> {
    /// The row.
    pub id: I,
    /// The revision that was read.
    pub rev: Rev,
    /// What the row says.
    pub value: T,
}

impl<I, T> Deref for Stored<I, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A value to save: a new row, or the next revision of a known one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Edit<I, T> {
    /// The row and the revision on which the edit is based; `None` makes a new row.
    pub base: Option<(I, Rev)>,
    /// The whole new value.
    pub value: T,
}

impl<I, T> Edit<I, T> {
    /// A row that does not exist yet.
    pub fn new(value: T) -> Self {
        Self { base: None, value }
    }

    /// The next revision of a row.
    pub fn of(base: &Stored<I, T>, value: T) -> Self
    where
        I: Copy,
    {
        Self { base: Some((base.id, base.rev)), value }
    }
}
