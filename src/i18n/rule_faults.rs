//! What is wrong with a commune's own standard, form, models or tables. Each sentence says what was found and what to
//! write instead; what all files share is [`super::data_faults`].

use super::{Lang, catalogue};
use crate::domain::catalogue::CatalogueFault;
use crate::domain::data_file::NamingFault;
use crate::domain::forms::{FormFault, MOST_POINTS};
use crate::domain::group::GroupRulesFault;
use crate::domain::report::TableFault;
use crate::domain::standard::StandardFault;
use crate::viet::DateStyle;

catalogue! {
    rules_file(file, what): "Tệp {file} cạnh sổ: {what}", "The file {file} beside the register: {what}";
    rules_file_at(file, line, column, what): "Tệp {file} cạnh sổ, dòng {line}, cột {column}: {what}", "The file {file} beside the register, line {line}, column {column}: {what}";
    rules_not_read(detail): "Không đọc được: {detail}. Hãy xem lại quyền đọc.", "It cannot be read: {detail}. Check its permissions.";
    rules_denied: "Không có quyền đọc. Hãy hỏi người giữ máy.", "It may not be read. Ask the keeper of the machine.";
    rules_not_utf8: "Tệp không lưu bằng UTF-8. Hãy lưu lại với bảng mã UTF-8.", "It is not saved as UTF-8. Save it again with the encoding UTF-8.";
    rules_too_large: "Tệp quá lớn để là một tệp quy định. Hãy bỏ nó đi.", "It is too large for a file of rules. Take it away.";

    standard_not_positive: "Số này phải lớn hơn 0. Hãy ghi lại.", "This must be more than 0. Correct it.";
    standard_average_line: "Mức sống trung bình phải cao hơn chuẩn nghèo. Hãy xem lại hai mức.", "The average line must be above the poor line. Check both.";
    standard_too_many(count): "Số thiếu hụt để là hộ nghèo phải từ 1 đến {count}, là số chỉ số của tệp. Hãy ghi lại.", "The deprivations that make a household poor are 1 to {count}, as many as the file has indicators. Correct it.";
    standard_no_indicators: "Chưa có chỉ số nào. Hãy ghi ít nhất một nhóm [[indicator]].", "There is no indicator. Write one [[indicator]] at least.";
    standard_number_range: "Số của chỉ số phải từ 1 đến 16. Hãy ghi lại.", "The number of an indicator is 1 to 16. Correct it.";
    standard_twice: "Số hoặc mã chỉ số này đã dùng ở trên. Hãy ghi số, mã khác.", "This number or code of an indicator is used further up. Choose another.";
    standard_number_missing(number): "Thiếu chỉ số {number}: các số phải liền nhau từ 1, để không chỉ số nào bị bỏ quên. Hãy ghi thêm, hoặc đánh số lại.", "There is no indicator {number}: the numbers run from 1 without a gap, so that none is left out unnoticed. Add it, or number them anew.";
    standard_unknown_source(known): "Không có chuẩn nào của chương trình mang mã này để lấy chỉ số. Hãy ghi một trong: {known}; hoặc tự ghi các nhóm [[dimension]], [[indicator]].", "The program has no standard of this code whose indicators could be taken. Write one of: {known}; or write [[dimension]] and [[indicator]] yourself.";
    standard_taken_and_written: "Đã lấy chỉ số của chuẩn khác (indicators_of) thì không ghi thêm [[dimension]], [[indicator]]. Hãy bỏ một bên.", "With indicators_of the indicators of another standard are taken, so that [[dimension]] and [[indicator]] cannot stand here. Take one of them out.";
    standard_unknown_dimension: "Không có chiều nào mang mã này. Hãy ghi thêm [[dimension]] hoặc sửa mã.", "No dimension has this code. Add a [[dimension]], or correct the code.";
    standard_unsound_rule: "Quy tắc này không thể đúng: tỷ lệ từ 100 % trở lên, hoặc tuổi không theo thứ tự. Hãy xem lại các số.", "This rule can never be met: 100 % or more, or ages out of order. Check its numbers.";

    form_twice: "Mã này đã dùng ở trên. Hãy đặt mã khác.", "This code is used further up. Choose another.";
    form_no_words: "Thiếu chữ tiếng Việt (vi) hoặc tiếng Anh (en). Hãy ghi cả hai; chưa có bản tiếng Anh thì ghi lại bản tiếng Việt.", "The Vietnamese (vi) or English (en) words are missing. Write both; without a translation, write the same twice.";
    form_no_questions: "Chưa có câu hỏi nào. Hãy ghi ít nhất một nhóm [[question]].", "There is no question. Write one [[question]] at least.";
    form_never_decides: "Trả lời thế nào kết quả cũng như nhau: số \"có\" phải nằm trong số câu hỏi. Hãy sửa số trong form_b_needed.", "Whatever is answered, the result is the same: the number of \"yes\" must lie within the number of questions. Change it in form_b_needed.";
    form_no_columns: "Bảng chưa có cột điểm nào. Hãy ghi các vùng trong columns.", "The table has no column. Name the regions in columns.";
    form_area_twice: "Khu vực này đã có cột khác. Hãy bỏ area ở một cột; cột đó sẽ do người nhập chọn.", "Another column has this area. Take area out of one of them; that column is then chosen by hand.";
    form_points_columns(points, columns): "Có {points} số điểm, bảng có {columns} cột. Hãy ghi đủ mỗi cột một số, theo thứ tự các cột.", "There are {points} numbers of points, and {columns} columns. Write one for each, in the order of the columns.";
    form_points_range(most): "Điểm phải từ −{most} đến {most}. Hãy ghi lại.", "Points are −{most} to {most}. Correct them.";
    form_not_a_question: "Câu hỏi cần đúng một trong hai: options (chọn một) hoặc each (đếm số lượng). Hãy sửa lại.", "A question has one of: options (one is chosen) or each (something is counted). Correct it.";
    form_counts_nothing: "at_most = 0 thì không tính gì. Hãy ghi từ 1 trở lên, hoặc bỏ at_most.", "With at_most = 0 nothing would count. Write 1 or more, or take at_most out.";

    naming_not_a_code(code): "\"{code}\" không phải mã: chỉ gồm chữ thường không dấu, chữ số, gạch nối, gạch dưới. Hãy sửa mã.", "\"{code}\" is no code: small unaccented letters, digits, hyphens, underscores. Correct it.";
    naming_twice(code): "Mã \"{code}\" có hai lần. Hãy bỏ một chỗ hoặc đổi mã.", "The code \"{code}\" stands twice. Take one out, or choose another.";
    naming_empty_name(code): "\"{code}\" thiếu tên hoặc đơn vị bằng tiếng Việt hay tiếng Anh. Hãy ghi cả hai.", "A name or unit of \"{code}\" is missing in Vietnamese or English. Write both.";
    catalogue_no_species(code): "Mô hình vật nuôi \"{code}\" chưa ghi loài (species). Hãy ghi, như \"bò\".", "The livestock model \"{code}\" has no species. Write it, like \"bò\".";
    catalogue_rates(code): "Mẫu \"{code}\" có lãi suất nhưng không phải vốn vay (kind = \"credit\"). Hãy bỏ rates hoặc đổi kind.", "The model \"{code}\" has rates but lends nothing (kind = \"credit\"). Leave out rates, or change the kind.";
    catalogue_card_group(code, group): "Mẫu \"{code}\": trường card_group không có nhóm \"{group}\". Hãy thêm nhóm đó hoặc sửa class_groups.", "Model \"{code}\": its field card_group has no group \"{group}\". Add it, or change class_groups.";
    catalogue_pass_on(code): "Quy tắc luân chuyển của \"{code}\" không thể thực hiện: thiếu hạn hoặc quá 100 %. Hãy xem lại.", "The pass-on rule of \"{code}\" cannot be kept: no limit, or more than 100 %. Check it.";
    catalogue_for_nobody(code): "Đối tượng (eligible) của \"{code}\" chưa nêu ai, hoặc mức thu nhập không lớn hơn 0. Hãy xem lại.", "Whom \"{code}\" is for (eligible) names nobody, or an income of nothing. Check it.";
    catalogue_choices(code): "Mục \"{code}\" phải có choices khi type = \"choice\", và chỉ khi đó. Hãy sửa lại.", "The field \"{code}\" has choices where type = \"choice\", and only there. Correct it.";
    catalogue_bound(code): "Mục \"{code}\": most chỉ dùng cho số và tiền và phải lớn hơn 0; day chỉ dùng cho ngày. Hãy sửa.", "Field \"{code}\": most is for numbers and money and must be above 0; day is for dates. Correct it.";

    group_rules_above: "Tỷ lệ phải từ 0 đến 100. Hãy ghi lại.", "A share is 0 to 100. Correct it.";
    group_rules_preferred: "Mức ưu tiên thấp hơn mức tối thiểu. Hãy xem lại hai số.", "The preferred share is below the least. Check both.";
    group_rules_nobody: "Chưa nêu diện hộ nào. Hãy ghi, như eligible = [\"poor\", \"near_poor\"].", "No state of a household is named. Write, like eligible = [\"poor\", \"near_poor\"].";

    table_not_a_name(name): "\"{name}\" không phải tên bảng: chỉ gồm chữ thường không dấu, chữ số, gạch nối. Hãy sửa tên.", "\"{name}\" is no name of a table: small unaccented letters, digits, hyphens. Correct it.";
    table_twice(name): "Bảng \"{name}\" có hai lần trong tệp. Hãy bỏ một bảng hoặc đổi tên.", "The table \"{name}\" stands twice in the file. Take one out, or rename it.";
    table_empty_title: "Tiêu đề thiếu tiếng Việt (vi) hoặc tiếng Anh (en). Hãy ghi cả hai.", "A title is missing in Vietnamese (vi) or English (en). Write both.";
    table_no_columns: "Bảng hoặc nhóm chưa có cột nào. Hãy ghi ít nhất một cột.", "The table or group has no column. Write one at least.";
    table_not_a_column: "Một cột cần đúng một trong: columns, measure, field, kinds. Hãy sửa lại.", "A column has one of: columns, measure, field, kinds. Correct it.";
    table_wrong_lines: "Cột này không hợp với loại dòng của bảng (lines): bảng đếm cần measure, danh sách người cần field hoặc kinds. Hãy đổi cột.", "This column does not fit the lines of the table: a table of counts has measures, a list of people has fields or kinds. Change the column.";
    table_no_whole: "Tỷ lệ cần per: số dùng làm mẫu số. Hãy ghi thêm per.", "A rate needs per: the whole of which it is a part. Add it.";
    table_wrong_movement: "Cần ghi movements, và chỉ các diễn biến ra vào diện của cột này. Hãy xem lại.", "Movements are wanted, and only those out of or into the class of this column. Check them.";
    table_no_age: "Cần độ tuổi: under, lớn hơn from. Hãy ghi lại.", "An age is wanted: under, larger than from. Correct it.";
    table_no_indicator: "Cần indicators: các số từ 1 đến 16. Hãy ghi lại.", "Indicators are wanted: numbers from 1 to 16. Correct them.";
    table_no_causes: "Cần causes: các nguyên nhân nghèo. Hãy ghi thêm.", "Causes are wanted. Add them.";
    table_no_groups: "Cần groups: các nhóm đối tượng. Hãy ghi thêm.", "Groups are wanted. Add them.";
    table_unbalanced(what): "Đầu kỳ và cuối kỳ không khớp: {what} bị bỏ sót hoặc tính hai lần. Hãy sửa các cột tăng, giảm.", "Opening and closing do not balance: {what} is left out or counted twice. Correct the columns of entries and exits.";
}

impl Lang {
    /// What is wrong with a standard.
    pub fn standard_fault(self, fault: &StandardFault, dates: DateStyle) -> String {
        use StandardFault as Fault;
        match fault {
            Fault::Unreadable(misread) => self.misread(misread),
            Fault::Head(head) => self.head_fault(*head).to_owned(),
            Fault::Between(period) => self.period_fault(period, dates),
            Fault::NotACode => self.data_not_a_code().to_owned(),
            Fault::NoWords => self.form_no_words().to_owned(),
            Fault::NotPositive => self.standard_not_positive().to_owned(),
            Fault::AverageNotAbovePoor => self.standard_average_line().to_owned(),
            Fault::TooManyDeprivations(count) => self.standard_too_many(count),
            Fault::NoIndicators => self.standard_no_indicators().to_owned(),
            Fault::NumberOutOfRange => self.standard_number_range().to_owned(),
            Fault::Twice => self.standard_twice().to_owned(),
            Fault::NumberMissing(number) => self.standard_number_missing(number),
            Fault::UnknownSource(known) => self.standard_unknown_source(known.join(", ")),
            Fault::TakenAndWritten => self.standard_taken_and_written().to_owned(),
            Fault::UnknownDimension => self.standard_unknown_dimension().to_owned(),
            Fault::UnsoundRule => self.standard_unsound_rule().to_owned(),
        }
    }

    /// What is wrong with a form A or a table of score B1.
    pub fn form_fault(self, fault: &FormFault, dates: DateStyle) -> String {
        use FormFault as Fault;
        match fault {
            Fault::Unreadable(misread) => self.misread(misread),
            Fault::Head(head) => self.head_fault(*head).to_owned(),
            Fault::Between(period) => self.period_fault(period, dates),
            Fault::NotACode => self.data_not_a_code().to_owned(),
            Fault::Twice => self.form_twice().to_owned(),
            Fault::NoWords => self.form_no_words().to_owned(),
            Fault::NoQuestions => self.form_no_questions().to_owned(),
            Fault::NeverDecides => self.form_never_decides().to_owned(),
            Fault::NoColumns => self.form_no_columns().to_owned(),
            Fault::AreaTwice => self.form_area_twice().to_owned(),
            Fault::PointsAndColumns { columns, points } => self.form_points_columns(points, columns),
            Fault::PointsOutOfRange => self.form_points_range(MOST_POINTS),
            Fault::NotAQuestion => self.form_not_a_question().to_owned(),
            Fault::CountsNothing => self.form_counts_nothing().to_owned(),
        }
    }

    /// What is wrong with a code or a name.
    pub fn naming_fault(self, fault: &NamingFault) -> String {
        match fault {
            NamingFault::NotACode(code) => self.naming_not_a_code(code),
            NamingFault::CodeTwice(code) => self.naming_twice(code),
            NamingFault::EmptyName(code) => self.naming_empty_name(code),
        }
    }

    /// What is wrong with models and funds.
    pub fn catalogue_fault(self, fault: &CatalogueFault) -> String {
        use CatalogueFault as Fault;
        match fault {
            Fault::Unreadable(misread) => self.misread(misread),
            Fault::Naming(naming) => self.naming_fault(naming),
            Fault::NoSpecies(code) => self.catalogue_no_species(code),
            Fault::UnsoundPassOn(code) => self.catalogue_pass_on(code),
            Fault::ForNobody(code) => self.catalogue_for_nobody(code),
            Fault::RatesWithoutCredit(code) => self.catalogue_rates(code),
            Fault::UnknownCardGroup(code, group) => self.catalogue_card_group(code, group),
            Fault::Choices(code) => self.catalogue_choices(code),
            Fault::Bound(code) => self.catalogue_bound(code),
            Fault::Species(fault) => self.species_fault(fault),
        }
    }

    /// What is wrong with the rules for groups.
    pub fn group_rules_fault(self, fault: &GroupRulesFault) -> String {
        use GroupRulesFault as Fault;
        match fault {
            Fault::Unreadable(misread) => self.misread(misread),
            Fault::AboveWhole => self.group_rules_above().to_owned(),
            Fault::PreferredBelowLeast => self.group_rules_preferred().to_owned(),
            Fault::ForNobody => self.group_rules_nobody().to_owned(),
            Fault::NoWords => self.form_no_words().to_owned(),
        }
    }

    /// What is wrong with official tables.
    pub fn table_fault(self, fault: &TableFault) -> String {
        use TableFault as Fault;
        match fault {
            Fault::Unreadable(misread) => self.misread(misread),
            Fault::NotAName(name) => self.table_not_a_name(name),
            Fault::Twice(name) => self.table_twice(name),
            Fault::EmptyTitle => self.table_empty_title().to_owned(),
            Fault::NoColumns => self.table_no_columns().to_owned(),
            Fault::NotAColumn => self.table_not_a_column().to_owned(),
            Fault::WrongLines => self.table_wrong_lines().to_owned(),
            Fault::NoWhole => self.table_no_whole().to_owned(),
            Fault::WrongMovement => self.table_wrong_movement().to_owned(),
            Fault::NoAge => self.table_no_age().to_owned(),
            Fault::NoIndicator => self.table_no_indicator().to_owned(),
            Fault::NoCauses => self.table_no_causes().to_owned(),
            Fault::NoGroups => self.table_no_groups().to_owned(),
            Fault::Unbalanced(what) => self.table_unbalanced(what),
        }
    }
}
