//! What is expected of the years to come, and the commune's targets; on the board, on paper, on the command line.

use super::{Lang, catalogue};
use crate::domain::class::Class;
use crate::domain::exit_plan::{MOST_HOUSEHOLDS, TARGET_YEARS, TargetFault};
use crate::domain::outlook::{Against, FEWEST, LOOK_BACK, MOST_LEFT, Miss, OutlookYear, Rates, Stage};
use crate::viet::group;

catalogue! {
    board_outlook: "Thoát từng năm", "Exits by year";
    outlook_title: "Dự báo thoát nghèo và chỉ tiêu", "Expected exits and targets";
    outlook_rule(years): "Dự kiến theo tỷ lệ thoát {years} năm trước của hộ cùng diện, cùng số thiếu hụt.", "Expected by the rates of {years} years before: same class, same deprivations left.";
    outlook_means: "Thoát: hộ nghèo (N) hết nghèo, kể cả thành cận; cận nghèo (C) ra danh sách.", "Leaving: poor (P) not poor any more, near-poor too; near-poor (N) off the list.";
    outlook_new: "Chưa tính hộ mới vào danh sách trong năm.", "Households that come onto the list later are not foreseen.";
    outlook_missed(years, households, percent): "Thử lại {years} năm qua: mỗi năm lệch khoảng {households} hộ ({percent}).", "Held against {years} years behind: it misses by about {households} households a year ({percent}).";
    outlook_untested: "Chưa đủ năm đã qua để thử lại cách tính này.", "Too few years behind to hold this against.";
    outlook_year: "Năm", "Year";
    outlook_poor_expected: "N dự kiến", "P expected";
    outlook_poor_came: "N thoát", "P left";
    outlook_poor_target: "N chỉ tiêu", "P target";
    outlook_near_expected: "C dự kiến", "N expected";
    outlook_near_came: "C thoát", "N left";
    outlook_near_target: "C chỉ tiêu", "N target";
    outlook_error: "Lệch", "Missed by";
    outlook_bar: "Thoát cả hai diện", "Leaving both";
    outlook_bar_target: "Chỉ tiêu cả hai", "Target of both";
    outlook_said: "So với chỉ tiêu", "Against the target";
    outlook_now(year): "{year} (nay)", "{year} (now)";
    outlook_short(households): "thoát ít hơn chỉ tiêu {households}", "{households} fewer than the target";
    outlook_reached: "đạt", "reached";
    outlook_will: "dự kiến đạt", "expected to be reached";
    outlook_will_short(households): "dự kiến thoát ít hơn chỉ tiêu {households}", "expected: {households} fewer than the target";
    outlook_of_poor(count): "{count} hộ nghèo", "{count} poor";
    outlook_of_near(count): "{count} hộ cận nghèo", "{count} near-poor";
    outlook_of_both(poor, near): "{poor}, {near}", "{poor} and {near}";
    outlook_no_target: "chưa có chỉ tiêu", "no target";
    outlook_how: "Cách tính", "How it is counted";
    outlook_how_doc: "Xem cách tính và tỷ lệ thoát của hộ giống nhau", "See how it is counted, and the rates of households that are alike";
    outlook_how_start: "Hộ có trong danh sách lúc đầu năm được coi là thoát với tỷ lệ mà các hộ giống nó đã thoát trong ba năm trước.", "A household on the list when a year begins is taken to leave at the rate at which those like it left in the three years before.";
    outlook_how_alike(fewest): "Giống nhau: cùng diện và còn cùng số thiếu hụt (theo phiếu cuối, trừ chỉ số đã có hỗ trợ đáp ứng sau đó). Dưới {fewest} hộ thì lấy tỷ lệ của cả diện.", "Alike: of the same class with as many deprivations left (by the last survey, less those that a support has answered since). With fewer than {fewest} the rate of the class holds.";
    outlook_how_later: "Năm sau nữa: tính tiếp cho hộ chưa thoát. Hộ rời sổ không tính là thoát; hộ mới vào chưa tính.", "Of later years: those who did not leave before. Households gone from the register did not leave poverty; new ones are not foreseen.";
    outlook_how_rates: "Tỷ lệ đang dùng (thoát / có mặt, cộng các năm):", "The rates in use (left / seen, years together):";
    outlook_how_class(class, exited, seen, percent): "{class}: {exited}/{seen} = {percent}", "{class}: {exited}/{seen} = {percent}";
    outlook_how_left(lacks, exited, seen, percent): "  {lacks}: {exited}/{seen} = {percent}", "  {lacks}: {exited}/{seen} = {percent}";
    outlook_left(count): "còn {count} thiếu hụt", "{count} deprivations left";
    outlook_left_more(count): "còn {count} thiếu hụt trở lên", "{count} deprivations left or more";
    outlook_left_unknown: "chưa rà soát", "not surveyed";
    outlook_behind: "Xem danh sách hộ nào", "Which households";
    outlook_behind_poor: "Hộ nghèo đã thoát diện nghèo", "Poor households that left the class";
    outlook_behind_near: "Hộ cận nghèo đã thoát", "Near-poor households that left";
    outlook_nobody_yet: "Năm này chưa tới, chưa có hộ nào thoát.", "This year is to come: nobody has left yet.";
    outlook_left_nobody: "Năm này không có hộ nào thoát.", "Nobody left in this year.";
    outlook_headline(year, part): "Năm {year} · {part}", "{year} · {part}";
    outlook_empty: "Chưa có năm nào đủ số liệu để dự báo.", "No year tells enough to foresee anything.";
    outlook_empty_how: "Cần quyết định công nhận của ít nhất một năm đã qua.", "It takes the decisions of at least one year that is over.";
    target_title(year): "Chỉ tiêu thoát nghèo năm {year}", "Target of exits of {year}";
    target_title_new: "Chỉ tiêu thoát nghèo của một năm", "Target of exits of a year";
    target_poor: "Hộ nghèo thoát nghèo", "Households that leave the class poor";
    target_near_poor: "Hộ cận nghèo thoát cận nghèo", "Households that leave the class near-poor";
    target_note_hint: "Số nghị quyết, kế hoạch giao chỉ tiêu", "Number of the resolution or plan that sets it";
    target_bad_year(first, last): "Hãy gõ năm từ {first} đến {last}.", "Type a year from {first} to {last}.";
    target_taken: "Năm này đã có chỉ tiêu: hãy sửa dòng của năm đó.", "The year has a target: change that one.";
    target_too_many(most): "Nhiều hơn số hộ của một xã: hãy gõ tối đa {most}.", "More households than a commune has: type {most} at most.";
    target_listed(listed, year): "Đầu năm {year} danh sách chỉ có {listed} hộ: hãy gõ tối đa {listed}.", "Only {listed} were on the list when {year} began: type {listed} at most.";
    target_none: "Năm này chưa có chỉ tiêu.", "This year has no target.";
    target_named(year): "chỉ tiêu năm {year}", "the target of {year}";
    cli_report_outlook: "Dự báo thoát nghèo năm nay và bốn năm tới, thử lại với các năm qua, so với chỉ tiêu", "Expected exits of this year and the next four, held against years behind and targets";
    cli_target: "Chỉ tiêu thoát nghèo của từng năm", "Targets of exits by year";
    cli_target_set: "Đặt hoặc sửa chỉ tiêu của một năm", "Sets or changes the target of a year";
    cli_target_list: "Liệt kê các chỉ tiêu", "Lists the targets";
    cli_target_year: "Năm", "The year";
    cli_target_poor: "Số hộ nghèo sẽ thoát nghèo, kể cả thành hộ cận nghèo", "Households that are to leave the class poor, for near-poor too";
    cli_target_near_poor: "Số hộ cận nghèo sẽ ra khỏi danh sách", "Near-poor households that are to leave the list";
    cli_target_note: "Số nghị quyết, kế hoạch giao chỉ tiêu", "Number of the resolution or plan that sets it";
    done_target(year, poor, near): "Chỉ tiêu năm {year}: {poor} hộ nghèo thoát nghèo, {near} hộ cận nghèo thoát cận nghèo.", "Target of {year}: {poor} households leave the class poor, {near} the class near-poor.";
    problem_target(place): "Chỉ tiêu năm {place} có năm hoặc số hộ không thể đúng. Hãy sửa lại.", "The target of {place} has a year or a number that cannot be meant. Correct it.";
    target_list_none: "Chưa có chỉ tiêu năm nào.", "There is no target yet.";
}

impl Lang {
    /// What is wrong with a field of a target, and what to type.
    pub fn target_fault(self, fault: TargetFault) -> String {
        match fault {
            TargetFault::Year => self.target_bad_year(TARGET_YEARS.start(), TARGET_YEARS.end()),
            TargetFault::Taken => self.target_taken().to_owned(),
            TargetFault::TooManyListed { year, listed } => self.target_listed(group(i64::from(listed)), year),
            TargetFault::TooMany => self.target_too_many(group(i64::from(MOST_HOUSEHOLDS))),
        }
    }

    /// How a year stands against its target; that it has none.
    pub fn outlook_against(self, against: Option<Against>) -> String {
        match against {
            None => self.outlook_no_target().to_owned(),
            Some(Against::Reached) => self.outlook_reached().to_owned(),
            Some(Against::Short(poor, near)) => self.outlook_short(self.outlook_of(poor, near)),
            Some(Against::Expected) => self.outlook_will().to_owned(),
            Some(Against::ExpectedShort(poor, near)) => self.outlook_will_short(self.outlook_of(poor, near)),
        }
    }

    /// So many poor and near-poor households; of a class without any nothing is said.
    fn outlook_of(self, poor: i64, near: i64) -> String {
        match (poor, near) {
            (poor, 0) => self.outlook_of_poor(poor),
            (0, near) => self.outlook_of_near(near),
            (poor, near) => self.outlook_of_both(self.outlook_of_poor(poor), self.outlook_of_near(near)),
        }
    }

    /// The year, and that it is not over.
    pub fn outlook_year_of(self, year: &OutlookYear) -> String {
        match year.stage {
            Stage::Present => self.outlook_now(year.year),
            Stage::Past | Stage::Ahead => year.year.to_string(),
        }
    }

    /// How the rule did in the years behind.
    pub fn outlook_miss(self, miss: Option<Miss>) -> String {
        match miss {
            Some(miss) => {
                let percent = miss.tenths.map_or_else(|| "–".to_owned(), |tenths| self.percent(tenths));
                self.outlook_missed(miss.years, miss.households, percent)
            }
            None => self.outlook_untested().to_owned(),
        }
    }

    /// The rule in one sentence.
    pub fn outlook_rule_now(self) -> String {
        self.outlook_rule(LOOK_BACK)
    }

    /// How the outlook is counted, and the rates in use.
    pub fn outlook_explained(self, rates: &Rates) -> Vec<String> {
        let start = [
            self.outlook_means().to_owned(),
            self.outlook_how_start().to_owned(),
            self.outlook_how_alike(FEWEST),
            self.outlook_how_later().to_owned(),
            String::new(),
            self.outlook_how_rates().to_owned(),
        ];
        let classes = rates.of_class.keys().flat_map(|class| self.class_rates(rates, *class));
        start.into_iter().chain(classes).collect()
    }

    fn class_rates(self, rates: &Rates, class: Class) -> Vec<String> {
        let percent = |tenths: Option<i64>| tenths.map(|tenths| self.percent(tenths)).unwrap_or_default();
        let of_class = rates.of_class.get(&class).copied().unwrap_or_default();
        let head = self.outlook_how_class(
            self.class(class),
            of_class.exited,
            of_class.seen,
            percent(of_class.tenths()),
        );
        let own = rates.alike.iter().filter(|((of, _), _)| *of == class);
        let alike = own.map(|((_, left), rate)| {
            self.outlook_how_left(self.outlook_lacks(*left), rate.exited, rate.seen, percent(rate.tenths()))
        });
        [head].into_iter().chain(alike).collect()
    }

    fn outlook_lacks(self, left: Option<u8>) -> String {
        match left {
            None => self.outlook_left_unknown().to_owned(),
            Some(MOST_LEFT) => self.outlook_left_more(MOST_LEFT),
            Some(count) => self.outlook_left(count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_that_falls_short_is_told_in_a_sentence_without_what_is_not_short() {
        let told = |against| Lang::Vi.outlook_against(Some(against));
        assert_eq!(told(Against::Short(5, 0)), "thoát ít hơn chỉ tiêu 5 hộ nghèo");
        assert_eq!(told(Against::ExpectedShort(0, 2)), "dự kiến thoát ít hơn chỉ tiêu 2 hộ cận nghèo");
        assert_eq!(
            Lang::En.outlook_against(Some(Against::Short(5, 2))),
            "5 poor and 2 near-poor fewer than the target"
        );
    }
}
