//! Words of plans to leave poverty and of targets.

use super::{Lang, catalogue};
use crate::domain::exit_plan::PlanStep;
use crate::viet::DateStyle;

catalogue! {
    op_save_exit_plan: "Lưu kế hoạch thoát nghèo", "Saved a plan to leave poverty";
    op_remove_exit_plan: "Xoá kế hoạch thoát nghèo", "Removed a plan to leave poverty";
    op_save_exit_target: "Lưu chỉ tiêu thoát nghèo", "Saved a target of exits";
    op_remove_exit_target: "Xoá chỉ tiêu thoát nghèo", "Removed a target of exits";
}

impl Lang {
    /// The steps of a plan in their order, those that were done with their day.
    pub fn plan_steps(self, steps: &[PlanStep], dates: DateStyle) -> String {
        let one = |step: &PlanStep| match step.done_on {
            Some(day) => format!("{} ({})", step.what, dates.day(day)),
            None => step.what.clone(),
        };
        steps.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}
