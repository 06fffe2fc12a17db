//! Words of monthly assistance: grounds, reasons, faults, refusals, the codes of payments.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::assistance::PaymentState;
use crate::domain::assistance::check::{BenefitFault, MonthFault, Refusal};
use crate::domain::assistance::draw::Outcome;
use crate::domain::assistance::grounds::Fact;
use crate::domain::assistance::rates::RatesFault;
use crate::domain::assistance::suggest::{Advice, Why};
use crate::viet::{DateStyle, format_money};

catalogue! {
    payment_paid: "đã chi", "paid";
    payment_returned: "chưa nhận", "not fetched";
    why_died: "đã chết", "died";
    why_left: "đã chuyển khỏi xã", "left the commune";
    why_away: "không còn trong hộ nào của sổ", "in no household of the register any more";
    why_age: "tuổi", "age";
    why_class: "diện hộ", "class of household";
    why_hard_area: "vùng khó khăn", "hard area";
    why_disabled: "khuyết tật", "disability";
    why_studying: "việc học", "school";
    why_rates: "mức chuẩn, hệ số", "base or coefficient";
    asked_age: "tuổi", "age";
    asked_class: "diện hộ", "class of household";
    asked_hard_area: "vùng khó khăn", "hard area";
    asked_disabled: "giấy khuyết tật", "certificate of disability";
    asked_studying: "đang học", "studying";
    outcome_paid: "được hưởng", "paid";
    outcome_less: "không chi: đã hưởng mức cao hơn", "not paid: a higher one is";
    outcome_no_birth: "không tính được: thiếu ngày sinh", "cannot be counted: birth not known";
    outcome_no_rate: "không có mức ở tuổi này", "no rate at this age";
    outcome_unknown_ground: "đối tượng không có trong bảng mức", "the rates do not know the ground";

    benefit_unknown_ground: "Bảng mức trợ cấp không có đối tượng này. Hãy chọn lại.", "The rates do not know this ground. Choose another.";
    benefit_no_rate: "Ở tuổi này đối tượng không có mức hưởng. Hãy xem lại ngày sinh hoặc chọn đối tượng khác.", "This ground brings nothing at this age. Check the birth or choose another ground.";
    benefit_no_birth: "Mức hưởng tính theo tuổi mà chưa biết ngày sinh. Hãy ghi ngày sinh của người này trước.", "The amount goes by the age, and the birth is not known. Enter it with the person first.";
    benefit_units: "Số con không đúng: từ 1 đến 20, và chỉ đối tượng đơn thân nuôi con mới tính theo số con; đối tượng khác ghi 1.", "Wrong number of children: 1 to 20, and only a single parent's benefit counts children; write 1 for others.";
    benefit_before_birth: "Ngày hưởng trước ngày sinh. Hãy xem lại ngày.", "It begins before the birth. Check the day.";
    benefit_after_gone(day): "Người này đã chết hoặc đã chuyển đi ngày {day}. Hãy xem lại ngày hưởng.", "The person died or left on {day}. Check the day on which it begins.";
    benefit_impossible_day: "Ngày này quá xa. Hãy ghi ngày từ 1990 đến một năm tới.", "This day is too far away. Write one from 1990 to a year ahead.";
    benefit_ends_before: "Ngày thôi hưởng trước ngày hưởng. Hãy xem lại hai ngày.", "It ends before it begins. Check both days.";
    benefit_no_reason: "Thôi hưởng cần có lý do. Hãy ghi lý do.", "Stopping needs a reason. Write it.";
    benefit_settled_to: "Tháng đã chi phải từ tháng bắt đầu hưởng đến tháng này. Hãy xem lại hai mốc.", "What was paid lies between the first month and this one. Check both.";
    benefit_same_ground: "Người này đang hưởng đúng đối tượng này trong thời gian đó. Hãy sửa chế độ đã có.", "The person draws a benefit on this ground in that time. Change that one.";

    month_paid_already: "Tháng này đã chi trả.", "This month was paid.";
    month_before_last(month): "Đã chi trả đến tháng {month}; phần còn thiếu của các tháng trước sẽ truy lĩnh trong tháng tới.", "Months up to {month} were paid; what is missing of earlier ones comes as arrears with the next.";
    month_impossible: "Tháng này quá xa. Hãy chọn tháng từ năm 1990.", "This month is too long ago. Choose one from 1990 on.";
    month_ahead: "Tháng này chưa đến. Chỉ chi trước được hai tháng, như dịp Tết.", "This month is yet to come. Two months ahead can be paid, as before Tết.";
    month_paid_on: "Ngày chi cách tháng này hoặc hôm nay quá hai tháng. Hãy xem lại ngày.", "The day of payment is more than two months off. Check it.";

    refused_benefit_paid: "Chế độ này đã có chi trả, không xoá được. Hãy ghi ngày và lý do thôi hưởng.", "This benefit was paid and cannot be removed. Enter the day and the reason of its end.";
    refused_benefit_person: "Chế độ đã chi trả không đổi sang người khác được.", "A benefit that was paid cannot go to another person.";
    refused_same_ground: "Người này đã có chế độ cùng đối tượng trong thời gian đó.", "The person has a benefit on the same ground in that time.";
    refused_dead: "Ngày hưởng sau ngày chết của người này.", "The benefit begins after the person's death.";
    refused_nothing_to_pay: "Tháng này không có khoản nào để chi trả.", "There is nothing to pay in this month.";
    refused_not_last_run: "Chỉ bỏ được đợt chi trả của tháng cuối cùng.", "Only the last month's payment can be taken back.";
    refused_payment_amount: "Số tiền đã chi trả không sửa được; chỉ ghi đã nhận hay chưa nhận.", "An amount that was paid cannot be changed; only whether it was fetched.";

    rates_bases_order: "Các mức chuẩn phải theo thứ tự ngày; chỉ mức đầu tiên được không có ngày. Hãy sắp lại.", "Bases stand in order of their days; only the first may have none. Put them in order.";
    rates_amount: "Mức này phải lớn hơn 0 và không quá lớn (100 triệu đồng, 100 lần). Hãy xem lại.", "This must be more than 0 and not absurdly large (100 million đồng, 100 times). Check it.";
    rates_coefficient_or_amount: "Mỗi mức hưởng ghi coefficient (hệ số) hoặc amount (số tiền), chỉ một trong hai.", "A rate has a coefficient or an amount, exactly one of both.";
    rates_decimals: "Hệ số có nhiều nhất hai chữ số lẻ. Hãy sửa.", "A coefficient has two decimals at most. Correct it.";
    rates_no_ages: "from phải nhỏ hơn under, nếu không sẽ không có tuổi nào. Hãy xem lại.", "from has to be less than under, else no age is left. Check them.";
    rates_overlap(code): "Đối tượng \"{code}\" có hai mức cho cùng một tuổi. Hãy sửa from, under hoặc since.", "The ground \"{code}\" has two rates for one age. Correct from, under or since.";
    rates_none(code): "Đối tượng \"{code}\" chưa có mức hưởng nào. Hãy ghi rates.", "The ground \"{code}\" has no rate. Add rates.";
}

worded! {
    payment_state(PaymentState) { Paid => payment_paid, Returned => payment_returned, }
    assistance_why(Why) {
        Died => why_died, Left => why_left, Away => why_away, Age => why_age, Class => why_class,
        HardArea => why_hard_area, Disabled => why_disabled, Studying => why_studying, Rates => why_rates,
    }
    assistance_fact(Fact) {
        Age => asked_age, Class => asked_class, HardArea => asked_hard_area, Disabled => asked_disabled,
        Studying => asked_studying,
    }
}

impl Lang {
    /// Whether a benefit is paid for a month, or why not.
    pub fn assistance_outcome(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Paid => self.outcome_paid(),
            Outcome::Less(_) => self.outcome_less(),
            Outcome::NoBirth => self.outcome_no_birth(),
            Outcome::NoRate => self.outcome_no_rate(),
            Outcome::UnknownGround => self.outcome_unknown_ground(),
        }
    }

    /// What a suggestion advises.
    pub fn assistance_advice(self, advice: &Advice, ground: &str) -> String {
        match advice {
            Advice::Start { amount, .. } => self.suggest_start(ground, format_money(*amount)),
            Advice::Stop { .. } => self.suggest_stop(ground),
            Advice::Change { before, after, .. } => {
                self.suggest_change(ground, format_money(*before), format_money(*after))
            }
        }
    }

    /// Why, and since when where that is known.
    pub fn assistance_because(self, why: Why, since: Option<String>) -> String {
        let why = self.assistance_why(why);
        since.map_or_else(|| why.to_owned(), |day| self.suggest_since(why, day))
    }

    /// What is wrong with a benefit.
    pub fn benefit_fault(self, fault: BenefitFault, dates: DateStyle) -> String {
        use BenefitFault as Fault;
        let said = match fault {
            Fault::AfterGone(day) => return self.benefit_after_gone(dates.day(day)),
            Fault::UnknownGround => self.benefit_unknown_ground(),
            Fault::NoRate => self.benefit_no_rate(),
            Fault::NoBirth => self.benefit_no_birth(),
            Fault::Units => self.benefit_units(),
            Fault::BeforeBirth => self.benefit_before_birth(),
            Fault::ImpossibleDay => self.benefit_impossible_day(),
            Fault::EndsBeforeBeginning => self.benefit_ends_before(),
            Fault::NoStopReason => self.benefit_no_reason(),
            Fault::SettledTo => self.benefit_settled_to(),
            Fault::SameGround(_) => self.benefit_same_ground(),
        };
        said.to_owned()
    }

    /// Why a month cannot be paid.
    pub fn month_fault(self, fault: MonthFault) -> String {
        match fault {
            MonthFault::PaidAlready => self.month_paid_already().to_owned(),
            MonthFault::BeforeLast(month) => self.month_before_last(month.written()),
            MonthFault::Impossible => self.month_impossible().to_owned(),
            MonthFault::Ahead => self.month_ahead().to_owned(),
            MonthFault::PaidOn => self.month_paid_on().to_owned(),
        }
    }

    /// Why the register refuses a change of benefits or payments.
    pub fn assistance_refusal(self, refusal: Refusal) -> String {
        let said = match refusal {
            Refusal::Month(fault) => return self.month_fault(fault),
            Refusal::Benefit(fault) => return self.benefit_fault(fault, DateStyle::default()),
            Refusal::Paid => self.refused_benefit_paid(),
            Refusal::OtherPerson => self.refused_benefit_person(),
            Refusal::SameGround => self.refused_same_ground(),
            Refusal::Dead => self.refused_dead(),
            Refusal::NothingToPay => self.refused_nothing_to_pay(),
            Refusal::NotLast => self.refused_not_last_run(),
            Refusal::AmountPaid => self.refused_payment_amount(),
        };
        said.to_owned()
    }

    /// What is wrong with a file of rates.
    pub fn rates_fault(self, fault: &RatesFault) -> String {
        use RatesFault as Fault;
        match fault {
            Fault::Unreadable(misread) => self.misread(misread),
            Fault::Naming(naming) => self.naming_fault(naming),
            Fault::BasesOutOfOrder => self.rates_bases_order().to_owned(),
            Fault::AmountOutOfRange => self.rates_amount().to_owned(),
            Fault::CoefficientOrAmount => self.rates_coefficient_or_amount().to_owned(),
            Fault::TooManyDecimals => self.rates_decimals().to_owned(),
            Fault::NoAges => self.rates_no_ages().to_owned(),
            Fault::RatesOverlap(code) => self.rates_overlap(code),
            Fault::NoRate(code) => self.rates_none(code),
        }
    }
}
