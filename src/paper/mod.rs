//! Printed documents: one layout, then pages as PDF or text.
