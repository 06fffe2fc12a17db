//! Herds: states of animals, what cannot be true of them, vaccinations; and their forms.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::data_file::Label;
use crate::domain::herd::{By, DueState, Flow, Group, HerdFault, LifeState, OutOfKeeping, SpeciesFault};
use crate::domain::pass_on::Fault;
use crate::viet::{self, DateStyle};

catalogue! {
    life_expected: "Chưa giao", "Expected";
    life_handed_over: "Mới giao", "Handed over";
    life_raised: "Đang nuôi", "Raised";
    life_mated: "Đã phối", "Mated";
    life_pregnant: "Có chửa", "Pregnant";
    life_calved: "Đã đẻ", "Calved";
    life_barren: "Chậm sinh", "Barren";
    life_extended: "Gia hạn", "Extended";
    life_passed_on: "Luân chuyển", "Passed on";
    life_died: "Chết", "Died";
    life_sold: "Đã bán", "Sold";
    life_stolen: "Mất trộm", "Stolen";
    life_replaced: "Đã đổi", "Replaced";
    life_recovered: "Thu hồi", "Recovered";
    flow_bought: "Giao mới", "Handed over";
    flow_born: "Sinh ra", "Born";
    flow_passed_in: "Nhận luân chuyển", "Received";
    flow_passed_out: "Luân chuyển đi", "Passed on";
    flow_died: "Chết", "Died";
    flow_sold: "Bán", "Sold";
    flow_stolen: "Mất trộm", "Stolen";
    flow_replaced: "Đổi đi", "Replaced";
    flow_recovered: "Thu hồi", "Recovered";
    by_species: "Loài", "Species";
    by_sex: "Đực, cái", "Sex";
    by_age: "Nhóm tuổi", "Age";
    by_hamlet: "Thôn", "Hamlet";
    by_class: "Diện hộ nuôi", "Class of the holder";
    by_ethnicity: "Dân tộc hộ nuôi", "Ethnic group of the holder";
    due_never: "Chưa tiêm", "Never given";
    due_overdue: "Quá hạn", "Overdue";
    due_soon: "Sắp đến hạn", "Due soon";
    fault_objective: "Khách quan (dịch bệnh, thiên tai)", "No fault (disease, disaster)";
    fault_subjective: "Chủ quan (do hộ)", "The household's fault";
    group_unknown: "Chưa rõ", "Not known";
    group_age(species, group): "{species}: {group}", "{species}: {group}";
    keeping_before_birth: "Con này lúc đó chưa sinh: xem lại ngày.", "It was not born then: look at the day again.";
    keeping_before_hand_over(day): "Con này được giao ngày {day}: xem lại ngày.", "It was handed over on {day}: look at the day again.";
    keeping_after_end(day): "Con này không còn từ ngày {day}: xem lại ngày.", "It was gone from {day} on: look at the day again.";
    keeping_already(day): "Con này đang nuôi từ ngày {day}.", "It is kept already, since {day}.";
    keeping_known_later(day): "Con này còn được ghi ngày {day}: xem lại ngày.", "It is known of on {day}: look at the day again.";
    fault_male: "Con đực không chửa, đẻ.", "A male is not pregnant and gives no birth.";
    fault_dam_male: "Con mẹ là con đực.", "The dam is male.";
    fault_dam_other: "Con mẹ khác loài.", "The dam is of another species.";
    fault_own_dam: "Không thể là mẹ của chính nó.", "It cannot be its own dam.";
    fault_older_than_dam: "Sinh trước con mẹ: xem lại ngày sinh.", "Born before its dam: look at the births again.";
    fault_dam_young(day): "Con mẹ còn non, trước ngày {day} chưa đẻ được.", "The dam was too young before {day}.";
    fault_birth_soon(day): "Con mẹ mới đẻ, lứa sau không trước ngày {day}.", "The dam gave birth a short while ago: not again before {day}.";
    fault_no_beginning: "Mỗi con phải có ngày về đàn: sửa ngày, hoặc xoá cả con giống.", "Every animal came on a day: correct the day, or remove the animal.";
    fault_young_of_birth: "Con sinh lứa này có trong sổ: xoá con của nó trước.", "The young of this birth are in the register: remove them first.";
    fault_elsewhere(day): "Con mẹ được luân chuyển ngày {day}, trước đó ở hộ khác. Hãy hoàn tác việc luân chuyển, ghi lứa đẻ rồi luân chuyển lại.", "The dam was passed on on {day} and was in other hands before. Undo that, enter the birth, and pass it on again.";
    fault_handed_on(day): "Con này đã luân chuyển ngày {day}: chỉ hoàn tác việc luân chuyển được thôi.", "It was passed on on {day}: only undoing that takes it back.";
    fault_more_than_alive(heads): "Chỉ còn {heads} con.", "Only {heads} are alive.";
    fault_heads(most): "Số con từ 1 đến {most}.", "From 1 to {most} heads.";
    fault_weight(most): "Cân từ 1 đến {most} kg.", "From 1 to {most} kg.";
    refused_tag_worn(tag, household): "Số tai {tag} đang dùng cho con khác, hộ {household} nuôi. Ghi số khác.", "Another living animal wears tag {tag}, with household {household}. Give another number.";
    refused_has_offspring: "Con này có con trong sổ: xoá con của nó trước.", "Another animal was born of it: remove its young first.";
    species_not_a_code(code): "Mã «{code}» chỉ được có chữ thường không dấu, số, gạch nối.", "The code «{code}» may hold small unaccented letters, digits and hyphens only.";
    species_empty_name(code): "«{code}» thiếu tên tiếng Việt hoặc tiếng Anh.", "«{code}» lacks its Vietnamese or its English name.";
    species_twice(code): "Mã «{code}» có hai lần trong một loài.", "The code «{code}» stands twice in one species.";
    species_ages(code): "Nhóm tuổi của «{code}» phải tăng dần, nhóm cuối không có under_months.", "The age groups of «{code}» must grow, and the last one has no under_months.";
    species_times(code): "«{code}»: tháng từ 1 đến 12, số tháng nhắc lại từ 1.", "«{code}»: months are 1 to 12, and it is repeated after 1 month or more.";
    title_edit_herd_event: "Sửa sự kiện", "Correct an event";
    title_birth: "Ghi lứa đẻ", "Record a birth";
    title_replacement: "Đổi con giống", "Replace an animal";
    title_vaccinate(count): "Tiêm phòng {count} lượt", "Vaccinate, {count} in all";
    item_birth: "Lứa đẻ", "Birth";
    item_replacement: "Đổi con khác", "Replacement";
    offspring: "Con con", "Young";
    field_sire: "Con đực, tinh", "Sire";
    field_buyer: "Người mua", "Buyer";
    field_price: "Số tiền (đ)", "Price (đ)";
    field_fault_of: "Nguyên nhân", "Fault";
    field_heads: "Số con", "Heads";
    field_vaccine: "Vắc xin", "Vaccine";
    field_dam: "Con mẹ", "Dam";
    field_young: "Số con sinh ra", "Young";
    field_goes: "Con trả lại", "Goes";
    field_why: "Lý do", "Why";
    field_comes_tag: "Số tai con mới", "Tag of the new one";
    field_animal_value: "Trị giá (đ)", "Value (đ)";
    field_photo: "Ảnh", "Photo";
    field_kept_since: "Nuôi từ ngày", "Kept since";
    herd_litter(most): "Từ 1 đến {most} con.", "From 1 to {most}.";
}

worded! {
    life_state(LifeState) {
        Expected => life_expected, HandedOver => life_handed_over, Raised => life_raised, Mated => life_mated,
        Pregnant => life_pregnant, Calved => life_calved, Barren => life_barren, Extended => life_extended,
        PassedOn => life_passed_on, Died => life_died, Sold => life_sold, Stolen => life_stolen,
        Replaced => life_replaced, Recovered => life_recovered,
    }
    flow(Flow) {
        Bought => flow_bought, Born => flow_born, PassedIn => flow_passed_in, PassedOut => flow_passed_out,
        Died => flow_died, Sold => flow_sold, Stolen => flow_stolen, Replaced => flow_replaced,
        Recovered => flow_recovered,
    }
    herd_by(By) {
        Species => by_species, Sex => by_sex, Age => by_age, Hamlet => by_hamlet, Class => by_class,
        Ethnicity => by_ethnicity,
    }
    due_state(DueState) { Never => due_never, Overdue => due_overdue, Soon => due_soon, }
    fault_of(Fault) { None => fault_objective, Household => fault_subjective, }
}

impl Lang {
    /// What cannot be true of an animal or its event, and what to look at.
    pub fn herd_fault(self, fault: HerdFault, dates: DateStyle) -> String {
        match fault {
            HerdFault::Keeping(why) => self.out_of_keeping(why, dates),
            HerdFault::Male => self.fault_male().to_owned(),
            HerdFault::DamMale => self.fault_dam_male().to_owned(),
            HerdFault::DamOther => self.fault_dam_other().to_owned(),
            HerdFault::OwnDam => self.fault_own_dam().to_owned(),
            HerdFault::OlderThanDam => self.fault_older_than_dam().to_owned(),
            HerdFault::DamTooYoung(day) => self.fault_dam_young(dates.day(day)),
            HerdFault::BirthTooSoon(day) => self.fault_birth_soon(dates.day(day)),
            HerdFault::MoreThanAlive(heads) => self.fault_more_than_alive(heads),
            HerdFault::Heads(most) => self.fault_heads(viet::group(most.into())),
            HerdFault::NoBeginning => self.fault_no_beginning().to_owned(),
            HerdFault::YoungOfBirth => self.fault_young_of_birth().to_owned(),
            HerdFault::HandedOn(day) => self.fault_handed_on(dates.day(day)),
            HerdFault::Elsewhere(day) => self.fault_elsewhere(dates.day(day)),
            HerdFault::Weight(most) => self.fault_weight(viet::group(most.into())),
        }
    }

    /// Why nothing can have happened to an animal on a day.
    pub fn out_of_keeping(self, why: OutOfKeeping, dates: DateStyle) -> String {
        match why {
            OutOfKeeping::BeforeBirth => self.keeping_before_birth().to_owned(),
            OutOfKeeping::BeforeHandOver(day) => self.keeping_before_hand_over(dates.day(day)),
            OutOfKeeping::AfterEnd(day) => self.keeping_after_end(dates.day(day)),
            OutOfKeeping::KeptAlready(day) => self.keeping_already(dates.day(day)),
            OutOfKeeping::KnownLater(day) => self.keeping_known_later(dates.day(day)),
        }
    }

    /// What is wrong with a species of a file.
    pub fn species_fault(self, fault: &SpeciesFault) -> String {
        match fault {
            SpeciesFault::NotACode(code) => self.species_not_a_code(code),
            SpeciesFault::EmptyName(code) => self.species_empty_name(code),
            SpeciesFault::CodeTwice(code) => self.species_twice(code),
            SpeciesFault::AgeOrder(code) => self.species_ages(code),
            SpeciesFault::Times(code) => self.species_times(code),
        }
    }

    /// What a part of a herd is called.
    pub fn herd_group(self, group: &Group) -> String {
        let unknown = || self.group_unknown().to_owned();
        match group {
            Group::Species(species) => species.clone(),
            Group::Sex(sex) => sex.map_or_else(unknown, |sex| self.animal_sex(sex).to_owned()),
            Group::Age(species, _, name) => {
                let name = Label { vi: name.vi.clone(), en: name.en.clone() };
                self.group_age(species, self.label(&name))
            }
            Group::AgeUnknown(species) => self.group_age(species, self.group_unknown()),
            Group::Hamlet(_, name) => name.clone(),
            Group::Class(state) => self.state(*state).to_owned(),
            Group::Ethnicity(name) if name.is_empty() => unknown(),
            Group::Ethnicity(name) => name.clone(),
        }
    }
}
