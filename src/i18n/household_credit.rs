//! Groups, loans and cards on the page of a household and on its summary.

use super::{Lang, catalogue};
use crate::domain::group::GroupOfHousehold;

catalogue! {
    credit_heading: "Tổ nhóm, vốn vay, thẻ BHYT", "Groups, loans, cards";
    loan_owes(amount): "nợ {amount}", "owes {amount}";
    loan_state_owed: "đang nợ", "owed";
    loan_state_overdue(days): "quá {days} ngày", "{days} days late";
    loan_state_paid: "đã trả hết", "paid off";
    loan_left: "Dư nợ", "Outstanding";
    loan_left_of(left, principal): "{left} trong {principal}", "{left} of {principal}";
    loan_interest_left: "Lãi chưa trả", "Interest owed";
    loan_due: "Hạn trả", "Due";
    loan_due_late(day, days): "{day}, quá hạn {days} ngày", "{day}, overdue for {days} days";
    card_until(day): "đến {day}", "until {day}";
    card_ended: "hết hạn", "ended";
    card_fit: "Nhóm thẻ", "Card group";
    card_misfit: "không còn hợp với diện của hộ", "does not fit the class any more";
    card_misfit_since(day): "không còn hợp với diện của hộ từ {day}", "does not fit the class since {day}";
    card_line(name, day, what): "Thẻ BHYT của {name}, đến {day}: {what}", "Card of {name}, until {day}: {what}";
    loan_line(what, left, due): "{what}: dư nợ {left}, hạn trả {due}", "{what}: {left} outstanding, due {due}";
    loan_line_paid(what): "{what}: đã trả hết", "{what}: paid off";
    group_line(name, role, day): "{name}: {role}, từ {day}", "{name}: {role}, since {day}";
    group_state_in: "đang tham gia", "a member";
    group_state_left: "đã ra", "left";
    group_state_ended: "đã kết thúc", "ended";
    why_group_elsewhere(key): "Tổ nhóm được sửa trên trang của tổ; {key} mở trang đó.", "Groups are changed on their own page; {key} opens it.";
}

impl Lang {
    /// Whether the household is still in the group.
    pub fn stay(self, one: &GroupOfHousehold) -> &'static str {
        match (one.group.ended, one.member.left) {
            (_, Some(_)) => self.group_state_left(),
            (Some(_), None) => self.group_state_ended(),
            (None, None) => self.group_state_in(),
        }
    }
}
