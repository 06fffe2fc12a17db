//! Copies of the register: what they are called, what they hold, which are kept, and what putting one back
//! would undo. Making, reading and removing them is the store's.

mod dump;
mod holdings;
mod keeping;
mod name;
mod occasion;
mod preview;
mod rules;

pub use dump::{DUMP_FORMAT, DumpColumn, DumpFacts, DumpFault, DumpKind, DumpTable, RowFault};
pub use holdings::{BackupCopy, Holdings};
pub use keeping::{Keeping, Kept};
pub use name::{CopyName, damaged_begin, damaged_file};
pub use occasion::Occasion;
pub use preview::{KnownErasure, LostWork, Relation, RestorePreview};
pub use rules::{BackupRules, BackupRulesError, BackupRulesFault};
