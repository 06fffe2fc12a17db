use super::*;

#[test]
fn each_stands_before_its_parts_with_its_rails() {
    let programmes = programmes();
    let nodes: Vec<_> =
        Tree(&programmes).walk().into_iter().map(|node| (node.programme.id, node.last.len())).collect();
    assert_eq!(nodes, [(WHOLE, 1), (PROJECT, 2), (PART, 3)]);
    assert_eq!(Tree(&programmes).chain(PART), [PART, PROJECT, WHOLE]);
    assert_eq!(Tree(&programmes).with_parts(PROJECT), [PROJECT, PART].into());
}

#[test]
fn a_broken_tree_still_shows_everything_once() {
    let mut programmes = programmes();
    programmes[1].value.parent = Some(PART);
    let tree = Tree(&programmes);
    assert_eq!(tree.walk().len(), 3);
    assert_eq!(tree.chain(PART), [PART, PROJECT]);
}

#[test]
fn levels_are_kept() {
    let programmes = programmes();
    let tree = Tree(&programmes);
    let placed = |id, kind, parent| tree.misplaced(id, &programme("X", kind, parent));
    assert_eq!(placed(None, ProgrammeKind::Project, Some(WHOLE)), None);
    assert_eq!(placed(None, ProgrammeKind::Programme, Some(WHOLE)), Some(Misplaced::NotAtTop));
    let above = Misplaced::WholeIsNo(ProgrammeKind::Project);
    assert_eq!(placed(None, ProgrammeKind::SubProject, Some(WHOLE)), Some(above));
    assert_eq!(placed(None, ProgrammeKind::SubProject, None), Some(above));
    assert_eq!(placed(Some(PROJECT), ProgrammeKind::Programme, None), Some(Misplaced::HasOtherParts));
    assert_eq!(placed(Some(PROJECT), ProgrammeKind::Project, Some(WHOLE)), None);
}

#[test]
fn nothing_is_part_of_itself() {
    let mut programmes = programmes();
    programmes[0].value.kind = ProgrammeKind::Project;
    programmes[1].value.kind = ProgrammeKind::SubProject;
    let tree = Tree(&programmes[..2]);
    let own = programme("X", ProgrammeKind::SubProject, Some(WHOLE));
    assert_eq!(tree.misplaced(Some(WHOLE), &own), Some(Misplaced::PartOfItself));
}
