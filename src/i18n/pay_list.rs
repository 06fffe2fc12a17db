//! What stands on the monthly pay list.

use super::catalogue;

catalogue! {
    pay_list_title: "DANH SÁCH CHI TRẢ TRỢ GIÚP XÃ HỘI, HƯU TRÍ XÃ HỘI", "PAY LIST OF MONTHLY ASSISTANCE AND SOCIAL PENSION";
    pay_list_name: "Danh sách chi trả trợ giúp xã hội hằng tháng", "Pay list of monthly assistance";
    pay_list_of(month): "Danh sách chi trả tháng {month}", "Pay list of {month}";
    pay_list_month(month): "Tháng {month}", "{month}";
    pay_list_paid_on(day): "Chi trả ngày {day}", "Paid on {day}";
    pay_list_draft: "Bản dự kiến, chưa chi trả", "Draft, not paid yet";
    pay_list_unit: "Đơn vị: đồng", "In đồng";
    pay_list_in_words(words): "Tổng số tiền bằng chữ: {words}.", "In words: {words}.";
    pay_list_by_ground: "TỔNG HỢP THEO ĐỐI TƯỢNG", "BY GROUND";
    pay_list_person: "Họ và tên", "Name";
    pay_list_ground: "Đối tượng", "Ground";
    pay_list_own: "Trong tháng", "This month";
    pay_list_arrears: "Truy lĩnh, thu hồi", "Arrears";
    pay_list_amount: "Thực nhận", "Amount";
    pay_list_signature: "Ký nhận", "Signature";
    pay_list_returned: "Chưa nhận", "Not fetched";
    pay_list_receiver(name, receiver): "{name} (nhận thay: {receiver})", "{name} (fetched by: {receiver})";
    pay_list_of_hamlet(name): "Cộng {name}", "{name}";
    pay_list_total: "Tổng cộng", "Total";
    pay_list_sum(name, people): "{name}: {people} người", "{name}: {people} people";
    pay_list_people: "Số người", "People";
    pay_list_payer: "NGƯỜI CHI TRẢ", "PAID BY";
    pay_list_hamlet: "Thôn", "Hamlet";
    pay_list_household: "Mã hộ", "Household";
    pay_list_state: "Tình trạng", "State";
    pay_list_fetched_by: "Người nhận thay", "Fetched by";
}
