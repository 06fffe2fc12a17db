//! Words of who works with the register, what they may do, and what waits for a second person.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::colleague::{ColleagueFault, Denied, Matter, Role};
use crate::domain::proposal::ProposalState;
use crate::viet::DateStyle;

catalogue! {
    op_save_colleague: "Lưu người dùng sổ", "Saved a colleague";
    op_remove_colleague: "Xoá người dùng sổ", "Removed a colleague";
    op_save_office_rules: "Lưu quy định của đơn vị", "Saved the rules of the office";
    op_propose: "Đề nghị duyệt", "Proposed";
    op_approve: "Duyệt", "Approved";
    op_refuse: "Không duyệt", "Refused";
    op_withdraw: "Rút đề nghị", "Withdrew a proposal";
    role_viewer: "người xem", "viewer";
    role_officer: "cán bộ", "officer";
    role_approver: "người duyệt", "approver";
    role_keeper: "người giữ sổ", "keeper";
    hamlets_all: "tất cả các thôn", "all hamlets";
    hamlets_some(count): "{count} thôn", "{count} hamlets";
    matter_recognition: "công nhận hộ", "recognition";
    matter_money: "tiền và hỗ trợ", "money and support";
    proposal_waiting: "chờ duyệt", "waiting";
    proposal_approved: "đã duyệt", "approved";
    proposal_refused: "không duyệt", "refused";
    proposal_withdrawn: "đã rút", "withdrawn";
    waits_for_second(number): "Chưa có hiệu lực: đã gửi duyệt, đề nghị số {number}. Người thứ hai duyệt xong mới vào sổ.", "Not in force yet: sent for approval as proposal {number}. It counts once a second person has agreed.";
    denied_stranger(login): "Sổ chưa có người dùng {login}. Hãy nhờ người giữ sổ thêm tên này; nếu tên người giữ sổ đã ghi nhầm, tài khoản sở hữu tệp sổ dùng --as với tên đã ghi.", "The register knows no colleague {login}. Ask its keeper to enter it; where the keeper's own name was mistyped, the account that owns the file uses --as with that name.";
    denied_left(day): "Anh chị đã thôi dùng sổ từ sau ngày {day}. Hãy nhờ người giữ sổ mở lại.", "Your work with the register ended on {day}. Ask its keeper to open it again.";
    denied_role(role): "Việc này cần vai trò {role} trở lên. Hãy nhờ người có vai trò đó làm.", "This takes the role of {role} or higher. Ask someone who has it.";
    denied_hamlet(hamlet): "Anh chị không phụ trách {hamlet}, nên chưa ghi gì. Hãy nhờ cán bộ phụ trách thôn đó.", "{hamlet} is not yours, so nothing was saved. Ask the officer of that hamlet.";
    denied_own_proposal: "Không ai tự duyệt đề nghị của mình. Hãy nhờ người duyệt khác.", "Nobody answers their own proposal. Ask another approver.";
    denied_needs_second: "Việc này nay cần hai người, nên một người không hoàn tác được. Hãy ghi lại cho đúng rồi gửi duyệt.", "This takes two people now, so one alone cannot take it back. Enter what is right and have it approved.";
    colleague_login: "Tên đăng nhập là một từ, không có khoảng trắng. Hãy ghi lại.", "A login name is one word without blanks. Write it again.";
    colleague_taken: "Tên đăng nhập này đã có trong sổ. Hãy sửa người dùng đó.", "Somebody has this login name. Change that colleague.";
    colleague_no_keeper: "Sổ phải còn ít nhất một người giữ sổ. Hãy giao việc giữ sổ cho người khác trước.", "The register needs a keeper. Give this role to somebody else first.";
    refused_answered: "Đề nghị này đã có người trả lời. Hãy xem lại danh sách.", "This proposal was answered already. Look at the list again.";
    refused_not_yours: "Chỉ người gửi mới rút được đề nghị này.", "Only who made this proposal can withdraw it.";
}

worded! {
    role(Role) { Viewer => role_viewer, Officer => role_officer, Approver => role_approver, Keeper => role_keeper, }
    matter(Matter) { Recognition => matter_recognition, Money => matter_money, }
    proposal_state(ProposalState) {
        Waiting => proposal_waiting, Approved => proposal_approved, Refused => proposal_refused,
        Withdrawn => proposal_withdrawn,
    }
    colleague_fault(ColleagueFault) {
        Login => colleague_login, Taken => colleague_taken, NoKeeper => colleague_no_keeper,
    }
}

impl Lang {
    /// The hamlets in which somebody works, by their number.
    pub fn hamlets_of(self, count: usize) -> String {
        if count == 0 { self.hamlets_all().to_owned() } else { self.hamlets_some(count) }
    }

    /// Why somebody may not do something, and who can.
    pub fn denied(self, denied: &Denied, dates: DateStyle) -> String {
        match denied {
            Denied::Stranger(login) => self.denied_stranger(login),
            Denied::Left(day) => self.denied_left(dates.day(*day)),
            Denied::Role(role) => self.denied_role(self.role(*role)),
            Denied::Hamlet(hamlet) => self.denied_hamlet(hamlet),
            Denied::OwnProposal => self.denied_own_proposal().to_owned(),
            Denied::NeedsSecond => self.denied_needs_second().to_owned(),
        }
    }
}
