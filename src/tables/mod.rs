//! Spreadsheet files in and out: bytes to rows to a plan, rows to bytes.
