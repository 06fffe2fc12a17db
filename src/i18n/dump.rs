//! Dumps of the register as text: what goes with them, what is wrong with one, the commands.

use super::{Lang, catalogue};
use crate::domain::backup::{DumpFault, RowFault};

catalogue! {
    dump_title(commune): "SỔ HỘ NGHÈO, HỘ CẬN NGHÈO: {commune}", "REGISTER OF POOR AND NEAR-POOR HOUSEHOLDS: {commune}";
    dump_written(at, program, schema): "Ghi lúc {at} bằng {program}, lược đồ {schema}.", "Written at {at} by {program}, schema {schema}.";
    dump_form: "Mỗi bảng một tệp csv: UTF-8, dấu phẩy, dòng đầu là tên cột, trong ngoặc kép khi cần. register.json cho biết số dòng, mã băm SHA-256 của mỗi tệp và đầu chuỗi nhật ký.", "One csv a table: UTF-8, commas, names of columns in the first line, quoted where needed. register.json tells the rows and the SHA-256 of each file and the head of the journal's chain.";
    dump_values: "Giá trị không có ghi là \\N; chữ bắt đầu bằng dấu \\ được thêm một dấu \\ ở trước. Ngày ghi 2026-11-22 (1987 hoặc 1987-03 khi không biết rõ hơn), tiền là đồng, số lượng là phần nghìn.", "An absent value is \\N; a text that begins with a backslash has another one before it. Dates are 2026-11-22 (1987 or 1987-03 where no more is known), money is in đồng, quantities in thousandths.";
    dump_machines: "Các tệp này để máy đọc: không thêm gì để ngăn bảng tính hiểu nhầm một ô là công thức. Đừng sửa bằng bảng tính. Tệp có dữ liệu cá nhân: hãy giữ kín.", "The files are for machines: nothing keeps a spreadsheet from taking a cell for a formula. Do not edit them in one. They hold personal data: keep them closed.";
    dump_journal: "operation và change là nhật ký: mỗi lần ghi và mỗi dòng đã đổi, trước và sau. Mã băm của mỗi lần ghi gồm cả lần trước nó.", "operation and change are the journal: each operation and each row that it changed, before and after. The hash of each operation covers the one before it.";
    dump_back: "Dựng lại sổ: thoatngheo rebuild THƯ_MỤC SỔ.db", "To make a register of it: thoatngheo rebuild FOLDER REGISTER.db";
    dump_table(file, word, rows): "{file} ({word}), {rows} dòng", "{file} ({word}), {rows} rows";
    dump_integer: "số nguyên", "whole number";
    dump_text: "chữ", "text";
    dump_bytes: "byte, hệ 16", "bytes, hexadecimal";
    dump_may_be_absent: ", có thể không có", ", may be absent";

    dump_fault_facts(why): "register.json của bản ghi chữ không đọc được ({why}). Hãy chép lại cả thư mục.", "register.json of the dump cannot be read ({why}). Copy the whole folder again.";
    dump_fault_newer(program): "Bản ghi chữ do chương trình mới hơn ghi ({program}). Hãy dùng chương trình đó.", "A newer program wrote the dump ({program}). Use that one.";
    dump_fault_missing(file): "Thiếu tệp {file} trong bản ghi chữ. Hãy chép lại cả thư mục.", "The dump has no {file}. Copy the whole folder again.";
    dump_fault_table(name): "Bảng {name} thiếu, lạ hoặc có hai lần trong register.json. Hãy chép lại cả thư mục.", "The table {name} is missing, unknown or told twice in register.json. Copy the whole folder again.";
    dump_fault_columns(file): "Các cột của {file} không đúng với bảng của nó. Hãy lấy lại tệp như đã ghi.", "The columns of {file} are not those of its table. Take the file as it was written.";
    dump_fault_row(file, line, what): "{file}, dòng {line}: {what}. Hãy lấy lại tệp như đã ghi.", "{file}, line {line}: {what}. Take the file as it was written.";
    dump_fault_count(file, told, found): "{file} phải có {told} dòng nhưng có {found}. Hãy lấy lại tệp như đã ghi.", "{file} should have {told} rows and has {found}. Take the file as it was written.";
    dump_fault_changed(file): "{file} đã bị sửa sau khi ghi. Hãy lấy lại tệp như đã ghi.", "{file} was changed since it was written. Take the file as it was written.";
    dump_fault_reference(table, parent): "Một dòng của {table} trỏ tới mục không có trong {parent}.", "A row of {table} names something that is not in {parent}.";
    dump_fault_chain(operation): "Chuỗi nhật ký không khớp từ lần ghi {operation}: bản ghi chữ đã bị sửa.", "The journal's chain does not hold from operation {operation} on: the dump was changed.";
    dump_fault_differs(table, row): "Sổ dựng lại khác sổ hiện nay ở bảng {table}, dòng {row}. Nếu có người vừa ghi thêm, hãy làm lại.", "What was rebuilt differs from the register in {table}, row {row}. Where somebody saved meanwhile, do it again.";
    row_fault_values: "số giá trị khác số cột", "another number of values than columns";
    row_fault_not_text: "không phải chữ UTF-8", "no text in UTF-8";
    row_fault_value(column): "giá trị ở cột {column} không thể có", "the column {column} cannot have this value";
    row_fault_refused: "bảng không nhận dòng này (trùng, hoặc trái quy tắc)", "the table does not take this row (twice, or against its rules)";

    dump_done(folder, tables, rows): "Đã ghi {tables} bảng, {rows} dòng vào {folder}", "Wrote {tables} tables with {rows} rows to {folder}";
    dump_proved(tables, rows): "Đã dựng lại và so: {tables} bảng, {rows} dòng giống hệt.", "Rebuilt and compared: {tables} tables, {rows} rows are the same.";
    dump_rebuilt(path): "Đã dựng lại sổ: {path}", "Rebuilt the register: {path}";
    progress_tables: "bảng", "tables";
    progress_rows: "dòng", "rows";

    cli_dump: "Ghi toàn bộ sổ ra thư mục tệp chữ (csv, json), kèm giải thích", "Writes the whole register into a folder of text (csv, json) with its explanation";
    cli_dump_folder: "Thư mục; phải là thư mục chưa có", "The folder; one that does not exist yet";
    cli_dump_prove: "Dựng lại sổ từ đó và so từng dòng với sổ", "Rebuilds a register from it and compares every row";
    cli_rebuild: "Dựng lại sổ từ một bản ghi chữ", "Makes a register from a dump";
    cli_rebuild_folder: "Thư mục của bản ghi chữ", "The folder of the dump";
    cli_rebuild_out: "Tệp sổ mới; phải là tệp chưa có", "The new register; a file that does not exist yet";
}

impl Lang {
    /// What is wrong with a dump, and what to do.
    pub fn dump_fault(self, fault: &DumpFault) -> String {
        use DumpFault as Fault;
        match fault {
            Fault::Facts(why) => self.dump_fault_facts(why),
            Fault::Newer(program) => self.dump_fault_newer(program),
            Fault::Missing(file) => self.dump_fault_missing(file),
            Fault::Table(name) => self.dump_fault_table(name),
            Fault::Columns(file) => self.dump_fault_columns(file),
            Fault::Row { file, line, fault } => self.dump_fault_row(file, line, self.row_fault(fault)),
            Fault::Count { file, told, found } => self.dump_fault_count(file, told, found),
            Fault::Changed(file) => self.dump_fault_changed(file),
            Fault::Reference { table, parent } => self.dump_fault_reference(table, parent),
            Fault::Chain(operation) => self.dump_fault_chain(operation),
            Fault::Differs { table, row } => self.dump_fault_differs(table, row),
        }
    }

    fn row_fault(self, fault: &RowFault) -> String {
        match fault {
            RowFault::Values => self.row_fault_values().to_owned(),
            RowFault::NotText => self.row_fault_not_text().to_owned(),
            RowFault::Value(column) => self.row_fault_value(column),
            RowFault::Refused => self.row_fault_refused().to_owned(),
        }
    }
}
