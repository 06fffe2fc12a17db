//! The person's own themes: `themes/*.toml` beside the settings.

use std::fs;
use std::path::Path;

use super::places;

/// No theme needs more; what is larger is something else.
const MOST_BYTES: u64 = 64 * 1024;
/// More than anyone chooses from.
const MOST_FILES: usize = 50;

/// The name of each file without `.toml`, in their order, and its text or why it could not be read. Without
/// such a folder there are none.
pub fn read() -> Vec<(String, Result<String, String>)> {
    places::themes().map(|folder| read_folder(&folder)).unwrap_or_default()
}

fn read_folder(folder: &Path) -> Vec<(String, Result<String, String>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    paths.sort();
    paths.truncate(MOST_FILES);
    paths.iter().filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), read_file(path)))).collect()
}

fn read_file(path: &Path) -> Result<String, String> {
    let size = fs::metadata(path).map_err(|error| error.to_string())?.len();
    if size > MOST_BYTES {
        return Err(format!("{size} > {MOST_BYTES} bytes"));
    }
    fs::read_to_string(path).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_toml_files_are_themes_in_the_order_of_their_names() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [("b.toml", "b"), ("a.toml", "a"), ("notes.txt", "n")] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let read = read_folder(folder.path());
        assert_eq!(read, [("a".to_owned(), Ok("a".to_owned())), ("b".to_owned(), Ok("b".to_owned()))]);
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("folder.toml")).unwrap();
        fs::write(folder.path().join("large.toml"), " ".repeat(70_000)).unwrap();
        fs::write(folder.path().join("latin.toml"), [0xe9]).unwrap();
        assert!(read_folder(folder.path()).iter().all(|(_, text)| text.is_err()));
        assert_eq!(read_folder(&folder.path().join("none")), []);
    }
}
