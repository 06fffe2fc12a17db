//! Units of what is given. A record keeps the word that it was written with, as papers need it; on the screen a unit of
//! the catalogue reads in the person's own language.

use super::Lang;
use crate::domain::catalogue::Catalogue;

impl Lang {
    /// A unit as it was written, in this language where the catalogue knows it; words of one's own stay as they are.
    pub fn unit<'a>(self, written: &'a str, catalogue: &'a Catalogue) -> &'a str {
        let units = catalogue.models().iter().map(|model| &model.unit);
        let known = units.into_iter().find(|unit| unit.vi == written || unit.en == written);
        known.map_or(written, |unit| self.label(unit))
    }

    /// The word under which an animal was entered, in this language where the catalogue knows its species.
    pub fn species_word<'a>(self, entered: &'a str, catalogue: &'a Catalogue) -> &'a str {
        catalogue.species(entered).map_or(entered, |species| self.label(&species.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_of_the_catalogue_reads_in_either_language_and_others_stay() {
        let catalogue = Catalogue::embedded();
        for (lang, written, read) in [
            (Lang::En, "con", "head"),
            (Lang::Vi, "head", "con"),
            (Lang::Vi, "con", "con"),
            (Lang::En, "chum", "chum"),
            (Lang::En, "", ""),
        ] {
            assert_eq!(lang.unit(written, &catalogue), read);
        }
    }

    #[test]
    fn a_species_reads_in_the_language_and_an_unknown_one_stays() {
        let catalogue = Catalogue::embedded();
        let en = |word| Lang::En.species_word(word, &catalogue).to_owned();
        assert_eq!(en("lợn"), catalogue.species("lợn").unwrap().name.en);
        assert_ne!(en("lợn"), "lợn");
        assert_eq!((en("hươu").as_str(), Lang::Vi.species_word("bò", &catalogue)), ("hươu", "bò"));
    }
}
