//! The first screen while no register is open: what this is, and the ways to begin.

use crate::app::Model;
use crate::app::board::Boards;
use crate::app::copies::{self, CopyJob};
use crate::app::dialogs::{Dialog, Prompt};
use crate::app::draft;
use crate::app::effect::Effect;
use crate::app::form::place::commune_form;
use crate::app::list_pane::ListPane;
use crate::app::model::{Opened, Section, Tone};
use crate::app::msg::Msg;
use crate::app::rescue::{self, Rescue};
use crate::app::screens::households;
use crate::app::screens::reports::ReportsScreen;
use crate::app::screens::today::TodayScreen;
use crate::app::settings::{self, Setting};
use crate::domain::place::Commune;
use crate::keys::Action;

/// The first screen while no register is open.
#[derive(Debug, Default)]
pub struct WelcomeScreen {
    /// Why the register that is there could not be opened and what to do.
    blocked: Option<String>,
    /// Why the way that was taken came to nothing.
    refused: Option<String>,
    /// Cursor over the ways to begin.
    pub pane: ListPane,
    /// A way to begin was taken: what fails now is not the register that the program was started with.
    begun: bool,
    /// A list is to be imported as soon as the register is made.
    import_next: bool,
    /// What can be done for the register that is there and damaged.
    own: Option<Rescue>,
    /// The same for a file that was named.
    named: Option<Rescue>,
}

/// A way to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Make a register.
    Create,
    /// Make a register and import a list into it.
    Import,
    /// Make the demo commune.
    Demo,
    /// Open another file.
    OpenFile,
    /// The settings, before anything else.
    Settings,
    /// Put the best copy in the place of a register that is damaged or gone.
    PutBack,
    /// Look at what can be read of it.
    Look,
    /// Another copy.
    Copies,
    /// Leave.
    Leave,
}

/// What can be done where a register is damaged: they stand where they stand from the first moment on, so that a key that
/// was typed ahead means what it said.
const RESCUES: [Way; 6] = [Way::PutBack, Way::Look, Way::Copies, Way::OpenFile, Way::Settings, Way::Leave];

/// What can be done where a register is gone and copies of it are there: a new one is made only after they were seen.
const RETURNS: [Way; 6] = [Way::PutBack, Way::Copies, Way::OpenFile, Way::Create, Way::Settings, Way::Leave];

impl WelcomeScreen {
    /// What went wrong last and what to do.
    pub fn problem(&self) -> Option<&str> {
        self.refused.as_deref().or(self.blocked.as_deref())
    }

    /// What can be done for the damaged register that is spoken of.
    pub fn rescue(&self) -> Option<&Rescue> {
        self.named.as_ref().or(self.own.as_ref().filter(|_| self.refused.is_none()))
    }

    /// Why a way leads nowhere, once that is known: it keeps its place and its number, which may be typed ahead.
    pub fn why_not(&self, way: Way, model: &Model) -> Option<String> {
        let rescue = self.rescue().filter(|rescue| !rescue.searching)?;
        match way {
            Way::PutBack => rescue.put_back(model).err(),
            Way::Look => rescue.look(model).err(),
            _ => None,
        }
    }

    /// The ways to begin: where a register is there but cannot be opened, nothing is made in its place.
    pub fn ways(&self) -> &'static [Way] {
        if let Some(rescue) = self.rescue() {
            if rescue.gone { &RETURNS } else { &RESCUES }
        } else if self.blocked.is_some() {
            &[Way::OpenFile, Way::Settings]
        } else {
            &[Way::Create, Way::Import, Way::Demo, Way::OpenFile, Way::Settings]
        }
    }
}

/// The cursor over the ways there are.
pub fn pane(model: &mut Model) -> &mut ListPane {
    let ways = model.welcome.ways().len();
    model.welcome.pane.set_page(ways);
    model.welcome.pane.set_len(ways);
    &mut model.welcome.pane
}

/// An action on the screen.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let ways = model.welcome.ways();
    match action {
        _ if pane(model).act(action) => Some(Vec::new()),
        Action::Open => Some(begin(model, ways[model.welcome.pane.cursor])),
        Action::Import => Some(begin(model, Way::Import)),
        Action::Back => {
            (model.welcome.refused, model.welcome.named) = (None, None);
            Some(Vec::new())
        }
        _ => None,
    }
}

/// A digit begins at once.
pub fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    let number = text.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let way = number.and_then(|at| model.welcome.ways().get(at).copied());
    way.map_or_else(Vec::new, |way| begin(model, way))
}

fn begin(model: &mut Model, way: Way) -> Vec<Effect> {
    model.welcome.begun |= matches!(way, Way::Create | Way::Import | Way::Demo | Way::OpenFile);
    model.welcome.import_next = way == Way::Import;
    match way {
        Way::Create | Way::Import => {
            let form = commune_form(Commune::default(), true, &model.at());
            model.dialogs.push(form);
            Vec::new()
        }
        Way::Demo => vec![Effect::CreateDemo],
        Way::Settings => settings::open(model, Setting::Lang),
        Way::PutBack => rescued(model, Rescue::put_back),
        Way::Look => rescued(model, Rescue::look),
        Way::Copies => vec![rescue::of_copies(model, CopyJob::List)],
        Way::Leave => crate::app::update(model, Msg::Leave),
        Way::OpenFile => {
            let lang = model.lang();
            let prompt =
                Prompt::new(lang.welcome_open(), lang.welcome_open_hint(), "", Msg::OpenRegister).verbatim();
            model.dialogs.push(Dialog::Prompt(prompt));
            Vec::new()
        }
    }
}

/// What is possible for a damaged register is done; what is not says why.
fn rescued(model: &mut Model, way: fn(&Rescue, &Model) -> Result<Effect, String>) -> Vec<Effect> {
    match model.welcome.rescue().map(|rescue| way(rescue, model)) {
        Some(Ok(effect)) => return vec![effect],
        Some(Err(why)) => model.problem(why),
        None => {}
    }
    Vec::new()
}

/// Takes what was found out about the damaged register that could not be opened.
pub fn take_rescue(model: &mut Model, rescue: Rescue) {
    let welcome = &mut model.welcome;
    let place = if welcome.refused.is_some() { &mut welcome.named } else { &mut welcome.own };
    // What comes late of another file is not said of this one.
    if rescue.searching || place.as_ref().is_some_and(|known| known.register == rescue.register) {
        *place = Some(rescue);
    }
}

/// A register file was named.
pub fn open_register(model: &mut Model, path: String) -> Vec<Effect> {
    model.hint(model.lang().welcome_opening(&path));
    vec![Effect::OpenRegister(path)]
}

/// A register was opened or made: the first screen of the day, or the import that was asked for.
pub fn opened(model: &mut Model, opened: Opened) -> Vec<Effect> {
    model.register = Some(opened);
    model.health = None;
    model.reports = ReportsScreen::default();
    // Of a register that cannot be read nothing may stand there that was read of another.
    model.today_screen = TodayScreen::default();
    model.boards = Boards::default();
    households::leave_given(model);
    model.work = None;
    let mut effects = draft::forget_top(model);
    model.dialogs.clear();
    let import = std::mem::take(&mut model.welcome).import_next;
    effects.extend(crate::app::update(model, Msg::Section(Section::Today)));
    copies::show_left(model);
    if import {
        effects.extend(crate::app::update(model, Msg::Do(Action::Import)));
    }
    effects
}

/// No register could be opened. Where a file was named, the ways to begin stay as they were.
pub fn not_opened(model: &mut Model, words: String) {
    model.work = None;
    // What was said of a copy that could not be put back stays.
    model.notice.take_if(|notice| notice.tone == Tone::Hint);
    model.register = None;
    model.section = Section::Welcome;
    if model.welcome.begun {
        (model.welcome.refused, model.welcome.named) = (Some(words), None);
    } else {
        model.welcome = WelcomeScreen { blocked: Some(words), ..WelcomeScreen::default() };
    }
}
