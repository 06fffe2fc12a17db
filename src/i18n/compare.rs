//! A round under two standards side by side.

use super::catalogue;

catalogue! {
    cli_compare: "So sánh diện của một đợt rà soát theo hai chuẩn nghèo: hộ nào khác diện, hộ nào chưa kết luận được và vì sao", "A round under two standards side by side: whose class differs, and who cannot be concluded and why";
    cli_compare_standard: "Mã chuẩn nghèo cần so sánh, như 2027-2030; xem lệnh rules", "Code of the standard to compare with, as 2027-2030; see the command rules";
    cli_compare_with: "Mã chuẩn thứ nhất; không ghi thì chuẩn của từng phiếu", "Code of the first standard; that of each survey without it";
    compare_title(round): "Hộ có diện khác nhau theo hai chuẩn nghèo, đợt {round}", "Households whose class differs under two standards, round {round}";
    compare_differing(count, surveyed): "Khác diện: {count} trong {surveyed} hộ đã khảo sát", "Class differs: {count} of {surveyed} households surveyed";
    compare_open(count): "Chưa kết luận được theo một trong hai chuẩn: {count} hộ", "Not concluded under one of the standards: {count} households";
    compare_average_unknown(count): "{count} hộ trên mức nghèo theo cả hai chuẩn, nhưng chưa biết có thuộc mức sống trung bình hay không: một chuẩn chưa có mức đó, hoặc phiếu chỉ có điểm B1. Không tính là khác diện.", "{count} households are above the poor line under both; whether they have an average living standard is not known, because a standard has no such line yet or the form only a score B1. They are not counted as differing.";
    compare_own_standard: "Chuẩn của phiếu", "Standard of the survey";
    compare_class: "Diện", "Class";
    compare_deprivations: "Số thiếu hụt", "Deprivations";
    compare_people: "Số khẩu", "People";
    compare_reason: "Vì sao chưa kết luận được", "Why it is not concluded";
    compare_missing(standard, names): "Chuẩn {standard}: chưa có câu trả lời cho {names}.", "Standard {standard}: no answer to {names}.";
    compare_foreseen(class): "Trả lời thế nào cũng là: {class}.", "Whatever is answered: {class}.";
    compare_no_surveys(round): "Đợt {round} chưa có phiếu rà soát nào. Hãy xem lại mã đợt.", "There is no survey of the round {round}. Check its code.";
    compare_no_income(standard): "Chuẩn {standard}: phiếu không có thu nhập, cũng không có điểm B1.", "Standard {standard}: the survey has neither income nor score B1.";
    compare_no_limit(standard): "Chuẩn {standard}: chưa công bố giới hạn điểm B1; cần thu nhập đo được.", "Standard {standard}: no limit for score B1 is published; measured income is needed.";
    compare_unknown_standard(standard): "Phiếu làm theo chuẩn {standard}, hiện không còn tệp. Hãy đặt lại tệp đó vào thư mục standards.", "The survey was made by the standard {standard}, whose file is gone. Put it back into the folder standards.";
    fail_no_such_standard(code, known): "Không có chuẩn nghèo {code}. Các mã: {known}.", "There is no poverty standard {code}. The codes: {known}.";
    fail_same_standard(code): "Hai chuẩn là một ({code}): không có gì để so sánh. Chọn hai mã khác nhau.", "Both standards are {code}: there is nothing to compare. Choose two.";
    done_compare(title, path): "Đã ghi \"{title}\": {path}", "Wrote \"{title}\": {path}";
}
