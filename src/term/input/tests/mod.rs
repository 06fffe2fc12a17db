//! From bytes to the field: what an input method sends lands exactly, and a split sequence destroys
//! nothing that was typed.

mod method;

use method::method;

use super::decoder::Decoder;
use super::messages::messages;
use super::sequences::TERMINALS;
use crate::app::dialogs::Dialog;
use crate::app::testing::{dossier, model, press, showing};
use crate::app::{Model, update};
use crate::i18n::Lang;

const SMALL: (u16, u16) = (80, 24);

const SYLLABLES: &str = include_str!("../../../../fixtures/typing/syllables.txt");

fn syllables() -> impl Iterator<Item = &'static str> {
    SYLLABLES.lines().filter(|line| !line.starts_with('#'))
}

/// A terminal program and what reads for it.
struct Session {
    model: Model,
    decoder: Decoder,
}

impl Session {
    fn of(model: Model) -> Self {
        Self { model, decoder: Decoder::default() }
    }

    /// Reads bytes in one go.
    fn read(&mut self, bytes: &[u8]) {
        self.decoder.feed(bytes);
        for msg in messages(self.decoder.settle()).0 {
            update(&mut self.model, msg);
        }
    }

    /// What stands in the field of what was seen on a visit, wherever its form lies.
    fn seen(&self) -> Option<&str> {
        self.model.dialogs.iter().find_map(|dialog| match dialog {
            Dialog::Form(form) => form.form.field("seen").map(|field| field.line.text()),
            _ => None,
        })
    }
}

/// The form of a visit with the cursor on what was seen.
fn visit() -> Session {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>");
    if let Some(Dialog::Form(form)) = model.dialogs.last_mut() {
        form.form.focus_on("seen");
    }
    Session::of(model)
}

/// Types every syllable in every way into one line, and tells where another text stands then.
fn wrong(session: &mut Session, line: impl Fn(&Session) -> String) -> Vec<String> {
    let mut wrong = Vec::new();
    for syllable in syllables() {
        for (form, backspace, apart) in method::ways() {
            let bytes = method(syllable, form, backspace);
            let reads = if apart { bytes.chunks(1) } else { bytes.chunks(bytes.len()) };
            reads.for_each(|read| session.read(read));
            if line(session) != syllable {
                wrong.push(format!("{syllable} {form:?} {backspace:#x} {apart}: {}", line(session)));
            }
            session.read(&[0x15]);
            assert_eq!(line(session), "", "Ctrl-U empties the line");
        }
    }
    wrong
}

#[test]
fn the_corpus_is_as_large_as_it_should_be() {
    assert!(syllables().count() >= 200);
    assert_eq!(method::ways().count(), 12);
}

#[test]
fn what_an_input_method_sends_lands_exactly_in_a_field() {
    let mut session = visit();
    assert_eq!(wrong(&mut session, |session| session.seen().unwrap().to_owned()), Vec::<String>::new());
}

#[test]
fn what_an_input_method_sends_lands_exactly_on_the_find_line() {
    let mut session = Session::of(model(SMALL, Lang::Vi));
    press(&mut session.model, "<F10>2");
    let find = |session: &Session| session.model.households.find.text().to_owned();
    assert_eq!(wrong(&mut session, find), Vec::<String>::new());
}

/// Every sequence of every terminal, whole.
fn sequences() -> impl Iterator<Item = Vec<u8>> {
    let all = TERMINALS.iter().flat_map(|table| table.iter());
    all.map(|(sequence, _)| [b"\x1b", sequence.as_bytes()].concat())
}

#[test]
fn no_split_sequence_destroys_what_was_typed_in_a_form() {
    for bytes in sequences() {
        for at in 1..bytes.len() {
            let mut session = visit();
            session.read("bò khoẻ".as_bytes());
            session.read(&bytes[..at]);
            session.read(&bytes[at..]);
            let seen = session.seen().unwrap_or_default();
            assert!(seen.contains("bò kho"), "{} at {at}: {seen:?}", bytes.escape_ascii());
            assert!(!session.model.quitting);
        }
    }
}

#[test]
fn an_esc_that_began_a_split_sequence_is_taken_back() {
    let mut session = visit();
    session.read("bò".as_bytes());
    session.read(b"\x1b");
    assert!(matches!(session.model.dialogs.last(), Some(Dialog::Confirm(_))));
    session.read(b"[H");
    session.read(b"x");
    assert_eq!(session.seen(), Some("xbò"), "the question is gone, Home went home");
    let mut session = Session::of(model(SMALL, Lang::Vi));
    session.read(b"lanh");
    session.read(b"\x1b");
    session.read(b"[B");
    assert_eq!(session.model.households.find.text(), "lanh");
}

#[test]
fn a_paste_whose_end_is_lost_is_neither_lost_nor_submitted() {
    let mut session = visit();
    session.read("\x1b[200~bò khoẻ\r\nnhà dột\r".as_bytes());
    session.read(b"x");
    assert_eq!(session.seen(), Some(""));
    session.read(b"\x1b");
    assert_eq!(session.seen(), Some("bò khoẻ  nhà dột x"));
    session.read(b"y");
    assert_eq!(session.seen(), Some("bò khoẻ  nhà dột xy"));
}

#[test]
fn a_burst_on_the_find_line_is_few_messages() {
    let mut decoder = Decoder::default();
    decoder.feed("nguye\u{8}\u{8}yễn".as_bytes());
    assert_eq!(messages(decoder.settle()).0.len(), 4, "letters, two backspaces, letters");
}
