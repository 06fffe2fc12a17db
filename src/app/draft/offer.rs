//! What is asked and said of drafts, and what follows from the answer.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

use super::{Draft, DraftId, DraftOf, KeptDraft, draft_of, reopen};
use crate::app::Model;
use crate::app::dialogs::{Confirm, Dialog, Pick, PickItem, menu};
use crate::app::effect::Effect;
use crate::app::form::FormDialog;
use crate::app::msg::Msg;
use crate::i18n::Lang;
use crate::keys::{Action, Context};

/// What a person decided about drafts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftMsg {
    /// The form of this one is to be opened again.
    Reopen(DraftId),
    /// These are thrown away.
    Forget(Vec<DraftId>),
    /// The form on top is left for good, with what was typed in it.
    Discard,
}

impl Draft {
    /// What a person knows it by: the form, and whose, as far as the title does not say it.
    pub(in crate::app) fn name(&self) -> String {
        let unsaid = self.whose.split(" · ").filter(|part| !part.is_empty() && !self.title.contains(part));
        std::iter::once(self.title.as_str()).chain(unsaid).collect::<Vec<_>>().join(" · ")
    }
}

/// Takes the drafts that lie in the person's folder for the register that was opened, and asks what shall
/// become of them, unless something else is asked already.
pub(in crate::app) fn found(model: &mut Model, mut drafts: Vec<KeptDraft>) {
    // A register that is there needs not be made any more.
    drafts.retain(|kept| model.register.is_none() || kept.draft.of != DraftOf::NewCommune);
    model.drafts = drafts;
    if model.dialogs.is_empty() {
        list(model);
    }
}

/// Asks what shall become of the drafts that there are.
pub(in crate::app) fn list(model: &mut Model) {
    let dialog = match model.drafts.as_slice() {
        [] => return,
        [only] => Dialog::Confirm(question(only, model.today, model.lang())),
        several => Dialog::Pick(choice(several, model)),
    };
    model.dialogs.push(dialog);
}

/// Why there is nothing to ask.
pub(in crate::app) fn why_none(model: &Model) -> Option<String> {
    model.drafts.is_empty().then(|| model.lang().why_no_draft().to_owned())
}

/// Neither the first answer nor Esc destroys anything.
fn question(kept: &KeptDraft, today: NaiveDate, lang: Lang) -> Confirm {
    let then = |msg| Some(Msg::Draft(msg));
    Confirm {
        question: lang.draft_question(kept.draft.name(), when(kept.at, today, lang)),
        answers: vec![
            (lang.draft_open().to_owned(), then(DraftMsg::Reopen(kept.id.clone()))),
            (lang.draft_later().to_owned(), None),
            (lang.draft_throw_away().to_owned(), then(DraftMsg::Forget(vec![kept.id.clone()]))),
        ],
        cursor: 0,
    }
}

/// The newest first; the last line throws all away, after a question.
fn choice(drafts: &[KeptDraft], model: &Model) -> Pick {
    let lang = model.lang();
    let mut newest: Vec<_> = drafts.iter().collect();
    newest.sort_by_key(|kept| std::cmp::Reverse(kept.at));
    let item = |kept: &&KeptDraft| PickItem {
        label: kept.draft.name(),
        note: when(kept.at, model.today, lang),
        then: Ok(Msg::Draft(DraftMsg::Reopen(kept.id.clone()))),
    };
    let sure = sure(drafts.iter().map(|kept| kept.id.clone()).collect(), lang);
    let all = PickItem {
        label: lang.drafts_throw_all_away().to_owned(),
        note: String::new(),
        then: Ok(Msg::Open(Dialog::Confirm(sure))),
    };
    Pick::new(lang.drafts_title(), newest.iter().map(item).chain([all]).collect(), menu::rows(model))
}

/// Asks once more before drafts are thrown away.
pub(super) fn sure(ids: Vec<DraftId>, lang: Lang) -> Confirm {
    let question = lang.drafts_forget_question(ids.len());
    let forget = Msg::Draft(DraftMsg::Forget(ids));
    Confirm::new(question, lang.draft_later(), lang.draft_throw_away(), forget)
}

/// `14:05 hôm nay`, `14:05 hôm qua`, `14:05 ngày 3/11`.
fn when(at: NaiveDateTime, today: NaiveDate, lang: Lang) -> String {
    let time = at.format("%H:%M");
    let day = at.date();
    if day == today {
        lang.draft_today(time)
    } else if day.checked_add_days(Days::new(1)) == Some(today) {
        lang.draft_yesterday(time)
    } else {
        lang.draft_on_day(time, format!("{}/{}", day.day(), day.month()))
    }
}

/// Follows what the person decided.
pub(in crate::app) fn told(model: &mut Model, msg: DraftMsg) -> Vec<Effect> {
    match msg {
        DraftMsg::Reopen(id) => vec![Effect::TakeDraft(id)],
        DraftMsg::Forget(ids) => forget(model, &ids),
        DraftMsg::Discard => forget_top(model),
    }
}

fn forget(model: &mut Model, ids: &[DraftId]) -> Vec<Effect> {
    model.drafts.retain(|kept| !ids.contains(&kept.id));
    ids.iter().cloned().map(Effect::ForgetDraft).collect()
}

/// A draft was taken up: it is laid over its form where that is open, else the form is opened.
pub(in crate::app) fn taken(model: &mut Model, kept: KeptDraft) -> Vec<Effect> {
    match model.dialogs.pop() {
        Some(Dialog::Form(mut form)) if form.purpose.draft_of().as_ref() == Some(&kept.draft.of) => {
            let left_over = form.lay(&kept.draft, &model.at());
            form.kept = Some(kept.id.clone());
            reopen::show(model, form, &kept.draft, left_over)
        }
        other => {
            model.dialogs.extend(other);
            reopen::reopen(model, kept)
        }
    }
}

/// A draft cannot be taken up.
pub(in crate::app) fn elsewhere(model: &mut Model, id: &DraftId) {
    model.drafts.retain(|kept| kept.id != *id);
    model.problem(model.lang().draft_elsewhere());
}

/// A form was saved, or left for good: the draft that it went on from is done with.
pub(in crate::app) fn forget_saved(model: &mut Model, form: Option<&FormDialog>) -> Vec<Effect> {
    let done: Vec<_> = form.and_then(|form| form.kept.clone()).into_iter().collect();
    forget(model, &done)
}

/// The form on top goes, and the draft that it went on from.
pub(in crate::app) fn forget_top(model: &mut Model) -> Vec<Effect> {
    let form = top_form(model);
    forget_saved(model, form.as_deref())
}

fn top_form(model: &mut Model) -> Option<Box<FormDialog>> {
    match model.dialogs.pop_if(|dialog| matches!(dialog, Dialog::Form(_))) {
        Some(Dialog::Form(form)) => Some(form),
        _ => None,
    }
}

/// The form on top is left: it stays until what was typed is kept, lest a full disk lose it.
pub(in crate::app) fn leave_form(model: &mut Model) -> Vec<Effect> {
    let draft = match model.dialogs.last() {
        Some(Dialog::Form(form)) => draft_of(model, form),
        _ => None,
    };
    match draft {
        Some(draft) => vec![Effect::KeepDraft(Box::new(draft))],
        None => {
            top_form(model);
            Vec::new()
        }
    }
}

/// A draft lies in the folder now: its form goes.
pub(in crate::app) fn kept(model: &mut Model, draft: KeptDraft) {
    model.dialogs.pop_if(|dialog| {
        matches!(dialog, Dialog::Form(form) if form.purpose.draft_of().as_ref() == Some(&draft.draft.of))
    });
    model.drafts.retain(|known| known.id != draft.id);
    model.drafts.push(draft);
    model.hint(model.lang().draft_kept(key(model)));
}

/// A form that was just opened by hand says, once, that there is a draft of it, and the key that takes it.
pub(in crate::app) fn mention(model: &mut Model) {
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { return };
    if std::mem::replace(&mut form.mentioned, true) || form.kept.is_some() {
        return;
    }
    let words = match model.dialogs.last() {
        Some(Dialog::Form(form)) => form
            .draft_there(&model.at())
            .map(|kept| model.lang().draft_there_is(when(kept.at, model.today, model.lang()), key(model))),
        _ => None,
    };
    if let Some(words) = words {
        model.hint(words);
    }
}

/// The key that takes a draft.
fn key(model: &Model) -> String {
    model.keymap.key(Context::Form, Action::TakeDraft)
}
