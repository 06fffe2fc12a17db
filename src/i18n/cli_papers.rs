//! The command line's help and messages for the papers of a review.

use super::catalogue;

catalogue! {
    cli_print_certificate: "Giấy chứng nhận hộ nghèo, cận nghèo (Mẫu 03)", "Certificates of poor and near-poor households (form 03)";
    cli_print_request_01: "Giấy đề nghị rà soát (Mẫu 01), điền sẵn", "Requests to be reviewed (form 01), filled in";
    cli_print_request_04: "Giấy đề nghị công nhận thoát nghèo (Mẫu 04), điền sẵn", "Requests to be recognised as escaped (form 04), filled in";
    cli_print_survey_sheets: "Phiếu B điền sẵn điều đã biết, theo thứ tự danh sách", "Survey sheets (form B) with what is known, in list order";
    cli_print_form_a: "Phiếu A cho hộ mới", "Screening sheets (form A) for newcomers";
    cli_print_round: "Đợt rà soát: 2026, hoặc 2026-05 cho đợt thường xuyên", "The review round: 2026, or 2026-05 for an ad hoc one";
    cli_print_hamlet: "Chỉ của thôn này", "Only of this hamlet";
    done_papers(count, to): "Đã ghi {count} giấy tờ: {to}", "Papers written: {count} ({to})";
    done_papers_sent(count, printer): "Đã gửi {count} giấy tờ đến máy in {printer}.", "Papers sent to the printer {printer}: {count}.";
    fail_never_recognised(codes): "Không có gì để chứng nhận: hộ {codes} chưa bao giờ được công nhận là hộ nghèo hay cận nghèo. Hãy bỏ hộ đó ra hoặc ghi quyết định công nhận trước.", "Nothing to certify: household {codes} was never recognised as poor or near-poor. Leave it out, or record the decision first.";
    fail_no_round_standard(round): "Không có chuẩn nghèo cho đợt {round}. Hãy kiểm tra thư mục standards cạnh sổ.", "There is no poverty standard for round {round}. See the folder standards beside the register.";
    cli_print_decision: "Quyết định công nhận (Mẫu 02) kèm các danh sách", "The decision (form 02) with its lists";
    cli_print_minutes: "Biên bản họp dân của một thôn", "The minutes of a hamlet's meeting";
    cli_print_posted: "Danh sách niêm yết của một thôn", "The posted list of a hamlet";
    cli_print_number: "Số quyết định; không ghi thì quyết định cuối của đợt, chưa có thì bản dự thảo", "Number of the decision; else the last one of the round, or a draft";
    fail_no_round(round): "Chưa mở đợt rà soát {round}. Hãy mở đợt trước, hoặc ghi mã hộ cần in.", "Review round {round} was not opened. Open it first, or name the households.";
    fail_nothing_agreed(round): "Đợt {round} chưa có hộ nào được họp dân thống nhất hay được quyết định: chưa có gì để ra quyết định.", "No household of round {round} is agreed on by a meeting or decided yet: there is nothing to decide.";
    fail_no_decision(number, known): "Đợt này không có quyết định số {number}. Các số đã có: {known}", "The round has no decision {number}. There are: {known}";
    fail_no_hamlet(name, known): "Không có, hoặc có nhiều thôn tên {name}. Các thôn: {known}", "No hamlet, or several, are called {name}. There are: {known}";
}
