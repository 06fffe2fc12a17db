//! The catalogue of every visible string, Vietnamese and English side by side.
