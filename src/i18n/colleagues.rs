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
    sent_for_second(number, names): "Đã gửi duyệt (đề nghị số {number}), chưa có hiệu lực. Người duyệt được: {names}.", "Sent for approval (proposal {number}), not in force yet. Can be answered by: {names}.";
    sent_nobody(number): "Đã gửi duyệt (đề nghị số {number}), chưa có hiệu lực. Chưa có ai khác duyệt được: hãy nhờ người giữ sổ thêm người duyệt.", "Sent for approval (proposal {number}), not in force yet. Nobody else can answer it: ask the keeper to enter an approver.";
    proposal_others(count): "và {count} người nữa", "and {count} more";
    denied_stranger(login): "Sổ chưa có người dùng {login}. Hãy nhờ người giữ sổ thêm tên này; nếu tên người giữ sổ đã ghi nhầm, tài khoản sở hữu tệp sổ dùng --as với tên đã ghi.", "The register knows no colleague {login}. Ask its keeper to enter it; where the keeper's own name was mistyped, the account that owns the file uses --as with that name.";
    denied_left(day): "Anh chị đã thôi dùng sổ từ sau ngày {day}. Hãy nhờ người giữ sổ mở lại.", "Your work with the register ended on {day}. Ask its keeper to open it again.";
    denied_role(role): "Việc này cần vai trò {role} trở lên. Hãy nhờ người có vai trò đó làm.", "This takes the role of {role} or higher. Ask someone who has it.";
    denied_hamlet(hamlet): "Anh chị không phụ trách {hamlet}, nên chưa ghi gì. Hãy nhờ cán bộ phụ trách thôn đó.", "{hamlet} is not yours, so nothing was saved. Ask the officer of that hamlet.";
    denied_own_proposal: "Không ai tự duyệt đề nghị của mình. Hãy nhờ người duyệt khác.", "Nobody answers their own proposal. Ask another approver.";
    denied_needs_second: "Việc này nay cần hai người, nên một người không hoàn tác được. Hãy ghi lại cho đúng rồi gửi duyệt.", "This takes two people now, so one alone cannot take it back. Enter what is right and have it approved.";
    colleague_login: "Tên đăng nhập là một từ, không có khoảng trắng. Hãy ghi lại.", "A login name is one word without blanks. Write it again.";
    colleague_taken: "Tên đăng nhập này đã có trong sổ. Hãy sửa người dùng đó.", "Somebody has this login name. Change that colleague.";
    colleague_no_keeper: "Sổ phải còn ít nhất một người giữ sổ. Hãy giao việc giữ sổ cho người khác trước.", "The register needs a keeper. Give this role to somebody else first.";
    colleague_first_is_you: "Người đầu tiên phải là chính người đang ghi, với vai trò người giữ sổ: nếu không thì ghi xong không ai ở đây dùng được sổ nữa. Hãy ghi tên đăng nhập của mình trước, rồi thêm người khác.", "The first one has to be who enters them, as keeper: else nobody here could go on working. Enter your own login name first, then the others.";
    colleague_no_second: "Khi có việc cần hai người, sổ phải có ít nhất hai người duyệt hoặc người giữ sổ còn làm việc, để ai đề nghị cũng có người khác duyệt. Hãy thêm một người duyệt trước.", "Where something needs two people the register needs at least two approvers or keepers who stay, so that whoever proposes has another who answers. Enter an approver first.";
    fail_differs(what): "Làm bây giờ thì không còn đúng như đề nghị, nên chưa ghi gì: {what}. Hãy từ chối và nhờ người đề nghị làm lại.", "Done now it would not come to what was proposed, so nothing was saved: {what}. Refuse it and ask for a new proposal.";
    fail_like_since(what): "Từ khi gửi đề nghị, sổ đã có việc tương tự: {what}. Nếu đó là hai việc khác nhau thì hãy duyệt lần nữa (dòng lệnh: thêm --although).", "The register has gained something like it since: {what}. If these are two different things, approve it once more (on the command line with --although).";
    like_fact(by, at, subject): "{by} ghi lúc {at}, {subject}", "{by} at {at}, {subject}";
    before_after(name, before, after): "{name}: {before} → {after}", "{name}: {before} → {after}";
    proposal_households(names): "Hộ: {names}", "Households: {names}";
    proposal_more(count): "và {count} hộ nữa", "and {count} more";
    proposal_who(names): "Người duyệt được: {names}", "Can be answered by: {names}";
    proposal_nobody: "Chưa có ai khác duyệt được. Hãy nhờ người giữ sổ thêm người duyệt.", "Nobody else can answer it. Ask the keeper to enter an approver.";
    proposal_like(fact): "Chú ý, sổ đã có việc tương tự từ khi đề nghị: {fact}", "Take care, something like it has arisen since: {fact}";
    proposal_rows_left(count): "… còn {count} dòng nữa", "… {count} rows more";
    proposal_money(count, sum): "Số tiền của {count} dòng, cộng {sum}:", "Amounts of {count} lines, altogether {sum}:";
    proposal_sum(sum): "cộng {sum}", "in all {sum}";
    proposal_amount(who, amount): "{who}: {amount}", "{who}: {amount}";
    proposal_row_new: "thêm mới", "new";
    proposal_row_gone: "xoá", "taken out";
    proposal_row_changed: "sửa", "changed";
    value_empty: "(trống)", "(empty)";
    finding_colleague: "Thôn phụ trách không còn", "Hamlet of an officer gone";
    finding_proposal_touched: "Đề nghị bị sửa từ ngoài", "Proposal changed outside";
    finding_proposal_overtaken: "Đề nghị đã cũ", "Proposal overtaken";
    do_colleague: "Sửa thôn phụ trách của cán bộ bằng lệnh colleague set.", "Change the officer's hamlets with colleague set.";
    do_proposal: "Từ chối hoặc rút đề nghị (mục Hệ thống), rồi làm lại.", "Refuse or withdraw the proposal (section System), then propose anew.";
    problem_colleague(login): "Cán bộ {login} được giao một thôn không còn trong sổ. Hãy sửa thôn phụ trách của người này.", "{login} is said to work in a hamlet that is not in the register. Change their hamlets.";
    problem_proposal_touched(number): "Đề nghị số {number} đã bị sửa từ bên ngoài chương trình; duyệt sẽ không được. Hãy từ chối và làm lại.", "Proposal {number} was changed from outside; it cannot be approved. Refuse it and propose anew.";
    problem_proposal_overtaken(number, by): "Đề nghị số {number} còn chờ, nhưng điều nó sửa đã được người khác sửa sau đó ({by}). Hãy từ chối hoặc rút, rồi làm lại.", "Proposal {number} still waits though what it changes was changed since ({by}). Refuse or withdraw it and propose anew.";
    team_title: "Người dùng sổ", "Who works here";
    team_doc: "ai dùng sổ, làm được gì, việc nào cần hai người", "who, what each may do, what needs two people";
    person_add: "+ Thêm người", "+ Add somebody";
    person_new: "Thêm người dùng sổ", "Somebody new";
    person_first: "chưa thêm ai: ai mở được tệp sổ thì làm được mọi việc", "nobody yet: whoever opens the file may do everything";
    person_login: "Tên đăng nhập", "Login name";
    person_login_hint: "tên tài khoản trên máy, một từ: minh.nv", "of the account on the machine, one word: minh.nv";
    person_name: "Họ tên", "Name";
    person_name_hint: "để người khác biết là ai", "so that others know who it is";
    person_role: "Vai trò", "Role";
    person_role_hint: "người xem: chỉ xem, in · cán bộ: ghi · người duyệt: cả nhập danh sách, duyệt · người giữ sổ: mọi việc", "viewer: reads, prints · officer: enters · approver: imports, answers · keeper: everything";
    person_hamlet(name): "Phụ trách {name}", "Works in {name}";
    person_hamlet_hint: "chỉ với cán bộ; không chọn thôn nào là phụ trách tất cả", "officers only; none chosen means all hamlets";
    person_left: "Ngày làm cuối", "Last day";
    person_left_hint: "khi thôi việc; bỏ trống là còn làm", "for who leaves; empty while they stay";
    person_hamlets_beside(role): "Vai trò {role} làm việc ở mọi thôn: các thôn đã chọn không có tác dụng. Vẫn lưu?", "The role of {role} works everywhere: the chosen hamlets mean nothing. Save it all the same?";
    person_remove_question(who): "Xoá {who} khỏi sổ? Chỉ xoá người ghi nhầm; ai thôi việc thì sửa và ghi ngày làm cuối.", "Take {who} out? Only who was entered by mistake; who leaves gets a last day.";
    rules_title: "Việc cần hai người", "Needs two people";
    rules_matter(matter): "Chờ người thứ hai: {matter}", "Wait for a second: {matter}";
    rules_recognition_hint: "ghi, sửa, bỏ việc công nhận hộ nghèo, cận nghèo", "recognising a household, and changing that";
    rules_money_hint: "duyệt, giao hỗ trợ, chi trả, thu nợ, dự toán", "support approved or given, payments, repayments, budgets";
    rules_less: "Bỏ bớt việc cần hai người phải có người giữ sổ khác đồng ý: việc này sẽ chờ duyệt. Gửi đi?", "Asking for less takes another keeper: it will wait for them. Send it?";
    rules_less_alone: "Anh chị là người giữ sổ duy nhất nên quy định được bỏ ngay; sổ ghi lại ngày này cho mọi người thấy. Vẫn bỏ?", "You are the only keeper, so it holds at once; the register keeps the day for all to see. Go on?";
    waiting_title: "Chờ duyệt", "Waiting for approval";
    waiting_doc: "đề nghị chờ người thứ hai: xem, trả lời, rút", "proposals: read, approve, refuse, withdraw";
    household_waits(what, who): "! chờ duyệt: {what} ({who})", "! waiting: {what} ({who})";
    household_waits_several(count, what, who): "! {count} việc chờ duyệt: {what} ({who}) …", "! {count} waiting: {what} ({who}) …";
    waiting_one(number): "Đề nghị số {number}", "Proposal {number}";
    waiting_answer: "trả lời đề nghị", "answers it";
    waiting_approve: "Duyệt", "Approve";
    waiting_refuse: "Không duyệt", "Refuse";
    waiting_withdraw: "Rút đề nghị của mình", "Withdraw my proposal";
    waiting_refuse_hint: "Vì sao không duyệt; người đề nghị sẽ đọc được", "Why not; who proposed it reads this";
    waiting_question(number): "Duyệt đề nghị số {number}? Việc được ghi vào sổ ngay, một mình không hoàn tác được.", "Approve proposal {number}? It is done now, and one alone cannot take it back.";
    waiting_approved(number): "Đã duyệt đề nghị số {number}.", "Approved proposal {number}.";
    waiting_refused(number): "Không duyệt đề nghị số {number}.", "Refused proposal {number}.";
    work_second: "Đang xem việc chờ duyệt", "Looking at what waits";
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
        FirstIsYou => colleague_first_is_you, NoSecond => colleague_no_second,
    }
}

impl Lang {
    /// What of a matter waits for a second person.
    pub fn rules_matter_hint(self, matter: Matter) -> &'static str {
        match matter {
            Matter::Recognition => self.rules_recognition_hint(),
            Matter::Money => self.rules_money_hint(),
        }
    }

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
