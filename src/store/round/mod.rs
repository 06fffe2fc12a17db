//! Review rounds as rows, and what is read and changed of them.

mod record;
