//! Words of the way out of poverty as a list: how far each household is, what answers what it lacks.

use super::{Lang, catalogue};
use crate::domain::catalogue::Catalogue;
use crate::domain::way_out::{Gap, WayOut};
use crate::viet::format_money;

catalogue! {
    board_ways_out: "Đường thoát nghèo", "Way out";
    way_out_title: "Đường thoát nghèo của từng hộ, gần nhất đứng trước", "The way out of each household, the nearest first";
    way_out_headline(all, near, planned): "{all} hộ nghèo, cận nghèo · {near} hộ còn một bước · {planned} hộ đã có kế hoạch", "{all} poor and near-poor households · {near} one step away · {planned} with a plan";
    way_out_not_surveyed(count): "! {count} hộ chưa rà soát, đứng cuối danh sách", "! {count} households without a survey stand last";
    way_out_rule(percent): "Theo phiếu rà soát cuối. Một bước: bớt 1 thiếu hụt là thoát nghèo (lên cận nghèo), thiếu không quá {percent}% mức chuẩn, hoặc phiếu đã tốt hơn diện: cần ra hay xem lại quyết định.", "By the last survey. One step: one deprivation fewer lifts it (to near-poor), at most {percent}% of the line is missing, or the survey is better than the class: make or check the decision.";
    way_out_step: "Còn thiếu", "Missing";
    way_out_lacks: "T.hụt", "Lacks";
    way_out_target: "Năm", "Year";
    way_out_what: "Thiếu hụt", "Deprivations";
    way_out_offers: "Có thể nhận", "Supports it may have";
    way_out_unanswered: "Chưa có gì đáp ứng", "Nothing answers";
    way_out_one_step: "Một bước", "One step";
    way_out_yes: "x", "x";
    way_out_empty: "Không có hộ nghèo, cận nghèo nào.", "There is no poor or near-poor household.";
    way_out_on(day): "Tính đến ngày {day}", "As of {day}";
    way_out_unsurveyed_word: "chưa rà soát", "not surveyed";
    way_out_unfinished: "phiếu chưa đủ", "survey unfinished";
    way_out_is_out: "vượt chuẩn: xem lại quyết định", "above the line: check the decision";
    way_out_awaits: "phiếu cận nghèo: xem quyết định", "near-poor: check the decision";
    way_out_to_lose(count): "bớt {count} thiếu hụt", "{count} deprivations fewer";
    way_out_income(money): "thêm {money}/người", "{money} more a person";
    way_out_points(points): "thêm {points} điểm B1", "{points} more points B1";
    way_out_or(first, second): "{first} hoặc {second}", "{first} or {second}";
    way_out_hidden(count, key): "… và {count} nữa: {key}", "… and {count} more: {key}";
    way_out_more(named, more): "{named} và {more} mô hình khác", "{named} and {more} more";
    cli_report_way_out: "Hộ nghèo, cận nghèo trên đường thoát nghèo, gần nhất đứng trước", "Poor and near-poor households on their way out, the nearest first";
    cli_runway: "Danh sách đường thoát nghèo của từng hộ, như report way-out", "The ways out of households, as report way-out does";
    cli_way_out_hamlet: "Chỉ thôn này", "Only of this hamlet";
}

/// So many supports are named; the rest is counted.
const NAMED: usize = 4;

impl Lang {
    /// Supports that a household may have, the first by name.
    pub fn way_out_named(self, way: &WayOut, catalogue: &Catalogue) -> String {
        let offers = way.offers();
        let named = offers.iter().take(NAMED).map(|code| self.reach_model(code, catalogue));
        let named = named.collect::<Vec<_>>().join(", ");
        match offers.len().saturating_sub(NAMED) {
            0 => named,
            more => self.way_out_more(named, more),
        }
    }

    /// How far a household is, in a few words.
    pub fn way_out_distance(self, way: &WayOut) -> String {
        let Some(distance) = way.distance else {
            return match way.surveyed {
                Some(_) => self.way_out_unfinished().to_owned(),
                None => self.way_out_unsurveyed_word().to_owned(),
            };
        };
        if distance.is_out() {
            return self.way_out_is_out().to_owned();
        }
        if distance.awaits_decision() {
            return self.way_out_awaits().to_owned();
        }
        let lose = (distance.to_lose > 0).then(|| self.way_out_to_lose(distance.to_lose));
        match (lose, distance.gap.map(|gap| self.way_out_gap(gap))) {
            (Some(lose), Some(gap)) => self.way_out_or(lose, gap),
            (lose, gap) => lose.or(gap).unwrap_or_default(),
        }
    }

    fn way_out_gap(self, gap: Gap) -> String {
        match gap {
            Gap::Income { missing, .. } => self.way_out_income(format_money(missing)),
            Gap::Score { missing, .. } => self.way_out_points(missing),
        }
    }
}
