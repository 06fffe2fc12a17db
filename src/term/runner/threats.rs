//! What threatens the register file while the program runs: told when it begins, and what is new once a second.

use std::thread::JoinHandle;

use super::Runner;
use super::others::Others;
use crate::app::Msg;
use crate::app::model::Threat;
use crate::app::msg::Answer;
use crate::i18n::Lang;
use crate::shell::{carry, rescue, words};
use crate::store::{Access, Clock, ReadOnlyReason, Register, StoreError, Trouble};

/// What was told last.
#[derive(Debug, Default)]
pub(super) struct Threats {
    clock: Vec<Trouble>,
    /// That the register is a copy that went out: no danger, but nobody should take it for the office's.
    carried: Option<Threat>,
    /// Whether the register may be changed.
    access: Option<Access>,
    signs: Vec<String>,
    /// Reads the file as a whole, because something in it looked damaged.
    looking: Option<JoinHandle<()>>,
}

impl Runner {
    /// What threatens the register that was opened; the reserve is made where it is missing.
    pub(super) fn begin_watch(&mut self, lang: Lang) -> Option<Msg> {
        let register = self.register.as_ref()?;
        // Where the disk refuses the reserve, that it is missing is told once the disk is nearly full.
        let _ = register.keep_reserve();
        let troubles = register.troubles().unwrap_or_default();
        let clock = troubles.into_iter().filter(|trouble| matches!(trouble, Trouble::ClockBack { .. }));
        let clock = clock.collect();
        let carried = carry::sign(register, lang, self.preferences.dates());
        let carried = carried.ok().flatten().map(|(sign, words)| Threat { sign, words });
        let access = register.access();
        self.threats = Threats { clock, carried, access: Some(access), ..Threats::default() };
        self.name_best(access, lang);
        self.threatened(lang)
    }

    /// What threatens the register, where that is something else than what was told last.
    pub fn threatened(&mut self, lang: Lang) -> Option<Msg> {
        let disk = Trouble::of_disk(self.register.as_ref()?.path());
        let troubles = self.threats.clock.iter().copied().chain(disk);
        let threats = troubles.map(|trouble| self.threat(&trouble, lang));
        let threats =
            self.damage(lang).into_iter().chain(self.threats.carried.iter().cloned()).chain(threats);
        let threats: Vec<Threat> = threats.collect();
        let signs: Vec<String> = threats.iter().map(|threat| threat.sign.clone()).collect();
        let changed = signs != self.threats.signs;
        self.threats.signs = signs;
        changed.then_some(Msg::Answer(Answer::Threats(threats)))
    }

    fn threat(&self, trouble: &Trouble, lang: Lang) -> Threat {
        Threat {
            sign: words::trouble_sign(trouble, lang).to_owned(),
            words: words::trouble(trouble, lang, self.preferences.dates()),
        }
    }

    /// What is known of damage, for the line at the top.
    fn damage(&self, lang: Lang) -> Option<Threat> {
        let words = rescue::known(self.register.as_ref()?, lang, self.preferences.dates())?;
        Some(Threat { sign: lang.trouble_damaged_sign().to_owned(), words })
    }

    /// Whether the register turned out to be only for reading since it was opened, or can be changed again: a newer program
    /// has changed it, somebody found it damaged, another file stands in its place.
    pub fn shut(&mut self, lang: Lang) -> Vec<Msg> {
        let Some(register) = self.register.as_mut() else { return Vec::new() };
        if register.is_free_again() {
            return self.open_again();
        }
        let access = register.look_again().unwrap_or(register.access());
        let told = self.threats.access.replace(access);
        let Access::ReadOnly(reason) = access else { return Vec::new() };
        if told == Some(access) {
            return Vec::new();
        }
        self.name_best(access, lang);
        vec![Msg::Answer(Answer::NowReadOnly(words::read_only(reason, lang).to_owned()))]
    }

    /// An effect was refused. Where something looked damaged, the whole file is read on a thread of its own; that it is
    /// damaged is heard of with the next look, and from then on everybody only reads.
    pub(super) fn suspect(&mut self, error: &StoreError, lang: Lang) {
        let Some(register) = &mut self.register else { return };
        if !matches!(error, StoreError::Damaged(_)) {
            return register.learn_from(error);
        }
        let looks = self.threats.looking.as_ref().is_some_and(|thread| !thread.is_finished());
        let Some(suspicion) = register.suspicion(error).filter(|_| !looks) else { return };
        let (outbox, words) =
            (self.outbox.clone(), words::store_dated(error, lang, self.preferences.dates()));
        self.threats.looking = Some(std::thread::spawn(move || {
            // Where it cannot be written down for everybody, this session has to be told.
            if suspicion.settle() == Some(false) {
                let _ = outbox.send(Msg::Answer(Answer::FoundDamaged(words)));
            }
        }));
    }

    /// A check or a copy on another thread found the file damaged: where that could not be written down beside it, this
    /// session knows it all the same.
    pub(super) fn found_damaged(&mut self, lang: Lang) -> Vec<Msg> {
        self.register.iter_mut().for_each(Register::take_damaged);
        self.shut(lang)
    }

    /// Work goes on where it was: screens and forms stay as they are.
    fn open_again(&mut self) -> Vec<Msg> {
        let Ok(register) = Register::open(&self.path, Clock::System) else { return Vec::new() };
        if register.access() != Access::ReadWrite {
            return Vec::new();
        }
        (self.threats.access, self.others) = (Some(Access::ReadWrite), Others::of(&register));
        self.register = Some(register);
        vec![Msg::RegisterChanged, Msg::Answer(Answer::Writable)]
    }

    fn name_best(&self, access: Access, lang: Lang) {
        if matches!(access, Access::ReadOnly(ReadOnlyReason::Damaged { .. })) {
            super::rescue::name_best(self.path.clone(), self.rescuer(lang));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::sync::mpsc::{Receiver, channel};

    use super::*;
    use crate::app::Effect;
    use crate::domain::history::Author;
    use crate::domain::operation::Operation;
    use crate::domain::place::{Commune, Hamlet};
    use crate::domain::stored::Edit;
    use crate::term::keeper::Keeper;

    fn session(path: &Path) -> (Runner, Receiver<Msg>) {
        let keeper = Keeper::in_folder(Some(path.with_extension("drafts")), path);
        let (outbox, inbox) = channel();
        let mut runner = Runner::new(path.to_owned(), Author("lan".into()), outbox, keeper);
        runner.open(Lang::Vi);
        (runner, inbox)
    }

    fn register() -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so.db");
        let commune = Commune { name: "Mường Phìn".into(), ..Default::default() };
        Register::create(&path, &commune, &Author("lan".into()), Clock::System).unwrap();
        (folder, path)
    }

    /// Destroys an index of the journal; the file as it was.
    fn destroy(path: &Path) -> Vec<u8> {
        let whole = fs::read(path).unwrap();
        let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'change_row'";
        let conn = rusqlite::Connection::open(path).unwrap();
        let page: u32 = conn.query_row(root, [], |row| row.get(0)).unwrap();
        let (mut bytes, page) = (whole.clone(), page as usize);
        bytes[(page - 1) * 4096..page * 4096].fill(0x5A);
        fs::write(path, bytes).unwrap();
        whole
    }

    fn save(runner: &mut Runner) -> Vec<Msg> {
        let hamlet = Operation::SaveHamlet(Edit::new(Hamlet { name: "Khu 9".into(), ..Hamlet::default() }));
        runner.perform(Effect::Perform(Box::new(hamlet)), Lang::Vi, chrono::NaiveDate::default())
    }

    fn saved(told: &[Msg]) -> bool {
        matches!(told, [Msg::Answer(Answer::Saved(_))])
    }

    #[test]
    fn damage_that_a_colleague_finds_shuts_the_session_and_names_the_copy_and_a_whole_file_opens_it() {
        let (_folder, path) = register();
        let copied = Register::open(&path, Clock::System).unwrap();
        let on = &mut |_, _| std::ops::ControlFlow::Continue(());
        copied.keep_copy(crate::domain::backup::Occasion::Hand, on).unwrap();
        drop(copied);
        let whole = destroy(&path);
        let (mut lan, inbox) = session(&path);
        assert!(lan.shut(Lang::Vi).is_empty(), "nobody knows yet");
        assert!(!Register::open(&path, Clock::System).unwrap().check().unwrap().is_empty());
        assert!(matches!(lan.shut(Lang::Vi).as_slice(), [Msg::Answer(Answer::NowReadOnly(_))]));
        assert!(lan.shut(Lang::Vi).is_empty(), "told once");
        let sign = |told| matches!(told, Some(Msg::Answer(Answer::Threats(threats))) if threats[0].sign == "sổ hỏng");
        assert!(sign(lan.threatened(Lang::Vi)));
        let named = inbox.recv_timeout(std::time::Duration::from_secs(20)).unwrap();
        assert!(matches!(named, Msg::Answer(Answer::WhyReadOnly(why)) if why.contains("bản sao tốt nhất")));
        assert!(!saved(&save(&mut lan)));
        fs::write(&path, whole).unwrap();
        assert!(Register::open(&path, Clock::System).unwrap().check().unwrap().is_empty());
        let told = lan.shut(Lang::Vi);
        assert!(matches!(told.as_slice(), [Msg::RegisterChanged, Msg::Answer(Answer::Writable)]), "{told:?}");
        assert!(saved(&save(&mut lan)));
    }

    #[test]
    fn what_meets_a_damaged_page_shuts_the_session_with_the_next_look() {
        let (_folder, path) = register();
        let (mut lan, _inbox) = session(&path);
        destroy(&path);
        let met = StoreError::Damaged("malformed".into());
        lan.suspect(&met, Lang::Vi);
        lan.threats.looking.take().unwrap().join().unwrap();
        assert!(matches!(lan.shut(Lang::Vi).as_slice(), [Msg::Answer(Answer::NowReadOnly(_))]));
        assert!(Register::damage_of(&path).is_some(), "and everybody else knows it");
    }

    #[test]
    fn a_value_that_cannot_be_read_makes_the_whole_file_be_read_once() {
        let (_folder, path) = register();
        let (mut lan, _inbox) = session(&path);
        let met = StoreError::Damaged("a value".into());
        lan.suspect(&met, Lang::Vi);
        lan.threats.looking.take().unwrap().join().unwrap();
        lan.suspect(&met, Lang::Vi);
        assert!(lan.threats.looking.is_none(), "the same was said of the same file");
        assert!(lan.shut(Lang::Vi).is_empty() && Register::damage_of(&path).is_none());
        lan.suspect(&StoreError::Damaged("another value".into()), Lang::Vi);
        assert!(lan.threats.looking.is_some());
    }

    #[test]
    fn a_folder_over_which_another_was_laid_shuts_the_session_until_it_is_gone() {
        let (folder, path) = register();
        let (mut lan, _inbox) = session(&path);
        let away = folder.path().join("away.db");
        fs::rename(&path, &away).unwrap();
        let told = lan.shut(Lang::Vi);
        assert!(
            matches!(told.as_slice(), [Msg::Answer(Answer::NowReadOnly(why))] if why.contains("chỗ của nó"))
        );
        assert!(!saved(&save(&mut lan)));
        fs::rename(&away, &path).unwrap();
        assert!(!lan.shut(Lang::Vi).is_empty());
        assert!(saved(&save(&mut lan)));
    }
}
