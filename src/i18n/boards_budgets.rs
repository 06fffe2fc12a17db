//! Words of budgets: their board and form, the records behind them, and the commands that do the same.

use super::{Lang, catalogue};
use crate::domain::catalogue::Catalogue;
use crate::domain::framework::Framework;
use crate::domain::programme::balance::Balance;
use crate::domain::programme::sheet::{Mark, RowOf, Sheet};
use crate::viet::group_wide;

catalogue! {
    board_budgets: "Dự toán", "Budgets";
    budgets_title: "Kinh phí theo chương trình, nguồn vốn", "Budgets by programme and fund";
    budgets_year(year): "Năm {year}", "Year {year}";
    budgets_name: "Chương trình, nguồn vốn", "Programme, fund";
    budgets_given: "Được giao (đ)", "Given (đ)";
    budgets_planned: "Dự kiến (đ)", "Planned (đ)";
    budgets_committed: "Đã duyệt (đ)", "Committed (đ)";
    budgets_spent: "Đã chi (đ)", "Spent (đ)";
    budgets_taken: "Duyệt, chi (đ)", "Bound, spent (đ)";
    budgets_left: "Còn lại (đ)", "Left (đ)";
    budgets_used: "Đã dùng", "Used";
    budgets_mark: "Lưu ý", "Note";
    budgets_total_covered: "Cộng có dự toán", "Under a budget";
    mark_overspent: "! vượt", "! overspent";
    mark_no_budget: "? chưa giao", "? not given";
    mark_paid_above: "cấp trên chi", "paid above";
    budgets_none_overspent: "Không dự toán nào bị vượt", "No budget is overspent";
    budgets_overspent(count): "! {count} dự toán bị vượt", "! overspent budgets: {count}";
    budgets_without(count, sum): "? {count} dòng chưa giao dự toán: đã duyệt, chi {sum} đ", "? lines without a budget: {count}, {sum} đ bound or spent";
    budgets_empty(year): "Năm {year} chưa có dự toán, khoản hỗ trợ hay hoạt động nào.", "No budget, support or activity in {year} yet.";
    budgets_empty_how: "Thêm dự toán được giao: năm, chương trình, nguồn vốn, số tiền.", "Add what was given: year, programme, fund, amount.";
    budgets_none_here: "Dòng này chưa có dự toán. Hãy thêm.", "This line has no budget yet. Add one.";
    named_budget(row, year): "dự toán {row} năm {year}", "budget {row} of {year}";
    field_budget_year: "Năm", "Year";
    hint_budget_given: "cả năm; được giao thêm thì sửa tăng", "of the whole year; raise it when more is given";
    field_budget_decision: "Số quyết định", "Decision number";
    title_budget: "Sửa dự toán", "Budget";
    title_new_budget: "Dự toán mới", "New budget";
    budget_outside(code): "{code} không chạy trong năm này", "{code} does not run in this year";
    money_behind(of): "Khoản chi: {of}", "Records behind: {of}";
    money_behind_of_year(of, year): "Khoản chi {year}: {of}", "Records behind, {year}: {of}";
    money_behind_sum(count, spent, bound): "{count} khoản · đã chi {spent} đ · dự kiến và đã duyệt {bound} đ", "{count} records · spent {spent} đ · planned and committed {bound} đ";
    money_behind_day: "Ngày", "Day";
    money_behind_name: "Hộ, hoạt động", "Household, activity";
    money_behind_empty: "Chưa có khoản hỗ trợ hay hoạt động nào.", "No support or activity yet.";
    cli_programmes: "Chương trình, dự án, tiểu dự án; thêm bằng add", "Programmes, projects, sub-projects; add enters one";
    cli_programmes_add: "Thêm một chương trình, dự án hoặc tiểu dự án", "Enters a programme, project or sub-project";
    cli_programmes_code: "Mã, như GNBV-DA2", "Code, like GNBV-DA2";
    cli_programmes_name: "Tên", "Name";
    cli_programmes_kind: "Cấp: chương trình, dự án, tiểu dự án", "Level";
    cli_programmes_parent: "Mã của chương trình, dự án mà nó thuộc về", "Code of what it is part of";
    cli_programmes_from: "Ngày bắt đầu", "First day";
    cli_programmes_until: "Ngày cuối được chi", "Last day for spending";
    budget_sums(given, committed, spent, left): "được giao {given} đ · đã duyệt {committed} đ · đã chi {spent} đ · còn lại {left} đ", "given {given} đ · committed {committed} đ · spent {spent} đ · left {left} đ";
    cli_budgets: "Dự toán được giao; thêm bằng add", "Budgets given; add enters one";
    cli_budgets_add: "Nhập dự toán được giao; đã có thì sửa thành số mới", "Enters what was given, or corrects it";
    cli_budgets_year: "Năm ngân sách", "Budget year";
    cli_budgets_given: "Số tiền được giao: 319tr", "What was given: 319tr";
    cli_budgets_decision: "Số quyết định giao", "Number of the decision";
    cli_report_year: "Năm, như đợt rà soát của năm đó; bảng budget, activities, herd cũng theo năm", "A year, as its review round; tables budget, activities and herd go by it too";
    done_programme(code, name): "Đã lưu {code} {name}.", "Saved {code} {name}.";
    done_budget(year, fund, given): "Đã lưu dự toán năm {year}, {fund}: {given}.", "Saved the budget of {year}, {fund}: {given}.";
}

impl Lang {
    /// What the total of a year is called on paper: where money goes past every budget it counts what budgets cover.
    pub fn budgets_total(self, total: &Balance) -> &'static str {
        if total.goes_past_budgets() { self.budgets_total_covered() } else { self.board_total() }
    }

    /// What a row of the sheet of a year is of: a programme by code and name, a fund by name.
    pub fn sheet_row(self, of: &RowOf, known: &Framework, catalogue: Option<&Catalogue>) -> String {
        match of {
            RowOf::Programme(id) => {
                known.programme(*id).map(|p| format!("{} {}", p.code, p.name)).unwrap_or_default()
            }
            RowOf::NoProgramme => self.no_programme().to_owned(),
            RowOf::Line(line) if line.fund.is_empty() => self.no_fund().to_owned(),
            RowOf::Line(line) => {
                let fund = catalogue.and_then(|catalogue| catalogue.fund(&line.fund));
                fund.map_or_else(|| line.fund.clone(), |fund| self.label(&fund.name).to_owned())
            }
        }
    }

    /// How much is bound and spent outside any budget, on how many lines; nothing where all of it is covered.
    pub fn outside_budgets(self, sheet: &Sheet) -> Option<String> {
        let sum = sheet.total.outside();
        (sum > 0).then(|| self.budgets_without(sheet.lines_marked(Mark::NoBudget), group_wide(sum)))
    }

    /// What there is to say of a row; empty where it is fine.
    pub fn sheet_mark(self, mark: Mark) -> &'static str {
        match mark {
            Mark::Fine => "",
            Mark::Overspent => self.mark_overspent(),
            Mark::NoBudget => self.mark_no_budget(),
            Mark::PaidAbove => self.mark_paid_above(),
        }
    }
}
