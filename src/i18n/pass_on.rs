//! Words for what is owed for animals: rules, how urgent, what stands against a change, who waits.

use chrono::NaiveDate;

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::pass_on::{
    Doubt, Fault, HandOnDoubt, Part, PassOn, PassOnFault, PassOnRule, Progress, RuleKind, Standing, VoidedBy,
    WaitingState,
};
use crate::viet::{DateStyle, format_money};

catalogue! {
    standing_overdue: "quá hạn", "overdue";
    standing_soon: "sắp đến hạn", "due soon";
    standing_ready: "đủ tháng tuổi", "old enough";
    standing_running: "trong hạn", "running";
    standing_settled: "đã trả", "settled";
    standing_voided: "đã xoá", "voided";
    waiting_waiting: "đang chờ", "waiting";
    waiting_served: "đã nhận", "served";
    waiting_withdrawn: "thôi chờ", "withdrawn";
    voided_by_death: "vật chết không do lỗi của hộ", "a death without fault";
    voided_by_person: "cán bộ", "the officer";
    fault_of_none: "khách quan", "without fault";
    fault_of_household: "chủ quan", "through neglect";
    rule_share_worth(percent, value): "{value} ({percent} % giá trị)", "{value} ({percent} % of the value)";
    owes_first_female: "con cái đầu", "first female";
    owes_offspring(count): "{count} con", "{count} offspring";
    pass_on_closed: "Nghĩa vụ này đã trả hoặc đã xoá rồi.", "This obligation was settled or voided already.";
    pass_on_to_itself: "Không thể luân chuyển cho chính hộ đó. Hãy chọn hộ khác.", "It cannot go on to the same household. Choose another.";
    pass_on_nothing_goes: "Chưa chọn con nào để luân chuyển.", "Choose the animal that goes on.";
    pass_on_not_of_line(tag): "Con {tag} không thuộc khoản hỗ trợ này.", "Animal {tag} is not of this support.";
    pass_on_not_at_hand(tag): "Hộ không còn giữ con {tag}.", "The household does not have animal {tag} any more.";
    pass_on_out_of_turn(code): "Hộ {code} đang đứng đầu danh sách chờ. Muốn chọn hộ khác, hãy ghi lý do.", "Household {code} is the first in turn. Say why another is chosen.";
    pass_on_before_support(day): "Ngày này trước khi giao hỗ trợ ({day}). Hãy xem lại ngày.", "This day is before the support was given ({day}). Check the date.";
    pass_on_no_reason: "Hãy ghi lý do.", "Give a reason.";
    pass_on_not_later(day): "Hạn mới phải sau {day}.", "The new last day must be after {day}.";
    pass_on_nothing_paid: "Hãy ghi số tiền đã trả.", "Enter the amount that was paid.";
    pass_on_not_given: "Khoản hỗ trợ này chưa giao, nên chưa có nghĩa vụ.", "This support was not given yet, so nothing is owed.";
    pass_on_owes_already: "Khoản hỗ trợ này đã có nghĩa vụ luân chuyển.", "Something is owed for this support already.";
    pass_on_unsound: "Hãy ghi số con từ 1, hoặc phần giá trị từ 1 đến 100 %.", "Enter at least 1 offspring, or a share from 1 to 100 %.";
    rule_kind_first_female: "con cái đầu", "first female";
    rule_kind_offspring: "số con", "offspring";
    rule_kind_value_share: "tiền, phần giá trị", "money, a share of the value";
    rule_amount_offspring: "Số con", "How many";
    rule_amount_value_share: "Phần giá trị, %", "Share, %";
    pass_on_before_birth(tag, day): "Con {tag} sinh ngày {day}. Hãy xem lại ngày giao.", "{tag} was born on {day}. Check the day.";
    pass_on_paid_for_nothing: "Số tiền này thay cho mấy con? Hãy ghi số con.", "For how many offspring is it the price? Enter the number.";
    pass_on_more_than_owed(left): "Chỉ còn nợ {left}. Hãy xem lại.", "Only {left} is still owed. Check it.";
    pass_on_left(left): "còn nợ {left}", "{left} still owed";
    pass_on_part_animals(count): "giao {count} con", "{count} handed on";
    pass_on_part_paid(paid, count): "trả {paid} thay {count} con", "{paid} paid for {count}";
    pass_on_part_share(paid): "trả {paid}", "{paid} paid";
    field_pass_on_parts: "Đã trả", "Settled so far";
    field_pass_on_left: "Còn nợ", "Still owed";
    pass_on_not_its_place: "Chỗ này trong danh sách chờ không phải của hộ nhận, hoặc đã nhận rồi.", "This place on the waiting list is not the receiver's, or was served.";
    refused_waits_already: "Hộ này đã có trong danh sách chờ của mô hình.", "This household waits for the model already.";
    doubt_too_young(tag, day): "con {tag} đến {day} mới đủ tháng", "{tag} is old enough only on {day}";
    doubt_not_asked(tag): "con {tag} không phải con mà quy tắc đòi", "{tag} is not what the rule asks for";
    doubt_above: "hộ nhận đã ở phía trên trong cùng chuỗi", "the receiver stands above in the same chain";
    ask_hand_on(doubts): "Lưu ý: {doubts}. Vẫn luân chuyển?", "Note: {doubts}. Hand on all the same?";
    waits_left: "đã ra khỏi sổ", "has left the register";
    waits_class(class): "diện hiện nay: {class}", "class now: {class}";
    waits_had(day): "đã nhận ngày {day}", "had it on {day}";
    problem_chain_circle(place, row): "Hộ {place}: chuỗi luân chuyển vòng lại chính nó (mục {row}).", "Household {place}: its chain of passing on closes to a circle (row {row}).";
    problem_passed_on_twice(place, row): "Hộ {place}: một nghĩa vụ luân chuyển được trả hai lần (mục {row}).", "Household {place}: a pass-on obligation was settled twice (row {row}).";
    problem_settled_by_nothing(place, row): "Hộ {place}: nghĩa vụ ghi đã trả nhưng không có hộ nhận nào trong sổ, cũng không có tiền (mục {row}).", "Household {place}: settled, with neither a receiver of this register nor money (row {row}).";
}

worded! {
    standing(Standing) {
        Overdue => standing_overdue, Soon => standing_soon, Ready => standing_ready,
        Running => standing_running, Settled => standing_settled, Voided => standing_voided,
    }
    waiting_state(WaitingState) {
        Waiting => waiting_waiting, Served => waiting_served, Withdrawn => waiting_withdrawn,
    }
    rule_kind(RuleKind) {
        FirstFemale => rule_kind_first_female, Offspring => rule_kind_offspring, ValueShare => rule_kind_value_share,
    }
    rule_amount(RuleKind) {
        FirstFemale => rule_kind_first_female, Offspring => rule_amount_offspring,
        ValueShare => rule_amount_value_share,
    }
    voided_by(VoidedBy) { Death => voided_by_death, Person => voided_by_person, }
    loss_fault(Fault) { None => fault_of_none, Household => fault_of_household, }
}

impl Lang {
    /// What a rule demands, without its terms; a share in money of a support worth `value` đồng.
    pub fn pass_on_owed(self, rule: Option<PassOnRule>, value: i64) -> String {
        match rule {
            Some(PassOnRule::FirstFemaleOffspring { .. }) => self.owes_first_female().to_owned(),
            Some(PassOnRule::Offspring { count, .. }) => self.owes_offspring(count),
            Some(rule @ PassOnRule::ValueShare { percent, .. }) => {
                let owed = rule.owed_value(value).unwrap_or(0);
                self.rule_share_worth(percent, format_money(owed))
            }
            None => self.owes_offspring(1),
        }
    }

    /// What is still owed: offspring, or money.
    pub fn still_owed(self, progress: Progress) -> String {
        match progress.money_left() {
            Some(left) => format_money(left),
            None => self.owes_offspring(progress.heads_left()),
        }
    }

    /// What an obligation demands, and what is left of it once a part is settled: `2 con, còn nợ 1 con`.
    pub fn owed_and_left(self, owed: &PassOn, value: i64) -> String {
        let (all, progress) = (self.pass_on_owed(owed.rule, value), owed.progress(value));
        match progress.is_partial() {
            true => format!("{all}, {}", self.pass_on_left(self.still_owed(progress))),
            false => all,
        }
    }

    /// What was settled in one part, with its day.
    pub fn settled_part(self, part: &Part, dates: DateStyle) -> String {
        let said = match (part.paid.map(format_money), part.heads) {
            (None, heads) => self.pass_on_part_animals(heads),
            (Some(paid), 0) => self.pass_on_part_share(paid),
            (Some(paid), heads) => self.pass_on_part_paid(paid, heads),
        };
        format!("{} {said}", dates.day(part.on))
    }

    /// How far a partly settled obligation is, in the least room: `1/2` offspring, `40 %` of a share; nothing where
    /// all of it or nothing is settled.
    pub fn settled_so_far(self, progress: Progress) -> String {
        match progress {
            _ if !progress.is_partial() => String::new(),
            Progress::Heads { done, of } => format!("{done}/{of}"),
            Progress::Money { done, of } => format!("{} %", i128::from(done) * 100 / i128::from(of.max(1))),
        }
    }

    /// What stands against a change.
    pub fn pass_on_fault(self, fault: &PassOnFault, dates: DateStyle) -> String {
        let day = |day: NaiveDate| dates.day(day);
        let said = match fault {
            PassOnFault::NotOfLine(tag) => return self.pass_on_not_of_line(tag),
            PassOnFault::NotAtHand(tag) => return self.pass_on_not_at_hand(tag),
            PassOnFault::BeforeBirth(tag, born) => return self.pass_on_before_birth(tag, day(*born)),
            PassOnFault::OutOfTurn(code) => return self.pass_on_out_of_turn(code),
            PassOnFault::BeforeSupport(given) => return self.pass_on_before_support(day(*given)),
            PassOnFault::NotLater(due) => return self.pass_on_not_later(day(*due)),
            PassOnFault::Closed => self.pass_on_closed(),
            PassOnFault::ToItself => self.pass_on_to_itself(),
            PassOnFault::NothingGoes => self.pass_on_nothing_goes(),
            PassOnFault::NoReason => self.pass_on_no_reason(),
            PassOnFault::NothingPaid => self.pass_on_nothing_paid(),
            PassOnFault::NotGiven => self.pass_on_not_given(),
            PassOnFault::OwesAlready => self.pass_on_owes_already(),
            PassOnFault::UnsoundRule => self.pass_on_unsound(),
            PassOnFault::PaidForNothing => self.pass_on_paid_for_nothing(),
            PassOnFault::MoreThanOwed(progress) => {
                return self.pass_on_more_than_owed(self.still_owed(*progress));
            }
            PassOnFault::NotItsPlace => self.pass_on_not_its_place(),
        };
        said.to_owned()
    }

    /// What is doubtful about a hand-over.
    pub fn hand_on_doubt(self, doubt: &HandOnDoubt, dates: DateStyle) -> String {
        match doubt {
            HandOnDoubt::TooYoung(tag, from) => self.doubt_too_young(tag, dates.day(*from)),
            HandOnDoubt::NotAsked(tag) => self.doubt_not_asked(tag),
            HandOnDoubt::Above => self.doubt_above().to_owned(),
        }
    }

    /// What speaks against a household that waits.
    pub fn waiting_doubt(self, doubt: Doubt, dates: DateStyle) -> String {
        match doubt {
            Doubt::Left => self.waits_left().to_owned(),
            Doubt::Class(state) => self.waits_class(self.state(state)),
            Doubt::HadTheSame(day) => self.waits_had(dates.day(day)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_said_in_money() {
        let share = PassOnRule::ValueShare { percent: 10, within_months: 36 };
        assert_eq!(Lang::Vi.pass_on_owed(Some(share), 18_000_000), "1.800.000 đ (10 % giá trị)");
    }

    #[test]
    fn what_is_left_is_told_once_a_part_is_settled() {
        use crate::domain::id::{HouseholdId, SupportId};
        let on = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap_or_default();
        let rule = PassOnRule::Offspring { count: 2, within_months: 30 };
        let owed = PassOn::due(SupportId(1), HouseholdId(1), on, Some(rule));
        assert_eq!(Lang::Vi.owed_and_left(&owed, 0), "2 con");
        let part = Part { on, heads: 1, paid: Some(5_000_000), receiver: None, support: None };
        assert_eq!(
            Lang::Vi.settled_part(&part, DateStyle::default()),
            "01/09/2026 trả 5.000.000 đ thay 1 con"
        );
        let half = owed.with(part, 0);
        assert_eq!(Lang::Vi.owed_and_left(&half, 0), "2 con, còn nợ 1 con");
        assert_eq!(Lang::Vi.settled_so_far(half.progress(0)), "1/2");
    }

    #[test]
    fn who_is_first_in_turn_is_named() {
        let said = Lang::Vi.pass_on_fault(&PassOnFault::OutOfTurn("0415".into()), DateStyle::default());
        assert!(said.contains("0415"), "{said}");
    }
}
