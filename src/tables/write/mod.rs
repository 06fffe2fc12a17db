//! The way out: tables as xlsx and csv, rejected rows as a csv to mend and import again.
//!
//! Bytes only; whoever writes them to a disk writes whole files or none.

mod grid;
mod listing;
mod rejected;
mod report;
mod separated;
mod xlsx;

#[cfg(test)]
mod tests;

pub use grid::{Grid, GridCell, GridColumn};
pub use listing::listing_grid;
pub use rejected::rejected_rows;
pub use report::{report_to_csv, report_to_xlsx};
pub use separated::to_csv;
pub use xlsx::{WriteError, to_xlsx};
