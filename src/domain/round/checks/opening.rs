//! The round itself, and closing it.

use chrono::NaiveDate;

use super::done;
use crate::domain::round::code::{AD_HOC_DAYS, RoundCode};
use crate::domain::round::fault::{RoundFault, unless};
use crate::domain::round::{Complaint, Round, RoundDossier, RoundKind};
use crate::domain::standard::{Standard, Standards};

/// What is wrong with a round that is opened or changed. Its list is made as the register stands on the day on which
/// it is opened: a round that begins later is opened then.
pub fn round(round: &Round, standards: &Standards, today: NaiveDate) -> Vec<RoundFault> {
    let mut faults = code(round);
    faults.extend(unless(round.opened <= today, RoundFault::OpensLater(round.opened)));
    faults.extend(unless(round.due >= round.opened, RoundFault::DueBeforeOpening));
    let named = [Some(&round.standard), round.second_standard.as_ref()];
    let unknown = named.into_iter().flatten().filter(|code| standards.by_code(code).is_none());
    faults.extend(unknown.map(|code| RoundFault::UnknownStandard(code.clone())));
    let twice = round.second_standard.as_ref() == Some(&round.standard);
    faults.extend(unless(!twice, RoundFault::SameStandardTwice));
    let in_force = standards.by_code(&round.standard).is_none_or(|standard| standard.holds_on(round.due));
    faults.extend(unless(in_force, RoundFault::NotInForce(round.standard.clone())));
    let days = (round.due - round.opened).num_days();
    let long = round.kind == RoundKind::AdHoc && days > AD_HOC_DAYS as i64;
    faults.extend(unless(!long, RoundFault::LongAdHoc(days)));
    faults
}

fn code(round: &Round) -> Vec<RoundFault> {
    let Some(code) = RoundCode::read(&round.code).filter(|code| code.to_string() == round.code) else {
        return vec![RoundFault::NotACode];
    };
    let kind = unless(code.kind() == round.kind, RoundFault::CodeOfKind(code.kind()));
    let year = unless(code.year() == round.year, RoundFault::CodeOfYear(code.year()));
    kind.into_iter().chain(year).collect()
}

/// What stands in the way of closing a round on a day.
pub fn closing(
    dossier: &RoundDossier,
    standard: &Standard,
    on: NaiveDate,
    today: NaiveDate,
) -> Vec<RoundFault> {
    let mut faults: Vec<RoundFault> = done(on, &dossier.round, today).collect();
    let open = dossier.tasks.iter().filter(|facts| !dossier.stage(facts, standard).is_concluded()).count();
    faults.extend(unless(open == 0, RoundFault::NotConcluded(open)));
    let complaints = dossier.complaints.iter().filter(|complaint| Complaint::is_open(complaint)).count();
    faults.extend(unless(complaints == 0, RoundFault::OpenComplaints(complaints)));
    let decided = dossier.decisions.iter().map(|decision| decision.decided).max();
    faults.extend(decided.filter(|decided| *decided > on).map(RoundFault::BeforeDecision));
    faults
}

#[cfg(test)]
mod tests {
    use super::round;
    use super::*;
    use crate::domain::round::sample::*;

    fn faults(change: impl FnOnce(&mut Round)) -> Vec<RoundFault> {
        let mut changed = crate::domain::round::sample::round();
        change(&mut changed);
        round(&changed, &Standards::embedded(), day("2026-11-22"))
    }

    #[test]
    fn a_round_is_opened_on_its_first_day_or_later_never_before() {
        assert_eq!(faults(|round| round.opened = day("2026-11-22")), []);
        let tomorrow = day("2026-11-23");
        assert_eq!(faults(|round| round.opened = tomorrow), [RoundFault::OpensLater(tomorrow)]);
    }

    #[test]
    fn the_code_says_the_kind_and_the_year() {
        assert_eq!(faults(|_| {}), []);
        for wrong in ["", "26", "2026-13", " 2026", "bão số 3"] {
            assert_eq!(faults(|round| round.code = wrong.into()), [RoundFault::NotACode], "{wrong}");
        }
        assert_eq!(faults(|round| round.year = 2025), [RoundFault::CodeOfYear(2026)]);
        assert_eq!(faults(|round| round.code = "2026-10".into()), [RoundFault::CodeOfKind(RoundKind::AdHoc)]);
    }

    #[test]
    fn it_is_decided_after_it_is_opened_and_an_ad_hoc_one_soon() {
        assert_eq!(faults(|round| round.due = day("2026-08-31")), [RoundFault::DueBeforeOpening]);
        let ad_hoc = |due: &'static str| {
            faults(move |round| {
                (round.code, round.kind) = ("2026-09".into(), RoundKind::AdHoc);
                (round.opened, round.due) = (day("2026-09-15"), day(due));
            })
        };
        assert_eq!(ad_hoc("2026-09-30"), []);
        assert_eq!(ad_hoc("2026-10-01"), [RoundFault::LongAdHoc(16)]);
    }

    #[test]
    fn its_standards_are_known_and_two_where_two_are_named() {
        let unknown = RoundFault::UnknownStandard("2040".into());
        assert_eq!(faults(|round| round.standard = "2040".into()), std::slice::from_ref(&unknown));
        assert_eq!(faults(|round| round.second_standard = Some("2040".into())), [unknown]);
        let same = faults(|round| round.second_standard = Some("2022-2026".into()));
        assert_eq!(same, [RoundFault::SameStandardTwice]);
        assert_eq!(faults(|round| round.second_standard = Some("2027-2030".into())), []);
        let ahead = faults(|round| round.standard = "2027-2030".into());
        assert_eq!(ahead, [RoundFault::NotInForce("2027-2030".into())]);
    }

    #[test]
    fn a_round_is_closed_when_everything_is_concluded() {
        let mut round = dossier(vec![surveyed(task(1, 4)), recognised(surveyed(task(2, 4)))]);
        round.complaints = vec![complaint(1, 9)];
        let closing =
            |round: &RoundDossier, on: &str| closing(round, &standard(), day(on), day("2026-12-20"));
        assert_eq!(
            closing(&round, "2026-12-20"),
            [RoundFault::NotConcluded(1), RoundFault::OpenComplaints(1)]
        );
        round.tasks.remove(0);
        round.complaints.clear();
        assert_eq!(closing(&round, "2026-12-20"), []);
        assert_eq!(closing(&round, "2026-12-21"), [RoundFault::Future]);
        round.decisions = vec![stored_decision("2026-12-10")];
        assert_eq!(closing(&round, "2026-12-09"), [RoundFault::BeforeDecision(day("2026-12-10"))]);
        assert_eq!(closing(&round, "2026-08-01")[0], RoundFault::BeforeOpening(day("2026-09-01")));
    }
}
