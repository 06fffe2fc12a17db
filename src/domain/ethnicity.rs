//! The 54 ethnic groups (dân tộc) and the many ways in which lists write them.
//!
//! The name is the key, because two code lists of different order circulate. The spellings stand in
//! `ethnicity.toml`. Nothing else about people belongs here.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::viet::fold;

/// The group that is no minority.
pub const MAJORITY: &str = "Kinh";

#[derive(Deserialize)]
struct File {
    group: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    name: String,
    #[serde(default)]
    also: Vec<String>,
}

// The tests hold that the file can be read, so that a faulty one never leaves the workshop.
static GROUPS: LazyLock<Vec<Group>> = LazyLock::new(|| {
    toml::from_str::<File>(include_str!("ethnicity.toml")).map_or_else(|_| Vec::new(), |f| f.group)
});

static BY_KEY: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let spellings = |g: &'static Group| g.also.iter().chain([&g.name]).map(|s| (key(s), g.name.as_str()));
    GROUPS.iter().flat_map(spellings).collect()
});

/// The spelling of the register for a group as a list writes it: `H'Mông`, `hmong`, `DÂN TỘC MÔNG`
/// and `Mông (Mèo)` are all `Mông`. `None` for a name that is no group of Việt Nam.
pub fn canonical(written: &str) -> Option<&'static str> {
    let whole = key(written);
    let bare = whole.strip_prefix("dantoc").unwrap_or(&whole);
    let outside = || key(written.split(['(', '/', ',']).next().unwrap_or_default());
    BY_KEY.get(bare).or_else(|| BY_KEY.get(outside().as_str())).copied()
}

/// The 54 groups in the order of the official list, Kinh first.
pub fn all() -> impl Iterator<Item = &'static str> {
    GROUPS.iter().map(|g| g.name.as_str())
}

/// Whether a name is that of an ethnic minority (dân tộc thiểu số); `None` when it is empty or no
/// known group, which is never counted as either.
pub fn is_minority(name: &str) -> Option<bool> {
    canonical(name).map(|name| name != MAJORITY)
}

/// What spelling variants have in common: folded letters and digits, without spaces and signs.
fn key(written: &str) -> String {
    fold(written).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_fifty_four_groups_and_kinh_is_the_first() {
        assert_eq!(all().count(), 54);
        assert_eq!(all().next(), Some(MAJORITY));
    }

    #[test]
    fn every_group_is_known_by_its_own_name_and_no_spelling_belongs_to_two() {
        let spellings: Vec<_> = GROUPS.iter().flat_map(|g| g.also.iter().chain([&g.name])).collect();
        let keys: std::collections::HashSet<_> = spellings.iter().map(|s| key(s)).collect();
        assert_eq!(keys.len(), spellings.len());
        assert!(all().all(|name| canonical(name) == Some(name)));
    }

    #[test]
    fn lists_write_a_group_in_many_ways() {
        for (written, name) in [
            ("Khơ-me", "Khmer"),
            ("Khơ me", "Khmer"),
            ("H'Mông", "Mông"),
            ("HMÔNG", "Mông"),
            ("mông (mèo)", "Mông"),
            ("Ê-đê", "Ê Đê"),
            ("Ê đê", "Ê Đê"),
            ("dân tộc Mường", "Mường"),
            ("Cao Lan", "Sán Chay"),
            ("Sán Chay (Cao Lan - Sán Chỉ)", "Sán Chay"),
            ("Gia-rai", "Gia Rai"),
            ("kinh", "Kinh"),
        ] {
            assert_eq!(canonical(written), Some(name), "{written}");
        }
    }

    #[test]
    fn groups_that_differ_by_a_letter_stay_apart() {
        assert_eq!(canonical("Mnông"), Some("Mnông"));
        assert_eq!(canonical("Mường"), Some("Mường"));
        assert_eq!(canonical("Cơ Lao"), Some("Cơ Lao"));
        assert_eq!(canonical("Lào"), Some("Lào"));
    }

    #[test]
    fn an_unknown_or_empty_name_is_no_minority_and_no_majority() {
        assert_eq!(is_minority("Mường"), Some(true));
        assert_eq!(is_minority("Kinh"), Some(false));
        assert_eq!(is_minority(""), None);
        assert_eq!(is_minority("người nước ngoài"), None);
    }
}
