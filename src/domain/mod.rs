//! The field's rules: pure values and functions. No IO, no clock, no SQL, no prose for the screen.
