//! Words of the watch after the exit: warnings and their facts, the list, the commune's own file of numbers.

use chrono::NaiveDate;

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::herd::HerdEventKind;
use crate::domain::watch::{Fact, Milestone, Warning, WarningKind, WatchRulesFault, Watched, concerned};
use crate::viet::format_money;

catalogue! {
    board_watch: "Theo dõi sau thoát", "Watch after exit";
    group_way_out: "Thoát nghèo", "Leaving poverty";
    watch_title: "Theo dõi hộ mới thoát nghèo", "Watch over newly escaped households";
    watch_headline(watched, warned): "{watched} hộ đang theo dõi · {warned} hộ có dấu hiệu tái nghèo", "{watched} households watched · {warned} with signs of falling back";
    watch_kinds(kinds): "Dấu hiệu: {kinds}", "Signs: {kinds}";
    watch_kind_count(kind, count): "{kind} {count}", "{kind} {count}";
    watch_relapsed(count): "! Quay lại danh sách trong năm: {count} hộ", "! Back onto the list this year: {count} households";
    watch_rule: "Điểm rủi ro là tổng trọng số, mỗi loại dấu hiệu tính một lần; trọng số là đề xuất của chương trình, xã sửa trong watch.toml.", "Risk is the sum of the weights, each kind of sign once; weights are a proposal of the program, changed in watch.toml.";
    watch_on(day): "Tính đến ngày {day}", "As of {day}";
    watch_escaped: "Ra khỏi danh sách", "Left the list";
    watch_month: "Tháng", "Month";
    watch_month_of(month, all): "{month}/{all}", "{month}/{all}";
    watch_came_back(movement, day): "! {movement} {day}", "! {movement} {day}";
    watch_milestone: "Mốc tới", "Milestone";
    watch_milestone_at(months, day): "{months} tháng: {day}", "{months} months: {day}";
    watch_milestone_missed(months, day): "! {months} tháng: {day}", "! {months} months: {day}";
    watch_risk: "Rủi ro", "Risk";
    watch_signs: "Dấu hiệu", "Signs";
    watch_last_visit: "Thăm", "Visited";
    watch_empty: "Chưa có hộ nào đang được theo dõi.", "No household is watched.";
    watch_empty_how: "Hộ được quyết định ra khỏi danh sách nghèo, cận nghèo sẽ tự vào đây.", "A household that a decision takes off the list comes here by itself.";
    watch_decide: "Ghi quyết định", "Record decision";
    watch_decide_doc: "Ghi quyết định về diện của hộ đang chọn, như tái nghèo", "Record a decision on the class of the household under the cursor, like a relapse";
    watch_visit: "Thăm hộ", "Visit";
    watch_visit_doc: "Ghi lần thăm hộ đã đánh dấu, hoặc hộ đang chọn", "Record a visit to the marked households, or the one under the cursor";
    watch_sign(sign): "! {sign}", "! {sign}";
    watch_weight(kind, weight): "{kind} {weight}", "{kind} {weight}";

    cli_watch: "Hộ theo dõi sau thoát nghèo, với từng dấu hiệu tái nghèo và ngày của nó", "Households watched after they left the list, each sign of falling back with its day";
    cli_watch_all: "Cả những hộ không có dấu hiệu nào", "Those without any sign too";
    cli_watch_on: "Tính đến một ngày đã qua; không ghi thì hôm nay", "As of a day that is over; today without it";

    warning_below_line: "dưới chuẩn nghèo", "below the line";
    warning_near_line: "sát chuẩn nghèo", "near the line";
    warning_income_fallen: "thu nhập giảm", "income fallen";
    warning_animal_died: "vật nuôi chết, mất", "animals lost";
    warning_loan_overdue: "nợ quá hạn", "loan overdue";
    warning_serious_illness: "ốm nặng", "serious illness";
    warning_disaster: "thiên tai, hoả hoạn", "disaster";
    warning_earner_gone: "mất lao động", "earner gone";
    warning_school_dropout: "trẻ không đi học", "child out of school";
    warning_card_lapsed: "hết thẻ BHYT", "insurance lapsed";
    warning_food_shortage: "thiếu ăn", "food shortage";
    warning_debt: "nợ khó trả", "debt";
    warning_visit_overdue: "quá hạn thăm", "visit overdue";

    fact_score(b1, limit, day): "điểm B1 {b1}, giới hạn {limit} (rà soát {day})", "score B1 {b1}, limit {limit} (survey {day})";
    fact_income(income, line, day): "thu nhập {income}, chuẩn {line} (rà soát {day})", "income {income}, line {line} (survey {day})";
    fact_score_fell(from, to, day): "điểm B1 giảm từ {from} còn {to} (rà soát {day})", "score B1 fell from {from} to {to} (survey {day})";
    fact_income_fell(from, to, day): "thu nhập giảm từ {from} còn {to} (rà soát {day})", "income fell from {from} to {to} (survey {day})";
    fact_less_income(day): "thu nhập giảm (thăm {day})", "less income (visit {day})";
    fact_died(animal, day): "{animal} chết {day}", "{animal} died {day}";
    fact_stolen(animal, day): "{animal} mất trộm {day}", "{animal} stolen {day}";
    fact_heads(heads, species): "{heads} {species}", "{heads} {species}";
    fact_loan(outstanding, due, lent): "nợ {outstanding} quá hạn từ {due} (vay {lent})", "{outstanding} overdue since {due} (lent {lent})";
    fact_emergency(kind, name, day): "{kind}: {name} {day}", "{kind}: {name} {day}";
    fact_earner(name, reason, day): "{name} {reason} {day}", "{name} {reason} {day}";
    fact_pupil(name, day): "{name} không đi học (theo sổ {day})", "{name} is not at school (as of {day})";
    fact_cards(people, day): "{people} người hết thẻ BHYT từ {day}", "{people} without a card since {day}";
    fact_seen(sign, day): "{sign} (thăm {day})", "{sign} (visit {day})";
    fact_no_visit(due, last): "quá hạn thăm {due}, lần cuối {last}", "visit due {due}, last {last}";
    fact_never_visited(due): "quá hạn thăm {due}, chưa thăm lần nào", "visit due {due}, none yet";

    watch_not_watched: "Chỉ theo dõi newly_escaped, near_poor, poor, ít nhất một. Hãy ghi lại.", "Only newly_escaped, near_poor, poor are watched, one at least. Correct it.";
    watch_ages: "under_age phải lớn hơn from_age. Hãy ghi lại.", "under_age is more than from_age. Correct it.";
    watch_twice: "Dấu hiệu này đã có ở trên. Hãy bỏ một chỗ.", "This warning stands further up. Take one out.";
}

worded! {
    warning_kind(WarningKind) {
        BelowLine => warning_below_line, NearLine => warning_near_line, IncomeFallen => warning_income_fallen, AnimalDied => warning_animal_died,
        LoanOverdue => warning_loan_overdue, SeriousIllness => warning_serious_illness, Disaster => warning_disaster,
        EarnerGone => warning_earner_gone, SchoolDropout => warning_school_dropout,
        CardLapsed => warning_card_lapsed, FoodShortage => warning_food_shortage, Debt => warning_debt,
        VisitOverdue => warning_visit_overdue,
    }
}

/// How days are written where the words stand.
type Days<'a> = &'a dyn Fn(NaiveDate) -> String;

impl Lang {
    /// The fact of a warning with its day: `bò PT-1 chết 05/05/2026`.
    pub fn warning(self, warning: &Warning, days: Days<'_>) -> String {
        let on = days(warning.on);
        match &warning.fact {
            Fact::Score { b1, limit } => self.fact_score(b1, limit, on),
            Fact::Income { income, line } => self.fact_income(format_money(*income), format_money(*line), on),
            Fact::ScoreFell { from, to } => self.fact_score_fell(from, to, on),
            Fact::IncomeFell { from, to } => {
                self.fact_income_fell(format_money(*from), format_money(*to), on)
            }
            Fact::LessIncome => self.fact_less_income(on),
            Fact::Animal { species, tag, heads, how } => self.animal_lost((species, tag, *heads), *how, on),
            Fact::Loan { lent, outstanding } => self.fact_loan(format_money(*outstanding), on, days(*lent)),
            Fact::Emergency { kind, name } => self.fact_emergency(self.relief_kind(*kind), name, on),
            Fact::Earner { name, reason } => self.fact_earner(name, self.leave_reason(*reason), on),
            Fact::Pupil { name } => self.fact_pupil(name, on),
            Fact::Cards { people } => self.fact_cards(people, on),
            Fact::Seen(sign) => self.fact_seen(self.sign(*sign), on),
            Fact::NoVisit { last } => match last {
                Some(last) => self.fact_no_visit(on, days(*last)),
                None => self.fact_never_visited(on),
            },
        }
    }

    fn animal_lost(self, (species, tag, heads): (&str, &str, u32), how: HerdEventKind, on: String) -> String {
        let animal = match heads {
            0 | 1 => format!("{species} {tag}").trim_end().to_owned(),
            heads => self.fact_heads(heads, species),
        };
        match how {
            HerdEventKind::Stolen => self.fact_stolen(animal, on),
            _ => self.fact_died(animal, on),
        }
    }

    /// The month of the watch: `11/36`; without an end, the month alone.
    pub fn watch_month_on(self, watched: &Watched) -> String {
        match watched.stay.until {
            Some(until) => self.watch_month_of(watched.months, watched.stay.months(until)),
            None => watched.months.to_string(),
        }
    }

    /// A warning a line, under what they are; nothing where there is none.
    pub fn warnings_whole(self, warnings: &[Warning], days: Days<'_>) -> Vec<String> {
        let sign = |warning| format!("  {}", self.watch_sign(self.warning(warning, days)));
        let head = (!warnings.is_empty()).then(|| self.watch_signs().to_owned());
        head.into_iter().chain(warnings.iter().map(sign)).collect()
    }

    /// The facts of several warnings, the heaviest first.
    pub fn warnings(self, warnings: &[Warning], days: Days<'_>) -> String {
        warnings.iter().map(|warning| self.warning(warning, days)).collect::<Vec<_>>().join("; ")
    }

    /// How many households each kind of warning concerns: `bò chết 1, ốm nặng 1`.
    pub fn warning_counts(self, list: &[Watched]) -> String {
        concerned(list)
            .into_iter()
            .map(|(kind, count)| self.watch_kind_count(self.warning_kind(kind), count))
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The next milestone, marked where its day is over.
    pub fn milestone(self, next: &Milestone, today: NaiveDate, days: Days<'_>) -> String {
        match next.due < today {
            true => self.watch_milestone_missed(next.months, days(next.due)),
            false => self.watch_milestone_at(next.months, days(next.due)),
        }
    }

    /// What is wrong with a file of the watch.
    pub fn watch_rules_fault(self, fault: &WatchRulesFault) -> String {
        use WatchRulesFault as Fault;
        match fault {
            Fault::Unreadable(misread) => self.misread(misread),
            Fault::NotWatched => self.watch_not_watched().to_owned(),
            Fault::Ages => self.watch_ages().to_owned(),
            Fault::Twice => self.watch_twice().to_owned(),
            Fault::NoWords => self.form_no_words().to_owned(),
        }
    }
}
