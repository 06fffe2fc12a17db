//! The automatic copy, on a thread of its own some seconds after the register was opened: nobody waits for it, and the
//! start of the program is over. Only trouble is told.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use crate::app::Msg;
use crate::app::msg::Answer;
use crate::i18n::Lang;
use crate::shell::backup::{self, BackupError};
use crate::shell::places;
use crate::store::{Access, Clock, Register};

/// The first screen, its counts and the first search come before.
const AFTER: Duration = Duration::from_secs(3);

/// Makes a copy of a register where one is due. The made-up commune needs none. A program that ends meanwhile
/// leaves no half of one.
pub(super) fn begin(register: PathBuf, lang: Lang, outbox: Sender<Msg>) {
    if register == places::demo() {
        return;
    }
    std::thread::spawn(move || {
        std::thread::sleep(AFTER);
        if let Some(words) = trouble(&register, lang) {
            let damaged = Register::damage_of(&register).is_some();
            let answer = if damaged { Answer::FoundDamaged(words) } else { Answer::Told(words) };
            // Nobody is left to hear it where the program has ended.
            let _ = outbox.send(Msg::Answer(answer));
        }
    });
}

/// Makes it; what the person should know.
fn trouble(register: &Path, lang: Lang) -> Option<String> {
    match made(register) {
        Ok(second) => second.and_then(|made| backup::trouble(&made.second, lang)),
        Err(error) => Some(lang.backup_failed(error.words(lang))),
    }
}

/// What cannot be written here is copied where it can.
fn made(register: &Path) -> Result<Option<crate::store::AutoBackup>, BackupError> {
    let register = Register::open(register, Clock::System)?;
    match register.access() {
        Access::ReadWrite => backup::automatic(&register, &mut |_, _| ControlFlow::Continue(())).map(Some),
        Access::ReadOnly(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::Author;
    use crate::domain::place::{AreaType, Commune};

    fn register(folder: &Path) -> PathBuf {
        let path = folder.join("so.db");
        let commune =
            Commune { province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural };
        Register::create(&path, &commune, &Author("lan.tt".into()), Clock::System).unwrap();
        path
    }

    #[test]
    fn a_copy_is_made_in_silence() {
        let folder = tempfile::tempdir().unwrap();
        let path = register(folder.path());
        assert_eq!(trouble(&path, Lang::Vi), None);
        assert_eq!(backup::copies(&path).unwrap().len(), 1);
    }

    #[test]
    fn a_stick_that_is_not_plugged_in_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = register(folder.path());
        std::fs::write(folder.path().join("backup.toml"), "second_place = \"/khong/co/usb\"").unwrap();
        assert!(trouble(&path, Lang::Vi).unwrap().contains("/khong/co/usb"));
        assert_eq!(backup::copies(&path).unwrap().len(), 1, "the copy beside the register stands");
    }

    #[test]
    fn a_file_of_rules_that_cannot_be_used_is_told_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = register(folder.path());
        std::fs::write(folder.path().join("backup.toml"), "every_hours = 0").unwrap();
        let words = trouble(&path, Lang::En).unwrap();
        assert!(words.contains("backup.toml") && words.contains("line 1"), "{words}");
    }
}
