//! What each piece of long work does, with the ways that command line and terminal share.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::{Place, Teller};
use crate::app::msg::Answer;
use crate::app::work::{Job, Outcome, Outlet, Which};
use crate::domain::id::HouseholdId;
use crate::domain::intake::ImportPlan;
use crate::keys::Card;
use crate::shell::demo::{self, Demo};
use crate::shell::export::{self, Format, Maker};
use crate::shell::import::{self, ImportError};
use crate::shell::print::{self, Destination, PrintError, Wording};
use crate::shell::rules::Rules;
use crate::shell::{key_card, output, places, words};
use crate::store::{Clock, Register, StoreError};
use crate::tables::OpenList;
use crate::tables::layout::Mapping;

/// Households of the made-up commune, as the command line makes it.
const DEMO_HOUSEHOLDS: u32 = 2_000;

/// How work ends that is not done.
enum End {
    /// The person stopped it.
    Cancelled,
    /// A file stands in its way.
    Exists(String),
    /// It could not be done, and why.
    Failed(String),
}

type Done = Result<Outcome, End>;

/// Does a piece of work; its answer.
pub(super) fn perform(job: Job, place: &Place, teller: &mut Teller) -> Answer {
    let again = job.clone();
    match done(job, place, teller) {
        Ok(outcome) => Answer::Worked(Box::new(outcome)),
        Err(End::Cancelled) => Answer::Cancelled,
        Err(End::Exists(path)) => Answer::FileExists(path, Box::new(again)),
        Err(End::Failed(words)) => Answer::WorkFailed(words),
    }
}

fn done(job: Job, place: &Place, teller: &mut Teller) -> Done {
    match job {
        Job::ReadList { path } => read_list(path, place, teller),
        Job::Plan { list, remember } => plan(&list, &remember, place, teller),
        Job::Import { plan, file } => import(&plan, &file, place, teller),
        Job::WriteRejected { list, plan, path, replace } => {
            write_rejected(&list, &plan, &free(&path, replace)?, place)
        }
        Job::Print { ids, on, to, full, replace } => {
            let file = file_of(&to, replace)?;
            print(&Papers { ids: &ids, on, full }, &to, &file, place, teller)
        }
        Job::PrintCard { card, to, replace } => print_card(&card, &to, replace, place, teller),
        Job::Export { which, on, xlsx, path, replace } => {
            let format = if xlsx { Format::Xlsx } else { Format::Csv };
            export(&which, on, (format, &free(&path, replace)?), place, teller)
        }
        Job::Demo => demo(place, teller),
    }
}

fn open(place: &Place) -> Result<Register, End> {
    Register::open(&place.register, Clock::System).map_err(|error| of_store(&error, place))
}

/// The file of a typed path, where none stands there or it may be replaced.
fn free(path: &str, replace: bool) -> Result<PathBuf, End> {
    let path = places::typed(path);
    match !replace && path.exists() {
        true => Err(End::Exists(path.display().to_string())),
        false => Ok(path),
    }
}

/// Work without steps of its own hears only at its end that it was stopped.
fn unless_stopped(outcome: Outcome, teller: &Teller) -> Done {
    if teller.go_on().is_break() { Err(End::Cancelled) } else { Ok(outcome) }
}

fn read_list(path: String, place: &Place, teller: &Teller) -> Done {
    let file = places::typed(&path);
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
    import::apply(&mut register, &place.author, file, plan, progress)
        .map_err(|error| of_store(&error, place))?;
    Ok(Outcome::Imported(plan.counts()))
}

fn write_rejected(list: &OpenList, plan: &ImportPlan, path: &Path, place: &Place) -> Done {
    import::write_rejected(list, plan, path, place.lang)
        .map_err(|error| End::Failed(words::not_written(path, &error, place.lang)))?;
    Ok(written(path))
}

/// Summaries to be printed.
struct Papers<'a> {
    ids: &'a [HouseholdId],
    /// As they stood on a past day.
    on: Option<NaiveDate>,
    /// Citizen numbers whole.
    full: bool,
}

fn print(papers: &Papers<'_>, to: &Outlet, file: &Path, place: &Place, teller: &mut Teller) -> Done {
    let register = open(place)?;
    let Rules { standards, catalogue, .. } = Rules::of(&register);
    let wording = Wording {
        standards: &standards,
        catalogue: &catalogue,
        on: papers.on,
        full: papers.full,
        by: &place.author.0,
        at: place.now,
        lang: place.lang,
    };
    let progress = &mut |done: usize, all: usize| teller.tell(done, all);
    print::print(&register, papers.ids, &wording, destination(to, file), progress)
        .map_err(|error| of_print(error, file, place))?;
    Ok(printed(to, papers.ids.len(), file))
}

fn print_card(card: &Card, to: &Outlet, replace: bool, place: &Place, teller: &mut Teller) -> Done {
    let document = key_card::document(card, &place.author.0, place.now, place.lang);
    let file = file_of(to, replace)?;
    print::deliver(&[document], destination(to, &file), &mut |done, all| teller.tell(done, all))
        .map_err(|error| of_print(error, &file, place))?;
    Ok(printed(to, 1, &file))
}

/// The file that papers go to, where they go to one.
fn file_of(to: &Outlet, replace: bool) -> Result<PathBuf, End> {
    match to {
        Outlet::Printer(_) => Ok(PathBuf::new()),
        Outlet::Pdf(path) | Outlet::Text(path, _) => free(path, replace),
    }
}

fn destination<'a>(to: &'a Outlet, file: &'a Path) -> Destination<'a> {
    match to {
        Outlet::Printer(name) => Destination::Printer(name),
        Outlet::Pdf(_) => Destination::Pdf(file),
        Outlet::Text(_, columns) => Destination::Text(file, *columns),
    }
}

fn printed(to: &Outlet, count: usize, file: &Path) -> Outcome {
    match to {
        Outlet::Printer(name) => Outcome::Printed { count, printer: name.clone() },
        _ => written(file),
    }
}

fn export(
    which: &Which,
    on: Option<NaiveDate>,
    (format, path): (Format, &Path),
    place: &Place,
    teller: &mut Teller,
) -> Done {
    let register = open(place)?;
    let ids = match which {
        Which::Chosen(ids) => ids.clone(),
        Which::Found(query) => {
            register.find(query, place.now.date()).map_err(|error| of_store(&error, place))?.ids
        }
    };
    let catalogue = Rules::of(&register).catalogue;
    let maker = Maker { by: &place.author.0, at: place.now, on, catalogue: &catalogue, lang: place.lang };
    let grid = export::households(&register, &ids, &maker, &mut |done, all| teller.tell(done, all))
        .map_err(|error| of_store(&error, place))?;
    let bytes =
        export::bytes(&grid, format).map_err(|_| End::Failed(place.lang.table_too_large().to_owned()))?;
    output::write_whole(path, &bytes)
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

fn written(path: &Path) -> Outcome {
    Outcome::Written { path: path.display().to_string() }
}

fn of_store(error: &StoreError, place: &Place) -> End {
    match error {
        StoreError::Cancelled => End::Cancelled,
        error => End::Failed(words::store(error, place.lang)),
    }
}

fn of_print(error: PrintError, file: &Path, place: &Place) -> End {
    use crate::paper::PaperError;
    match error {
        PrintError::Store(error) => of_store(&error, place),
        PrintError::Paper(PaperError::Cancelled) => End::Cancelled,
        PrintError::Paper(error) => End::Failed(words::paper(&error, place.lang)),
        PrintError::File(error) => End::Failed(words::not_written(file, &error, place.lang)),
    }
}
