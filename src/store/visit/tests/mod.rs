//! Visits in the register.

mod due;
