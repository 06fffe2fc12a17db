//! The notice of this session, and who else has the register open.

use chrono::Utc;

use super::Runner;
use crate::app::Msg;
use crate::app::msg::Answer;
use crate::domain::presence::{About, Present};
use crate::store::Presence;

/// The notice, and what was told of others last.
#[derive(Debug)]
pub(super) struct Company {
    notice: Presence,
    told: Vec<Present>,
}

impl Runner {
    /// The session begins on the register that was opened.
    pub(super) fn begin_company(&mut self) {
        let notice = Presence::begin(&self.path, &self.author, Utc::now());
        self.company = Some(Company { notice, told: Vec::new() });
    }

    /// Tells others which form is open, and who else has the register open where that is something else than what was
    /// told last.
    pub fn present(&mut self, form: Option<About>) -> Option<Msg> {
        let company = self.company.as_mut()?;
        let now = Utc::now();
        company.notice.tell(form, now);
        let present = company.notice.others(now);
        let news = present != company.told;
        company.told.clone_from(&present);
        news.then_some(Msg::Answer(Answer::Present(present)))
    }
}
