//! What the made-up commune gives, to whom and how often: one line a model. The rules that turn a
//! line into supports are in `supports`.

/// Who gets something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Poor households.
    Poor,
    /// Poor and near-poor households.
    Listed,
    /// Those and the newly escaped.
    Watched,
}

/// One thing on offer.
#[derive(Debug, Clone, Copy)]
pub struct Offer {
    /// Code of the model.
    pub model: &'static str,
    /// Who gets it.
    pub who: Who,
    /// In so many of a thousand cases a year.
    pub permille: u32,
    /// Only where one of these indicators is lacking; none: whoever.
    pub needs: &'static [u8],
    /// How many units.
    pub quantity: (u32, u32),
    /// What a unit is worth, in thousands of đồng.
    pub price: (i64, i64),
    /// Codes of funds.
    pub funds: &'static [&'static str],
    /// Not twice to one household.
    pub once: bool,
    /// What its record holds; `@adult` and `@child` are names of the household.
    pub details: &'static [(&'static str, &'static str)],
}

const ANY: &[u8] = &[];
const PROGRAMME: &[&str] = &["ctmtqg-2021-2025", "ctmtqg", "tinh"];
const GIVERS: &[&str] = &["mttq-tinh", "mttq-tw", "doanh-nghiep"];
const NEAR: &[&str] = &["cong-dong", "doan-the", "xa"];

const fn offer(
    model: &'static str,
    who: Who,
    permille: u32,
    quantity: (u32, u32),
    price: (i64, i64),
) -> Offer {
    Offer { model, who, permille, needs: ANY, quantity, price, funds: PROGRAMME, once: false, details: &[] }
}

const fn once(offer: Offer, needs: &'static [u8]) -> Offer {
    Offer { needs, once: true, ..offer }
}

const fn by(funds: &'static [&'static str], offer: Offer) -> Offer {
    Offer { funds, ..offer }
}

const fn with(details: &'static [(&'static str, &'static str)], offer: Offer) -> Offer {
    Offer { details, ..offer }
}

/// Everything but what comes every year (`yearly`) and the breeding cows (`herds`).
pub const OFFERS: &[Offer] = &[
    once(offer("bo-sua", Who::Watched, 3, (1, 1), (32_000, 36_000)), &[1]),
    once(offer("de-sinh-san", Who::Watched, 30, (2, 4), (2_600, 3_200)), ANY),
    once(offer("lon-sinh-san", Who::Watched, 35, (1, 2), (4_500, 5_500)), ANY),
    with(
        &[("breed", "Gà ri lai"), ("age_days", "28")],
        once(offer("ga-an-toan-sinh-hoc", Who::Watched, 60, (50, 100), (35, 45)), ANY),
    ),
    with(
        &[("crop", "Ngô lai"), ("season", "Đông")],
        offer("giong-cay-trong", Who::Listed, 90, (5, 20), (95, 130)),
    ),
    with(
        &[("crop", "Chè lai"), ("area_m2", "1500")],
        offer("cay-giong", Who::Listed, 30, (200, 600), (2, 4)),
    ),
    with(
        &[("crop", "Cà chua"), ("buyer", "HTX rau sạch")],
        once(offer("rau-nha-luoi", Who::Watched, 4, (300, 500), (130, 160)), ANY),
    ),
    with(
        &[("crop", "Rau cải"), ("system", "Phun mưa")],
        once(offer("rau-an-toan", Who::Watched, 5, (200, 400), (60, 80)), ANY),
    ),
    offer("giam-phan-thuoc", Who::Watched, 12, (500, 2000), (1, 2)),
    with(
        &[("work", "Dựng nhà, lợp mái"), ("helpers", "8")],
        by(NEAR, offer("ngay-cong", Who::Listed, 45, (4, 30), (250, 300))),
    ),
    by(NEAR, offer("to-tiet-kiem-phu-nu", Who::Watched, 25, (1, 1), (3_000, 5_000))),
    by(NEAR, offer("hat-gao-tinh-thuong", Who::Poor, 60, (5, 15), (17, 20))),
    by(NEAR, offer("to-nhan-ai", Who::Poor, 20, (1, 1), (300, 800))),
    by(GIVERS, once(offer("nha-o-xay-moi", Who::Listed, 45, (1, 1), (60_000, 80_000)), &[7, 8])),
    with(
        &[("parts", "Mái và nền")],
        by(PROGRAMME, once(offer("nha-o-sua-chua", Who::Listed, 50, (1, 1), (30_000, 30_000)), &[7])),
    ),
    with(
        &[("litres", "1000"), ("mark", "Tân Á")],
        by(GIVERS, once(offer("bon-nuoc", Who::Listed, 90, (1, 1), (2_800, 3_400)), &[9])),
    ),
    once(offer("nuoc-sach", Who::Listed, 70, (1, 1), (4_000, 6_000)), &[9]),
    with(&[("design", "Tự hoại")], once(offer("nha-tieu", Who::Listed, 80, (1, 1), (5_000, 8_000)), &[10])),
    by(NEAR, offer("thung-rac", Who::Listed, 10, (1, 1), (150, 200))),
    with(
        &[("pupil", "@child"), ("mark", "Thống Nhất")],
        by(GIVERS, once(offer("xe-dap", Who::Listed, 110, (1, 1), (1_900, 2_300)), &[6])),
    ),
    with(
        &[("goods", "Chăn bông, nồi cơm điện")],
        by(GIVERS, offer("do-dung-gia-dinh", Who::Poor, 25, (1, 1), (600, 1_500))),
    ),
    with(
        &[("child", "@child"), ("product", "Sữa bột")],
        once(offer("dinh-duong", Who::Listed, 160, (30, 90), (8, 12)), &[3]),
    ),
    with(
        &[("cause", "storm"), ("happened", "2024-09-09"), ("victims", "1")],
        by(&["tinh", "mttq-tinh"], offer("cuu-tro-khan-cap", Who::Listed, 14, (1, 2), (1_000, 2_500))),
    ),
    with(
        &[("purpose", "Chăn nuôi"), ("rate", "6.6")],
        by(&["nhcsxh"], offer("vay-nhcsxh", Who::Watched, 75, (1, 1), (30_000, 90_000))),
    ),
    with(
        &[("rate", "9.0")],
        by(&["nhcsxh"], once(offer("vay-nuoc-sach", Who::Watched, 45, (1, 1), (15_000, 25_000)), &[9, 10])),
    ),
    with(
        &[("person", "@adult"), ("trade", "May công nghiệp"), ("found_work", "yes")],
        once(offer("dao-tao-nghe", Who::Watched, 110, (1, 1), (2_500, 3_500)), &[1, 5]),
    ),
    with(
        &[("person", "@adult"), ("found_work", "no")],
        offer("tu-van-viec-lam", Who::Watched, 40, (1, 1), (0, 0)),
    ),
    with(
        &[("person", "@adult"), ("country", "Nhật Bản")],
        once(offer("lao-dong-nuoc-ngoai", Who::Watched, 3, (1, 1), (12_000, 15_000)), ANY),
    ),
    with(&[("pupil", "@child")], once(offer("hoc-phi", Who::Listed, 130, (1, 2), (700, 1_300)), &[6])),
    with(
        &[("topic", "Tín dụng chính sách"), ("medium", "leaflet")],
        offer("thong-tin", Who::Listed, 12, (1, 2), (20, 30)),
    ),
    with(
        &[("device", "Điện thoại thông minh")],
        by(GIVERS, once(offer("thiet-bi-thong-tin", Who::Listed, 160, (1, 1), (2_000, 2_800)), &[11, 12])),
    ),
    with(&[("topic", "Cài VNeID")], by(NEAR, offer("to-cong-nghe-so", Who::Listed, 20, (1, 1), (0, 0)))),
    with(
        &[("what", "Sổ tiết kiệm cho hộ gặp nạn")],
        by(GIVERS, offer("khac", Who::Poor, 3, (1, 1), (5_000, 10_000))),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;

    #[test]
    fn every_offer_is_a_model_with_funds_and_fields_of_the_catalogue() {
        let catalogue = Catalogue::embedded();
        for offer in OFFERS {
            let model = catalogue.model(offer.model);
            assert!(model.is_some(), "{}", offer.model);
            assert!(offer.funds.iter().all(|fund| catalogue.fund(fund).is_some()), "{}", offer.model);
            let known = |(code, _): &(&str, &str)| model.and_then(|m| m.field(code)).is_some();
            assert!(offer.details.iter().all(known), "{}", offer.model);
        }
    }

    #[test]
    fn every_model_of_the_catalogue_is_given() {
        const ELSEWHERE: [&str; 6] =
            ["bo-sinh-san", "the-bhyt", "tro-cap-thang", "tro-cap-huu-tri-xa-hoi", "mai-tang-phi", "gao"];
        for model in Catalogue::embedded().models() {
            let given =
                OFFERS.iter().any(|o| o.model == model.code) || ELSEWHERE.contains(&model.code.as_str());
            assert!(given, "{}", model.code);
        }
    }
}
