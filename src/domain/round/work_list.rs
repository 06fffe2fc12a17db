//! Who comes on the work list of a round that is opened, and why.

use chrono::NaiveDate;

use super::{Round, Task, TaskSource};
use crate::domain::class::Class;
use crate::domain::ledger::{LedgerFacts, Surveyed};
use crate::domain::standard::Standard;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};

/// Which households a new round takes up by itself; those that asked are added one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inclusion {
    /// Poor and near-poor households: the law's list.
    pub listed: bool,
    /// Households that escaped in the last 36 months.
    pub watched: bool,
    /// Households whose last survey lies above the line by at most so many per cent, in income or in score B1;
    /// `None` for none of them.
    pub near_line_percent: Option<u32>,
}

impl Default for Inclusion {
    /// The law's list, and who escaped a short while ago.
    fn default() -> Self {
        Self { listed: true, watched: true, near_line_percent: None }
    }
}

/// Why a household comes on the list of a round opened on `day`: the first reason in the order of [`TaskSource`], or
/// none. A household that was surveyed for the round before it was opened is always on it.
///
/// `standard` is the round's: a new one with a higher line takes up those whom it would make poor.
pub fn source(
    facts: &LedgerFacts,
    round: &Round,
    standard: &Standard,
    inclusion: Inclusion,
    day: NaiveDate,
) -> Option<TaskSource> {
    let class = facts.on(day)?.class;
    let survey = facts.survey_on(day);
    let near = |percent| survey.is_some_and(|survey| is_near_line(survey, standard, percent));
    let reasons = [
        (TaskSource::Listed, inclusion.listed && class.is_listed()),
        (TaskSource::NearLine, !class.is_listed() && inclusion.near_line_percent.is_some_and(near)),
        (TaskSource::Watched, inclusion.watched && is_newly_escaped(facts, class, day)),
        (TaskSource::Added, facts.surveys.iter().any(|survey| survey.round == round.code)),
    ];
    reasons.into_iter().find(|(_, holds)| *holds).map(|(source, _)| source)
}

/// Measured income decides where there is one, as it does for the class.
fn is_near_line(survey: &Surveyed, standard: &Standard, percent: u32) -> bool {
    let lines = standard.lines(survey.area);
    match (survey.income, survey.b1, lines.b1_limit) {
        (Some(income), _, _) => within(income, lines.poor, percent),
        (None, Some(b1), Some(limit)) => within(b1.into(), limit.into(), percent),
        _ => false,
    }
}

/// At most so many per cent above the line.
fn within(value: i64, line: i64, percent: u32) -> bool {
    i128::from(value) * 100 <= i128::from(line) * (100 + i128::from(percent))
}

fn is_newly_escaped(facts: &LedgerFacts, class: Class, day: NaiveDate) -> bool {
    let standing = || standing_on(&facts.recognitions, day, NEWLY_ESCAPED_MONTHS);
    !class.is_listed() && standing().newly_escaped_until.is_some()
}

/// How many households of a list come from each source; sources without any are left out.
pub fn by_source(tasks: &[Task]) -> Vec<(TaskSource, usize)> {
    let count = |source: TaskSource| (source, tasks.iter().filter(|task| task.source == source).count());
    TaskSource::ALL.iter().map(|source| count(*source)).filter(|(_, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::household::{EndReason, Ending};
    use crate::domain::ledger::histories::{self, household, recognised};
    use crate::domain::round::sample::{day, round, standard};

    const EVERYONE: Inclusion = Inclusion { listed: true, watched: true, near_line_percent: Some(10) };

    fn opened(facts: &LedgerFacts, inclusion: Inclusion) -> Option<TaskSource> {
        source(facts, &round(), &standard(), inclusion, day("2026-09-01"))
    }

    fn once(class: Class, decided: &str) -> LedgerFacts {
        LedgerFacts { recognitions: vec![recognised(day(decided), class)], ..household(1, 4) }
    }

    fn escaped(decided: &str) -> LedgerFacts {
        let mut facts = once(Class::Poor, "2020-12-14");
        facts.recognitions.push(recognised(day(decided), Class::None));
        facts
    }

    fn asked(income: Option<i64>, b1: Option<u32>) -> LedgerFacts {
        let survey = Surveyed { income, b1, ..histories::surveyed(day("2025-10-01"), 4) };
        LedgerFacts { surveys: vec![survey], ..household(1, 4) }
    }

    #[test]
    fn the_commune_s_list_is_taken_up_and_who_is_on_none_is_not() {
        assert_eq!(opened(&once(Class::NearPoor, "2025-12-14"), EVERYONE), Some(TaskSource::Listed));
        assert_eq!(opened(&once(Class::Average, "2025-12-14"), EVERYONE), None);
        assert_eq!(opened(&household(1, 4), EVERYONE), None);
        let none = Inclusion { listed: false, ..EVERYONE };
        assert_eq!(opened(&once(Class::Poor, "2025-12-14"), none), None);
    }

    #[test]
    fn who_escaped_is_watched_for_three_years() {
        assert_eq!(opened(&escaped("2023-09-01"), EVERYONE), Some(TaskSource::Watched));
        assert_eq!(opened(&escaped("2023-08-31"), EVERYONE), None);
        assert_eq!(opened(&escaped("2025-12-14"), Inclusion { watched: false, ..EVERYONE }), None);
    }

    #[test]
    fn near_the_line_is_so_many_per_cent_of_the_line_itself_included() {
        assert_eq!(opened(&asked(Some(1_650_000), None), EVERYONE), Some(TaskSource::NearLine));
        assert_eq!(opened(&asked(Some(1_650_001), None), EVERYONE), None);
        assert_eq!(opened(&asked(None, Some(154)), EVERYONE), Some(TaskSource::NearLine));
        assert_eq!(opened(&asked(None, Some(155)), EVERYONE), None);
        assert_eq!(
            opened(&asked(Some(9_000_000), Some(120)), EVERYONE),
            None,
            "income goes before the score"
        );
        assert_eq!(opened(&asked(None, None), EVERYONE), None);
        let far = Inclusion { near_line_percent: None, ..EVERYONE };
        assert_eq!(opened(&asked(Some(1_600_000), None), far), None);
        let absurd = Inclusion { near_line_percent: Some(u32::MAX), ..EVERYONE };
        assert_eq!(opened(&asked(Some(i64::MAX), None), absurd), None);
    }

    #[test]
    fn of_several_reasons_the_first_counts() {
        let near = asked(Some(1_600_000), None);
        let escaped = LedgerFacts { surveys: near.surveys.clone(), ..escaped("2025-12-14") };
        assert_eq!(opened(&escaped, EVERYONE), Some(TaskSource::NearLine));
        let poor = LedgerFacts { surveys: near.surveys, ..once(Class::Poor, "2025-12-14") };
        assert_eq!(opened(&poor, EVERYONE), Some(TaskSource::Listed));
    }

    #[test]
    fn who_was_surveyed_for_the_round_before_it_was_opened_is_on_its_list() {
        let mut facts = asked(Some(9_000_000), None);
        facts.surveys[0].round = "2026".into();
        assert_eq!(opened(&facts, EVERYONE), Some(TaskSource::Added));
    }

    #[test]
    fn who_has_left_the_register_is_not() {
        let mut gone = once(Class::Poor, "2025-12-14");
        gone.ended = Some(Ending { on: day("2026-03-01"), reason: EndReason::MovedOut });
        gone.events = vec![histories::event(
            day("2026-03-01"),
            crate::domain::household::HouseholdEventKind::Ended,
            None,
        )];
        assert_eq!(opened(&gone, EVERYONE), None);
    }

    #[test]
    fn the_sources_are_counted_in_their_order() {
        let task = |source| Task::new("2026", crate::domain::id::HouseholdId(1), source);
        let tasks = [task(TaskSource::Watched), task(TaskSource::Listed), task(TaskSource::Watched)];
        assert_eq!(by_source(&tasks), [(TaskSource::Listed, 1), (TaskSource::Watched, 2)]);
    }
}
