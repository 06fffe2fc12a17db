//! Words of criteria: verdicts, what a judgement rests on, and what is wrong with a file of criteria.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::criteria::{Assessment, CriteriaFault, Evidence, Finding, Milestone, Verdict, What};
use crate::viet::{DateStyle, format_money};

catalogue! {
    key_criteria: "Tiêu chí thoát nghèo", "Criteria";
    key_criteria_doc: "Đọc đủ từng tiêu chí của hộ, căn cứ và ngày, và các dấu hiệu cần chú ý", "Read each criterion of the household whole, its fact and day, and the signs to heed";
    criteria_none_set: "Chưa có bộ tiêu chí nào cho hộ này.", "There are no criteria for this household.";

    verdict_met: "đạt", "met";
    verdict_not_met: "chưa đạt", "not met";
    verdict_unknown: "chưa biết", "not known";
    verdict_not_applicable: "không áp dụng", "does not apply";

    criteria_missing(missing, needed): "Còn thiếu {missing}/{needed} tiêu chí", "{missing} of {needed} criteria missing";
    criteria_all_met(needed): "Đạt đủ {needed}/{needed} tiêu chí", "All {needed} of {needed} criteria met";
    criteria_musts: " Phải đạt", " Have to be met";
    criteria_others(count): " Đạt ít nhất {count} trong các tiêu chí sau", " {count} of these at least";
    criteria_choose(name, count): "{name} (chọn thêm {count})", "{name} ({count} more to choose)";

    milestones_all(reached): "Mốc tháng: {reached}", "Met by month: {reached}";
    milestone_reached(months, met, needed): "{months} đạt {met}/{needed}", "{months}: {met} of {needed}";
    milestone_due(months, day): "{months} đến {day}", "{months}: due {day}";

    evidence_heads(count): "còn {count} con", "{count} head alive";
    evidence_heads_counted(count): "đếm được {count} con", "{count} head counted";
    evidence_cards_valid: "thẻ còn hạn", "cards valid";
    evidence_without_card(names): "chưa có thẻ: {names}", "no card: {names}";
    evidence_no_children: "không có trẻ 3 đến dưới 16 tuổi", "no child from 3 to under 16";
    evidence_in_school(count): "{count} trẻ đi học", "{count} in school";
    evidence_not_in_school(names): "chưa đi học: {names}", "not in school: {names}";
    evidence_no_loan: "không vay", "no loan";
    evidence_loans_in_time(count): "{count} khoản vay, không quá hạn", "{count} loans, none overdue";
    evidence_loan_overdue(money): "quá hạn nợ {money}", "{money} overdue";
    evidence_nothing_owed: "không nợ con giống", "owes no animal";
    evidence_pass_on_in_time: "luân chuyển trong hạn", "passing on in time";
    evidence_pass_on_overdue: "quá hạn luân chuyển", "passing on overdue";
    evidence_deprived(names): "thiếu hụt: {names}", "deprived: {names}";
    evidence_not_deprived: "không thiếu hụt", "not deprived";
    evidence_deprivations(count): "{count} thiếu hụt", "{count} deprivations";
    evidence_income(income, line): "thu nhập {income}, chuẩn {line}", "income {income}, line {line}";
    evidence_score(b1, limit): "điểm B1 {b1}, ngưỡng {limit}", "score B1 {b1}, limit {limit}";
    evidence_working(names): "đi làm: {names}", "work: {names}";
    evidence_nobody_works: "không ai đi làm", "nobody works";
    evidence_no_sign: "không có dấu hiệu xấu", "no sign of trouble";
    evidence_none: "chưa hỏi", "not asked yet";
    evidence_dated(what, day): "{what} ({day})", "{what} ({day})";
    evidence_answered(how, shown): "{how}: {shown}", "{how}: {shown}";

    rules_unknown_programme(file, code): "! Tệp {file} nêu chương trình \"{code}\" mà sổ không có, nên chưa áp dụng cho hộ nào. Hãy sửa mã, hoặc lập chương trình đó.", "! {file} names the programme \"{code}\", which the register does not have, so that it is for nobody. Correct the code, or enter that programme.";
    criteria_no_criteria(code): "Bộ \"{code}\" chưa có tiêu chí. Hãy ghi ít nhất một nhóm [[set.criterion]].", "The set \"{code}\" has no criterion. Write one [[set.criterion]] at least.";
    criteria_impossible_k(needed, optional): "Cần đạt {needed} tiêu chí tự chọn mà bộ chỉ có {optional}. Hãy ghi số từ 0 đến {optional}.", "{needed} optional criteria have to be met, and the set has {optional}. Write 0 to {optional}.";
    criteria_asks_nothing(code): "Bộ \"{code}\" không đòi hỏi gì. Hãy ghi must = true ở một tiêu chí, hoặc optional_needed từ 1.", "The set \"{code}\" asks for nothing. Write must = true at a criterion, or optional_needed of 1 or more.";
    criteria_fact_or_answer(code): "Tiêu chí \"{code}\" cần đúng một trong hai: fact (sổ đã biết) hoặc answer (hỏi, nhìn khi thăm). Hãy sửa.", "The criterion \"{code}\" needs one of: fact (the register knows) or answer (asked or seen at a visit). Correct it.";
    criteria_needs_parameter(fact, key): "Với \"{fact}\" phải ghi thêm {key}.", "With \"{fact}\" write {key} too.";
    criteria_needless_parameter(key): "{key} không dùng với tiêu chí này. Hãy bỏ đi.", "{key} means nothing for this criterion. Take it out.";
    criteria_unknown_species(word, known): "Không có loài vật nuôi \"{word}\". Hãy ghi một trong: {known}.", "There is no species \"{word}\". Write one of: {known}.";
    criteria_nothing: "Danh sách không để trống. Hãy ghi lại.", "A list must not be empty. Correct it.";
    criteria_unknown_indicator(code, known): "Không có chỉ số nào mang mã \"{code}\". Hãy ghi một trong: {known}.", "No indicator has the code \"{code}\". Write one of: {known}.";
    criteria_months: "Các mốc phải bắt đầu từ 0, tăng dần, như [0, 6, 12, 18, 24]. Hãy ghi lại.", "Milestones begin with 0 and rise, like [0, 6, 12, 18, 24]. Correct them.";
    criteria_same_households(code): "Bộ \"{code}\" đã dành cho những hộ này. Hãy ghi programme khác, hoặc dùng lại mã đó để thay nó.", "The set \"{code}\" is for these households already. Name another programme, or use that code to replace it.";
    criteria_no_standard: "Không còn bộ nào cho hộ ngoài các chương trình. Hãy ghi một bộ không có programme.", "No set is left for households of no programme. Write one without programme.";
}

worded! {
    verdict(Verdict) { Met => verdict_met, NotMet => verdict_not_met, Unknown => verdict_unknown, NotApplicable => verdict_not_applicable, }
}

impl Lang {
    /// What a criterion is called; one to choose says how many more have to be met.
    pub fn criterion_lacking(self, found: &Finding, assessed: &Assessment) -> String {
        let name = self.label(&found.criterion.name);
        match found.criterion.must {
            true => name.to_owned(),
            false => self.criteria_choose(name, assessed.optional_missing()),
        }
    }

    /// How many criteria are missing, in one line.
    pub fn criteria_line(self, assessed: &Assessment) -> String {
        match assessed.missing() {
            0 => self.criteria_all_met(assessed.needed()),
            missing => self.criteria_missing(missing, assessed.needed()),
        }
    }

    /// Every criterion with what shows it, under how many are missing and whose set it is. `✓` is met, `✗` is not, `?` is
    /// not known, `–` does not concern the household.
    pub fn criteria_whole(self, assessed: &Assessment, dates: DateStyle) -> Vec<String> {
        let head = format!("{} · {}", self.criteria_line(assessed), self.label(&assessed.set_name));
        let told = |musts| {
            let own = assessed.findings.iter().filter(move |found| found.criterion.must == musts);
            own.map(|found| self.criterion_told(found, dates)).collect::<Vec<_>>()
        };
        let (musts, others) = (told(true), told(false));
        let heading = |of: &[String], words: String| (!of.is_empty()).then_some(words);
        let asked = heading(&musts, self.criteria_musts().to_owned());
        let chosen = heading(&others, self.criteria_others(assessed.optional()));
        [head].into_iter().chain(asked).chain(musts).chain(chosen).chain(others).collect()
    }

    fn criterion_told(self, found: &Finding, dates: DateStyle) -> String {
        let sign = match found.verdict {
            Verdict::Met => '✓',
            Verdict::NotMet => '✗',
            Verdict::Unknown => '?',
            Verdict::NotApplicable => '–',
        };
        let name = self.label(&found.criterion.name);
        format!("  {sign} {name}: {}", self.evidence(found.evidence.as_ref(), dates))
    }

    /// Milestones in one line: at which month how many criteria were met, and when the next one is due. Those of days on
    /// which the household was not in the register are left out.
    pub fn milestones_line(self, all: &[Milestone], dates: DateStyle) -> Option<String> {
        let reached = all.iter().filter_map(|one| Some((one.months, one.assessment.as_ref()?)));
        let told = reached.map(|(months, judged)| {
            self.milestone_reached(months, judged.needed() - judged.missing(), judged.needed())
        });
        let last = all.iter().rposition(|one| one.assessment.is_some());
        let next = all.get(last.map_or(0, |last| last + 1));
        let next = next.map(|one| self.milestone_due(one.months, dates.day(one.due)));
        let parts: Vec<_> = told.chain(next).collect();
        (!parts.is_empty()).then(|| self.milestones_all(parts.join(" · ")))
    }

    /// What a judgement rests on, with its day; that nobody asked where there is nothing.
    pub fn evidence(self, evidence: Option<&Evidence>, dates: DateStyle) -> String {
        let Some(evidence) = evidence else { return self.evidence_none().to_owned() };
        let what = self.evidence_what(&evidence.what);
        match evidence.on {
            Some(day) => self.evidence_dated(what, dates.day(day)),
            None => what,
        }
    }

    fn evidence_what(self, what: &What) -> String {
        match what {
            What::Heads(count) => self.evidence_heads(count),
            What::HeadsCounted(count) => self.evidence_heads_counted(count),
            What::WithoutCard(names) => self.evidence_without_card(names.join(", ")),
            What::InSchool(count) => self.evidence_in_school(count),
            What::NotInSchool(names) => self.evidence_not_in_school(names.join(", ")),
            What::Working(names) if names.is_empty() => self.evidence_nobody_works().to_owned(),
            What::Working(names) => self.evidence_working(names.join(", ")),
            What::Sign(sign) => self.sign(*sign).to_owned(),
            What::Answered { how, shown } if shown.is_empty() => self.how(*how).to_owned(),
            What::Answered { how, shown } => self.evidence_answered(self.how(*how), shown),
            other => self.evidence_plain(other).map_or_else(|| self.evidence_measured(other), str::to_owned),
        }
    }

    fn evidence_plain(self, what: &What) -> Option<&'static str> {
        Some(match what {
            What::CardsValid => self.evidence_cards_valid(),
            What::NoChildren => self.evidence_no_children(),
            What::NoLoan => self.evidence_no_loan(),
            What::NothingOwed => self.evidence_nothing_owed(),
            What::PassOnInTime => self.evidence_pass_on_in_time(),
            What::PassOnOverdue => self.evidence_pass_on_overdue(),
            What::NotDeprived => self.evidence_not_deprived(),
            What::NoSign => self.evidence_no_sign(),
            _ => return None,
        })
    }

    fn evidence_measured(self, what: &What) -> String {
        match what {
            What::Deprived(names) => {
                let names: Vec<_> = names.iter().map(|name| self.label(name)).collect();
                self.evidence_deprived(names.join(", "))
            }
            What::Deprivations(count) => self.evidence_deprivations(count),
            What::Income { income, line } => self.evidence_income(format_money(*income), format_money(*line)),
            What::Score { b1, limit } => self.evidence_score(b1, limit),
            What::LoansInTime(count) => self.evidence_loans_in_time(count),
            What::LoanOverdue(money) => self.evidence_loan_overdue(format_money(*money)),
            _ => String::new(),
        }
    }

    /// What is wrong with a file of criteria.
    pub fn criteria_fault(self, fault: &CriteriaFault) -> String {
        use CriteriaFault as Fault;
        match fault {
            Fault::Unreadable(misread) => self.misread(misread),
            Fault::Naming(naming) => self.naming_fault(naming),
            Fault::NoCriteria(code) => self.criteria_no_criteria(code),
            Fault::ImpossibleK { needed, optional } => self.criteria_impossible_k(needed, optional),
            Fault::AsksNothing(code) => self.criteria_asks_nothing(code),
            Fault::FactOrAnswer(code) => self.criteria_fact_or_answer(code),
            Fault::NeedsParameter { fact, key } => self.criteria_needs_parameter(fact.code(), key),
            Fault::NeedlessParameter(key) => self.criteria_needless_parameter(key),
            Fault::Nothing => self.criteria_nothing().to_owned(),
            Fault::UnknownIndicator { code, known } => {
                self.criteria_unknown_indicator(code, known.join(", "))
            }
            Fault::Months => self.criteria_months().to_owned(),
            Fault::SameHouseholds(code) => self.criteria_same_households(code),
            Fault::UnknownSpecies { word, known } => self.criteria_unknown_species(word, known.join(", ")),
            Fault::NoStandardSet => self.criteria_no_standard().to_owned(),
        }
    }
}
