//! The terminal: the loop, input, drawing to the line, and the runner that performs effects.
