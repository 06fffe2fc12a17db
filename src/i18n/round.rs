//! The values of review rounds in words: kinds, sources, stages, steps, outcomes.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::round::{ComplaintOutcome, RoundKind, StageKind, StepKind, TaskSource};

catalogue! {
    round_kind_yearly: "định kỳ", "yearly";
    round_kind_ad_hoc: "thường xuyên", "ad hoc";
    stage_to_screen: "chờ phiếu A", "form A to do";
    stage_to_survey: "chờ phiếu B", "form B to do";
    stage_incomplete: "phiếu B thiếu", "form B lacks";
    stage_surveyed: "chờ họp dân", "meeting to come";
    stage_contested: "có khiếu nại", "complaint";
    stage_agreed: "chờ quyết định", "decision to come";
    stage_recognised: "đã công nhận", "recognised";
    stage_screened_out: "không cần phiếu B", "no form B";
    stage_gone: "đã ra khỏi sổ", "has left";
    source_listed: "hộ nghèo, cận nghèo", "on the list";
    source_requested: "đề nghị (Mẫu 01)", "asked (form 01)";
    source_exit_requested: "xin thoát (Mẫu 04)", "asks to exit (form 04)";
    source_near_line: "sát chuẩn", "near the line";
    source_watched: "mới thoát nghèo", "newly escaped";
    source_added: "thôn đề nghị", "named by the hamlet";
    outcome_upheld: "khiếu nại đúng", "upheld";
    outcome_rejected: "giữ kết quả", "rejected";
    was_posted: "Niêm yết", "Posting";
    was_reported: "Báo cáo", "Report";
    was_handed_out: "Cấp giấy chứng nhận", "Certificates";
}

worded! {
    round_kind(RoundKind) { Yearly => round_kind_yearly, AdHoc => round_kind_ad_hoc, }
    stage(StageKind) {
        ToScreen => stage_to_screen, ToSurvey => stage_to_survey, Incomplete => stage_incomplete,
        Surveyed => stage_surveyed, Contested => stage_contested, Agreed => stage_agreed,
        Recognised => stage_recognised, ScreenedOut => stage_screened_out, Gone => stage_gone,
    }
    task_source(TaskSource) {
        Listed => source_listed, Requested => source_requested, ExitRequested => source_exit_requested,
        NearLine => source_near_line, Watched => source_watched, Added => source_added,
    }
    complaint_outcome(ComplaintOutcome) { Upheld => outcome_upheld, Rejected => outcome_rejected, }
    step_kind(StepKind) {
        Posting => was_posted, Report => was_reported, Certificates => was_handed_out,
    }
}
