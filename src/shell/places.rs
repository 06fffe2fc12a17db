//! Where files belong when nobody names a place.

use std::path::PathBuf;

use directories::ProjectDirs;

/// Names the register without `--db`.
pub const REGISTER_VARIABLE: &str = "THOATNGHEO_DB";

fn project() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "thoatngheo")
}

/// The register of this person: `THOATNGHEO_DB`, else in the person's data folder; in the working
/// folder where the system knows no such folder.
pub fn register() -> PathBuf {
    std::env::var_os(REGISTER_VARIABLE)
        .map(PathBuf::from)
        .unwrap_or_else(|| data_folder().join("register.db"))
}

/// The made-up commune: beside the register, never in its place.
pub fn demo() -> PathBuf {
    data_folder().join("demo.db")
}

/// The folder of the person's settings.
pub fn settings_folder() -> Option<PathBuf> {
    project().map(|dirs| dirs.config_dir().to_owned())
}

fn data_folder() -> PathBuf {
    project().map_or_else(PathBuf::new, |dirs| dirs.data_dir().to_owned())
}
