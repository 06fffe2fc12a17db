//! Words of the commands about who works with the register.

use super::catalogue;

catalogue! {
    cli_colleague: "Người dùng sổ và việc cần hai người", "Who works with the register, and what needs two people";
    cli_colleague_list: "Xem ai được dùng sổ, việc nào cần hai người", "Lists who may work with the register, and what needs two people";
    cli_colleague_set: "Thêm hoặc sửa một người; người đầu tiên phải là người giữ sổ", "Enters or changes somebody; the first one has to be the keeper";
    cli_colleague_login: "Tên đăng nhập trên máy", "The login name on the machine";
    cli_colleague_role: "Vai trò: chỉ xem, cán bộ, người duyệt, người giữ sổ", "What they may do";
    cli_colleague_name: "Họ tên", "Their name";
    cli_colleague_hamlet: "Thôn mà cán bộ phụ trách; ghi nhiều lần nếu nhiều thôn", "A hamlet in which the officer works; as often as there are some";
    cli_colleague_all_hamlets: "Cán bộ phụ trách tất cả các thôn", "The officer works in all hamlets";
    cli_colleague_left: "Ngày làm việc cuối cùng với sổ", "The last day on which they work here";
    cli_colleague_back: "Người này làm việc trở lại", "They work here again";
    cli_colleague_remove: "Xoá người ghi nhầm; ai thôi việc thì ghi --left", "Takes somebody out who was entered by mistake; who leaves gets --left";
    cli_colleague_rules: "Việc nào phải có người thứ hai duyệt", "What needs a second person";
    cli_colleague_second_for: "Việc cần người thứ hai: công nhận hộ, tiền và hỗ trợ; ghi nhiều lần nếu cả hai", "What needs a second person; once for each";
    cli_colleague_one_is_enough: "Không việc nào cần người thứ hai", "Nothing needs a second person";
    cli_proposal: "Việc chờ người thứ hai duyệt", "What waits for a second person";
    cli_proposal_list: "Xem các đề nghị chờ duyệt", "Lists what waits";
    cli_proposal_all: "Cả những đề nghị đã trả lời", "Those that were answered too";
    cli_proposal_show: "Xem đề nghị sẽ thay đổi những gì", "Shows what it would change";
    cli_proposal_number: "Số của đề nghị", "Its number";
    cli_proposal_approve: "Duyệt: việc được ghi vào sổ ngay", "Agrees: it is done now";
    cli_proposal_although: "Duyệt dù từ khi đề nghị sổ đã có việc tương tự (xem proposal show)", "Agrees although something like it has arisen since (see proposal show)";
    cli_proposal_refuse: "Không duyệt, ghi rõ lý do", "Does not agree, and says why";
    cli_proposal_reason: "Lý do không duyệt", "Why";
    cli_proposal_withdraw: "Rút đề nghị của chính mình", "Takes back what you proposed yourself";
    colleague_none: "Chưa thêm ai: ai mở được tệp sổ thì làm được mọi việc. Người đầu tiên thêm vào phải là người giữ sổ.", "Nobody was entered: whoever can open the register may do everything. The first one entered has to be the keeper.";
    colleague_left(day): "đến hết {day}", "until {day}";
    second_for(matters): "Cần hai người: {matters}", "Needs two people: {matters}";
    second_for_nothing: "Không việc nào cần hai người", "Nothing needs two people";
    second_eased(day): "Ngày {day} người giữ sổ duy nhất đã tự bỏ bớt việc cần hai người; không ai khác xem qua.", "On {day} the only keeper took back what needs two people; nobody else has seen it.";
    account_unnamed(login): "Máy không có tên cho tài khoản này; sổ gọi là {login}. Hãy ghi đúng tên đó khi thêm người.", "The machine has no name for this account; the register calls it {login}. Enter it under that name.";
    done_colleague_removed(login): "Đã xoá {login}.", "Removed {login}.";
    done_proposal_approved(number, what): "Đã duyệt đề nghị số {number}: {what}.", "Approved proposal {number}: {what}.";
    done_proposal_refused(number, what): "Không duyệt đề nghị số {number}: {what}.", "Refused proposal {number}: {what}.";
    done_proposal_withdrawn(number): "Đã rút đề nghị số {number}.", "Withdrew proposal {number}.";
    proposal_none: "Không có đề nghị nào chờ duyệt.", "Nothing waits for a second person.";
    fail_no_colleague(login): "Sổ không có người dùng {login}. Hãy xem lệnh colleague list.", "The register knows no colleague {login}. See colleague list.";
    fail_no_proposal(number): "Không có đề nghị số {number}. Hãy xem lệnh proposal list.", "There is no proposal {number}. See proposal list.";
    fail_nobody_entered: "Chưa thêm người dùng nào nên không ai duyệt được. Hãy thêm người giữ sổ trước bằng colleague set.", "Nobody was entered who could approve. Enter a keeper first with colleague set.";
    misuse_role_missing: "Người mới cần --role: viewer, officer, approver hoặc keeper.", "Somebody new needs --role: viewer, officer, approver or keeper.";
}
