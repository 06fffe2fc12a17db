//! Looking into folders for lists to import. Names that could act on a terminal are left out.

use std::fs::{self, DirEntry};
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::app::files::{Entry, Folder, ending};
use crate::i18n::Lang;
use crate::shell::{confinement, places};
use crate::viet::{clean, sort_key};

/// The endings of files that may hold a list.
const LISTS: [&str; 4] = ["xlsx", "xls", "ods", "csv"];

/// What a folder holds; where the one used last is gone, the home folder.
pub(super) fn look(asked: &str, lang: Lang) -> Folder {
    let path = if asked.is_empty() { places::home() } else { places::typed(asked) };
    let path = path.canonicalize().unwrap_or(path);
    let path = if confinement::allows(&path) { path } else { places::home() };
    let mut folder = Folder {
        asked: asked.to_owned(),
        path: path.display().to_string(),
        parent: path
            .parent()
            .filter(|parent| confinement::allows(parent))
            .map(|parent| parent.display().to_string()),
        ..Folder::default()
    };
    match entries(&path) {
        Ok(entries) => folder.entries = entries,
        Err(error) => folder.fault = Some(lang.folder_not_read(path.display(), error)),
    }
    folder
}

/// The folder to begin in: the one that was used last, where it is still there.
pub(super) fn begin(last: &str, lang: Lang) -> Folder {
    let there = !last.is_empty() && places::typed(last).is_dir();
    Folder { asked: String::new(), ..look(if there { last } else { "" }, lang) }
}

fn entries(path: &Path) -> std::io::Result<Vec<Entry>> {
    let mut entries: Vec<Entry> = fs::read_dir(path)?.filter_map(Result::ok).filter_map(entry).collect();
    entries.sort_by_cached_key(|entry| (!entry.is_folder, sort_key(&entry.name)));
    Ok(entries)
}

fn entry(found: DirEntry) -> Option<Entry> {
    let name = found.file_name().into_string().ok().filter(|name| is_harmless(name))?;
    // A link counts as what it leads to.
    let is_folder = fs::metadata(found.path()).ok()?.is_dir();
    let wanted = is_folder || LISTS.contains(&ending(&name).as_str());
    wanted.then_some(Entry { name, is_folder })
}

/// Hidden names, and those with characters that are never seen, are not offered.
fn is_harmless(name: &str) -> bool {
    let letters = |text: &str| text.nfc().filter(|c| !c.is_whitespace()).collect::<String>();
    !name.starts_with('.') && letters(name) == letters(&clean(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_come_first_and_only_lists_are_offered() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.XLSX", "a.csv", "ảnh.png", ".hidden.csv", "esc\u{1b}[2J.csv"] {
            fs::write(folder.path().join(name), b"").unwrap();
        }
        fs::create_dir(folder.path().join("khu 4")).unwrap();
        let seen = look(folder.path().to_str().unwrap(), Lang::Vi);
        let names: Vec<&str> = seen.entries.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["khu 4", "a.csv", "b.XLSX"]);
        assert!(seen.fault.is_none() && seen.parent.is_some());
    }

    #[test]
    fn a_folder_that_is_not_there_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let gone = folder.path().join("gone");
        assert!(look(gone.to_str().unwrap(), Lang::En).fault.is_some());
        assert!(begin(gone.to_str().unwrap(), Lang::En).asked.is_empty());
    }
}
