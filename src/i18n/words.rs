//! The field's words: classes, relations, reasons, states.

use super::{Lang, catalogue};
use crate::domain::class::{Class, State};
use crate::domain::herd::HerdEventKind;
use crate::domain::household::{EndReason, HouseholdEventKind};
use crate::domain::member::{JoinReason, LeaveReason, Relation, Sex};
use crate::domain::operation::OperationKind;
use crate::domain::pass_on::PassOnState;
use crate::domain::place::AreaType;
use crate::domain::query::{Flag, SortBy};
use crate::domain::support::SupportState;
use crate::domain::survey::Answer;

catalogue! {
    class_poor: "Hộ nghèo", "Poor";
    class_near_poor: "Hộ cận nghèo", "Near-poor";
    class_average: "Mức sống trung bình", "Average living standard";
    class_none: "Không thuộc diện", "Not listed";
    state_poor: "Nghèo", "Poor";
    state_near_poor: "Cận nghèo", "Near-poor";
    state_newly_escaped: "Mới thoát", "Escaped";
    state_average: "Trung bình", "Average";
    state_none: "Không", "None";
    area_rural: "Nông thôn", "Rural";
    area_urban: "Thành thị", "Urban";
    sex_male: "Nam", "Male";
    sex_female: "Nữ", "Female";
    relation_head: "Chủ hộ", "Head";
    relation_spouse: "Vợ/chồng", "Spouse";
    relation_child: "Con", "Child";
    relation_child_in_law: "Con dâu/rể", "Child-in-law";
    relation_grandchild: "Cháu", "Grandchild";
    relation_parent: "Bố/mẹ", "Parent";
    relation_parent_in_law: "Bố/mẹ vợ, chồng", "Parent-in-law";
    relation_grandparent: "Ông/bà", "Grandparent";
    relation_sibling: "Anh/chị/em", "Sibling";
    relation_other: "Khác", "Other";
    join_registered: "có từ trước", "already there";
    join_birth: "mới sinh", "born";
    join_marriage: "kết hôn", "married in";
    join_moved_in: "chuyển đến", "moved in";
    join_split: "tách hộ", "split off";
    join_merge: "nhập hộ", "merged in";
    leave_death: "chết", "died";
    leave_marriage: "kết hôn", "married out";
    leave_moved_out: "chuyển đi", "moved out";
    leave_split: "tách hộ", "split off";
    leave_merge: "nhập sang hộ khác", "merged into another household";
    leave_mistake: "ghi nhầm", "entered by mistake";
    end_moved_out: "Chuyển khỏi xã", "Moved out of the commune";
    end_died_out: "Không còn ai", "Nobody left";
    end_merged: "Nhập vào hộ khác", "Merged into another household";
    end_mistake: "Ghi nhầm, ghi trùng", "Entered by mistake or twice";
    event_registered: "Vào sổ", "Registered";
    event_split_from: "Tách từ hộ", "Split from";
    event_split_into: "Có người tách ra hộ", "Members split into";
    event_merged_from: "Nhận thêm hộ", "Took in household";
    event_merged_into: "Nhập vào hộ", "Merged into";
    event_moved_hamlet: "Chuyển thôn", "Moved hamlet";
    event_ended: "Ra khỏi sổ", "Struck off";
    event_restored: "Vào sổ lại", "Restored";
    event_head_changed: "Đổi chủ hộ", "New head";
    answer_deprived: "Thiếu hụt", "Deprived";
    answer_not_deprived: "Không thiếu", "Not deprived";
    answer_not_surveyed: "Chưa hỏi", "Not asked";
    support_planned: "dự kiến", "planned";
    support_approved: "đã duyệt", "approved";
    support_handed_over: "đã giao", "handed over";
    support_settled: "đã quyết toán", "settled";
    support_cancelled: "đã huỷ", "cancelled";
    herd_handed_over: "Bàn giao", "Handed over";
    herd_born: "Sinh trong đàn", "Born";
    herd_vaccinated: "Tiêm phòng", "Vaccinated";
    herd_mated: "Phối giống", "Mated";
    herd_pregnant: "Có chửa", "Pregnant";
    herd_calved: "Đẻ", "Gave birth";
    herd_passed_on: "Chuyển hộ sau", "Passed on";
    herd_died: "Chết", "Died";
    herd_barren: "Chậm sinh", "Barren or slow";
    herd_sold: "Bán", "Sold";
    herd_stolen: "Mất trộm", "Stolen";
    herd_extended: "Gia hạn", "Term extended";
    herd_replaced: "Đổi con khác", "Replaced";
    herd_recovered: "Thu hồi", "Recovered";
    herd_weighed: "Cân", "Weighed";
    pass_on_due: "chưa trả", "due";
    pass_on_settled: "đã trả", "settled";
    pass_on_voided: "đã xoá", "voided";
    flag_ethnic_minority: "Dân tộc thiểu số", "Ethnic minority";
    flag_no_labour: "Không có khả năng lao động", "No member able to work";
    flag_merit: "Có người có công", "Person of merit";
    flag_social_protection: "Bảo trợ xã hội", "Social protection";
    flag_female_head: "Chủ hộ là nữ", "Female head";
    sort_hamlet: "Thôn, chủ hộ", "Hamlet, head";
    sort_head: "Tên chủ hộ", "Head's name";
    sort_code: "Mã hộ", "Code";
    sort_state: "Diện", "Class";
    sort_deprivations: "Số thiếu hụt", "Deprivations";
    sort_members: "Số khẩu", "People";
    op_save_commune: "Ghi thông tin xã", "Saved the commune";
    op_save_hamlet: "Ghi thôn", "Saved a hamlet";
    op_remove_hamlet: "Xoá thôn", "Removed a hamlet";
    op_add_household: "Thêm hộ", "Added a household";
    op_save_household: "Sửa hộ", "Changed a household";
    op_end_household: "Đưa hộ ra khỏi sổ", "Struck off a household";
    op_restore_household: "Đưa hộ vào sổ lại", "Restored a household";
    op_add_member: "Thêm nhân khẩu", "Added a member";
    op_save_member: "Sửa nhân khẩu", "Changed a member";
    op_leave_member: "Ghi người ra khỏi hộ", "Member left";
    op_split_household: "Tách hộ", "Split a household";
    op_merge_households: "Nhập hộ", "Merged households";
    op_save_survey: "Ghi phiếu rà soát", "Saved a survey";
    op_remove_survey: "Xoá phiếu rà soát", "Removed a survey";
    op_save_recognition: "Ghi công nhận", "Saved a recognition";
    op_remove_recognition: "Xoá công nhận", "Removed a recognition";
    op_give_supports: "Ghi hỗ trợ", "Recorded support";
    op_save_support: "Sửa hỗ trợ", "Changed a support";
    op_remove_support: "Xoá hỗ trợ", "Removed a support";
    op_save_animal: "Ghi con giống", "Saved an animal";
    op_record_herd_event: "Ghi sự kiện đàn", "Recorded a herd event";
    op_save_pass_on: "Ghi nghĩa vụ luân chuyển", "Saved a pass-on obligation";
    op_save_visit: "Ghi thăm hộ", "Saved a visit";
    op_remove_visit: "Xoá lần thăm hộ", "Removed a visit";
    op_open_round: "Mở đợt rà soát", "Opened a review round";
    op_save_round: "Sửa đợt rà soát", "Changed a review round";
    op_close_round: "Khoá đợt rà soát", "Closed a review round";
    op_add_tasks: "Thêm hộ vào danh sách rà soát", "Added to the work list";
    op_save_task: "Ghi việc rà soát của hộ", "Recorded a household's review";
    op_remove_task: "Bỏ hộ khỏi danh sách rà soát", "Took off the work list";
    op_assign_tasks: "Giao hộ cho người rà soát", "Assigned households";
    op_save_meeting: "Ghi cuộc họp dân", "Recorded a villagers' meeting";
    op_remove_meeting: "Xoá cuộc họp dân", "Removed a villagers' meeting";
    op_save_round_step: "Ghi niêm yết, báo cáo, cấp giấy", "Recorded a step of a round";
    op_remove_round_step: "Xoá một bước của đợt", "Removed a step of a round";
    op_save_complaint: "Ghi khiếu nại", "Recorded a complaint";
    op_remove_complaint: "Xoá khiếu nại", "Removed a complaint";
    op_decide: "Ra quyết định công nhận", "Decided a round";
    op_save_decision: "Sửa quyết định", "Corrected a decision";
    op_import: "Nhập danh sách", "Imported a list";
    op_demo: "Tạo xã mẫu", "Made the demo commune";
    op_undo: "Hoàn tác", "Undid";
    op_redo: "Làm lại", "Redid";
}

/// Gives [`Lang`] a method that words each value of an enum.
macro_rules! worded {
    ($($method:ident($type:ident) { $($variant:ident => $entry:ident,)* })*) => {
        impl Lang {$(
            #[doc = concat!("The word for a value of `", stringify!($type), "`.")]
            pub fn $method(self, value: $type) -> &'static str {
                match value { $($type::$variant => self.$entry(),)* }
            }
        )*}
    };
}

pub(super) use worded;

worded! {
    class(Class) { Poor => class_poor, NearPoor => class_near_poor, Average => class_average, None => class_none, }
    state(State) {
        Poor => state_poor, NearPoor => state_near_poor, NewlyEscaped => state_newly_escaped,
        Average => state_average, None => state_none,
    }
    area(AreaType) { Rural => area_rural, Urban => area_urban, }
    sex(Sex) { Male => sex_male, Female => sex_female, }
    relation(Relation) {
        Head => relation_head, Spouse => relation_spouse, Child => relation_child,
        ChildInLaw => relation_child_in_law, Grandchild => relation_grandchild, Parent => relation_parent,
        ParentInLaw => relation_parent_in_law, Grandparent => relation_grandparent,
        Sibling => relation_sibling, Other => relation_other,
    }
    join_reason(JoinReason) {
        Registered => join_registered, Birth => join_birth, Marriage => join_marriage,
        MovedIn => join_moved_in, Split => join_split, Merge => join_merge,
    }
    leave_reason(LeaveReason) {
        Death => leave_death, Marriage => leave_marriage, MovedOut => leave_moved_out,
        Split => leave_split, Merge => leave_merge, Mistake => leave_mistake,
    }
    end_reason(EndReason) {
        MovedOut => end_moved_out, DiedOut => end_died_out, Merged => end_merged, Mistake => end_mistake,
    }
    household_event(HouseholdEventKind) {
        Registered => event_registered, SplitFrom => event_split_from, SplitInto => event_split_into,
        MergedFrom => event_merged_from, MergedInto => event_merged_into, MovedHamlet => event_moved_hamlet,
        Ended => event_ended, Restored => event_restored, HeadChanged => event_head_changed,
    }
    answer(Answer) {
        Deprived => answer_deprived, NotDeprived => answer_not_deprived, NotSurveyed => answer_not_surveyed,
    }
    support_state(SupportState) {
        Planned => support_planned, Approved => support_approved, HandedOver => support_handed_over,
        Settled => support_settled, Cancelled => support_cancelled,
    }
    herd_event(HerdEventKind) {
        HandedOver => herd_handed_over, Born => herd_born, Vaccinated => herd_vaccinated, Mated => herd_mated,
        Pregnant => herd_pregnant, Calved => herd_calved, PassedOn => herd_passed_on, Died => herd_died,
        Barren => herd_barren, Sold => herd_sold, Stolen => herd_stolen, Extended => herd_extended,
        Replaced => herd_replaced, Recovered => herd_recovered, Weighed => herd_weighed,
    }
    pass_on_state(PassOnState) { Due => pass_on_due, Settled => pass_on_settled, Voided => pass_on_voided, }
    flag(Flag) {
        EthnicMinority => flag_ethnic_minority, NoLabour => flag_no_labour, Merit => flag_merit,
        SocialProtection => flag_social_protection, FemaleHead => flag_female_head,
    }
    sort_by(SortBy) {
        Hamlet => sort_hamlet, Head => sort_head, Code => sort_code, State => sort_state,
        Deprivations => sort_deprivations, Members => sort_members,
    }
    operation(OperationKind) {
        SaveCommune => op_save_commune, SaveHamlet => op_save_hamlet,
        RemoveHamlet => op_remove_hamlet, AddHousehold => op_add_household,
        SaveHousehold => op_save_household, EndHousehold => op_end_household,
        RestoreHousehold => op_restore_household, AddMember => op_add_member, SaveMember => op_save_member,
        LeaveMember => op_leave_member, SplitHousehold => op_split_household,
        MergeHouseholds => op_merge_households, SaveSurvey => op_save_survey,
        RemoveSurvey => op_remove_survey, SaveRecognition => op_save_recognition,
        RemoveRecognition => op_remove_recognition, GiveSupports => op_give_supports,
        SaveSupport => op_save_support, RemoveSupport => op_remove_support, SaveAnimal => op_save_animal,
        RecordHerdEvent => op_record_herd_event, SavePassOn => op_save_pass_on, SaveVisit => op_save_visit,
        RemoveVisit => op_remove_visit,
        OpenRound => op_open_round, SaveRound => op_save_round, CloseRound => op_close_round, AddTasks => op_add_tasks,
        SaveTask => op_save_task, RemoveTask => op_remove_task, AssignTasks => op_assign_tasks,
        SaveMeeting => op_save_meeting, RemoveMeeting => op_remove_meeting, SaveRoundStep => op_save_round_step,
        RemoveRoundStep => op_remove_round_step, SaveComplaint => op_save_complaint,
        RemoveComplaint => op_remove_complaint, Decide => op_decide, SaveDecision => op_save_decision,
        SaveProgramme => op_save_programme, RemoveProgramme => op_remove_programme, SaveBudget => op_save_budget, RemoveBudget => op_remove_budget, PlanHandOver => op_plan_hand_over, SaveHandOver => op_save_hand_over, AddHandOverLines => op_add_hand_over_lines, RemoveHandOverLines => op_remove_hand_over_lines, ApproveHandOver => op_approve_hand_over, HandOver => op_hand_over, ExceptHandOver => op_except_hand_over, TakeBackHandOver => op_take_back_hand_over, SettleHandOver => op_settle_hand_over, CancelHandOver => op_cancel_hand_over, RemoveHandOver => op_remove_hand_over, SaveReliefEvent => op_save_relief_event, RemoveReliefEvent => op_remove_relief_event, SaveGroup => op_save_group, RemoveGroup => op_remove_group, AddGroupMembers => op_add_group_members, SaveGroupMember => op_save_group_member, RemoveGroupMember => op_remove_group_member, AddGroupEntries => op_add_group_entries, SaveGroupEntry => op_save_group_entry, RemoveGroupEntry => op_remove_group_entry, SaveActivity => op_save_activity, RemoveActivity => op_remove_activity, AddAttendances => op_add_attendances, SaveAttendances => op_save_attendances, RemoveAttendance => op_remove_attendance, SaveBenefit => op_save_benefit, RemoveBenefit => op_remove_benefit, PayMonth => op_pay_month, SavePayments => op_save_payments, RemovePayRun => op_remove_pay_run, SaveLoanPayment => op_save_loan_payment, RemoveLoanPayment => op_remove_loan_payment, ExtendLoan => op_extend_loan, RemoveLoanExtension => op_remove_loan_extension, RecordHerdEvents => op_record_herd_events, SaveHerdEvent => op_save_herd_event, RemoveHerdEvent => op_remove_herd_event, RecordBirth => op_record_birth, ReplaceAnimal => op_replace_animal, AddAnimal => op_add_animal, RemoveAnimal => op_remove_animal, RecordPassOn => op_record_pass_on, PassOn => op_pass_on, PayPassOn => op_pay_pass_on, VoidPassOn => op_void_pass_on, ExtendPassOn => op_extend_pass_on, SaveWaiting => op_save_waiting, RemoveWaiting => op_remove_waiting,
        RecordVisits => op_record_visits, MakeVisitSheet => op_make_visit_sheet, SaveVisitSheet => op_save_visit_sheet,
        RemoveVisitSheet => op_remove_visit_sheet, OrderVisitSheet => op_order_visit_sheet,
        RecordVisit => op_record_visit, MissVisit => op_miss_visit, SaveExitPlan => op_save_exit_plan,
        RemoveExitPlan => op_remove_exit_plan, SaveExitTarget => op_save_exit_target,
        RemoveExitTarget => op_remove_exit_target,
        SaveColleague => op_save_colleague, RemoveColleague => op_remove_colleague,
        SaveOfficeRules => op_save_office_rules, Mend => op_mend, TellApart => op_tell_apart,
        JoinPeople => op_join_people, JoinHouseholds => op_join_households, Propose => op_propose, Approve => op_approve,
        Refuse => op_refuse, Withdraw => op_withdraw,
        TakeOut => op_take_out, BringBack => op_bring_back, GiveUpTakenOut => op_give_up_taken_out,
        ErasePerson => op_erase_person, RestoreRegister => op_restore_register, Import => op_import, Demo => op_demo, Undo => op_undo, Redo => op_redo,
    }
}

impl Lang {
    /// Tenths of a per cent: `12,5 %`; numbers are written the country's way in either language, as they are typed.
    pub fn percent(self, tenths: i64) -> String {
        format!("{},{} %", tenths / 10, (tenths % 10).abs())
    }
}
