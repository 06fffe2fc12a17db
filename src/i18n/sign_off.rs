//! What stands on the sign-off list of a round of hand-over.

use super::catalogue;

catalogue! {
    sign_off_title: "BẢNG KÊ HỖ TRỢ HỘ GIA ĐÌNH", "LIST OF SUPPORT TO HOUSEHOLDS";
    sign_off_name: "Bảng kê hỗ trợ hộ gia đình", "List of support to households";
    sign_off_of(round): "Bảng kê hỗ trợ hộ gia đình: {round}", "List of support to households: {round}";
    sign_off_decision(number): "Kèm theo Quyết định số {number}", "Under decision {number}";
    sign_off_when(day): "Ngày cấp: {day}", "Handed over on {day}";
    sign_off_representative: "Họ và tên người đại diện", "Representative";
    sign_off_address: "Địa chỉ", "Address";
    sign_off_goods: "Tên hàng hóa, hỗ trợ", "Goods or support";
    sign_off_quantity: "Số lượng", "Quantity";
    sign_off_quantity_in(unit): "Số lượng ({unit})", "Quantity ({unit})";
    sign_off_specification: "Quy cách", "Specification";
    sign_off_mark: "Nhãn hiệu", "Mark";
    sign_off_producer: "Nhà sản xuất", "Producer";
    sign_off_value: "Giá trị (đồng)", "Value (đ)";
    sign_off_signature: "Ký nhận hoặc điểm chỉ", "Signature or fingerprint";
    sign_off_exception(reason): "Chưa giao: {reason}", "Not handed over: {reason}";
    sign_off_total(households): "Cộng: {households} hộ", "Total: {households} households";
    sign_off_carried(households): "Cộng chuyển trang: {households} hộ", "Carried forward: {households} households";
    sign_off_sum_quantity(goods, quantity, unit): "Tổng số lượng: {goods}, {quantity} {unit}.", "Total quantity: {goods}, {quantity} {unit}.";
    sign_off_sum_value(value, words): "Tổng giá trị: {value}. Bằng chữ: {words}.", "Total value: {value}. In words: {words}.";
    sign_off_masked: "Số định danh đã che bớt; chọn in đầy đủ khi lập chứng từ quyết toán.", "Citizen numbers are masked; print them in full for the settlement voucher.";
    sign_off_giver: "NGƯỜI CẤP PHÁT", "HANDED OVER BY";
}
