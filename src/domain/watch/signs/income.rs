//! What the last survey tells: near the line, or lower than the survey before.

use chrono::NaiveDate;

use crate::domain::classify::{Basis, compared};
use crate::domain::watch::warning::Sighted;
use crate::domain::watch::{Fact, Surveyed, WarningKind, WatchRules, Watching};

/// Signs in the surveys up to a day.
pub(super) fn signs(surveys: &[Surveyed], by: Watching<'_>, day: NaiveDate) -> Vec<Sighted> {
    let known = &surveys[..surveys.partition_point(|survey| survey.on <= day)];
    let Some((last, before)) = known.split_last() else { return Vec::new() };
    let near = near_line(last, by).map(|fact| (WarningKind::NearLine, last.on, fact));
    let fallen = fallen(last, before, by.rules).map(|fact| (WarningKind::IncomeFallen, last.on, fact));
    near.into_iter().chain(fallen).collect()
}

/// At the line, under it, or so little above it as the rules say.
fn near_line(last: &Surveyed, by: Watching<'_>) -> Option<Fact> {
    let lines = by.standards.named(&last.standard, last.on)?.lines(last.area);
    match compared(last.income, last.b1, lines).ok()? {
        Basis::Income { income, line } => {
            let above = i128::from(income) - i128::from(line);
            let near = above * 100 <= i128::from(line) * i128::from(by.rules.near_percent);
            near.then_some(Fact::Income { income, line })
        }
        Basis::Score { b1, limit } => {
            (b1 <= limit.saturating_add(by.rules.near_points)).then_some(Fact::Score { b1, limit })
        }
    }
}

/// Less than the last survey before that measured the same: the income, else the score.
fn fallen(last: &Surveyed, before: &[Surveyed], rules: &WatchRules) -> Option<Fact> {
    let income = last.income.zip(before.iter().rev().find_map(|survey| survey.income));
    if let Some((to, from)) = income {
        return fell(from, to, rules).then_some(Fact::IncomeFell { from, to });
    }
    let (to, from) = last.b1.zip(score_before(last, before))?;
    fell(from.into(), to.into(), rules).then_some(Fact::ScoreFell { from, to })
}

/// The last score of before, of the same table: points of another standard or area measure something else.
fn score_before(last: &Surveyed, before: &[Surveyed]) -> Option<u32> {
    let same = |survey: &&Surveyed| survey.standard == last.standard && survey.area == last.area;
    before.iter().rev().filter(same).find_map(|survey| survey.b1)
}

fn fell(from: i64, to: i64, rules: &WatchRules) -> bool {
    let lost = i128::from(from) - i128::from(to);
    lost > 0 && lost * 100 >= i128::from(from) * i128::from(rules.fall_percent)
}
