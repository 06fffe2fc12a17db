//! Nobody left behind: whom support did not reach, what went astray, how far funds went, the support table; on boards,
//! on paper, on the command line.

use std::collections::BTreeMap;

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::catalogue::Catalogue;
use crate::domain::data_file::Label;
use crate::domain::id::ProgrammeId;
use crate::domain::reach::{By, Cut, FundPart, Group, Lack};

catalogue! {
    board_unreached: "Chưa được hỗ trợ", "Not reached";
    board_astray: "Trùng, lệch nhu cầu", "Twice, beside need";
    board_fund_reach: "Nguồn vốn đến đâu", "Reach of funds";
    board_support_table: "Bảng hỗ trợ", "Support table";
    unreached_title(months): "Hộ còn thiếu hụt chưa được hỗ trợ, hoặc {months} tháng không có hỗ trợ", "Households with an unanswered deprivation, or without support for {months} months";
    unreached_headline(lacking, idle): "{lacking} hộ còn thiếu hụt chưa được đáp ứng · {idle} hộ nghèo, cận nghèo lâu không có hỗ trợ", "{lacking} households with a deprivation that nothing answers · {idle} poor or near-poor long without support";
    unreached_rule: "Mọi hộ trong sổ. Đã giao mà phiếu cuối còn ghi thiếu: đã hỗ trợ, chờ kết quả.", "All households, by the last survey. Where something was given for a need: given, effect awaited.";
    unreached_on(day): "Tính đến ngày {day}", "As of {day}";
    unreached_months(months): "{months} tháng", "{months} months";
    unreached_title_months: "Bao lâu không có hỗ trợ", "How long without support";
    unreached_type_months: "Hãy gõ số tháng từ 1 đến 120, ví dụ 12.", "Type a number of months from 1 to 120, for example 12.";
    unreached_head: "Chủ hộ", "Head";
    unreached_lacks: "Thiếu hụt", "Lacks";
    unreached_names: "Thiếu hụt chưa đáp ứng", "Unanswered deprivations";
    unreached_answered_by: "Mô hình đáp ứng", "Models that answer";
    unreached_last: "Lần cuối", "Last";
    unreached_why: "Vì sao", "Why";
    unreached_never: "! chưa từng được hỗ trợ", "! never had any";
    unreached_idle: "! lâu không có hỗ trợ", "! long without";
    unreached_lacking: "thiếu hụt chưa đáp ứng", "need unanswered";
    need_unseen: "đã hỗ trợ, chờ kết quả", "given, effect awaited";
    unreached_unseen(indicator, words): "{indicator} ({words})", "{indicator} ({words})";
    unreached_planned(indicator): "{indicator} (đã có dự kiến)", "{indicator} (planned)";
    unreached_empty: "Không hộ nào bị bỏ sót.", "Nobody is left behind.";
    unreached_empty_how: "Mọi thiếu hụt của phiếu rà soát cuối đều đã có hỗ trợ; hộ nghèo, cận nghèo đều có hỗ trợ trong kỳ.", "Every deprivation of the last surveys is answered, and every listed household had support in this time.";
    unreached_plan: "Lập đợt cấp phát", "Plan a round";
    unreached_plan_doc: "Lập đợt cấp phát cho hộ đã đánh dấu, hoặc hộ đang chọn", "Plan a round of hand-over for the marked households, or the one under the cursor";
    unreached_give: "Ghi hỗ trợ", "Give support";
    unreached_give_doc: "Ghi một khoản hỗ trợ cho hộ đã đánh dấu, hoặc hộ đang chọn", "Record a support for the marked households, or the one under the cursor";
    astray_title: "Hỗ trợ trùng nội dung hoặc lệch nhu cầu", "Supports that came twice or beside the need";
    astray_headline(twice, nothing): "{twice} khoản trùng nội dung · {nothing} khoản không đáp ứng thiếu hụt nào của hộ lúc nhận", "{twice} with the same content again · {nothing} that answered no deprivation of their day";
    astray_apart(income, unknown): "{income} khoản chỉ nâng thu nhập, {unknown} khoản giao khi hộ chưa rà soát: không kể ở đây", "{income} that only raise income and {unknown} given before any survey are not listed";
    astray_what: "Cần xem", "To be looked at";
    astray_twice(model, day): "! Trùng: {model} ngày {day}", "! Twice: {model} on {day}";
    astray_nothing: "Không đáp ứng thiếu hụt nào", "Answers no deprivation";
    astray_empty: "Kỳ này không có khoản nào trùng nội dung hay lệch nhu cầu.", "Nothing came twice or beside the need in this time.";
    astray_empty_how: "Trợ cấp tháng, cứu trợ, lương thực không gắn với chỉ số nào nên không xét.", "Monthly assistance, relief and food answer no indicator and are not looked at.";
    fund_reach_title(cut): "Nguồn vốn đến với ai, theo {cut}", "Whom the funds reached, by {cut}";
    fund_reach_name: "Nguồn vốn", "Fund";
    fund_reach_cut: "Chia theo khác", "Other parts";
    fund_reach_cut_doc: "Chia theo diện hộ, dân tộc, thôn", "Part by class, ethnicity, hamlet";
    cut_class: "Diện hộ", "Class";
    cut_ethnicity: "Dân tộc", "Ethnicity";
    cut_hamlet: "Thôn", "Hamlet";
    part_minority: "Dân tộc thiểu số", "Ethnic minority";
    part_majority: "Dân tộc Kinh", "Majority";
    part_unknown: "Chưa rõ dân tộc", "Group not known";
    support_table_title(by): "Bảng hỗ trợ theo {by}", "Supports by {by}";
    support_table_by: "Chia theo khác", "Other parts";
    support_table_by_doc: "Chia theo mô hình, loại, nguồn vốn, chương trình, thôn", "Part by model, kind, fund, programme, hamlet";
    reach_by_model: "Mô hình", "Model";
    reach_by_kind: "Loại hỗ trợ", "Kind";
    reach_by_fund: "Nguồn vốn", "Fund";
    reach_by_programme: "Chương trình, dự án", "Programme";
    reach_by_hamlet: "Thôn", "Hamlet";
    reach_no_kind: "Mô hình ngoài danh mục", "Models of no catalogue";
    reach_no_fund: "Không ghi nguồn vốn", "No fund named";
    reach_no_programme: "Không thuộc chương trình nào", "Of no programme";
    reach_supports: "Khoản", "Supports";
    reach_quantity: "Số lượng", "Quantity";
    reach_unit: "Đơn vị", "Unit";
    reach_households: "Số hộ", "Households";
    reach_people: "Số người", "People";
    reach_value: "Giá trị (đ)", "Value (đ)";
    reach_share: "Tỷ lệ", "Share";
    reach_all(supports, households, people, value): "Đã giao {supports} khoản cho {households} hộ, {people} người, trị giá {value}", "{supports} supports handed over to {households} households, {people} people, worth {value}";
    reach_waiting(supports, value): "Dự kiến, đã duyệt chưa giao: {supports} khoản, {value}; không kể ở đây", "Planned or approved: {supports}, {value}; not counted here";
    reach_once: "Mỗi hộ kể một lần ở dòng tổng cộng. Diện là của ngày nhận; số người là của hôm nay.", "The total counts a household once. Class is that of the day of hand-over, people those of today.";
    levels_once: "Dòng có dấu · đã nằm trong dòng cấp trên của nó, không cộng thêm.", "A line with · is part of the line above it and not added again.";
    reach_behind(group, supports): "{group}: {supports} khoản", "{group}: supports {supports}";
    reach_between(from, to): "{from} – {to}", "{from} – {to}";
    reach_type_time: "Hãy gõ năm, tháng, ngày, hoặc hai ngày: 2026; 3/2026; 1/1/2026 – 30/6/2026.", "Type a year, a month, a day or two days: 2026; 3/2026; 1/1/2026 – 30/6/2026.";
    reach_empty: "Kỳ này chưa giao khoản hỗ trợ nào.", "Nothing was handed over in this time.";
    reach_empty_how: "Ghi hỗ trợ ở trang của hộ, hoặc lập đợt cấp phát; chọn kỳ khác nếu cần.", "Record supports on households' pages or plan a round; choose another time if need be.";
    cli_report_activities: "Hoạt động của một năm: ai, bao nhiêu, được giao, đã chi", "Activities of a year: whom they reached, given, spent";
    cli_report_herd: "Tổng đàn của một ngày, hoặc tăng giảm đàn của một năm", "Heads of a day, or what came and went in a year";
    cli_report_supports: "Bảng hỗ trợ của một kỳ: số khoản, số lượng, giá trị, số hộ, số người", "The support table of a time: supports, quantities, value, households, people";
    cli_unreached_on: "Tính đến một ngày đã qua; không ghi thì hôm nay", "As of a day that is over; today without it";
    cli_report_unreached: "Hộ còn thiếu hụt chưa được đáp ứng, hoặc lâu không có hỗ trợ", "Households with an unanswered deprivation, or long without support";
    cli_report_reach: "Mỗi nguồn vốn đến với ai: theo diện hộ, dân tộc, thôn", "Whom each fund reached: by class, ethnicity, hamlet";
    cli_report_astray: "Khoản hỗ trợ trùng nội dung, hoặc không đáp ứng thiếu hụt nào", "Supports with the same content again, or that answer no deprivation";
    cli_report_its_year: "Năm; không ghi thì năm nay", "The year; this one without it";
    cli_report_from: "Từ ngày này, thay cho --year", "From this day, in place of --year";
    cli_report_to: "Đến hết ngày này; không ghi thì hôm nay", "To this day; today without it";
    cli_report_by: "Chia theo: model, kind, fund, programme, hamlet", "Parted by: model, kind, fund, programme, hamlet";
    cli_report_cut: "Chia theo: class, ethnicity, hamlet", "Parted by: class, ethnicity, hamlet";
    cli_report_months: "Bao nhiêu tháng không có hỗ trợ thì kể ra", "Months without support from which a household is named";
}

worded! {
    reach_by(By) {
        Model => reach_by_model, Kind => reach_by_kind, Fund => reach_by_fund, Programme => reach_by_programme,
        Hamlet => reach_by_hamlet,
    }
    cut(Cut) { Class => cut_class, Ethnicity => cut_ethnicity, Hamlet => cut_hamlet, }
}

impl Lang {
    /// The name of a model, or its code where no catalogue knows it.
    pub fn reach_model(self, code: &str, catalogue: &Catalogue) -> String {
        catalogue.model(code).map_or_else(|| code.to_owned(), |model| self.label(&model.name).to_owned())
    }

    /// The name of a fund, its code where no catalogue knows it, or that none is named.
    pub fn reach_fund(self, code: &str, catalogue: &Catalogue) -> String {
        match catalogue.fund(code) {
            Some(fund) => self.label(&fund.name).to_owned(),
            None if code.is_empty() => self.reach_no_fund().to_owned(),
            None => code.to_owned(),
        }
    }

    /// What a line of the support table is called.
    pub fn reach_group(
        self,
        group: &Group,
        catalogue: &Catalogue,
        programmes: &BTreeMap<ProgrammeId, String>,
    ) -> String {
        match group {
            Group::Model(code) => self.reach_model(code, catalogue),
            Group::Kind(Some(kind)) => self.model_kind(*kind).to_owned(),
            Group::Kind(None) => self.reach_no_kind().to_owned(),
            Group::Fund(code) => self.reach_fund(code, catalogue),
            Group::Programme(id) => {
                let name = id.and_then(|id| programmes.get(&id));
                name.cloned().unwrap_or_else(|| self.reach_no_programme().to_owned())
            }
            Group::Hamlet(name, _) => name.clone(),
        }
    }

    /// What a part of a fund's reach is called.
    pub fn fund_part(self, part: &FundPart) -> String {
        match part {
            FundPart::Class(state) => self.state(*state).to_owned(),
            FundPart::Minority(Some(true)) => self.part_minority().to_owned(),
            FundPart::Minority(Some(false)) => self.part_majority().to_owned(),
            FundPart::Minority(None) => self.part_unknown().to_owned(),
            FundPart::Hamlet(name, _) => name.clone(),
        }
    }

    /// Unanswered deprivations by name, those for which something is planned with that remark.
    pub fn unanswered(self, lacks: &[Lack]) -> String {
        let name = |lack: &Lack| match lack.planned {
            true => self.unreached_planned(self.label(&lack.name)),
            false => self.label(&lack.name).to_owned(),
        };
        lacks.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// Deprivations that nothing answers, then those that were answered without an effect yet, as the household's page
    /// says it too.
    pub fn needs_told(self, lacks: &[Lack], unseen: &[Label]) -> String {
        let seen = |name: &Label| self.unreached_unseen(self.label(name), self.need_unseen());
        let open = Some(self.unanswered(lacks)).filter(|words| !words.is_empty());
        open.into_iter().chain(unseen.iter().map(seen)).collect::<Vec<_>>().join(", ")
    }

    /// The models that would answer unanswered deprivations, each once.
    pub fn answered_by(self, lacks: &[Lack], catalogue: &Catalogue) -> String {
        let mut codes: Vec<&String> = Vec::new();
        for code in lacks.iter().flat_map(|lack| &lack.answered_by) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let name = |code: &&String| {
            catalogue
                .model(code)
                .map_or_else(|| (*code).clone(), |model| self.label(model.short()).to_owned())
        };
        codes.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// Why a household counts as not reached, in a few words.
    pub fn why_unreached(self, idle: bool, ever: bool) -> &'static str {
        match (idle, ever) {
            (true, false) => self.unreached_never(),
            (true, true) => self.unreached_idle(),
            (false, _) => self.unreached_lacking(),
        }
    }
}
