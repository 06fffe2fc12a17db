//! The list of support models and the page of one of them.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::catalogue::{FieldType, ModelKind, Once};
use crate::domain::pass_on::PassOnRule;

catalogue! {
    board_models: "Mô hình", "Models";
    models_title: "Mô hình hỗ trợ", "Support models";
    models_given(supports, value): "Đã giao {supports} khoản, {value}", "{supports} supports handed over, worth {value}";
    models_unused(count): "{count} mô hình chưa dùng lần nào", "{count} models were never used";
    models_code: "Mã", "Code";
    models_name: "Mô hình", "Model";
    models_kind: "Loại", "Kind";
    models_unit: "Đơn vị", "Unit";
    models_answers: "Giải quyết", "Answers";
    models_once: "Nhận lại", "Again";
    models_supports: "Khoản", "Supports";
    models_households: "Hộ", "Households";
    models_value: "Giá trị (đ)", "Value (đ)";
    models_empty: "Chưa có mô hình nào.", "There is no model yet.";
    models_empty_how: "Mô hình là dữ liệu của xã, trong tệp models.toml bên cạnh sổ.", "Models are data of the commune, in the file models.toml beside the register.";
    models_deed: "Các hộ", "Households";
    models_deed_doc: "Xem các hộ đã nhận mô hình đang chọn", "See the households that got the model under the cursor";
    models_nobody: "Chưa hộ nào nhận mô hình này.", "No household got this model yet.";
    models_behind(model, supports): "{model}: {supports} khoản đã giao", "{model}: {supports} supports handed over";
    models_income: "thu nhập", "income";
    model_says_kind(kind, unit): "Loại: {kind} · tính bằng {unit}", "Kind: {kind} · counted in {unit}";
    model_says_given(supports, households, value): "Đã giao: {supports} khoản cho {households} hộ, {value}", "Handed over: {supports} supports to {households} households, worth {value}";
    model_says_answers(names): "Giúp giải quyết: {names}", "Helps against: {names}";
    model_answers_nothing: "Không gắn với chỉ số thiếu hụt nào.", "Answers no indicator of deprivation.";
    model_says_once(once): "Nhận lại cùng nội dung: {once}", "The same content again: {once}";
    model_says_pass_on(rule): "Luân chuyển: {rule}", "Passing on: {rule}";
    model_no_pass_on: "Không phải luân chuyển.", "Nothing has to be passed on.";
    model_fields: "Phiếu ghi thêm:", "The record also holds:";
    model_field(name, holds): "   {name}: {holds}", "   {name}: {holds}";
    model_see_households: "các hộ đã nhận", "the households";
    once_ever: "không bao giờ", "never";
    once_years(years): "sau {years} năm", "after {years} years";
    once_while_valid: "khi lần trước hết hạn", "once the last has ended";
    once_unlimited: "bất cứ lúc nào", "at any time";
    rule_first_female(from, to, within): "bê cái đầu tiên khi được {from}–{to} tháng tuổi, sau đó con mẹ là của hộ; chậm nhất {within} tháng sau khi nhận", "the first female calf at {from} to {to} months, then the dam is the household's own; within {within} months of receiving at the latest";
    rule_offspring(count, within): "{count} con con, hoặc giá tiền của chúng, trong {within} tháng", "{count} offspring, or their price, within {within} months";
    rule_value_share(percent, within): "{percent} % giá trị, bằng tiền, trong {within} tháng", "{percent} % of the value, in money, within {within} months";
    kind_livestock: "vật nuôi", "livestock";
    kind_crops: "cây trồng", "crops";
    kind_labour: "ngày công", "labour";
    kind_group: "tổ, nhóm", "group";
    kind_housing: "nhà ở", "housing";
    kind_water: "nước, vệ sinh", "water";
    kind_goods: "hiện vật", "goods";
    kind_food: "lương thực", "food";
    kind_card: "thẻ BHYT", "card";
    kind_monthly: "trợ cấp tháng", "monthly";
    kind_relief: "cứu trợ", "relief";
    kind_credit: "vốn vay", "credit";
    kind_training: "đào tạo, việc làm", "training";
    kind_information: "thông tin", "information";
    holds_text: "chữ", "text";
    holds_number: "số nguyên", "a whole number";
    holds_decimal: "số", "a number";
    holds_money: "số tiền", "an amount";
    holds_date: "ngày", "a date";
    holds_yes_no: "có hoặc không", "yes or no";
    holds_choice: "chọn", "a choice";
}

worded! {
    model_kind(ModelKind) {
        Livestock => kind_livestock, Crops => kind_crops, Labour => kind_labour, Group => kind_group,
        Housing => kind_housing, Water => kind_water, Goods => kind_goods, Food => kind_food, Card => kind_card,
        Monthly => kind_monthly, Relief => kind_relief, Credit => kind_credit, Training => kind_training,
        Information => kind_information,
    }
    field_type(FieldType) {
        Text => holds_text, Number => holds_number, Decimal => holds_decimal, Money => holds_money,
        Date => holds_date, YesNo => holds_yes_no, Choice => holds_choice,
    }
}

impl Lang {
    /// When a household may get the same content again.
    pub fn once(self, once: Once) -> String {
        match once {
            Once::Ever => self.once_ever().to_owned(),
            Once::Years(years) => self.once_years(years),
            Once::WhileValid => self.once_while_valid().to_owned(),
            Once::Unlimited => self.once_unlimited().to_owned(),
        }
    }

    /// What is to be passed on and until when.
    pub fn pass_on_rule(self, rule: PassOnRule) -> String {
        match rule {
            PassOnRule::FirstFemaleOffspring { from_months, to_months, within_months } => {
                self.rule_first_female(from_months, to_months, within_months)
            }
            PassOnRule::Offspring { count, within_months } => self.rule_offspring(count, within_months),
            PassOnRule::ValueShare { percent, within_months } => {
                self.rule_value_share(percent, within_months)
            }
        }
    }
}
