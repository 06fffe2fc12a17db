//! What is left in the bytes of the file, of its log and of the index of that.

use super::*;
use crate::domain::operation::Operation;
use crate::domain::personal::Erasure;
use crate::store::open::with_suffix;

/// Values that a person had one after the other: notes over several pages, numbers, names.
struct Past {
    values: Vec<String>,
}

impl Home {
    /// Years of a register whose program overwrote nothing: many households, so that pages are parted, and what is written
    /// of her changed again and again.
    fn years(&mut self) -> Past {
        self.bench.register.conn.pragma_update(None, "secure_delete", "OFF").unwrap();
        let hamlet = self.bench.hamlet("Khu 9");
        let mut past = Past { values: Vec::new() };
        for year in 0..6 {
            for at in 0..40 {
                let head = ["Bùi Thị Mai", "Hà Văn Nam", "Quách Thị Ba", "Đinh Công Sáu"][at % 4];
                self.bench.household(hamlet, &format!("{:04}", 1000 + at * 7 + year), head);
            }
            self.live(year, &mut past);
        }
        past
    }

    fn live(&mut self, year: usize, past: &mut Past) {
        let Resident { member, membership } = self.resident(0);
        let mut value = member.value.clone();
        value.name = format!("Nguyễn Thị Lành {}", ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"][year]);
        value.citizen_number = format!("02517400{year}456");
        past.values.extend([
            value.name.clone(),
            value.citizen_number.clone(),
            reversed(&value.citizen_number),
        ]);
        self.bench.perform(&Operation::SaveMember {
            member: Edit::of(&member, value),
            membership: (membership.id, membership.rev),
            relation: Relation::Head,
            on: today(),
        });
        let dossier = self.bench.register.dossier(self.id).unwrap();
        let mut household = dossier.household.value.clone();
        let word = format!("chuyện riêng {year} ");
        (household.phone, household.notes) = (format!("098765{year}321"), word.repeat(40 + year * 300));
        past.values.extend([household.phone.clone(), word]);
        let on = today();
        self.bench.perform(&Operation::SaveHousehold { edit: Edit::of(&dossier.household, household), on });
    }

    /// Texts of the rows that lists are made of and that were made of hers: keys of order, folded words.
    fn derived(&self) -> Vec<Vec<u8>> {
        let sql = "SELECT * FROM household_index WHERE household = ?1";
        let mut statement = self.bench.register.conn.prepare(sql).unwrap();
        let columns = statement.column_count();
        let row = statement.query_row([self.id.0], |row| {
            (0..columns)
                .map(|at| Ok(row.get_ref(at)?.as_bytes_or_null().ok().flatten().map(<[u8]>::to_vec)))
                .collect()
        });
        let texts: Vec<Option<Vec<u8>>> = row.unwrap();
        texts.into_iter().flatten().collect()
    }

    /// How many of some values stand in the file or beside it.
    fn left(&self, values: &[Vec<u8>]) -> Vec<String> {
        let read = |ending| fs::read(with_suffix(&self.bench.path(), ending)).unwrap_or_default();
        let bytes = ["", "-wal", "-shm"].map(read).concat();
        let holds = |value: &&Vec<u8>| bytes.windows(value.len()).any(|window| window == value.as_slice());
        values.iter().filter(holds).map(|value| String::from_utf8_lossy(value).into_owned()).collect()
    }
}

fn reversed(number: &str) -> String {
    number.chars().rev().collect()
}

#[test]
fn not_a_byte_of_it_is_left_in_the_file() {
    let mut home = home();
    assert!(home.erase().scrubbed);
    let reversed = reversed(NUMBER);
    let gone = [NUMBER, "0987654321", "Nguyễn Thị Lanh", "1974-03-05", &reversed];
    assert_eq!(home.left(&gone.map(|text| text.as_bytes().to_vec())), Vec::<String>::new());
}

#[test]
fn nor_of_what_was_changed_before_and_lies_where_no_row_stands() {
    let mut home = home();
    let past = home.years();
    let before = home.derived();
    let mut colleague = home.bench.colleague();
    let (law, reason) = ("Đơn ngày 20/11/2026".to_owned(), "Người trong hộ yêu cầu".to_owned());
    let erasure = Erasure { member: home.lanh, on: today(), law, reason };
    home.bench.register.erase_again(&lan(), &erasure).unwrap();
    let after = home.derived();
    let derived = before.into_iter().filter(|text| text.len() >= 6 && !after.contains(text));
    let gone: Vec<Vec<u8>> = past.values.into_iter().map(String::into_bytes).chain(derived).collect();
    let lying = home.left(&gone).len();
    assert!(gone.len() > 30 && lying > gone.len() / 2, "the test would find it: {lying} of {}", gone.len());
    home.bench.register.scrub(&mut |_, _| std::ops::ControlFlow::Continue(())).unwrap();
    assert_eq!(home.left(&gone), Vec::<String>::new());
    assert_eq!(home.bench.register.check().unwrap(), []);
    // A colleague who had it open knows nothing of it, and brings nothing back.
    for at in 0..20 {
        let hamlet = crate::domain::place::Hamlet { name: format!("Xóm {at}"), ..Default::default() };
        colleague.perform(&minh(), &Operation::SaveHamlet(Edit::new(hamlet))).unwrap();
    }
    assert_eq!(home.left(&gone), Vec::<String>::new());
}
