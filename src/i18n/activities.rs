//! Activities, attendance and emergencies: their codes in words, what is wrong or odd, why the register refuses.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::activity::{
    ActivityFault, ActivityKind, ActivityState, ActivityWarning, AttendanceFault, JobResult, TrainingResult,
};
use crate::domain::relief::ReliefKind;
use crate::viet::format_money;

catalogue! {
    activity_radio: "chương trình phát thanh", "radio programme";
    activity_publication: "ấn phẩm, tờ rơi", "publication";
    activity_panel: "pano, áp phích", "panel";
    activity_loudspeaker: "cụm loa", "loudspeaker cluster";
    activity_digital_team: "tổ công nghệ số", "digital team";
    activity_event: "buổi truyền thông", "event";
    activity_training_class: "lớp đào tạo nghề", "training class";
    activity_job_counselling: "tư vấn việc làm", "job counselling";
    activity_work_abroad: "đi làm việc nước ngoài", "work abroad";
    activity_other: "hoạt động khác", "other";
    activity_planned: "dự kiến", "planned";
    activity_under_way: "đang làm", "under way";
    activity_done: "đã xong", "done";
    activity_cancelled: "đã huỷ", "cancelled";
    result_completed: "hoàn thành", "completed";
    result_dropped_out: "bỏ học", "dropped out";
    result_failed: "không đạt", "failed";
    job_employed: "có việc làm", "employed";
    job_self_employed: "tự tạo việc làm", "self-employed";
    job_abroad: "làm việc ở nước ngoài", "abroad";
    job_none: "chưa có việc", "no work yet";
    relief_storm: "bão, lũ", "storm, flood";
    relief_tornado: "lốc xoáy", "tornado";
    relief_fire: "cháy nhà", "fire";
    relief_tree: "cây đổ", "falling tree";
    relief_salt: "xâm nhập mặn", "salt intrusion";
    relief_illness: "bệnh hiểm nghèo", "serious illness";
    relief_pupils: "học sinh nghèo", "poor pupils";
    relief_other: "việc khác", "other";
    fault_unknown_fund: "Không có nguồn vốn này. Hãy chọn trong danh sách.", "There is no such fund. Choose one of the list.";
    fault_activity_not_begun: "Chưa đến ngày đầu, hãy để là dự kiến.", "Its first day lies ahead: leave it planned.";
    fault_activity_not_ended: "Chưa đến ngày cuối, hãy để là đang làm.", "Its last day lies ahead: leave it under way.";
    fault_attendance_not_here: "Người này không ở hộ nào trong xã vào lúc đó.", "This person lived in no household here then.";
    fault_attendance_not_begun: "Hoạt động còn là dự kiến, chưa có kết quả.", "The activity is only planned; there is no result yet.";
    fault_day_without_job: "Chưa có việc thì không có ngày đi làm.", "No work, no day from which it counts.";
    fault_job_before: "Ngày đi làm trước khi hoạt động bắt đầu.", "Began work before the activity did.";
    warn_activity_over(amount): "Chi vượt {amount} so với số được giao", "Spent {amount} more than given";
    warn_spent_on_plan: "Mới dự kiến mà đã ghi chi", "Only planned, and money is spent";
    warn_nothing_spent: "Đã xong mà chưa ghi chi đồng nào", "Done, and nothing is spent";
    warn_too_young: "Chưa đủ 15 tuổi vào lúc đó.", "Was under 15 then.";
    refused_attends_already(name): "{name} đã có trong danh sách tham gia.", "{name} attends it already.";
    refused_did_not_live_here(name): "{name} không ở hộ nào trong xã vào lúc có hoạt động này. Hãy xem lại người hoặc ngày.", "{name} lived in no household of the commune while this went on. Check the person or the days.";
    refused_activity_cancelled: "Hoạt động này đã huỷ nên không ghi người tham gia được.", "This activity was cancelled; nobody can attend it.";
    refused_before_event(day): "Ngày hỗ trợ trước ngày xảy ra vụ việc ({day}). Hãy xem lại hai ngày này.", "The support is dated before the emergency ({day}). Check the two days.";
    problem_attendance(place, person): "{person} có trong danh sách của \"{place}\" nhưng không ở hộ nào trong xã vào lúc đó. Hãy xem lại ngày đến, ngày đi của người này.", "{person} attends \"{place}\" but lived in no household then. Check when this person came and left.";
    problem_relief(place, event): "Hộ {place} có khoản hỗ trợ cho \"{event}\" ghi trước ngày xảy ra. Hãy sửa một trong hai ngày.", "A support of household {place} for \"{event}\" is dated before it happened. Correct one of the two days.";
}

worded! {
    activity_kind(ActivityKind) {
        Radio => activity_radio, Publication => activity_publication, Panel => activity_panel,
        Loudspeaker => activity_loudspeaker, DigitalTeam => activity_digital_team, Event => activity_event,
        TrainingClass => activity_training_class, JobCounselling => activity_job_counselling,
        WorkAbroad => activity_work_abroad, Other => activity_other,
    }
    activity_state(ActivityState) {
        Planned => activity_planned, UnderWay => activity_under_way, Done => activity_done,
        Cancelled => activity_cancelled,
    }
    training_result(TrainingResult) {
        Completed => result_completed, DroppedOut => result_dropped_out, Failed => result_failed,
    }
    job_result(JobResult) {
        Employed => job_employed, SelfEmployed => job_self_employed, Abroad => job_abroad, None => job_none,
    }
    relief_kind(ReliefKind) {
        Storm => relief_storm, Tornado => relief_tornado, Fire => relief_fire, FallingTree => relief_tree,
        SaltIntrusion => relief_salt, SeriousIllness => relief_illness, PoorPupils => relief_pupils,
        Other => relief_other,
    }
}

impl Lang {
    /// What is wrong with a field of an activity.
    pub fn activity_fault(self, fault: ActivityFault) -> String {
        match fault {
            ActivityFault::Field(fault) => self.field_fault(fault),
            ActivityFault::UnknownFund => self.fault_unknown_fund().to_owned(),
            ActivityFault::NotBegun => self.fault_activity_not_begun().to_owned(),
            ActivityFault::NotEnded => self.fault_activity_not_ended().to_owned(),
        }
    }

    /// What is odd about a field of an activity.
    pub fn activity_warning(self, warning: ActivityWarning) -> String {
        match warning {
            ActivityWarning::OverSpent(over) => self.warn_activity_over(format_money(over)),
            ActivityWarning::SpentOnAPlan => self.warn_spent_on_plan().to_owned(),
            ActivityWarning::NothingSpent => self.warn_nothing_spent().to_owned(),
        }
    }

    /// What is wrong with a person in an activity.
    pub fn attendance_fault(self, fault: AttendanceFault) -> String {
        match fault {
            AttendanceFault::Field(fault) => self.field_fault(fault),
            AttendanceFault::NotLivingHere => self.fault_attendance_not_here().to_owned(),
            AttendanceFault::Cancelled => self.refused_activity_cancelled().to_owned(),
            AttendanceFault::NotBegun => self.fault_attendance_not_begun().to_owned(),
            AttendanceFault::DayWithoutJob => self.fault_day_without_job().to_owned(),
            AttendanceFault::JobBefore => self.fault_job_before().to_owned(),
        }
    }
}
