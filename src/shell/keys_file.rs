//! The file in which a person changes keys.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::places;
use crate::i18n::Lang;
use crate::keys::{Fault, Keymap, changed};

/// The keys of a person, and what stands against what was written.
#[derive(Debug, Default)]
pub struct PersonKeys {
    /// The keys as they are.
    pub keymap: Keymap,
    file: PathBuf,
    faults: Vec<Fault>,
    unreadable: Option<String>,
}

/// The keys of the person who runs the program.
pub fn of_person() -> PersonKeys {
    places::keys().map(|path| read(&path)).unwrap_or_default()
}

/// The keys that a file says. Without a file they are the table's; a file that cannot be read changes
/// nothing, and is told.
fn read(path: &Path) -> PersonKeys {
    let file = path.to_owned();
    match std::fs::read_to_string(path) {
        Ok(text) => {
            let (keymap, faults) = changed(&text);
            PersonKeys { keymap, file, faults, unreadable: None }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => PersonKeys { file, ..PersonKeys::default() },
        Err(error) => PersonKeys { file, unreadable: Some(error.to_string()), ..PersonKeys::default() },
    }
}

impl PersonKeys {
    /// What stands against the file, a line each; nothing where all of it holds.
    pub fn words(&self, lang: Lang) -> Vec<String> {
        let file = self.file.display();
        if let Some(why) = &self.unreadable {
            return vec![lang.keys_unreadable(file, why)];
        }
        if self.faults.is_empty() {
            return Vec::new();
        }
        let faults = self.faults.iter().map(|fault| format!("  {}", fault.words(lang)));
        std::iter::once(lang.keys_faults_intro(file)).chain(faults).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{Action, Context, Key};

    fn written(text: &str) -> PersonKeys {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.toml");
        std::fs::write(&path, text).unwrap();
        read(&path)
    }

    #[test]
    fn without_a_file_the_keys_are_the_tables() {
        let keys = read(Path::new("/nowhere/keys.toml"));
        assert_eq!(keys.keymap, Keymap::default());
        assert!(keys.words(Lang::Vi).is_empty());
    }

    #[test]
    fn what_holds_is_taken_and_what_does_not_is_told_with_its_line() {
        let keys = written("[keys]\nsupport = [\"F11\"]\nvisit = [\"v\"]\n");
        assert_eq!(keys.keymap.resolve(Context::Household, Key::F(11)), Some(Action::Support));
        let words = keys.words(Lang::En);
        assert!(words[0].contains("keys.toml") && words[1].contains("Line 3"), "{words:?}");
    }
}
