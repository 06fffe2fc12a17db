//! Words for whom a support model is for, and for what stands against a household.

use chrono::NaiveDate;

use super::{Lang, catalogue};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::eligibility::{Eligible, Reason};
use crate::viet::format_money;

catalogue! {
    eligible_for(who): "Dành cho: {who}", "For: {who}";
    eligible_newly_escaped: "hộ mới thoát nghèo", "newly escaped households";
    eligible_disabled: "hộ có người khuyết tật không có sinh kế", "disabled people without livelihood";
    eligible_income(most): "thu nhập đến {most}/người/tháng", "income up to {most} a person a month";
    eligible_yes: "Hộ thuộc đối tượng", "The household may have it";
    reason_left(day): "Hộ đã ra khỏi sổ ngày {day}", "The household left the register on {day}";
    reason_not_among(state): "Không thuộc đối tượng của mô hình: {state}", "Not whom the model is for: {state}";
    reason_work_not_known: "Chưa rõ người khuyết tật trong hộ có việc làm không", "Not known whether the disabled person works";
    reason_income(income, limit): "Thu nhập {income}/người/tháng, quá mức {limit}", "Income {income} a person a month, above {limit}";
    short_left: "đã ra khỏi sổ", "left";
    short_not_among: "không thuộc đối tượng", "not whom it is for";
    short_work_not_known: "chưa rõ việc làm", "work not known";
    short_income: "quá mức thu nhập", "income too high";
    short_had_same(day): "đã có ngày {day}", "had it on {day}";
    warn_not_eligible(words): "{words}. Vẫn lưu?", "{words}. Save it all the same?";
    not_eligible_count(count, names): "{count} hộ không thuộc đối tượng: {names}", "{count} households are not whom it is for: {names}";
}

impl Lang {
    /// Whom a model is for.
    pub fn eligible(self, rule: &Eligible) -> String {
        let classes = rule.classes.iter().map(|class| self.class(*class).to_owned());
        let escaped = rule.newly_escaped.then(|| self.eligible_newly_escaped().to_owned());
        let flags = rule.flags.iter().map(|flag| self.flag(*flag).to_owned());
        let disabled = rule.disabled_without_work.then(|| self.eligible_disabled().to_owned());
        let income = rule.income.map(|most| self.eligible_income(format_money(most)));
        let who = classes.chain(escaped).chain(flags).chain(disabled).chain(income);
        who.collect::<Vec<_>>().join(", ")
    }

    /// What stands against a household having a model, days written by `day`.
    pub fn reason(self, reason: &Reason, known: &Catalogue, day: impl Fn(NaiveDate) -> String) -> String {
        match reason {
            Reason::Left(on) => self.reason_left(day(*on)),
            Reason::NotAmong(state) => self.reason_not_among(self.state(*state)),
            Reason::WorkNotKnown => self.reason_work_not_known().to_owned(),
            Reason::IncomeAbove { income, limit } => {
                self.reason_income(format_money(*income), format_money(*limit))
            }
            Reason::HadSame { model, on, value, fund, .. } => {
                let model = known.model(model).map_or(model.as_str(), |m| self.label(&m.name));
                let fund = known.fund(fund).map_or(fund.as_str(), |f| self.label(&f.name));
                self.earlier_support(model, day(*on), format_money(*value), fund)
            }
        }
    }

    /// The same in a few words, for a column.
    pub fn reason_short(self, reason: &Reason, day: impl Fn(NaiveDate) -> String) -> String {
        match reason {
            Reason::Left(_) => self.short_left().to_owned(),
            Reason::NotAmong(_) => self.short_not_among().to_owned(),
            Reason::WorkNotKnown => self.short_work_not_known().to_owned(),
            Reason::IncomeAbove { .. } => self.short_income().to_owned(),
            Reason::HadSame { on, .. } => self.short_had_same(day(*on)),
        }
    }
}
