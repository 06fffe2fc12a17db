//! What threatens the register file while the program runs: told when it begins, and what is new once a second.

use super::Runner;
use crate::app::Msg;
use crate::app::model::Threat;
use crate::app::msg::Answer;
use crate::i18n::Lang;
use crate::shell::{carry, words};
use crate::store::{Access, Register, Trouble};

/// What was told last.
#[derive(Debug, Default)]
pub(super) struct Threats {
    clock: Vec<Trouble>,
    /// That the register is a copy that went out: no danger, but nobody should take it for the office's.
    carried: Option<Threat>,
    signs: Vec<String>,
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
        self.threats = Threats { clock, carried, signs: Vec::new() };
        self.threatened(lang)
    }

    /// What threatens the register, where that is something else than what was told last.
    pub fn threatened(&mut self, lang: Lang) -> Option<Msg> {
        let disk = Trouble::of_disk(self.register.as_ref()?.path());
        let troubles = self.threats.clock.iter().copied().chain(disk);
        let threats = troubles.map(|trouble| self.threat(&trouble, lang));
        let threats: Vec<Threat> = self.threats.carried.iter().cloned().chain(threats).collect();
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

    /// Whether the register turned out to be only for reading since it was opened: a newer program has changed it.
    pub fn shut(&mut self, lang: Lang) -> Option<Msg> {
        let register = self.register.as_mut()?;
        let before = register.access();
        let reason = read_only_now(register).filter(|_| before == Access::ReadWrite)?;
        Some(Msg::Answer(Answer::NowReadOnly(words::read_only(reason, lang).to_owned())))
    }
}

fn read_only_now(register: &mut Register) -> Option<crate::store::ReadOnlyReason> {
    match register.look_again().unwrap_or(register.access()) {
        Access::ReadWrite => None,
        Access::ReadOnly(reason) => Some(reason),
    }
}
