//! Draws the state of the program with ratatui; changes nothing.
