//! Leaving poverty, and staying out of it.
//!
//! | file | subject |
//! |---|---|
//! | `watch` | households that left the list, with signs that they may come back |

pub mod watch;
