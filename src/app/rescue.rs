//! A register that cannot be opened because it is damaged, or because its file is gone: the copy that can be put back, and
//! what can still be read.

use std::path::PathBuf;

use super::copies::CopyJob;
use super::effect::Effect;
use super::model::Model;
use super::work::Job;

/// What can be done for a damaged register, or one that is gone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rescue {
    /// The register.
    pub register: String,
    /// What was found out so far, in words.
    pub lines: Vec<String>,
    /// The best copy.
    pub best: Option<PathBuf>,
    /// Enough of the register can still be read to be shown.
    pub readable: bool,
    /// The copies are still being looked at.
    pub searching: bool,
    /// The file is not there any more; copies of it are.
    pub gone: bool,
}

impl Rescue {
    /// The page of what putting the best copy back would change; why not, where that is not possible.
    ///
    /// # Errors
    /// The words of why not.
    pub fn put_back(&self, model: &Model) -> Result<Effect, String> {
        let lang = model.lang();
        match &self.best {
            Some(best) => Ok(of_copies(model, CopyJob::Preview(best.clone()))),
            None if self.searching => Err(lang.rescue_searching().to_owned()),
            None => Err(self.lines.first().cloned().unwrap_or_default()),
        }
    }

    /// Opening it to read what can be read; why not, where that is not possible.
    ///
    /// # Errors
    /// The words of why not.
    pub fn look(&self, model: &Model) -> Result<Effect, String> {
        let lang = model.lang();
        match (self.readable, self.searching) {
            (true, _) => Ok(Effect::LookAtDamaged(self.register.clone())),
            (false, true) => Err(lang.rescue_searching().to_owned()),
            (false, false) => Err(lang.rescue_not_shown().to_owned()),
        }
    }
}

/// Work on copies of the register that is open; where none is, of the damaged one that is spoken of.
pub(super) fn of_copies(model: &Model, job: CopyJob) -> Effect {
    match model.welcome.rescue().filter(|_| model.register.is_none()) {
        Some(rescue) => Effect::Work(Box::new(Job::CopiesOf(rescue.register.clone(), job))),
        None => job.effect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::dialogs::Dialog;
    use crate::app::model::Tone;
    use crate::app::msg::Answer;
    use crate::app::screens::welcome::Way;
    use crate::app::settings::Settings;
    use crate::app::testing::{day, opened, press};
    use crate::app::work::Outcome;
    use crate::app::{Msg, copies::CopyOutcome, update};
    use crate::i18n::Lang;

    fn searching(register: &str) -> Rescue {
        let lines = vec![Lang::Vi.rescue_searching().to_owned()];
        Rescue { register: register.to_owned(), lines, searching: true, ..Rescue::default() }
    }

    fn found(register: &str) -> Rescue {
        let lines = vec!["Bản sao tốt nhất: 22/11/2026 20:35".to_owned()];
        let best = Some(PathBuf::from("so-1.db"));
        Rescue { register: register.to_owned(), lines, best, readable: true, ..Rescue::default() }
    }

    fn tell(model: &mut Model, rescue: Rescue) {
        update(model, Msg::Answer(Answer::Rescue(Box::new(rescue))));
    }

    /// The first screen over a register that cannot be opened.
    fn damaged() -> Model {
        let mut model = Model::new(day("2026-11-21"), "lan.tt".into(), Settings::default());
        update(&mut model, Msg::Resize(80, 24));
        update(&mut model, Msg::Answer(Answer::NotOpened("Tệp so.db bị hỏng.".into())));
        tell(&mut model, searching("so.db"));
        model
    }

    fn of(register: &str, job: CopyJob) -> [Effect; 1] {
        [Effect::Work(Box::new(Job::CopiesOf(register.into(), job)))]
    }

    #[test]
    fn one_key_leads_to_the_page_of_what_the_best_copy_would_change() {
        let mut model = damaged();
        assert!(press(&mut model, "<Enter>").is_empty());
        assert!(model.notice.as_ref().unwrap().text.contains("Đang tìm"));
        tell(&mut model, found("so.db"));
        assert_eq!(press(&mut model, "<Enter>"), of("so.db", CopyJob::Preview("so-1.db".into())));
        assert_eq!(press(&mut model, "1"), of("so.db", CopyJob::Preview("so-1.db".into())));
        let previewed =
            CopyOutcome::Previewed { copy: "so-1.db".into(), lines: vec!["40 hộ".into()], changes: true };
        update(&mut model, Msg::Answer(Answer::Worked(Box::new(Outcome::Copies(previewed)))));
        let effects = press(&mut model, "<Enter><Right><Enter>");
        assert_eq!(effects, of("so.db", CopyJob::Restore("so-1.db".into())));
        let said = Err("đang mở ở phiên khác".to_owned());
        let ended = CopyOutcome::Restored { register: "so.db".into(), said };
        let effects = update(&mut model, Msg::Answer(Answer::Worked(Box::new(Outcome::Copies(ended)))));
        assert_eq!(effects, [Effect::OpenRegister("so.db".into())]);
        update(&mut model, Msg::Answer(Answer::NotOpened("Tệp so.db bị hỏng.".into())));
        assert!(model.notice.as_ref().unwrap().text.contains("phiên khác"), "why it failed stays");
    }

    #[test]
    fn the_other_ways_are_to_look_another_copy_another_file_and_to_leave() {
        let mut model = damaged();
        tell(&mut model, found("so.db"));
        let ways =
            [Way::PutBack, Way::Look, Way::Copies, Way::OpenFile, Way::Settings, Way::Leave].as_slice();
        assert_eq!(model.welcome.ways(), ways);
        assert_eq!(press(&mut model, "2"), [Effect::LookAtDamaged("so.db".into())]);
        assert_eq!(press(&mut model, "3"), of("so.db", CopyJob::List));
        press(&mut model, "6");
        assert!(model.quitting);
    }

    #[test]
    fn a_register_that_is_gone_is_put_back_before_a_new_one_is_made() {
        let mut model = Model::new(day("2026-11-21"), "lan.tt".into(), Settings::default());
        update(&mut model, Msg::Answer(Answer::NotOpened("Không thấy tệp so.db.".into())));
        tell(&mut model, Rescue { gone: true, ..searching("so.db") });
        let ways =
            [Way::PutBack, Way::Copies, Way::OpenFile, Way::Create, Way::Settings, Way::Leave].as_slice();
        assert_eq!(model.welcome.ways(), ways, "from the first moment on");
        tell(&mut model, Rescue { gone: true, readable: false, ..found("so.db") });
        assert_eq!(model.welcome.ways(), ways);
        assert_eq!(press(&mut model, "<Enter>"), of("so.db", CopyJob::Preview("so-1.db".into())));
        assert_eq!(press(&mut model, "2"), of("so.db", CopyJob::List));
        let previewed =
            CopyOutcome::Previewed { copy: "so-1.db".into(), lines: vec!["40 hộ".into()], changes: true };
        update(&mut model, Msg::Answer(Answer::Worked(Box::new(Outcome::Copies(previewed)))));
        press(&mut model, "<Enter>");
        let Some(Dialog::Confirm(question)) = model.dialogs.last() else { panic!("no question") };
        assert!(question.question.contains("không có tệp nào"), "nothing stands there to be kept");
        press(&mut model, "<Esc>4");
        assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))), "a new one all the same");
    }

    #[test]
    fn where_nothing_is_left_each_way_says_why_it_is_not_possible() {
        let mut model = damaged();
        let why_not = |model: &Model, way| model.welcome.why_not(way, model);
        assert_eq!(why_not(&model, Way::Look), None, "it is being found out");
        let lines = vec!["Không có bản sao nào còn lành.".to_owned()];
        tell(&mut model, Rescue { lines, register: "so.db".into(), ..Rescue::default() });
        assert_eq!(why_not(&model, Way::Look).as_deref(), Some(Lang::Vi.rescue_not_shown()));
        assert!(why_not(&model, Way::PutBack).is_some() && why_not(&model, Way::Copies).is_none());
        for (key, why) in [("1", "Không có bản sao"), ("2", "Không đọc được")] {
            assert!(press(&mut model, key).is_empty());
            let notice = model.notice.as_ref().unwrap();
            assert!(notice.text.contains(why) && notice.tone == Tone::Problem, "{}", notice.text);
        }
    }

    #[test]
    fn a_named_file_that_is_damaged_is_spoken_of_until_esc_and_then_the_own_register_again() {
        let mut model = damaged();
        tell(&mut model, found("so.db"));
        press(&mut model, "4khac.db<Enter>");
        update(&mut model, Msg::Answer(Answer::NotOpened("Tệp khac.db bị hỏng.".into())));
        tell(&mut model, searching("khac.db"));
        tell(&mut model, found("khac.db"));
        assert_eq!(press(&mut model, "1"), of("khac.db", CopyJob::Preview("so-1.db".into())));
        press(&mut model, "<Esc>");
        assert_eq!(model.welcome.problem(), Some("Tệp so.db bị hỏng."));
        assert_eq!(press(&mut model, "1"), of("so.db", CopyJob::Preview("so-1.db".into())));
        tell(&mut model, found("khac.db"));
        assert_eq!(model.welcome.rescue().unwrap().register, "so.db", "what comes late is not said of it");
    }

    #[test]
    fn a_register_that_is_opened_is_spoken_of_no_more() {
        let mut model = damaged();
        tell(&mut model, found("so.db"));
        update(&mut model, Msg::Answer(Answer::Opened(Box::new(opened()))));
        assert!(model.welcome.rescue().is_none() && model.dialogs.is_empty());
        tell(&mut model, found("so.db"));
        assert!(model.welcome.rescue().is_none());
    }

    #[test]
    fn damage_that_a_check_or_a_copy_finds_shuts_the_session_at_once_and_a_whole_file_opens_it() {
        use crate::app::health::{HealthOutcome, Report};
        let mut model = damaged();
        update(&mut model, Msg::Answer(Answer::Opened(Box::new(opened()))));
        let report = Report { damaged: true, ..Report::default() };
        let outcome = Outcome::Health(HealthOutcome::Examined(report));
        let effects = update(&mut model, Msg::Answer(Answer::Worked(Box::new(outcome))));
        assert_eq!(effects, [Effect::Damaged]);
        let effects = update(&mut model, Msg::Answer(Answer::FoundDamaged("Bản sao không lành.".into())));
        assert_eq!(effects, [Effect::Damaged]);
        update(&mut model, Msg::Answer(Answer::NowReadOnly("tệp hỏng".into())));
        assert!(model.register.as_ref().unwrap().read_only.is_some());
        update(&mut model, Msg::Answer(Answer::Writable));
        assert!(model.register.as_ref().unwrap().read_only.is_none());
        assert!(!model.dialogs.iter().any(|dialog| matches!(dialog, Dialog::Form(_))));
    }
}
