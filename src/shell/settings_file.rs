//! A file of settings in the person's configuration folder.

use std::io;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::output::write_whole;

/// Reads the settings; what is missing, or not readable, is the default. Settings never stand in the
/// way of the work.
pub fn read<T: DeserializeOwned + Default>(path: &Path) -> T {
    std::fs::read_to_string(path).ok().and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
}

/// Writes the settings whole, or leaves the old ones.
pub fn write<T: Serialize>(path: &Path, settings: &T) -> io::Result<()> {
    let text = toml::to_string_pretty(settings).map_err(io::Error::other)?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    write_whole(path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_went() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/settings.toml");
        write(&path, &vec![("khu", 4)].into_iter().collect::<std::collections::BTreeMap<_, _>>()).unwrap();
        let read: std::collections::BTreeMap<String, i32> = read(&path);
        assert_eq!(read["khu"], 4);
    }

    #[test]
    fn a_broken_file_is_the_default() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.toml");
        std::fs::write(&path, "]]] not toml").unwrap();
        let read: std::collections::BTreeMap<String, i32> = read(&path);
        assert!(read.is_empty());
    }
}
