//! Names of hamlets as lists write them, and the form under which two spellings are the same.

use crate::domain::place::HAMLET_KINDS;
use crate::tables::layout::{begins_with_kind, hamlet_in, split_kind, words};
use crate::viet;

/// A hamlet's name for the register: the kind in its usual writing, taken from the header before a bare
/// number; no shouting, no leading zeros in its number.
pub fn tidy(text: &str, header: &str) -> String {
    let bare = without_zeros(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    let number = bare.chars().all(|c| c.is_ascii_digit());
    match (split_kind(&bare), only_kind(header)) {
        (Some((kind, rest)), _) => {
            format!("{kind} {}", viet::title_case_if_shouted(rest.trim())).trim().to_owned()
        }
        (None, Some(kind)) if number => format!("{kind} {bare}"),
        _ => capital(&viet::title_case_if_shouted(&bare)),
    }
}

/// The kind that a header names, if it names exactly one.
fn only_kind(header: &str) -> Option<&'static str> {
    let header = words(header);
    let lowest = header.trim_start_matches("tên ").trim_start_matches("số ");
    HAMLET_KINDS.into_iter().find(|kind| kind.to_lowercase() == lowest)
}

fn without_zeros(text: &str) -> String {
    let word = |word: &str| match word.trim_start_matches('0') {
        rest if word.bytes().all(|byte| byte.is_ascii_digit()) && !rest.is_empty() => rest.to_owned(),
        _ => word.to_owned(),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The hamlet at the front of an address: `Khu 4, xã Thanh Ba`.
pub fn in_address(address: &str) -> Option<String> {
    let parts = address.split([',', ';', '-']).map(str::trim);
    parts.filter(|part| begins_with_kind(part)).find_map(hamlet_in).map(|hamlet| tidy(&hamlet, ""))
}

/// The form in which two spellings of a hamlet are the same: without accents, without the kind where the
/// rest is a name (a bare number would be anybody's: `Khu 4` is not `Tổ 4`).
pub fn key(name: &str) -> String {
    let folded = viet::fold(&without_zeros(
        &name.replace(['.', ':'], " ").split_whitespace().collect::<Vec<_>>().join(" "),
    ));
    let kinds = HAMLET_KINDS.iter().map(|kind| viet::fold(kind));
    let rest = kinds
        .filter_map(|kind| folded.strip_prefix(&kind)?.strip_prefix(' ').map(str::to_owned))
        .min_by_key(String::len);
    match rest {
        Some(rest) if rest.chars().any(char::is_alphabetic) && rest.len() > 2 => rest,
        _ => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_number_takes_the_kind_of_the_header() {
        assert_eq!(tidy("5", "Khu"), "Khu 5");
        assert_eq!(tidy("5", "Thôn/Khu"), "5");
        assert_eq!(tidy("KHU 05", "Thôn"), "Khu 5");
        assert_eq!(tidy("bản Nà Lò", "Bản"), "Bản Nà Lò");
    }

    #[test]
    fn spellings_of_one_hamlet_have_one_key() {
        assert_eq!(key("Khu 1"), key("KHU 01"));
        assert_eq!(key("Thôn Đồng Tâm"), key("đồng tâm"));
        assert_ne!(key("Khu 4"), key("Tổ 4"));
        assert_eq!(key("Khu dân cư Hòa Bình"), key("Hoà Bình"));
    }

    #[test]
    fn an_address_may_begin_with_the_hamlet() {
        assert_eq!(in_address("Khu 4, xã Thanh Ba"), Some("Khu 4".into()));
        assert_eq!(in_address("Số 12, ấp Bình Hòa, xã An"), Some("Ấp Bình Hòa".into()));
        assert_eq!(in_address("số 12 đường Láng"), None);
    }
}
