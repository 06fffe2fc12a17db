//! The commands of monthly assistance: their help, and what they say when they are done.

use super::catalogue;

catalogue! {
    cli_assistance: "Trợ cấp xã hội hằng tháng, hưu trí xã hội: chế độ, chi trả, rà soát", "Monthly assistance and social pension: benefits, payment, review";
    cli_assistance_list: "Ai hưởng chế độ nào trong tháng; --xlsx ghi danh sách chi trả", "Who draws what in a month; --xlsx writes the pay list";
    cli_assistance_which_month: "Tháng, như 2026-11", "The month, like 2026-11";
    cli_assistance_month: "Tháng, như 2026-11; không ghi thì tháng này", "The month, like 2026-11; this one without it";
    cli_assistance_add: "Ghi một chế độ của một người", "Enters a benefit of a person";
    cli_assistance_person: "Tên người hưởng trong hộ", "Name of the person in the household";
    cli_assistance_ground: "Mã đối tượng, như severe_disability, social_pension (xem: rules --json)", "Code of the ground, like severe_disability, social_pension (see: rules --json)";
    cli_assistance_from: "Ngày bắt đầu hưởng; không ghi thì hôm nay", "First day; today without it";
    cli_assistance_settled_to: "Đã chi trả ngoài sổ này đến hết tháng, như 2025-12; không ghi thì truy lĩnh từ ngày hưởng", "Paid outside the register up to this month, like 2025-12; without it all is owed from the first day";
    cli_assistance_children: "Số con đang nuôi, với người đơn thân", "How many children, for a single parent";
    cli_assistance_receiver: "Người nhận thay", "Who fetches it instead";
    cli_assistance_stop: "Thôi hưởng một chế độ", "Stops a benefit";
    cli_assistance_until: "Ngày cuối cùng được hưởng; không ghi thì hôm nay", "Last day; today without it";
    cli_assistance_reason: "Lý do", "Why";
    cli_assistance_pay: "Chi trả một tháng, gồm cả truy lĩnh; số chi thừa được trừ lại", "Pays a month with arrears; what was paid too much is kept back";
    cli_assistance_paid_on: "Ngày chi trả; không ghi thì hôm nay", "The day of payment; today without it";
    cli_assistance_months: "Các tháng đã chi trả", "The months that were paid";
    cli_assistance_returned: "Ghi người chưa nhận tiền của tháng; khoản này sẽ chi lại tháng sau", "Notes that somebody did not fetch a month's money; it comes again";
    cli_assistance_fetched: "Ghi người đã nhận tiền của tháng", "Notes that somebody fetched a month's money after all";
    cli_assistance_suggest: "Ai đủ điều kiện mà chưa hưởng, ai đang hưởng mà không còn điều kiện, ai đổi mức", "Who should have a benefit and does not, who has one and should not, whose amount changes";
    cli_print_pay_list: "Danh sách chi trả của một tháng; chưa chi thì là bản dự kiến", "The pay list of a month; a draft while it is not paid";

    usage_month(typed): "\"{typed}\" không phải tháng. Hãy ghi như 2026-11.", "\"{typed}\" is no month. Write it like 2026-11.";
    usage_no_benefit(name): "{name} không có chế độ nào đang hưởng theo đối tượng này.", "{name} draws no benefit on this ground.";
    usage_not_paid(month): "Tháng {month} không chi trả cho người này.", "Nothing was paid to this person in {month}.";

    done_benefit(name, ground, amount): "Đã ghi: {name}, {ground}, {amount} một tháng.", "Entered: {name}, {ground}, {amount} a month.";
    done_benefit_stopped(name, ground, day): "Đã ghi thôi hưởng: {name}, {ground}, đến {day}.", "Stopped: {name}, {ground}, until {day}.";
    done_pay(month, people, amount, arrears): "Đã chi trả tháng {month}: {people} người, {amount}, trong đó truy lĩnh {arrears}.", "Paid {month}: {people} people, {amount}, of it arrears {arrears}.";
    would_pay(month, people, amount, arrears): "Sẽ chi trả tháng {month}: {people} người, {amount}, trong đó truy lĩnh {arrears}. Chưa ghi gì.", "Would pay {month}: {people} people, {amount}, of it arrears {arrears}. Nothing was written.";
    done_fetch(name, month, state, amount): "{name}, tháng {month}: {state}, {amount}.", "{name}, {month}: {state}, {amount}.";
    assistance_carried(amount): "Còn phải thu hồi {amount}: trừ vào các tháng sau.", "{amount} still to be kept back from later months.";
    assistance_total(month, count, amount): "Tháng {month}: {count} chế độ, {amount}.", "{month}: {count} benefits, {amount}.";
    assistance_month(month, day, people, amount, returned): "{month}  chi ngày {day}  {people} người  {amount}  chưa nhận {returned}", "{month}  paid on {day}  {people} people  {amount}  not fetched {returned}";
    assistance_no_month: "Chưa chi trả tháng nào.", "No month was paid yet.";
    suggest_none: "Không có gì phải xem lại.", "There is nothing to look at.";
    suggest_start(ground, amount): "đủ điều kiện {ground}, {amount} một tháng mà chưa hưởng", "could have {ground}, {amount} a month, and does not";
    suggest_stop(ground): "đang hưởng {ground} mà không còn điều kiện", "has {ground} and should not";
    suggest_change(ground, before, after): "{ground} đổi mức từ {before} thành {after}", "{ground} changes from {before} to {after}";
    suggest_since(why, day): "{why}, từ {day}", "{why}, since {day}";
}
