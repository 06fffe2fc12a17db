//! `keys`: the keys as they are for this person, as the help screens show them; key cards.

use std::ops::ControlFlow;
use std::path::Path;

use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::KeysArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::i18n::Lang;
use crate::keys::{self, Action, Binding, Context, Key, Keymap, TABLE};
use crate::paper::{Document, to_text};
use crate::shell::key_card;
use crate::shell::keys_file::{self, PersonKeys};
use crate::shell::print::{self, Destination};
use crate::viet;

/// Stands for the screen in place of a file.
const SCREEN: &str = "-";
/// Columns of cards as text.
const COLUMNS: usize = 80;
/// Columns of the keys and of the name.
const KEYS: usize = 20;
const NAME: usize = 16;

/// Lists the keys or writes key cards; what stands against the person's own keys is told on stderr.
pub fn run(args: &KeysArgs, session: &Session) -> Result<Answer, Failure> {
    let person = keys_file::of_person();
    person.words(session.lang).iter().for_each(|words| eprintln!("{words}"));
    match (&args.pdf, &args.text) {
        (Some(out), _) => file(&cards(args, &person, session), Destination::Pdf(out), out, session),
        (None, Some(out)) if out == Path::new(SCREEN) => {
            Ok(Answer::lines(cards(args, &person, session).iter().map(|card| to_text(card, COLUMNS))))
        }
        (None, Some(out)) => {
            file(&cards(args, &person, session), Destination::Text(out, COLUMNS), out, session)
        }
        (None, None) => Ok(list(args, &person, session)),
    }
}

/// The cards of one place, or of all.
fn cards(args: &KeysArgs, person: &PersonKeys, session: &Session) -> Vec<Document> {
    let all = Context::ALL.iter().filter(|context| **context != Context::Anywhere);
    let wanted = all.filter(|context| args.place.is_none_or(|place| place == **context));
    let card = |context: &Context| keys::card(&person.keymap, *context, false, session.lang);
    wanted
        .map(|context| key_card::document(&card(context), &session.author.0, session.now, session.lang))
        .collect()
}

fn file(documents: &[Document], to: Destination, out: &Path, session: &Session) -> Result<Answer, Failure> {
    print::deliver(documents, to, &mut |_, _| ControlFlow::Continue(())).map_err(Failure::print(out))?;
    Ok(Answer::lines([session.lang.done_cards(documents.len(), out.display())]))
}

/// One line a binding, in the table's order.
fn list(args: &KeysArgs, person: &PersonKeys, session: &Session) -> Answer {
    let bindings: Vec<_> = TABLE.iter().flat_map(|binding| lines_of(binding, &person.keymap)).collect();
    let rows: Vec<_> = bindings.iter().map(|line| line.as_json(session.lang)).collect();
    let mut lines: Vec<String> = Vec::new();
    for line in bindings.iter().map(|line| line.as_text(&person.keymap, session.lang)) {
        // Some bindings stand twice, for contexts that read alike.
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    Answer::either(args.json, &rows, lines)
}

/// A binding in the contexts in which its keys are the same.
struct Line {
    binding: &'static Binding,
    contexts: Vec<Context>,
    keys: Vec<Key>,
    /// The person gave it other keys in some other context.
    parted: bool,
}

fn lines_of(binding: &'static Binding, keymap: &Keymap) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for context in Context::ALL {
        let bounds = keymap.in_context(*context).iter();
        for bound in bounds.filter(|bound| std::ptr::eq(bound.binding, binding)) {
            match lines.iter_mut().find(|line| line.keys == bound.keys) {
                Some(line) => line.contexts.push(*context),
                None => {
                    let keys = bound.keys.clone();
                    lines.push(Line { binding, contexts: vec![*context], keys, parted: false });
                }
            }
        }
    }
    let parted = lines.len() > 1;
    lines.iter_mut().for_each(|line| line.parted = parted);
    lines
}

/// One action, as JSON.
#[derive(Serialize)]
struct Row {
    action: &'static str,
    contexts: Vec<&'static str>,
    keys: Vec<String>,
    default: Vec<String>,
    name: &'static str,
    doc: &'static str,
}

fn names(keys: &[Key]) -> Vec<String> {
    keys.iter().map(ToString::to_string).collect()
}

impl Line {
    fn as_json(&self, lang: Lang) -> Row {
        let Binding { action, name, doc, keys: default, .. } = self.binding;
        Row {
            action: action.code(),
            contexts: self.contexts.iter().map(|context| context.code()).collect(),
            keys: names(&self.keys),
            default: names(default),
            name: name(lang),
            doc: doc(lang),
        }
    }

    fn as_text(&self, keymap: &Keymap, lang: Lang) -> String {
        let keys = if self.keys.is_empty() {
            keymap.key(Context::Households, Action::Menu)
        } else {
            names(&self.keys).join(", ")
        };
        let (name, doc) = ((self.binding.name)(lang), (self.binding.doc)(lang));
        let line = format!("{}  {}  {doc}", viet::fit(&keys, KEYS), viet::fit(name, NAME));
        if !self.parted {
            return line;
        }
        let places: Vec<_> = self.contexts.iter().map(|context| context.name(lang)).collect();
        format!("{line} ({})", places.join(", "))
    }
}
