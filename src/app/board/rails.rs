//! What stands before the lines of a tree.

/// The rails of a line. For every level below the root it is told whether the line, or what the line hangs on, is the
/// last of its brothers there; the root itself has none.
pub fn rails(last: &[bool]) -> String {
    let Some((own, above)) = last.split_last() else { return String::new() };
    let through: String = above.iter().map(|last| if *last { "   " } else { "│  " }).collect();
    through + if *own { "└─ " } else { "├─ " }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rail_goes_on_only_beside_those_that_have_younger_brothers() {
        assert_eq!(rails(&[]), "");
        assert_eq!(rails(&[false]), "├─ ");
        assert_eq!(rails(&[true]), "└─ ");
        assert_eq!(rails(&[false, true]), "│  └─ ");
        assert_eq!(rails(&[true, false]), "   ├─ ");
    }
}
