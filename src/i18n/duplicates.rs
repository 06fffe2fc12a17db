//! Words of records that may be one: what they share, why they cannot be made one.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::citizen::mask;
use crate::domain::class::Class;
use crate::domain::duplicates::Evidence;
use crate::domain::duplicates::join::{JoinFault, Tie};

catalogue! {
    alike_home(code, head, hamlet): "hộ {code} {head}, {hamlet}", "household {code} {head}, {hamlet}";
    alike_number(name, home): "Số này đã có trong sổ: {name}, {home}.", "This number is in the register: {name}, {home}.";
    alike_name(name, home): "Tên và ngày sinh này đã có trong sổ: {name}, {home}.", "This name and day of birth are in the register: {name}, {home}.";
    alike_head(home): "Chủ hộ tên này đã có trong thôn: {home}.", "A head of this name is in the hamlet: {home}.";
    alike_question(who): "{who} Có thể ghi trùng. Vẫn lưu?", "{who} It may stand twice. Save it all the same?";
    cli_duplicates: "Hộ hoặc người có thể ghi hai lần", "Households or people that may stand in the register twice";
    cli_duplicates_list: "Liệt kê, kèm lý do", "Lists them, with the reasons";
    cli_duplicates_apart: "Ghi nhớ: không phải một", "Remembers that two are not the same";
    cli_duplicates_other: "Mã hộ kia", "Code of the other household";
    cli_duplicates_person: "Tên người trong hộ thứ nhất: hai người thay vì hai hộ", "Name of the person in the first: two people instead of the households";
    cli_duplicates_join: "Gộp hai bản ghi thành một; hoàn tác được", "Makes one record of two; undo takes it back";
    cli_duplicates_keep: "Mã hộ giữ lại", "Code of the household that stays";
    cli_duplicates_given_up: "Mã hộ bỏ", "Code of the one that is given up";
    cli_duplicates_preview: "Chỉ xem sẽ thay đổi gì", "Only tells what it would do";
    duplicates_title(count): "Có thể trùng: {count}", "May stand twice: {count}";
    duplicates_menu: "Có thể trùng", "Possible duplicates";
    duplicates_doc: "hộ, người ghi hai lần: gộp, hoặc giữ riêng", "records that stand twice: join, or keep apart";
    duplicates_compare: "Hai bản ghi cạnh nhau", "Two records side by side";
    duplicates_decide: "Quyết định", "Decide";
    duplicates_question: "Hai bản ghi này có phải là một không?", "Are these two records one?";
    duplicates_apart: "Không phải một", "Not the same";
    duplicates_keep(kept, given_up): "Giữ {kept}, bỏ {given_up}", "Keep {kept}, give up {given_up}";
    duplicates_none: "Không thấy bản ghi nào có thể trùng.", "No two records look like one.";
    duplicates_people: "Người", "People";
    duplicates_households: "Hộ", "Households";
    duplicates_people_count(count): "{count} người", "{count} people";
    done_told_apart(one, other): "Đã ghi nhớ: {one} và {other} không phải một.", "Remembered: {one} and {other} are not the same.";
    done_joined(given_up, kept): "Gộp {given_up} vào {kept}:", "{given_up} joined with {kept}:";
    join_one(name): "{name}: là một người", "{name}: one person";
    join_goes_over(name): "{name}: chuyển sang", "{name}: goes over";
    fail_no_such_pair(name): "Không có hai bản ghi nào của {name} ở hai hộ này. Hãy xem duplicates list.", "There are no two records of {name} in these households. See duplicates list.";
    op_tell_apart: "Ghi: không phải một", "Said: not the same";
    op_join_people: "Gộp hai bản ghi của một người", "Made one record of two of a person";
    op_join_households: "Gộp hai bản ghi của một hộ", "Made one record of two of a household";
    evidence_number: "số định danh", "citizen number";
    evidence_name: "tên", "name";
    evidence_near_name: "họ và tên gọi", "family and given name";
    evidence_birth_day: "ngày sinh", "date of birth";
    evidence_birth_year: "năm sinh", "year of birth";
    evidence_sex: "giới tính", "sex";
    evidence_hamlet: "thôn", "hamlet";
    evidence_phone: "điện thoại", "phone";
    evidence_address: "địa chỉ", "address";
    evidence_mates: "người cùng hộ", "members of the household";
    score_agrees(points, facts): "{points} điểm: giống {facts}", "{points} points: the same {facts}";
    score_differs(facts): "khác {facts}", "another {facts}";
    tie_class: "diện được công nhận", "recognised class";
    tie_survey: "phiếu rà soát", "survey";
    tie_round: "danh sách đợt rà soát", "list of the round";
    tie_closed: "đợt đã khoá", "closed round";
    tie_plan: "kế hoạch thoát nghèo đang làm", "open plan to leave poverty";
    tie_waits: "danh sách chờ con giống", "waiting list";
    tie_group: "tổ nhóm", "group";
    tie_sheet: "phiếu đi thăm số", "sheet of visits";
    tie_passes_on: "nghĩa vụ luân chuyển giữa hai hộ", "obligation between the two";
    tie_activity: "hoạt động", "activity";
    tie_benefit: "chế độ trợ cấp", "benefit";
    tie_sex: "giới tính", "sex";
    tie_birth_year: "năm sinh", "year of birth";
    tie_number: "số định danh", "citizen number";
    tie_head_of: "chủ hộ của hộ", "head of household";
    join_itself: "Hai bản ghi này là một. Hãy chọn bản ghi khác.", "These are one record. Choose another one.";
    join_ended(code): "Hộ {code} đã rời sổ, không gộp được.", "Household {code} has left the register and cannot be joined.";
    join_both(tie, value): "Chưa gộp được: cả hai đều có {tie} {value}. Hãy bỏ ở một bản ghi rồi gộp.", "Not joined: both have {tie} {value}. Take it out of one of them first.";
    join_differ(tie, kept, given_up): "Chưa gộp được: {tie} khác nhau ({kept} và {given_up}). Hãy sửa bản ghi sai rồi gộp.", "Not joined: {tie} differs ({kept} and {given_up}). Correct the wrong one first.";
    join_fast(tie, value): "Không bỏ được bản ghi này: {tie} {value}. Hãy giữ bản ghi này và bỏ bản ghi kia.", "This record cannot be given up: {tie} {value}. Keep it and give the other one up.";
}

worded! {
    likeness(Evidence) {
        Number => evidence_number, Name => evidence_name, NearName => evidence_near_name,
        BirthDay => evidence_birth_day, BirthYear => evidence_birth_year, Sex => evidence_sex,
        Hamlet => evidence_hamlet, Phone => evidence_phone, Address => evidence_address, Mates => evidence_mates,
    }
    tie(Tie) {
        Class => tie_class, Survey => tie_survey, Round => tie_round, Closed => tie_closed, Plan => tie_plan,
        Waits => tie_waits, Group => tie_group, Sheet => tie_sheet, PassesOn => tie_passes_on,
        Activity => tie_activity, Benefit => tie_benefit, Sex => tie_sex, BirthYear => tie_birth_year,
        Number => tie_number, HeadOf => tie_head_of,
    }
}

impl Lang {
    /// A score as its finding holds it, in words: how many points, what agrees, what speaks against it.
    pub fn score(self, code: &str) -> String {
        let mut parts = code.split(' ');
        let points = parts.next().unwrap_or_default();
        let (mut same, mut other) = (Vec::new(), Vec::new());
        for part in parts {
            let (side, code) = part.split_at(part.len().min(1));
            let facts = if side == "+" { &mut same } else { &mut other };
            facts.extend(Evidence::from_code(code).map(|evidence| self.likeness(evidence)));
        }
        let said = self.score_agrees(points, same.join(", "));
        let against = (!other.is_empty()).then(|| self.score_differs(other.join(", ")));
        [Some(said), against].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    /// Why two records cannot be made one, and what to do.
    pub fn join_fault(self, fault: &JoinFault) -> String {
        let value = |tie: Tie, value: &str| match tie {
            Tie::Class => value.split_once(' ').map_or(value.to_owned(), |(year, class)| {
                let class = Class::from_code(class).map_or(class, |class| self.class(class));
                format!("{year}: {class}")
            }),
            Tie::Survey => value.split(' ').next().unwrap_or_default().to_owned(),
            Tie::Number => value.split_once(' ').map(|(_, number)| mask(number)).unwrap_or_default(),
            Tie::PassesOn => String::new(),
            _ => value.to_owned(),
        };
        match fault {
            JoinFault::Itself => self.join_itself().to_owned(),
            JoinFault::Ended(code) => self.join_ended(code),
            JoinFault::Both { tie, value: of } => self.join_both(self.tie(*tie), value(*tie, of)),
            JoinFault::Differ { tie, kept, given_up } => {
                self.join_differ(self.tie(*tie), value(*tie, kept), value(*tie, given_up))
            }
            JoinFault::Fast { tie, value: of } => self.join_fast(self.tie(*tie), value(*tie, of)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_told_with_its_reasons() {
        let said = Lang::En.score("70 +name +birth_day -sex");
        assert_eq!(said, "70 points: the same name, date of birth; another sex");
        assert_eq!(Lang::En.score("60 +number"), "60 points: the same citizen number");
    }

    #[test]
    fn a_fault_names_what_differs_and_masks_numbers() {
        let differ = |tie, kept: &str, other: &str| {
            Lang::En.join_fault(&JoinFault::Differ { tie, kept: kept.into(), given_up: other.into() })
        };
        assert!(differ(Tie::Class, "2024 poor", "2024 none").contains("2024: Poor and 2024: Not listed"));
        let said = differ(Tie::Number, "12 025080000456", "12 025080000457");
        assert!(!said.contains("080000") && said.contains("025"), "{said}");
    }
}
