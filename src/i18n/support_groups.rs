//! Words of groups, loans and cards: kinds, and what is wrong with an entry.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::group::{GroupEntryKind, GroupFault, GroupKind, GroupRole, GroupWarning, ShareVerdict};
use crate::domain::loan::LoanFault;
use crate::viet::{DateStyle, format_money};

catalogue! {
    group_savings_and_loan: "Tổ tiết kiệm và vay vốn", "Savings-and-loan group";
    group_mutual_help: "Tổ tương trợ, đổi công", "Mutual-help group";
    group_women: "Tổ phụ nữ tiết kiệm", "Women's savings group";
    group_kindness: "Tổ nhân ái", "Kindness group";
    group_production: "Tổ thực hiện dự án sản xuất", "Production project group";
    role_leader: "Tổ trưởng", "Leader";
    role_deputy: "Tổ phó, thư ký", "Deputy";
    role_member: "Thành viên", "Member";
    entry_contribution: "Góp tiền", "Contribution";
    entry_paid: "Nhận tiền từ quỹ", "Paid from the fund";
    entry_workdays: "Ngày công", "Workdays";
    entry_goods: "Hiện vật", "Goods";
    share_no_members: "chưa có thành viên", "no members yet";
    share_too_few: "chưa đủ", "too few";
    share_enough: "đủ", "enough";
    share_preferred: "đủ, được ưu tiên", "enough, preferred";
    group_warn_few(percent): "Chưa đủ {percent} % thành viên đủ điều kiện.", "Under {percent} % of the members are eligible.";
    group_warn_leader(name): "Tổ trưởng {name} không có trong số thành viên: thêm hộ đó, hoặc sửa tên.", "The leader {name} is none of the members: add the household, or correct the name.";
    group_warn_leaders(count): "{count} thành viên cùng là tổ trưởng. Hãy sửa vai trò.", "{count} members are leaders at the same time. Correct their roles.";
    group_warn_left(name): "Hộ của {name} đã ra khỏi sổ. Hãy ghi ngày ra tổ.", "The household of {name} left the register. Enter when it left the group.";
    group_warn_second_leader(name): "Tổ đã có tổ trưởng {name}.", "The group has the leader {name} already.";
    group_fault_twice: "Hộ này đã ở trong tổ vào những ngày đó.", "This household is in the group on these days already.";
    group_fault_founding(day): "Tổ thành lập ngày {day}; hãy xem lại ngày.", "The group was founded on {day}; check the day.";
    group_fault_end(day): "Tổ đã kết thúc ngày {day}; hãy xem lại ngày.", "The group ended on {day}; check the day.";
    group_fault_book(day): "Sổ tổ còn ghi người này ngày {day}; hãy chọn khoảng ngày có ngày đó.", "The group's book names this member on {day}; choose days that include it.";
    group_fault_oneself: "Người giúp và người nhận là một. Hãy chọn người khác.", "Giver and receiver are the same. Choose another.";
    group_fault_sides: "Góp tiền cần người góp; nhận tiền cần người nhận; công và hiện vật cần ít nhất một bên.", "A contribution needs a giver, a payment a receiver; work and goods need at least one of them.";
    group_fault_fund(left): "Trong quỹ chỉ có {left}; hãy ghi số nhỏ hơn.", "Only {left} lies in the fund; enter less.";
    group_fault_not_member: "Ngày đó người này không ở trong tổ.", "Not a member of the group on that day.";
    loan_fault_not_lent: "Khoản vay này chưa giải ngân.", "This loan has not been handed out yet.";
    loan_fault_nothing: "Hãy ghi số tiền gốc hoặc tiền lãi.", "Enter principal or interest.";
    loan_fault_before(day): "Khoản vay giải ngân ngày {day}; ngày này sớm hơn.", "The loan was handed out on {day}; this day is earlier.";
    loan_fault_beyond(left): "Dư nợ chỉ còn {left}; hãy ghi số nhỏ hơn.", "Only {left} is outstanding; enter less.";
    loan_fault_paid_off(day): "Khoản vay đã trả hết ngày {day}.", "The loan was paid off on {day}.";
    loan_fault_not_later(day): "Hạn mới phải sau hạn hiện nay, {day}.", "The new due day must be after the present one, {day}.";
    loan_fault_less(repaid): "Hộ đã trả {repaid} tiền gốc; số tiền vay không thể nhỏ hơn.", "{repaid} of principal was paid back; the loan cannot be smaller.";
    problem_group(place): "Sổ của tổ {place} có mục không khớp: hộ ở trong tổ hai lần cùng lúc, hoặc mục ghi người không ở trong tổ ngày đó.", "The book of group {place} does not fit: a household is in it twice at a time, or an entry names somebody who was not in it then.";
    problem_loan(place, detail): "Khoản vay của hộ {place} ({detail}) đã trả quá số vay hoặc trả trước ngày vay.", "More than the loan of household {place} ({detail}) was paid back, or before it was lent.";
}

worded! {
    group_kind(GroupKind) {
        SavingsAndLoan => group_savings_and_loan, MutualHelp => group_mutual_help, Women => group_women,
        Kindness => group_kindness, Production => group_production,
    }
    group_role(GroupRole) { Leader => role_leader, Deputy => role_deputy, Member => role_member, }
    group_entry(GroupEntryKind) {
        Contribution => entry_contribution, Paid => entry_paid, Workdays => entry_workdays, Goods => entry_goods,
    }
    share_verdict(ShareVerdict) {
        NoMembers => share_no_members, TooFew => share_too_few, Enough => share_enough,
        Preferred => share_preferred,
    }
}

impl Lang {
    /// What is odd about a group, and what to do.
    pub fn group_warning(self, warning: &GroupWarning) -> String {
        match warning {
            GroupWarning::TooFewEligible(percent) => self.group_warn_few(percent),
            GroupWarning::LeaderNotMember(name) => self.group_warn_leader(name),
            GroupWarning::SeveralLeaders(count) => self.group_warn_leaders(count),
            GroupWarning::LeftOver(name) => self.group_warn_left(name),
        }
    }

    /// What is wrong with a member or an entry of a group.
    pub fn group_fault(self, fault: GroupFault, dates: DateStyle) -> String {
        let said = match fault {
            GroupFault::Field(fault) => return self.field_fault(fault),
            GroupFault::BeforeFounding(day) => return self.group_fault_founding(dates.day(day)),
            GroupFault::AfterEnd(day) => return self.group_fault_end(dates.day(day)),
            GroupFault::InTheBook(day) => return self.group_fault_book(dates.day(day)),
            GroupFault::BeyondFund(left) => return self.group_fault_fund(format_money(left)),
            GroupFault::MemberTwice => self.group_fault_twice(),
            GroupFault::ToOneself => self.group_fault_oneself(),
            GroupFault::Sides => self.group_fault_sides(),
            GroupFault::NotAMember => self.group_fault_not_member(),
        };
        said.to_owned()
    }

    /// What is wrong with a repayment, an extension or the terms of a loan.
    pub fn loan_fault(self, fault: LoanFault, dates: DateStyle) -> String {
        match fault {
            LoanFault::Field(fault) => self.field_fault(fault),
            LoanFault::NotLent => self.loan_fault_not_lent().to_owned(),
            LoanFault::Nothing => self.loan_fault_nothing().to_owned(),
            LoanFault::BeforeLent(day) => self.loan_fault_before(dates.day(day)),
            LoanFault::BeyondOutstanding(left) => self.loan_fault_beyond(format_money(left)),
            LoanFault::PaidOff(day) => self.loan_fault_paid_off(dates.day(day)),
            LoanFault::NotLater(day) => self.loan_fault_not_later(dates.day(day)),
            LoanFault::LessThanRepaid(repaid) => self.loan_fault_less(format_money(repaid)),
        }
    }
}
