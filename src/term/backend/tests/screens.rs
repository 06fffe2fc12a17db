//! Real screens.
