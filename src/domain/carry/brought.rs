//! What bringing a copy back would do, or did.

use chrono::{DateTime, NaiveDate, Utc};

use super::clash::short;
use super::{Clash, TakenOut};
use crate::domain::history::Author;
use crate::domain::operation::OperationKind;

/// A code or number that both sides gave in between: the copy's is given anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recoded {
    /// The table: households, sheets of visits.
    pub table: String,
    /// As it was on the copy.
    pub was: String,
    /// As it is now.
    pub now: String,
}

/// An operation of the copy that the register does not take: what stands here does not allow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut<W> {
    /// Its number in the copy's journal.
    pub number: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub author: Author,
    /// Its kind.
    pub kind: OperationKind,
    /// What it was about.
    pub subject: String,
    /// Its hash.
    pub hash: Vec<u8>,
    /// Why not.
    pub why: W,
}

impl<W> LeftOut<W> {
    /// The key by which a person agrees that it is left out.
    pub fn key(&self) -> String {
        short(&self.hash)
    }

    /// The same with the reason in other terms.
    pub fn map<V>(self, words: impl FnOnce(&W) -> V) -> LeftOut<V> {
        let why = words(&self.why);
        let Self { number, at, author, kind, subject, hash, .. } = self;
        LeftOut { number, at, author, kind, subject, hash, why }
    }
}

/// Somebody whose data was erased by law while the copy was out. It still holds it, and none of it is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedSince {
    /// Code and head of their household here.
    pub household: (String, String),
    /// The day of the erasure.
    pub on: NaiveDate,
    /// Who erased.
    pub by: Author,
    /// Operations of the copy that hold something of it.
    pub operations: usize,
}

/// A support that was written down on both sides: to one household, by one model, on one day. It may be one gift entered
/// twice, or two; a person knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenTwice {
    /// Code and head of the household.
    pub household: (String, String),
    /// The code of the model.
    pub model: String,
    /// The day of both.
    pub on: NaiveDate,
    /// What it is worth here, in đồng.
    pub here: i64,
    /// What it is worth on the copy, in đồng.
    pub there: i64,
}

/// A household on which something was done, with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkedOn {
    /// Its code.
    pub code: String,
    /// Its head.
    pub head: String,
    /// Kinds of operations with how many each, in the order in which they first came.
    pub done: Vec<(OperationKind, usize)>,
}

impl WorkedOn {
    /// How many households are named.
    pub const NAMED: usize = 20;
}

/// What bringing a copy back would do, or did. `W` is how reasons are told: as errors, or in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bringing<W> {
    /// The copy's note.
    pub copy: TakenOut,
    /// The names of its hamlets.
    pub hamlets: Vec<String>,
    /// Operations that are new: not brought before.
    pub operations: usize,
    /// Households that they are about.
    pub households: usize,
    /// The first of these by code; at most [`WorkedOn::NAMED`].
    pub named: Vec<WorkedOn>,
    /// Codes and numbers that are given anew.
    pub recoded: Vec<Recoded>,
    /// People whose data was erased here meanwhile.
    pub erased: Vec<ErasedSince>,
    /// Supports that seem to stand on both sides. They are told, not asked: both stay until a person cancels one.
    pub given_twice: Vec<GivenTwice>,
    /// What both sides changed differently, answered or not.
    pub clashes: Vec<Clash>,
    /// What the register does not take, agreed to or not.
    pub left_out: Vec<LeftOut<W>>,
    /// Questions without an answer.
    pub open: usize,
}

impl<W> Bringing<W> {
    /// Whether it can be written as it is: something is new, and nothing is open.
    pub fn is_ready(&self) -> bool {
        self.operations > 0 && self.open == 0
    }

    /// The same with reasons in other terms.
    pub fn map<V>(self, words: impl Fn(&W) -> V) -> Bringing<V> {
        let left_out = self.left_out.into_iter().map(|left| left.map(&words)).collect();
        Bringing {
            left_out,
            copy: self.copy,
            hamlets: self.hamlets,
            operations: self.operations,
            households: self.households,
            named: self.named,
            recoded: self.recoded,
            erased: self.erased,
            given_twice: self.given_twice,
            clashes: self.clashes,
            open: self.open,
        }
    }
}
