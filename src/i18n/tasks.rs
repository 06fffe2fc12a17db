//! What there is to do today, in words.

use chrono::NaiveDate;

use super::{Lang, catalogue};
use crate::domain::assistance::Month;
use crate::domain::today::{CARD_DAYS, Part, Task, TaskKind};
use crate::domain::watch::WarningKind;
use crate::viet::{DateStyle, LunarDate, group};

catalogue! {
    today_tasks: "Việc cần làm", "To do";
    today_due: "hạn", "due";
    today_nothing_to_do: "Không có việc nào chờ. Chúc anh chị một ngày tốt lành.", "Nothing is waiting. Have a good day.";
    today_relapsed: "Quay lại danh sách", "Back on the list";
    today_none_relapsed: "Trong năm chưa có hộ nào tái nghèo, tái cận nghèo.", "No household came back onto the list this year.";
    task_warnings(count): "{count} hộ có dấu hiệu tái nghèo", "{count} in danger of coming back";
    task_pass_on(count): "{count} nghĩa vụ luân chuyển đến hạn", "{count} to be passed on";
    task_loans(count): "{count} khoản vay quá hạn", "{count} overdue loans";
    task_loan: "1 khoản vay quá hạn", "1 overdue loan";
    task_plan_steps(count): "{count} hộ có việc quá hạn trong kế hoạch thoát nghèo", "{count} late with steps of their exit plans";
    task_budgets(count): "{count} dòng vốn chi vượt dự toán", "{count} budget lines overspent";
    task_budget: "1 dòng vốn chi vượt dự toán", "1 budget line overspent";
    task_round(count, all, code): "{count}/{all} hộ chưa kết luận rà soát {code}", "{count}/{all} not concluded in round {code}";
    task_pay_month(month): "Chưa lập bảng chi trả tháng {month}", "No pay list of {month} yet";
    task_pay_months(count, month): "Chưa lập bảng chi trả {count} tháng, từ {month}", "No pay lists of {count} months yet, from {month}";
    task_visits(count): "{count} hộ quá hạn thăm", "{count} overdue for a visit";
    task_cards(count, days): "{count} thẻ BHYT hết hạn trong {days} ngày", "{count} health cards end within {days} days";
    task_card(days): "1 thẻ BHYT hết hạn trong {days} ngày", "1 health card ends within {days} days";
    task_unreached(count): "{count} hộ còn thiếu hụt chưa được đáp ứng", "{count} with a need that nothing answers";
    task_waiting(count): "{count} đề nghị chờ anh chị duyệt", "{count} proposals wait for your answer";
    task_waiting_one: "1 đề nghị chờ anh chị duyệt", "1 proposal waits for your answer";
    task_waiting_since(day): "từ {day}", "since {day}";
    task_overdue(count): "quá hạn {count}", "{count} overdue";
    task_lines_warned: "có dấu hiệu tái nghèo", "in danger of coming back";
    task_lines_due: "đến hạn, quá hạn", "due or overdue";
    task_lines_late: "quá hạn", "overdue";
    task_lines_overspent: "chi vượt dự toán", "overspent";
    task_lines_cards(days): "hết hạn trong {days} ngày", "end within {days} days";
    task_lines_all: "việc chờ", "what waits";
    task_part(name, count): "{name}: {count}", "{name}: {count}";
    lunar_day(day): "ÂL {day}", "lunar {day}";
    lunar_leap(day): "{day} nhuận", "{day} leap";
    cli_today_state(state, households, people): "{state}: {households} hộ, {people} khẩu", "{state}: {households} households, {people} people";
    cli_today_change(change, year): "{change} hộ so với {year}", "{change} against {year}";
    cli_today: "Tình hình của xã và việc cần làm hôm nay", "How the commune stands and what there is to do today";
    cli_print_week: "Lịch việc tuần: việc cần làm với các hộ đầu danh sách, hộ cần thăm", "The work sheet of the week: what is to be done with the first households of each, whom to visit";
    key_print_week_doc: "In lịch việc tuần: việc cần làm, hạn, các hộ đầu danh sách", "Print the work sheet of the week: what is to be done, until when, the first households of each";
}

impl Lang {
    /// What is to be done.
    pub fn task(self, task: &Task) -> String {
        let count = grouped(task.count);
        match task.kind {
            TaskKind::Warnings => self.task_warnings(count),
            TaskKind::PassOn => self.task_pass_on(count),
            TaskKind::Loans if task.count == 1 => self.task_loan().to_owned(),
            TaskKind::Loans => self.task_loans(count),
            TaskKind::PlanSteps => self.task_plan_steps(count),
            TaskKind::Budgets if task.count == 1 => self.task_budget().to_owned(),
            TaskKind::Budgets => self.task_budgets(count),
            TaskKind::Round => self.task_round(count, grouped(task.of.unwrap_or(0)), &task.about),
            TaskKind::PayList => self.pay_list_task(task),
            TaskKind::Visits => self.task_visits(count),
            TaskKind::Cards if task.count == 1 => self.task_card(CARD_DAYS),
            TaskKind::Cards => self.task_cards(count, CARD_DAYS),
            TaskKind::Unreached => self.task_unreached(count),
            TaskKind::Waiting if task.count == 1 => self.task_waiting_one().to_owned(),
            TaskKind::Waiting => self.task_waiting(count),
        }
    }

    /// What a list is narrowed to that a task leads to.
    pub fn task_lines(self, kind: TaskKind) -> String {
        match kind {
            TaskKind::Warnings => self.task_lines_warned().to_owned(),
            TaskKind::PassOn => self.task_lines_due().to_owned(),
            TaskKind::Loans | TaskKind::Visits => self.task_lines_late().to_owned(),
            TaskKind::Budgets => self.task_lines_overspent().to_owned(),
            TaskKind::Cards => self.task_lines_cards(CARD_DAYS),
            TaskKind::Unreached => self.unreached_lacking().to_owned(),
            TaskKind::PlanSteps | TaskKind::Round | TaskKind::PayList | TaskKind::Waiting => {
                self.task_lines_all().to_owned()
            }
        }
    }

    fn pay_list_task(self, task: &Task) -> String {
        let month = Month::from_iso(&task.about).map_or_else(|| task.about.clone(), Month::written);
        match task.count {
            1 => self.task_pay_month(month),
            several => self.task_pay_months(several, month),
        }
    }

    /// What a task is made of, and how much of it is too late where that is not all.
    pub fn task_detail(self, task: &Task) -> String {
        let late =
            (task.overdue > 0 && task.overdue < task.count).then(|| self.task_overdue(grouped(task.overdue)));
        let parts = task.parts.iter().map(|part| self.part(task.kind, part));
        let since = (task.kind == TaskKind::Waiting).then(|| task.about.parse::<NaiveDate>().ok()).flatten();
        let since = since.map(|day| self.task_waiting_since(DateStyle::default().day(day)));
        late.into_iter().chain(since).chain(parts).collect::<Vec<_>>().join(", ")
    }

    /// Warnings stand by their codes, hamlets by their names.
    fn part(self, of: TaskKind, part: &Part) -> String {
        let sign = (of == TaskKind::Warnings).then(|| WarningKind::from_code(&part.name)).flatten();
        let name = sign.map_or(part.name.as_str(), |sign| self.warning_kind(sign));
        self.task_part(name, grouped(part.count))
    }

    /// The day of the lunar calendar, short: `ÂL 13/10`.
    pub fn lunar(self, date: LunarDate) -> String {
        let day = format!("{}/{}", date.day, date.month);
        self.lunar_day(if date.leap { self.lunar_leap(day) } else { day })
    }
}

fn grouped(count: usize) -> String {
    group(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::HouseholdId;
    use crate::domain::today::{TodayFacts, Warned, tasks};

    #[test]
    fn signs_of_coming_back_are_told_in_words() {
        let kinds = vec![("animal_died".to_owned(), 1), ("visit_overdue".to_owned(), 2)];
        let warned = Warned { households: [1, 2, 3].map(HouseholdId).into(), kinds };
        let day = "2026-11-22".parse().unwrap();
        let task = tasks(&TodayFacts { warned, ..TodayFacts::default() }, day).remove(0);
        assert_eq!(Lang::Vi.task(&task), "3 hộ có dấu hiệu tái nghèo");
        assert_eq!(Lang::Vi.task_detail(&task), "quá hạn thăm: 2, vật nuôi chết, mất: 1");
    }
}
