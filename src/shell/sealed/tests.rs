use std::path::PathBuf;

use age::secrecy::SecretString;

use super::*;
use crate::domain::history::Author;
use crate::domain::place::{AreaType, Commune};
use crate::store::{BackupFolder, Clock};

struct Desk {
    register: Register,
    folder: tempfile::TempDir,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let commune =
        Commune { province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural };
    let author = Author("lan.tt".into());
    let register = Register::create(&folder.path().join("so.db"), &commune, &author, Clock::System).unwrap();
    Desk { register, folder }
}

impl Desk {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn seal(&self, seal: &Seal) -> Result<PathBuf, SealError> {
        let to = self.path("mang-di.age");
        backup(&self.register, &to, seal, &mut |_, _| ControlFlow::Continue(()))?;
        Ok(to)
    }

    fn open(&self, sealed: &Path, opener: &Opener) -> Result<Passing, SealError> {
        open(sealed, self.register.path(), opener)
    }

    /// What lies in the folder of copies.
    fn in_between(&self) -> usize {
        fs::read_dir(BackupFolder::beside(self.register.path()).path()).map_or(0, Iterator::count)
    }
}

fn words() -> SecretString {
    passphrase("bốn con bò ăn cỏ").unwrap()
}

#[test]
fn a_copy_sealed_with_a_passphrase_opens_with_it_alone() {
    let desk = desk();
    let sealed = desk.seal(&Seal::Passphrase(words())).unwrap();
    assert!(is_sealed(&sealed) && !is_sealed(desk.register.path()));
    let bytes = fs::read(&sealed).unwrap();
    assert!(!bytes.windows(6).any(|part| part == b"SQLite"), "nothing of it can be read");
    let opened = desk.open(&sealed, &Opener::Passphrase(words())).unwrap();
    let preview = Register::preview_restore(opened.path(), desk.register.path()).unwrap();
    assert_eq!(preview.relation, crate::domain::backup::Relation::Same);
    drop(opened);
    let wrong = desk.open(&sealed, &Opener::Passphrase(passphrase("bốn con bò ăn rơm").unwrap()));
    assert!(matches!(wrong.map(drop), Err(SealError::WrongKey)));
    assert_eq!(desk.in_between(), 0, "nothing open is left");
}

#[test]
fn a_copy_sealed_for_keys_opens_for_each_of_them() {
    let desk = desk();
    let [lan, minh, other] = [(); 3].map(|()| x25519::Identity::generate());
    let sealed = desk.seal(&Seal::Keys(vec![lan.to_public(), minh.to_public()])).unwrap();
    for key in [lan, minh] {
        assert!(desk.open(&sealed, &Opener::Keys(vec![key])).is_ok());
    }
    assert!(matches!(desk.open(&sealed, &Opener::Keys(vec![other])).map(drop), Err(SealError::WrongKey)));
    let words = desk.open(&sealed, &Opener::Passphrase(words()));
    assert!(matches!(words.map(drop), Err(SealError::NeedsKey)));
}

#[test]
fn what_was_changed_or_cut_off_is_broken() {
    let desk = desk();
    let key = x25519::Identity::generate();
    let sealed = desk.seal(&Seal::Keys(vec![key.to_public()])).unwrap();
    let whole = fs::read(&sealed).unwrap();
    let opener = Opener::Keys(vec![key]);
    for cut in [30, whole.len() / 2, whole.len() - 1] {
        fs::write(&sealed, &whole[..cut]).unwrap();
        assert!(matches!(desk.open(&sealed, &opener).map(drop), Err(SealError::Broken)), "{cut}");
    }
    let mut changed = whole.clone();
    let last = changed.len() - 100;
    changed[last] ^= 1;
    fs::write(&sealed, changed).unwrap();
    assert!(matches!(desk.open(&sealed, &opener).map(drop), Err(SealError::Broken)));
    assert_eq!(desk.in_between(), 0);
}

#[test]
fn nothing_is_replaced_and_nothing_half_is_left() {
    let desk = desk();
    let seal = Seal::Keys(vec![x25519::Identity::generate().to_public()]);
    desk.seal(&seal).unwrap();
    let again = desk.seal(&seal);
    assert!(matches!(again, Err(SealError::Store(StoreError::AlreadyExists(_)))));
    let nowhere =
        backup(&desk.register, &desk.path("khong/co.age"), &seal, &mut |_, _| ControlFlow::Continue(()));
    assert!(nowhere.is_err());
    assert_eq!(desk.in_between(), 0);
}

#[test]
fn a_passphrase_is_long_and_the_same_on_every_keyboard() {
    use age::secrecy::ExposeSecret;
    assert!(matches!(passphrase("ngắn quá"), Err(SealError::ShortPassphrase)));
    let apart = "bo\u{302}\u{301}n con bo\u{300} a\u{306}n co\u{309}";
    assert_eq!(passphrase(apart).unwrap().expose_secret(), words().expose_secret());
}

#[test]
fn keys_are_read_of_files_and_never_told() {
    let desk = desk();
    let key = x25519::Identity::generate();
    use age::secrecy::ExposeSecret;
    let (public, secret) = (desk.path("khoa.txt"), desk.path("khoa-rieng.txt"));
    fs::write(&public, format!("# Lan\n\n{}\n", key.to_public())).unwrap();
    fs::write(&secret, format!("# created\n{}\n", key.to_string().expose_secret())).unwrap();
    assert_eq!(recipients_in(&public).unwrap().len(), 1);
    assert_eq!(identities_in(&secret).unwrap().len(), 1);
    fs::write(&secret, "AGE-SECRET-KEY-1QQQ").unwrap();
    let Err(SealError::NoKey(told)) = identities_in(&secret) else { panic!("that was no key") };
    assert!(!told.contains("QQQ") && told.contains("khoa-rieng.txt"));
    assert!(matches!(recipient("age1xyz"), Err(SealError::NoKey(_))));
    fs::write(&public, "# chưa có\n").unwrap();
    assert!(matches!(recipients_in(&public), Err(SealError::NoKey(_))));
}

#[test]
fn a_file_that_came_to_its_place_meanwhile_stays_as_it_is() {
    let desk = desk();
    let (plain, to) = (desk.path("mang-di.db"), desk.path("mang-di.age"));
    fs::write(&plain, "sổ").unwrap();
    fs::write(&to, "của người khác").unwrap();
    let refused = seal_file(&plain, &to, &Seal::Passphrase(words()));
    assert!(matches!(refused, Err(SealError::Store(StoreError::AlreadyExists(_)))));
    assert_eq!(fs::read_to_string(&to).unwrap(), "của người khác");
}
