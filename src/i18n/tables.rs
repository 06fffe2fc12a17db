//! Section Reports: choosing a table and its time, reading it, and what stands behind its numbers.

use chrono::Datelike;

use super::{Lang, catalogue};
use crate::domain::report::{Period, Refusal};
use crate::viet::DateStyle;

catalogue! {
    section_reports: "Báo cáo", "Reports";
    context_reports: "mục Báo cáo", "section Reports";
    context_table: "bảng báo cáo", "an official table";

    key_period: "Chọn kỳ", "Period";
    key_period_doc: "Chọn kỳ báo cáo: một năm, hoặc tính đến một ngày bất kỳ", "Choose what the tables speak of: a year, or up to any day";
    key_next_year: "Năm sau", "Next year";
    key_next_year_doc: "Sang năm sau", "To the year after";
    key_previous_year: "Năm trước", "Year before";
    key_previous_year_doc: "Về năm trước", "To the year before";
    key_print_table: "In", "Print";
    key_print_table_doc: "In bảng đang mở hoặc đang chọn; xem trước khi in", "Print the table that is open or under the cursor, after a preview";
    key_export_table: "Ghi ra tệp", "Write out";
    key_export_table_doc: "Ghi bảng ra xlsx hoặc csv", "Write the table out as xlsx or csv";
    key_cell_left_doc: "Sang cột bên trái", "One column to the left";
    key_cell_right_doc: "Sang cột bên phải", "One column to the right";
    key_cell_home_doc: "Về cột đầu; lần nữa: dòng đầu", "To the first column; once more: the first line";
    key_cell_end_doc: "Đến cột cuối; lần nữa: dòng cuối", "To the last column; once more: the last line";
    key_cell_open_doc: "Xem các hộ đứng sau số này", "See the households behind this number";

    sign_refused: "Chưa tính được; dòng cuối nói vì sao", "Cannot be given; the last line says why";

    tables_when: "Kỳ", "Period";
    tables_year(year): "năm {year}", "{year}";
    tables_year_so_far(year, day): "năm {year}, đến {day}", "{year}, up to {day}";
    tables_until(day): "tính đến {day}", "as of {day}";
    tables_hint(period, previous, next): "{period} kỳ khác · {previous} {next} đổi năm", "{period} another period · {previous} {next} change the year";
    tables_of_hamlets: "theo thôn", "by hamlet";
    tables_of_ethnicities: "theo dân tộc", "by ethnic group";
    tables_of_people: "từng nhân khẩu", "person by person";
    tables_nobody(menu): "Sổ chưa có quyết định công nhận nào, nên bảng nào cũng bằng 0. Nhập danh sách đang có ({menu}, Nhập danh sách), hoặc mở từng hộ rồi ghi Công nhận.", "The register holds no decision yet, so every table is all zeros. Import the list that the office keeps ({menu}, Import), or open a household and record its recognition.";
    tables_fault(fault): "Chưa dùng được bảng riêng của xã, đang dùng bảng có sẵn. {fault}", "The commune's own tables cannot be used; these are the program's. {fault}";
    tables_reading: "đang xem có bảng nào…", "looking which tables there are…";
    tables_no_later: "Chưa có kỳ nào sau kỳ này.", "There is no later period.";
    tables_no_earlier(year): "Sổ chưa có quyết định nào trước năm {year}.", "The register has no decision before {year}.";
    tables_day_title: "Bảng tính đến khi nào", "The time of the tables";
    tables_day_hint: "Gõ năm 2024, tháng 5/2025 hoặc ngày 31/12/2024", "Type a year 2024, a month 5/2025 or a day 31/12/2024";
    tables_bad_day(typed): "“{typed}” không phải ngày, tháng hay năm. Gõ 31/12/2024, 5/2025 hoặc 2024.", "“{typed}” is no day, month or year. Type 31/12/2024, 5/2025 or 2024.";
    tables_future_day(typed): "“{typed}” chưa đến. Chọn ngày đã qua.", "“{typed}” has not come yet. Choose a day that has.";

    tables_counting: "Đang đếm…   Esc để dừng", "Counting…   Esc stops";
    tables_counting_of(done, all, percent): "Đang đếm… {done}/{all} hộ ({percent}%)   Esc để dừng", "Counting… {done} of {all} households ({percent}%)   Esc stops";
    tables_stopped: "Đã dừng đếm.", "Counting was stopped.";
    tables_gone: "Bảng này không còn trong thư mục reports.", "This table is no longer in the folder reports.";
    tables_no_standard(day): "Không có chuẩn nghèo nào có hiệu lực ngày {day}. Thêm tệp chuẩn vào thư mục standards, hoặc chọn kỳ khác.", "No poverty standard is in force on {day}. Add its file to the folder standards, or choose another period.";
    tables_nobody_listed: "Kỳ này không có ai trong danh sách.", "Nobody stands in the list at that time.";
    tables_rows(first, last, all): "hàng {first}–{last}/{all}", "lines {first}–{last} of {all}";
    tables_columns(first, last, all): "cột {first}–{last}/{all}", "columns {first}–{last} of {all}";
    tables_more_remarks(count): "… và {count} lưu ý nữa, in ở cuối bảng", "… and {count} more remarks, printed below the table";
    tables_no_household: "Không có hộ nào ở ô này.", "There is no household behind this cell.";
    tables_no_number: "Ô này không có số.", "There is no number in this cell.";
    tables_residents_total: "Số dân cư cộng từ các thôn. Sửa ở dòng của từng thôn.", "The sum of what the hamlets have. It is corrected on the line of each.";
    tables_fix_hamlet: "Enter: ghi tổng số dân của thôn.", "Enter opens the hamlet, to enter it.";
    tables_why_no_residents: "thôn chưa ghi tổng số dân, nên chưa có tỷ lệ", "the hamlet's residents were not entered, so there is no rate";
    tables_why_over(counted, residents): "{counted} nhiều hơn tổng số dân đã ghi của thôn ({residents})", "{counted} is more than the residents on record ({residents})";
    tables_why_no_part(counted, whole): "{counted} nhiều hơn số chung {whole}: sửa tệp của bảng", "{counted} is more than its whole {whole}: the table's file is wrong";
    tables_not_counted_yet: "Bảng chưa đếm xong.", "The table is not counted yet.";
    tables_behind(table, time, cell): "{table}, {time}: {cell}", "{table}, {time}: {cell}";
    print_table_title: "In bảng", "Print a table";
    print_wider(columns): "rộng {columns} cột, hãy mở rộng cửa sổ", "{columns} columns, widen the window";
    print_preview_cut(shown, all): "(Xem trước {shown} dòng đầu; bản in có đủ {all} dòng.)", "(The first {shown} lines; the print has all {all}.)";
    given_back: "Esc về bảng", "Esc: back to the table";
    given_gone: "Các hộ của số này không còn trong sổ.", "The households behind this number are not in the register any more.";
    lead_choose_table(key, name): "Chọn bảng, rồi {key} {name}.", "Choose a table, then {key} {name}.";
}

impl Lang {
    /// The time of a table in a few words. A table of movements speaks of all the time, another of its end.
    pub fn table_time(self, period: Period, moving: bool, dates: DateStyle) -> String {
        let (year, last) = (period.to.year(), period.to.month() == 12 && period.to.day() == 31);
        match (last, moving) {
            (true, _) => self.tables_year(year),
            (false, true) => self.tables_year_so_far(year, dates.day(period.to)),
            (false, false) => self.tables_until(dates.day(period.to)),
        }
    }

    /// Why a number cannot be given.
    pub fn table_refusal(self, refusal: Refusal) -> String {
        match refusal {
            Refusal::NoResidents(_) => self.tables_why_no_residents().to_owned(),
            Refusal::MoreThanResidents { counted, residents, .. } => self.tables_why_over(counted, residents),
            Refusal::NotAPart { counted, whole } => self.tables_why_no_part(counted, whole),
        }
    }
}
