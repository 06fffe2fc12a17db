//! Takes what the world answers to effects.
//!
//! | file | subject |
//! |---|---|
//! | `saved` | what follows a save |
//! | `work` | long work: how far it is, what came out of it |

mod saved;
mod work;

use super::dialogs::{self, Dialog};
use super::draft::DraftOf;
use super::model::Section;
use super::msg::{Answer, Asker};
use super::screens::{household, households, journal, reports, round, rounds, system, today, welcome};
use super::{Effect, Model, board, draft, entry, settings};
use crate::domain::situation::Count;
use saved::{after_save, show_conflict};
use work::{ask_to_replace, progressed, released, worked};

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
        Answer::TodayUnread(words) => {
            model.today_screen.unread = true;
            failed(model, words);
        }
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

fn failed(model: &mut Model, words: String) {
    // A search that failed finds nothing: what was typed ahead of it must not wait for ever.
    model.households.searching = false;
    board::failed(model, &words);
    released(model);
    entry::failed(model);
    model.problem(words);
}
