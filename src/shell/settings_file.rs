//! A file of settings in the person's configuration folder, key by key: a key that cannot be read loses
//! only itself, and a session writes only the keys that it changed, so that two sessions of a person do
//! not undo each other.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use toml::{Table, Value};

use super::output::write_whole;

/// What of a file could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misread {
    /// The value of a key stands for nothing; both as the file has them.
    Value {
        /// The key.
        key: String,
        /// Its value.
        value: String,
    },
    /// The file is not TOML from this line on, counted from 1.
    NotToml(usize),
    /// The file cannot be read; the system's words.
    NotRead(String),
}

/// Reads the settings, with what could not be taken. What is missing or cannot be taken is the default,
/// and keys that this version does not know are left alone. Settings never stand in the way of the work.
pub fn read<T: DeserializeOwned + Default>(path: &Path) -> (T, Vec<Misread>) {
    match table(path) {
        Ok(table) => taken(table),
        Err(misread) => (T::default(), vec![misread]),
    }
}

/// Writes the keys whose values changed into the file as it is now. The file is written whole, or stays
/// as it was; keys of other versions stay, values that stand for nothing go. A file that is not TOML is
/// kept as `settings.toml.broken` beside the new one.
///
/// # Errors
/// Those of the disk.
pub fn write_changes<T: Serialize + DeserializeOwned>(path: &Path, before: &T, after: &T) -> io::Result<()> {
    let (before, after) = (keys_of(before)?, keys_of(after)?);
    let changed = after.into_iter().filter(|(key, value)| before.get(key) != Some(value));
    let mut file = base_of(path)?;
    file.retain(|key, value| stands_for_something::<T>(key, value));
    file.extend(changed);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let text = toml::to_string_pretty(&file).map_err(io::Error::other)?;
    write_whole(path, text.as_bytes())
}

/// What is written into.
fn base_of(path: &Path) -> io::Result<Table> {
    match table(path) {
        Ok(table) => Ok(table),
        Err(Misread::NotRead(words)) => Err(io::Error::other(words)),
        Err(_) => fs::rename(path, broken(path)).map(|()| Table::new()),
    }
}

fn broken(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".broken");
    name.into()
}

/// The file's keys; none where there is no file.
fn table(path: &Path) -> Result<Table, Misread> {
    let text = match fs::read(path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Table::new()),
        Err(error) => return Err(Misread::NotRead(error.to_string())),
    };
    text.parse().map_err(|error: toml::de::Error| {
        let at = error.span().map_or(0, |span| span.start).min(text.len());
        Misread::NotToml(text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1)
    })
}

/// The settings of the keys that stand for something, and the others.
fn taken<T: DeserializeOwned + Default>(table: Table) -> (T, Vec<Misread>) {
    let (good, bad): (Table, Table) =
        table.into_iter().partition(|(key, value)| stands_for_something::<T>(key, value));
    let misread = bad.into_iter().map(|(key, value)| Misread::Value { key, value: value.to_string() });
    (good.try_into().unwrap_or_default(), misread.collect())
}

/// Alone in a file the key would be understood, or overlooked as one of another version.
fn stands_for_something<T: DeserializeOwned>(key: &str, value: &Value) -> bool {
    let alone = Table::from_iter([(key.to_owned(), value.clone())]);
    alone.try_into::<T>().is_ok()
}

fn keys_of<T: Serialize>(settings: &T) -> io::Result<Table> {
    Table::try_from(settings).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
    #[serde(default)]
    struct Some {
        theme: String,
        columns: u8,
        mouse: bool,
    }

    struct Desk {
        _folder: tempfile::TempDir,
        path: PathBuf,
    }

    fn desk(text: &str) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/settings.toml");
        if !text.is_empty() {
            fs::create_dir(folder.path().join("a")).unwrap();
            fs::write(&path, text).unwrap();
        }
        Desk { _folder: folder, path }
    }

    fn light() -> Some {
        Some { theme: "light".into(), ..Some::default() }
    }

    #[test]
    fn settings_come_back_as_they_went() {
        let desk = desk("");
        write_changes(&desk.path, &Some::default(), &light()).unwrap();
        assert_eq!(read(&desk.path), (light(), vec![]));
    }

    #[test]
    fn a_bad_value_loses_only_its_key_and_goes_with_the_next_write() {
        let desk = desk("theme = \"light\"\ncolumns = \"many\"\nmouse = true\n");
        let (settings, misread): (Some, _) = read(&desk.path);
        assert_eq!(settings, Some { mouse: true, ..light() });
        assert_eq!(misread, [Misread::Value { key: "columns".into(), value: "\"many\"".into() }]);
        write_changes(&desk.path, &settings, &Some { mouse: false, ..settings.clone() }).unwrap();
        assert_eq!(read(&desk.path), (light(), vec![]));
    }

    #[test]
    fn keys_of_another_version_are_left_alone() {
        let desk = desk("future = [1, 2]\ntheme = \"light\"\n");
        assert_eq!(read(&desk.path), (light(), vec![]));
        write_changes(&desk.path, &light(), &Some { columns: 3, ..light() }).unwrap();
        assert!(fs::read_to_string(&desk.path).unwrap().contains("future = ["));
    }

    #[test]
    fn two_sessions_keep_each_others_keys_and_the_last_writer_of_a_key_wins() {
        let desk = desk("");
        let begun = Some::default();
        write_changes(&desk.path, &begun, &light()).unwrap();
        write_changes(&desk.path, &begun, &Some { mouse: true, ..begun.clone() }).unwrap();
        assert_eq!(read(&desk.path), (Some { mouse: true, ..light() }, vec![]));
        write_changes(&desk.path, &begun, &Some { theme: "mono".into(), ..begun.clone() }).unwrap();
        assert_eq!(read::<Some>(&desk.path).0.theme, "mono");
    }

    #[test]
    fn a_file_that_is_no_toml_is_told_by_its_line_and_kept_aside() {
        let desk = desk("theme = \"light\"\n]]] not toml\n");
        assert_eq!(read(&desk.path), (Some::default(), vec![Misread::NotToml(2)]));
        write_changes(&desk.path, &Some::default(), &light()).unwrap();
        assert_eq!(read(&desk.path), (light(), vec![]));
        assert!(fs::read_to_string(broken(&desk.path)).unwrap().contains("]]]"));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_and_never_written_over() {
        let desk = desk("theme = \"light\"\n");
        let folder = desk.path.with_file_name("settings");
        fs::create_dir(&folder).unwrap();
        assert!(matches!(read::<Some>(&folder).1.as_slice(), [Misread::NotRead(_)]));
        assert!(write_changes(&folder, &Some::default(), &light()).is_err());
    }
}
