//! Decisions and people of a household against its surveys.

use chrono::{Datelike, NaiveDate};

use crate::domain::class::Class;
use crate::domain::classify::{Classified, classify_answers};
use crate::domain::ledger::{LedgerFacts, Stay, Surveyed};
use crate::domain::span::Span;
use crate::domain::standard::Standards;

/// A decision that recognises another class than the survey gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Differing {
    /// The day of the decision.
    pub decided: NaiveDate,
    /// The class that it recognises.
    pub recognised: Class,
    /// The class that the survey gives.
    pub computed: Class,
}

/// A survey that counted fewer people than are named on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undercounted {
    /// The day of the survey.
    pub on: NaiveDate,
    /// People whom it counted.
    pub counted: u32,
    /// People who are named as living there.
    pub named: u32,
}

/// The decisions of a household that recognise another class than the last survey of the same year before them gives.
/// Each needs a reason, because the villagers' meeting may have the final word; a survey that cannot be concluded
/// differs from nothing, and one that only says "above the poor line" agrees with every class above it.
pub fn differing(facts: &LedgerFacts, standards: &Standards) -> Vec<Differing> {
    let of_year =
        |decided: NaiveDate| facts.survey_on(decided).filter(|survey| survey.on.year() == decided.year());
    let decisions = facts.recognitions.iter().filter_map(|recognition| {
        let judged = judged(of_year(recognition.decided)?, standards)?;
        let (decided, recognised, computed) = (recognition.decided, recognition.class, judged.class);
        (!agrees(recognised, judged)).then_some(Differing { decided, recognised, computed })
    });
    decisions.collect()
}

fn judged(survey: &Surveyed, standards: &Standards) -> Option<Classified> {
    let standard = standards.by_code(&survey.standard)?;
    classify_answers(survey.answers, (survey.income, survey.b1), standard, survey.area).ok()
}

fn agrees(recognised: Class, judged: Classified) -> bool {
    recognised == judged.class || (judged.average_unknown && !recognised.is_listed())
}

/// The surveys that counted fewer people than are named on their day. More people than names are no fault: lists of
/// heads tell only how many there are. Who came or left on the day itself, or on a day that is not known whole, may
/// or may not have been counted, and is not held against it. Whose coming nobody wrote down was there at the last
/// survey; at earlier ones nobody knows.
pub fn undercounted(facts: &LedgerFacts) -> Vec<Undercounted> {
    let last = facts.surveys.last().map(|survey| survey.on);
    let surveys = facts.surveys.iter().filter_map(|survey| {
        let is_last = Some(survey.on) == last;
        let there = |stay: &&Stay| !stay.is_mistake() && surely_there(stay.span, survey.on, is_last);
        let (counted, named) = (survey.people, facts.stays.iter().filter(there).count() as u32);
        (named > counted).then_some(Undercounted { on: survey.on, counted, named })
    });
    surveys.collect()
}

fn surely_there(span: Span, day: NaiveDate, is_last: bool) -> bool {
    span.from.map_or(is_last, |from| from.latest() < day)
        && span.left.is_none_or(|left| left.earliest() > day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cause::Causes;
    use crate::domain::ledger::histories::{day, household, recognised, stay};
    use crate::domain::place::AreaType;
    use crate::domain::survey::Answers;

    fn surveyed(on: &str, b1: u32, deprived: &[u8]) -> Surveyed {
        Surveyed {
            round: "2024".into(),
            on: day(on),
            area: AreaType::Rural,
            b1: Some(b1),
            income: None,
            standard: "2022-2026".into(),
            people: 2,
            answers: Answers::all_answered(12, deprived.iter().copied()),
            causes: Causes::default(),
        }
    }

    fn found(class: Class, survey: Surveyed) -> Vec<Class> {
        let mut facts = household(1, 4);
        facts.recognitions = vec![recognised(day("2024-12-14"), class)];
        facts.surveys = vec![survey];
        differing(&facts, &Standards::embedded()).into_iter().map(|found| found.computed).collect()
    }

    #[test]
    fn a_decision_is_held_against_the_survey_of_its_year() {
        let poor = || surveyed("2024-10-01", 120, &[1, 4, 8]);
        assert_eq!(found(Class::Poor, poor()), []);
        assert_eq!(found(Class::NearPoor, poor()), [Class::Poor]);
        assert_eq!(found(Class::NearPoor, surveyed("2023-10-01", 120, &[1, 4, 8])), [], "of another year");
        assert_eq!(found(Class::NearPoor, surveyed("2024-12-20", 120, &[1, 4, 8])), [], "after the decision");
    }

    #[test]
    fn a_score_above_the_line_agrees_with_every_class_above_it() {
        let above = || surveyed("2024-10-01", 190, &[1]);
        assert_eq!((found(Class::Average, above()), found(Class::None, above())), (vec![], vec![]));
        assert_eq!(found(Class::Poor, above()), [Class::None]);
    }

    #[test]
    fn more_names_than_were_counted_are_told_and_fewer_are_not() {
        let mut facts = household(1, 4);
        facts.surveys = vec![surveyed("2024-10-01", 120, &[])];
        facts.stays = vec![stay(None, None), stay(Some("2021"), None)];
        assert_eq!(undercounted(&facts), []);
        facts.stays.push(stay(Some("2024"), None));
        assert_eq!(undercounted(&facts), [], "nobody knows whether this was before the day");
        facts.stays.push(stay(Some("2024-09"), None));
        let told = Undercounted { on: day("2024-10-01"), counted: 2, named: 3 };
        assert_eq!(undercounted(&facts), [told]);
    }
}
