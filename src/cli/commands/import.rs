//! `import`: a list into the register, in one step of undo. Possible duplicates are left out and told;
//! rejected rows can be written out to mend.

use std::path::Path;

use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::ImportArgs;
use crate::cli::failure::Failure;
use crate::cli::json::Rules;
use crate::cli::progress::Progress;
use crate::cli::session::Session;
use crate::domain::intake::{Counts, ImportPlan, Issue, PlannedHousehold, Verdict};
use crate::i18n::Lang;
use crate::shell::import;

#[derive(Serialize)]
struct Report {
    rows_read: usize,
    households_new: usize,
    households_changed: usize,
    households_unchanged: usize,
    members_new: usize,
    duplicates: usize,
    rejected: usize,
    issues: Vec<IssueJson>,
    duplicate_rows: Vec<DuplicateJson>,
    dry_run: bool,
}

#[derive(Serialize)]
struct IssueJson {
    sheet: String,
    row: u32,
    column: Option<String>,
    value: String,
    message: String,
}

#[derive(Serialize)]
struct DuplicateJson {
    sheet: String,
    row: u32,
    head: String,
    message: String,
}

/// Imports a list, or says what importing it would do.
pub fn run(args: &ImportArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let lang = session.lang;
    let list =
        import::open(&register, &args.file, args.sheet.as_deref()).map_err(Failure::import(&args.file))?;
    let plan = import::plan(&register, &list, &Rules::beside(register.path())?.standards, session.today())?;
    let mut proposed = None;
    if !args.dry_run {
        let mut progress = Progress::of(lang.progress_households());
        let name = file_name(&args.file);
        let done = import::apply(&mut register, &session.author, &name, &plan, &mut |done, all| {
            progress.at(done, all)
        })?;
        proposed = done.proposed;
        for (_, layout) in list.layouts() {
            import::remember(&mut register, &layout.mapping)?;
        }
    }
    let mut lines = lines(&plan, args.dry_run, lang);
    if let Some(out) = args.issues.as_deref().filter(|_| !plan.issues.is_empty()) {
        import::write_rejected(&list, &plan, out, lang).map_err(Failure::output(out))?;
        lines.push(lang.imported_issues_written(out.display()));
    }
    if let Some(number) = proposed {
        return Err(Failure::Waits(number));
    }
    let counts = plan.counts();
    let answer = Answer::either(args.json, &report(&plan, counts, args.dry_run, lang), lines);
    Ok(answer.with_found(counts.rejected + counts.duplicates > 0))
}

/// What the journal calls the import.
fn file_name(file: &Path) -> String {
    let name = file.file_name().unwrap_or(file.as_os_str());
    crate::viet::clean(&name.to_string_lossy())
}

fn report(plan: &ImportPlan, counts: Counts, dry_run: bool, lang: Lang) -> Report {
    Report {
        rows_read: counts.rows_read,
        households_new: counts.households_new,
        households_changed: counts.households_changed,
        households_unchanged: counts.households_unchanged,
        members_new: counts.members_new,
        duplicates: counts.duplicates,
        rejected: counts.rejected,
        issues: plan.issues.iter().map(|issue| issue_json(issue, lang)).collect(),
        duplicate_rows: plan.households.iter().filter_map(|planned| duplicate(planned, lang)).collect(),
        dry_run,
    }
}

fn issue_json(issue: &Issue, lang: Lang) -> IssueJson {
    IssueJson {
        sheet: issue.sheet.clone(),
        row: issue.row,
        column: issue.column.as_ref().map(|place| place.header.clone()),
        value: issue.value.clone(),
        message: lang.issue(&issue.kind),
    }
}

fn duplicate(planned: &PlannedHousehold, lang: Lang) -> Option<DuplicateJson> {
    let Verdict::PossibleDuplicate { of, reason, .. } = &planned.verdict else { return None };
    let source = &planned.intake.source;
    Some(DuplicateJson {
        sheet: source.sheet.clone(),
        row: source.row,
        head: planned.intake.members.first().map(|head| head.name.clone()).unwrap_or_default(),
        message: format!("{}: {}", lang.twin(of), lang.duplicate_reason(*reason)),
    })
}

fn lines(plan: &ImportPlan, dry_run: bool, lang: Lang) -> Vec<String> {
    let counts = plan.counts();
    let totals = [
        lang.imported_rows(counts.rows_read),
        lang.imported_households(
            counts.households_new,
            counts.households_changed,
            counts.households_unchanged,
        ),
        lang.imported_members(counts.members_new),
        lang.imported_problems(counts.duplicates, counts.rejected),
    ];
    let issues = plan.issues.iter().map(|issue| issue_line(issue, lang));
    let duplicates = plan.households.iter().filter_map(|planned| duplicate(planned, lang));
    let duplicates = duplicates.map(|twin| lang.imported_duplicate(twin.row, twin.head, twin.message));
    let dry = dry_run.then(|| lang.imported_nothing_saved().to_owned());
    totals.into_iter().chain(issues).chain(duplicates).chain(dry).collect()
}

fn issue_line(issue: &Issue, lang: Lang) -> String {
    let message = lang.issue(&issue.kind);
    match &issue.column {
        Some(place) => lang.imported_issue(issue.row, &place.header, &issue.value, message),
        None => lang.imported_row_issue(issue.row, message),
    }
}
