//! What can be true of a support and hardly is: asked before it is saved. All numbers are data of the catalogue.

use chrono::NaiveDate;

use super::Support;
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::Animal;
use crate::domain::member::Sex;
use crate::viet::PartialDate;

/// Thousandths in one.
const ONE: i128 = 1000;

/// What is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// One unit comes to so many đồng; the model's most is the second.
    Dear(i64, i64),
    /// Animals younger than so many months, at which its species is given at the earliest; the day on which the
    /// youngest was born.
    TooYoung(u32, PartialDate),
    /// The model gives animals of this sex, and so many are of the other.
    OtherSex(Sex, usize),
}

/// Everything to be asked about a support and the animals that come with it.
pub fn doubts(support: &Support, animals: &[Animal], catalogue: &Catalogue) -> Vec<Doubt> {
    let dear = dear(support, catalogue);
    let young = too_young(support, animals, catalogue);
    [dear, young, other_sex(support, animals, catalogue)].into_iter().flatten().collect()
}

fn dear(support: &Support, catalogue: &Catalogue) -> Option<Doubt> {
    let most = catalogue.model(&support.model)?.most_each?;
    let each = (i128::from(support.value) * ONE).checked_div(i128::from(support.quantity))?;
    let each = i64::try_from(each).unwrap_or(i64::MAX);
    (each > most).then_some(Doubt::Dear(each, most))
}

fn too_young(support: &Support, animals: &[Animal], catalogue: &Catalogue) -> Option<Doubt> {
    let species = catalogue.species(catalogue.model(&support.model)?.species.as_deref()?)?;
    let youngest = animals.iter().filter_map(|animal| animal.born).max_by_key(|born| born.latest())?;
    let months = species.given_from_months;
    is_younger(youngest, support.date, months).then_some(Doubt::TooYoung(months, youngest))
}

/// Younger by every reading of its birth.
fn is_younger(born: PartialDate, on: NaiveDate, months: u32) -> bool {
    let old_enough = born.earliest().checked_add_months(chrono::Months::new(months));
    old_enough.is_none_or(|old_enough| on < old_enough)
}

fn other_sex(support: &Support, animals: &[Animal], catalogue: &Catalogue) -> Option<Doubt> {
    let sex = catalogue.model(&support.model)?.sex?;
    let others = animals.iter().filter(|animal| animal.sex.is_some_and(|own| own != sex)).count();
    (others > 0).then_some(Doubt::OtherSex(sex, others))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::HouseholdId;

    fn given(model: &str, quantity: i64, value: i64) -> Support {
        Support { quantity, value, ..Support::wished(model, "2026-11-22".parse().unwrap()) }
    }

    fn cow(born: Option<&str>, sex: Option<Sex>) -> Animal {
        let born = born.map(|iso| PartialDate::from_iso(iso).unwrap());
        Animal { born, sex, ..Animal::unnamed(HouseholdId(1), "bò") }
    }

    fn asked(animals: &[Animal]) -> Vec<Doubt> {
        doubts(&given("bo-sinh-san", 1000, 18_000_000), animals, &Catalogue::embedded())
    }

    #[test]
    fn a_kilogram_of_rice_for_a_fortune_is_asked_about() {
        let catalogue = Catalogue::embedded();
        let most = catalogue.model("gao").unwrap().most_each.unwrap();
        let rice = |quantity, value| doubts(&given("gao", quantity, value), &[], &catalogue);
        assert_eq!(rice(1000, 99_000_000_000), [Doubt::Dear(99_000_000_000, most)]);
        assert_eq!(rice(15_000, 15 * most), []);
        assert_eq!(rice(15_000, 15 * most + 15), [Doubt::Dear(most + 1, most)]);
        assert_eq!(rice(0, 1), [], "what has no quantity is told at its field");
    }

    #[test]
    fn a_newborn_calf_is_no_breeding_cow() {
        let months = Catalogue::embedded().species("bò").unwrap().given_from_months;
        let young = |born: &str| {
            let born = PartialDate::from_iso(born).unwrap();
            vec![Doubt::TooYoung(months, born)]
        };
        assert_eq!(asked(&[cow(Some("2026-11-01"), None)]), young("2026-11-01"));
        assert_eq!(asked(&[cow(Some("2027-01-01"), None)]), young("2027-01-01"), "nor one not born yet");
        assert_eq!(asked(&[cow(Some("2026"), None)]), [], "this year may be long enough ago");
        assert_eq!(asked(&[cow(Some("2024-03"), None), cow(None, None)]), []);
    }

    #[test]
    fn a_bull_is_no_breeding_cow() {
        assert_eq!(asked(&[cow(None, Some(Sex::Male))]), [Doubt::OtherSex(Sex::Female, 1)]);
        assert_eq!(asked(&[cow(None, Some(Sex::Female)), cow(None, None)]), []);
    }
}
