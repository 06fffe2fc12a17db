//! Words of the plan of visits: why a visit is due, and what is wrong with a commune's own file of rules.

use super::{Lang, catalogue};
use crate::domain::catalogue::Catalogue;
use crate::domain::visit::due::{VisitRulesFault, Why};

catalogue! {
    visit_why_agreed: "đã hẹn với hộ", "agreed with the household";
    visit_why_milestone(months): "mốc {months} tháng sau thoát nghèo", "{months} months after the exit";
    visit_why_risk(weight, days): "có nguy cơ ({weight}): {days} ngày một lần", "at risk ({weight}): every {days} days";
    visit_why_holding(model, days): "{model}: {days} ngày một lần", "{model}: every {days} days";
    visit_why_every(days): "{days} ngày một lần", "every {days} days";

    rules_visits: "Kế hoạch thăm hộ", "Plan of visits";
    rules_visit_every(states): "thăm theo diện: {states}", "visited by class: {states}";
    rules_visit_state(state, days): "{state} {days} ngày", "{state} every {days} days";
    rules_visit_milestones(months): "mốc sau thoát nghèo: {months} tháng", "milestones after the exit: {months} months";

    visit_rules_not_rising: "Các mốc phải tăng dần, mỗi mốc một lần. Hãy ghi, như [6, 12, 24].", "Milestones rise, each once. Write, like [6, 12, 24].";
    visit_rules_nobody: "Chưa nêu diện hộ nào. Hãy ghi, như poor = 90.", "No state of a household is named. Write, like poor = 90.";
    visit_rules_nothing: "Chưa nêu mô hình, loại hay chương trình. Hãy ghi models, kinds hoặc programmes.", "No model, kind or programme is named. Write models, kinds or programmes.";
    visit_rules_unknown_model(code): "Không có mô hình \"{code}\". Hãy ghi mã có trong lệnh rules hoặc models.toml.", "There is no model \"{code}\". Write a code that rules lists, or add it to models.toml.";
}

impl Lang {
    /// Why a visit is due on its day.
    pub fn visit_why(self, why: &Why, catalogue: Option<&Catalogue>) -> String {
        match why {
            Why::Agreed => self.visit_why_agreed().to_owned(),
            Why::Milestone(months) => self.visit_why_milestone(months),
            Why::Risk { weight, days } => self.visit_why_risk(weight, days),
            Why::Holding { model, days } => {
                let known = catalogue.and_then(|catalogue| catalogue.model(model));
                let name = known.map_or(model.as_str(), |model| self.label(model.short()));
                self.visit_why_holding(name, days)
            }
            Why::Every(days) => self.visit_why_every(days),
        }
    }

    /// What is wrong with the rules of visits.
    pub fn visit_rules_fault(self, fault: &VisitRulesFault) -> String {
        use VisitRulesFault as Fault;
        match fault {
            Fault::Unreadable(misread) => self.misread(misread),
            Fault::NotRising => self.visit_rules_not_rising().to_owned(),
            Fault::ForNobody => self.visit_rules_nobody().to_owned(),
            Fault::OfNothing => self.visit_rules_nothing().to_owned(),
            Fault::UnknownModel(code) => self.visit_rules_unknown_model(code),
            Fault::NoWords => self.form_no_words().to_owned(),
        }
    }
}
