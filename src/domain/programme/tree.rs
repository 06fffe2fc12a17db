//! The tree of programmes (chương trình), projects (dự án) and sub-projects (tiểu dự án): who is part of whom.

use std::collections::BTreeSet;

use super::{Programme, ProgrammeKind};
use crate::domain::id::ProgrammeId;
use crate::domain::stored::Stored;

/// The programmes of a commune, in the order of their codes. A tree that is broken (a part of itself, a whole that is
/// gone) still shows every programme once: `check` tells of it.
#[derive(Debug, Clone, Copy)]
pub struct Tree<'a>(pub &'a [Stored<ProgrammeId, Programme>]);

/// A programme where it stands in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'a> {
    /// The programme.
    pub programme: &'a Stored<ProgrammeId, Programme>,
    /// For each level from the top down to it: whether it is the last there.
    pub last: Vec<bool>,
}

impl<'a> Tree<'a> {
    /// The programme of an identity.
    pub fn get(&self, id: ProgrammeId) -> Option<&'a Stored<ProgrammeId, Programme>> {
        self.0.iter().find(|programme| programme.id == id)
    }

    /// A programme and what it is part of, up to the top.
    pub fn chain(&self, id: ProgrammeId) -> Vec<ProgrammeId> {
        let mut chain = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next.filter(|id| !chain.contains(id)) {
            chain.push(id);
            next = self.get(id).and_then(|programme| programme.parent);
        }
        chain
    }

    /// A programme and all its parts.
    pub fn with_parts(&self, id: ProgrammeId) -> BTreeSet<ProgrammeId> {
        self.0
            .iter()
            .map(|programme| programme.id)
            .filter(|part| self.chain(*part).contains(&id))
            .chain([id])
            .collect()
    }

    /// The parts of a programme; of none: those at the top.
    pub fn parts(
        &self,
        whole: Option<ProgrammeId>,
    ) -> impl Iterator<Item = &'a Stored<ProgrammeId, Programme>> {
        self.0.iter().filter(move |programme| programme.parent == whole)
    }

    /// Every programme, each before its parts.
    pub fn walk(&self) -> Vec<Node<'a>> {
        let mut nodes = Vec::new();
        self.walk_under(None, &[], &mut nodes);
        for lost in self.0 {
            if !nodes.iter().any(|node| node.programme.id == lost.id) {
                nodes.push(Node { programme: lost, last: vec![true] });
            }
        }
        nodes
    }

    fn walk_under(&self, whole: Option<ProgrammeId>, above: &[bool], nodes: &mut Vec<Node<'a>>) {
        let parts: Vec<_> = self.parts(whole).collect();
        for (at, programme) in parts.iter().enumerate() {
            let last: Vec<bool> = above.iter().copied().chain([at + 1 == parts.len()]).collect();
            nodes.push(Node { programme, last: last.clone() });
            self.walk_under(Some(programme.id), &last, nodes);
        }
    }

    /// Why a programme cannot stand where it says.
    pub fn misplaced(&self, id: Option<ProgrammeId>, programme: &Programme) -> Option<Misplaced> {
        let whole = programme.parent.map(|whole| self.get(whole));
        match (programme.kind.above(), whole) {
            (None, None) => {}
            (None, Some(_)) => return Some(Misplaced::NotAtTop),
            (Some(level), Some(Some(whole))) if whole.kind == level => {}
            (Some(level), _) => return Some(Misplaced::WholeIsNo(level)),
        }
        if id.is_some() && (programme.parent == id || self.is_above(id, programme.parent)) {
            return Some(Misplaced::PartOfItself);
        }
        let parts = id.map(|id| self.parts(Some(id)).any(|part| part.kind.above() != Some(programme.kind)));
        parts.unwrap_or(false).then_some(Misplaced::HasOtherParts)
    }

    fn is_above(&self, id: Option<ProgrammeId>, part: Option<ProgrammeId>) -> bool {
        let chain = part.map(|part| self.chain(part)).unwrap_or_default();
        id.is_some_and(|id| chain.contains(&id))
    }
}

impl ProgrammeKind {
    /// The level of what it must be part of; none for a programme.
    pub fn above(self) -> Option<Self> {
        match self {
            Self::Programme => None,
            Self::Project => Some(Self::Programme),
            Self::SubProject => Some(Self::Project),
        }
    }
}

/// Why a programme cannot stand where it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Misplaced {
    /// A programme is part of nothing.
    #[error("a programme is part of nothing")]
    NotAtTop,
    /// It must be part of one of this level.
    #[error("must be part of a {0:?}")]
    WholeIsNo(ProgrammeKind),
    /// It would be part of itself.
    #[error("would be part of itself")]
    PartOfItself,
    /// It has parts that cannot be parts of another level.
    #[error("has parts of another level")]
    HasOtherParts,
}
