//! The register file: SQLite, and the only place with SQL.
