//! Words for the tables and fields of the register, as the journal names them.

use super::Lang;

/// A table or field of the register: its name there, the Vietnamese and the English word.
type Word = (&'static str, &'static str, &'static str);

/// The tables.
pub(super) const TABLES: &[Word] = &[
    ("commune", "Xã, phường", "Commune"),
    ("hamlet", "Thôn", "Hamlet"),
    ("household", "Hộ", "Household"),
    ("member", "Nhân khẩu", "Person"),
    ("membership", "Ở trong hộ", "Stay in the household"),
    ("household_event", "Sự kiện của hộ", "Event of the household"),
    ("survey", "Phiếu rà soát", "Survey"),
    ("recognition", "Công nhận", "Recognition"),
    ("support", "Khoản hỗ trợ", "Support"),
    ("animal", "Con giống", "Animal"),
    ("herd_event", "Sự kiện đàn", "Herd event"),
    ("pass_on", "Nghĩa vụ luân chuyển", "Pass-on obligation"),
    ("visit", "Lần thăm hộ", "Visit"),
];

/// The fields.
pub(super) const FIELDS: &[Word] = &[
    ("address", "Địa chỉ", "Address"),
    ("allowance", "Trợ cấp tháng", "Monthly allowance"),
    ("animal", "Con giống", "Animal"),
    ("answered", "Chỉ số đã hỏi", "Indicators asked"),
    ("area", "Khu vực", "Area"),
    ("b1", "Điểm B1", "Score B1"),
    ("born", "Ngày sinh", "Born"),
    ("breed", "Giống", "Breed"),
    ("citizen_number", "Số CCCD", "Citizen number"),
    ("class", "Diện", "Class"),
    ("code", "Mã hộ", "Code"),
    ("code_made", "Mã tự đặt", "Code made up"),
    ("dam", "Con mẹ", "Dam"),
    ("date", "Ngày", "Date"),
    ("debtor", "Hộ phải trả", "Debtor"),
    ("decided", "Ngày quyết định", "Decided"),
    ("decision_number", "Số quyết định", "Decision number"),
    ("deprived", "Thiếu hụt", "Deprivations"),
    ("details", "Chi tiết", "Details"),
    ("died", "Ngày chết", "Died"),
    ("diploma", "Trình độ", "Diploma"),
    ("disabled", "Khuyết tật", "Disabled"),
    ("due", "Hạn", "Due"),
    ("end_reason", "Lý do ra sổ", "Why it left"),
    ("ended_on", "Ngày ra sổ", "Left on"),
    ("ethnicity", "Dân tộc", "Ethnic group"),
    ("former_commune", "Thuộc xã cũ", "Former commune"),
    ("from_date", "Từ ngày", "Since"),
    ("fund", "Nguồn vốn", "Fund"),
    ("generation", "Đời", "Generation"),
    ("hamlet", "Thôn", "Hamlet"),
    ("holder", "Hộ đang nuôi", "Holder"),
    ("house_area_dm2", "Diện tích nhà (dm²)", "House area (dm²)"),
    ("household", "Hộ", "Household"),
    ("in_school", "Đi học", "In school"),
    ("income", "Thu nhập", "Income"),
    ("insured", "Thẻ BHYT", "Insured"),
    ("joined", "Vào hộ vì", "Joined by"),
    ("kind", "Loại", "Kind"),
    ("leave_reason", "Rời hộ vì", "Left by"),
    ("left_hamlet", "Thôn cũ", "Hamlet left"),
    ("left_on", "Ngày rời hộ", "Left on"),
    ("malnourished", "Suy dinh dưỡng", "Malnourished"),
    ("member", "Người", "Person"),
    ("merit", "Người có công", "Person of merit"),
    ("minutes_number", "Số biên bản", "Minutes number"),
    ("model", "Mô hình", "Model"),
    ("name", "Tên", "Name"),
    ("next_due", "Hạn việc tiếp", "Next due"),
    ("next_step", "Việc tiếp theo", "Next step"),
    ("no_labour", "Không lao động", "No labour"),
    ("note", "Ghi chú", "Note"),
    ("notes", "Ghi chú", "Notes"),
    ("on_date", "Ngày", "Day"),
    ("other", "Hộ kia", "Other household"),
    ("overrides", "Sửa tay", "Overrides"),
    ("passed_on_from", "Luân chuyển từ", "Passed on from"),
    ("people", "Số khẩu", "People"),
    ("phone", "Điện thoại", "Phone"),
    ("province", "Tỉnh", "Province"),
    ("quantity", "Số lượng", "Quantity"),
    ("reason", "Lý do", "Reason"),
    ("receiver", "Người nhận", "Receiver"),
    ("relation", "Quan hệ", "Relation"),
    ("resident_households", "Tổng số hộ dân", "Resident households"),
    ("resident_people", "Tổng số nhân khẩu", "Resident people"),
    ("round", "Đợt rà soát", "Round"),
    ("seen", "Đã thấy", "Seen"),
    ("settled_by", "Trả bằng", "Settled by"),
    ("sex", "Giới tính", "Sex"),
    ("social_protection", "Bảo trợ xã hội", "Social protection"),
    ("species", "Loài", "Species"),
    ("standard", "Chuẩn nghèo", "Standard"),
    ("state", "Trạng thái", "State"),
    ("support", "Khoản hỗ trợ", "Support"),
    ("survey", "Phiếu rà soát", "Survey"),
    ("surveyor", "Người điều tra", "Surveyor"),
    ("tag", "Số tai", "Ear tag"),
    ("unit", "Đơn vị", "Unit"),
    ("until", "Đến ngày", "Until"),
    ("value", "Giá trị", "Value"),
    ("visitor", "Người thăm", "Visitor"),
    ("weight_kg", "Cân nặng (kg)", "Weight (kg)"),
    ("working", "Có việc làm", "Working"),
];

impl Lang {
    /// The word for a table of the register; its own name where there is none.
    pub fn row_table(self, table: &str) -> &str {
        self.word(TABLES, table)
    }

    /// The word for a field of the register; its own name where there is none.
    pub fn row_field(self, field: &str) -> &str {
        self.word(FIELDS, field)
    }

    fn word<'a>(self, words: &'static [Word], name: &'a str) -> &'a str {
        let found = words.iter().find(|(known, ..)| *known == name);
        found.map_or(name, |(_, vi, en)| match self {
            Self::Vi => vi,
            Self::En => en,
        })
    }
}
