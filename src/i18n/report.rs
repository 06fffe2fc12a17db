//! The official tables: what stands around their numbers. Titles and headings are data of the tables' files.

use chrono::{Datelike, NaiveDate};

use super::{Lang, catalogue};
use crate::domain::class::Class;
use crate::domain::report::{Lead, Remark, Table, Title, Unit, Value};

catalogue! {
    report_number: "TT", "No.";
    report_hamlet: "Thôn", "Hamlet";
    report_ethnicity: "Dân tộc", "Ethnic group";
    report_unit: "Đơn vị tính", "Unit";
    report_households: "Hộ", "Households";
    report_people: "Nhân khẩu", "People";
    report_household_rate: "Tỷ lệ hộ (%)", "Rate (%)";
    report_people_rate: "Tỷ lệ nhân khẩu (%)", "Rate of people (%)";
    report_sign_poor: "N", "P";
    report_sign_near_poor: "CN", "NP";
    report_total: "Tổng cộng", "Total";
    report_unknown: "Chưa rõ", "Not known";
    report_period(from, to): "Từ {from} đến {to}", "From {from} to {to}";
    report_until(day): "Tính đến hết ngày {day}", "As of {day}";
    report_made_by: "NGƯỜI LẬP BIỂU", "MADE BY";
    report_chairman: "CHỦ TỊCH", "CHAIRMAN";
    report_sign_hint: "(Ký, đóng dấu)", "(Signature and seal)";
    report_no_residents(hamlet): "Chưa tính được tỷ lệ: {hamlet} chưa ghi tổng số hộ dân, nhân khẩu. Ghi ở mục Hệ thống, Địa bàn, chọn thôn.", "No rate: {hamlet} has no number of resident households and people. Enter it under System, Place, the hamlet.";
    report_over_residents(hamlet, counted, residents): "Chưa tính được tỷ lệ: {hamlet} có {counted} trong bảng, nhiều hơn tổng số dân đã ghi ({residents}). Sửa ở mục Hệ thống, Địa bàn, chọn thôn.", "No rate: {hamlet} has {counted} in the table, more than the residents on record ({residents}). Correct it under System, Place, the hamlet.";
    report_not_a_part(counted, whole): "Chưa tính được tỷ lệ: {counted} là nhiều hơn số chung {whole}. Sửa per trong tệp của bảng, ở thư mục reports.", "No rate: {counted} is more than its whole, {whole}. Correct per in the table's file in the folder reports.";
    report_not_answered(count): "{count} hộ chưa có câu trả lời của phiếu rà soát cho một chỉ số trong bảng; không tính là không thiếu hụt.", "{count} households have no answer of a survey to an indicator of the table; they do not count as not deprived.";
    report_born_unknown(count): "{count} nhân khẩu chưa rõ ngày sinh, không tính vào độ tuổi nào.", "{count} people have no birth on record and are counted in no age.";
    report_several_causes(count): "{count} hộ có nhiều nguyên nhân và được tính ở từng nguyên nhân, nên cộng các cột nguyên nhân lại nhiều hơn tổng số hộ.", "{count} households have several causes and are counted in each, so the causes add up to more than the total.";
    report_unnamed(count): "{count} nhân khẩu mới có số lượng, chưa có tên trong sổ.", "{count} people are counted but not named in the register.";
    report_behind_residents: "Số dân của thôn do xã nhập, không đếm từ các hộ trong sổ.", "Residents are a number entered for the hamlet, not counted from the households of the register.";
    report_behind(count): "{count} hộ đứng sau số này:", "{count} households behind this number:";
    done_report(title, path): "Đã ghi bảng \"{title}\": {path}", "Wrote the table \"{title}\": {path}";
    fail_no_report(name, known): "Không có bảng {name}. Các bảng: {known}.", "There is no table {name}. The tables: {known}.";
    usage_bad_cell(typed): "\"{typed}\" không phải ô có số của bảng. Gõ dòng.cột như in trên bảng: 4.9; dòng tổng cộng là 0; dòng nhân khẩu thêm .people.", "\"{typed}\" is no number of the table. Type line.column as printed: 4.9; the total is line 0; the line of people with .people behind it.";
}

impl Lang {
    /// The word over a lettered column.
    pub fn report_lead(self, lead: Lead) -> &'static str {
        match lead {
            Lead::Number => self.report_number(),
            Lead::Hamlet => self.report_hamlet(),
            Lead::Ethnicity => self.report_ethnicity(),
            Lead::Unit => self.report_unit(),
        }
    }

    /// The words of a heading.
    pub fn report_heading<'t>(self, title: Title<'t>) -> &'t str {
        match title {
            Title::Lead(lead) => self.report_lead(lead),
            Title::Label(label) => self.label(label),
        }
    }

    /// What a line counts.
    pub fn report_unit_of(self, unit: Unit) -> &'static str {
        match unit {
            Unit::Households => self.report_households(),
            Unit::People => self.report_people(),
            Unit::HouseholdRate => self.report_household_rate(),
            Unit::PeopleRate => self.report_people_rate(),
        }
    }

    /// A cell in words; nothing for a blank one. Numbers are written the country's way in either language.
    pub fn report_value(self, value: &Value) -> String {
        match value {
            Value::Blank => String::new(),
            Value::Count(count) => count.to_string(),
            Value::Rate(rate) => rate.written(','),
            Value::Refused(_) => "—".to_owned(),
            Value::Text(text) => text.clone(),
            Value::Date(date) => date.year().to_string(),
            Value::Relation(relation) => self.relation(*relation).to_owned(),
            Value::Mark => "x".to_owned(),
            Value::CameFrom(class) => self.report_class_sign(*class).to_owned(),
            Value::Unit(unit) => self.report_unit_of(*unit).to_owned(),
            Value::Total => self.report_total().to_owned(),
            Value::UnknownEthnicity => self.report_unknown().to_owned(),
        }
    }

    /// The sign of a class on certificates (form 03); nothing where it has none.
    fn report_class_sign(self, class: Class) -> &'static str {
        match class {
            Class::Poor => self.report_sign_poor(),
            Class::NearPoor => self.report_sign_near_poor(),
            Class::Average | Class::None => "",
        }
    }

    /// What has to be said about a table.
    pub fn report_remark(self, remark: &Remark) -> String {
        match remark {
            Remark::NoResidents(hamlet) => self.report_no_residents(hamlet),
            Remark::MoreThanResidents { hamlet, counted, residents } => {
                self.report_over_residents(hamlet, counted, residents)
            }
            Remark::NotAPart { counted, whole } => self.report_not_a_part(counted, whole),
            Remark::NotAnswered(count) => self.report_not_answered(count),
            Remark::BornUnknown(count) => self.report_born_unknown(count),
            Remark::SeveralCauses(count) => self.report_several_causes(count),
            Remark::Unnamed(count) => self.report_unnamed(count),
        }
    }

    /// The time of which a table speaks. It goes onto paper, which has one way to write days.
    pub fn report_time(self, table: &Table) -> String {
        let written = |day: NaiveDate| format!("{:02}/{:02}/{}", day.day(), day.month(), day.year());
        let (from, to) = (written(table.period.from), written(table.period.to));
        if table.moving { self.report_period(from, to) } else { self.report_until(to) }
    }
}
