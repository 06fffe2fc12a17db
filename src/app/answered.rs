//! Takes what the world answers to effects.

use super::dialogs::{self, Confirm, Dialog};
use super::draft::DraftOf;
use super::form::FormDialog;
use super::model::Section;
use super::msg::{Answer, Asker, Conflict, Saved};
use super::screens::{household, households, journal, reports, round, rounds, system, today, welcome};
use super::work::{Job, Outcome, Work};
use super::{Effect, Model, Msg, board, carry, copies, draft, entry, health, second, settings};
use crate::domain::situation::Count;
use crate::keys::Action;

/// Takes an answer.
pub(super) fn answered(model: &mut Model, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Opened(opened) => return welcome::opened(model, *opened),
        Answer::NotOpened(words) => welcome::not_opened(model, words),
        Answer::Rescue(rescue) => welcome::take_rescue(model, *rescue),
        Answer::FoundDamaged(words) => {
            model.problem(words);
            return vec![Effect::Damaged];
        }
        Answer::Found(found) => return households::found(model, found),
        Answer::Dossier(dossier) => return household::take(model, dossier),
        Answer::Round(dossier) => return round::take(model, dossier),
        Answer::Saved(saved) => return after_save(model, &saved),
        Answer::PersonErased(lines) => {
            household::show_erased(model, lines);
            return refresh(model);
        }
        Answer::Undone(step) => {
            model.done(model.lang().undone(model.lang().operation(step.kind), step.subject));
            return refresh(model);
        }
        Answer::Redone(step) => {
            model.done(model.lang().redone(model.lang().operation(step.kind), step.subject));
            return refresh(model);
        }
        Answer::Table(generation, table) => return reports::counted(model, generation, table),
        Answer::Board(generation, read) => return board::take(model, generation, read),
        Answer::Conflict(conflict) => return show_conflict(model, conflict),
        Answer::Failed(words) => failed(model, words),
        Answer::Drafts(drafts) => draft::found(model, drafts),
        Answer::DraftKept(kept) => draft::kept(model, *kept),
        Answer::DraftTaken(kept) => return draft::taken(model, *kept),
        Answer::DraftElsewhere(id) => draft::elsewhere(model, &id),
        Answer::Progress(work) => progressed(model, work),
        Answer::Worked(outcome) => return worked(model, *outcome),
        Answer::WorkFailed(words) => {
            released(model);
            model.problem(words);
        }
        Answer::FileExists(path, job) => ask_to_replace(model, &path, *job),
        Answer::Cancelled => {
            released(model);
            model.hint(model.lang().work_cancelled());
        }
        fetched => {
            let places = matches!(fetched, Answer::Places(..));
            fill(model, fetched);
            if places {
                return draft::meet(model, DraftOf::is_of_register);
            }
        }
    }
    Vec::new()
}

/// Puts what was fetched where it is shown.
fn fill(model: &mut Model, answer: Answer) {
    match answer {
        Answer::Rows(rows) => {
            entry::begun(model, &rows);
            model.households.take_rows(rows);
        }
        Answer::Preview(dossier) => households::take_preview(model, dossier),
        Answer::Neighbour(code, found) => dialogs::take_neighbour(model, &code, found.as_ref()),
        Answer::Counted(asker, count) => counted(model, asker, count),
        Answer::Situation(situation) => today::take(model, situation),
        Answer::Tasks(tasks) => today::take_tasks(model, tasks),
        Answer::Places(commune, hamlets, rounds, framework) => {
            system::take_places(model, commune, hamlets, rounds);
            if let Some(register) = &mut model.register {
                register.framework = *framework;
            }
        }
        Answer::Team(team) => system::take_team(model, *team),
        Answer::Homes(homes) => board::take_homes(model, homes),
        Answer::WaitingOf(id, waiting) => household::take_waiting(model, id, waiting),
        Answer::Rounds(lines) => rounds::take(model, lines),
        Answer::FactsOf(facts) => round::take_facts(model, facts),
        Answer::Candidates(who, candidates) => dialogs::take_candidates(model, &who, &candidates),
        Answer::DossierForForm(dossier) => dialogs::take_dossier(model, dossier.as_deref()),
        Answer::WhoMayNot(code, on, against) => dialogs::take_against(model, (&code, on), &against),
        Answer::Alike(entered, found) => dialogs::take_alike(model, *entered, found),
        Answer::Tags(told) => dialogs::take_tags(model, &told),
        Answer::RoundPlanned(plan, tasks) => dialogs::take_plan(model, &plan, &tasks),
        Answer::Shelf(shelf) => reports::take_shelf(model, *shelf),
        Answer::Counting(generation, counting) => reports::told(model, generation, counting),
        Answer::History(entries) => household::take_history(model, entries),
        Answer::Journal(asked, entries) => journal::take(model, asked, entries),
        Answer::Looks(asked, looks) => journal::take_looks(model, &asked, looks),
        Answer::LooksAt(lines) => household::show_looks(model, lines),
        Answer::Changes(operation, changes) => journal::show_changes(model, operation, &changes),
        Answer::UndoSteps(undo, redo) => (model.undo, model.redo) = (undo, redo),
        Answer::Threats(threats) => system::take_threats(model, threats),
        Answer::NowReadOnly(reason) => system::take_read_only(model, reason),
        Answer::WhyReadOnly(reason) => system::take_why_read_only(model, reason),
        Answer::Writable => system::take_writable(model),
        Answer::Folder(folder) => dialogs::import::take_folder(model, folder),
        Answer::Documents(folder) => dialogs::export::take_documents(model, &folder),
        Answer::PrintSetup(setup) => dialogs::print::take_setup(model, *setup),
        Answer::PrintPreview(id, lines) => dialogs::print::take_preview(model, id, lines),
        Answer::Printers(printers) => settings::take_printers(model, printers),
        Answer::SettingsNotKept(words) => model.problem(words),
        Answer::Present(present) => model.present = present,
        Answer::Told(words) => model.hint(words),
        _ => {}
    }
}

/// Fetches anew what is on the screen, after a save or when a colleague saved.
pub(super) fn refresh(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::UndoSteps, Effect::Places, Effect::Rounds];
    if let Some(screen) = &model.household {
        effects.extend(household::refresh(screen));
    }
    effects.extend(round::refresh(model));
    reports::overtaken(model);
    board::overtaken(model);
    match model.section {
        Section::Today => effects.extend(today::fetch(model)),
        Section::Households => effects.extend(model.households.search()),
        Section::Support | Section::Herd => effects.extend(board::seen_again(model)),
        Section::Reports => effects.extend(reports::fetch(model)),
        Section::Journal => effects.push(model.journal.fetch()),
        Section::Welcome => effects.clear(),
        Section::Reviews | Section::System => {}
    }
    effects
}

fn counted(model: &mut Model, asker: Asker, count: Count) {
    match asker {
        Asker::Panel(generation) => {
            if let Some(Dialog::Filter(panel)) =
                model.dialogs.iter_mut().find(|d| matches!(d, Dialog::Filter(_)))
            {
                panel.counted(generation, count);
            }
        }
    }
}

/// A wish to stop stays, whatever the work says in between.
fn progressed(model: &mut Model, work: Work) {
    let stopping = model.work.is_some_and(|before| before.stopping);
    model.work = Some(Work { stopping, ..work });
}

/// Takes what came out of long work. A dialog that only asked for it is done with.
fn worked(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    model.work = None;
    let lang = model.lang();
    match outcome {
        Outcome::Printed { count, printer } => model.done(lang.print_sent(count, printer)),
        Outcome::Written { path } => model.done(lang.file_written(path)),
        Outcome::Copies(outcome) => return copies::take(model, outcome),
        Outcome::Carry(outcome) => return carry::take(model, outcome),
        Outcome::Health(outcome) => return health::take(model, outcome),
        Outcome::Second(outcome) => return second::take(model, outcome),
        Outcome::DemoMade { path } => return vec![Effect::OpenRegister(path)],
        of_import => return dialogs::import::take(model, of_import),
    }
    let asked = model.dialogs.pop_if(|d| matches!(d, Dialog::Print(_) | Dialog::Export(_)));
    if let Some(Dialog::Print(print)) = asked {
        model.full_numbers = print.full;
        model.last_outlet = Some(print.chosen_outlet().clone());
    }
    Vec::new()
}

fn ask_to_replace(model: &mut Model, path: &str, job: Job) {
    model.work = None;
    let lang = model.lang();
    let again = Msg::Agreed(vec![Effect::Work(Box::new(job.replacing()))]);
    let confirm = Confirm::new(lang.file_exists_question(path), lang.file_keep(), lang.file_replace(), again);
    model.dialogs.push(Dialog::Confirm(confirm));
}

fn after_save(model: &mut Model, saved: &Saved) -> Vec<Effect> {
    model.work = None;
    let undo = model.key(Action::Undo);
    let (mut said, mut effects) = (None, Vec::new());
    if let Some(Dialog::Form(form)) = model.dialogs.pop_if(|d| matches!(d, Dialog::Form(_))) {
        effects.extend(draft::forget_saved(model, Some(&form)));
        if form.purpose.settles() {
            effects.extend(draft::forget_top(model));
        }
        model.last.remember(form.purpose.kind(), &form.form);
        let served = form.purpose.marked();
        model.households.marked.retain(|id| !served.contains(id));
        said = form.purpose.saved(&form.form, &model.at(), &undo).or_else(|| beside(model, &form, &undo));
        board::unmark(model, form.purpose.marked());
        board::saved(model, form.purpose.leads_to(), form.purpose.opens_next());
    }
    let plain = |undo| if saved.freed { model.lang().saved_freed(undo) } else { model.lang().saved(undo) };
    let waits = saved.proposed.map(|(number, kind)| second::sent(model, number, kind));
    let said = waits.or(said).unwrap_or_else(|| plain(undo));
    match saved.unchanged {
        // Undo would take back an earlier operation.
        true => model.hint(model.lang().saved_nothing()),
        false => model.done(said),
    }
    if entry::saved(model) {
        effects.push(Effect::UndoSteps);
        return effects;
    }
    if let Some(id) =
        saved.household.filter(|id| model.household.as_ref().is_none_or(|screen| screen.id != *id))
    {
        effects.extend(household::open(model, id));
    }
    effects.extend(refresh(model));
    effects
}

/// What is said of a record that was saved with what a colleague had just changed in it.
fn beside(model: &Model, form: &FormDialog, undo: &str) -> Option<String> {
    let conflict = form.beside.as_ref()?;
    let when = model.settings.dates.moment(conflict.at);
    Some(model.lang().saved_beside(&conflict.by, when, undo))
}

fn failed(model: &mut Model, words: String) {
    // A search that failed finds nothing: what was typed ahead of it must not wait for ever.
    model.households.searching = false;
    board::failed(model, &words);
    released(model);
    entry::failed(model);
    model.problem(words);
}

/// Nothing is under way any more: a form that was being saved takes keys again.
fn released(model: &mut Model) {
    model.work = None;
    if let Some(Dialog::Form(form)) = model.dialogs.last_mut() {
        form.saving = false;
    }
}

/// The form waits for the record as it is now, to be laid over it.
fn show_conflict(model: &mut Model, conflict: Conflict) -> Vec<Effect> {
    model.work = None;
    let (by, when) = (conflict.by.clone(), model.settings.dates.moment(conflict.at));
    match draft::overtaken(model, conflict) {
        None => {
            released(model);
            model.problem(model.lang().fail_conflict(&by, when));
            refresh(model)
        }
        Some(of) => {
            let board = matches!(of, DraftOf::Board(..)).then(|| board::seen_again(model));
            let mut effects = refresh(model);
            effects.extend(
                board.into_iter().flatten().filter(|effect| !effects.contains(effect)).collect::<Vec<_>>(),
            );
            effects
        }
    }
}
