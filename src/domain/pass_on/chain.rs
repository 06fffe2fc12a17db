//! The chain of households of a pass-on model as a tree: who got the first animals, and to whom
//! their offspring went on. Drawing is the screen's.

use std::collections::{HashMap, HashSet};

use crate::domain::id::SupportId;

/// One support and what it was passed on from, with whatever the screen shows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link<T> {
    /// The support.
    pub support: SupportId,
    /// The support whose offspring this is; `None` for bought animals.
    pub from: Option<SupportId>,
    /// What is shown.
    pub shown: T,
}

/// One line of the drawn tree: parents before children, children in the order in which they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainLine<T> {
    /// The support.
    pub support: SupportId,
    /// For each level above, whether another branch of that level follows below; the last one tells
    /// of the line's own level. Empty for a root.
    pub rails: Vec<bool>,
    /// What is shown.
    pub shown: T,
}

impl<T> ChainLine<T> {
    /// 1 for bought animals, one more at each pass-on.
    pub fn generation(&self) -> usize {
        self.rails.len() + 1
    }

    /// The branch on which the line hangs: `│  └─ `; empty for a root.
    pub fn branch(&self) -> String {
        let Some((own, above)) = self.rails.split_last() else { return String::new() };
        let passing = above.iter().map(|goes_on| if *goes_on { "│  " } else { "   " });
        passing.chain([if *own { "├─ " } else { "└─ " }]).collect()
    }
}

/// The lines of the tree. A support passed on from one that is not among the rows is a root. Rows
/// that claim to come from each other in a circle (a broken register) are drawn from the first of
/// them, so that none is lost.
pub fn chain<T>(rows: Vec<Link<T>>) -> Vec<ChainLine<T>> {
    let order: Vec<_> = rows.iter().map(|r| (r.support, r.from)).collect();
    let children = children(&order);
    let present: HashSet<_> = order.iter().map(|(id, _)| *id).collect();
    let is_root = |from: Option<SupportId>| from.is_none_or(|f| !present.contains(&f));
    let roots = order.iter().filter(|(_, from)| is_root(*from));
    let mut walk = Walk { rows: rows.into_iter().map(|r| (r.support, r.shown)).collect(), lines: Vec::new() };
    for (start, _) in roots.chain(&order) {
        walk.descend(*start, &children);
    }
    walk.lines
}

fn children(order: &[(SupportId, Option<SupportId>)]) -> HashMap<SupportId, Vec<SupportId>> {
    let mut children: HashMap<_, Vec<_>> = HashMap::new();
    for (id, from) in order {
        if let Some(from) = from {
            children.entry(*from).or_default().push(*id);
        }
    }
    children
}

/// A walk that takes each row out of the heap once, so that it always ends.
struct Walk<T> {
    rows: HashMap<SupportId, T>,
    lines: Vec<ChainLine<T>>,
}

impl<T> Walk<T> {
    fn descend(&mut self, start: SupportId, children: &HashMap<SupportId, Vec<SupportId>>) {
        let mut waiting = vec![(start, Vec::new())];
        while let Some((support, rails)) = waiting.pop() {
            let Some(shown) = self.rows.remove(&support) else { continue };
            let below = children.get(&support).map_or(&[][..], Vec::as_slice);
            for (at, child) in below.iter().enumerate().rev() {
                let goes_on = at + 1 < below.len();
                waiting.push((*child, rails.iter().copied().chain([goes_on]).collect()));
            }
            self.lines.push(ChainLine { support, rails, shown });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn link(support: i64, from: Option<i64>) -> Link<i64> {
        Link { support: SupportId(support), from: from.map(SupportId), shown: support }
    }

    fn drawn(rows: Vec<Link<i64>>) -> Vec<(i64, Vec<bool>)> {
        chain(rows).into_iter().map(|l| (l.shown, l.rails)).collect()
    }

    #[test]
    fn a_cow_and_her_calves_make_a_tree() {
        let rows = vec![link(1, None), link(2, Some(1)), link(3, Some(1)), link(4, Some(2)), link(5, None)];
        assert_eq!(
            drawn(rows),
            [(1, vec![]), (2, vec![true]), (4, vec![true, false]), (3, vec![false]), (5, vec![]),]
        );
    }

    #[test]
    fn a_branch_passes_by_those_that_go_on_below() {
        let rows =
            vec![link(1, None), link(2, Some(1)), link(3, Some(1)), link(4, Some(2)), link(5, Some(3))];
        let branches: Vec<_> = chain(rows).iter().map(ChainLine::branch).collect();
        assert_eq!(branches, ["", "├─ ", "│  └─ ", "└─ ", "   └─ "]);
    }

    #[test]
    fn the_generation_counts_from_the_bought_animal() {
        let lines = chain(vec![link(1, None), link(2, Some(1)), link(3, Some(2))]);
        assert_eq!(lines.iter().map(ChainLine::generation).collect::<Vec<_>>(), [1, 2, 3]);
    }

    #[test]
    fn a_link_into_the_unknown_is_a_root() {
        assert_eq!(drawn(vec![link(2, Some(99))]), [(2, vec![])]);
    }

    #[test]
    fn a_circle_is_cut_and_nobody_is_lost() {
        let lines = chain(vec![link(1, Some(2)), link(2, Some(1)), link(3, Some(3))]);
        assert_eq!(lines.iter().map(|l| l.shown).collect::<Vec<_>>(), [1, 2, 3]);
    }

    proptest! {
        #[test]
        fn every_row_is_drawn_once(from in proptest::collection::vec(proptest::option::of(0i64..30), 0..30)) {
            let rows: Vec<_> = from.iter().enumerate().map(|(id, from)| link(id as i64, *from)).collect();
            let mut ids: Vec<_> = chain(rows).into_iter().map(|l| l.shown).collect();
            ids.sort_unstable();
            prop_assert_eq!(ids, (0..from.len() as i64).collect::<Vec<_>>());
        }
    }
}
