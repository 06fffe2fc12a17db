//! Where files belong when nobody names a place.

use std::path::PathBuf;

use directories::{ProjectDirs, UserDirs};

use super::confinement;

/// Names the register without `--db`.
pub const REGISTER_VARIABLE: &str = "THOATNGHEO_DB";

/// What belongs to the program in the folder of a confined session: not offered where lists are looked for.
const HIDDEN: &str = ".thoatngheo";

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

/// The file of the person's settings; `None` where the system knows no folder for it.
pub fn settings() -> Option<PathBuf> {
    configuration().map(|folder| folder.join("settings.toml"))
}

/// The folder of the person's own themes, beside the settings.
pub fn themes() -> Option<PathBuf> {
    configuration().map(|folder| folder.join("themes"))
}

/// The file in which the person changes keys; `None` where the system knows no folder for it.
pub fn keys() -> Option<PathBuf> {
    configuration().map(|folder| folder.join("keys.toml"))
}

/// The private folder of a person's drafts; `None` where the system knows no folder for it.
pub fn drafts() -> Option<PathBuf> {
    let own = confinement::folder().map(|folder| folder.join(HIDDEN));
    let folder = own.or_else(|| {
        project().map(|dirs| dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).to_owned())
    });
    folder.map(|folder| folder.join("drafts"))
}

/// The person's home folder; the working folder where the system knows none. Of a confined session, its folder.
pub fn home() -> PathBuf {
    if let Some(folder) = confinement::folder() {
        return folder.to_owned();
    }
    UserDirs::new().map_or_else(|| PathBuf::from("."), |dirs| dirs.home_dir().to_owned())
}

/// Where files for people are proposed: the folder of documents where there is one, else the home folder.
pub fn documents() -> PathBuf {
    if confinement::folder().is_some() {
        return home();
    }
    let documents = UserDirs::new().and_then(|dirs| dirs.document_dir().map(ToOwned::to_owned));
    documents.filter(|folder| folder.is_dir()).unwrap_or_else(home)
}

/// A path as a person types it: `~` is the home folder.
pub fn typed(path: &str) -> PathBuf {
    match path.strip_prefix('~') {
        Some("") => home(),
        Some(rest) if rest.starts_with('/') => home().join(rest.trim_start_matches('/')),
        _ => confinement::folder().map_or_else(|| PathBuf::from(path), |folder| folder.join(path)),
    }
}

/// The folder of settings, themes and keys.
fn configuration() -> Option<PathBuf> {
    let own = confinement::folder().map(|folder| folder.join(HIDDEN));
    own.or_else(|| project().map(|dirs| dirs.config_dir().to_owned()))
}

fn data_folder() -> PathBuf {
    if let Some(folder) = confinement::folder() {
        return folder.to_owned();
    }
    project().map_or_else(PathBuf::new, |dirs| dirs.data_dir().to_owned())
}
