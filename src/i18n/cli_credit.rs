//! Groups, loans and cards on the command line.

use super::catalogue;

catalogue! {
    cli_support_groups: "Tổ nhóm: thành viên, tỷ lệ đủ điều kiện, quỹ, ngày công", "Groups: members, eligible share, fund, workdays";
    cli_support_loans: "Vốn vay: dư nợ, hạn trả, quá hạn", "Loans: outstanding, due, overdue";
    cli_support_cards: "Thẻ BHYT sắp hết hạn, sai nhóm; người chưa có thẻ", "Cards that end or no longer fit; people without one";
    cli_support_cards_days: "Thẻ hết hạn trong số ngày này", "Cards that end within so many days";
    cli_dry_run: "Chỉ cho biết sẽ thế nào, không ghi gì", "Says what would be, changes nothing";
    cli_groups_show: "Một tổ, thành viên, tiền đã góp", "One group, its people and their savings";
    cli_groups_add: "Lập một tổ", "Founds a group";
    cli_groups_kind: "Loại tổ", "What it is for";
    cli_groups_hamlet: "Thôn", "Hamlet";
    cli_groups_leader: "Họ tên tổ trưởng", "Who leads it";
    cli_groups_founded: "Ngày thành lập", "The day on which it was founded";
    cli_groups_ended: "Ngày kết thúc", "The day on which it ended";
    cli_groups_join: "Thêm các hộ, người ngoài sổ vào một tổ", "Households and people outside the register join a group";
    cli_groups_group: "Tên tổ, hoặc phần đầu của tên", "The group, or how its name begins";
    cli_groups_outside: "Họ tên người ngoài sổ; ghi được nhiều lần", "Name of one outside the register; may be repeated";
    cli_groups_role: "Vai trò trong tổ", "What they do there";
    cli_groups_leave: "Ghi một thành viên ra tổ", "A member leaves a group";
    cli_groups_member: "Thành viên: mã hộ, hoặc phần đầu họ tên", "The member: code of the household, or how the name begins";
    cli_groups_enter: "Ghi sổ tổ: tiền góp, tiền nhận, ngày công, hiện vật", "Enters contributions, payments, workdays, goods in the book";
    cli_groups_members: "Thành viên: mã hộ, hoặc phần đầu họ tên; không ghi thì cả tổ", "Members: codes, or how names begin; all of them without any";
    cli_groups_entry: "Nội dung", "What was given";
    cli_groups_value: "Trị giá của mỗi người: 200k, 1tr2", "Value of each: 200k, 1tr2";
    cli_groups_quantity: "Số ngày công, số lượng hiện vật của mỗi người", "Workdays or units of goods of each";
    cli_groups_to: "Thành viên nhận công, hiện vật; không ghi thì cả tổ", "The member who received work or goods; the group without it";
    cli_loans_repay: "Ghi một lần trả nợ", "Enters a repayment";
    cli_loans_extend: "Gia hạn một khoản vay", "Gives a loan a later due day";
    cli_loans_lent: "Ngày vay, khi hộ có nhiều khoản vay", "The day on which it was lent, for a household with several loans";
    cli_loans_principal: "Tiền gốc: 5tr, 500k", "Principal: 5tr, 500k";
    cli_loans_interest: "Tiền lãi: 275k", "Interest: 275k";
    cli_loans_until: "Hạn trả mới", "The new due day";
    cli_loans_reason: "Lý do, như bò chết, ốm nặng", "Why: dead herd, illness";
    cli_cards_issue: "Cấp thẻ cho mọi người cần thẻ trong các hộ; không ghi mã thì theo danh sách support cards", "Cards for everybody of the households who needs one; without codes, for the list of support cards";
    cli_cards_from: "Có giá trị từ ngày; không ghi thì hôm nay, thẻ cũ còn hạn thì nối tiếp", "Valid from; today without it, or the day after the old card";
    cli_cards_until: "Có giá trị đến ngày", "Valid until";
    cli_cards_value: "Trị giá mỗi thẻ", "Value of each card";
    would_be(words): "Chưa ghi gì. Sẽ là: {words}", "Nothing was changed. It would be: {words}";
    done_group(name): "Đã lập tổ: {name}.", "Founded the group: {name}.";
    done_join(count, name): "Đã thêm {count} thành viên vào {name}.", "{count} members joined {name}.";
    done_leave(who, name): "Đã ghi {who} ra khỏi {name}.", "{who} left {name}.";
    done_entries(count, what, sum): "Đã ghi sổ {count} mục: {what}, {sum}.", "Entered {count} times in the book: {what}, {sum}.";
    done_cards_issued(count): "Đã cấp {count} thẻ.", "Issued {count} cards.";
    list_group_member: "thành viên của tổ", "member of the group";
    fail_no_loan(code): "Hộ {code} không có khoản vay như vậy.", "Household {code} has no such loan.";
    fail_several_loans(code, days): "Hộ {code} có nhiều khoản vay; hãy nêu ngày vay bằng --lent: {days}.", "Household {code} has several loans; name the day with --lent: {days}.";
}
