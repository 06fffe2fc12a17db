//! Long work against a real register.
