//! What a key can stand for, and where.

/// Something that a person can ask the program to do. Named for what it does, not for its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Help for this screen.
    Help,
    /// Menu of every action possible here.
    Menu,
    /// Command palette over all actions.
    Palette,
    /// Choose a section.
    Sections,
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// One column or page of a household to the left.
    Left,
    /// One column or page of a household to the right.
    Right,
    /// One screen up.
    PageUp,
    /// One screen down.
    PageDown,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// Open what is under the cursor; in a form: next field.
    Open,
    /// One step back.
    Back,
    /// Next pane, page or field.
    Next,
    /// Previous pane, page or field.
    Previous,
    /// Take the last character away.
    Erase,
    /// Take the character under the cursor away.
    EraseForward,
    /// Empty the field.
    Clear,
    /// Edit what is under the cursor.
    Edit,
    /// Save the form.
    Save,
    /// Repeat the value of the last record.
    Repeat,
    /// Filter panel.
    Filter,
    /// Filter no longer.
    ClearFilter,
    /// Sort order.
    Sort,
    /// Columns of the list.
    Columns,
    /// New: a household, a member, a visit … as the page has it.
    New,
    /// Record a support.
    Support,
    /// Enter a survey.
    Survey,
    /// Record a visit.
    Visit,
    /// Record a recognition.
    Recognise,
    /// Record an event of an animal.
    HerdEvent,
    /// A member leaves.
    Leave,
    /// Split a household.
    Split,
    /// Merge a household into another.
    Merge,
    /// Take a household back into the register.
    Restore,
    /// Print.
    Print,
    /// Write out as xlsx or csv.
    Export,
    /// Mark the line.
    Mark,
    /// Mark all found.
    MarkAll,
    /// Remove what is under the cursor.
    Remove,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Import a list.
    Import,
    /// Settings.
    Settings,
    /// Leave the program.
    Quit,
}

/// Where a key is pressed. A screen's own bindings come before those of [`Context::Anywhere`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// On every screen without a dialog.
    Anywhere,
    /// First run: there is no register yet.
    Welcome,
    /// Section Today.
    Today,
    /// The list of households.
    Households,
    /// The page of one household.
    Household,
    /// The journal.
    Journal,
    /// Section System: commune, hamlets, settings.
    System,
    /// The filter panel.
    Filter,
    /// A form.
    Form,
    /// A list to pick from: a menu, the palette, choices.
    Pick,
    /// A question.
    Confirm,
    /// A page of text: help, a print preview.
    Reader,
    /// The steps of an import, once its file is chosen.
    Import,
    /// Choosing a file.
    File,
    /// Where papers and lists go: printing, writing out.
    Output,
    /// While something long is running.
    Work,
}
