//! Programmes and their money: the tree, the budgets of a year, the records behind their numbers.

mod amounts;
mod budget_form;
pub mod budgets;
mod of;
pub mod programmes;
pub mod records;

#[cfg(test)]
mod tests;

pub use of::{FundKey, MoneyOf};
