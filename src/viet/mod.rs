//! Vietnamese text: pure functions over strings, dates and amounts as people write them.
