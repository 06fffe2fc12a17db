//! The state machine: what is shown, what was typed, what is asked of the world. Pure: no terminal, no disk, no clock.
