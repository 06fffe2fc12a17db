//! What stands on the official papers of a review: certificate, decision, minutes, posted list, requests.

use super::catalogue;

catalogue! {
    official_form(number): "Mẫu số {number}", "Form {number}";
    official_chairman: "CHỦ TỊCH", "CHAIRMAN";
    official_seal_hint: "(Ký tên, đóng dấu)", "(Signature and seal)";
    official_birth_year: "Năm sinh", "Born";
    official_male: "Nam", "Male";
    official_female: "Nữ", "Female";
    official_remark: "Ghi chú", "Remark";
    official_household_head: "Họ và tên chủ hộ", "Head of household";
    official_issued_on: "Ngày cấp", "Issued on";
    official_blank_place_date: "……………, ngày …… tháng …… năm ………", "……………, ……/……/………";
    official_ground_law: "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "Under the Law on Local Government of 16 June 2025;";
    official_ground_standard(standard): "Căn cứ quy định của Chính phủ về chuẩn nghèo đa chiều ({standard});", "Under the Government's rules on multidimensional poverty ({standard});";
    official_ground_procedure: "Căn cứ Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm;", "Under Decision 24/2021/QĐ-TTg of 16 July 2021 of the Prime Minister on the yearly review of poor and near-poor households;";
    certificate_name: "Giấy chứng nhận hộ nghèo, hộ cận nghèo", "Certificate of a poor or near-poor household";
    certificate_number: "Số: ……/GCN-HN.HCN", "No. ……/GCN-HN.HCN";
    certificate_of(code, head): "Giấy chứng nhận hộ {code} {head}", "Certificate of household {code} {head}";
    certificate_ground_result(commune): "Căn cứ kết quả rà soát hộ nghèo, hộ cận nghèo trên địa bàn, Chủ tịch Ủy ban nhân dân {commune} chứng nhận:", "Upon the review of poor and near-poor households, the Chairman of the People's Committee of {commune} certifies:";
    certificate_household: "Chủ hộ (ông/bà)", "Head";
    certificate_residence: "Nơi cư trú", "Residence";
    certificate_members: "I. DANH SÁCH THÀNH VIÊN HỘ GIA ĐÌNH", "I. MEMBERS OF THE HOUSEHOLD";
    certificate_years: "II. KẾT QUẢ PHÂN LOẠI HỘ GIA ĐÌNH", "II. CLASS OF THE HOUSEHOLD";
    certificate_year: "Năm", "Year";
    certificate_class: "Phân loại (N, CN)", "Class (N, CN)";
    certificate_codes: "Chỉ số thiếu hụt dịch vụ xã hội cơ bản", "Deprived indicators";
    certificate_decision: "Quyết định công nhận", "Decision";
    certificate_decision_number: "Số", "No.";
    certificate_decision_day: "Ngày", "Date";
    certificate_poor: "N", "N";
    certificate_near_poor: "CN", "CN";
    certificate_no_codes: "không", "none";
    certificate_codes_unknown: "chưa ghi", "not recorded";
    certificate_legend: "N: hộ nghèo; CN: hộ cận nghèo.", "N: poor; CN: near-poor.";
    certificate_indicators(standard): "Mã chỉ số theo {standard}:", "Codes of {standard}:";
    certificate_use: "Giấy này là căn cứ để hộ gia đình và các thành viên hưởng chính sách hỗ trợ của những năm ghi trên.", "With this paper the household and its members claim the support of the years named above.";
    request_title: "GIẤY ĐỀ NGHỊ", "REQUEST";
    request_review_title: "Rà soát hộ nghèo, hộ cận nghèo", "To be reviewed as a poor or near-poor household";
    request_escape_title: "Công nhận hộ thoát nghèo, hộ thoát cận nghèo", "To be recognised as escaped from poverty or near-poverty";
    request_review_name: "Giấy đề nghị rà soát (Mẫu 01)", "Request for a review (form 01)";
    request_escape_name: "Giấy đề nghị công nhận thoát nghèo (Mẫu 04)", "Request to be recognised as escaped (form 04)";
    request_of(code, head): "Giấy đề nghị, hộ {code} {head}", "Request of household {code} {head}";
    request_to(commune): "Kính gửi: Chủ tịch Ủy ban nhân dân {commune}", "To the Chairman of the People's Committee of {commune}";
    request_permanent: "Nơi thường trú", "Permanent residence";
    request_present: "Nơi ở hiện tại", "Present residence";
    request_members: "Các thành viên trong hộ:", "Members of the household:";
    request_status: "Tình trạng (có việc làm, không có việc làm, đang đi học)", "Status (works, no work, at school)";
    request_works: "Có việc làm", "Works";
    request_no_work: "Không có việc làm", "No work";
    request_at_school: "Đang đi học", "At school";
    request_review_reason: "Lý do đề nghị rà soát:", "Why a review is asked for:";
    request_escape_reason: "Lý do đề nghị công nhận thoát nghèo, thoát cận nghèo:", "Why the household asks to be recognised as escaped:";
    request_true: "Tôi cam đoan những điều ghi trên là đúng sự thật và chịu trách nhiệm về lời khai của mình.", "I declare that all of the above is true and answer for it.";
    request_signs: "NGƯỜI ĐỀ NGHỊ", "APPLICANT";
    request_sign_hint: "(Ký hoặc điểm chỉ, ghi rõ họ tên)", "(Signature or fingerprint, full name)";
}
