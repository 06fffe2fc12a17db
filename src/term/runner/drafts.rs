//! What is typed in forms and never saved, kept in the person's folder.

use super::Runner;
use crate::app::Msg;
use crate::app::draft::{DraftId, OpenDraft};
use crate::app::msg::Answer;
use crate::i18n::Lang;

impl Runner {
    /// Keeps what is typed in a form.
    pub(super) fn keep_draft(&self, open: OpenDraft, lang: Lang) -> Vec<Msg> {
        let answer = match self.keeper.keep(open) {
            Ok(Some(kept)) => Answer::DraftKept(Box::new(kept)),
            Ok(None) => Answer::Failed(lang.draft_no_folder().to_owned()),
            Err(error) => Answer::Failed(lang.draft_not_kept(error)),
        };
        vec![Msg::Answer(answer)]
    }

    /// Takes a draft up, so that no other session is offered it.
    pub(super) fn take_draft(&self, id: DraftId) -> Vec<Msg> {
        let taken = self.keeper.take(&id).map(|kept| Answer::DraftTaken(Box::new(kept)));
        vec![Msg::Answer(taken.unwrap_or(Answer::DraftElsewhere(id)))]
    }

    /// A draft that cannot be removed is offered again: that loses nothing.
    pub(super) fn forget_draft(&self, id: &DraftId) -> Vec<Msg> {
        let _ = self.keeper.forget(id);
        Vec::new()
    }

    /// What lies in the person's folder for this register.
    pub(super) fn drafts(&self) -> Msg {
        Msg::Answer(Answer::Drafts(self.keeper.kept()))
    }
}
