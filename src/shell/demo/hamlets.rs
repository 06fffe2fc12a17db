//! The hamlets of the made-up commune and how the households are spread over them.

use super::chance::Chance;
use crate::domain::place::{AreaType, Commune, Hamlet};

/// A commune has about so many hamlets.
const HAMLETS: u32 = 15;
/// Where there are many more households than a commune has, no hamlet holds more than this.
const LARGEST: u32 = 400;
/// Residents for a hundred households of the register: it does not hold those who never were poor
/// nor ever asked.
const RESIDENTS_PERCENT: u32 = 149;
/// People for a hundred resident households.
const PEOPLE_PERCENT: u32 = 398;

/// Communes that were one before July 2025.
const FORMER: [&str; 3] = ["Xã Ninh Dân", "Xã Vân Lĩnh", "Xã Đông Lĩnh"];

/// The commune.
pub fn commune() -> Commune {
    Commune { province: "Phú Thọ".to_owned(), name: "Xã Thanh Ba".to_owned(), area: AreaType::Rural }
}

/// How many households of the register live in each hamlet.
pub fn sizes(chance: &mut Chance, households: u32) -> Vec<u32> {
    let count = (households / LARGEST).max(HAMLETS).min(households.max(1));
    let weights: Vec<u32> = (0..count).map(|_| chance.count(70, 130)).collect();
    let total: u32 = weights.iter().sum();
    let mut given = 0;
    let mut before = 0;
    let mut size = |weight: &u32| {
        before += weight;
        let until = u64::from(households) * u64::from(before) / u64::from(total.max(1));
        let size = u32::try_from(until).unwrap_or(households) - given;
        given += size;
        size
    };
    weights.iter().map(&mut size).collect()
}

/// The hamlet of a number, counting from 1.
pub fn hamlet(chance: &mut Chance, number: usize, households: u32) -> Hamlet {
    let residents = households * RESIDENTS_PERCENT / 100 + chance.count(0, 6);
    let former =
        if was_of_another_commune(number) { FORMER[number % FORMER.len()].to_owned() } else { String::new() };
    Hamlet {
        name: format!("Khu {number}"),
        area: AreaType::Rural,
        former_commune: former,
        resident_households: Some(residents),
        resident_people: Some(residents * PEOPLE_PERCENT / 100 + chance.count(0, 9)),
    }
}

/// Two hamlets of five were of another commune until July 2025.
pub fn was_of_another_commune(number: usize) -> bool {
    number % 5 >= 3
}

/// Every third hamlet lies in the hills.
pub fn in_the_hills(number: usize) -> bool {
    number.is_multiple_of(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_household_has_a_hamlet() {
        for households in [1, 7, 60, 2000, 100_000] {
            let sizes = sizes(&mut Chance::of(1, 1), households);
            assert_eq!(sizes.iter().sum::<u32>(), households);
        }
        assert_eq!(sizes(&mut Chance::of(1, 1), 2000).len(), 15);
        assert!(sizes(&mut Chance::of(1, 1), 100_000).iter().all(|size| *size < 600));
    }
}
