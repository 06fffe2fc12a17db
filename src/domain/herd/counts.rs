//! Heads alive on a day, parted by species, sex, age, hamlet, class or ethnic group; and the balance of a period.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Balance, Flow, Herd, HerdAnimal};
use crate::domain::catalogue::Catalogue;
use crate::domain::class::State;
use crate::domain::data_file::Label;
use crate::domain::household::coded;
use crate::domain::id::{AnimalId, HamletId, HouseholdId};
use crate::domain::member::Sex;

coded! {
    /// By what heads are parted.
    By {
        /// Loài.
        Species = "species",
        /// Đực, cái.
        Sex = "sex",
        /// Nhóm tuổi.
        Age = "age",
        /// Thôn, khu của hộ nuôi.
        Hamlet = "hamlet",
        /// Diện hộ nuôi: the holder's class on the day.
        Class = "class",
        /// Dân tộc của hộ nuôi.
        Ethnicity = "ethnicity",
    }
}

/// One part. Groups stand in the order of their rank, then by their words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A species.
    Species(String),
    /// A sex; `None` where it is not known.
    Sex(Option<Sex>),
    /// An age group: its rank within the species, its names.
    Age(String, usize, AgeName),
    /// The birth is not known.
    AgeUnknown(String),
    /// A hamlet.
    Hamlet(HamletId, String),
    /// The class of the holder on the day.
    Class(State),
    /// The ethnic group of the holder; empty where it is not known.
    Ethnicity(String),
}

/// Names of an age group, in order of the Vietnamese one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct AgeName {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

/// How many of a group are alive.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Count {
    /// Heads.
    pub heads: u32,
    /// Those of them that are female.
    pub females: u32,
    /// The animals and flocks behind it.
    pub animals: Vec<AnimalId>,
    /// Who holds them.
    pub households: BTreeSet<HouseholdId>,
}

impl Herd {
    /// Heads alive at the end of a day, group by group.
    pub fn counts(&self, by: By, day: NaiveDate, catalogue: &Catalogue) -> BTreeMap<Group, Count> {
        let mut counts: BTreeMap<Group, Count> = BTreeMap::new();
        for (animal, then) in self.kept_on(day) {
            let holder = self.holder_on(animal, day);
            let Some(group) = self.group(animal, holder, (by, day), catalogue) else { continue };
            let count = counts.entry(group).or_default();
            count.heads += then.heads;
            count.females += if animal.sex == Some(Sex::Female) { then.heads } else { 0 };
            count.animals.push(animal.id);
            count.households.insert(holder);
        }
        counts
    }

    /// The balance of a period by species, both days included; species that nothing is known of in it are left out.
    pub fn balance(&self, period: (NaiveDate, NaiveDate)) -> BTreeMap<String, Balance> {
        let mut balances: BTreeMap<String, Balance> = BTreeMap::new();
        for animal in &self.animals {
            let balance = Balance::of(&animal.life, period);
            if !balance.is_empty() {
                *balances.entry(animal.species.to_string()).or_default() += balance;
            }
        }
        balances
    }

    /// The animals behind a number of a balance: those that went through a door in the period.
    pub fn through(&self, species: &str, flow: Flow, period: (NaiveDate, NaiveDate)) -> Vec<AnimalId> {
        let went = |animal: &&HerdAnimal| Balance::of(&animal.life, period).flow(flow) > 0;
        self.of_species(species).filter(went).map(|animal| animal.id).collect()
    }

    /// The animals of a species, or of all (an empty word).
    pub fn of_species<'a>(&'a self, species: &'a str) -> impl Iterator<Item = &'a HerdAnimal> {
        self.animals.iter().filter(move |animal| species.is_empty() || &*animal.species == species)
    }

    fn group(
        &self,
        animal: &HerdAnimal,
        holder: HouseholdId,
        (by, day): (By, NaiveDate),
        catalogue: &Catalogue,
    ) -> Option<Group> {
        let household = || self.holders.get(&holder);
        Some(match by {
            By::Species => Group::Species(animal.species.to_string()),
            By::Sex => Group::Sex(animal.sex),
            By::Age => age(animal, day, catalogue),
            By::Hamlet => {
                let (hamlet, name) = household()?.hamlet_on(day);
                Group::Hamlet(hamlet, name.to_owned())
            }
            By::Class => Group::Class(household()?.state_on(day)),
            By::Ethnicity => Group::Ethnicity(household()?.ethnicity.clone()),
        })
    }
}

fn age(animal: &HerdAnimal, day: NaiveDate, catalogue: &Catalogue) -> Group {
    let known = catalogue.species(&animal.species).and_then(|species| {
        let group = species.age_group(animal.born, day)?;
        let rank = species.age.iter().position(|other| other.code == group.code)?;
        let Label { vi, en } = group.name.clone();
        Some(Group::Age(animal.species.to_string(), rank, AgeName { vi, en }))
    });
    known.unwrap_or_else(|| Group::AgeUnknown(animal.species.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::class::Class;
    use crate::domain::herd::HerdEventKind::{Died, HandedOver};
    use crate::domain::herd::commune::tests::{cow, day, holder};
    use crate::domain::herd::{Life, Step};

    /// Cows handed over in a year, `cows` to each of the households.
    fn herd(households: Vec<super::super::Holder>) -> Herd {
        let animals =
            (1..).zip(&households).map(|(id, _)| cow(id, id, &[(HandedOver, "2025-03-12")])).collect();
        let holders = (1..).zip(households).map(|(id, holder)| (HouseholdId(id), holder)).collect();
        Herd { animals, holders, ..Herd::default() }
    }

    fn heads(herd: &Herd, by: By, on: &str) -> Vec<(Group, u32)> {
        let counts = herd.counts(by, day(on), &Catalogue::embedded());
        counts.into_iter().map(|(group, count)| (group, count.heads)).collect()
    }

    /// A district's report: fifty breeding cows for three coastal communes.
    #[test]
    fn fifty_cows_over_three_places() {
        let shares = [(1, 20), (2, 16), (3, 14)];
        let each = |(hamlet, cows): (i64, usize)| {
            (0..cows).map(move |n| holder(&format!("{hamlet}-{n}"), hamlet, "Kinh", &[]))
        };
        let herd = herd(shares.into_iter().flat_map(each).collect());
        let expected: Vec<_> = shares
            .into_iter()
            .map(|(id, cows)| (Group::Hamlet(HamletId(id), format!("Khu {id}")), cows as u32))
            .collect();
        assert_eq!(heads(&herd, By::Hamlet, "2025-12-31"), expected);
        assert_eq!(heads(&herd, By::Species, "2025-12-31"), [(Group::Species("bò".into()), 50)]);
        assert_eq!(heads(&herd, By::Species, "2025-03-11"), []);
    }

    /// Thirty cows for poor, near-poor and newly escaped households of one commune.
    #[test]
    fn thirty_cows_by_the_class_of_their_holders() {
        let poor: &[(Class, &str)] = &[(Class::Poor, "2024-12-14")];
        let near: &[(Class, &str)] = &[(Class::NearPoor, "2024-12-14")];
        let escaped: &[(Class, &str)] = &[(Class::Poor, "2022-12-14"), (Class::None, "2024-12-14")];
        let classes = std::iter::repeat_n(poor, 14)
            .chain(std::iter::repeat_n(near, 10))
            .chain(std::iter::repeat_n(escaped, 6));
        let households = classes.enumerate().map(|(n, classes)| holder(&n.to_string(), 1, "Kinh", classes));
        let herd = herd(households.collect());
        let expected = [
            (Group::Class(State::Poor), 14),
            (Group::Class(State::NearPoor), 10),
            (Group::Class(State::NewlyEscaped), 6),
        ];
        assert_eq!(heads(&herd, By::Class, "2025-12-31"), expected);
        let later = [
            (Group::Class(State::Poor), 14),
            (Group::Class(State::NearPoor), 10),
            (Group::Class(State::None), 6),
        ];
        assert_eq!(heads(&herd, By::Class, "2027-12-15"), later);
    }

    /// Fifty cows for households of ethnic minorities.
    #[test]
    fn fifty_cows_by_the_ethnic_group_of_their_holders() {
        let groups = std::iter::repeat_n("Khmer", 38).chain(std::iter::repeat_n("Chăm", 12));
        let herd = herd(groups.enumerate().map(|(n, group)| holder(&n.to_string(), 1, group, &[])).collect());
        let expected = [(Group::Ethnicity("Chăm".into()), 12), (Group::Ethnicity("Khmer".into()), 38)];
        assert_eq!(heads(&herd, By::Ethnicity, "2025-12-31"), expected);
    }

    #[test]
    fn a_flock_counts_by_its_heads_and_leads_to_its_record() {
        let mut herd = herd(vec![holder("1", 1, "Kinh", &[])]);
        let steps = [(HandedOver, "2026-01-05", 50), (Died, "2026-02-01", 8)];
        let step = |(kind, on, heads)| Step { on: day(on), kind, heads };
        herd.animals[0].life = Life::new(steps.map(step).to_vec(), None);
        let count = herd.counts(By::Sex, day("2026-12-31"), &Catalogue::embedded());
        let count = &count[&Group::Sex(Some(Sex::Female))];
        assert_eq!((count.heads, count.females, count.animals.as_slice()), (42, 42, &[AnimalId(1)][..]));
        let balance = &herd.balance((day("2026-01-01"), day("2026-12-31")))["bò"];
        assert_eq!((balance.before, balance.came(), balance.went(), balance.after), (0, 50, 8, 42));
        let died = herd.through("bò", Flow::Died, (day("2026-01-01"), day("2026-12-31")));
        assert_eq!(died, [AnimalId(1)]);
    }

    #[test]
    fn ages_are_those_of_the_day() {
        let herd = herd(vec![holder("1", 1, "Kinh", &[])]);
        let group = |on| match heads(&herd, By::Age, on).remove(0).0 {
            Group::Age(_, rank, name) => (rank, name.en),
            other => panic!("{other:?}"),
        };
        assert_eq!(group("2025-03-12"), (2, "Adult".to_owned()));
    }
}
