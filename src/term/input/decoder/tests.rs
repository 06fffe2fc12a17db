use proptest::prelude::*;

use super::super::sequences::TERMINALS;
use super::*;

/// What pieces that are read one after the other say.
fn read(pieces: &[&[u8]]) -> Vec<Raw> {
    let mut decoder = Decoder::default();
    pieces
        .iter()
        .flat_map(|piece| {
            decoder.feed(piece);
            decoder.settle()
        })
        .collect()
}

/// Keys as a person reads them: letters as they are, others by name.
fn shown(raws: &[Raw]) -> String {
    let word = |raw: &Raw| match raw {
        Raw::Key(Key::Char(c)) => c.to_string(),
        Raw::Key(key) => format!("<{key}>"),
        Raw::Paste(text) => format!("«{text}»"),
        Raw::NotEsc => String::new(),
        Raw::Mouse(_) => "<mouse>".to_owned(),
        Raw::StatusOk => "<ok>".to_owned(),
    };
    raws.iter().map(word).collect()
}

fn keys(pieces: &[&[u8]]) -> String {
    shown(&read(pieces))
}

fn sequences() -> impl Iterator<Item = (Vec<u8>, Key)> {
    TERMINALS.iter().flat_map(|table| table.iter()).map(|(sequence, key)| {
        let bytes = [b"\x1b", sequence.as_bytes()].concat();
        (bytes, *key)
    })
}

#[test]
fn each_sequence_of_each_terminal_is_its_key() {
    for (bytes, key) in sequences() {
        assert_eq!(read(&[&bytes]), [Raw::Key(key)], "{}", bytes.escape_ascii());
    }
}

#[test]
fn a_sequence_split_inside_is_still_its_key() {
    for (bytes, key) in sequences().filter(|(bytes, _)| bytes[1] == b'[') {
        for at in 2..bytes.len() {
            assert_eq!(read(&[&bytes[..at], &bytes[at..]]), [Raw::Key(key)], "{}", bytes.escape_ascii());
        }
    }
}

#[test]
fn a_sequence_split_behind_its_esc_is_esc_and_the_key() {
    for (bytes, key) in sequences().filter(|(bytes, _)| bytes[1] == b'[') {
        let said = read(&[&bytes[..1], &bytes[1..]]);
        assert_eq!(said, [Raw::Key(Key::Esc), Raw::NotEsc, Raw::Key(key)], "{}", bytes.escape_ascii());
        let apart: Vec<_> = bytes.chunks(1).collect();
        assert_eq!(
            read(&apart),
            [Raw::Key(Key::Esc), Raw::NotEsc, Raw::Key(key)],
            "{}",
            bytes.escape_ascii()
        );
    }
}

#[test]
fn f1_to_f4_split_behind_their_esc_take_the_letter_back() {
    assert_eq!(keys(&[b"\x1b", b"OP"]), "<Esc>O<Backspace><F1>");
    assert_eq!(keys(&[b"\x1b", b"O", b"S"]), "<Esc>O<Backspace><F4>");
    assert_eq!(keys(&[b"\x1bO", b"Q"]), "<F2>");
}

#[test]
fn a_name_typed_behind_esc_is_typed() {
    assert_eq!(keys(&[b"\x1b", b"Oanh"]), "<Esc>Oanh");
    assert_eq!(keys(&[b"\x1b", b"O", "ậ".as_bytes()]), "<Esc>Oậ");
    assert_eq!(keys(&[b"\x1b", b"[", b"x"]), "<Esc>[x");
    assert_eq!(keys(&[b"\x1b", b"[", b"\r"]), "<Esc>[<Enter>");
    assert_eq!(keys(&[b"\x1b[", b"0", b"9", b"x"]), "[09x", "Alt with a bracket swallows nothing");
    assert_eq!(keys(&[b"\x1bO", b"anh"]), "<Esc>Oanh");
}

#[test]
fn a_lone_esc_is_esc_at_once_and_two_are_two() {
    assert_eq!(keys(&[b"\x1b"]), "<Esc>");
    assert_eq!(keys(&[b"\x1b\x1b"]), "<Esc><Esc>");
    assert_eq!(keys(&[b"\x1b\x1b[B"]), "<Esc><↓>");
    assert_eq!(keys(&[b"\x1b", b"\x1b", b"[B"]), "<Esc><Esc><↓>");
    assert_eq!(keys(&[b"\x1b\r"]), "<Esc><Enter>");
}

#[test]
fn esc_and_what_was_typed_ahead_may_arrive_together() {
    assert_eq!(keys(&["\x1bxa".as_bytes(), "\x1bđb".as_bytes()]), "<Esc>xa<Esc>đb");
    assert_eq!(keys(&["\x1bPhạm".as_bytes(), "\x1bOanh".as_bytes()]), "<Esc>Phạm<Esc>Oanh");
}

#[test]
fn control_keys_are_what_they_are_on_every_terminal() {
    assert_eq!(keys(&[&[0x7F, 0x08]]), "<Backspace><Backspace>");
    assert_eq!(keys(&[b"\r\n\t"]), "<Enter><Enter><Tab>");
    assert_eq!(keys(&[&[0x01, 0x03, 0x1A, 0x00, 0x1C, 0x1F]]), "<Ctrl-A><Ctrl-C><Ctrl-Z>");
}

#[test]
fn letters_split_at_every_byte_are_whole() {
    let text = "Nguyễn Thị Đượm ₫ 😀";
    let apart: Vec<_> = text.as_bytes().chunks(1).collect();
    assert_eq!(keys(&apart), text);
    assert_eq!(keys(&[&[b'a', 0xFF, 0xE1, 0xBA, b'b', 0xC3], b"c"]), "abc");
}

#[test]
fn sequences_that_stand_for_nothing_are_dropped_whole() {
    for sequence in [
        "\x1b[E",
        "\x1b[99~",
        "\x1b[?1;2c",
        "\x1b[?2026;2$y",
        "\x1b[3$",
        "\x1b[3^",
        "\x1b]11;rgb:0000/0000/0000\x07",
        "\x1b]11;rgb:0000/0000/0000\x1b\\",
        "\x1bOE",
        "\x1b[<2;3;4M",
    ] {
        assert_eq!(keys(&[sequence.as_bytes(), b"a"]), "a", "{}", sequence.escape_debug());
    }
    assert_eq!(keys(&[b"\x1b", b"[<2;3;4Ma"]), "<Esc>a", "a report split behind its ESC types nothing");
    assert_eq!(keys(&[b"\x1b]11;rgb:00", b"00\x1b", b"\\a"]), "a", "nor one split elsewhere");
}

#[test]
fn a_paste_comes_whole_however_it_is_split() {
    let bytes = "\x1b[200~Hà Thị Lành\r\nKhu 4\x1b[201~a".as_bytes();
    for at in 2..bytes.len() {
        assert_eq!(keys(&[&bytes[..at], &bytes[at..]]), "«Hà Thị Lành\r\nKhu 4»a", "{at}");
    }
    let apart: Vec<_> = bytes.chunks(1).collect();
    assert_eq!(keys(&apart), "<Esc>«Hà Thị Lành\r\nKhu 4»a");
}

#[test]
fn a_lost_end_of_a_paste_costs_one_key_at_most_and_no_letter() {
    let lost: &[u8] = b"\x1b[200~one\ntwo";
    assert_eq!(keys(&[lost, b"x", b"\x1b", b"y"]), "«one\ntwox»y");
    assert_eq!(keys(&[lost, b"x", b"\x1bOP", b"y"]), "«one\ntwox»<F1>y");
    assert_eq!(keys(&[lost, b"x", b"\x1b", b"[15~"]), "«one\ntwox»<F5>");
    assert_eq!(keys(&[lost, b"x", b"\x1b[", b"15~"]), "«one\ntwox»<F5>");
    assert_eq!(keys(&[lost, &[0x03]]), "«one\ntwo»<Ctrl-C>");
    assert_eq!(keys(&[lost, b"\x1b[200~three\x1b[201~"]), "«one\ntwo»«three»");
    assert_eq!(keys(&[lost, b"\r", b"\r"]), "", "Enter ends nothing: it may be pasted");
}

#[test]
fn a_key_inside_a_pasted_text_stays_text() {
    assert_eq!(keys(&[b"\x1b[200~\x1b[Aone\x1b[201~"]), "«\x1b[Aone»");
}

#[test]
fn the_terminal_answers_and_the_mouse_reports() {
    assert_eq!(keys(&[b"a\x1b[0nb\x1b[<0;3;4M\x1b[<64;1;1M"]), "a<ok>b<mouse><mouse>");
}

/// Bytes of which sequences are made, and others.
fn noise() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let byte = prop_oneof![
        3 => proptest::sample::select(b"\x1b[O<;?0126~$ABMPRn]\\\r".to_vec()),
        1 => any::<u8>(),
    ];
    let piece = prop_oneof![
        4 => proptest::collection::vec(byte, 0..12),
        1 => Just(b"\x1b[200~".to_vec()),
        1 => Just(b"\x1b[201~".to_vec()),
    ];
    proptest::collection::vec(piece, 0..12)
}

proptest! {
    /// Whatever came before: after one press of Esc and one of F5 every key works again.
    #[test]
    fn noise_never_panics_and_the_keyboard_always_comes_back(pieces in noise()) {
        let mut decoder = Decoder::default();
        for piece in &pieces {
            decoder.feed(piece);
            decoder.settle();
        }
        for key in [&b"\x1b"[..], b"\x1b[15~"] {
            decoder.feed(key);
            decoder.settle();
        }
        decoder.feed("Lành\r".as_bytes());
        prop_assert_eq!(shown(&decoder.settle()), "Lành<Enter>");
    }

    /// Where a line splits letters, backspaces and line ends says nothing.
    #[test]
    fn splits_change_no_typed_text(text in "[a-zđếữ\u{301}\u{7f}\r\t ]{0,20}", at in 0usize..60) {
        let at = at.min(text.len());
        let (front, back) = text.as_bytes().split_at(at);
        prop_assert_eq!(read(&[front, back]), read(&[text.as_bytes()]));
    }
}
