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
    done_papers(count, to): "Đã ghi {count} giấy tờ: {to}", "Wrote {count} papers: {to}";
    done_papers_sent(count, printer): "Đã gửi {count} giấy tờ đến máy in {printer}.", "Sent {count} papers to the printer {printer}.";
    fail_never_recognised(codes): "Không có gì để chứng nhận: hộ {codes} chưa bao giờ được công nhận là hộ nghèo hay cận nghèo. Hãy bỏ hộ đó ra hoặc ghi quyết định công nhận trước.", "Nothing to certify: household {codes} was never recognised as poor or near-poor. Leave it out, or record the decision first.";
    fail_no_round_standard(round): "Không có chuẩn nghèo cho đợt {round}. Hãy kiểm tra thư mục standards cạnh sổ.", "There is no poverty standard for round {round}. See the folder standards beside the register.";
    fail_no_hamlet(name, known): "Không có, hoặc có nhiều thôn tên {name}. Các thôn: {known}", "No hamlet, or several, are called {name}. There are: {known}";
}
