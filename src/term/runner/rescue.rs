//! A register that is damaged or gone: what can be done for it is found out on a thread of its own, because copies are read whole.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use super::opening;
use crate::app::Msg;
use crate::app::msg::Answer;
use crate::app::rescue::Rescue;
use crate::i18n::Lang;
use crate::shell::{rescue, words};
use crate::store::StoreError;
use crate::viet::DateStyle;

pub(super) use crate::shell::rescue::is_needed;

/// Who asks, in which words.
#[derive(Clone)]
pub(super) struct Asker {
    /// The language.
    pub lang: Lang,
    /// How days are written.
    pub dates: DateStyle,
    /// Where answers go.
    pub outbox: Sender<Msg>,
}

/// Why a register could not be opened, and where it is damaged or gone what can be done for it; the rest comes later.
pub(super) fn not_opened(register: &Path, error: &StoreError, asker: Asker) -> Vec<Msg> {
    let lang = asker.lang;
    if !is_needed(register, error) {
        return vec![Msg::Answer(Answer::NotOpened(words::store(error, lang)))];
    }
    let shown = crate::viet::clean(&register.display().to_string());
    let gone = matches!(error, StoreError::NotFound(_));
    let words = if gone { lang.rescue_gone(&shown) } else { lang.rescue_damaged(&shown) };
    let told = Answer::NotOpened(words);
    let begun =
        Rescue { register: register.display().to_string(), searching: true, gone, ..Rescue::default() };
    let searching = Rescue { lines: vec![lang.rescue_searching().to_owned()], ..begun.clone() };
    let path = register.to_owned();
    std::thread::spawn(move || {
        let found = rescue::Rescue::of(&path);
        let mut lines = found.words(lang, asker.dates);
        let readable = opening::can_be_looked_at(&path, lang);
        if found.readable && !readable {
            lines.push(lang.rescue_not_shown().to_owned());
            // Without a copy it can be written out, as far as it goes.
            lines.extend(found.best.is_none().then(|| found.commands(lang)).into_iter().flatten());
        } else {
            lines.extend(found.reading_words(lang).map(str::to_owned));
        }
        let best = found.best.map(|best| best.path);
        let found = Rescue { lines, best, readable, searching: false, ..begun };
        // Nobody is left to hear it where the program has ended.
        let _ = asker.outbox.send(Msg::Answer(Answer::Rescue(Box::new(found))));
    });
    vec![Msg::Answer(told), Msg::Answer(Answer::Rescue(Box::new(searching)))]
}

/// Finds the copy to put back in the place of a register that is open and damaged: refusals name it from then on.
pub(super) fn name_best(register: PathBuf, asker: Asker) {
    std::thread::spawn(move || {
        let reason = rescue::Rescue::of(&register).reason(asker.lang, asker.dates);
        let _ = asker.outbox.send(Msg::Answer(Answer::WhyReadOnly(reason)));
    });
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::*;
    use crate::domain::backup::Occasion;
    use crate::domain::history::Author;
    use crate::domain::place::Commune;
    use crate::store::{Clock, Register};

    /// The root of a table that only the screens need is destroyed: the commune and its hamlets can be read still.
    #[test]
    fn what_too_little_is_left_of_to_be_shown_is_not_offered_to_be_looked_at() {
        use std::io::{Seek, SeekFrom, Write};
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so.db");
        let made = Register::create(&path, &Commune::default(), &Author("lan".into()), Clock::System);
        drop(made.unwrap());
        assert!(opening::can_be_looked_at(&path, Lang::Vi));
        let pages = std::fs::metadata(&path).unwrap().len() / 4096;
        let destroyed = (2..pages).find(|page| {
            let whole = std::fs::read(&path).unwrap();
            let mut file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
            file.seek(SeekFrom::Start(page * 4096)).unwrap();
            file.write_all(&[0xA5; 4096]).unwrap();
            drop(file);
            let found = rescue::Rescue::of(&path).readable && !opening::can_be_looked_at(&path, Lang::Vi);
            std::fs::write(&path, whole).unwrap();
            found
        });
        assert!(destroyed.is_some(), "there is such damage");
    }

    #[test]
    fn a_register_that_is_gone_is_looked_for_among_its_copies() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so.db");
        let gone = StoreError::NotFound(path.clone());
        assert!(!is_needed(&path, &gone), "there never was one: the program begins with its welcome");
        let register =
            Register::create(&path, &Commune::default(), &Author("lan".into()), Clock::System).unwrap();
        let go_on = &mut |_, _| std::ops::ControlFlow::Continue(());
        let copy = register.keep_copy(Occasion::Hand, go_on).unwrap();
        drop(register);
        std::fs::remove_file(&path).unwrap();
        assert!(is_needed(&path, &gone));
        let (outbox, inbox) = channel();
        let asker = Asker { lang: Lang::Vi, dates: DateStyle::default(), outbox };
        let told = not_opened(&path, &gone, asker);
        let [Msg::Answer(Answer::NotOpened(words)), Msg::Answer(Answer::Rescue(begun))] = told.as_slice()
        else {
            panic!("{told:?}")
        };
        assert!(words.contains("Không thấy tệp sổ") && begun.gone && begun.searching, "{words}");
        let found = inbox.recv_timeout(Duration::from_secs(60)).unwrap();
        let Msg::Answer(Answer::Rescue(found)) = found else { panic!("{found:?}") };
        assert_eq!(found.best, Some(copy));
        assert!(
            found.gone && found.lines.len() == 2,
            "what it lacks, and nothing of reading: {:?}",
            found.lines
        );
    }
}
