use super::*;
use crate::store::testing::*;

fn village() -> Bench {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    bench
}

#[test]
fn a_copy_holds_everything() {
    let mut bench = village();
    let copy = bench.folder.path().join("copy.db");
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    bench.household(hamlet, "0413", "Hà Thị Đượm");
    bench.register.backup(&copy).unwrap();
    let copied = Register::open(&copy, clock()).unwrap();
    assert_eq!(copied.find(&Default::default(), today()).unwrap().total, 2);
    assert_eq!(copied.check().unwrap(), []);
}

#[test]
fn a_file_that_stands_there_is_never_replaced() {
    let bench = village();
    let folder = bench.folder.path();
    let letter = folder.join("thư.txt");
    fs::write(&letter, "Kính gửi").unwrap();
    bench.register.backup(&folder.join("copy.db")).unwrap();
    let spelled_otherwise = folder.join(".").join(bench.path().file_name().unwrap());
    for taken in [&letter, &folder.join("copy.db"), &bench.path(), &spelled_otherwise] {
        let refused = bench.register.backup(taken);
        assert!(matches!(refused, Err(StoreError::AlreadyExists(_))), "{}", taken.display());
    }
    assert_eq!(fs::read_to_string(&letter).unwrap(), "Kính gửi");
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn restoring_keeps_what_stood_there_and_shows_at_once_to_others() {
    let mut bench = village();
    let copy = bench.folder.path().join("copy.db");
    bench.register.backup(&copy).unwrap();
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    bench.household(hamlet, "0413", "Hà Thị Đượm");
    let (restored, kept) = Register::restore(&copy, &bench.path(), clock()).unwrap();
    assert_eq!(restored.find(&Default::default(), today()).unwrap().total, 1);
    assert_eq!(bench.found(""), ["0412"], "the session that was open sees it");
    let kept = Register::open(&kept.unwrap(), clock()).unwrap();
    assert_eq!(kept.find(&Default::default(), today()).unwrap().total, 2);
}

#[test]
fn restoring_where_nothing_stood_makes_the_register() {
    let bench = village();
    let copy = bench.folder.path().join("copy.db");
    bench.register.backup(&copy).unwrap();
    let (restored, kept) = Register::restore(&copy, &bench.folder.path().join("new.db"), clock()).unwrap();
    assert_eq!((restored.find(&Default::default(), today()).unwrap().total, kept), (1, None));
}

#[test]
fn a_damaged_copy_is_refused_and_the_register_stays() {
    let bench = village();
    let copy = bench.folder.path().join("copy.db");
    bench.register.backup(&copy).unwrap();
    let bytes = fs::read(&copy).unwrap();
    fs::write(&copy, &bytes[..bytes.len() / 2]).unwrap();
    assert!(matches!(Register::restore(&copy, &bench.path(), clock()), Err(StoreError::Damaged(_))));
    assert_eq!(bench.found(""), ["0412"]);
}

#[test]
fn a_destroyed_register_is_set_aside_for_its_copy() {
    let bench = village();
    let (path, copy) = (bench.path(), bench.folder.path().join("copy.db"));
    bench.register.backup(&copy).unwrap();
    drop(bench.register);
    fs::write(&path, "không còn là sổ").unwrap();
    let (restored, kept) = Register::restore(&copy, &path, clock()).unwrap();
    assert_eq!(restored.find(&Default::default(), today()).unwrap().total, 1);
    assert_eq!(fs::read_to_string(kept.unwrap()).unwrap(), "không còn là sổ");
}
