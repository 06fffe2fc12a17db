//! The way through an import: what each key does on each step.

use super::{ImportDialog, ImportMsg, Preview, Step, Tab};
use crate::app::dialogs::{At, Confirm, Dialog, Pick, PickItem, Prompt, Reply};
use crate::app::effect::Effect;
use crate::app::files;
use crate::app::msg::Msg;
use crate::app::work::Job;
use crate::domain::intake::{ColumnMeaning, Counts};
use crate::i18n::Lang;
use crate::keys::{Action, Context};

use super::chooser::Chosen;

impl ImportDialog {
    pub(super) fn act_on_file(&mut self, action: Action) -> Reply {
        if action == Action::Back {
            return Reply::Close;
        }
        match self.chooser.act(action) {
            Chosen::Not(effects) => Reply::Stay(effects),
            Chosen::File(path) => work(Job::ReadList { path }),
        }
    }

    pub(super) fn act_on_sheets(&mut self, action: Action, at: &At) -> Reply {
        match action {
            _ if self.sheets.act(action) => {}
            Action::Mark => self.mark_sheet(),
            Action::Open | Action::Save => self.after_sheets(at),
            Action::Back => return self.leave_list(at),
            _ => {}
        }
        stay()
    }

    fn after_sheets(&mut self, at: &At) {
        match self.list.as_ref().is_some_and(|list| list.sheets.iter().any(|sheet| sheet.wanted)) {
            true => self.show_mapping(),
            false => self.said = Some(at.lang.import_no_sheet(at.keymap.key(Context::Import, Action::Mark))),
        }
    }

    fn mark_sheet(&mut self) {
        let at = self.sheets.cursor;
        if let Some(sheet) = self.list.as_mut().and_then(|list| list.sheets.get_mut(at)) {
            sheet.wanted = !sheet.wanted;
        }
        self.sheets.step(1);
    }

    pub(super) fn act_on_mapping(&mut self, action: Action, at: &At) -> Reply {
        match action {
            _ if self.columns.act(action) => {}
            Action::Open => return Reply::Over(Box::new(self.meanings(at))),
            Action::Next => self.turn_group(1),
            Action::Previous => self.turn_group(-1),
            Action::Save => return self.compare(at),
            Action::Back if self.list.as_ref().is_some_and(|list| list.sheets.len() > 1) => {
                self.step = Step::Sheets;
            }
            Action::Back => return self.leave_list(at),
            _ => {}
        }
        stay()
    }

    fn turn_group(&mut self, by: isize) {
        let count = self.list.as_ref().map_or(1, |list| list.groups().len().max(1));
        self.show_group((self.group + count).saturating_add_signed(by) % count);
    }

    /// What a column may mean, to pick from.
    fn meanings(&self, at: &At) -> Dialog {
        let group = self.current_group();
        let column =
            self.list.as_ref().and_then(|list| list.columns(&group).into_iter().nth(self.columns.cursor));
        let title = column.as_ref().map_or_else(String::new, |c| format!("{} · {}", c.letter, c.header));
        let item = |meaning: ColumnMeaning| PickItem {
            label: at.lang.column_meaning(meaning),
            note: String::new(),
            then: Ok(Msg::Import(ImportMsg::Means(meaning))),
        };
        let now = column.and_then(|c| ColumnMeaning::all().position(|meaning| meaning == c.meaning));
        let pick = Pick::new(title, ColumnMeaning::all().map(item).collect(), self.rows);
        Dialog::Pick(pick.with_cursor(now.unwrap_or(0)))
    }

    pub(super) fn set_meaning(&mut self, meaning: ColumnMeaning) {
        let (group, column) = (self.current_group(), self.columns.cursor);
        if let Some(list) = &mut self.list {
            list.set_meaning(&group, column, meaning);
        }
    }

    /// Without names there is nothing to compare: the officer is led to the header that lacks them.
    fn compare(&mut self, at: &At) -> Reply {
        let Some(list) = &mut self.list else { return stay() };
        if let Some(lacking) = list.groups().iter().position(|group| list.lacks_names(group)) {
            self.show_group(lacking);
            self.said = Some(at.lang.import_no_names().to_owned());
            return stay();
        }
        work(list.plan())
    }

    pub(super) fn act_on_preview(&mut self, action: Action, at: &At) -> Reply {
        let rows = self.rows;
        let Some(preview) = &mut self.preview else { return stay() };
        if preview.detail.is_some() {
            return act_on_detail(preview, action);
        }
        match action {
            _ if preview.pane.act(action) => {}
            Action::Next | Action::Right => preview.turn(1),
            Action::Previous | Action::Left => preview.turn(-1),
            Action::Open => preview.look(at, rows),
            Action::Export => return self.ask_for_rejected(at),
            Action::Save => return self.ask_to_import(at),
            Action::Back if preview.is_decided() => return sure_to_go_back(at),
            Action::Back => self.go_back(),
            _ => {}
        }
        stay()
    }

    /// Asks before the register is changed, naming how much.
    fn ask_to_import(&mut self, at: &At) -> Reply {
        let (Some(preview), Some(list)) = (&self.preview, &self.list) else { return stay() };
        if !preview.does_something() {
            self.said = Some(at.lang.import_nothing_to_do().to_owned());
            return stay();
        }
        let job = Job::Import { plan: preview.plan.clone(), file: list.name().to_owned() };
        let agreed = Msg::Agreed(vec![Effect::Work(Box::new(job))]);
        let (keep, go) = (at.lang.import_look_again(), at.lang.import_go());
        Reply::Over(Box::new(Dialog::Confirm(Confirm::new(
            question(preview.counts(), at.lang),
            keep,
            go,
            agreed,
        ))))
    }

    /// Asks where rejected rows go; a name beside the list is proposed.
    fn ask_for_rejected(&mut self, at: &At) -> Reply {
        let rejected = self.preview.as_ref().map_or(0, |preview| preview.count(Tab::Rejected));
        let Some(list) = self.list.as_ref().filter(|_| rejected > 0) else {
            self.said = Some(at.lang.import_none_rejected().to_owned());
            return stay();
        };
        let (folder, name) = files::split(&list.path);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let proposed = format!("{folder}{stem}{}.csv", at.lang.import_rejected_ending());
        let then = |path| Msg::Import(ImportMsg::WriteRejected(path));
        let (title, hint) = (at.lang.import_rejected_title(), at.lang.import_rejected_hint());
        Reply::Over(Box::new(Dialog::Prompt(Prompt::new(title, hint, &proposed, then).verbatim())))
    }

    pub(super) fn write_rejected(&self, path: String) -> Vec<Effect> {
        let (Some(list), Some(preview)) = (&self.list, &self.preview) else { return Vec::new() };
        let path = files::pasted(&path);
        let job = Job::WriteRejected { list: list.open(), plan: preview.plan.clone(), path, replace: false };
        vec![Effect::Work(Box::new(job))]
    }

    pub(super) fn act_on_result(&mut self, action: Action, at: &At) -> Reply {
        match action {
            Action::Open | Action::Save | Action::Back => Reply::Close,
            Action::Undo => Reply::CloseThen(Msg::Do(Action::Undo)),
            Action::Export => self.ask_for_rejected(at),
            _ => stay(),
        }
    }

    /// One step back; what was chosen on the step is lost.
    pub(super) fn go_back(&mut self) {
        match self.step {
            Step::Preview => {
                self.preview = None;
                self.step = Step::Mapping;
            }
            Step::Sheets | Step::Mapping => {
                self.list = None;
                self.step = Step::File;
            }
            Step::File | Step::Result => {}
        }
    }

    fn leave_list(&mut self, at: &At) -> Reply {
        if self.list.as_ref().is_some_and(super::ListInHand::is_changed) {
            return sure_to_go_back(at);
        }
        self.go_back();
        stay()
    }
}

fn act_on_detail(preview: &mut Preview, action: Action) -> Reply {
    let Some(detail) = &mut preview.detail else { return stay() };
    match action {
        Action::Left => detail.step(-1),
        Action::Right => detail.step(1),
        Action::Next | Action::Previous => detail.step(if action == Action::Next { 1 } else { -1 }),
        Action::Up => detail.pane.top = detail.pane.top.saturating_sub(1),
        Action::Down => {
            let last = detail.pane.len.saturating_sub(detail.pane.page);
            detail.pane.top = (detail.pane.top + 1).min(last);
        }
        Action::PageUp | Action::PageDown | Action::Home | Action::End => {
            detail.pane.act(action);
        }
        Action::Open | Action::Save => preview.decide(),
        Action::Back => preview.detail = None,
        _ => {}
    }
    stay()
}

fn sure_to_go_back(at: &At) -> Reply {
    let (keep, go) = (at.lang.import_stay(), at.lang.import_go_back());
    let confirm = Confirm::new(at.lang.import_back_question(), keep, go, Msg::Import(ImportMsg::Back));
    Reply::Over(Box::new(Dialog::Confirm(confirm)))
}

/// The question before an import, naming everything that it would do and leave out.
fn question(counts: Counts, lang: Lang) -> String {
    let mut parts =
        vec![lang.import_question(counts.households_new, counts.households_changed, counts.members_new)];
    if counts.duplicates > 0 {
        parts.push(lang.import_question_duplicates(counts.duplicates));
    }
    if counts.rejected > 0 {
        parts.push(lang.import_question_rejected(counts.rejected));
    }
    parts.join(" ")
}

fn work(job: Job) -> Reply {
    Reply::Stay(vec![Effect::Work(Box::new(job))])
}

fn stay() -> Reply {
    Reply::Stay(Vec::new())
}
