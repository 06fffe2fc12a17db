//! What a column of a list can mean.

use serde::{Deserialize, Serialize};

/// The meaning of one column. The names are the codes under which a mapping is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnMeaning {
    /// Not taken in; shown so that nobody wonders where it went.
    Ignored,
    /// STT: the running number of the row.
    RowNumber,
    /// The number of the household, on its head's row only.
    HeadNumber,
    /// The number of the member within the household.
    MemberNumber,
    /// Mã hộ.
    HouseholdCode,
    /// The name of the head.
    HeadName,
    /// The name of whoever the row is about, head or member.
    PersonName,
    /// Nam / Nữ.
    Sex,
    /// A mark for men.
    MaleMark,
    /// A mark for women.
    FemaleMark,
    /// A birth date, or as much of it as is known.
    Born,
    /// The day of birth, where day, month and year have columns of their own.
    BirthDay,
    /// The month of birth.
    BirthMonth,
    /// The birth date, written here for men.
    BornMale,
    /// The birth date, written here for women.
    BornFemale,
    /// CCCD, CMND, số định danh.
    CitizenNumber,
    /// Dân tộc.
    Ethnicity,
    /// Quan hệ với chủ hộ.
    Relation,
    /// Thôn, bản, ấp, khu, tổ …
    Hamlet,
    /// Địa chỉ.
    Address,
    /// Điện thoại.
    Phone,
    /// Số khẩu.
    People,
    /// Điểm B1.
    ScoreB1,
    /// Điểm B2.
    ScoreB2,
    /// Income in đồng a person a month.
    Income,
    /// The numbers of the deprivations, in one cell.
    Deprivations,
    /// A mark for one indicator, by its official number.
    Indicator(u8),
    /// The class in words.
    Class,
    /// A mark: poor.
    PoorMark,
    /// A mark: near-poor.
    NearPoorMark,
    /// A mark in the class that the sheet's title names (new, relapsed, old).
    ListedMark,
    /// Người có công.
    Merit,
    /// Bảo trợ xã hội.
    SocialProtection,
    /// Không có khả năng lao động.
    NoLabour,
    /// Số quyết định.
    Decision,
    /// The year of the list.
    Year,
    /// Ghi chú.
    Notes,
}

impl ColumnMeaning {
    /// Every meaning, in the order in which a pick list shows them; indicators 1 to 16.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::Ignored,
            Self::RowNumber,
            Self::HeadNumber,
            Self::MemberNumber,
            Self::HouseholdCode,
            Self::HeadName,
            Self::PersonName,
            Self::Sex,
            Self::MaleMark,
            Self::FemaleMark,
            Self::Born,
            Self::BirthDay,
            Self::BirthMonth,
            Self::BornMale,
            Self::BornFemale,
            Self::CitizenNumber,
            Self::Ethnicity,
            Self::Relation,
            Self::Hamlet,
            Self::Address,
            Self::Phone,
            Self::People,
            Self::ScoreB1,
            Self::ScoreB2,
            Self::Income,
            Self::Deprivations,
            Self::Class,
            Self::PoorMark,
            Self::NearPoorMark,
            Self::ListedMark,
            Self::Merit,
            Self::SocialProtection,
            Self::NoLabour,
            Self::Decision,
            Self::Year,
            Self::Notes,
        ];
        plain.into_iter().chain((1..=16).map(Self::Indicator))
    }

    /// Several columns may mean this (a birth date for men and one more for women are two meanings,
    /// but remarks may stand in many columns).
    pub fn may_repeat(self) -> bool {
        matches!(self, Self::Ignored | Self::Notes | Self::Address) || self.marks_class()
    }

    /// A mark that tells the class: lists have several columns for it (new, relapsed, old).
    fn marks_class(self) -> bool {
        matches!(self, Self::PoorMark | Self::NearPoorMark | Self::ListedMark)
    }
}
