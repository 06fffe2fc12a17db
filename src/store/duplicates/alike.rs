//! Who is there already and may be somebody who is being entered.

use rusqlite::{Row, named_params};

use crate::domain::duplicates::{Alike, Entered, There};
use crate::domain::id::HamletId;
use crate::store::{Register, Result};

/// So many are told: more would only be names.
const MOST: usize = 3;

impl Register {
    /// Those who may be who is being entered, the surest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn alike(&self, entered: &Entered) -> Result<Vec<Alike>> {
        if !entered.is_enough() {
            return Ok(Vec::new());
        }
        let mut statement = self.conn.prepare_cached(include_str!("alike.sql"))?;
        let named = named_params! {
            ":number": entered.number, ":born": entered.born, ":heads": entered.heads.map(|hamlet| hamlet.0),
        };
        let there = statement.query_map(named, there)?.collect::<rusqlite::Result<Vec<_>>>()?;
        let by = |there: There| entered.alike(&there).map(|by| Alike { there, by });
        let mut alike: Vec<_> = there.into_iter().filter_map(by).collect();
        alike.sort_by_key(|alike| alike.by as u8);
        alike.truncate(MOST);
        Ok(alike)
    }
}

fn there(row: &Row) -> rusqlite::Result<There> {
    Ok(There {
        name: row.get("name")?,
        born: row.get("born")?,
        number: row.get("number")?,
        is_head: row.get("is_head")?,
        code: row.get("code")?,
        head: row.get("head")?,
        hamlet: HamletId(row.get("hamlet")?),
        hamlet_name: row.get("hamlet_name")?,
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::duplicates::{AlikeBy, Entered};
    use crate::store::testing::Bench;

    #[test]
    fn who_is_there_is_told_with_household_and_hamlet() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        bench.household(hamlet, "0412", "Nguyễn Thị Lành");
        let entered = |heads| Entered { name: "nguyen thi lanh".into(), heads, ..Entered::default() };
        let found = bench.register.alike(&entered(Some(hamlet))).unwrap();
        assert_eq!(found.len(), 1);
        let there = &found[0].there;
        assert_eq!((there.code.as_str(), there.hamlet_name.as_str()), ("0412", "Khu 4"));
        assert_eq!(found[0].by, AlikeBy::Head);
        assert_eq!(bench.register.alike(&entered(None)).unwrap(), [], "a name alone is not enough");
    }
}
