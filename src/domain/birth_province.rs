//! Codes of the province of birth registration in the first three digits of a citizen number
//! (Circular 07/2016/TT-BCA). They stay valid after the mergers of 2025: a number is never issued
//! anew. Today's 34 provinces do not belong here.

/// The 63 provinces as they stood when numbers were given out, by code.
const PROVINCES: [(u16, &str); 63] = [
    (1, "Hà Nội"),
    (2, "Hà Giang"),
    (4, "Cao Bằng"),
    (6, "Bắc Kạn"),
    (8, "Tuyên Quang"),
    (10, "Lào Cai"),
    (11, "Điện Biên"),
    (12, "Lai Châu"),
    (14, "Sơn La"),
    (15, "Yên Bái"),
    (17, "Hòa Bình"),
    (19, "Thái Nguyên"),
    (20, "Lạng Sơn"),
    (22, "Quảng Ninh"),
    (24, "Bắc Giang"),
    (25, "Phú Thọ"),
    (26, "Vĩnh Phúc"),
    (27, "Bắc Ninh"),
    (30, "Hải Dương"),
    (31, "Hải Phòng"),
    (33, "Hưng Yên"),
    (34, "Thái Bình"),
    (35, "Hà Nam"),
    (36, "Nam Định"),
    (37, "Ninh Bình"),
    (38, "Thanh Hóa"),
    (40, "Nghệ An"),
    (42, "Hà Tĩnh"),
    (44, "Quảng Bình"),
    (45, "Quảng Trị"),
    (46, "Thừa Thiên Huế"),
    (48, "Đà Nẵng"),
    (49, "Quảng Nam"),
    (51, "Quảng Ngãi"),
    (52, "Bình Định"),
    (54, "Phú Yên"),
    (56, "Khánh Hòa"),
    (58, "Ninh Thuận"),
    (60, "Bình Thuận"),
    (62, "Kon Tum"),
    (64, "Gia Lai"),
    (66, "Đắk Lắk"),
    (67, "Đắk Nông"),
    (68, "Lâm Đồng"),
    (70, "Bình Phước"),
    (72, "Tây Ninh"),
    (74, "Bình Dương"),
    (75, "Đồng Nai"),
    (77, "Bà Rịa - Vũng Tàu"),
    (79, "Hồ Chí Minh"),
    (80, "Long An"),
    (82, "Tiền Giang"),
    (83, "Bến Tre"),
    (84, "Trà Vinh"),
    (86, "Vĩnh Long"),
    (87, "Đồng Tháp"),
    (89, "An Giang"),
    (91, "Kiên Giang"),
    (92, "Cần Thơ"),
    (93, "Hậu Giang"),
    (94, "Sóc Trăng"),
    (95, "Bạc Liêu"),
    (96, "Cà Mau"),
];

/// Codes from here on name the foreign country of a birth registered abroad.
const FIRST_FOREIGN: u16 = 101;

/// The province of a code, 1 to 96; `None` for gaps and foreign countries.
pub fn name(code: u16) -> Option<&'static str> {
    let index = PROVINCES.binary_search_by_key(&code, |(code, _)| *code).ok()?;
    PROVINCES.get(index).map(|(_, name)| *name)
}

/// Whether a number may begin with this code: a province, or a country abroad.
pub fn is_issued(code: u16) -> bool {
    code >= FIRST_FOREIGN || name(code).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_ascend_and_names_are_unique() {
        assert!(PROVINCES.is_sorted_by(|a, b| a.0 < b.0));
        let names: std::collections::HashSet<_> = PROVINCES.iter().map(|(_, name)| name).collect();
        assert_eq!(names.len(), 63);
    }

    #[test]
    fn a_gap_is_no_province_and_a_foreign_code_may_stand() {
        assert_eq!(name(25), Some("Phú Thọ"));
        assert_eq!(name(3), None);
        assert!(!is_issued(3) && !is_issued(0) && is_issued(96) && is_issued(101));
    }
}
