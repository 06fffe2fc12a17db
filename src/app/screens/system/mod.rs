//! Section System: the commune and its hamlets, the register file, who works with it, settings.
//!
//! | file | subject |
//! |---|---|
//! | `line` | the lines in their order |
//! | `people` | who works with the register, and what needs two people |

mod line;
mod people;

pub use self::line::{Line, lines};

use crate::app::carry::CarryJob;
use crate::app::copies::CopyJob;
use crate::app::dialogs::{Confirm, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::place::{RESIDENTS, commune_form, hamlet_form};
use crate::app::list_pane::ListPane;
use crate::app::model::{Section, Threat};
use crate::app::msg::Msg;
use crate::app::second::SecondJob;
use crate::app::settings::{self, Setting};
use crate::app::{Model, health, layout, possible};
use crate::domain::colleague::Team;
use crate::domain::id::{HamletId, RoundId};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::place::{Commune, Hamlet};
use crate::domain::round::Round;
use crate::domain::stored::Stored;
use crate::keys::Action;

/// Section System.
#[derive(Debug, Default)]
pub struct SystemScreen {
    /// Cursor over its lines.
    pub pane: ListPane,
    /// Somebody was added here: the cursor goes to them as soon as they are known.
    added: bool,
}

/// A form was saved.
pub fn saved(model: &mut Model, of: Option<&DraftOf>) {
    model.system.added = matches!(of, Some(DraftOf::NewColleague));
}

/// Takes what threatens the register file; what is new is said at once.
pub fn take_threats(model: &mut Model, threats: Vec<Threat>) {
    let Some(register) = &mut model.register else { return };
    let told = std::mem::replace(&mut register.threats, threats.clone());
    if let Some(new) = threats.into_iter().find(|threat| !told.iter().any(|known| known.sign == threat.sign))
    {
        model.problem(new.words);
    }
}

/// The register turned out to be only for reading.
pub fn take_read_only(model: &mut Model, reason: String) {
    let Some(register) = &mut model.register else { return };
    register.read_only = Some(reason.clone());
    model.problem(model.lang().why_read_only(reason));
}

/// More is known of why the register may not be changed, if that is so still.
pub fn take_why_read_only(model: &mut Model, reason: String) {
    if model.register.as_ref().is_some_and(|register| register.read_only.is_some()) {
        take_read_only(model, reason);
    }
}

/// The register can be changed again.
pub fn take_writable(model: &mut Model) {
    let Some(register) = &mut model.register else { return };
    register.read_only = None;
    model.done(model.lang().writable_again());
}

/// Takes the commune, its hamlets and its rounds.
pub fn take_places(
    model: &mut Model,
    commune: Commune,
    hamlets: Vec<Stored<HamletId, Hamlet>>,
    rounds: Vec<Stored<RoundId, Round>>,
) {
    if let Some(register) = &mut model.register {
        register.commune = commune;
        register.hamlets = hamlets;
        register.rounds = rounds;
    }
    fit_pane(model);
}

/// Takes who works with the register: what a key may do is judged by it from now on.
pub fn take_team(model: &mut Model, team: Team) {
    let Some(register) = &mut model.register else { return };
    let before = std::mem::replace(&mut register.team, team);
    let is_new = |id| before.colleagues.iter().all(|known| known.id != id);
    let new = register.team.colleagues.iter().position(|person| is_new(person.id));
    fit_pane(model);
    // Whom a colleague adds elsewhere moves nothing here.
    if let Some(person) = new.filter(|_| std::mem::take(&mut model.system.added)) {
        let at = lines(model).iter().position(|line| *line == Line::Person(person));
        model.system.pane.move_to(at.unwrap_or(model.system.pane.cursor));
    }
}

/// The terminal has another size.
pub fn resized(model: &mut Model) {
    fit_pane(model);
}

fn fit_pane(model: &mut Model) {
    let lines = lines(model).len();
    model.system.pane.set_page(layout::system_rows(model.size));
    model.system.pane.set_len(lines);
}

/// Why an action is not possible in the section now.
pub fn why_not(model: &Model, action: Action) -> Option<String> {
    let lang = model.lang();
    let line = lines(model).get(model.system.pane.cursor).copied();
    match (action, line) {
        (Action::Remove, Some(Line::Hamlet(_) | Line::Person(_))) => None,
        (Action::Remove, _) => Some(lang.why_no_hamlet().to_owned()),
        _ => None,
    }
}

/// What kind of operation an action on the line under the cursor comes to; `None` where it changes nothing.
pub fn kind_of(model: &Model, action: Action) -> Option<OperationKind> {
    let line = lines(model).get(model.system.pane.cursor).copied();
    match (action, line?) {
        (_, line) if line.is_of_people() => people::kind_of(action, line),
        (Action::New, _) => Some(OperationKind::SaveHamlet),
        (Action::Remove, Line::Hamlet(_)) => Some(OperationKind::RemoveHamlet),
        (Action::Edit, Line::Commune) => Some(OperationKind::SaveCommune),
        (Action::Edit, Line::Hamlet(_) | Line::NewHamlet) => Some(OperationKind::SaveHamlet),
        _ => None,
    }
}

/// An action on the section.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    fit_pane(model);
    let line = lines(model).get(model.system.pane.cursor).copied()?;
    match action {
        _ if model.system.pane.act(action) => {}
        Action::Open | Action::Edit => return Some(open(model, line)),
        Action::New if line.is_of_people() => people::edit(model, Line::NewPerson),
        Action::New => edit_hamlet(model, None),
        Action::Remove if line.is_of_people() => people::ask_remove(model, line),
        Action::Remove => ask_remove(model, line),
        _ => return None,
    }
    Some(Vec::new())
}

fn open(model: &mut Model, line: Line) -> Vec<Effect> {
    match line {
        Line::Commune => edit_commune(model),
        Line::Hamlet(at) => edit_hamlet(model, Some(at)),
        Line::NewHamlet => edit_hamlet(model, None),
        Line::Import => return crate::app::update(model, Msg::Do(Action::Import)),
        Line::Check => return health::open(model),
        Line::Duplicates => return health::duplicates(),
        Line::Backup => return vec![CopyJob::Make.effect()],
        Line::Copies => return vec![CopyJob::List.effect()],
        Line::Carry => return vec![CarryJob::List.effect()],
        Line::Team => return vec![SecondJob::Team.effect()],
        Line::Person(_) | Line::NewPerson | Line::Rules => people::open(model, line),
        Line::Waiting => return vec![SecondJob::List { answerable: false }.effect()],
        Line::Settings => return settings::open(model, Setting::Lang),
    }
    Vec::new()
}

/// Opens a page of the section from whatever screen; Esc leads to its line.
pub(in crate::app) fn open_from_elsewhere(model: &mut Model, line: Line) -> Vec<Effect> {
    let mut effects = crate::app::update(model, Msg::Section(Section::System));
    fit_pane(model);
    let at = lines(model).iter().position(|known| *known == line);
    model.system.pane.move_to(at.unwrap_or_default());
    effects.extend(open(model, line));
    effects
}

/// Enter on a line is an edit: what a read-only register refuses to the key, it refuses here.
fn refused(model: &mut Model) -> bool {
    let reason = possible::why_not(model, Action::Edit);
    reason.map(|words| model.problem(words)).is_some()
}

fn edit_commune(model: &mut Model) {
    if refused(model) {
        return;
    }
    let commune = model.register.as_ref().map(|r| r.commune.clone()).unwrap_or_default();
    let form = commune_form(commune, false, &model.at());
    model.dialogs.push(form);
}

fn edit_hamlet(model: &mut Model, at: Option<usize>) {
    if refused(model) {
        return;
    }
    let Some(register) = &model.register else { return };
    let base = at.and_then(|at| register.hamlets.get(at).cloned());
    let form = hamlet_form(base, register.commune.area, &model.at());
    model.dialogs.push(form);
}

/// Opens the form of a hamlet, from whatever screen, the cursor on the first of its numbers of residents that is
/// missing.
pub(in crate::app) fn edit_residents_of(model: &mut Model, id: HamletId) {
    let mut hamlets = model.register.iter().flat_map(|register| &register.hamlets);
    let Some(at) = hamlets.position(|hamlet| hamlet.id == id) else { return };
    let before = model.dialogs.len();
    edit_hamlet(model, Some(at));
    if let Some(Dialog::Form(form)) = model.dialogs.get_mut(before) {
        let is_missing = |code: &&str| form.form.text(code).is_empty();
        let missing = RESIDENTS.into_iter().find(is_missing).unwrap_or(RESIDENTS[0]);
        form.form.focus_on(missing);
        form.come_to_field();
    }
}

fn ask_remove(model: &mut Model, line: Line) {
    let lang = model.lang();
    let Line::Hamlet(at) = line else { return };
    let Some(hamlet) = model.register.as_ref().and_then(|r| r.hamlets.get(at)) else { return };
    let remove = Effect::Perform(Box::new(Operation::RemoveHamlet(hamlet.id, hamlet.rev)));
    let question = lang.hamlet_remove_question(&hamlet.name);
    let confirm = Confirm::new(question, lang.answer_keep(), lang.answer_remove(), Msg::Agreed(vec![remove]));
    model.dialogs.push(Dialog::Confirm(confirm));
}
