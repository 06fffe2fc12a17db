//! A disk that fails, under the built program. Shared by the tests and the benchmark.
#![allow(dead_code, reason = "each of those that share it uses a part")]

pub mod chance;
pub mod crash;
pub mod errors;
pub mod images;
pub mod kills;
pub mod medium;
pub mod shim;
pub mod station;
pub mod trace;
