//! Keys, the actions they stand for, and the one table that binds them.
