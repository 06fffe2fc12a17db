//! Words of programmes, projects, budgets and of who may have a support model.

use super::catalogue;

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
    spending_programme_ended(code, day): "{code} đã kết thúc ngày {day}", "{code} ended on {day}";
    spending_programme_not_begun(code, day): "{code} bắt đầu từ {day}", "{code} begins on {day}";
    warn_save_anyway(words): "{words}. Vẫn lưu?", "{words}. Save it all the same?";
    no_programme: "ngoài chương trình", "without a programme";
    no_fund: "chưa rõ nguồn vốn", "no fund named";
}
