use super::*;
use crate::domain::backup::{DUMP_FORMAT, RowFault};

/// A dump of which one file was changed.
struct Spoiled {
    bench: Bench,
    folder: PathBuf,
}

fn spoiled() -> Spoiled {
    let bench = village();
    Spoiled { folder: dumped(&bench), bench }
}

impl Spoiled {
    fn change(&self, file: &str, change: impl FnOnce(String) -> String) -> DumpFault {
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, change(text)).unwrap();
        self.told()
    }

    /// What is told, and nothing is left of the register that was begun.
    fn told(&self) -> DumpFault {
        let told = fault(&self.folder);
        let left: Vec<_> =
            fs::read_dir(self.bench.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert!(left.iter().all(|name| !name.to_string_lossy().contains("rebuilt")), "{left:?}");
        told
    }
}

fn row_fault(told: DumpFault, file: &str) -> (u64, RowFault) {
    match told {
        DumpFault::Row { file: named, line, fault } if named == file => (line, fault),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_folder_that_is_no_dump_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(fault(&folder.path().join("nowhere")), DumpFault::Missing("register.json".into()));
    assert_eq!(fault(folder.path()), DumpFault::Missing("register.json".into()));
    for text in ["", "{}", "[]", "null", "{\"format\": \"một\"}", "\u{1b}[2J"] {
        fs::write(folder.path().join("register.json"), text).unwrap();
        let DumpFault::Facts(words) = fault(folder.path()) else { panic!("{text}") };
        assert!(words.chars().all(|c| !c.is_control()));
    }
    fs::write(folder.path().join("register.json"), [0xFF, 0xFE]).unwrap();
    assert!(matches!(fault(folder.path()), DumpFault::Facts(_)));
}

#[test]
fn a_missing_or_unknown_or_doubled_table_is_named() {
    let dump = spoiled();
    fs::remove_file(dump.folder.join("member.csv")).unwrap();
    assert_eq!(dump.told(), DumpFault::Missing("member.csv".into()));
    let dump = spoiled();
    let told =
        dump.change("register.json", |text| text.replace("\"name\": \"member\"", "\"name\": \"passwd\""));
    assert_eq!(told, DumpFault::Table("passwd".into()));
    let dump = spoiled();
    let told =
        dump.change("register.json", |text| text.replace("\"name\": \"member\"", "\"name\": \"meeting\""));
    assert_eq!(told, DumpFault::Table("meeting".into()));
}

#[test]
fn a_newer_dump_is_told_with_the_program_that_wrote_it() {
    for newer in [
        ("\"format\": 1", format!("\"format\": {}", DUMP_FORMAT + 1)),
        ("\"schema\": ", "\"schema\": 9".into()),
    ] {
        let told = spoiled().change("register.json", |text| text.replacen(newer.0, &newer.1, 1));
        assert!(matches!(told, DumpFault::Newer(program) if program.starts_with("thoatngheo")), "{newer:?}");
    }
    let told = spoiled().change("register.json", |text| text.replacen("\"format\": 1", "\"format\": 0", 1));
    assert!(matches!(told, DumpFault::Facts(_)));
}

#[test]
fn a_file_that_was_cut_off_is_told() {
    let dump = spoiled();
    let told = dump.change("change.csv", |text| {
        let last = text.trim_end().rfind('\n').unwrap();
        text[..=last].to_owned()
    });
    assert!(
        matches!(told, DumpFault::Count { file, told, found } if file == "change.csv" && found + 1 == told)
    );
    let told = spoiled().change("membership.csv", |text| text[..text.len() - 9].to_owned());
    assert!(matches!(told, DumpFault::Row { .. } | DumpFault::Changed(_)), "{told:?}");
    assert_eq!(spoiled().change("hamlet.csv", |_| String::new()), DumpFault::Columns("hamlet.csv".into()));
}

#[test]
fn a_row_that_stands_twice_is_named_by_its_line() {
    let told = spoiled().change("hamlet.csv", |text| {
        let row = text.lines().nth(1).unwrap().to_owned();
        text + &row + "\n"
    });
    assert_eq!(row_fault(told, "hamlet.csv"), (3, RowFault::Refused));
}

#[test]
fn values_of_another_kind_are_named_by_line_and_column() {
    let told = spoiled().change("hamlet.csv", |text| {
        let (head, row) = text.split_once('\n').unwrap();
        let (id, rest) = row.split_once(',').unwrap();
        format!("{head}\nx{id},{rest}")
    });
    assert_eq!(row_fault(told, "hamlet.csv"), (2, RowFault::Value("id".into())));
    let told = spoiled().change("hamlet.csv", |text| text.replace("Khu 4", "\\N"));
    assert_eq!(row_fault(told, "hamlet.csv"), (2, RowFault::Value("name".into())));
    let told = spoiled().change("hamlet.csv", |text| text.replace("rural", "sea"));
    assert_eq!(row_fault(told, "hamlet.csv"), (2, RowFault::Refused));
    let told = spoiled().change("hamlet.csv", |text| text.replace("Khu 4", "Khu 4,Khu 5"));
    assert_eq!(row_fault(told, "hamlet.csv"), (2, RowFault::Values));
}

#[test]
fn other_columns_are_told() {
    let told = spoiled().change("hamlet.csv", |text| text.replacen("name", "ten", 1));
    assert_eq!(told, DumpFault::Columns("hamlet.csv".into()));
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let dump = spoiled();
    let path = dump.folder.join("hamlet.csv");
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.windows(3).position(|three| three == b"Khu").unwrap();
    bytes[at] = 0xFF;
    fs::write(&path, bytes).unwrap();
    assert!(matches!(row_fault(dump.told(), "hamlet.csv"), (_, RowFault::NotText)));
}

#[test]
fn a_changed_fact_is_found_even_where_every_rule_holds() {
    let told = spoiled().change("hamlet.csv", |text| text.replace("Khu 4", "Khu 7"));
    assert_eq!(told, DumpFault::Changed("hamlet.csv".into()));
}

#[test]
fn a_forged_journal_is_found_by_its_chain() {
    let dump = spoiled();
    let told = dump.change("operation.csv", |text| text.replace("lan.tt", "minh.nv"));
    assert_eq!(told, DumpFault::Changed("operation.csv".into()));
    // Somebody who mends the digest as well is found by the chain.
    let forged = {
        use sha2::Digest;
        let bytes = fs::read(dump.folder.join("operation.csv")).unwrap();
        super::super::write::hex(&sha2::Sha256::digest(bytes))
    };
    let old = facts(&dump.folder).tables.into_iter().find(|table| table.name == "operation").unwrap().sha256;
    let told = dump.change("register.json", |text| text.replace(&old, &forged));
    assert_eq!(told, DumpFault::Chain(1));
}

#[test]
fn any_change_of_a_byte_ends_in_words_never_in_a_panic() {
    let dump = spoiled();
    let files: Vec<PathBuf> = fs::read_dir(&dump.folder).unwrap().map(|e| e.unwrap().path()).collect();
    let mut seed = 7_u64;
    for _ in 0..60 {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let path = &files[seed as usize % files.len()];
        let whole = fs::read(path).unwrap();
        let mut bytes = whole.clone();
        let at = (seed >> 8) as usize % bytes.len().max(1);
        match seed % 3 {
            0 => bytes[at] ^= 1 << (seed % 7),
            1 => bytes.truncate(at),
            _ => bytes.insert(at, b'"'),
        }
        fs::write(path, &bytes).unwrap();
        let rebuilt = rebuilt(&dump.folder);
        assert!(
            matches!(rebuilt, Err(StoreError::Dump(_) | StoreError::Io(_)) | Ok(_)),
            "{}",
            path.display()
        );
        if let Ok(register) = rebuilt {
            // What tells nothing of the register (the explanation, the program's name) may differ.
            assert_eq!(register.check().unwrap(), []);
            drop(register);
            fs::remove_file(dump.folder.with_file_name("rebuilt.db")).unwrap();
        }
        fs::write(path, whole).unwrap();
    }
}
