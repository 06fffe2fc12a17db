//! Words of rounds of hand-over: states and rules, what speaks against a household, what is refused.

use chrono::NaiveDate;

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::catalogue::eligibility::Reason;
use crate::domain::hand_over::{
    LineChange, ListRefusal, NotAllowed, Objection, PlanFault, PlanField, QuantityRule, RoundStage,
};

catalogue! {
    rule_household: "mỗi hộ", "each household";
    rule_person: "mỗi khẩu", "each person";
    stage_empty: "chưa có hộ", "no households";
    stage_planned: "dự kiến", "planned";
    stage_approved: "đã duyệt", "approved";
    stage_under_way: "đang giao", "under way";
    stage_handed_over: "đã giao", "handed over";
    stage_settled: "đã quyết toán", "settled";
    stage_cancelled: "đã huỷ", "cancelled";
    change_approve: "duyệt", "approve";
    change_hand_over: "giao", "hand over";
    change_except: "ghi lý do chưa giao", "note why not handed over";
    change_settle: "quyết toán", "settle";
    change_take_back: "ghi lại là chưa giao", "take back as not handed over";
    change_cancel: "huỷ", "cancel";
    change_remove: "bớt khỏi danh sách", "take off the list";
    objection_ended: "đã ra khỏi sổ", "has left the register";
    objection_on_the_list: "đã có trong danh sách", "is on the list already";
    refused_line_state(code, change, state): "Hộ {code} đang ở trạng thái \"{state}\": không thể {change}.", "Household {code} is {state}: it is not possible to {change} it.";
    refused_other_round(code): "Khoản của hộ {code} không thuộc đợt này.", "The support of household {code} is not of this round.";
    refused_on_hand_over(code): "Hộ {code} đã có trong danh sách của đợt.", "Household {code} is on the list of the round already.";
    refused_line_ended(code): "Hộ {code} đã ra khỏi sổ. Hãy huỷ khoản của hộ, ghi lý do.", "Household {code} has left the register. Cancel its line with the reason.";
    refused_line_share(code): "Mức mới cho hộ {code} một số lượng hoặc giá trị không thể có.", "The new rule gives household {code} an impossible quantity or value.";
    refused_model_of_lines: "Đợt đã có danh sách thì không đổi mô hình. Hãy lập đợt khác.", "A round with a list keeps its model. Plan another round.";
    refused_of_round(code): "Khoản của hộ {code} thuộc một đợt cấp phát: hãy đổi ở trang của đợt.", "The support of household {code} is a line of a round of hand-over: change it on the page of the round.";
    fault_of_round: "Theo đợt cấp phát: hãy đổi ở trang của đợt.", "Follows its round of hand-over: change it on the page of the round.";
    refused_no_reason: "Hãy ghi lý do.", "Say why.";
    plan_no_model: "Không có mô hình này trong danh mục.", "The catalogue has no such model.";
    plan_no_fund: "Không có nguồn vốn này trong danh mục.", "The catalogue has no such fund.";
    plan_fund_ended(day): "Nguồn vốn này chỉ được chi đến hết {day}. Hãy chọn nguồn khác hoặc ngày sớm hơn.", "Money of this fund may be spent until {day}. Choose another fund or an earlier day.";
}

worded! {
    quantity_rule(QuantityRule) { Household => rule_household, Person => rule_person, }
    round_stage(RoundStage) {
        Empty => stage_empty, Planned => stage_planned, Approved => stage_approved, UnderWay => stage_under_way,
        HandedOver => stage_handed_over, Settled => stage_settled, Cancelled => stage_cancelled,
    }
    line_change(LineChange) {
        Approve => change_approve, HandOver => change_hand_over, Except => change_except,
        Settle => change_settle, Cancel => change_cancel, Remove => change_remove, TakeBack => change_take_back,
    }
}

impl Lang {
    /// What speaks against a household; `reason` words what eligibility finds, in full or in short.
    pub fn objection(self, objection: &Objection, reason: impl Fn(&Reason) -> String) -> String {
        match objection {
            Objection::Ended => self.objection_ended().to_owned(),
            Objection::OnTheList => self.objection_on_the_list().to_owned(),
            Objection::Share(fault) => self.field_fault(*fault),
            Objection::Against(against) => reason(against),
        }
    }

    /// Why the register refuses a change of a list.
    pub fn list_refusal(self, refusal: &ListRefusal) -> String {
        match refusal {
            ListRefusal::State(code, NotAllowed { change, state }) => {
                self.refused_line_state(code, self.line_change(*change), self.support_state(*state))
            }
            ListRefusal::OtherRound(code) => self.refused_other_round(code),
            ListRefusal::OnTheList(code) => self.refused_on_hand_over(code),
            ListRefusal::Ended(code) => self.refused_line_ended(code),
            ListRefusal::Share(code) => self.refused_line_share(code),
            ListRefusal::ModelOfLines => self.refused_model_of_lines().to_owned(),
            ListRefusal::OfRound(code) => self.refused_of_round(code),
            ListRefusal::NoReason => self.refused_no_reason().to_owned(),
        }
    }

    /// A field of a round, as its form calls it.
    pub fn plan_field(self, field: PlanField) -> &'static str {
        match field {
            PlanField::Name => self.field_hand_over_name(),
            PlanField::Model => self.field_model(),
            PlanField::Per => self.field_per(),
            PlanField::UnitValue => self.field_unit_value(),
            PlanField::Fund => self.field_fund(),
            PlanField::Date => self.field_date(),
        }
    }

    /// What is wrong with a field of a round.
    pub fn plan_fault(self, fault: PlanFault, day: impl Fn(NaiveDate) -> String) -> String {
        match fault {
            PlanFault::Field(fault) => self.field_fault(fault),
            PlanFault::NoSuchModel => self.plan_no_model().to_owned(),
            PlanFault::NoSuchFund => self.plan_no_fund().to_owned(),
            PlanFault::FundEnded(last) => self.plan_fund_ended(day(last)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::support::SupportState;
    use crate::viet::DateStyle;

    #[test]
    fn a_refusal_names_the_household_and_what_stands_in_the_way() {
        let not_allowed = NotAllowed { change: LineChange::HandOver, state: SupportState::Planned };
        let words = Lang::Vi.list_refusal(&ListRefusal::State("0412".into(), not_allowed));
        assert_eq!(words, "Hộ 0412 đang ở trạng thái \"dự kiến\": không thể giao.");
    }

    #[test]
    fn a_fund_that_ended_says_its_last_day() {
        let last = chrono::NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        let words = Lang::Vi.plan_fault(PlanFault::FundEnded(last), |day| DateStyle::default().day(day));
        assert!(words.contains("31/12/2026"), "{words}");
    }
}
