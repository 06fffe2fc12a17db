//! The hamlets that a list names: those of the register, however they are spelt, or new ones.

use std::collections::HashMap;

use crate::domain::id::HamletId;
use crate::domain::place::{AreaType, HAMLET_KINDS, Hamlet};
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::place::{commune, hamlets};
use crate::viet::fold;

/// Hamlets by what their names have in common.
pub(super) struct Hamlets {
    known: HashMap<String, (HamletId, AreaType)>,
    /// What a new hamlet starts with.
    area: AreaType,
}

impl Hamlets {
    /// The hamlets of the register. Where a name repeats, the one entered first is meant.
    pub fn of(tx: &Tx) -> Result<Self> {
        let mut known = HashMap::new();
        for hamlet in hamlets(tx.conn)? {
            known.entry(key(&hamlet.name)).or_insert((hamlet.id, hamlet.area));
        }
        Ok(Self { known, area: commune(tx.conn)?.area })
    }

    /// The hamlet of a name; a new one where the register has none.
    pub fn find_or_make(&mut self, tx: &mut Tx, name: &str) -> Result<HamletId> {
        if let Some((id, _)) = self.known.get(&key(name)) {
            return Ok(*id);
        }
        let id = tx.insert(&Hamlet { name: name.to_owned(), area: self.area, ..Hamlet::default() })?;
        self.known.insert(key(name), (id, self.area));
        Ok(id)
    }

    /// The area type of a hamlet.
    pub fn area(&self, hamlet: HamletId) -> AreaType {
        self.known.values().find(|(id, _)| *id == hamlet).map_or(self.area, |(_, area)| *area)
    }
}

/// Accents, case and zeros before a number do not make another hamlet (`KHU 04` is `Khu 4`), nor does the
/// kind before a name (`Nà Lò` is `Bản Nà Lò`); before a bare number it does (`Khu 4` is not `Tổ 4`).
fn key(name: &str) -> String {
    let words: Vec<String> = fold(name).split_whitespace().map(without_zeros).collect();
    let whole = words.join(" ");
    let rests = HAMLET_KINDS.iter().filter_map(|kind| whole.strip_prefix(&fold(kind))?.strip_prefix(' '));
    match rests.min_by_key(|rest| rest.len()) {
        Some(rest) if rest.len() > 2 && rest.chars().any(char::is_alphabetic) => rest.to_owned(),
        _ => whole,
    }
}

fn without_zeros(word: &str) -> String {
    match word.trim_start_matches('0') {
        rest if rest.starts_with(|c: char| c.is_ascii_digit()) => rest.to_owned(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn spelling_does_not_make_another_hamlet() {
        assert_eq!(key("KHU 04"), key("Khu 4"));
        assert_eq!(key("Bản Nà Lò"), key("ban na lo"));
        assert_eq!(key("Bản Nà Lò"), key("Nà Lò"));
        assert_ne!(key("Khu 4"), key("Tổ 4"));
        assert_ne!(key("Khu 4"), key("Khu 40"));
        assert_eq!(key("Khu 0"), "khu 0");
    }
}
