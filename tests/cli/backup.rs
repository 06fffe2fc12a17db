//! Copies, encrypted ones, dumps, and the ways back.

use serde_json::json;

use crate::office::{LIST, Office, arg, code, err, out};

#[test]
fn a_copy_is_made_by_hand_listed_and_told_before_it_is_put_back() {
    let office = Office::with_list();
    let made = office.json(&["backup"]);
    assert_eq!(made["holds"]["households"], 3);
    office.done(&["support", "add", "0412", "--model", "gao", "--quantity", "15"]);
    let listed = office.json(&["backup", "list"]);
    let copy = &listed["copies"][0];
    assert_eq!((copy["occasion"].as_str(), &copy["verified"]), (Some("hand"), &json!(true)));
    assert_eq!(copy["path"], made["path"]);
    let path = made["path"].as_str().unwrap();
    assert_eq!(office.json(&["backup", "list", "--verify"])["copies"][0]["verified"], true);
    let preview = office.json(&["restore", path, "--preview"]);
    assert_eq!((preview["relation"].as_str(), &preview["lost_operations"]), (Some("earlier"), &json!(1)));
    assert_eq!(preview["lost_by"][0]["author"], "lan.tt");
    assert_eq!(preview["households"], json!(["0412"]));
    assert_ne!(office.json(&["show", "0412"])["supports"], json!([]), "nothing was changed");
    let restored = office.json(&["restore", path]);
    assert!(restored["kept"].as_str().unwrap().contains("-restore.db"));
    assert_eq!(office.json(&["show", "0412"])["supports"], json!([]));
    let told = &office.json(&["history"])["entries"][0];
    assert_eq!((&told["kind"], &told["author"]), (&json!("restore_register"), &json!("lan.tt")));
    let name = std::path::Path::new(path).file_name().unwrap().to_str().unwrap();
    assert!(told["text"].as_str().unwrap().contains(name), "{told}");
    assert_eq!(office.json(&["restore", path, "--preview"])["relation"], "same");
}

#[test]
fn a_copy_from_before_anybody_was_entered_opens_the_register_to_all_and_says_so() {
    let office = Office::with_list();
    let before = office.json(&["backup"])["path"].as_str().unwrap().to_owned();
    office.done(&["colleague", "set", "lan.tt", "--role", "keeper"]);
    let preview = office.done(&["restore", &before, "--preview"]);
    assert!(preview.contains("may do everything"), "{preview}");
    assert_eq!(office.json(&["restore", &before, "--preview"])["people_differ"]["people"], 0);
}

#[test]
fn the_whole_register_is_carried_away_by_its_keeper_alone() {
    let office = Office::with_list();
    for (login, role) in [("lan.tt", "keeper"), ("hoa", "viewer"), ("minh", "officer")] {
        office.done(&["colleague", "set", login, "--role", role]);
    }
    office.done(&["colleague", "set", "minh", "--role", "officer", "--hamlet", "Khu 4"]);
    let (copy, dump, out) = (office.path("mang-di.db"), office.path("van-ban"), office.path("khu.db"));
    for who in ["hoa", "minh"] {
        for typed in [["backup", arg(&copy)], ["dump", arg(&dump)]] {
            let said = office.fails(1, &[&["--as", who], &typed[..]].concat());
            assert!(said.contains("keeper") && !copy.exists() && !dump.exists(), "{said}");
        }
        office.done(&["--as", who, "backup"]);
        office.done(&["--as", who, "backup", "--auto"]);
    }
    let hamlet = |who, name| office.run(&["--as", who, "take-out", name, "--to", arg(&out)]);
    assert_eq!((code(&hamlet("hoa", "Khu 4")), code(&hamlet("minh", "Khu 7"))), (1, 1));
    assert_eq!(code(&hamlet("minh", "Khu 4")), 0, "it is theirs");
    office.done(&["backup", arg(&copy)]);
    office.done(&["dump", arg(&dump)]);
}

#[test]
fn a_timer_makes_a_copy_only_when_one_is_due() {
    let office = Office::with_list();
    assert_eq!(office.json(&["backup", "--auto"])["outcome"], "made");
    assert_eq!(office.json(&["backup", "--auto"])["outcome"], "not_due");
    office.write("backup.toml", "second_place = \"/khong/co/usb\"\n");
    let missing = office.run(&["backup", "--auto"]);
    assert_eq!(code(&missing), 3);
    assert!(out(&missing).contains("/khong/co/usb"), "{}", out(&missing));
    office.write("backup.toml", "every_hours = 0\n");
    assert!(office.fails(1, &["backup", "--auto"]).contains("backup.toml"));
}

#[test]
fn an_import_is_preceded_by_a_copy_unless_there_is_nothing_to_lose() {
    let office = Office::with_list();
    assert_eq!(
        office.json(&["backup", "list"])["copies"],
        json!([]),
        "the first list came into an empty register"
    );
    let again = office.write("lan-nua.csv", LIST);
    office.done(&["import", arg(&again)]);
    assert_eq!(office.json(&["backup", "list"])["copies"][0]["occasion"], "import");
}

#[test]
fn an_encrypted_copy_comes_back_with_its_passphrase() {
    let office = Office::with_list();
    let words = office.write("mat-khau", "bốn con bò ăn cỏ\n");
    let sealed = office.path("mang-di.age");
    office.done(&["backup", arg(&sealed), "--encrypt", "--passphrase-file", arg(&words)]);
    assert!(std::fs::read(&sealed).unwrap().starts_with(b"age-encryption.org/v1\n"));
    office.done(&["support", "add", "0412", "--model", "gao", "--quantity", "15"]);
    let wrong = office.write("sai", "bốn con bò ăn rơm\n");
    let refused = office.fails(1, &["restore", arg(&sealed), "--passphrase-file", arg(&wrong)]);
    assert!(refused.contains("does not open"), "{refused}");
    office.done(&["restore", arg(&sealed), "--passphrase-file", arg(&words)]);
    assert_eq!(office.json(&["show", "0412"])["supports"], json!([]));
}

#[test]
fn without_a_terminal_a_passphrase_must_come_from_a_file_and_be_long() {
    let office = Office::with_list();
    let sealed = office.path("mang-di.age");
    let short = office.write("ngan", "ngắn\n");
    assert!(office.fails(1, &["backup", arg(&sealed), "--passphrase-file", arg(&short)]).contains("12"));
    assert!(office.fails(1, &["backup", arg(&sealed), "--recipient", "age1xyz"]).contains("age1xyz"));
    office.fails(2, &["backup", "--encrypt"]);
    assert!(!sealed.exists());
}

#[test]
fn the_register_as_text_is_proved_and_comes_back() {
    let office = Office::with_list();
    let folder = office.path("ban-chu");
    let dumped = office.json(&["dump", arg(&folder), "--prove"]);
    assert_eq!(dumped["proved"], true);
    let readme = std::fs::read_to_string(folder.join("README.txt")).unwrap();
    assert!(readme.contains("household.csv (Hộ)") && readme.contains("household.csv (Household)"));
    let back = office.path("dung-lai.db");
    assert_eq!(office.json(&["rebuild", arg(&folder), arg(&back)])["holds"]["households"], 3);
    std::fs::remove_file(folder.join("member.csv")).unwrap();
    let refused = office.fails(1, &["rebuild", arg(&folder), arg(&office.path("khac.db"))]);
    assert!(refused.contains("member.csv"), "{refused}");
}

#[test]
fn a_new_register_is_not_made_among_the_copies_of_one_that_is_gone_unless_it_is_asked_for() {
    let office = Office::with_list();
    let copy = office.json(&["backup"])["path"].as_str().unwrap().to_owned();
    std::fs::remove_file(office.register()).unwrap();
    let init = ["init", "--province", "Phú Thọ", "--commune", "Xã Thanh Ba"];
    let said = office.fails(1, &init);
    assert!(said.contains("--anew") && said.contains(&format!("restore {copy}")), "{said}");
    assert!(!office.register().exists());
    let said = err(&office.run_in("vi", &init));
    assert!(said.contains("chưa tạo sổ mới") && said.contains("3 hộ"), "{said}");
    office.done(&[&init[..], &["--anew"]].concat());
    assert_eq!(office.json(&["find", "lanh"])["total"], 0);
}

#[test]
fn a_register_that_is_lost_comes_back_on_a_new_computer() {
    let office = Office::with_list();
    let copy = office.path("sao.db");
    office.done(&["backup", arg(&copy)]);
    std::fs::remove_file(office.register()).unwrap();
    office.done(&["restore", arg(&copy)]);
    assert_eq!(office.json(&["check"])["problems"], json!([]));
}
