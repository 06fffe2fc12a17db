//! Made-up names of a plausible shape: family name, middle name, given name, as the peoples of the
//! midlands bear them. Nobody is meant.

use super::chance::Chance;
use crate::domain::member::Sex;

/// An ethnic group of the commune and how its people are called.
#[derive(Debug)]
pub struct People {
    /// The canonical name of the group.
    pub ethnicity: &'static str,
    /// How many of a thousand households, in the hamlets of the valley and of the hills.
    share: [u32; 2],
    families: &'static [&'static str],
    given: &'static Given,
}

#[derive(Debug)]
struct Given {
    middle: [&'static [&'static str]; 2],
    last: [&'static [&'static str]; 2],
}

const COMMON: Given = Given {
    middle: [
        &[
            "Văn", "Văn", "Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân", "Ngọc", "Đình", "Công", "Thanh",
            "Bá", "Mạnh",
        ],
        &[
            "Thị",
            "Thị",
            "Thị",
            "Thị",
            "Thị Thu",
            "Thị Ngọc",
            "Thị Thanh",
            "Ngọc",
            "Thu",
            "Thị Kim",
            "Thị Hồng",
            "Khánh",
        ],
    ],
    last: [
        &[
            "Đức", "Hùng", "Dũng", "Cường", "Tuấn", "Nam", "Thắng", "Sơn", "Hải", "Long", "Minh", "Quân",
            "Bình", "Hoà", "Kiên", "Trung", "Thành", "Tú", "Khoa", "Phúc", "Lâm", "Việt", "Toàn", "Hiếu",
            "Duy", "Khánh", "Tiến", "Mạnh", "Phong", "Đông", "Quyết", "Hậu", "Lực", "Chiến", "Vinh", "Thuỷ",
            "Lý", "Quý", "Thịnh", "An",
        ],
        &[
            "Lành", "Đượm", "Hoa", "Lan", "Huệ", "Hồng", "Mai", "Đào", "Nga", "Hương", "Thuỷ", "Hà", "Hạnh",
            "Phương", "Liên", "Yến", "Nhung", "Thảo", "Trang", "Linh", "Ngân", "Quyên", "Duyên", "Loan",
            "Bích", "Xuân", "Thu", "Hằng", "Vân", "Tâm", "Lý", "Nguyệt", "Oanh", "Tuyết", "Thơm", "Thắm",
            "Mận", "Luyến", "Uyên", "Chi",
        ],
    ],
};

const MONG: Given = Given {
    middle: [&["A", "A", "A", "Seo", "Mí"], &["Thị", "Thị", "Seo", "Y"]],
    last: [
        &["Páo", "Chứ", "Dế", "Sử", "Lềnh", "Vàng", "Pó", "Tủa", "Chu", "Dơ"],
        &["Mỷ", "Dợ", "Sua", "Xía", "Pà", "Chú", "Mai", "Dở", "Lía", "Ca"],
    ],
};

const DAO: Given = Given {
    middle: [&["Văn", "Tiến", "Phúc", "Kim", "Chòi"], &["Thị", "Thị", "Mùi", "Thị Mùi"]],
    last: [
        &["Quý", "Chàn", "Phấu", "Minh", "Hương", "Sơn", "Tài", "Vượng", "Lâm", "Thông"],
        &["Mẩy", "Nhậy", "Pham", "Liều", "Coi", "Hoa", "Nái", "Chài", "Phin", "Viện"],
    ],
};

/// The peoples of the commune.
pub const PEOPLES: [People; 7] = [
    People {
        ethnicity: "Kinh",
        share: [780, 380],
        families: &[
            "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng",
            "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Lưu", "Tạ", "Cao",
            "Trịnh", "Tô", "Khổng", "Chử",
        ],
        given: &COMMON,
    },
    People {
        ethnicity: "Mường",
        share: [160, 340],
        families: &["Đinh", "Đinh", "Bùi", "Hà", "Hà", "Quách", "Phùng", "Nguyễn", "Sa", "Xa"],
        given: &COMMON,
    },
    People {
        ethnicity: "Dao",
        share: [20, 120],
        families: &["Triệu", "Lý", "Bàn", "Đặng", "Dương", "Phùng"],
        given: &DAO,
    },
    People {
        ethnicity: "Sán Chay",
        share: [20, 70],
        families: &["Trần", "Ninh", "Lâm", "Hoàng", "Sầm"],
        given: &COMMON,
    },
    People {
        ethnicity: "Tày",
        share: [15, 40],
        families: &["Nông", "Hoàng", "Lương", "Ma", "Hà"],
        given: &COMMON,
    },
    People {
        ethnicity: "Mông",
        share: [0, 40],
        families: &["Giàng", "Vàng", "Sùng", "Thào", "Lý", "Cứ"],
        given: &MONG,
    },
    People {
        ethnicity: "Thái",
        share: [5, 10],
        families: &["Lò", "Quàng", "Cầm", "Lường", "Tòng"],
        given: &COMMON,
    },
];

/// A people for a household, by where it lives.
pub fn people(chance: &mut Chance, in_the_hills: bool) -> &'static People {
    let at = chance.weighted(PEOPLES.iter().map(|p| p.share[usize::from(in_the_hills)]));
    &PEOPLES[at.min(PEOPLES.len() - 1)]
}

impl People {
    /// A family name.
    pub fn family(&self, chance: &mut Chance) -> &'static str {
        chance.pick(self.families)
    }

    /// A whole name; the given name never repeats the middle one.
    pub fn name(&self, chance: &mut Chance, family: &str, sex: Sex) -> String {
        let side = usize::from(sex == Sex::Female);
        let middle = chance.pick(self.given.middle[side]);
        let given = chance.pick(self.given.last[side]);
        if middle.ends_with(given) {
            format!("{family} {given}")
        } else {
            format!("{family} {middle} {given}")
        }
    }
}

/// Who works for the commune: surveyors and visitors.
pub const OFFICERS: [&str; 6] = [
    "Lan (công chức)",
    "Hà Văn Tiến (trưởng khu)",
    "Nguyễn Thị Thơm (Hội Phụ nữ)",
    "Đinh Công Quyết (MTTQ xã)",
    "Bùi Thị Hạnh (cộng tác viên)",
    "Trần Đình Khánh (Hội Nông dân)",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ethnicity;
    use crate::viet;

    #[test]
    fn every_people_is_a_known_group() {
        for people in &PEOPLES {
            assert_eq!(ethnicity::canonical(people.ethnicity), Some(people.ethnicity));
        }
    }

    #[test]
    fn names_are_composed_and_have_two_to_four_words() {
        let mut chance = Chance::of(1, 2);
        for people in &PEOPLES {
            for sex in [Sex::Male, Sex::Female] {
                let family = people.family(&mut chance);
                let name = people.name(&mut chance, family, sex);
                assert_eq!(viet::clean(&name), name);
                assert!((2..=4).contains(&name.split(' ').count()), "{name}");
            }
        }
    }
}
