//! Causes of poverty (nguyên nhân nghèo): the eight of the official table, several a household.

use serde::{Deserialize, Serialize};

use super::household::coded;

coded! {
    /// A cause, in the order of the official table.
    PovertyCause {
        /// Không có đất sản xuất.
        Land = "land",
        /// Không có vốn sản xuất, kinh doanh.
        Capital = "capital",
        /// Không có lao động.
        Labour = "labour",
        /// Không có công cụ, phương tiện sản xuất.
        Tools = "tools",
        /// Không có kiến thức về sản xuất.
        Knowledge = "knowledge",
        /// Không có kỹ năng lao động, sản xuất.
        Skills = "skills",
        /// Có người ốm đau, bệnh nặng, tai nạn.
        Illness = "illness",
        /// Nguyên nhân khác.
        Other = "other",
    }
}

/// A set of causes; empty where none was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Causes(u8);

impl Causes {
    /// From the register's mask: bit 0 is the first cause of the official table.
    pub fn from_mask(mask: u8) -> Self {
        Self(mask)
    }

    /// The register's mask.
    pub fn mask(self) -> u8 {
        self.0
    }

    /// Whether a cause is among them.
    pub fn contains(self, cause: PovertyCause) -> bool {
        self.0 & (1 << cause as u8) != 0
    }

    /// Whether none was told.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The causes, in the order of the official table.
    pub fn iter(self) -> impl Iterator<Item = PovertyCause> {
        PovertyCause::ALL.iter().copied().filter(move |cause| self.contains(*cause))
    }
}

impl FromIterator<PovertyCause> for Causes {
    fn from_iter<I: IntoIterator<Item = PovertyCause>>(causes: I) -> Self {
        Self(causes.into_iter().fold(0, |mask, cause| mask | (1 << cause as u8)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_stand_in_the_order_of_the_table_however_they_were_told() {
        let causes: Causes = [PovertyCause::Other, PovertyCause::Land].into_iter().collect();
        assert_eq!(causes.iter().collect::<Vec<_>>(), [PovertyCause::Land, PovertyCause::Other]);
        assert_eq!(Causes::from_mask(causes.mask()), causes);
        assert!(!causes.contains(PovertyCause::Capital));
    }

    #[test]
    fn every_cause_has_a_place_in_the_mask() {
        let all: Causes = PovertyCause::ALL.iter().copied().collect();
        assert_eq!((all.mask(), PovertyCause::ALL.len()), (255, 8));
        assert!(Causes::default().is_empty());
    }
}
