//! A round under two standards side by side.

use super::{Lang, catalogue};
use crate::domain::classify::Basis;
use crate::domain::rescore::{Decides, Reason, Side, Why};
use crate::viet::group;

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
    decides_income(income, first, second): "Thu nhập {income} đ: chuẩn {first} → {second} đ.", "Income {income} đ: line {first} → {second} đ.";
    decides_score(b1, first, second): "Điểm B1 {b1}: giới hạn {first} → {second}.", "Score B1 {b1}: limit {first} → {second}.";
    decides_average(first, second): "Mức sống trung bình đến {first} → {second} đ.", "Average living standard up to {first} → {second} đ.";
    decides_deprivations(first, second): "Thiếu hụt {first} → {second}", "Deprivations {first} → {second}";
    decides_poor_from(first, second): "nghèo khi từ {first} → {second}", "poor from {first} → {second} on";
    decides_more(names): "thêm: {names}", "more: {names}";
    decides_fewer(names): "bớt: {names}", "fewer: {names}";
    side_above: "Trên mức nghèo", "Above the line";
    side_open: "Chưa rõ", "Open";
    side_unpublished: "chưa có", "none yet";
}

impl Lang {
    /// Why a household cannot be concluded, and its class where that is plain all the same.
    pub fn open_reason(self, reason: &Reason) -> String {
        let why = self.open_why(reason);
        match reason.foreseen {
            Some(class) => format!("{why} {}", self.compare_foreseen(self.class(class))),
            None => why,
        }
    }

    fn open_why(self, reason: &Reason) -> String {
        let standard = crate::viet::clean(&reason.standard);
        match &reason.why {
            Why::UnknownStandard => self.compare_unknown_standard(standard),
            Why::Missing(indicators) => {
                let names: Vec<_> = indicators.iter().map(|(_, name)| self.label(name)).collect();
                self.compare_missing(standard, names.join(", "))
            }
            Why::NoIncome => self.compare_no_income(standard),
            Why::LimitUnknown => self.compare_no_limit(standard),
        }
    }

    /// What makes the class differ.
    pub fn deciding(self, decides: &Decides) -> String {
        match decides {
            Decides::PoorLine([Basis::Income { income, line }, Basis::Income { line: other, .. }]) => {
                self.decides_income(group(*income), group(*line), group(*other))
            }
            Decides::PoorLine([Basis::Score { b1, limit }, Basis::Score { limit: other, .. }]) => {
                self.decides_score(b1, limit, other)
            }
            Decides::PoorLine([first, second]) => format!("{} → {}", self.basis(*first), self.basis(*second)),
            Decides::AverageLine([first, second]) => {
                let line =
                    |line: &Option<i64>| line.map_or_else(|| self.side_unpublished().to_owned(), group);
                self.decides_average(line(first), line(second))
            }
            Decides::Deprivations { counted, needed, only: [fewer, more] } => {
                let names =
                    |labels: &[_]| labels.iter().map(|one| self.label(one)).collect::<Vec<_>>().join(", ");
                let mut parts = vec![self.decides_deprivations(counted[0], counted[1])];
                parts.extend((needed[0] != needed[1]).then(|| self.decides_poor_from(needed[0], needed[1])));
                parts.extend((!more.is_empty()).then(|| self.decides_more(names(more))));
                parts.extend((!fewer.is_empty()).then(|| self.decides_fewer(names(fewer))));
                parts.join("; ") + "."
            }
        }
    }

    /// Income or score beside its line.
    fn basis(self, basis: Basis) -> String {
        match basis {
            Basis::Income { income, line } => format!("{} / {} đ", group(income), group(line)),
            Basis::Score { b1, limit } => format!("B1 {b1} / {limit}"),
        }
    }

    /// What a standard says of a household, in a word or two.
    pub fn side(self, side: Side) -> &'static str {
        match side {
            Side::In(class) => self.class_short(class),
            Side::AbovePoorLine => self.side_above(),
            Side::Open => self.side_open(),
        }
    }
}
