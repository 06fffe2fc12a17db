//! The facts of a support that its model asks for: what is kept as code, digits and ISO days, in words; and what is
//! wrong with one.

use super::{Lang, catalogue};
use crate::domain::activity::Attendance;
use crate::domain::catalogue::{Field, FieldType};
use crate::domain::details::{DetailFault, Fact, NO, YES};
use crate::viet::{self, DateStyle, PartialDate};

catalogue! {
    detail_number: "Hãy gõ một số nguyên, như 12.", "Type a whole number, like 12.";
    detail_decimal: "Hãy gõ một số, như 6,6.", "Type a number, like 6,6.";
    detail_date: "Không phải ngày. Hãy gõ như 12/3/2026.", "No date. Type it like 12/3/2026.";
    detail_yes_no: "Hãy gõ có hoặc không.", "Type yes or no.";
    detail_choice: "Không có lựa chọn này. Hãy chọn trong danh sách.", "There is no such choice. Choose from the list.";
    detail_unknown: "Mô hình này không ghi mục đó.", "The model does not ask for this.";
    detail_after(day): "Phải là ngày {day} (ngày của khoản hỗ trợ) hoặc trước đó.", "It must be {day}, the day of the support, or earlier.";
    detail_before(day): "Phải là ngày {day} (ngày của khoản hỗ trợ) hoặc sau đó.", "It must be {day}, the day of the support, or later.";
    cli_support_tag: "Số tai của con giống; nhiều con thì ghi nhiều lần", "Ear tag of an animal; repeat it for more";
    usage_tags(tags, animals): "--tag: ghi {tags} số tai, nhưng khoản này đưa về {animals} con ghi riêng từng con.", "--tag: {tags} tags, but animals that come one by one: {animals}.";
    usage_bad_detail(typed): "Viết dạng MÃ=GIÁ TRỊ, như mark=Tân Á: {typed}", "Write CODE=VALUE, as mark=Casa: {typed}";
    cli_support_detail: "Điều riêng của mô hình, MÃ=GIÁ TRỊ, ghi được nhiều lần; gõ sai mã thì được nêu mọi mã", "A fact of the model, CODE=VALUE, may be repeated; a wrong code is answered with all";
    relief_round: "Lập đợt giao", "Plan a round";
    relief_round_doc: "Lập đợt giao hàng cứu trợ cho vụ việc này, có danh sách ký nhận", "Plan a round of hand-over for this emergency, with its sign-off list";
    field_hand_over_round: "Đợt giao", "Round of hand-over";
    field_exception: "Chưa giao được vì", "Not handed over because";
    attended_heading: "Lớp học, hoạt động đã tham gia", "Classes and activities attended";
    attended_short: "Đã học, tham gia", "Attended";
    attended_line(day, what, who, result): "{day} {what}: {who}, {result}", "{day} {what}: {who}, {result}";
}

impl Lang {
    /// What is wrong with a fact, and what to type instead.
    pub fn detail_fault(self, fault: DetailFault, dates: DateStyle) -> String {
        match fault {
            DetailFault::TooLong(limit) => self.fault_too_long(limit),
            DetailFault::Number => self.detail_number().to_owned(),
            DetailFault::Decimal => self.detail_decimal().to_owned(),
            DetailFault::TooLarge(most) => self.fault_too_large(viet::group(most)),
            DetailFault::Date => self.detail_date().to_owned(),
            DetailFault::AfterSupport(day) => self.detail_after(dates.day(day)),
            DetailFault::BeforeSupport(day) => self.detail_before(dates.day(day)),
            DetailFault::YesNo => self.detail_yes_no().to_owned(),
            DetailFault::Choice => self.detail_choice().to_owned(),
            DetailFault::UnknownField => self.detail_unknown().to_owned(),
        }
    }

    /// What came of an attendance so far: how it ended, what work was found.
    pub fn attendance(self, attendance: &Attendance) -> String {
        let result = attendance.result.map_or(self.result_going_on(), |result| self.training_result(result));
        let job = attendance.job.map(|job| self.job_result(job));
        [Some(result), job].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What forms call a fact; its code where the model does not ask for it any more.
    pub fn fact_name<'f>(self, fact: &Fact<'f>) -> &'f str {
        fact.field.map_or(fact.code, |field| self.label(&field.name))
    }

    /// A fact as people write it; as it is kept where nothing is known of it or it does not fit.
    pub fn fact(self, fact: &Fact, dates: DateStyle) -> String {
        let words = fact.field.and_then(|field| self.worded_fact(field, fact.kept, dates));
        words.unwrap_or_else(|| fact.kept.to_owned())
    }

    fn worded_fact(self, field: &Field, kept: &str, dates: DateStyle) -> Option<String> {
        match field.holds {
            FieldType::Text => None,
            FieldType::Number => kept.parse().ok().map(viet::group),
            FieldType::Decimal => Some(kept.replace('.', ",")),
            FieldType::Money => kept.parse().ok().map(viet::format_money),
            FieldType::Date => PartialDate::from_iso(kept).ok().map(|date| dates.partial(date)),
            FieldType::YesNo if kept == YES => Some(self.word_yes().to_owned()),
            FieldType::YesNo => (kept == NO).then(|| self.word_no().to_owned()),
            FieldType::Choice => {
                let choice = field.choices.iter().find(|choice| choice.code == kept);
                choice.map(|choice| self.label(&choice.name).to_owned())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;

    fn said(model: &str, code: &str, kept: &str) -> String {
        let catalogue = Catalogue::embedded();
        let field = catalogue.model(model).and_then(|model| model.field(code));
        Lang::Vi.fact(&Fact { code, field, kept }, DateStyle::default())
    }

    #[test]
    fn nothing_of_how_facts_are_kept_is_shown() {
        assert_eq!(said("the-bhyt", "card_group", "near_poor"), "Hộ cận nghèo (từ 70%)");
        assert_eq!(said("the-bhyt", "from", "2026-01-01"), "01/01/2026");
        assert_eq!(said("tro-cap-thang", "coefficient", "1.5"), "1,5");
        assert_eq!(said("tro-cap-thang", "monthly", "750000"), viet::format_money(750_000));
        assert_eq!(said("bon-nuoc", "litres", "1000"), "1.000");
        assert_eq!(said("dao-tao-nghe", "found_work", "yes"), Lang::Vi.word_yes());
    }

    #[test]
    fn what_is_not_understood_is_shown_as_it_is_kept() {
        assert_eq!(said("the-bhyt", "card_group", "rich"), "rich");
        assert_eq!(said("gao", "no_such_field", "x"), "x");
    }

    #[test]
    fn a_bound_is_told_with_the_day_or_the_number_that_it_is() {
        let fault = DetailFault::AfterSupport("2026-06-05".parse().unwrap());
        assert!(Lang::Vi.detail_fault(fault, DateStyle::default()).contains("05/06/2026"));
        assert!(
            Lang::En
                .detail_fault(DetailFault::TooLarge(1_000_000), DateStyle::default())
                .contains("1.000.000")
        );
    }
}
