//! Whether a register may be changed.

/// What may be done with an open register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Read and change.
    ReadWrite,
    /// Only read, for a reason that the person is told.
    ReadOnly(ReadOnlyReason),
}

/// Why a register may only be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// A newer program wrote it.
    Newer {
        /// The version of its schema.
        version: i64,
    },
    /// The disk, folder or file cannot be written by this user.
    Medium,
}
