//! The tree of programmes and the form of one of them.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::programme::checks::Fault;
use crate::domain::programme::{Misplaced, ProgrammeKind};

catalogue! {
    board_programmes: "Chương trình", "Programmes";
    programmes_title: "Chương trình, dự án", "Programmes and projects";
    programmes_given(supports, households, value): "Đã giao {supports} khoản cho {households} hộ, {value}", "{supports} supports handed over to {households} households, worth {value}";
    programmes_name: "Tên", "Name";
    programmes_code: "Mã", "Code";
    programmes_level: "Cấp", "Level";
    programmes_from: "Từ ngày", "From";
    programmes_until: "Đến ngày", "Until";
    programmes_empty: "Chưa có chương trình, dự án nào.", "There is no programme or project yet.";
    programmes_empty_how(key): "{key} thêm chương trình; dự án và tiểu dự án nằm dưới chương trình. Khoản hỗ trợ, dự toán rồi gắn vào đó.", "{key} adds a programme; projects and sub-projects stand below it. Supports and budgets then name them.";
    programmes_deed_doc: "Xem các hộ đã nhận từ chương trình, dự án đang chọn", "See the households that got something under the programme under the cursor";
    programmes_nobody: "Chưa hộ nào nhận gì từ chương trình, dự án này.", "No household got anything under it yet.";
    programmes_has_parts: "Còn dự án nằm dưới: xoá hoặc chuyển chúng trước.", "Projects stand below it: remove or move them first.";
    programmes_has_supports: "Đã có khoản hỗ trợ thuộc chương trình, dự án này: không xoá được.", "Supports name it: it cannot be removed.";
    programme_programme: "chương trình", "programme";
    programme_project: "dự án", "project";
    programme_sub_project: "tiểu dự án", "sub-project";
    title_new_programme: "Chương trình, dự án mới", "New programme or project";
    title_edit_programme(code): "Chương trình, dự án {code}", "Programme or project {code}";
    field_programme_parent: "Thuộc", "Part of";
    programme_not_a_code: "Mã chỉ gồm chữ, số và - . / _", "A code holds letters, digits and - . / _ only";
    programme_code_taken: "Mã này đã dùng cho chương trình, dự án khác.", "Another programme has this code.";
    programme_not_at_top: "Chương trình không thuộc mục nào: để trống, hoặc chọn cấp dự án.", "A programme is part of nothing: leave it empty, or make it a project.";
    programme_whole_is_no(level): "Phải thuộc một {level}.", "It must be part of a {level}.";
    programme_part_of_itself: "Không thể thuộc chính mình.", "It cannot be part of itself.";
    programme_has_other_parts: "Còn mục nằm dưới không hợp với cấp này.", "What is below it cannot be part of this level.";
    budget_no_year: "Năm dự toán từ 2000 đến 2100.", "A budget year lies between 2000 and 2100.";
    budget_no_programme: "Chương trình, dự án này không còn trong sổ.", "This programme is no longer in the register.";
    budget_line_twice: "Đã có dự toán của năm, chương trình và nguồn này: sửa dòng đó.", "This year, programme and fund have a budget already: change that one.";
}

worded! {
    programme_kind(ProgrammeKind) {
        Programme => programme_programme, Project => programme_project, SubProject => programme_sub_project,
    }
}

impl Lang {
    /// What is wrong with a field of a programme or a budget.
    pub fn programme_fault(self, fault: Fault) -> String {
        match fault {
            Fault::Field(fault) => self.field_fault(fault).to_string(),
            Fault::NotACode => self.programme_not_a_code().to_owned(),
            Fault::CodeTaken => self.programme_code_taken().to_owned(),
            Fault::Misplaced(misplaced) => self.programme_misplaced(misplaced),
            Fault::Year => self.budget_no_year().to_owned(),
            Fault::NoProgramme => self.budget_no_programme().to_owned(),
            Fault::LineTwice(_) => self.budget_line_twice().to_owned(),
        }
    }

    /// Why a programme cannot stand where it says.
    fn programme_misplaced(self, misplaced: Misplaced) -> String {
        match misplaced {
            Misplaced::NotAtTop => self.programme_not_at_top().to_owned(),
            Misplaced::WholeIsNo(level) => self.programme_whole_is_no(self.programme_kind(level)),
            Misplaced::PartOfItself => self.programme_part_of_itself().to_owned(),
            Misplaced::HasOtherParts => self.programme_has_other_parts().to_owned(),
        }
    }
}
