//! An office: a folder with a register, and the program at hand.

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// Heads with different facts, as an office keeps them.
pub const LIST: &str = "\u{feff}Mã hộ;Họ tên chủ hộ;Giới tính;Ngày sinh;Số CCCD;Dân tộc;Thôn/Khu;Phân loại\n\
    0412;Nguyễn Thị Lành;Nữ;12/03/1974;025174000123;Mường;Khu 4;Hộ nghèo\n\
    0415;Đinh Văn Đức;Nam;1980;025080000456;Kinh;Khu 4;Hộ cận nghèo\n\
    0431;Hà Thị Đượm;Nữ;3/1959;025159000789;Mường;Khu 7;Hộ nghèo\n";

/// A folder with the program at hand.
pub struct Office {
    folder: TempDir,
}

impl Office {
    /// A folder without a register.
    pub fn empty() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// With a register.
    pub fn new() -> Self {
        let office = Self::empty();
        office.done(&["init", "--province", "Phú Thọ", "--commune", "Xã Thanh Ba"]);
        office
    }

    /// With the households of [`LIST`].
    pub fn with_list() -> Self {
        let office = Self::new();
        let list = office.write("danh-sach.csv", LIST);
        office.done(&["import", list.to_str().unwrap()]);
        office
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The register.
    pub fn register(&self) -> PathBuf {
        self.path("register.db")
    }

    /// A file in the folder.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// What the program did, in English.
    pub fn run(&self, typed: &[&str]) -> Output {
        self.run_in("en", typed)
    }

    /// What the program did, in a language.
    pub fn run_in(&self, lang: &str, typed: &[&str]) -> Output {
        let mut program = Command::cargo_bin("thoatngheo").unwrap();
        program.env_clear().env("HOME", self.folder.path());
        program.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        program.arg("--db").arg(self.register()).args(["--lang", lang]).args(typed);
        // Most tests are of one officer; those of several say who types.
        if !typed.contains(&"--as") {
            program.args(["--as", "lan.tt"]);
        }
        program.output().unwrap()
    }

    /// What it printed when all went well.
    pub fn done(&self, typed: &[&str]) -> String {
        let output = self.run(typed);
        assert_eq!(code(&output), 0, "{typed:?}: {}", err(&output));
        out(&output)
    }

    /// Records the class of household 0412 from a day on.
    pub fn recognised(&self, class: &str, day: &str) {
        let decided = ["--class", class, "--date", day, "--decision", "118/QĐ-UBND"];
        self.done(&[&["recognise", "0412"][..], &decided].concat());
    }

    /// What it answered as JSON when all went well.
    pub fn json(&self, typed: &[&str]) -> Value {
        serde_json::from_str(&self.done(&[typed, &["--json"]].concat())).unwrap()
    }

    /// The message of a failure; nothing else may have been said.
    pub fn fails(&self, expected: i32, typed: &[&str]) -> String {
        let output = self.run(typed);
        assert_eq!(code(&output), expected, "{typed:?}: {}{}", out(&output), err(&output));
        assert_eq!(out(&output), "", "{typed:?}");
        let said = err(&output);
        assert!(!said.trim().is_empty() && !said.contains("panicked"), "{typed:?}: {said}");
        said
    }

    /// Names in the folder, sorted.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// The exit code.
pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap_or(-1)
}

/// What was printed.
pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What was complained.
pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A path as an argument.
pub fn arg(path: &Path) -> &str {
    path.to_str().unwrap()
}
