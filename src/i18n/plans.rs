//! Words of plans to leave poverty: the form, the page of a household, the paper for the wall.

use chrono::NaiveDate;

use super::{Lang, catalogue};
use crate::domain::exit_plan::{ExitPlan, MOST_STEPS, PlanFault, PlanStep, ProposedStep};
use crate::domain::reach::Rules;
use crate::viet::DateStyle;

catalogue! {
    key_exit_plan: "Kế hoạch thoát nghèo", "Plan to leave poverty";
    key_exit_plan_doc: "Lập hoặc sửa kế hoạch thoát nghèo của hộ", "Make or change the household's plan to leave poverty";
    plan_title_of(code): "Kế hoạch thoát nghèo của hộ {code}", "Plan to leave poverty of household {code}";
    plan_target_year: "Năm thoát nghèo", "Target year";
    plan_year_hint: "từ năm nay, như 2027", "from this year on, like 2027";
    plan_agreed_on: "Ngày thoả thuận", "Agreed on";
    plan_agreed_with: "Đại diện hộ", "For the family";
    plan_officer: "Cán bộ", "Officer";
    plan_step(number): "Việc {number}", "Step {number}";
    plan_what: "Việc", "What";
    plan_who: "Ai làm", "Who";
    plan_due: "Hạn", "Due";
    plan_done: "Xong ngày", "Done on";
    plan_line(year, done, all): "Kế hoạch {year}: xong {done}/{all} việc", "Plan {year}: {done} of {all} steps done";
    plan_line_overdue(line, count): "{line}, quá hạn {count}", "{line}, {count} overdue";
    plan_line_next(line, what, day): "{line}; tới: {what} {day}", "{line}; next: {what} {day}";
    plan_none: "Chưa có kế hoạch.", "No plan yet.";
    plan_fault_target_past(year): "Năm này đã qua. Hãy ghi từ {year} trở đi.", "That year is over. Write {year} or later.";
    plan_fault_target_far(year): "Năm này xa quá. Hãy ghi đến {year}.", "That year is too far. Write {year} at most.";
    plan_fault_agreed: "Ngày thoả thuận chưa tới. Hãy ghi hôm nay hoặc ngày đã qua.", "That day is still to come. Write today or a day before.";
    plan_fault_before(day): "Hộ có trong sổ từ {day}. Hãy ghi ngày từ đó trở đi.", "The household is in the register since {day}. Write that day or later.";
    plan_fault_left(day): "Hộ đã rời sổ ngày {day}. Hãy ghi ngày trước đó, hoặc không lập kế hoạch.", "The household left the register on {day}. Write a day before, or make no plan.";
    plan_fault_older(day): "Hộ đang theo kế hoạch thoả thuận ngày {day}. Hãy ghi từ ngày đó trở đi, hoặc sửa kế hoạch đó.", "The household works on a plan agreed on {day}. Write that day or later, or change that plan.";
    plan_fault_not_surveyed: "Hộ chưa rà soát nên chưa biết thiếu gì. Hãy rà soát trước, hoặc tự ghi việc cần làm.", "The household has no survey, so nothing is proposed. Survey it first, or write what is to be done.";
    plan_fault_done_before: "Ngày xong trước ngày thoả thuận. Hãy xem lại.", "The step was done before the agreement. Check both days.";
    plan_fault_no_step: "Kế hoạch chưa có việc nào. Hãy ghi ít nhất một việc.", "The plan has no step. Write one at least.";
    plan_fault_too_many(most): "Kế hoạch có nhiều nhất {most} việc.", "A plan has {most} steps at most.";
    plan_fault_no_words: "Hãy ghi việc cần làm.", "Write what is to be done.";
    plan_fault_due: "Hạn phải từ ngày thoả thuận trở đi.", "The day must not lie before the agreement.";
    plan_fault_due_after(year): "Kế hoạch đến hết năm {year}. Hãy ghi hạn trong năm đó, hoặc dời năm thoát nghèo.", "The plan ends with {year}. Write a day up to then, or move the target year.";
    plan_fault_not_listed: "Hộ không thuộc diện nghèo, cận nghèo nên không có việc được đề xuất. Hãy tự ghi việc cần làm.", "The household is neither poor nor near-poor, so nothing is proposed. Write what is to be done.";
    plan_fault_done: "Ngày xong chưa tới. Hãy ghi hôm nay hoặc ngày đã qua.", "That day is still to come. Write today or a day before.";

    plan_paper: "Kế hoạch thoát nghèo", "Plan to leave poverty";
    plan_paper_title: "KẾ HOẠCH THOÁT NGHÈO", "OUR WAY OUT OF POVERTY";
    plan_paper_year(year): "Thoát nghèo năm {year}", "Out of poverty in {year}";
    plan_paper_by(who, day): "{who} – trước ngày {day}", "{who} – by {day}";
    plan_paper_by_day(day): "trước ngày {day}", "by {day}";
    plan_paper_family: "GIA ĐÌNH", "THE FAMILY";
    plan_paper_officer: "CÁN BỘ XÃ", "THE COMMUNE";
    plan_paper_subject(code, head): "Kế hoạch thoát nghèo: {code} {head}", "Plan to leave poverty: {code} {head}";
    why_no_plan: "Hộ đang chọn chưa có kế hoạch thoát nghèo.", "The household under the cursor has no plan to leave poverty.";
    fail_no_step(number, steps): "Không có việc số {number}: kế hoạch có {steps} việc. Hãy ghi số từ 1 đến {steps}.", "There is no step {number}: the plan has {steps}. Write a number from 1 to {steps}.";
    plan_check_given(model, indicator): "Xem lại {model}: đã nhận, vẫn thiếu {indicator}", "Check {model}: given, {indicator} still lacks";
    cli_plan: "Kế hoạch thoát nghèo của hộ", "Plans to leave poverty";
    cli_plan_add: "Lập kế hoạch của một hộ; thay kế hoạch đang có", "Agree on a plan; it takes the place of the one that is open";
    cli_plan_year: "Năm thoát nghèo", "The year in which it means to leave";
    cli_plan_step: "Việc cần làm, như \"việc; ai làm; hạn\"; không ghi thì lấy theo thiếu hụt của hộ", "What is to be done, like \"what; who; day\"; without any, what the household lacks";
    cli_plan_with: "Người đại diện hộ; không ghi là chủ hộ", "Who agreed for the household; its head without it";
    cli_plan_officer: "Cán bộ; không ghi là người đang gõ", "Who agreed for the commune; who types without it";
    cli_plan_done: "Đánh dấu một việc đã xong", "Tick a step off";
    cli_plan_done_step: "Số thứ tự của việc, từ 1", "The step, from 1";
    cli_plan_done_open: "Bỏ dấu: việc chưa xong", "Take the tick away: it is not done";
    fail_step_done(number, day): "Việc số {number} đã xong ngày {day}. Ghi --date để sửa ngày, --open để bỏ dấu.", "Step {number} was done on {day}. Write --date to correct the day, --open to take the tick away.";
    cli_plan_show: "Xem kế hoạch của một hộ", "Show the plan of a household";
    cli_plan_list: "Các kế hoạch đang thực hiện", "The plans on which households work";
    cli_print_plan: "In kế hoạch thoát nghèo để treo tường", "Print plans to leave poverty for the wall";
    problem_plan(place, detail): "Hộ {place}: kế hoạch thoát nghèo ghi ngày {detail}, khi hộ chưa có trong sổ. Hãy mở và sửa lại.", "Household {place}: its plan to leave poverty is dated {detail}, before it was in the register. Open it and correct it.";
    fail_no_plan(codes): "Hộ chưa có kế hoạch thoát nghèo: {codes}. Hãy lập kế hoạch trước.", "No plan to leave poverty: {codes}. Make a plan first.";
}

impl Lang {
    /// What is wrong with a plan, and what to write.
    pub fn exit_plan_fault(self, fault: PlanFault, dates: DateStyle) -> String {
        match fault {
            PlanFault::TargetPast(year) => self.plan_fault_target_past(year),
            PlanFault::TargetFar(year) => self.plan_fault_target_far(year),
            PlanFault::TooManySteps => self.plan_fault_too_many(MOST_STEPS),
            PlanFault::AgreedFuture => self.plan_fault_agreed().to_owned(),
            PlanFault::BeforeHousehold(since) => self.plan_fault_before(dates.day(since)),
            PlanFault::AfterLeaving(left) => self.plan_fault_left(dates.day(left)),
            PlanFault::Older(open) => self.plan_fault_older(dates.day(open)),
            PlanFault::NotSurveyed => self.plan_fault_not_surveyed().to_owned(),
            PlanFault::DoneBefore(_) => self.plan_fault_done_before().to_owned(),
            PlanFault::NoStep => self.plan_fault_no_step().to_owned(),
            PlanFault::NoWords(_) => self.plan_fault_no_words().to_owned(),
            PlanFault::DueAfter { year, .. } => self.plan_fault_due_after(year),
            PlanFault::NotListed => self.plan_fault_not_listed().to_owned(),
            PlanFault::DueBefore(_) => self.plan_fault_due().to_owned(),
            PlanFault::DoneFuture(_) => self.plan_fault_done().to_owned(),
        }
    }

    /// A proposed step in words: the support, else the indicator that it answers, as the standard of the survey's day
    /// calls it.
    pub fn proposed_step(
        self,
        step: ProposedStep,
        surveyed: Option<NaiveDate>,
        rules: Rules<'_>,
    ) -> PlanStep {
        let standard = surveyed.and_then(|day| rules.standards.in_force_on(day));
        let model = step.model.as_deref().and_then(|code| rules.catalogue.model(code));
        let indicator = standard.zip(step.indicator.as_deref());
        let indicator = indicator.and_then(|(standard, code)| standard.indicator_of(code));
        let label = model.map(|model| &model.name).or(indicator.map(|indicator| &indicator.name));
        let words = label.map(|label| self.label(label).to_owned()).unwrap_or_default();
        let what = match (step.given, model, indicator) {
            (true, Some(model), Some(lack)) => {
                self.plan_check_given(self.label(&model.name), self.label(&lack.name))
            }
            _ => words,
        };
        PlanStep {
            what,
            indicator: step.indicator.unwrap_or_default(),
            model: step.model.unwrap_or_default(),
            ..PlanStep::default()
        }
    }

    /// Where a plan stands on a day, in one line.
    pub fn plan_stands(self, plan: &ExitPlan, on: NaiveDate, dates: DateStyle) -> String {
        let done = plan.steps.iter().filter(|step| step.done_on.is_some()).count();
        let line = self.plan_line(plan.target_year, done, plan.steps.len());
        let line = match plan.overdue(on).count() {
            0 => line,
            overdue => self.plan_line_overdue(line, overdue),
        };
        match plan.next() {
            Some((step, Some(due))) => self.plan_line_next(line, &step.what, dates.day(due)),
            Some((step, None)) => self.plan_line_next(line, &step.what, "").trim_end().to_owned(),
            None => line,
        }
    }
}
