//! Hamlets that go out and come back, for both shells: the copy encrypted on its way, and reasons in words.

use std::collections::HashMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use crate::domain::carry::Bringing;
use crate::domain::history::Author;
use crate::domain::id::HamletId;
use crate::domain::looked::Seen;
use crate::i18n::Lang;
use crate::shell::looked::Look;
use crate::shell::sealed::{self, Passing, Seal, SealError};
use crate::shell::words;
use crate::store::{Register, StoreError, Taken};
use crate::viet::DateStyle;

/// What goes out.
pub struct Going<'a> {
    /// Who takes it out.
    pub author: &'a Author,
    /// The hamlets.
    pub hamlets: &'a [HamletId],
    /// Who carries it.
    pub who: &'a str,
    /// Who may open it; nothing where it is not encrypted.
    pub seal: Option<&'a Seal>,
}

/// Takes hamlets out, encrypted where that is asked for, and notes first whose data leaves. Where encrypting fails the
/// copy is given up again.
///
/// # Errors
/// As [`Register::take_out`]; what is wrong with the encryption.
pub fn take_out(
    register: &mut Register,
    going: &Going,
    to: &Path,
    told: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Taken, SealError> {
    Look::in_hamlets(register, going.hamlets, Seen::Copy)?.note(register, going.author)?;
    let Some(seal) = going.seal else {
        return Ok(register.take_out(going.author, going.hamlets, going.who, to, told)?);
    };
    if fs::symlink_metadata(to).is_ok() {
        return Err(StoreError::AlreadyExists(to.to_owned()).into());
    }
    let plain = Passing::in_folder_of(register.path(), "carried")?;
    let taken = register.take_out(going.author, going.hamlets, going.who, plain.path(), told)?;
    sealed::seal_file(plain.path(), to, seal).inspect_err(|_| {
        // The first error is the one that is told.
        let _ = register.forget_taken_out(going.author, taken.number);
    })?;
    Ok(taken)
}

/// The names of hamlets by their numbers.
///
/// # Errors
/// Those of the file.
pub fn hamlet_names(register: &Register) -> Result<impl Fn(i64) -> Option<String> + use<>, StoreError> {
    let hamlets = register.hamlets()?.into_iter().map(|hamlet| (hamlet.id.0, hamlet.value.name));
    let names: HashMap<i64, String> = hamlets.collect();
    Ok(move |hamlet| names.get(&hamlet).cloned())
}

/// What bringing a copy back would do, with reasons in words.
pub fn worded(bringing: Bringing<StoreError>, lang: Lang, dates: DateStyle) -> Bringing<String> {
    bringing.map(|why| words::store_dated(why, lang, dates))
}

/// That a register is a copy that went out, in a few words and in a sentence; nothing of an office's register.
///
/// # Errors
/// Those of the file.
pub fn sign(
    register: &Register,
    lang: Lang,
    dates: DateStyle,
) -> Result<Option<(String, String)>, StoreError> {
    let Some(copy) = register.carried()? else { return Ok(None) };
    let names = hamlet_names(register)?;
    let hamlets = copy.hamlets.iter().filter_map(|hamlet| names(hamlet.0)).collect::<Vec<_>>().join(", ");
    Ok(Some((lang.carry_sign(&hamlets), lang.carry_is_this(&hamlets, dates.moment(copy.at)))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::colleague::{Colleague, ColleagueOperation, Role};
    use crate::domain::operation::Operation;
    use crate::domain::place::{AreaType, Commune, Hamlet};
    use crate::domain::stored::Edit;
    use crate::store::Clock;

    fn save(author: &Author, role: Role) -> Operation {
        let colleague = Colleague::new(author.0.clone(), role);
        Operation::Colleague(ColleagueOperation::Save(Edit::new(colleague)))
    }

    #[test]
    fn an_officers_copy_that_could_not_be_encrypted_is_not_out() {
        let folder = tempfile::tempdir().unwrap();
        let commune =
            Commune { province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural };
        let (lan, hoa) = (Author("lan".into()), Author("hoa".into()));
        let path = folder.path().join("so.db");
        let mut register = Register::create(&path, &commune, &lan, Clock::System).unwrap();
        let hamlet = Hamlet { name: "Khu 4".into(), ..Hamlet::default() };
        let made = register.perform(&lan, &Operation::SaveHamlet(Edit::new(hamlet))).unwrap();
        let hamlets = [made.created.hamlets()[0]];
        register.perform(&lan, &save(&lan, Role::Keeper)).unwrap();
        register.perform(&lan, &save(&hoa, Role::Officer)).unwrap();
        let seal = Seal::Passphrase(sealed::passphrase("một câu đủ dài").unwrap());
        let going = Going { author: &hoa, hamlets: &hamlets, who: "Hoa", seal: Some(&seal) };
        let to = folder.path().join("khong-co").join("mang-di.age");
        let failed = take_out(&mut register, &going, &to, &mut |_, _| ControlFlow::Continue(()));
        assert!(failed.is_err());
        let known = register.taken_out().unwrap();
        assert!(known.len() == 1 && !known[0].is_out());
        let number =
            register.take_out(&hoa, &hamlets, "Hoa", &folder.path().join("so-hai.db"), &mut |_, _| {
                ControlFlow::Continue(())
            });
        let left = register.give_up_taken_out(&hoa, number.unwrap().number);
        assert!(matches!(left, Err(StoreError::Denied(_))), "what did leave is the keeper's to give up");
    }
}
