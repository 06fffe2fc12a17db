//! The explanation that goes with a dump: for whoever opens it in years, without this program.

use crate::domain::backup::{DumpColumn, DumpFacts, DumpKind, DumpTable};
use crate::i18n::Lang;

/// The explanation in Vietnamese, then in English.
pub fn readme(facts: &DumpFacts) -> String {
    let texts = Lang::ALL.map(|lang| explained(facts, lang));
    texts.join("\n\n----------------------------------------\n\n") + "\n"
}

fn explained(facts: &DumpFacts, lang: Lang) -> String {
    let heads = [
        lang.dump_title(&facts.commune),
        lang.dump_written(&facts.written_at, &facts.program, facts.schema),
        String::new(),
        lang.dump_form().to_owned(),
        lang.dump_values().to_owned(),
        lang.dump_machines().to_owned(),
        lang.dump_journal().to_owned(),
        lang.dump_back().to_owned(),
    ];
    let tables = facts.tables.iter().flat_map(|table| table_lines(table, lang));
    heads.into_iter().chain(tables).collect::<Vec<_>>().join("\n")
}

fn table_lines(table: &DumpTable, lang: Lang) -> Vec<String> {
    let head = lang.dump_table(table.file(), lang.row_table(&table.name), table.rows);
    let columns = table.columns.iter().map(|column| column_line(column, lang));
    [String::new(), head].into_iter().chain(columns).collect()
}

fn column_line(column: &DumpColumn, lang: Lang) -> String {
    let kind = match column.kind {
        DumpKind::Integer => lang.dump_integer(),
        DumpKind::Text => lang.dump_text(),
        DumpKind::Bytes => lang.dump_bytes(),
    };
    let absent = if column.absent { lang.dump_may_be_absent() } else { "" };
    let word = lang.row_field(&column.name);
    let word = if word == column.name { String::new() } else { format!(": {word}") };
    format!("  {} ({kind}{absent}){word}", column.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_explanation_names_every_file_and_column_in_both_languages() {
        let column = |name: &str, kind, absent| DumpColumn { name: name.into(), kind, absent };
        let household = DumpTable {
            name: "household".into(),
            rows: 3,
            sha256: "ab".into(),
            columns: vec![column("code", DumpKind::Text, false), column("hash", DumpKind::Bytes, true)],
        };
        let facts = DumpFacts {
            format: 1,
            program: "thoatngheo 0.1.0".into(),
            written_at: "2026-11-22T03:00:00Z".into(),
            schema: 5,
            commune: "Xã Thanh Ba".into(),
            head: "ab".into(),
            tables: vec![household],
        };
        let text = readme(&facts);
        for part in ["household.csv", "Hộ", "Household", "code (", "hash (", "\\N", "Xã Thanh Ba"] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }
}
