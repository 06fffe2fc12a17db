//! Importing a list, key by key.
