//! What is wrong with a commune's own file, whatever it holds: how it is written, its code, its period. Each sentence
//! says what was found and what to write instead.

use super::{Lang, catalogue};
use crate::domain::data_file::period::{HeadFault, PeriodFault};
use crate::domain::data_file::{Misread, Wanted};
use crate::viet::{DateStyle, group};

catalogue! {
    data_unknown_key(key, known): "Không có mục tên \"{key}\" ở đây. Các mục có thể dùng: {known}.", "There is no entry named \"{key}\" here. These may stand here: {known}.";
    data_missing_key_in(key, section): "Phần [{section}] thiếu mục \"{key}\". Hãy ghi thêm.", "The section [{section}] lacks \"{key}\". Add it.";
    data_not_within(least, most): "Số này phải từ {least} đến {most}. Hãy ghi lại.", "This is {least} to {most}. Correct it.";
    data_missing_key(key): "Thiếu mục \"{key}\". Hãy ghi thêm.", "The entry \"{key}\" is missing. Add it.";
    data_unknown_value(value, known): "\"{value}\" không dùng được ở đây. Hãy ghi một trong: {known}.", "\"{value}\" cannot stand here. Write one of: {known}.";
    data_wanted(wanted): "Giá trị sai loại: ở đây cần {wanted}.", "A value of another type: {wanted} is wanted here.";
    data_text: "chữ trong nháy kép, như \"Nông thôn\"", "text in quotation marks, like \"Rural\"";
    data_number: "một số, không có nháy kép", "a number without quotation marks";
    data_yes_no: "true (có) hoặc false (không)", "true or false";
    data_date: "một ngày viết như 2026-12-31, không có nháy kép", "a day written like 2026-12-31, without quotation marks";
    data_list: "một danh sách trong ngoặc vuông [ ]", "a list in square brackets [ ]";
    data_group: "một nhóm mục trong ngoặc nhọn, như vi = \"…\", en = \"…\"", "named values in braces, like vi = \"…\", en = \"…\"";
    data_out_of_range: "Số này nhỏ quá hoặc lớn quá. Hãy ghi lại số đúng.", "This number is too small or too large. Write the right one.";
    data_exactly_one: "Ở đây cần đúng một mục trong ngoặc nhọn. Hãy bỏ các mục khác.", "Exactly one entry is wanted in these braces. Take the others out.";
    data_key_twice: "Mục này đã có ở trên. Hãy bỏ một chỗ.", "This entry stands further up already. Take one of them out.";
    data_not_toml: "Dòng này không viết đúng dạng TOML: mỗi dòng là tên = giá trị, chữ đặt trong nháy kép, ngoặc đã mở phải đóng. Hãy so với ví dụ trong README.", "This line is not TOML: a line is name = value, text stands in quotation marks, and a bracket that is opened is closed. Compare it with the example in the README.";
    data_not_a_code: "Mã chỉ gồm chữ thường không dấu, chữ số, gạch nối, nhiều nhất 40 ký tự, như \"tinh-2026\". Hãy sửa mã.", "A code is made of small unaccented letters, digits and hyphens, 40 at most, like \"tinh-2026\". Correct it.";
    data_not_a_day: "Đây không phải một ngày có thật. Hãy ghi ngày như 2026-12-31, không có giờ.", "This is no day of the calendar. Write a day like 2026-12-31, without a time.";
    data_period_reversed: "Thời gian áp dụng kết thúc trước khi bắt đầu. Hãy xem lại hai ngày from và to.", "The period ends before it begins. Check the days from and to.";
    data_code_taken(other): "Tệp {other} đã dùng mã này, nên phiếu ghi mã này không biết theo tệp nào. Hãy đặt mã khác hoặc bỏ một tệp.", "The file {other} has this code already, so that nobody could tell which of them a survey means. Choose another code, or take one file away.";
    data_overlap(other, from, to): "Trùng thời gian với tệp {other}: từ {from} đến {to} có hai tệp cùng áp dụng. Hãy sửa from hoặc to của một tệp.", "Its period overlaps with that of {other}: from {from} to {to} both would hold. Change from or to of one of them.";
    data_hole(from, to): "Từ {from} đến {to} không có quy định nào áp dụng, phiếu của những ngày đó không tính được. Hãy sửa from hoặc to cho liền nhau.", "From {from} to {to} nothing holds, and forms of those days could not be judged. Change from or to so that the periods meet.";
    data_short_replacement(from, to): "Mã này là của quy định có sẵn, áp dụng từ {from} đến {to}; tệp thay nó phải áp dụng đủ các ngày đó. Hãy sửa from, to, hoặc đặt mã khác: các ngày còn lại vẫn theo quy định có sẵn.", "This code is that of the program's own, which holds from {from} to {to}; a file that takes its place must cover all of these days. Change from and to, or choose another code: the other days then stay with the program's own.";
}

impl Lang {
    /// What the reader objects to.
    pub fn misread(self, fault: &Misread) -> String {
        match fault {
            Misread::UnknownKey { key, known } => self.data_unknown_key(key, known.join(", ")),
            Misread::MissingKey { key, section } if section.is_empty() => self.data_missing_key(key),
            Misread::MissingKey { key, section } => self.data_missing_key_in(key, section),
            Misread::NotWithin { least, most } => self.data_not_within(group(*least), group(*most)),
            Misread::UnknownValue { value, known } => self.data_unknown_value(value, known.join(", ")),
            Misread::Wanted(wanted) => self.data_wanted(self.wanted(*wanted)),
            Misread::OutOfRange => self.data_out_of_range().to_owned(),
            Misread::ExactlyOne => self.data_exactly_one().to_owned(),
            Misread::KeyTwice => self.data_key_twice().to_owned(),
            Misread::NotToml(_) => self.data_not_toml().to_owned(),
        }
    }

    fn wanted(self, wanted: Wanted) -> &'static str {
        match wanted {
            Wanted::Text => self.data_text(),
            Wanted::Number => self.data_number(),
            Wanted::YesNo => self.data_yes_no(),
            Wanted::Date => self.data_date(),
            Wanted::List => self.data_list(),
            Wanted::Group => self.data_group(),
        }
    }

    /// What is wrong with a code or a period.
    pub fn head_fault(self, fault: HeadFault) -> &'static str {
        match fault {
            HeadFault::NotACode => self.data_not_a_code(),
            HeadFault::NotADate => self.data_not_a_day(),
            HeadFault::PeriodReversed => self.data_period_reversed(),
        }
    }

    /// What is wrong between files.
    pub fn period_fault(self, fault: &PeriodFault, dates: DateStyle) -> String {
        match fault {
            PeriodFault::CodeTaken { other } => self.data_code_taken(other),
            PeriodFault::Overlap { other, days } => {
                self.data_overlap(other, dates.day(days.from), dates.day(days.to))
            }
            PeriodFault::Hole { days } => self.data_hole(dates.day(days.from), dates.day(days.to)),
            PeriodFault::ShortReplacement { whole } => {
                self.data_short_replacement(dates.day(whole.from), dates.day(whole.to))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::data_file::period::Period;

    #[test]
    fn a_hole_is_told_in_the_days_of_the_reader() {
        let days = Period { from: "2031-01-01".parse().unwrap(), to: "2031-03-31".parse().unwrap() };
        let words = Lang::Vi.period_fault(&PeriodFault::Hole { days }, DateStyle::default());
        assert!(words.contains("Từ 01/01/2031 đến 31/03/2031"), "{words}");
    }

    #[test]
    fn nothing_of_the_parsers_english_is_shown() {
        let fault = Misread::NotToml("unclosed table, expected `]`".into());
        assert!(!Lang::Vi.misread(&fault).contains("unclosed"));
        assert!(Lang::Vi.misread(&Misread::Wanted(Wanted::Date)).contains("2026-12-31"));
    }
}
