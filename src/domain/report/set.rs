//! The tables that a register knows: the program's own and the commune's, which go before them.

use std::sync::LazyLock;

use thiserror::Error;

use super::read::{TableError, read};
use super::spec::TableSpec;

const EMBEDDED: [&str; 5] = [
    include_str!("tables/result.toml"),
    include_str!("tables/movement.toml"),
    include_str!("tables/deprivation.toml"),
    include_str!("tables/households.toml"),
    include_str!("tables/list.toml"),
];

/// A set of tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableSet(Vec<TableSpec>);

/// A fault of a commune's own file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}:{error}")]
pub struct LocalTableError {
    /// The file's name.
    pub file: String,
    /// The fault and its place.
    pub error: TableError,
}

impl TableSet {
    /// The tables that the program brings, in the order of the official set.
    pub fn embedded() -> Self {
        // The tests hold that each can be read.
        static READ_ONCE: LazyLock<TableSet> = LazyLock::new(|| {
            TableSet(EMBEDDED.iter().filter_map(|text| read(text).ok()).flatten().collect())
        });
        READ_ONCE.clone()
    }

    /// The same with the commune's own files (name and text): a table of a known name replaces it, another is
    /// added.
    ///
    /// # Errors
    /// The first fault with its file, line and column; nothing of any file is taken then.
    pub fn with_local<'a>(
        mut self,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, LocalTableError> {
        for (file, text) in files {
            let tables = read(text).map_err(|error| LocalTableError { file: file.to_owned(), error })?;
            tables.into_iter().for_each(|table| self.put(table));
        }
        Ok(self)
    }

    fn put(&mut self, table: TableSpec) {
        match self.0.iter_mut().find(|known| known.name == table.name) {
            Some(known) => *known = table,
            None => self.0.push(table),
        }
    }

    /// Every table.
    pub fn all(&self) -> &[TableSpec] {
        &self.0
    }

    /// The table of a name.
    pub fn by_name(&self, name: &str) -> Option<&TableSpec> {
        self.0.iter().find(|table| table.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::data_file::Position;

    #[test]
    fn every_table_of_the_program_can_be_read() {
        for text in EMBEDDED {
            read(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        }
        let names: Vec<_> = TableSet::embedded().all().iter().map(|table| table.name.clone()).collect();
        for name in [
            "result",
            "movement-poor",
            "movement-near-poor",
            "deprivation-poor",
            "deprivation-near-poor",
            "groups",
            "ethnicity",
            "causes",
            "children",
            "summary-poor",
            "summary-near-poor",
            "list-poor",
            "list-near-poor",
        ] {
            assert!(names.iter().any(|known| known == name), "{name}");
        }
    }

    fn fault(text: &str) -> (Position, String) {
        let error = TableSet::embedded().with_local([("bảng.toml", text)]).unwrap_err().error;
        (error.at, error.kind.to_string())
    }

    const HEAD: &str = "[[table]]\nname = \"x\"\ntitle = { vi = \"X\", en = \"X\" }\nlines = \"hamlet\"\nclass = \"poor\"\ncolumns = [\n";

    #[test]
    fn a_commune_replaces_a_table_and_adds_one() {
        let own = format!(
            "{}{{ title = {{ vi = \"Hộ\", en = \"Households\" }}, measure = \"in_class\" }},\n]\n",
            HEAD
        );
        let result = own.replace("\"x\"", "\"result\"");
        let set =
            TableSet::embedded().with_local([("a.toml", own.as_str()), ("b.toml", result.as_str())]).unwrap();
        assert_eq!(set.all().len(), TableSet::embedded().all().len() + 1);
        assert_eq!(set.by_name("result").unwrap().columns.len(), 1);
        assert!(set.by_name("x").is_some());
    }

    #[test]
    fn a_fault_is_told_with_its_line() {
        let column =
            |words: &str| format!("{HEAD}  {{ title = {{ vi = \"a\", en = \"a\" }}, {words} }},\n]\n");
        let (at, words) = fault(&column("measure = \"howmany\""));
        assert!(at.line == 7 && words.contains("howmany"), "{at} {words}");
        assert_eq!(
            fault(&column("measure = \"in_class\", unit = \"household_rate\"")).1,
            "a rate needs `per`"
        );
        assert_eq!(
            fault(&column("measure = \"exits\", movements = [\"new_poor\"]")).1,
            "a movement of this class is wanted"
        );
        assert_eq!(fault(&column("measure = \"deprived\"")).0.line, 7);
        assert_eq!(fault(&column("field = \"name\"")).1, "this column does not fit the lines of the table");
        assert!(fault(&column("measure = \"children\", under = 0")).1.contains("age"));
        assert!(fault("[[table]]\n]]").0.line == 2);
    }

    #[test]
    fn a_table_of_movements_that_would_not_balance_is_refused() {
        let movement = include_str!("tables/movement.toml");
        let lacking = movement.replacen("\"relapsed_poor\"", "\"new_poor\"", 1);
        assert_eq!(fault(&lacking).1, "opening and closing do not balance: new_poor");
        let twice = movement.replacen("measure = \"other_out\"", "measure = \"other_in\"", 1);
        assert!(fault(&twice).1.ends_with("other_out"));
    }
}
