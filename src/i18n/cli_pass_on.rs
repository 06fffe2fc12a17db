//! Words of `herd pass-on …` on the command line.

use super::catalogue;

catalogue! {
    cli_owe_add: "Ghi một nghĩa vụ: cho khoản đã có trong sổ, hoặc theo danh sách cũ", "Records an obligation: for a support of the register, or from an older list";
    cli_owe_hand_on: "Giao con giống cho hộ tiếp theo, trả nghĩa vụ hoặc một phần", "Hands offspring on to the next household, which settles the obligation or a part of it";
    cli_owe_pay: "Trả bằng tiền, hết hoặc một phần", "Settles in money, wholly or in part";
    cli_owe_void: "Xoá nghĩa vụ, có lý do", "Voids the obligation, with its reason";
    cli_owe_code: "Mã hộ phải trả", "Code of the household that owes";
    cli_owe_tag: "Số tai một con của khoản đó, khi hộ có nhiều khoản", "Tag of one of its animals, where the household has several";
    cli_owe_model: "Mô hình của khoản chưa có trong sổ", "Model of a support that the register does not have";
    cli_owe_given: "Ngày giao khoản đó", "The day on which it was given";
    cli_owe_rule: "Phải trả gì; không ghi thì theo mô hình", "What is owed; as the model says without it";
    cli_owe_amount: "Số con, hoặc phần trăm giá trị", "How many offspring, or the share in percent";
    cli_owe_due: "Hạn; không ghi thì theo quy tắc", "The last day; as the rule says without it";
    cli_owe_to: "Mã hộ nhận; không ghi thì hộ đứng đầu danh sách chờ", "Code of the receiver; the first in turn without it";
    cli_owe_animal: "Số tai con giao đi; ghi nhiều lần được", "Tag of an animal that goes; may be said again";
    cli_owe_heads: "Thay cho mấy con; không ghi thì tất cả số còn nợ", "For how many offspring; all that are still owed without it";
    cli_owe_reason: "Lý do: biên bản con chết, quyết định …", "Why: the minutes of the death, a decision …";
    cli_pass_on_added(code, head, rule): "Đã ghi nghĩa vụ của hộ {code} {head}: {rule}.", "Recorded for {code} {head}: {rule}.";
    cli_pass_on_handed(code, to, tags): "Hộ {code} giao {tags} cho hộ {to}.", "{code} hands {tags} on to {to}.";
    cli_pass_on_paid(code, head, paid): "Hộ {code} {head} trả {paid}.", "{code} {head} pays {paid}.";
    cli_pass_on_voided(code, head, reason): "Xoá nghĩa vụ của hộ {code} {head}: {reason}.", "Voided for {code} {head}: {reason}.";
    fail_no_obligation(code): "Hộ {code} không có nghĩa vụ luân chuyển nào như vậy.", "Household {code} has no such obligation.";
    fail_several_obligations(code): "Hộ {code} có nhiều khoản: dùng --tag để nói khoản nào.", "Household {code} has several: say which with --tag.";
    fail_nothing_to_owe_for(code): "Hộ {code} không có khoản nào chưa ghi nghĩa vụ. Khoản theo danh sách cũ: dùng --model và --given.", "Household {code} has no support without an obligation. For one of an older list say --model and --given.";
    usage_no_rule: "Mô hình này không có quy tắc luân chuyển: dùng --rule.", "This model has no pass-on rule: say --rule.";
    usage_nobody_waits: "Chưa có hộ nào chờ nhận: dùng --to.", "Nobody waits: say --to.";
}
