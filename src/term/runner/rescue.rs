//! A damaged register: what can be done for it is found out on a thread of its own, because copies are read whole.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use crate::app::Msg;
use crate::app::msg::Answer;
use crate::app::rescue::Rescue;
use crate::i18n::Lang;
use crate::shell::{rescue, words};
use crate::store::StoreError;
use crate::viet::DateStyle;

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

/// Why a register could not be opened, and where it is damaged what can be done for it; the rest comes later.
pub(super) fn not_opened(register: &Path, error: &StoreError, asker: Asker) -> Vec<Msg> {
    let lang = asker.lang;
    if !rescue::is_needed(register, error) {
        return vec![Msg::Answer(Answer::NotOpened(words::store(error, lang)))];
    }
    let shown = crate::viet::clean(&register.display().to_string());
    let told = Answer::NotOpened(lang.rescue_damaged(&shown));
    let begun = Rescue { register: register.display().to_string(), searching: true, ..Rescue::default() };
    let searching = Rescue { lines: vec![lang.rescue_searching().to_owned()], ..begun.clone() };
    let path = register.to_owned();
    std::thread::spawn(move || {
        let found = rescue::Rescue::of(&path);
        let mut lines = found.words(lang, asker.dates);
        lines.push(found.reading_words(lang).to_owned());
        let best = found.best.map(|best| best.path);
        let found = Rescue { lines, best, readable: found.readable, searching: false, ..begun };
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
