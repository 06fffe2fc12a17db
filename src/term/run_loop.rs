//! The loop: drain what came, update, perform, draw once.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use chrono::{NaiveDate, Utc};

use super::ahead::Ahead;
use super::broken::Broken;
use super::ending::Ending;
use super::keeper::Keeper;
use super::line::Line;
use super::pace::Pause;
use super::preferences::Preferences;
use super::runner::Runner;
use super::screen::Screen;
use super::signals::{Ended, Heard};
use super::theme_in_use::ThemeInUse;
use super::{input, last_resort, restore, signals};
use crate::app::draft::open_drafts;
use crate::app::entry::EntryMsg;
use crate::app::{Effect, Model, Msg, present, update};
use crate::domain::history::Author;
use crate::i18n::Lang;
use crate::shell::{keys_file, places};
use crate::ui::zones::Zones;
use crate::viet::local_time;

/// How often the register is looked at for what colleagues saved.
const LOOK: Duration = Duration::from_secs(1);

/// Whoever has not typed for so long has looked up from the paper.
const LOOK_UP: Duration = Duration::from_millis(300);

/// How long a frame waits for a search, so that most letters need one frame, not two.
const SEARCH_GRACE: Duration = Duration::from_millis(6);

/// How the program was started.
#[derive(Debug, Clone)]
pub struct Options {
    /// The register to open; without it, the person's own.
    pub register: Option<PathBuf>,
    /// Who works.
    pub author: Author,
    /// Whether that was said at the start of the program.
    pub named: bool,
    /// Overrides the language of the settings: of the command line or the environment.
    pub lang: Option<Lang>,
    /// Overrides the theme of the settings.
    pub theme: Option<String>,
    /// A person who was never asked is asked first what the screen can show.
    pub ask_screen: bool,
}

/// Runs the program in the terminal until it is left or hung up; what is typed by then is kept.
///
/// # Errors
/// [`Broken`]: a terminal that cannot be used, a disk that does not take what is typed.
pub fn run(options: Options) -> Result<Ended, Broken> {
    let preferences = Preferences::read(&options);
    let author = options.author.clone();
    let mut model = Model::new(today(), author.0.clone(), preferences.settings());
    let theme = ThemeInUse::read(options.theme.is_some());
    model.themes = theme.themes().offered();
    if let Some(broken) = theme.themes().broken().first() {
        model.problem(broken.words(model.lang()));
    }
    let (events, inbox) = channel();
    let complaint = preferences.complaint(&model.themes, model.lang());
    let register = options.register.unwrap_or_else(places::register);
    let (ending, keeper) = (Ending::default(), Keeper::new(&register));
    let runner = Runner::new(register, author, events.clone(), keeper.clone());
    let runner = runner.named(options.named).keeping(preferences);
    restore::on_panic(keeper.clone(), model.lang());
    let heard = signals::watch(events.clone(), ending.clone())?;
    last_resort::watch(ending.clone(), heard.clone(), keeper.clone());
    let mut screen = Screen::take(ending.clone())?;
    let (line, answered) = Line::new();
    input::watch(events, ending.clone(), move || {
        // Where the loop has ended nobody wants to know.
        let _ = answered.send(Instant::now());
    })?;
    model.size = screen.size()?;
    let mut running = Loop {
        model,
        runner,
        inbox,
        keeper,
        ending,
        heard,
        theme,
        searching_since: None,
        ahead: Ahead::default(),
        zones: Zones::default(),
        disturbed: false,
        line,
        pause: Pause::default(),
        looked: Instant::now(),
    };
    running.begin(options.ask_screen, complaint);
    running.run(&mut screen)
}

struct Loop {
    model: Model,
    runner: Runner,
    inbox: Receiver<Msg>,
    keeper: Keeper,
    ending: Ending,
    heard: Heard,
    theme: ThemeInUse,
    searching_since: Option<Instant>,
    /// What was typed ahead of the search.
    ahead: Ahead,
    /// What each place of the last frame stands for.
    zones: Zones,
    /// What stands on the terminal is not what was drawn.
    disturbed: bool,
    line: Line,
    /// What is typed waits for it to be kept.
    pause: Pause,
    /// When it was looked at what others did.
    looked: Instant,
}

impl Loop {
    /// Opens the register, takes the person's keys, says what of the settings could not be taken, asks what
    /// the screen can show.
    fn begin(&mut self, ask_screen: bool, complaint: Option<String>) {
        let first = self.runner.open(self.model.lang());
        self.take(first);
        let keys = keys_file::of_person();
        let size = Msg::Resize(self.model.size.0, self.model.size.1);
        let said = keys.words(self.model.lang());
        self.take(vec![size, Msg::Keys(Box::new(keys.keymap), said)]);
        if let Some(words) = complaint {
            self.model.problem(words);
        }
        if ask_screen {
            self.take(vec![Msg::AskScreen]);
        }
    }

    fn run(&mut self, screen: &mut Screen) -> Result<Ended, Broken> {
        self.show(screen);
        while !self.model.quitting {
            if self.wait() && !self.model.quitting {
                self.show(screen);
            }
        }
        self.line.settle();
        self.keeper.keep_open().map_err(Broken::NotKept)?;
        Ok(if self.ending.has_begun() { self.heard.ended() } else { Ended::Left })
    }

    /// Draws; a terminal that takes nothing any more is gone.
    fn show(&mut self, screen: &mut Screen) {
        let retaken = if self.heard.was_continued() { screen.retake() } else { Ok(()) };
        if retaken.and_then(|()| self.draw(screen)).is_err() {
            self.ending.begin();
            self.take(vec![Msg::HangUp]);
        }
    }

    /// Waits for something and takes all that has come; false where nothing changed.
    fn wait(&mut self) -> bool {
        let most = if self.model.entry.held.is_unseen() { LOOK_UP } else { LOOK };
        let most = self.pause.patience(most, Instant::now());
        match self.inbox.recv_timeout(self.line.patience(most)) {
            Ok(msg) => self.accept(msg),
            Err(RecvTimeoutError::Timeout) => return self.idle(),
            Err(RecvTimeoutError::Disconnected) => self.model.quitting = true,
        }
        self.drain();
        self.share_frame();
        if self.looked.elapsed() >= LOOK && !self.model.quitting {
            // Whoever types without a pause sees what others do, too.
            self.look();
        }
        true
    }

    /// On a slow line keys that follow one another share a frame; those behind the one that leaves do nothing.
    fn share_frame(&mut self) {
        while !self.model.quitting
            && let Some(left) = self.line.until_frame(&self.model.settings)
            && let Ok(msg) = self.inbox.recv_timeout(left)
        {
            self.accept(msg);
            self.drain();
        }
    }

    /// Nothing comes: time for what waited for that.
    fn idle(&mut self) -> bool {
        if self.model.entry.held.is_unseen() {
            self.take(vec![Msg::Entry(EntryMsg::Seen)]);
            return true;
        }
        if self.pause.take_due(Instant::now())
            && let Err(error) = self.keeper.keep_meanwhile()
        {
            self.model.problem(self.model.lang().draft_not_kept(error));
            return true;
        }
        if let Some(effect) = self.line.due(&self.model) {
            let answers = self.runner.perform(effect, self.model.lang(), self.model.today);
            self.take(answers);
            return true;
        }
        if let Some(question) = self.line.offer(&self.model) {
            self.take(vec![question]);
            return true;
        }
        self.look()
    }

    /// Takes what has come meanwhile; gives a search a moment, so that letter and list share a frame.
    fn drain(&mut self) {
        loop {
            let msg = match self.searching_since {
                Some(since) if self.model.households.searching => {
                    self.inbox.recv_timeout(SEARCH_GRACE.saturating_sub(since.elapsed())).ok()
                }
                _ => self.inbox.try_recv().ok(),
            };
            let Some(msg) = msg.filter(|_| !self.model.quitting) else { return };
            self.accept(msg);
        }
    }

    /// Looks whether a colleague saved something, whether a new day began, and what threatens the register.
    fn look(&mut self) -> bool {
        let today = today();
        let new_day = today != self.model.today;
        self.model.today = today;
        let lang = self.model.lang();
        let mut news = Vec::new();
        if new_day || self.runner.changed_by_others() {
            news.push(Msg::RegisterChanged);
        }
        // A newer program changes the tables without any operation.
        news.extend(self.runner.shut(lang));
        news.extend(self.runner.note_looks(lang));
        news.extend(self.runner.threatened(lang));
        news.extend(self.runner.present(present::open_form(&self.model)));
        self.looked = Instant::now();
        let any = !news.is_empty();
        self.take(news);
        any
    }

    /// Takes a message that came, unless it was typed ahead of a search; then whatever may follow by now.
    fn accept(&mut self, msg: Msg) {
        if let Some(msg) = self.ahead.admit(&self.model, msg) {
            self.take(vec![msg]);
        }
        while !self.model.quitting
            && let Some(msg) = self.ahead.next(&self.model)
        {
            self.take(vec![msg]);
        }
        while !self.model.quitting
            && let Some(key) = self.model.entry.held.take_due()
        {
            self.take(vec![key]);
        }
    }

    /// Takes messages, performs their effects, and takes the answers, until nothing is left to do.
    fn take(&mut self, mut messages: Vec<Msg>) {
        self.disturbed |= messages.iter().any(|msg| matches!(msg, Msg::Resize(..)));
        while !messages.is_empty() {
            let effects: Vec<Effect> = messages
                .drain(..)
                .filter_map(|msg| looked_up(msg, &self.zones))
                .flat_map(|msg| update(&mut self.model, msg))
                .collect();
            if self.keeper.note(open_drafts(&self.model)) {
                self.pause.typed(Instant::now());
            }
            if effects.iter().any(|effect| matches!(effect, Effect::Find { .. })) {
                self.searching_since = Some(Instant::now());
            }
            let (lang, today) = (self.model.lang(), self.model.today);
            let now = effects.into_iter().filter_map(|effect| self.line.hold_back(effect));
            messages = now.flat_map(|effect| self.runner.perform(effect, lang, today)).collect();
        }
    }

    fn draw(&mut self, screen: &mut Screen) -> io::Result<()> {
        if std::mem::take(&mut self.disturbed) {
            screen.forget()?;
        }
        let ask = self.line.wants_to_ask(&self.model.settings);
        let drawn = screen.draw(&self.model, self.theme.of(&self.model.settings), ask)?;
        self.zones = drawn.zones;
        self.line.drawn(drawn.asked);
        Ok(())
    }
}

/// What the mouse did, with what stands there on the last frame; nothing where nothing does.
fn looked_up(msg: Msg, zones: &Zones) -> Option<Msg> {
    match msg {
        Msg::Mouse(mouse) => zones.pointed(mouse).map(Msg::Pointed),
        other => Some(other),
    }
}

/// The day on the calendars in Việt Nam, wherever the computer stands.
fn today() -> NaiveDate {
    local_time(Utc::now()).date()
}
