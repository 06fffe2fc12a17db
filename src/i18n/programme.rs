//! Words of programmes, projects, budgets and of who may have a support model.

use chrono::NaiveDate;

use super::{Lang, catalogue};
use crate::domain::catalogue::Catalogue;
use crate::domain::framework::Framework;
use crate::domain::id::ProgrammeId;
use crate::domain::programme::spending::Warning;
use crate::domain::programme::tally::BudgetLine;
use crate::viet::group_wide;

catalogue! {
    field_programme: "Chương trình, dự án", "Programme, project";
    field_relief_event: "Vụ việc cứu trợ", "Emergency";
    field_group: "Qua tổ, nhóm", "Through the group";
    field_person: "Cho ai trong hộ", "For whom";
    hint_part_of: "để trống nếu không thuộc mục nào", "leave empty for none";
    list_programme: "chương trình, dự án", "programme";
    list_group: "tổ nhóm", "group";
    list_relief_event: "vụ việc cứu trợ", "emergency";
    list_person: "người trong hộ", "person of the household";
    fail_not_listed(list, typed, known): "Không rõ {list}: \"{typed}\". Có: {known}.", "No such {list}: \"{typed}\". There are: {known}.";
    fail_nothing_listed(list): "Sổ chưa có {list} nào.", "The register has no {list} yet.";
    cli_support_programme: "Mã chương trình, dự án", "Code of the programme or project";
    cli_support_relief_event: "Tên vụ việc cứu trợ", "Name of the emergency";
    cli_support_group: "Tên tổ, nhóm", "Name of the group";
    cli_support_person: "Tên người trong hộ được hỗ trợ", "Name of the person whom it is for";
    problem_programme(place, detail): "Chương trình {place} sai chỗ trong cây: {detail}", "Programme {place} stands wrong in the tree: {detail}";
    problem_budget(place, detail): "Dự toán {place} sai: {detail}", "Budget {place} is wrong: {detail}";
    warn_over_budget(of, year, over): "Vượt dự toán {of} năm {year}: {over}", "Over the budget {of} of {year} by {over}";
    warn_no_budget(of, year): "Chưa giao dự toán {of} năm {year}", "No budget given for {of} in {year}";
    spending_fund_ended(day): "Nguồn vốn này chỉ được chi đến {day}", "This fund may be spent until {day} only";
    spending_programme_ended(code, day): "{code} chỉ thực hiện đến {day}", "{code} runs until {day} only";
    spending_programme_not_begun(code, day): "{code} bắt đầu từ {day}", "{code} begins on {day}";
    warn_save_anyway(words): "{words}. Vẫn lưu?", "{words}. Save it all the same?";
    no_programme: "ngoài chương trình", "without a programme";
    no_fund: "chưa rõ nguồn vốn", "no fund named";
}

impl Lang {
    /// What is told of money that is entered: over a budget, a fund or a programme that ended; days written by `day`.
    pub fn spending_warning(
        self,
        warning: &Warning,
        known: &Framework,
        catalogue: &Catalogue,
        day: impl Fn(NaiveDate) -> String,
    ) -> String {
        match warning {
            Warning::OverBudget { line, over } => {
                let line_name = self.budget_line(line, known, catalogue);
                self.warn_over_budget(line_name, line.year, format!("{} đ", group_wide(*over)))
            }
            Warning::NoBudget(line) => {
                self.warn_no_budget(self.budget_line(line, known, catalogue), line.year)
            }
            Warning::FundEnded(last) => self.spending_fund_ended(day(*last)),
            Warning::ProgrammeEnded(id, last) => self.spending_programme_ended(code(*id, known), day(*last)),
            Warning::ProgrammeNotBegun(id, first) => {
                self.spending_programme_not_begun(code(*id, known), day(*first))
            }
        }
    }

    /// A line by the code of its programme and the name of its fund.
    fn budget_line(self, line: &BudgetLine, known: &Framework, catalogue: &Catalogue) -> String {
        let programme = line.programme.map_or(self.no_programme(), |id| code(id, known));
        let fund = match catalogue.fund(&line.fund) {
            Some(fund) => self.label(&fund.name),
            None if line.fund.is_empty() => self.no_fund(),
            None => &line.fund,
        };
        format!("{programme} · {fund}")
    }
}

fn code(id: ProgrammeId, known: &Framework) -> &str {
    known.programme(id).map_or("", |programme| programme.code.as_str())
}
