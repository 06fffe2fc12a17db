//! Kinds of errors in words: what happened, why, what to do.

use std::io;
use std::path::Path;

use crate::domain::history::RowChange;
use crate::domain::support::Held;
use crate::i18n::Lang;
use crate::paper::PaperError;
use crate::shell::import::ImportError;
use crate::shell::papers::PapersError;
use crate::shell::sealed::{LEAST_CHARACTERS, SealError};
use crate::store::{Link, OwnFile, ReadOnlyReason, Refusal, StoreError, Trouble};
use crate::viet::{DateStyle, clean, group};

/// What the store could not do, days written as on papers.
pub fn store(error: &StoreError, lang: Lang) -> String {
    store_dated(error, lang, DateStyle::default())
}

/// What the store could not do, days written as the person chose for the screen.
pub fn store_dated(error: &StoreError, lang: Lang, dates: DateStyle) -> String {
    use StoreError as E;
    match error {
        E::NotFound(path) => lang.fail_not_found(path.display()),
        E::AlreadyExists(path) => lang.fail_already_exists(path.display()),
        E::NotARegister(path) => lang.fail_not_a_register(path.display()),
        E::Damaged(detail) => lang.fail_damaged(detail),
        E::NetworkFolder { path, kind } => lang.fail_network(path.display(), kind),
        E::LinkRefused { path, link: Link::Symbolic } => lang.fail_symbolic_link(path.display()),
        E::LinkRefused { path, link: Link::Hard } => lang.fail_hard_link(path.display()),
        E::ReadOnly(reason) => lang.fail_read_only(read_only(*reason, lang)),
        E::Unknown(cause) => lang.fail_unknown(cause),
        E::DiskFull => lang.fail_disk_full().to_owned(),
        E::Busy => lang.fail_busy().to_owned(),
        E::Dump(fault) => lang.dump_fault(fault),
        E::OpenElsewhere(path) => lang.fail_open_elsewhere(path.display()),
        E::SqliteTooOld(version) => lang.fail_sqlite_old(version),
        E::Io(error) => own_file(error, lang).unwrap_or_else(|| lang.fail_io(error)),
        E::Conflict(conflict) => lang.fail_conflict(&conflict.by.0, dates.moment(conflict.at)),
        E::Gone { .. } => lang.fail_gone().to_owned(),
        E::CodeTaken { code, .. } => lang.fail_code_taken(code),
        E::Refused(refusal) => refused(refusal, lang, dates),
        E::Denied(denied) => lang.denied(denied, dates),
        E::ChangedSince { by, at, kind, subject } => {
            let what = format!("{}: {subject}", lang.operation(*kind));
            lang.fail_changed_since(&by.0, dates.moment(*at), what)
        }
        E::Differs(changes) => lang.fail_differs(differing(changes, lang, dates)),
        E::LikeSince(entries) => {
            let each = entries
                .iter()
                .map(|entry| lang.like_fact(&entry.author.0, dates.moment(entry.at), &entry.subject));
            lang.fail_like_since(each.collect::<Vec<_>>().join("; "))
        }
        E::NothingToUndo => lang.why_nothing_to_undo().to_owned(),
        E::NothingToRedo => lang.why_nothing_to_redo().to_owned(),
        E::Interrupted => lang.fail_interrupted().to_owned(),
        E::Cancelled => lang.work_cancelled().to_owned(),
        E::Database(error) => lang.fail_database(error),
    }
}

/// How many fields that differ are told: the rest is seen in the proposal.
const DIFFERING: usize = 3;

/// The first fields that would come to something else, each as it was proposed and as it would be now.
fn differing(changes: &[RowChange], lang: Lang, dates: DateStyle) -> String {
    let fields = changes.iter().flat_map(|change| change.fields.iter().map(move |field| (change, field)));
    let told = fields.take(DIFFERING).map(|(change, (field, proposed, now))| {
        let said = |value| lang.row_value(&change.table, field, value, dates);
        let (table, name) = (lang.row_table(&change.table), lang.field_of(&change.table, field));
        lang.before_after(format!("{table}, {name}"), said(proposed), said(now))
    });
    told.collect::<Vec<_>>().join("; ")
}

/// Why a register is open for reading only.
pub fn read_only(reason: ReadOnlyReason, lang: Lang) -> &'static str {
    match reason {
        ReadOnlyReason::Newer { .. } => lang.read_only_newer(),
        ReadOnlyReason::Medium => lang.read_only_medium(),
        ReadOnlyReason::Damaged { marked: true } => lang.read_only_damaged(),
        ReadOnlyReason::Damaged { marked: false } => lang.read_only_damaged_here(),
        ReadOnlyReason::Displaced => lang.read_only_displaced(),
    }
}

/// What threatens a register: what it is, and what to do.
pub fn trouble(trouble: &Trouble, lang: Lang, dates: DateStyle) -> String {
    match trouble {
        Trouble::DiskLow { left, reserve: true } => lang.trouble_disk_low(megabytes(*left)),
        Trouble::DiskLow { left, reserve: false } => lang.trouble_no_reserve(megabytes(*left)),
        Trouble::ClockBack { last } => lang.trouble_clock_back(dates.moment(*last)),
    }
}

/// The same in two words, for the line at the top.
pub fn trouble_sign(trouble: &Trouble, lang: Lang) -> &'static str {
    match trouble {
        Trouble::DiskLow { reserve: true, .. } => lang.trouble_disk_sign(),
        Trouble::DiskLow { reserve: false, .. } => lang.trouble_no_reserve_sign(),
        Trouble::ClockBack { .. } => lang.trouble_clock_sign(),
    }
}

fn megabytes(bytes: u64) -> String {
    let megabytes = i64::try_from(bytes / (1024 * 1024)).unwrap_or(i64::MAX);
    format!("{} MB", group(megabytes))
}

/// Why a list could not be imported from a file.
pub fn import(error: &ImportError, file: &Path, lang: Lang) -> String {
    match error {
        ImportError::File(error) if error.kind() == io::ErrorKind::NotFound => {
            lang.file_not_found(clean(&file.display().to_string()))
        }
        ImportError::File(error) => not_read(file, error, lang),
        ImportError::Read(error) => lang.read_error(error),
        ImportError::Store(error) => store(error, lang),
    }
}

/// Why a file could not be written.
pub fn not_written(file: &Path, error: &io::Error, lang: Lang) -> String {
    own_file(error, lang).unwrap_or_else(|| lang.file_not_written(clean(&file.display().to_string()), error))
}

/// Why a file could not be read.
pub fn not_read(file: &Path, error: &io::Error, lang: Lang) -> String {
    own_file(error, lang).unwrap_or_else(|| lang.file_not_opened(clean(&file.display().to_string()), error))
}

/// Why a file that the command line named could not be read.
pub fn input(file: &Path, error: &io::Error, lang: Lang) -> String {
    own_file(error, lang).unwrap_or_else(|| lang.fail_input(file.display(), error))
}

/// That a file was named which belongs to the register, or is a copy of one.
fn own_file(error: &io::Error, lang: Lang) -> Option<String> {
    let OwnFile(path) = error.get_ref()?.downcast_ref()?;
    Some(lang.fail_own_file(clean(&path.display().to_string())))
}

/// Why a paper could not be made or printed.
pub fn paper(error: &PaperError, lang: Lang) -> String {
    match error {
        PaperError::Nothing => lang.print_nothing().to_owned(),
        PaperError::Cancelled => lang.work_cancelled().to_owned(),
        PaperError::NoSpooler => lang.print_no_spooler().to_owned(),
        PaperError::NoPrinter => lang.print_unknown_printer().to_owned(),
        PaperError::Spooler(message) => lang.print_refused(message),
        PaperError::Font | PaperError::Page => lang.print_broken(error),
        PaperError::Pdf(detail) => lang.print_broken(detail),
    }
}

/// Why a copy was not encrypted or opened.
pub fn sealed(error: &SealError, lang: Lang) -> String {
    match error {
        SealError::Store(error) => store(error, lang),
        SealError::NoKey(typed) => lang.seal_no_key(typed),
        SealError::ShortPassphrase => lang.seal_short(LEAST_CHARACTERS),
        SealError::PassphrasesDiffer => lang.seal_differ().to_owned(),
        SealError::NoTerminal => lang.seal_no_terminal().to_owned(),
        SealError::WrongKey => lang.seal_wrong().to_owned(),
        SealError::NeedsKey => lang.seal_needs_key().to_owned(),
        SealError::Broken => lang.seal_broken().to_owned(),
    }
}

/// Why the papers of a job could not be made.
pub fn papers(error: &PapersError, lang: Lang) -> String {
    match error {
        PapersError::Store(error) => store(error, lang),
        PapersError::Paper(error) => paper(error, lang),
        PapersError::NoPlan(codes) => lang.fail_no_plan(codes),
        PapersError::NeverRecognised(codes) => lang.fail_never_recognised(codes),
        PapersError::NoRound(round) => lang.fail_no_round(round),
        PapersError::NothingAgreed(round) => lang.fail_nothing_agreed(round),
        PapersError::NoDecision { number, known } => lang.fail_no_decision(number, known),
        PapersError::NoStandard(round) => lang.fail_no_round_standard(round),
        PapersError::NoHamlet { name, known } => lang.fail_no_hamlet(name, known),
    }
}

fn refused(refusal: &Refusal, lang: Lang, dates: DateStyle) -> String {
    let said = match refusal {
        Refusal::Programme(fault) => return lang.programme_fault(*fault),
        Refusal::Join(fault) => return lang.join_fault(fault),
        Refusal::NotConcluded(count) => return lang.refused_not_concluded(count),
        Refusal::OpenComplaints(count) => return lang.refused_open_complaints(count),
        Refusal::Contested(code) => return lang.refused_contested(code),
        Refusal::DecidedInRound(code) => return lang.refused_decided_in_round(code),
        Refusal::RecognisedInRound(code) => return lang.refused_recognised_in_round(code),
        Refusal::BeforeMeeting(held) => return lang.refused_before_meeting(dates.day(*held)),
        Refusal::Group(fault) => return lang.group_fault(*fault, dates),
        Refusal::Plan(fault) => return lang.exit_plan_fault(*fault, dates),
        Refusal::Target(fault) => return lang.target_fault(*fault),
        Refusal::Loan(fault) => return lang.loan_fault(*fault, dates),
        Refusal::RecognisesEnded(code) => return lang.refused_recognises_ended(code),
        Refusal::HandOver(refusal) => return lang.list_refusal(refusal),
        Refusal::Colleague(fault) => lang.colleague_fault(*fault),
        Refusal::Carry(fault) => return lang.carry_fault(fault),
        Refusal::Answered => lang.refused_answered(),
        Refusal::NotYours => lang.refused_not_yours(),
        Refusal::Redacted => lang.refused_redacted(),
        Refusal::WorkLost => lang.refused_work_lost(),
        Refusal::ErasedAlready => lang.refused_erased_already(),
        Refusal::ErasureWithoutReason => lang.refused_erasure_without_reason(),
        Refusal::PassOn(fault) => return lang.pass_on_fault(fault, dates),
        Refusal::WaitsAlready => lang.refused_waits_already(),
        Refusal::Herd(fault) => return lang.herd_fault(*fault, dates),
        Refusal::TagWorn { tag, household } => return lang.refused_tag_worn(tag, household),
        Refusal::HasOffspring => lang.refused_has_offspring(),
        Refusal::AttendsAlready(name) => return lang.refused_attends_already(name),
        Refusal::DidNotLiveHere(name) => return lang.refused_did_not_live_here(name),
        Refusal::BeforeEvent(happened) => return lang.refused_before_event(dates.day(*happened)),
        Refusal::Visit(fault) => return lang.visit_fault(*fault, dates),
        Refusal::VisitTo { household, fault } => {
            return lang.visit_to_household(household, lang.visit_fault(*fault, dates));
        }
        Refusal::Sheet(fault) => lang.sheet_fault(*fault),
        Refusal::VisitOfAnother => lang.refused_visit_of_another(),
        Refusal::VisitEntered => lang.refused_visit_entered(),
        Refusal::ActivityCancelled => lang.refused_activity_cancelled(),
        Refusal::Assistance(refusal) => return lang.assistance_refusal(*refusal),
        Refusal::Held(Held::Day) => lang.check_support_day_held(),
        Refusal::Held(_) => lang.check_support_held(),
        Refusal::HouseholdEnded => lang.refused_ended(),
        Refusal::HouseholdNotEnded => lang.refused_not_ended(),
        Refusal::MergeWithItself => lang.refused_merge_self(),
        Refusal::SplitNobody => lang.refused_split_nobody(),
        Refusal::SplitEverybody => lang.refused_split_everybody(),
        Refusal::NotAMember => lang.refused_not_a_member(),
        Refusal::AlreadyLeft => lang.refused_already_left(),
        Refusal::InUse => lang.refused_in_use(),
        Refusal::ImpossibleDay => lang.refused_impossible_day(),
        Refusal::UnknownMember => lang.refused_unknown_member(),
        Refusal::RoundClosed => lang.refused_round_closed(),
        Refusal::NoFormA => lang.why_no_form_a(),
        Refusal::RoundExists => lang.refused_round_exists(),
        Refusal::NoSuchRound => lang.refused_no_such_round(),
        Refusal::OnTheListAlready => lang.refused_on_the_list(),
        Refusal::OfDecision => lang.refused_of_decision(),
        Refusal::SurveyedInRound => lang.refused_surveyed_in_round(),
    };
    said.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_how_many_which_and_when() {
        let day = "2026-11-02".parse().unwrap();
        let said = [
            (Refusal::NotConcluded(17), "17"),
            (Refusal::OpenComplaints(3), "3"),
            (Refusal::Contested("0414".into()), "0414"),
            (Refusal::RecognisedInRound("0412".into()), "0412"),
            (Refusal::RecognisesEnded("0413".into()), "0413"),
            (Refusal::BeforeMeeting(day), "02/11/2026"),
            (Refusal::BeforeEvent(day), "02/11/2026"),
            (Refusal::AttendsAlready("Lò Văn Nam".into()), "Lò Văn Nam"),
            (Refusal::DidNotLiveHere("Lò Văn Nam".into()), "Lò Văn Nam"),
        ];
        for (refusal, fact) in said {
            for lang in Lang::ALL {
                let words = store(&StoreError::Refused(refusal.clone()), lang);
                assert!(words.contains(fact), "{words}");
            }
        }
    }
}
