//! Ear tags of made-up animals: two that live never wear the same.

use std::collections::HashSet;

use crate::domain::herd::Animal;

/// The tags that were given.
#[derive(Debug, Default)]
pub struct Tags(HashSet<String>);

impl Tags {
    /// Tags were drawn by chance, household by household: one that is given already becomes the next number that is free.
    pub fn tell_apart(&mut self, animals: &mut [Animal]) {
        for animal in animals {
            while !self.0.insert(animal.tag.clone()) {
                animal.tag = after(&animal.tag);
            }
        }
    }
}

fn after(tag: &str) -> String {
    format!("{:05}", tag.parse::<u64>().map_or(0, |number| number + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::HouseholdId;

    fn cow() -> Animal {
        Animal {
            support: None,
            holder: HouseholdId(1),
            tag: String::new(),
            species: "bò".into(),
            breed: String::new(),
            sex: None,
            born: None,
            weight_kg: None,
            dam: None,
            generation: 1,
            heads: 1,
            value: None,
            photo: String::new(),
        }
    }

    #[test]
    fn a_tag_that_is_given_becomes_the_next_one_that_is_free() {
        let worn = |tag: &str| Animal { tag: tag.into(), ..cow() };
        let mut tags = Tags::default();
        let mut first = [worn("68278"), worn("68278"), worn("99999")];
        tags.tell_apart(&mut first);
        let mut second = [worn("68278"), worn("99999")];
        tags.tell_apart(&mut second);
        let all: Vec<&str> = first.iter().chain(&second).map(|animal| animal.tag.as_str()).collect();
        assert_eq!(all, ["68278", "68279", "99999", "68280", "100000"]);
    }
}
