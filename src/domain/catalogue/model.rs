//! A support model: its kind, what its record holds, how often it may come.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::eligibility::Eligible;
use crate::domain::class::{Class, State};
use crate::domain::data_file::Label;
use crate::domain::household::coded;
use crate::domain::loan::Rate;
use crate::domain::member::Sex;
use crate::domain::pass_on::PassOnRule;

coded! {
    /// The kind of a support: decides the group in lists and what its record looks like.
    ModelKind {
        /// Vật nuôi: animals, entered one by one.
        Livestock = "livestock",
        /// Cây trồng.
        Crops = "crops",
        /// Ngày công, giúp đỡ lẫn nhau.
        Labour = "labour",
        /// Tổ, nhóm tương trợ.
        Group = "group",
        /// Nhà ở.
        Housing = "housing",
        /// Nước sạch, vệ sinh, môi trường.
        Water = "water",
        /// Hiện vật.
        Goods = "goods",
        /// Lương thực, dinh dưỡng.
        Food = "food",
        /// Thẻ bảo hiểm y tế.
        Card = "card",
        /// Trợ cấp hằng tháng.
        Monthly = "monthly",
        /// Cứu trợ.
        Relief = "relief",
        /// Vốn vay.
        Credit = "credit",
        /// Đào tạo, việc làm, học tập.
        Training = "training",
        /// Truyền thông, thông tin.
        Information = "information",
    }
}

coded! {
    /// What a field of a record holds. Kept as text in `Support::details`: money and numbers as
    /// digits, dates as ISO, yes and no as `yes` and `no`, a choice as its code.
    FieldType {
        /// Free text of one line.
        Text = "text",
        /// A whole number, 0 or more.
        Number = "number",
        /// A number with decimals, 0 or more.
        Decimal = "decimal",
        /// Whole đồng.
        Money = "money",
        /// A date.
        Date = "date",
        /// Có hoặc không.
        YesNo = "yes_no",
        /// One of the field's choices.
        Choice = "choice",
    }
}

coded! {
    /// On which side of the support's own day a date must lie, where it can lie on one only.
    DaySide {
        /// On that day or before: what the support answers.
        NotAfter = "not_after",
        /// On that day or after: what the support makes possible.
        NotBefore = "not_before",
    }
}

/// One fact that the record of a model holds beyond quantity, value, fund and date.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Key in `Support::details`.
    pub code: String,
    /// What forms call it.
    pub name: Label,
    /// What it holds.
    #[serde(rename = "type")]
    pub holds: FieldType,
    /// The most that a number or an amount of đồng can mean; what is more was mistyped. Only for
    /// [`FieldType::Number`], [`FieldType::Decimal`], [`FieldType::Money`].
    #[serde(default)]
    pub most: Option<i64>,
    /// The side of the support's day; only for [`FieldType::Date`].
    #[serde(default)]
    pub day: Option<DaySide>,
    /// The possible values; only for [`FieldType::Choice`].
    #[serde(default)]
    pub choices: Vec<Choice>,
}

/// One possible value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is kept.
    pub code: String,
    /// What is shown.
    pub name: Label,
}

/// When a household may get the same content again without a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Once {
    /// Never: the same content once.
    Ever,
    /// After so many years.
    Years(u32),
    /// Once the earlier one has ended: a card, an allowance.
    WhileValid,
    /// At any time: food, relief, workdays, loans.
    #[default]
    Unlimited,
}

/// A kind of support that can be given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupportModel {
    /// Short unaccented Vietnamese: `bo-sinh-san`.
    pub code: String,
    /// What people call it.
    pub name: Label,
    #[serde(default)]
    short: Option<Label>,
    /// Its kind.
    pub kind: ModelKind,
    /// What its quantity counts.
    pub unit: Label,
    /// Codes of the indicators that it helps to cure.
    #[serde(default)]
    pub answers: Vec<String>,
    /// Whether it helps to raise the household's income.
    #[serde(default)]
    pub income: bool,
    /// Models of one content count as the same support.
    #[serde(default)]
    content: Option<String>,
    /// When the same content may come again.
    #[serde(default)]
    pub once: Once,
    /// Whom it is for; everybody where nothing is said.
    #[serde(default)]
    pub(super) eligible: Option<Eligible>,
    /// Species of the animals, for livestock.
    #[serde(default)]
    pub species: Option<String>,
    /// The sex of the animals, for livestock that is meant to breed.
    #[serde(default)]
    pub sex: Option<Sex>,
    /// One unit hardly costs more than so many đồng.
    #[serde(default)]
    pub most_each: Option<i64>,
    /// The rule that a record starts with, where one is usual.
    #[serde(default)]
    pub pass_on: Option<PassOnRule>,
    /// Yearly rates of interest in per cent by the state of the household, for credit; those that are not named are
    /// not known.
    #[serde(default)]
    pub rates: BTreeMap<State, Rate>,
    /// The card's group, by code, that goes with a class; a group that is not named goes with any.
    #[serde(default)]
    pub class_groups: BTreeMap<Class, String>,
    /// What its record holds.
    #[serde(default)]
    pub fields: Vec<Field>,
}

impl SupportModel {
    /// What lists call it, where there is little room.
    pub fn short(&self) -> &Label {
        self.short.as_ref().unwrap_or(&self.name)
    }

    /// Its quantity is weighed or measured: nobody is given one kilogram, as one is given one cow.
    pub fn is_measured(&self) -> bool {
        MEASURES.contains(&self.unit.vi.as_str())
    }

    /// What it gives, as Circular 60/2026/TT-BTC looks at it: two models may give the same.
    pub fn content(&self) -> &str {
        self.content.as_deref().unwrap_or(&self.code)
    }

    /// Whether it helps to cure a deprivation in the indicator of this code.
    pub fn answers(&self, indicator: &str) -> bool {
        self.answers.iter().any(|code| code == indicator)
    }

    /// Whether a card of a group fits a household of a class: a group that goes with a class fits that class only.
    pub fn group_fits(&self, group: &str, class: Class) -> bool {
        let bound = self.class_groups.values().any(|bound| bound == group);
        !bound || self.class_groups.get(&class).is_some_and(|own| own == group)
    }

    /// The field of a code.
    pub fn field(&self, code: &str) -> Option<&Field> {
        self.fields.iter().find(|f| f.code == code)
    }
}

/// Units, by their Vietnamese name, of what is weighed, measured or planted.
const MEASURES: [&str; 9] = ["kg", "g", "yến", "tạ", "tấn", "lít", "m²", "ha", "cây"];
