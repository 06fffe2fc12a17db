//! What happens to the people of a made-up household over the years: births, deaths, marriages, the
//! founding of a household of one's own, leaving the commune.

use chrono::NaiveDate;

use super::calendar::{OPENED, ROUNDS, TODAY, some_day, whole, ymd};
use super::family::{FamilyMaker, Person};
use crate::domain::household::EndReason;
use crate::domain::member::{LeaveReason, Leaving, Relation, Sex};

/// A head who died, and who came after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Succession {
    /// Place of the new head among the people.
    pub heir: usize,
    /// The day.
    pub on: NaiveDate,
}

/// What happened to the household as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Events {
    /// The head died.
    pub succession: Option<Succession>,
    /// Left the register.
    pub ended: Option<(NaiveDate, EndReason)>,
    /// Moved to the next hamlet.
    pub moved: Option<NaiveDate>,
    /// Places of those who founded a household of their own, the new head first.
    pub split: Option<(NaiveDate, Vec<usize>)>,
}

/// Lets the years pass over a household.
pub fn live(maker: &mut FamilyMaker, people: &mut Vec<Person>) -> Events {
    for round in ROUNDS {
        let year = (ymd(round.year, 1, 10).max(OPENED), ymd(round.year, 12, 28).min(TODAY));
        births(maker, people, year);
        marriages(maker, people, year);
        deaths(maker, people, year);
    }
    let mut events = Events { succession: succession(people), ..Events::default() };
    leave_together(maker, people, &mut events);
    events
}

fn births(maker: &mut FamilyMaker, people: &mut Vec<Person>, (from, to): (NaiveDate, NaiveDate)) {
    let mother = |p: &Person| {
        let wife = matches!(p.relation, Relation::Spouse | Relation::ChildInLaw);
        wife && p.member.sex == Some(Sex::Female) && (20..=37).contains(&p.age(from)) && p.is_present(to)
    };
    let Some(mother) = people.iter().find(|p| mother(p)).map(|p| p.relation) else { return };
    if maker.chance.is(75) {
        let on = some_day(maker.chance, from, to);
        let relation = if mother == Relation::Spouse { Relation::Child } else { Relation::Grandchild };
        let child = maker.newborn(on);
        people.push(Person { relation, ..child });
    }
}

fn marriages(maker: &mut FamilyMaker, people: &mut Vec<Person>, (from, to): (NaiveDate, NaiveDate)) {
    let single =
        |p: &Person| p.relation == Relation::Child && (20..=29).contains(&p.age(from)) && p.is_present(to);
    let Some(at) = people.iter().position(single) else { return };
    let in_law = people.iter().any(|p| p.relation == Relation::ChildInLaw);
    if !maker.chance.is(110) {
        return;
    }
    let on = some_day(maker.chance, from, to);
    match people[at].member.sex {
        Some(Sex::Female) => leave(&mut people[at], on, LeaveReason::Marriage),
        _ if !in_law => people.push(maker.bride(on)),
        _ => {}
    }
}

/// The very old die first, and never the last grown-up.
fn deaths(maker: &mut FamilyMaker, people: &mut [Person], (from, to): (NaiveDate, NaiveDate)) {
    let grown_ups = people.iter().filter(|p| p.is_present(to) && p.age(to) >= 20).count();
    let old = |p: &Person| p.age(from) >= 66 && p.is_present(to);
    let Some(at) = people.iter().position(old).filter(|_| grown_ups > 1) else { return };
    let risk = u32::try_from((people[at].age(from) - 60) * 3).unwrap_or(0);
    if maker.chance.is(risk) {
        let on = some_day(maker.chance, from, to);
        leave(&mut people[at], on, LeaveReason::Death);
    }
}

fn leave(person: &mut Person, on: NaiveDate, reason: LeaveReason) {
    person.left = whole(on).map(|on| Leaving { on, reason });
}

/// After a head the spouse becomes head, else the oldest grown-up.
fn succession(people: &mut [Person]) -> Option<Succession> {
    let on = people.first()?.left?.on.day()?;
    let rank = |p: &Person| (p.relation == Relation::Spouse, p.age(on));
    let candidates = people.iter().enumerate().filter(|(_, p)| p.is_present(TODAY) && p.age(on) >= 18);
    let heir = candidates.max_by_key(|(_, p)| rank(p)).map(|(at, _)| at);
    if heir.is_none() {
        // Nobody could follow: the death did not happen.
        people[0].left = None;
    }
    heir.map(|heir| Succession { heir, on })
}

/// At most one of the events of the household as a whole.
fn leave_together(maker: &mut FamilyMaker, people: &[Person], events: &mut Events) {
    let on = some_day(maker.chance, ymd(2023, 2, 1), ymd(2026, 8, 30));
    match maker.chance.between(0, 999) {
        0..=9 => events.ended = Some((on, EndReason::MovedOut)),
        10..=12 if people.iter().filter(|p| p.is_present(TODAY)).count() == 1 && people[0].age(on) > 64 => {
            events.ended = Some((on, EndReason::DiedOut));
        }
        20..=27 => events.moved = Some(on),
        30..=119 if events.succession.is_none() => {
            events.split = own_household(people, on).map(|who| (on, who))
        }
        _ => {}
    }
}

/// A married child with wife and children.
fn own_household(people: &[Person], on: NaiveDate) -> Option<Vec<usize>> {
    let place = |wanted: Relation| {
        let fits =
            |p: &Person| p.relation == wanted && p.is_present(on) && p.left.is_none() && p.age(on) >= 20;
        people.iter().position(fits)
    };
    let wife = place(Relation::ChildInLaw)?;
    let husband = people.iter().position(|p| {
        p.relation == Relation::Child
            && p.member.sex == Some(Sex::Male)
            && p.left.is_none()
            && p.age(on) >= 20
    })?;
    let children = people
        .iter()
        .enumerate()
        .filter(|(_, p)| p.relation == Relation::Grandchild && p.is_present(on) && p.left.is_none());
    Some([husband, wife].into_iter().chain(children.map(|(at, _)| at)).collect())
}

#[cfg(test)]
mod tests {
    use super::super::chance::Chance;
    use super::super::names;
    use super::*;

    fn lives() -> Vec<(Vec<Person>, Events)> {
        let life = |number: u32| {
            let mut chance = Chance::of(8, number.into());
            let people = names::people(&mut chance, false);
            let mut maker = FamilyMaker::new(&mut chance, people, number);
            let mut people = maker.at_opening();
            let events = live(&mut maker, &mut people);
            (people, events)
        };
        (0..1500).map(life).collect()
    }

    #[test]
    fn a_household_without_its_head_has_a_new_one_who_lives_there() {
        let mut successions = 0;
        for (people, events) in lives() {
            assert_eq!(people[0].left.is_some(), events.succession.is_some());
            if let Some(Succession { heir, .. }) = events.succession {
                assert!(people[heir].is_present(TODAY));
                successions += 1;
            }
        }
        assert!(successions > 5);
    }

    #[test]
    fn every_kind_of_event_happens() {
        let lives = lives();
        let any = |of: &dyn Fn(&Events) -> bool| lives.iter().any(|(_, events)| of(events));
        assert!(any(&|e| e.ended.is_some()) && any(&|e| e.moved.is_some()) && any(&|e| e.split.is_some()));
    }

    #[test]
    fn who_founds_a_household_leaves_someone_behind() {
        for (people, events) in lives() {
            let Some((on, who)) = events.split else { continue };
            let present = people.iter().filter(|p| p.left.is_none() && p.is_present(on)).count();
            assert!(who.len() < present, "{people:#?}");
        }
    }
}
