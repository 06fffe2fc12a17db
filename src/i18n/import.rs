//! The words of an import: what is wrong with a file or a row and what to type instead, what was mended,
//! what a column means.

use super::{Lang, catalogue};
use crate::domain::citizen::Disagreement;
use crate::domain::intake::{
    ColumnMeaning, DuplicateReason, Field, IssueKind, MatchedBy, NoteKind, ReadError, ReadNote, Twin, Value,
};
use crate::viet::DateStyle;
use crate::viet::encoding::LegacyEncoding;

catalogue! {
    file_empty: "Tệp rỗng. Hãy chọn tệp có danh sách.", "The file is empty. Choose one that holds a list.";
    file_truncated: "Tệp bị cắt cụt, thiếu phần cuối. Hãy chép hoặc tải lại.", "The file ends too early. Copy or download it again.";
    file_damaged: "Tệp bị hỏng. Hãy mở bằng Excel, lưu thành tệp mới rồi nhập lại.", "The file is damaged. Open it in a spreadsheet program, save a new copy, and import that.";
    file_protected: "Tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu rồi nhập lại.", "The file has a password. Open it in a spreadsheet program, take the password off, save, and import again.";
    file_too_large(megabytes): "Tệp quá lớn (hơn {megabytes} MB). Hãy tách theo thôn rồi nhập từng tệp.", "The file is too large (over {megabytes} MB). Split it by hamlet and import the parts.";
    file_too_many_rows(limit): "Tệp có quá nhiều dòng (hơn {limit}). Hãy tách theo thôn rồi nhập từng tệp.", "The file has too many rows (over {limit}). Split it by hamlet and import the parts.";
    file_unknown_format: "Tệp này không phải bảng tính. Nhận xlsx, xls, ods và csv.", "This is no spreadsheet. xlsx, xls, ods and csv are read.";
    file_no_such_sheet(name, have): "Không có trang tính “{name}”. Tệp có: {have}.", "There is no sheet “{name}”. The file has: {have}.";
    file_unreadable: "Không đọc được tệp. Hãy kiểm tra quyền đọc và ổ đĩa.", "The file cannot be read. Check its permissions and the disk.";
    file_no_list: "Không tìm thấy danh sách. Cần một dòng tiêu đề có cột họ tên và ít nhất hai cột khác.", "No list was found. A header row with a column of names and at least two others is needed.";

    issue_name_missing: "Thiếu họ tên. Hãy ghi họ tên.", "The name is missing. Enter it.";
    issue_name_without_letters: "Họ tên không có chữ cái. Hãy ghi họ tên.", "The name has no letters. Enter a name.";
    issue_name_too_long(limit): "Họ tên dài quá {limit} chữ. Hãy ghi gọn lại.", "The name has more than {limit} letters. Shorten it.";
    issue_citizen_number: "Số định danh phải có 12 chữ số (CMND cũ: 9). Hãy ghi đủ hoặc để trống.", "A citizen number has 12 digits (the old one 9). Enter all of them or leave it blank.";
    issue_digits_lost: "Số bị bảng tính viết tắt, mất chữ số cuối. Hãy định dạng cột là văn bản và ghi lại số.", "The spreadsheet shortened the number and lost its last digits. Format the column as text and enter it again.";
    issue_phone: "Không phải số điện thoại. Hãy ghi 10 chữ số bắt đầu bằng 0 hoặc để trống.", "Not a phone number. Enter 10 digits beginning with 0, or leave it blank.";
    issue_date_impossible: "Không có ngày này trên lịch. Hãy ghi dd/mm/yyyy hoặc chỉ năm.", "The calendar has no such day. Enter dd/mm/yyyy, or only the year.";
    issue_date_unreadable: "Không đọc được ngày. Hãy ghi dd/mm/yyyy hoặc chỉ năm.", "Not a date. Enter dd/mm/yyyy, or only the year.";
    issue_birth_year: "Năm sinh không hợp lý (sau hôm nay hoặc quá 130 năm trước). Hãy sửa năm sinh.", "The birth lies after today or over 130 years back. Correct the year.";
    issue_born_twice: "Có năm sinh ở cả cột nam và cột nữ. Hãy để lại một.", "A birth year in both columns, men's and women's. Leave one.";
    issue_sex: "Giới tính không rõ. Hãy ghi Nam hoặc Nữ.", "The sex is not clear. Enter Nam or Nữ.";
    issue_number(max): "Cần số nguyên từ 0 đến {max}.", "A whole number from 0 to {max} is needed.";
    issue_money: "Không phải số tiền. Hãy ghi số đồng, ví dụ 1.500.000.", "Not an amount. Enter đồng, for example 1.500.000.";
    issue_indicator(last): "Chỉ số thiếu hụt phải là các số từ 1 đến {last}, cách nhau bằng dấu phẩy.", "Deprivations are numbers from 1 to {last}, parted by commas.";
    issue_class: "Phân loại không rõ. Hãy ghi N (nghèo), CN (cận nghèo), TB (trung bình) hoặc K (không).", "The class is not clear. Enter N (poor), CN (near-poor), TB (average) or K (none).";
    issue_class_twice: "Đánh dấu cả nghèo và cận nghèo. Hãy để lại một.", "Marked both poor and near-poor. Leave one.";
    issue_mark: "Ô này chỉ đánh dấu x hoặc để trống.", "Put an x in this cell, or leave it blank.";
    issue_spreadsheet_error: "Ô báo lỗi công thức. Hãy thay bằng giá trị.", "The cell holds a formula error. Replace it by the value.";
    issue_hamlet_missing: "Không biết hộ ở thôn nào. Hãy thêm cột thôn hoặc dòng tên thôn phía trên.", "The hamlet is not known. Add a hamlet column, or a row with the hamlet's name above.";
    issue_no_people: "Hộ có 0 khẩu. Hãy ghi số khẩu đúng hoặc để trống.", "The household has 0 people. Enter the number, or leave it blank.";
    issue_second_head(first): "Hộ đã có chủ hộ ở dòng {first}. Hãy sửa quan hệ với chủ hộ.", "The household has a head already, in row {first}. Correct the relation.";
    issue_member_before_head: "Phía trên không có chủ hộ cho người này. Hãy đưa dòng chủ hộ lên trước.", "No head stands above this member. Put the head's row first.";
    issue_head_rejected(head): "Chủ hộ ở dòng {head} chưa nhận được nên cả hộ chưa nhận. Hãy sửa dòng {head}.", "The head in row {head} was rejected, so the household was. Mend row {head}.";
    issue_code_taken_in_file(row, head): "Mã hộ đã dùng cho hộ {head} ở dòng {row}. Hãy ghi mã khác hoặc để trống.", "The code is that of {head} in row {row}. Enter another, or leave it blank.";
    issue_code_taken_in_register(head): "Mã hộ trong sổ là của hộ {head}. Hãy ghi mã khác hoặc để trống.", "In the register the code is that of {head}. Enter another, or leave it blank.";

    note_citizen_zero(number): "Đã thêm lại số 0 đầu số định danh: {number}", "Leading zero of the citizen number restored: {number}";
    note_phone_zero(number): "Đã thêm lại số 0 đầu số điện thoại: {number}", "Leading zero of the phone number restored: {number}";
    note_phone_first(written): "Có nhiều số điện thoại, lấy số đầu: {written}", "Several phone numbers, the first was taken: {written}";
    note_number_sex(sex): "Số định danh cho biết giới tính là {sex}", "By the citizen number the sex is {sex}";
    note_number_year(year): "Số định danh cho biết năm sinh là {year}", "By the citizen number the birth year is {year}";
    note_number_place(place): "Số định danh có mã tỉnh lạ: {place}", "The citizen number has an unknown province code: {place}";
    note_date_swapped: "Ngày sinh đọc theo tháng/ngày/năm", "Birth date read as month/day/year";
    note_date_ambiguous: "Ngày sinh có thể là ngày/tháng hoặc tháng/ngày; đọc theo ngày/tháng", "Birth date could be day/month or month/day; read as day/month";
    note_ethnicity(written): "Không có trong danh mục 54 dân tộc, giữ nguyên: {written}", "Not one of the 54 ethnic groups, kept as written: {written}";
    note_relation(written): "Quan hệ không rõ, ghi là Khác: {written}", "Relation not known, taken as other: {written}";
    note_class_scores(k): "Phân loại khác với kết quả điểm (nghèo khi thiếu hụt từ {k} chỉ số)", "The class disagrees with the scores (poor from {k} deprivations)";
    note_b2(stated, counted): "Điểm B2 ghi {stated} nhưng các chỉ số cộng lại là {counted}", "B2 is stated as {stated}, but the deprivations make {counted}";
    note_people(stated, listed): "Ghi {stated} khẩu nhưng danh sách có {listed} người", "{stated} people are stated, but {listed} are listed";
    note_number_twice(row): "Số định danh trùng với dòng {row}", "The same citizen number as in row {row}";

    read_old_font(sheet, font): "Trang “{sheet}” gõ bằng phông {font}, đã chuyển sang Unicode", "Sheet “{sheet}” was typed in {font} and was converted to Unicode";
    read_encoding(name): "Tệp dùng bảng mã {name}", "The file is encoded in {name}";
    read_columns_left_out(sheet): "Trang “{sheet}” có ô bên phải cột IV, không đọc", "Sheet “{sheet}” has cells right of column IV, which are not read";
    read_open_quote: "Có dấu ngoặc kép không đóng; coi như chữ thường", "A quotation mark is never closed; marks were taken as letters";

    twin_known(code, head): "hộ {head}, mã {code} trong sổ", "{head}, code {code} in the register";
    twin_row(row, head): "hộ {head} ở dòng {row}", "{head} in row {row}";
    duplicate_same_number: "Cùng số định danh chủ hộ", "The head has the same citizen number";
    duplicate_same_code: "Cùng mã hộ và chủ hộ", "The same code and head";
    duplicate_name_and_fact: "Cùng tên, thôn, năm sinh chủ hộ và một thông tin khác", "The head's name, hamlet, birth year and another fact agree";
    duplicate_name_year: "Cùng tên, thôn, năm sinh chủ hộ; chưa đủ để chắc chắn", "The head's name, hamlet and birth year agree, which is not enough to be sure";
    duplicate_name: "Cùng tên và thôn, chưa rõ năm sinh", "The head's name and hamlet agree; a birth year is not known";
    duplicate_several: "Có nhiều hộ giống nhau", "Several households fit";
    duplicate_again: "Trùng với dòng trên, cùng một hộ trong sổ", "A row above is the same household of the register";
    duplicate_other_code: "Cùng chủ hộ nhưng khác mã hộ", "The same head, but another code";
    matched_code: "theo mã hộ", "by code";
    matched_head_number: "theo số định danh chủ hộ", "by the head's citizen number";
    matched_member_number: "theo số định danh thành viên", "by a member's citizen number";
    matched_fact: "theo tên, thôn, năm sinh và thông tin khác", "by name, hamlet, birth year and another fact";
    matched_only_one: "theo tên, thôn, năm sinh (duy nhất)", "by name, hamlet and birth year (the only one)";
    matched_officer: "do cán bộ chọn", "by the officer";

    changed_code: "Mã hộ", "Code";
    changed_hamlet: "Thôn", "Hamlet";
    changed_address: "Địa chỉ", "Address";
    changed_phone: "Điện thoại", "Phone";
    changed_no_labour: "Không có KNLĐ", "No labour capacity";
    changed_merit: "Người có công", "Merit";
    changed_social_protection: "Bảo trợ xã hội", "Social protection";
    changed_notes: "Ghi chú", "Notes";
    changed_people: "Số khẩu", "People";
    changed_b1: "Điểm B1", "Score B1";
    changed_income: "Thu nhập", "Income";
    changed_answers: "Chỉ số thiếu hụt", "Deprivations";
    changed_class: "Phân loại", "Class";
    changed_decision: "Số quyết định", "Decision number";
    changed_name: "Họ tên", "Name";
    changed_sex: "Giới tính", "Sex";
    changed_born: "Ngày sinh", "Born";
    changed_citizen_number: "Số định danh", "Citizen number";
    changed_ethnicity: "Dân tộc", "Ethnicity";
    changed_relation: "Quan hệ với chủ hộ", "Relation to head";
    value_nothing: "(trống)", "(blank)";
    value_yes: "có", "yes";
    value_no: "không", "no";

    column_ignored: "Không lấy", "Not taken in";
    column_row_number: "Số thứ tự", "Row number";
    column_head_number: "STT chủ hộ", "Number of household";
    column_member_number: "STT thành viên", "Number of member";
    column_head_name: "Họ tên chủ hộ", "Name of head";
    column_person_name: "Họ tên chủ hộ và thành viên", "Name of head or member";
    column_male_mark: "Đánh dấu nam", "Mark: man";
    column_female_mark: "Đánh dấu nữ", "Mark: woman";
    column_birth_day: "Ngày (sinh)", "Day of birth";
    column_birth_month: "Tháng (sinh)", "Month of birth";
    column_born_male: "Năm sinh nam", "Born (men)";
    column_born_female: "Năm sinh nữ", "Born (women)";
    column_b2: "Điểm B2", "Score B2";
    column_indicator(number): "Chỉ số {number}", "Indicator {number}";
    column_poor_mark: "Đánh dấu hộ nghèo", "Mark: poor";
    column_near_poor_mark: "Đánh dấu hộ cận nghèo", "Mark: near-poor";
    column_listed_mark: "Đánh dấu theo tiêu đề", "Mark: class of the title";
    column_year: "Năm", "Year";

    reject_reason: "Lý do chưa nhận", "Why not taken in";
}

impl Lang {
    /// Why a file cannot be read, and what to do.
    pub fn read_error(self, error: &ReadError) -> String {
        match error {
            ReadError::Empty => self.file_empty().into(),
            ReadError::Truncated => self.file_truncated().into(),
            ReadError::Damaged => self.file_damaged().into(),
            ReadError::PasswordProtected => self.file_protected().into(),
            ReadError::TooLarge { limit } => self.file_too_large(limit / (1024 * 1024)),
            ReadError::TooManyRows { limit } => self.file_too_many_rows(limit),
            ReadError::UnknownFormat => self.file_unknown_format().into(),
            ReadError::NoSuchSheet { name, have } => self.file_no_such_sheet(name, have.join(", ")),
            ReadError::Unreadable => self.file_unreadable().into(),
            ReadError::NoList => self.file_no_list().into(),
        }
    }

    /// What happened to a file while it was read.
    pub fn read_note(self, note: &ReadNote) -> String {
        match note {
            ReadNote::OldFont { sheet, font: LegacyEncoding::Tcvn3 } => self.read_old_font(sheet, "TCVN3"),
            ReadNote::OldFont { sheet, font: LegacyEncoding::Vni } => self.read_old_font(sheet, "VNI"),
            ReadNote::Encoding(name) => self.read_encoding(name),
            ReadNote::ColumnsLeftOut { sheet } => self.read_columns_left_out(sheet),
            ReadNote::OpenQuote => self.read_open_quote().into(),
        }
    }

    /// What is wrong with a row, and what to type instead.
    pub fn issue(self, kind: &IssueKind) -> String {
        match kind {
            IssueKind::NameTooLong { limit } => self.issue_name_too_long(limit),
            IssueKind::Number { max } => self.issue_number(max),
            IssueKind::Indicator { last } => self.issue_indicator(last),
            IssueKind::SecondHead { first } => self.issue_second_head(first),
            IssueKind::HeadRejected { head } => self.issue_head_rejected(head),
            IssueKind::CodeTakenInFile { row, head } => self.issue_code_taken_in_file(row, head),
            IssueKind::CodeTakenInRegister { head } => self.issue_code_taken_in_register(head),
            plain => self.plain_issue(plain).into(),
        }
    }

    /// The issues whose words need no numbers.
    fn plain_issue(self, kind: &IssueKind) -> &'static str {
        match kind {
            IssueKind::NameMissing => self.issue_name_missing(),
            IssueKind::NameWithoutLetters => self.issue_name_without_letters(),
            IssueKind::CitizenNumber => self.issue_citizen_number(),
            IssueKind::DigitsLost => self.issue_digits_lost(),
            IssueKind::Phone => self.issue_phone(),
            IssueKind::DateImpossible => self.issue_date_impossible(),
            IssueKind::DateUnreadable => self.issue_date_unreadable(),
            IssueKind::BirthYear => self.issue_birth_year(),
            IssueKind::BornTwice => self.issue_born_twice(),
            IssueKind::Sex => self.issue_sex(),
            IssueKind::Money => self.issue_money(),
            IssueKind::Class => self.issue_class(),
            IssueKind::ClassTwice => self.issue_class_twice(),
            IssueKind::Mark => self.issue_mark(),
            IssueKind::HamletMissing => self.issue_hamlet_missing(),
            IssueKind::NoPeople => self.issue_no_people(),
            IssueKind::MemberBeforeHead => self.issue_member_before_head(),
            _ => self.issue_spreadsheet_error(),
        }
    }

    /// What was mended or looks odd.
    pub fn intake_note(self, kind: &NoteKind) -> String {
        match kind {
            NoteKind::CitizenZeroRestored { number } => self.note_citizen_zero(number),
            NoteKind::PhoneZeroRestored { number } => self.note_phone_zero(number),
            NoteKind::PhoneFirstOfSeveral { written } => self.note_phone_first(written),
            NoteKind::Number(Disagreement::Sex(sex)) => self.note_number_sex(self.sex(*sex)),
            NoteKind::Number(Disagreement::BirthYear(year)) => self.note_number_year(year),
            NoteKind::Number(Disagreement::UnknownPlace(place)) => {
                self.note_number_place(format!("{place:03}"))
            }
            NoteKind::DateSwapped => self.note_date_swapped().into(),
            NoteKind::DateAmbiguous => self.note_date_ambiguous().into(),
            NoteKind::EthnicityUnknown { written } => self.note_ethnicity(written),
            NoteKind::RelationOther { written } => self.note_relation(written),
            NoteKind::ClassAgainstScores { k } => self.note_class_scores(k),
            NoteKind::B2AgainstDeprivations { stated, counted } => self.note_b2(stated, counted),
            NoteKind::PeopleAgainstRows { stated, listed } => self.note_people(stated, listed),
            NoteKind::NumberTwice { row } => self.note_number_twice(row),
        }
    }

    /// Which household a row may repeat.
    pub fn twin(self, twin: &Twin) -> String {
        match twin {
            Twin::Known { code, head, .. } => self.twin_known(code, head),
            Twin::Row { row, head, .. } => self.twin_row(row, head),
        }
    }

    /// Why a household looks like another.
    pub fn duplicate_reason(self, reason: DuplicateReason) -> &'static str {
        match reason {
            DuplicateReason::SameNumber => self.duplicate_same_number(),
            DuplicateReason::SameCode => self.duplicate_same_code(),
            DuplicateReason::SameNameAndFact => self.duplicate_name_and_fact(),
            DuplicateReason::SameNameHamletYear => self.duplicate_name_year(),
            DuplicateReason::SameNameHamlet => self.duplicate_name(),
            DuplicateReason::SeveralFit => self.duplicate_several(),
            DuplicateReason::SameHouseholdAgain => self.duplicate_again(),
            DuplicateReason::OtherCode => self.duplicate_other_code(),
        }
    }

    /// How a household was recognised in the register.
    pub fn matched_by(self, by: MatchedBy) -> &'static str {
        match by {
            MatchedBy::Code => self.matched_code(),
            MatchedBy::HeadNumber => self.matched_head_number(),
            MatchedBy::MemberNumber => self.matched_member_number(),
            MatchedBy::NameAndFact => self.matched_fact(),
            MatchedBy::OnlyOneInHamlet => self.matched_only_one(),
            MatchedBy::Officer => self.matched_officer(),
        }
    }

    /// The name of a field that would change.
    pub fn intake_field(self, field: Field) -> &'static str {
        match field {
            Field::Code => self.changed_code(),
            Field::Hamlet => self.changed_hamlet(),
            Field::Address => self.changed_address(),
            Field::Phone => self.changed_phone(),
            Field::NoLabour => self.changed_no_labour(),
            Field::Merit => self.changed_merit(),
            Field::SocialProtection => self.changed_social_protection(),
            Field::Notes => self.changed_notes(),
            Field::People => self.changed_people(),
            Field::ScoreB1 => self.changed_b1(),
            Field::Income => self.changed_income(),
            Field::Answers => self.changed_answers(),
            Field::Class => self.changed_class(),
            Field::Decision => self.changed_decision(),
            Field::Name => self.changed_name(),
            Field::Sex => self.changed_sex(),
            Field::Born => self.changed_born(),
            Field::CitizenNumber => self.changed_citizen_number(),
            Field::Ethnicity => self.changed_ethnicity(),
            Field::Relation => self.changed_relation(),
        }
    }

    /// A value of a field; citizen numbers are not masked here.
    pub fn intake_value(self, value: &Value, dates: DateStyle) -> String {
        match value {
            Value::Nothing => self.value_nothing().into(),
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Flag(yes) => (if *yes { self.value_yes() } else { self.value_no() }).into(),
            Value::Answers(answers) => numbers(answers.deprived()),
            Value::Class(class) => self.class(*class).into(),
            Value::Sex(sex) => self.sex(*sex).into(),
            Value::Date(date) => dates.partial(*date),
            Value::Relation(relation) => self.relation(*relation).into(),
        }
    }

    /// What a column means.
    pub fn column_meaning(self, meaning: ColumnMeaning) -> String {
        use ColumnMeaning as M;
        match meaning {
            M::Indicator(number) => self.column_indicator(number),
            M::Ignored => self.column_ignored().into(),
            M::RowNumber => self.column_row_number().into(),
            M::HeadNumber => self.column_head_number().into(),
            M::MemberNumber => self.column_member_number().into(),
            M::HeadName => self.column_head_name().into(),
            M::PersonName => self.column_person_name().into(),
            M::MaleMark => self.column_male_mark().into(),
            M::FemaleMark => self.column_female_mark().into(),
            M::BirthDay => self.column_birth_day().into(),
            M::BirthMonth => self.column_birth_month().into(),
            M::BornMale => self.column_born_male().into(),
            M::BornFemale => self.column_born_female().into(),
            M::ScoreB2 => self.column_b2().into(),
            M::PoorMark => self.column_poor_mark().into(),
            M::NearPoorMark => self.column_near_poor_mark().into(),
            M::ListedMark => self.column_listed_mark().into(),
            M::Year => self.column_year().into(),
            field => self.intake_field(field_of(field)).into(),
        }
    }
}

/// The columns that are called like the field that they fill.
fn field_of(meaning: ColumnMeaning) -> Field {
    use ColumnMeaning as M;
    match meaning {
        M::HouseholdCode => Field::Code,
        M::Sex => Field::Sex,
        M::Born => Field::Born,
        M::CitizenNumber => Field::CitizenNumber,
        M::Ethnicity => Field::Ethnicity,
        M::Relation => Field::Relation,
        M::Hamlet => Field::Hamlet,
        M::Address => Field::Address,
        M::Phone => Field::Phone,
        M::People => Field::People,
        M::ScoreB1 => Field::ScoreB1,
        M::Income => Field::Income,
        M::Deprivations => Field::Answers,
        M::Class => Field::Class,
        M::Merit => Field::Merit,
        M::SocialProtection => Field::SocialProtection,
        M::NoLabour => Field::NoLabour,
        M::Decision => Field::Decision,
        _ => Field::Notes,
    }
}

fn numbers(numbers: impl Iterator<Item = u8>) -> String {
    let texts: Vec<String> = numbers.map(|number| number.to_string()).collect();
    if texts.is_empty() { "0".into() } else { texts.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issue_says_what_to_type_instead() {
        let words = Lang::Vi.issue(&IssueKind::Indicator { last: 12 });
        assert_eq!(words, "Chỉ số thiếu hụt phải là các số từ 1 đến 12, cách nhau bằng dấu phẩy.");
        assert!(Lang::En.issue(&IssueKind::SpreadsheetError).contains("formula error"));
    }

    #[test]
    fn every_meaning_of_a_column_has_a_name_of_its_own() {
        for lang in Lang::ALL {
            let names: std::collections::HashSet<_> =
                ColumnMeaning::all().map(|m| lang.column_meaning(m)).collect();
            assert_eq!(names.len(), ColumnMeaning::all().count(), "{lang:?}");
        }
    }

    #[test]
    fn the_limit_of_a_file_is_said_in_megabytes() {
        let words = Lang::Vi.read_error(&ReadError::TooLarge { limit: 48 * 1024 * 1024 });
        assert!(words.contains("48 MB"), "{words}");
    }
}
