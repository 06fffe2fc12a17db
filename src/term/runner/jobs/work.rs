//! What each piece of long work does, with the ways that command line and terminal share.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::print::{self, Papers};
use super::{Place, Teller, carry, copies, export, health, second};
use crate::app::msg::Answer;
use crate::app::work::{Job, Outcome};
use crate::domain::id::MemberId;
use crate::domain::intake::ImportPlan;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::shell::demo::{self, Demo};
use crate::shell::import::{self, ImportError};
use crate::shell::rules::Rules;
use crate::shell::{confinement, output as output_file, personal, places, words};
use crate::store::{Clock, Register, StoreError, Tried, expect_not_own};
use crate::tables::OpenList;
use crate::tables::layout::Mapping;
use crate::term::runner::saving;

/// Households of the made-up commune, as the command line makes it.
const DEMO_HOUSEHOLDS: u32 = 2_000;

/// How work ends that is not done.
pub(super) enum End {
    /// The person stopped it.
    Cancelled,
    /// A file stands in its way.
    Exists(String),
    /// It could not be done, and why.
    Failed(String),
}

pub(super) type Done = Result<Outcome, End>;

/// Does a piece of work; its answer.
pub(super) fn perform(job: Job, place: &Place, teller: &mut Teller, tried: &Mutex<Tried>) -> Answer {
    let again = job.clone();
    match done(job, place, teller, tried) {
        Ok(answer) => answer,
        Err(End::Cancelled) => Answer::Cancelled,
        Err(End::Exists(path)) => Answer::FileExists(path, Box::new(again)),
        Err(End::Failed(words)) => Answer::WorkFailed(words),
    }
}

fn done(job: Job, place: &Place, teller: &mut Teller, tried: &Mutex<Tried>) -> Result<Answer, End> {
    let outcome = match job {
        Job::Save(operation) => return save(&operation, place, teller),
        Job::Erase { member, law, reason } => return erase(member, (&law, &reason), place, teller),
        Job::ReadList { path } => read_list(path, place, teller),
        Job::Plan { list, remember } => plan(&list, &remember, place, teller),
        Job::Import { plan, file } => import(&plan, &file, place, teller),
        Job::WriteRejected { list, plan, path, replace } => {
            write_rejected(&list, &plan, &free(&path, replace, place.lang)?, place)
        }
        Job::Print { what, on, to, full, replace } => {
            print::perform(&Papers { what: &what, on, full }, &to, replace, place, teller)
        }
        Job::Export { which, on, xlsx, path, replace } => {
            export::perform(&which, on, xlsx, &free(&path, replace, place.lang)?, place, teller)
        }
        Job::Copies(job) | Job::CopiesOf(_, job) => copies::perform(&job, place, teller),
        Job::Carry(job) => carry::perform(&job, place, teller, tried),
        Job::Health(job) => health::perform(&job, place, teller),
        Job::Second(job) => second::perform(&job, place),
        Job::Demo => demo(place, teller),
    }?;
    Ok(Answer::Worked(Box::new(outcome)))
}

/// Saves an operation on many households; it is answered as every save is. Once the last row is written it cannot be
/// stopped any more.
fn save(operation: &Operation, place: &Place, teller: &mut Teller) -> Result<Answer, End> {
    let mut register = open(place)?;
    let all = operation.extent();
    let told = &mut |written: usize| teller.tell(written.min(all), all);
    let done = register.perform_told(&place.author, operation, told);
    saving::answer_to(operation, done).or_else(|error| match of_store(&error, place) {
        End::Failed(words) => Ok(Answer::Failed(words)),
        end => Err(end),
    })
}

/// Erases what the register holds of a person; what is to be said of it, with where the data still is.
fn erase(member: MemberId, ground: (&str, &str), place: &Place, teller: &mut Teller) -> Result<Answer, End> {
    let refused = |error| of_store(&error, place);
    let mut register = open(place)?;
    let data = register.person_data(member).map_err(refused)?;
    let told = &mut |done, all| teller.tell(done, all);
    let (extent, _) = register.erase_person_told(&place.author, member, ground, told).map_err(refused)?;
    let drafts = personal::forget_drafts(&data);
    let lines = personal::erased(&register, &data.name, (extent, drafts), place.lang);
    Ok(Answer::PersonErased(lines.unwrap_or_else(|error| vec![error.words(place.lang)])))
}

pub(super) fn open(place: &Place) -> Result<Register, End> {
    Register::open_or_look(&place.register, Clock::System).map_err(|error| of_store(&error, place))
}

/// The file of a typed path, where the person may name it: nothing of the register itself.
pub(super) fn allowed(path: &str, lang: Lang) -> Result<PathBuf, End> {
    let path = places::typed(path);
    match confinement::folder() {
        Some(folder) if !confinement::allows(&path) => Err(End::Failed(lang.fail_confined(folder.display()))),
        _ => expect_not_own(&path).map(|()| path.clone()).map_err(|error| not_read(&path, &error, lang)),
    }
}

fn not_read(path: &Path, error: &io::Error, lang: Lang) -> End {
    End::Failed(words::not_read(path, error, lang))
}

/// The file of a typed path, where none stands there or it may be replaced. A register or a copy never is: nobody is asked.
pub(super) fn free(path: &str, replace: bool, lang: Lang) -> Result<PathBuf, End> {
    let path = allowed(path, lang)?;
    output_file::expect_free(&path).map_err(|error| not_read(&path, &error, lang))?;
    match !replace && path.exists() {
        true => Err(End::Exists(path.display().to_string())),
        false => Ok(path),
    }
}

/// Work without steps of its own hears only at its end that it was stopped.
pub(super) fn unless_stopped(outcome: Outcome, teller: &Teller) -> Done {
    if teller.go_on().is_break() { Err(End::Cancelled) } else { Ok(outcome) }
}

fn read_list(path: String, place: &Place, teller: &Teller) -> Done {
    let file = allowed(&path, place.lang)?;
    let list = import::open(&open(place)?, &file, None).map_err(|error| match error {
        ImportError::Store(error) => of_store(&error, place),
        error => End::Failed(words::import(&error, &file, place.lang)),
    })?;
    let path = file.display().to_string();
    unless_stopped(Outcome::ListRead { path, list: Box::new(list) }, teller)
}

fn plan(list: &OpenList, remember: &[Mapping], place: &Place, teller: &Teller) -> Done {
    let mut register = open(place)?;
    for mapping in remember {
        import::remember(&mut register, mapping).map_err(|error| of_store(&error, place))?;
    }
    let plan = import::plan(&register, list, &Rules::of(&register).standards, place.now.date());
    let plan = plan.map_err(|error| of_store(&error, place))?;
    unless_stopped(Outcome::Planned(Box::new(plan)), teller)
}

fn import(plan: &ImportPlan, file: &str, place: &Place, teller: &mut Teller) -> Done {
    let mut register = open(place)?;
    let progress = &mut |done, all| teller.tell(done, all).is_continue();
    let done = import::apply(&mut register, &place.author, file, plan, progress)
        .map_err(|error| of_store(&error, place))?;
    Ok(Outcome::Imported(plan.counts(), done.proposed))
}

fn write_rejected(list: &OpenList, plan: &ImportPlan, path: &Path, place: &Place) -> Done {
    import::write_rejected(list, plan, path, place.lang)
        .map_err(|error| End::Failed(words::not_written(path, &error, place.lang)))?;
    Ok(written(path))
}

/// The made-up commune is made once; later it is opened as it was left.
fn demo(place: &Place, teller: &mut Teller) -> Done {
    let (path, demo) = (places::demo(), Demo { households: DEMO_HOUSEHOLDS, seed: 1 });
    if !path.exists() {
        let all = demo.households as usize;
        let progress = &mut |done: u32| teller.tell(done as usize, all).is_continue();
        demo::make(&path, demo, progress).map_err(|error| of_store(&error, place))?;
    }
    Ok(Outcome::DemoMade { path: path.display().to_string() })
}

pub(super) fn written(path: &Path) -> Outcome {
    Outcome::Written { path: path.display().to_string() }
}

pub(super) fn of_store(error: &StoreError, place: &Place) -> End {
    match error {
        StoreError::Cancelled => End::Cancelled,
        error => End::Failed(words::store(error, place.lang)),
    }
}
