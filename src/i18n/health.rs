//! Words of the health of a register: kinds of findings, each finding as a sentence, what to do, mends.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::class::Class;
use crate::domain::health::{ANCHOR_MISSING, Mend, Problem, ProblemKind, Severity};

catalogue! {
    op_mend: "Sửa lỗi của sổ", "Mended the register";
    cli_check_kind: "Chỉ loại này, liệt kê hết", "Only findings of this kind, all of them";
    cli_check_least: "Chỉ từ mức này trở lên: damaged, wrong, doubtful", "Only what weighs at least so much: damaged, wrong, doubtful";
    cli_check_mend: "Sửa những gì suy ra được từ hồ sơ", "Mends what follows from the facts";
    progress_checked: "% đã kiểm tra", "% checked";
    check_kind_line(severity, kind, count): "[{severity}] {kind}: {count}", "[{severity}] {kind}: {count}";
    check_more(count, kind): "  … còn {count}: check --kind {kind}", "  … {count} more: check --kind {kind}";
    check_mend_line(mend): "  Sửa: check --mend {mend}", "  Mend: check --mend {mend}";
    done_mended(count, mend): "Đã sửa {count} chỗ: {mend}.", "Mended {count}: {mend}.";
    done_mended_nothing(mend): "Không có gì để sửa: {mend}.", "Nothing to mend: {mend}.";
    health_title: "Sức khỏe của sổ", "Health of the register";
    health_doc: "lỗi của tệp, số đếm, nhật ký, số liệu không khớp", "faults of the file, counts, journal, facts that disagree";
    health_last_fine(moment): "kiểm tra {moment}: không có lỗi", "checked {moment}: no faults";
    health_last_found(moment, count): "kiểm tra {moment}: {count} chỗ cần xem", "checked {moment}: {count} to look at";
    health_again: "Kiểm tra lại", "Check once more";
    health_mend(mend): "Sửa: {mend}", "Mend: {mend}";
    health_mend_question(mend, count): "Sửa {count} chỗ: {mend}?", "Mend {count}: {mend}?";
    health_mend_go: "Sửa", "Mend";
    health_leave: "Để nguyên", "Leave it";
    health_no_household: "Mục này không thuộc hộ nào. Việc cần làm ghi ở đầu danh sách.", "This is about no household. What to do stands above the list.";
    health_more(count): "… còn {count} chỗ", "… {count} more";
    health_more_why(kind): "Xem hết bằng dòng lệnh: check --kind {kind}", "See them all on the command line: check --kind {kind}";
    work_health: "Kiểm tra sổ", "Checking the register";
    work_duplicates: "Tìm bản ghi trùng", "Looking for duplicates";
    severity_damaged: "hỏng", "damaged";
    severity_wrong: "sai", "wrong";
    severity_doubtful: "nên xem lại", "doubtful";
    mend_lists: "lập lại danh sách và từ để tìm", "make lists and search words anew";
    mend_round_lists: "thêm hộ có phiếu vào danh sách đợt", "put surveyed households on the round's list";
    mend_deaths: "cho người đã mất rời hộ từ ngày mất", "let the dead leave on the day of death";
    finding_file: "Tệp sổ hỏng", "Damaged file";
    do_file: "Hãy dừng ghi và phục hồi bản sao mới nhất (Bản sao).", "Stop writing and restore the newest copy (Copies).";
    finding_reference: "Mục trỏ vào chỗ trống", "Names something that is not there";
    do_reference: "Hãy phục hồi một bản sao từ trước khi hỏng.", "Restore a copy of before the damage.";
    finding_journal: "Nhật ký bị sửa từ bên ngoài", "Journal changed from outside";
    do_journal: "Tìm người sửa tệp ngoài chương trình; so với bản sao cũ.", "Find out who changed the file around the program; compare an older copy.";
    finding_anchor: "Nhật ký khác đầu chuỗi đã in", "Journal differs from the head on paper";
    do_anchor: "Tìm bản sao còn đúng đầu chuỗi; hỏi ai đã thay tệp.", "Look for a copy that holds the head; ask who replaced the file.";
    finding_list: "Danh sách khác hồ sơ", "List differs from the facts";
    do_list: "Sửa tự động được: lập lại danh sách.", "Can be mended here: the lists are made anew.";
    finding_class: "Diện trong danh sách khác quyết định", "Class differs from the decision";
    do_class: "Sửa tự động được: lập lại danh sách.", "Can be mended here: the lists are made anew.";
    finding_search: "Từ để tìm bị lệch", "Words for finding are off";
    do_search: "Sửa tự động được: lập lại từ để tìm.", "Can be mended here: what households are found by is made anew.";
    finding_no_head: "Hộ chưa có chủ hộ", "No head";
    do_no_head: "Mở hộ, chọn chủ hộ trong Nhân khẩu.", "Open the household and choose its head among the members.";
    finding_several_heads: "Hộ nhiều chủ hộ", "Several heads";
    do_several_heads: "Mở hộ, giữ một chủ hộ.", "Open the household and keep one head.";
    finding_several_homes: "Người ở nhiều hộ", "Lives in several households";
    do_several_homes: "Mở từng hộ, cho người đó rời hộ ghi sai.", "Open each household and let the person leave the wrong one.";
    finding_dead_at_home: "Người đã mất còn trong hộ", "Dead, but still in the household";
    do_dead_at_home: "Sửa tự động được (trừ chủ hộ): rời hộ từ ngày mất.", "Can be mended here, but for heads: leaves on the day of death.";
    finding_number_twice: "Hai người một số định danh", "One citizen number twice";
    do_number_twice: "Xem hai hộ: một người ghi hai lần, hoặc một số ghi sai.", "Look at both: one person entered twice, or one number mistyped.";
    finding_number_shape: "Số định danh không đủ chữ số", "Citizen number of a wrong length";
    do_number_shape: "Xem thẻ: số có 12 chữ số (chứng minh cũ: 9).", "Look at the card: 12 digits (old cards: 9).";
    finding_ledger: "Diễn biến không khớp", "Movements do not add up";
    do_ledger: "Mở hộ, xem các quyết định và ngày tháng của năm đó.", "Open the household; look at the decisions and dates of that year.";
    finding_recognised_twice: "Công nhận hai lần trong một đợt", "Recognised twice in a round";
    do_recognised_twice: "Mở hộ, xoá lần công nhận ghi thừa.", "Open the household and remove the one too many.";
    finding_not_concluded: "Đợt đã khoá còn hộ chưa kết luận", "Closed round with an open household";
    do_not_concluded: "Hoàn tác khoá đợt, hoặc ra quyết định bổ sung.", "Undo the closing, or decide on it afterwards.";
    finding_not_listed: "Có phiếu nhưng không có trong đợt", "Surveyed, not on the round's list";
    do_not_listed: "Sửa tự động được khi đợt còn mở: thêm vào danh sách đợt.", "Can be mended here while the round is open: put on its list.";
    finding_decision: "Quyết định lệch đợt", "Decision outside its round";
    do_decision: "Mở đợt, sửa ngày hoặc số quyết định.", "Open the round and correct day or number.";
    finding_residents: "Số hộ dân của thôn quá nhỏ", "Fewer residents than households";
    do_residents: "Mở Hệ thống, sửa số hộ và số khẩu của thôn.", "Open System and correct the hamlet's numbers.";
    finding_group: "Sổ của tổ không khớp", "Book of a group does not fit";
    do_group: "Mở tổ, sửa ngày vào, ngày ra hoặc mục ghi.", "Open the group and correct days or entries.";
    finding_loan: "Khoản vay không khớp", "Loan does not add up";
    do_loan: "Mở khoản vay, sửa số trả hoặc ngày trả.", "Open the loan and correct what was paid, or when.";
    finding_herd: "Số con không khớp", "Heads do not add up";
    do_herd: "Mở con giống, sửa sự kiện hoặc ngày.", "Open the animal and correct its events or days.";
    finding_chain_circle: "Luân chuyển vòng tròn", "Passing on in a circle";
    do_chain_circle: "Mở khoản hỗ trợ, sửa nguồn luân chuyển.", "Open the support and correct where it came from.";
    finding_passed_on_twice: "Luân chuyển trả hai lần", "Passed on twice";
    do_passed_on_twice: "Mở nghĩa vụ, bỏ lần trả thừa.", "Open the obligation and take one settlement back.";
    finding_settled_by_nothing: "Trả luân chuyển không có gì", "Settled by nothing";
    do_settled_by_nothing: "Mở nghĩa vụ, ghi hộ nhận hoặc số tiền.", "Open the obligation and enter the receiver or the money.";
    finding_attendance: "Dự lớp khi không ở xã", "Attended while living elsewhere";
    do_attendance: "Sửa ngày ở hộ hoặc danh sách lớp.", "Correct the days of the stay, or the list of the class.";
    finding_relief: "Cứu trợ trước khi xảy ra", "Relief before the event";
    do_relief: "Sửa một trong hai ngày.", "Correct one of the two days.";
    finding_visit: "Lần thăm không khớp", "Visit does not fit";
    do_visit: "Mở lần thăm hoặc phiếu đi thăm và sửa.", "Open the visit or its sheet and correct it.";
    finding_plan: "Kế hoạch trước khi có hộ", "Plan before the household";
    do_plan: "Mở kế hoạch, sửa ngày.", "Open the plan and correct its day.";
    finding_target: "Chỉ tiêu không thể đúng", "Impossible target";
    do_target: "Mở Triển vọng, sửa chỉ tiêu.", "Open the outlook and correct the target.";
    finding_programme: "Chương trình sai chỗ", "Programme out of place";
    do_programme: "Mở chương trình và sửa.", "Open the programme and correct it.";
    finding_budget: "Dự toán sai", "Wrong budget";
    do_budget: "Mở dự toán và sửa.", "Open the budget and correct it.";
    finding_overspent: "Chi quá dự toán", "Over budget";
    do_overspent: "Xem dự toán và các khoản: sửa số giao, nguồn hoặc khoản chi.", "Look at the budget and what it paid: correct what was given, the fund or a payment.";
    finding_unexplained_class: "Diện khác phiếu, không ghi lý do", "Class differs from the survey, no reason";
    do_unexplained_class: "Mở hộ: ghi lý do của họp dân, hoặc sửa phiếu.", "Open the household: enter the meeting's reason, or correct the survey.";
    finding_counted: "Số khẩu trên phiếu ít hơn số người ghi tên", "More people named than counted";
    do_counted: "Mở hộ: sửa số khẩu trên phiếu hoặc ngày đến, đi.", "Open the household: correct the survey's number or the days of a stay.";
    finding_number_sex: "Số định danh khác giới tính", "Number against sex";
    do_number_sex: "Xem thẻ: sửa giới tính hoặc số. Thẻ đúng thì để nguyên.", "Look at the card; where it is right, leave it.";
    finding_number_year: "Số định danh khác năm sinh", "Number against year of birth";
    do_number_year: "Xem thẻ: sửa năm sinh hoặc số. Thẻ đúng thì để nguyên.", "Look at the card; where it is right, leave it.";
    finding_number_place: "Số định danh sai mã nơi sinh", "Number of no known place";
    do_number_place: "Xem thẻ: ba chữ số đầu là mã tỉnh khai sinh.", "Look at the card: its first three digits are a province.";
    finding_duplicate_person: "Có thể một người ghi hai lần", "Perhaps one person twice";
    do_duplicate_person: "Xem hai bản ghi cạnh nhau: gộp, hoặc ghi \"không phải một\".", "Look at both side by side: merge, or say that they are not the same.";
    finding_duplicate_household: "Có thể một hộ ghi hai lần", "Perhaps one household twice";
    do_duplicate_household: "Xem hai hộ cạnh nhau: gộp, hoặc ghi \"không phải một\".", "Look at both side by side: merge, or say that they are not the same.";
    problem_search(place): "Hộ {place} không tìm được bằng đúng tên, mã và số của hộ.", "Household {place} is not found by just its own names, code and numbers.";
    problem_search_astray(count): "{count} từ để tìm không dẫn tới hộ nào.", "{count} search words lead to no household.";
    problem_dead_at_home(place, who): "Hộ {place}: {who} đã mất nhưng vẫn ghi là đang ở hộ.", "Household {place}: {who} has died and still lives there.";
    problem_number_twice(place, codes): "Số {place} ghi cho hai người, ở hộ {codes}.", "Number {place} stands for two people, in households {codes}.";
    problem_number_shape(place, who): "Hộ {place}: số định danh của {who} không đủ 12 (hoặc 9) chữ số.", "Household {place}: the number of {who} has neither 12 nor 9 digits.";
    problem_residents(place, numbers): "{place}: sổ có nhiều hơn số hộ dân hoặc nhân khẩu đã nhập ({numbers}).", "{place}: more households or people by the register than residents entered ({numbers}).";
    problem_herd(place, detail): "Hộ {place}: {detail}", "Household {place}: {detail}";
    problem_overspent(place, left): "{place}: đã duyệt và chi vượt số giao, còn {left} đ.", "{place}: more was bound and spent than given, {left} đ left.";
    problem_unexplained_class(place, day, recognised, computed): "Hộ {place}: quyết định ngày {day} ghi {recognised}, phiếu cho {computed}, không ghi lý do.", "Household {place}: decided {recognised} on {day}, the survey gives {computed}, and no reason is written.";
    problem_counted(place, detail): "Hộ {place}: số người ghi tên nhiều hơn số khẩu trên phiếu ({detail}).", "Household {place}: more people are named than the survey counted ({detail}).";
    problem_number_sex(place, who): "Hộ {place}: số định danh của {who} là của giới tính khác.", "Household {place}: the number of {who} is of the other sex.";
    problem_number_year(place, who): "Hộ {place}: năm sinh khác số định danh: {who}.", "Household {place}: year of birth and number differ: {who}.";
    problem_number_place(place, who): "Hộ {place}: ba số đầu của số định danh không phải mã nơi sinh: {who}.", "Household {place}: the number begins with no place of birth: {who}.";
    problem_duplicate_person(place, why): "Có thể là một người: {place} ({why}).", "Perhaps one person: {place} ({why}).";
    problem_duplicate_household(place, why): "Có thể là một hộ: {place} ({why}).", "Perhaps one household: {place} ({why}).";
}

worded! {
    severity(Severity) { Damaged => severity_damaged, Wrong => severity_wrong, Doubtful => severity_doubtful, }
    mend(Mend) { Lists => mend_lists, RoundLists => mend_round_lists, Deaths => mend_deaths, }
    problem_kind(ProblemKind) {
        File => finding_file,
        Reference => finding_reference,
        Journal => finding_journal,
        Anchor => finding_anchor,
        List => finding_list,
        Class => finding_class,
        Search => finding_search,
        NoHead => finding_no_head,
        SeveralHeads => finding_several_heads,
        SeveralHomes => finding_several_homes,
        DeadAtHome => finding_dead_at_home,
        NumberTwice => finding_number_twice,
        NumberShape => finding_number_shape,
        Ledger => finding_ledger,
        RecognisedTwice => finding_recognised_twice,
        NotConcluded => finding_not_concluded,
        NotListed => finding_not_listed,
        Decision => finding_decision,
        Residents => finding_residents,
        Group => finding_group,
        Loan => finding_loan,
        Herd => finding_herd,
        ChainCircle => finding_chain_circle,
        PassedOnTwice => finding_passed_on_twice,
        SettledByNothing => finding_settled_by_nothing,
        Attendance => finding_attendance,
        Relief => finding_relief,
        Visit => finding_visit,
        Plan => finding_plan,
        Target => finding_target,
        Programme => finding_programme,
        Budget => finding_budget,
        Colleague => finding_colleague,
        ProposalTouched => finding_proposal_touched,
        ProposalOvertaken => finding_proposal_overtaken,
        Overspent => finding_overspent,
        UnexplainedClass => finding_unexplained_class,
        Counted => finding_counted,
        NumberSex => finding_number_sex,
        NumberYear => finding_number_year,
        NumberPlace => finding_number_place,
        DuplicatePerson => finding_duplicate_person,
        DuplicateHousehold => finding_duplicate_household,
    }
    problem_do(ProblemKind) {
        File => do_file,
        Reference => do_reference,
        Journal => do_journal,
        Anchor => do_anchor,
        List => do_list,
        Class => do_class,
        Search => do_search,
        NoHead => do_no_head,
        SeveralHeads => do_several_heads,
        SeveralHomes => do_several_homes,
        DeadAtHome => do_dead_at_home,
        NumberTwice => do_number_twice,
        NumberShape => do_number_shape,
        Ledger => do_ledger,
        RecognisedTwice => do_recognised_twice,
        NotConcluded => do_not_concluded,
        NotListed => do_not_listed,
        Decision => do_decision,
        Residents => do_residents,
        Group => do_group,
        Loan => do_loan,
        Herd => do_herd,
        ChainCircle => do_chain_circle,
        PassedOnTwice => do_passed_on_twice,
        SettledByNothing => do_settled_by_nothing,
        Attendance => do_attendance,
        Relief => do_relief,
        Visit => do_visit,
        Plan => do_plan,
        Target => do_target,
        Programme => do_programme,
        Budget => do_budget,
        Colleague => do_colleague,
        ProposalTouched => do_proposal,
        ProposalOvertaken => do_proposal,
        Overspent => do_overspent,
        UnexplainedClass => do_unexplained_class,
        Counted => do_counted,
        NumberSex => do_number_sex,
        NumberYear => do_number_year,
        NumberPlace => do_number_place,
        DuplicatePerson => do_duplicate_person,
        DuplicateHousehold => do_duplicate_household,
    }
}

impl Lang {
    /// A finding as a sentence, with its place.
    pub fn problem(self, problem: &Problem) -> String {
        let Problem { kind, place, detail, .. } = problem;
        match kind {
            ProblemKind::File if place.is_empty() => self.problem_whole_file(detail),
            ProblemKind::File => self.problem_file(place, detail),
            ProblemKind::Reference => self.problem_reference(place, detail),
            ProblemKind::Journal => self.problem_journal(place, detail),
            ProblemKind::Anchor if detail == ANCHOR_MISSING => {
                self.problem_anchor(place, self.anchor_missing())
            }
            ProblemKind::Anchor => self.problem_anchor(place, self.anchor_differs()),
            ProblemKind::List => self.problem_list(place, detail),
            ProblemKind::Class => self.problem_class(place, detail),
            ProblemKind::Search if place.is_empty() => self.problem_search_astray(detail),
            ProblemKind::Search => self.problem_search(place),
            _ => self.problem_of_people(problem),
        }
    }

    fn problem_of_people(self, problem: &Problem) -> String {
        let Problem { kind, place, detail, .. } = problem;
        match kind {
            ProblemKind::NoHead => self.problem_no_head(place),
            ProblemKind::SeveralHeads => self.problem_several_heads(place),
            ProblemKind::SeveralHomes => self.problem_several_homes(place, detail),
            ProblemKind::DeadAtHome => self.problem_dead_at_home(place, detail),
            ProblemKind::NumberTwice => self.problem_number_twice(place, detail),
            ProblemKind::NumberShape => self.problem_number_shape(place, detail),
            ProblemKind::NumberSex => self.problem_number_sex(place, detail),
            ProblemKind::NumberYear => self.problem_number_year(place, detail),
            ProblemKind::NumberPlace => self.problem_number_place(place, detail),
            ProblemKind::Counted => self.problem_counted(place, detail),
            ProblemKind::Residents => self.problem_residents(place, detail),
            ProblemKind::DuplicatePerson => self.problem_duplicate_person(place, self.score(detail)),
            ProblemKind::DuplicateHousehold => self.problem_duplicate_household(place, self.score(detail)),
            _ => self.problem_of_class(problem),
        }
    }

    fn problem_of_class(self, problem: &Problem) -> String {
        let Problem { kind, place, detail, .. } = problem;
        match kind {
            ProblemKind::Ledger => self.problem_ledger(place, detail),
            ProblemKind::RecognisedTwice => self.problem_recognised_twice(place, detail),
            ProblemKind::NotConcluded => self.problem_not_concluded(place, detail),
            ProblemKind::NotListed => self.problem_not_listed(place, detail),
            ProblemKind::Decision => self.problem_decision(place, detail),
            ProblemKind::UnexplainedClass => self.unexplained(place, detail),
            ProblemKind::Plan => self.problem_plan(place, detail),
            ProblemKind::Target => self.problem_target(place),
            ProblemKind::Visit => self.problem_visit(place, detail),
            _ => self.problem_of_support(problem),
        }
    }

    fn problem_of_support(self, problem: &Problem) -> String {
        let Problem { kind, place, detail, .. } = problem;
        match kind {
            ProblemKind::Group => self.problem_group(place),
            ProblemKind::Loan => self.problem_loan(place, detail),
            ProblemKind::Herd => self.problem_herd(place, detail),
            ProblemKind::ChainCircle => self.problem_chain_circle(place, detail),
            ProblemKind::PassedOnTwice => self.problem_passed_on_twice(place, detail),
            ProblemKind::SettledByNothing => self.problem_settled_by_nothing(place, detail),
            ProblemKind::Attendance => self.problem_attendance(place, detail),
            ProblemKind::Relief => self.problem_relief(place, detail),
            ProblemKind::Programme => self.problem_programme(place, detail),
            ProblemKind::Budget => self.problem_budget(place, detail),
            ProblemKind::Colleague => self.problem_colleague(place),
            ProblemKind::ProposalTouched => self.problem_proposal_touched(place),
            ProblemKind::ProposalOvertaken => self.problem_proposal_overtaken(place, detail),
            ProblemKind::Overspent => self.problem_overspent(place, detail),
            _ => format!("{place} {detail}"),
        }
    }

    /// The day and the two classes stand in the detail, parted by spaces.
    fn unexplained(self, place: &str, detail: &str) -> String {
        let mut parts = detail.split(' ');
        let day = parts.next().unwrap_or_default();
        let mut class = || {
            let class = parts.next().and_then(Class::from_code);
            class.map_or("—", |class| self.class(class))
        };
        let (recognised, computed) = (class(), class());
        self.problem_unexplained_class(place, day, recognised, computed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_a_sentence_of_its_own_with_its_place() {
        for lang in [Lang::Vi, Lang::En] {
            for kind in ProblemKind::ALL {
                let said = lang.problem(&Problem::at(*kind, "0412", "2024-12-14 poor near_poor"));
                assert!(said.contains("0412") && said.len() > 20, "{}: {said}", kind.code());
            }
        }
    }

    #[test]
    fn a_class_that_nobody_explained_names_both_classes() {
        let found = Problem::at(ProblemKind::UnexplainedClass, "0412", "2024-12-14 near_poor poor");
        let said = Lang::En.problem(&found);
        assert!(
            said.contains("2024-12-14") && said.contains("Near-poor") && said.contains("gives Poor"),
            "{said}"
        );
    }
}
