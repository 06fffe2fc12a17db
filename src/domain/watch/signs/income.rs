//! What the last survey tells: near the line, or lower than the survey before.

use chrono::NaiveDate;

use crate::domain::classify::{Basis, compared};
use crate::domain::watch::warning::Sighted;
use crate::domain::watch::{Fact, Stay, Surveyed, WarningKind, WatchRules, Watching};

/// Signs in the surveys up to a day. Those before the household is watched were known when it was decided about.
pub(super) fn signs(surveys: &[Surveyed], stay: &Stay, by: Watching<'_>, day: NaiveDate) -> Vec<Sighted> {
    let known = &surveys[..surveys.partition_point(|survey| survey.on <= day)];
    let since = known.split_last().filter(|(last, _)| last.on >= stay.since);
    let Some((last, before)) = since else { return Vec::new() };
    let near = line(last, by).map(|(kind, fact)| (kind, last.on, fact));
    let fallen = fallen(last, before, by.rules).map(|fact| (WarningKind::IncomeFallen, last.on, fact));
    near.into_iter().chain(fallen).collect()
}

/// At the line or under it, or so little above it as the rules say.
fn line(last: &Surveyed, by: Watching<'_>) -> Option<(WarningKind, Fact)> {
    let lines = by.standards.named(&last.standard, last.on)?.lines(last.area);
    let basis = compared(last.income, last.b1, lines).ok()?;
    let kind = match basis.is_at_or_under() {
        true => WarningKind::BelowLine,
        false => is_near(basis, by.rules).then_some(WarningKind::NearLine)?,
    };
    Some(match basis {
        Basis::Income { income, line } => (kind, Fact::Income { income, line }),
        Basis::Score { b1, limit } => (kind, Fact::Score { b1, limit }),
    })
}

fn is_near(basis: Basis, rules: &WatchRules) -> bool {
    match basis {
        Basis::Income { income, line } => {
            let above = i128::from(income) - i128::from(line);
            above * 100 <= i128::from(line) * i128::from(rules.near_percent)
        }
        Basis::Score { b1, limit } => b1 <= limit.saturating_add(rules.near_points),
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
