//! `dump`: the whole register as text, and on wish the proof that a register can be made of it. `rebuild`: makes one.

use serde_json::json;

use crate::cli::answer::Answer;
use crate::cli::args::{DumpArgs, RebuildArgs};
use crate::cli::failure::Failure;
use crate::cli::json::backup::holdings;
use crate::cli::progress::Progress;
use crate::cli::session::Session;
use crate::domain::backup::DumpFacts;
use crate::domain::looked::{How, Seen};
use crate::shell::dump::readme;
use crate::shell::looked::Look;
use crate::store::{Clock, Proof, Register};
use crate::viet::group;

/// Writes the dump, and proves it where that is asked for.
pub fn dump(args: &DumpArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let lang = session.lang;
    session.expect_may_carry_away(&register)?;
    session.note(&register, &Look::at_all(How::Exported, Seen::Dump))?;
    let mut progress = Progress::of(lang.progress_tables());
    let facts = register.dump(&args.folder, &readme, &mut |done, all| progress.go_on(done, all))?;
    drop(progress);
    let proof = args.prove.then(|| proved(&register, args, session)).transpose()?;
    let done = lang.dump_done(args.folder.display(), facts.tables.len(), counted(rows(&facts)));
    let same = proof.as_ref().map(|proof| lang.dump_proved(proof.tables, counted(proof.rows)));
    let found = proof.as_ref().is_some_and(|proof| !proof.problems.is_empty());
    let json = json!({
        "folder": args.folder.display().to_string(), "tables": facts.tables.len(), "rows": rows(&facts),
        "head": facts.head, "proved": proof.is_some(),
    });
    Ok(Answer::either(args.json, &json, [Some(done), same].into_iter().flatten()).with_found(found))
}

fn proved(register: &Register, args: &DumpArgs, session: &Session) -> Result<Proof, Failure> {
    let mut progress = Progress::of(session.lang.progress_rows());
    Ok(register.prove_dump(&args.folder, &mut |done, all| progress.go_on(done, all))?)
}

fn rows(facts: &DumpFacts) -> u64 {
    facts.tables.iter().map(|table| table.rows).sum()
}

fn counted(rows: u64) -> String {
    group(i64::try_from(rows).unwrap_or(i64::MAX))
}

/// Makes a register from a dump.
pub fn rebuild(args: &RebuildArgs, session: &Session) -> Result<Answer, Failure> {
    let mut progress = Progress::of(session.lang.progress_rows());
    let told = &mut |done, all| progress.go_on(done, all);
    let register = Register::rebuild(&args.folder, &args.out, Clock::System, told)?;
    drop(progress);
    let held = register.holdings()?;
    let json = json!({ "path": args.out.display().to_string(), "holds": holdings(&held) });
    Ok(Answer::either(args.json, &json, [session.lang.dump_rebuilt(args.out.display())]))
}
