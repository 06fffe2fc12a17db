//! Words for operations on support of every kind, as the journal names them; and the words of its codes.

use super::catalogue;

catalogue! {
    op_save_programme: "Lưu chương trình, dự án", "Saved a programme";
    op_remove_programme: "Xoá chương trình, dự án", "Removed a programme";
    op_save_budget: "Lưu dự toán", "Saved a budget";
    op_remove_budget: "Xoá dự toán", "Removed a budget";
    op_plan_hand_over: "Lập đợt cấp phát", "Planned a round of hand-over";
    op_save_hand_over: "Sửa đợt cấp phát", "Changed a round of hand-over";
    op_add_hand_over_lines: "Thêm hộ vào đợt cấp phát", "Added households to hand-over";
    op_remove_hand_over_lines: "Bớt hộ khỏi đợt cấp phát", "Took households off hand-over";
    op_approve_hand_over: "Duyệt đợt cấp phát", "Approved hand-over";
    op_hand_over: "Giao hỗ trợ", "Handed over";
    op_except_hand_over: "Ghi lý do chưa giao", "Noted why not handed over";
    op_take_back_hand_over: "Ghi lại là chưa giao", "Took a hand-over back";
    op_settle_hand_over: "Quyết toán", "Settled";
    op_cancel_hand_over: "Huỷ khoản hỗ trợ", "Cancelled supports";
    op_remove_hand_over: "Xoá đợt cấp phát", "Removed a round of hand-over";
    op_save_relief_event: "Lưu vụ việc cứu trợ", "Saved an emergency";
    op_remove_relief_event: "Xoá vụ việc cứu trợ", "Removed an emergency";
    op_save_group: "Lưu tổ nhóm", "Saved a group";
    op_remove_group: "Xoá tổ nhóm", "Removed a group";
    op_add_group_members: "Thêm thành viên tổ", "Added group members";
    op_save_group_member: "Sửa thành viên tổ", "Changed a group member";
    op_remove_group_member: "Xoá thành viên tổ", "Removed a group member";
    op_add_group_entries: "Ghi sổ tổ nhóm", "Entered in group book";
    op_save_group_entry: "Sửa sổ tổ nhóm", "Changed an entry of a group book";
    op_remove_group_entry: "Xoá mục trong sổ tổ nhóm", "Removed an entry from a group book";
    op_save_activity: "Lưu hoạt động", "Saved an activity";
    op_remove_activity: "Xoá hoạt động", "Removed an activity";
    op_add_attendances: "Thêm người tham gia", "Added attendants";
    op_save_attendances: "Ghi kết quả tham gia", "Entered results of attendance";
    op_remove_attendance: "Xoá người tham gia", "Removed an attendant";
    op_save_benefit: "Lưu chế độ trợ cấp", "Saved a benefit";
    op_remove_benefit: "Xoá chế độ trợ cấp", "Removed a benefit";
    op_pay_month: "Chi trả trợ cấp tháng", "Paid a month";
    op_save_payments: "Ghi kết quả chi trả", "Entered results of payment";
    op_remove_pay_run: "Bỏ đợt chi trả", "Took back a pay run";
    op_save_loan_payment: "Lưu khoản trả nợ", "Saved a repayment";
    op_remove_loan_payment: "Xoá khoản trả nợ", "Removed a repayment";
    op_extend_loan: "Gia hạn nợ", "Extended a loan";
    op_remove_loan_extension: "Xoá lần gia hạn nợ", "Removed an extension";
    op_record_herd_events: "Ghi sự kiện nhiều con", "Recorded events of animals";
    op_save_herd_event: "Sửa sự kiện đàn", "Changed a herd event";
    op_remove_herd_event: "Xoá sự kiện đàn", "Removed a herd event";
    op_record_birth: "Ghi lứa đẻ", "Recorded a birth";
    op_replace_animal: "Đổi con giống", "Replaced an animal";
    op_add_animal: "Thêm con giống vào đàn", "Added an animal";
    op_remove_animal: "Xoá con giống", "Removed an animal";
    op_record_pass_on: "Ghi nghĩa vụ luân chuyển", "Recorded a pass-on obligation";
    op_pass_on: "Luân chuyển", "Passed on";
    op_pay_pass_on: "Trả nghĩa vụ bằng tiền", "Paid pass-on in money";
    op_void_pass_on: "Xoá nghĩa vụ", "Voided pass-on";
    op_extend_pass_on: "Gia hạn nghĩa vụ", "Extended pass-on";
    op_save_waiting: "Lưu danh sách chờ", "Saved waiting list";
    op_remove_waiting: "Xoá khỏi danh sách chờ", "Removed from waiting list";
}
