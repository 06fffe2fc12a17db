//! The list of review rounds, and the actions of a round.

use super::catalogue;

catalogue! {
    rounds_state: "Trạng thái", "State";
    rounds_code: "Đợt", "Round";
    rounds_kind: "Loại", "Kind";
    rounds_opened: "Mở", "Opened";
    rounds_due: "Hạn", "Due";
    rounds_standard: "Chuẩn", "Standard";
    rounds_recognised: "Đã công nhận", "Recognised";
    rounds_open: "đang mở", "open";
    rounds_closed: "đã khoá", "closed";
    rounds_only_surveys(surveys): "{surveys} phiếu cũ", "{surveys} old surveys";
    rounds_empty: "Chưa có đợt rà soát nào.", "There is no review round yet.";
    rounds_empty_how(key): "{key} mở đợt: sổ lập sẵn danh sách hộ nghèo, cận nghèo cần rà soát.", "{key} opens one: the register makes its list of poor and near-poor households.";
    rounds_empty_then: "Sau đó: nhập phiếu, họp dân, niêm yết, báo cáo, quyết định, cấp giấy.", "Then: forms, meetings, posting, report, decision, certificates.";
    why_no_round(key): "Chưa có đợt nào. {key} mở đợt.", "There is no round yet. {key} opens one.";
    why_round_only_surveys(round, key): "Đợt {round} chỉ có phiếu đã nhập từ trước, chưa mở trong sổ. {key} mở đợt.", "Round {round} has only surveys of the past and was not opened. {key} opens a round.";
    why_round_closed(round): "Đợt {round} đã khoá nên chỉ xem được. Muốn đổi kết quả, hãy quyết định trong một đợt thường xuyên sau đó.", "Round {round} is closed and can only be read. To change its result, decide in a later ad hoc round.";
    why_no_open_round: "Chưa có đợt rà soát nào đang mở. Vào mục Rà soát để mở đợt.", "No review round is open. Open one in section Reviews.";
    sign_round_open: "đợt đang mở", "an open round";
    sign_round_closed: "đợt đã khoá", "a closed round";
    palette_round_page: "đợt rà soát", "a review round";
    lead_open_round(key, name): "Chọn đợt, Enter mở đợt, rồi {key} {name}.", "Choose a round, open it with Enter, then {key} {name}.";
    key_open_round: "Mở đợt", "Open round";
    key_open_round_doc: "Mở một đợt rà soát mới", "Open a new review round";
    key_edit_round: "Sửa đợt", "Edit round";
    key_edit_round_doc: "Sửa hạn, chuẩn, nơi nhận báo cáo của đợt", "Change due day, standard, addressee of the round";
    key_household_page: "Trang hộ", "Household";
    key_household_page_doc: "Mở trang của hộ đang chọn", "Open the page of the household under the cursor";
    key_screening: "Phiếu A", "Form A";
    key_screening_doc: "Ghi phiếu A của hộ: có cần phiếu B không", "Record form A of the household: whether form B is needed";
    key_verdict: "Kết luận", "Verdict";
    key_verdict_doc: "Ghi họp dân kết luận hộ thuộc diện nào", "Record which class the meeting agreed on for the household";
    key_assign: "Giao người", "Assign";
    key_assign_doc: "Giao các hộ đã đánh dấu cho người rà soát", "Name who surveys the marked households";
    key_decide: "Quyết định", "Decide";
    key_decide_doc: "Ghi quyết định công nhận cho các hộ đã họp dân xong", "Enter the decision on all that the meetings agreed on";
    key_meeting: "Họp dân", "Meeting";
    key_meeting_doc: "Ghi cuộc họp dân của một thôn", "Record a villagers' meeting";
    key_posting: "Niêm yết", "Posting";
    key_posting_doc: "Ghi việc niêm yết kết quả", "Record that results were posted";
    key_complaint: "Khiếu nại", "Complaint";
    key_complaint_doc: "Ghi khiếu nại về một hộ", "Record a complaint about a household";
    key_report_upward: "Báo cáo", "Report";
    key_report_upward_doc: "Ghi việc báo cáo kết quả lên trên", "Record the report upward";
    key_certificates: "Giấy chứng nhận", "Certificates";
    key_certificates_doc: "Ghi việc cấp giấy chứng nhận", "Record that certificates were handed out";
    key_close_round: "Khoá đợt", "Close round";
    key_close_round_doc: "Khoá đợt khi mọi hộ đã có kết luận", "Close the round once every household is concluded";
    key_add_to_round: "Đưa vào đợt rà soát", "Add to a review round";
    key_add_to_round_doc: "Đưa các hộ đã đánh dấu, hoặc hộ đang chọn, vào đợt rà soát", "Put the marked households, or the one under the cursor, on a round's list";
}
