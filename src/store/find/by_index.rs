//! Statements that name the index by which they read, so that a list never reads more than it shows.

use rusqlite::{CachedStatement, Connection};

use crate::store::Result;

/// The clause of a statement that names its index.
const BY: &str = " INDEXED BY ";

/// Prepares a statement. Where its index was destroyed with a part of the file, it reads the rows without it.
pub(super) fn prepare<'c>(conn: &'c Connection, sql: &str) -> Result<CachedStatement<'c>> {
    match conn.prepare_cached(sql) {
        Err(error) if error.to_string().contains("no such index") => {
            Ok(conn.prepare_cached(&by_rows(sql)).map_err(|_| error)?)
        }
        prepared => Ok(prepared?),
    }
}

/// The statement without its index.
fn by_rows(sql: &str) -> String {
    let Some((before, named)) = sql.split_once(BY) else { return sql.to_owned() };
    let rest = named.find(char::is_whitespace).map_or("", |end| &named[end..]);
    format!("{before}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::class::State;
    use crate::domain::query::{Query, SortBy};
    use crate::store::testing::{Bench, day};

    #[test]
    fn the_name_of_the_index_is_left_out_and_nothing_else() {
        assert_eq!(by_rows("SELECT a FROM t INDEXED BY i\nWHERE b"), "SELECT a FROM t\nWHERE b");
        assert_eq!(by_rows("SELECT a FROM t INDEXED BY i"), "SELECT a FROM t");
        assert_eq!(by_rows("SELECT a FROM t"), "SELECT a FROM t");
    }

    #[test]
    fn a_list_whose_index_is_gone_is_read_all_the_same() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        bench.household(hamlet, "0412", "Nguyễn Thị Lành");
        bench.household(hamlet, "0415", "Đinh Văn Đức");
        let found = |bench: &Bench, by| {
            let query =
                Query { sort: crate::domain::query::Sort { by, ..Default::default() }, ..Query::default() };
            bench.register.find(&query, day("2026-11-22")).unwrap().ids.clone()
        };
        let orders = [SortBy::Hamlet, SortBy::Head, SortBy::Code];
        let whole = orders.map(|by| found(&bench, by));
        let conn = &bench.register.conn;
        for index in ["list_by_hamlet", "list_by_head", "list_by_code", "list_situation"] {
            conn.execute_batch(&format!("DROP INDEX {index}")).unwrap();
        }
        // A file is opened damaged: no statement was prepared before.
        bench.register.conn.flush_prepared_statement_cache();
        bench.register.lists.take();
        assert_eq!(orders.map(|by| found(&bench, by)), whole);
        let situation = bench.register.situation(day("2026-11-22")).unwrap();
        assert_eq!(situation.of(State::None).households, 2);
    }
}
