//! The page of a round that is judged by two standards.

use super::catalogue;

catalogue! {
    page_round_standards: "Hai chuẩn", "Two standards";
    both_why: "Vì sao", "Why";
    both_corner(first, second): "{first} ↓  {second} →", "{first} ↓  {second} →";
    both_no_surveys: "Đợt chưa có phiếu B nào để so hai chuẩn.", "The round has no form B yet to be compared.";
    both_all_same: "Hộ nào cũng cùng diện theo cả hai chuẩn.", "Every household has the same class under both.";
}
