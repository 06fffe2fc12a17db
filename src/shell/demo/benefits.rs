//! Who of a made-up household draws a monthly benefit: on which ground, since when, why it stopped, and when the
//! officer was told of it. Pure; what is paid for it is `aid::payments`.

use chrono::{Datelike, NaiveDate};

use super::calendar::{TODAY, after, some_day, ymd};
use super::chance::Chance;
use super::family::Person;
use super::life::Life;
use crate::domain::assistance::{Benefit, Month};
use crate::domain::class::Class;
use crate::domain::id::MemberId;
use crate::domain::member::{LeaveReason, Relation};

/// The social pension began.
const PENSION: NaiveDate = ymd(2025, 7, 1);
/// The last day that was settled before payments were kept in the register.
const SETTLED: NaiveDate = ymd(2025, 12, 31);
/// The year in which payments are kept.
const YEAR: i32 = 2026;

/// A benefit with the days on which the officer was told of its beginning and of its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The place of its person in the household.
    pub person: usize,
    /// The benefit; its person is filled in when the household is stored.
    pub benefit: Benefit,
    /// Told of its beginning.
    pub told: NaiveDate,
    /// Told of its end.
    pub told_end: NaiveDate,
}

/// The benefits of everybody who ever lived in a household.
pub fn benefits(chance: &mut Chance, life: &Life) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    for (at, person) in life.people.iter().enumerate() {
        let mut own = by_health(chance, person);
        own.extend(by_age(person));
        own.extend(by_family(chance, life, at));
        let number = chance.count(3, 140);
        let ended = gone(life, person);
        let own = own.into_iter().filter_map(|spell| spell.cut(ended));
        drawn.extend(own.map(|spell| spell.drawn(chance, life, at, number)));
    }
    drawn
}

/// A ground with its first and last day.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Spell {
    ground: &'static str,
    units: u32,
    from: NaiveDate,
    until: Option<(NaiveDate, &'static str)>,
}

impl Spell {
    fn since(ground: &'static str, from: NaiveDate) -> Self {
        Self { ground, units: 1, from, until: None }
    }

    fn until(self, day: NaiveDate, reason: &'static str) -> Self {
        Self { until: Some((day, reason)), ..self }
    }

    /// The same where the person was gone on a day; nothing where that was before it began.
    fn cut(self, gone: Option<(NaiveDate, &'static str)>) -> Option<Self> {
        let Some((day, reason)) = gone else { return Some(self) };
        let earlier = self.until.is_some_and(|(until, _)| until < day);
        let cut = if earlier { self } else { self.until(day, reason) };
        (cut.from <= day).then_some(cut)
    }

    /// As it was decided: what reaches back into the year is told weeks later, and now and then an end is.
    fn drawn(self, chance: &mut Chance, life: &Life, person: usize, number: u32) -> Drawn {
        let new = self.from.year() == YEAR;
        let told = after(self.from, if new { chance.between(35, 70) } else { 0 });
        let end = self.until.map(|(day, _)| day);
        let late = if chance.is(400) { 45 } else { 0 };
        let settled = end.map_or(SETTLED, |day| day.min(SETTLED));
        let benefit = Benefit {
            units: self.units,
            until: end,
            settled_to: (!new).then(|| Month::of(settled).last_day()),
            stop_reason: self.until.map(|(_, reason)| reason.to_owned()).unwrap_or_default(),
            decision_number: format!("{number:02}/QĐ-UBND"),
            receiver: receiver(life, person, self.ground),
            ..Benefit::since(MemberId(0), self.ground, self.from)
        };
        Drawn { person, benefit, told, told_end: end.map_or(TODAY, |day| after(day, late)) }
    }
}

/// Severe disability, one in five extremely severe.
fn by_health(chance: &mut Chance, person: &Person) -> Vec<Spell> {
    if person.member.facts.disabled != Some(true) {
        return Vec::new();
    }
    let ground = if chance.is(200) { "extreme_disability" } else { "severe_disability" };
    let born = person.member.born.map_or(ymd(1980, 1, 1), |born| born.latest());
    let from = some_day(chance, ymd(2016, 1, 5), ymd(2024, 11, 5)).max(born);
    vec![Spell::since(ground, from)]
}

/// The benefit of the eighties until the social pension came, then that; also from 75 on.
fn by_age(person: &Person) -> Vec<Spell> {
    let Some(born) = person.member.born.filter(|_| person.age(TODAY) >= 76) else { return Vec::new() };
    let turns = |years| Month::of(ymd(born.year() + years, 12, 1)).next().first_day();
    let pension = Spell::since("social_pension", turns(75).max(PENSION));
    let eighty = turns(80);
    if eighty >= PENSION {
        return vec![pension];
    }
    let before = Spell::since("elderly_80", eighty.max(ymd(2016, 1, 1)));
    vec![before.until(ymd(2025, 6, 30), "Chuyển sang trợ cấp hưu trí xã hội"), pension]
}

/// What rests on the household: single parents, old people with nobody, grandchildren without anybody who provides.
fn by_family(chance: &mut Chance, life: &Life, at: usize) -> Vec<Spell> {
    let person = &life.people[at];
    let [.., before, class, _] = life.path;
    let listed = class.is_listed() || before.is_listed();
    if !listed || !person.is_present(ymd(2025, 11, 1)) {
        return Vec::new();
    }
    let spell = match person.relation {
        Relation::Head if is_alone(life) => alone(chance, person, class),
        Relation::Head => single_parent(chance, life, class),
        Relation::Grandchild => orphan(chance, person),
        _ => None,
    };
    spell.into_iter().collect()
}

fn is_alone(life: &Life) -> bool {
    life.people.iter().filter(|person| person.is_present(TODAY)).count() == 1
}

fn alone(chance: &mut Chance, person: &Person, class: Class) -> Option<Spell> {
    let ground = if chance.is(300) { "elderly_community_care" } else { "elderly_alone" };
    let since = some_day(chance, ymd(2022, 3, 1), ymd(2024, 10, 5));
    (class == Class::Poor && person.age(since) > 60).then(|| Spell::since(ground, since))
}

fn single_parent(chance: &mut Chance, life: &Life, class: Class) -> Option<Spell> {
    let present = || life.people.iter().filter(|person| person.is_present(TODAY));
    let with_spouse = present().any(|person| person.relation == Relation::Spouse);
    let child = |person: &&Person| person.relation == Relation::Child && person.age(TODAY) < 16;
    let children = u32::try_from(present().filter(child).count()).unwrap_or(0);
    if with_spouse || children == 0 {
        return None;
    }
    let recent = chance.is(250);
    let from = if recent { ymd(2026, 3, 9) } else { some_day(chance, ymd(2024, 1, 8), ymd(2025, 10, 5)) };
    let spell = Spell { units: children, ..Spell::since("single_parent", from) };
    match (class.is_listed(), recent) {
        (true, _) => Some(spell),
        (false, true) => None,
        (false, false) => Some(spell.until(SETTLED, "Hộ không còn thuộc diện nghèo, cận nghèo")),
    }
}

/// Until the birthday on which it ends.
fn orphan(chance: &mut Chance, person: &Person) -> Option<Spell> {
    let born = person.member.born?;
    let since = some_day(chance, ymd(2023, 2, 1), ymd(2024, 9, 5)).max(born.latest());
    let spell = chance.is(60).then(|| Spell::since("child_without_care", since))?;
    match person.age(TODAY) {
        ..16 => Some(spell),
        16 if born.latest() <= TODAY => Some(spell.until(sixteenth(born.latest()), "Đủ 16 tuổi")),
        _ => None,
    }
}

fn sixteenth(born: NaiveDate) -> NaiveDate {
    born.with_year(born.year() + 16).unwrap_or(born)
}

/// When and how somebody died or left the commune.
fn gone(life: &Life, person: &Person) -> Option<(NaiveDate, &'static str)> {
    let own = person.left.and_then(|left| match left.reason {
        LeaveReason::Death => Some((left.on.latest(), "Qua đời")),
        LeaveReason::MovedOut => Some((left.on.latest(), "Chuyển khỏi xã")),
        _ => None,
    });
    own.or_else(|| life.events.ended.map(|(on, _)| (on, "Chuyển khỏi xã")))
}

/// The head fetches it for children and for who cannot walk.
fn receiver(life: &Life, person: usize, ground: &str) -> String {
    let fetched = matches!(ground, "child_without_care" | "extreme_disability") && person != 0;
    let head = life.people.first().filter(|head| fetched && head.is_present(TODAY));
    head.map(|head| head.member.name.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::life::{Home, life};
    use super::*;
    use crate::domain::assistance::check::faults;
    use crate::domain::assistance::{Person as Case, Rates};
    use crate::domain::catalogue::Catalogue;
    use crate::domain::id::HamletId;
    use std::collections::BTreeSet;

    fn lives() -> Vec<Life> {
        let catalogue = Catalogue::embedded();
        let home = Home { hamlet: HamletId(1), number: 2, in_the_hills: true };
        (0..1500).map(|number| life(1, number, number.to_string(), home, &catalogue)).collect()
    }

    fn drawn(number: usize, life: &Life) -> Vec<Drawn> {
        benefits(&mut Chance::of(9, number as u64), life)
    }

    #[test]
    fn every_benefit_would_pass_the_form() {
        let rates = Rates::embedded();
        for (number, life) in lives().iter().enumerate() {
            for Drawn { person, benefit, .. } in drawn(number, life) {
                let person = &life.people[person];
                let died = person.left.filter(|left| left.reason == LeaveReason::Death).map(|left| left.on);
                let case = Case::known(MemberId(1), person.member.born, died);
                assert_eq!(faults(&rates, &case, &[], None, &benefit, TODAY), [], "{benefit:?} {person:?}");
            }
        }
    }

    #[test]
    fn all_kinds_are_drawn_and_some_are_stopped_with_their_reason() {
        let all: Vec<Benefit> = lives()
            .iter()
            .enumerate()
            .flat_map(|(number, life)| drawn(number, life))
            .map(|drawn| drawn.benefit)
            .collect();
        let grounds: BTreeSet<&str> = all.iter().map(|benefit| benefit.ground.as_str()).collect();
        let expected = [
            "child_without_care",
            "elderly_80",
            "elderly_alone",
            "elderly_community_care",
            "extreme_disability",
            "severe_disability",
            "single_parent",
            "social_pension",
        ];
        assert_eq!(grounds.into_iter().collect::<Vec<_>>(), expected);
        let reasons: BTreeSet<&str> =
            all.iter().filter(|b| b.until.is_some()).map(|b| b.stop_reason.as_str()).collect();
        assert!(reasons.len() >= 5 && !reasons.contains(""), "{reasons:?}");
    }

    #[test]
    fn who_is_said_to_draw_an_allowance_draws_one() {
        for (number, life) in lives().iter().enumerate() {
            let drawn = drawn(number, life);
            for (at, person) in life.people.iter().enumerate() {
                let said = person.member.facts.allowance == Some(true) && person.member.born.is_some();
                let here = person.is_present(TODAY) && life.events.ended.is_none();
                let draws = drawn.iter().any(|one| one.person == at && one.benefit.until.is_none());
                assert!(!(said && here) || draws, "{person:?}");
            }
        }
    }
}
