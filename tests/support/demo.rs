//! The made-up commune, made by the built program.

use std::path::{Path, PathBuf};

/// Makes a commune of so many households in a folder, which is the home folder too; its register.
pub fn made_in(folder: &Path, households: u32) -> PathBuf {
    let register = folder.join("demo.db");
    assert_cmd::Command::cargo_bin("thoatngheo")
        .unwrap()
        .arg("--db")
        .arg(&register)
        .args(["demo", "--no-open", "--households", &households.to_string()])
        .env("HOME", folder)
        .assert()
        .success();
    register
}
