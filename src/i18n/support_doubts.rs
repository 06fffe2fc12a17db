//! Words for what cannot be true of a support, and for what hardly is and is asked about.

use super::{Lang, catalogue};
use crate::domain::member::Sex;
use crate::domain::support::{Doubt, TermFault};
use crate::viet::{DateStyle, format_money};

catalogue! {
    term_too_early(year): "Trước năm {year}: xem lại ngày.", "Before {year}: check the day.";
    term_ends_first(day): "Phải là ngày {day} (ngày của khoản hỗ trợ) hoặc sau đó.", "It must be {day}, the day of the support, or later.";
    term_before_group(day): "Tổ này thành lập ngày {day}, sau ngày của khoản hỗ trợ.", "This group was founded on {day}, after the day of the support.";
    term_after_group(day): "Tổ này đã kết thúc ngày {day}, trước ngày của khoản hỗ trợ.", "This group ended on {day}, before the day of the support.";
    doubt_dear(each, most): "Mỗi đơn vị tính ra {each}, thường không quá {most}", "Each comes to {each}, usually no more than {most}";
    doubt_young(months, born): "Con vật sinh {born}, chưa đủ {months} tháng tuổi khi giao", "An animal born {born} is under {months} months when given";
    doubt_male(count): "{count} con đực, mô hình này cần con cái", "{count} male, the model needs females";
    doubt_female(count): "{count} con cái, mô hình này cần con đực", "{count} female, the model needs males";
    field_value_each: "Trị giá mỗi hộ (đ)", "Value for each (đ)";
}

impl Lang {
    /// What cannot be true of a support by its days, and what to look at.
    pub fn term_fault(self, fault: TermFault, dates: DateStyle) -> String {
        match fault {
            TermFault::TooEarly(year) => self.term_too_early(year),
            TermFault::EndsFirst(day) => self.term_ends_first(dates.day(day)),
            TermFault::BeforeGroup(day) => self.term_before_group(dates.day(day)),
            TermFault::AfterGroup(day) => self.term_after_group(dates.day(day)),
        }
    }

    /// What is asked about a support before it is saved.
    pub fn doubt(self, doubt: Doubt, dates: DateStyle) -> String {
        match doubt {
            Doubt::Dear(each, most) => self.doubt_dear(format_money(each), format_money(most)),
            Doubt::TooYoung(months, born) => self.doubt_young(months, dates.partial(born)),
            Doubt::OtherSex(Sex::Female, count) => self.doubt_male(count),
            Doubt::OtherSex(Sex::Male, count) => self.doubt_female(count),
        }
    }
}
