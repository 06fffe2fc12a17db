//! The commune and its hamlets.
//!
//! Since 1/7/2025 there are two tiers, province and commune; districts are gone and many communes
//! merged, so a hamlet keeps the name of its former commune and hamlet names repeat.

use serde::{Deserialize, Serialize};

/// Rural or urban: decides the income line. Kept on the hamlet, because merged wards (phường) hold
/// rural hamlets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaType {
    /// Nông thôn.
    #[default]
    Rural,
    /// Thành thị.
    Urban,
}

impl AreaType {
    /// The code in files and in the register.
    pub fn code(self) -> &'static str {
        match self {
            Self::Rural => "rural",
            Self::Urban => "urban",
        }
    }

    /// The area type of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Rural, Self::Urban].into_iter().find(|a| a.code() == code)
    }
}

/// The commune (xã, phường) whose register this is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Commune {
    /// Province (tỉnh, thành phố), without the word for it.
    pub province: String,
    /// The commune's name with its kind as written on papers: `Xã Thanh Ba`.
    pub name: String,
    /// The area type that new hamlets start with.
    pub area: AreaType,
}

/// A hamlet: thôn, bản, ấp, khóm, khu, khu dân cư, tổ dân phố, buôn …
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Hamlet {
    /// The name with its kind as people write it: `Khu 4`, `Bản Nà Lò`.
    pub name: String,
    /// Rural or urban.
    pub area: AreaType,
    /// The commune that it belonged to before the mergers of 2025; empty when the same.
    pub former_commune: String,
    /// Resident households: the denominator of every household rate. `None` until entered.
    pub resident_households: Option<u32>,
    /// Resident people: the denominator of every rate of people. `None` until entered.
    pub resident_people: Option<u32>,
}

/// The kinds of hamlet as they begin a hamlet's name.
pub const HAMLET_KINDS: [&str; 13] = [
    "Thôn",
    "Bản",
    "Ấp",
    "Khóm",
    "Khu dân cư",
    "Khu phố",
    "Khu",
    "Tổ dân phố",
    "Tổ",
    "Buôn",
    "Xóm",
    "Làng",
    "Đội",
];
