//! The way of a made-up household through the classes, year by year: some stay poor for long, most
//! climb slowly, some fall back.

use super::calendar::ROUNDS;
use super::chance::Chance;
use crate::domain::class::Class;

/// The class that each yearly round would recognise.
pub type Path = [Class; ROUNDS.len()];

/// Of a thousand households of the register, so many are poor and near-poor in the first year. The
/// register holds two thirds of the commune's households, so that 7 of 100 residents are poor.
const FIRST: [(Class, u32); 3] = [(Class::Poor, 106), (Class::NearPoor, 82), (Class::None, 812)];

/// A way through the years.
pub fn path(chance: &mut Chance) -> Path {
    let mut path = [Class::None; ROUNDS.len()];
    let mut class = FIRST[chance.weighted(FIRST.iter().map(|(_, share)| *share))].0;
    let mut was_poor = false;
    for year in &mut path {
        *year = class;
        was_poor |= class == Class::Poor;
        class = next(chance, class, was_poor);
    }
    path
}

/// The class of the year after.
fn next(chance: &mut Chance, class: Class, was_poor: bool) -> Class {
    let odds: [(Class, u32); 4] = match class {
        Class::Poor => [(Class::Poor, 830), (Class::NearPoor, 100), (Class::Average, 60), (Class::None, 10)],
        Class::NearPoor => {
            [(Class::NearPoor, 800), (Class::Average, 120), (Class::None, 50), (Class::Poor, 30)]
        }
        _ if was_poor => {
            [(Class::Average, 640), (Class::None, 320), (Class::NearPoor, 25), (Class::Poor, 15)]
        }
        Class::Average => {
            [(Class::Average, 640), (Class::None, 330), (Class::NearPoor, 20), (Class::Poor, 10)]
        }
        Class::None => [(Class::None, 983), (Class::NearPoor, 11), (Class::Poor, 6), (Class::Average, 0)],
    };
    odds[chance.weighted(odds.iter().map(|(_, odds)| *odds))].0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn poverty_falls_from_seven_to_five_in_a_hundred_resident_households() {
        let paths: Vec<Path> = (0..20_000).map(|n| path(&mut Chance::of(9, n))).collect();
        let poor = |year: usize| paths.iter().filter(|path| path[year] == Class::Poor).count();
        let of_residents = |count: usize| count * 10_000 / (paths.len() * 149 / 100);
        assert!((670..750).contains(&of_residents(poor(0))), "{}", of_residents(poor(0)));
        assert!((450..540).contains(&of_residents(poor(4))), "{}", of_residents(poor(4)));
    }

    #[test]
    fn some_fall_back_and_some_stay_poor() {
        let paths: Vec<Path> = (0..5_000).map(|n| path(&mut Chance::of(9, n))).collect();
        assert!(paths.contains(&[Class::Poor; 5]));
        let falls_back =
            |path: &&Path| path.windows(3).any(|w| w[0].is_listed() && !w[1].is_listed() && w[2].is_listed());
        assert!(paths.iter().filter(falls_back).count() > 5);
    }
}
