//! What a key can stand for, and where. The codes are those of a person's `keys.toml`.

use crate::domain::household::coded;

coded! {
    /// Something that a person can ask the program to do. Named for what it does, not for its key.
    Action {
        /// Help for this screen.
        Help = "help",
        /// Menu of every action possible here.
        Menu = "menu",
        /// Command palette over all actions.
        Palette = "palette",
        /// Choose a section.
        Sections = "sections",
        /// One line up.
        Up = "up",
        /// One line down.
        Down = "down",
        /// One column or page of a household to the left.
        Left = "left",
        /// One column or page of a household to the right.
        Right = "right",
        /// One screen up.
        PageUp = "page_up",
        /// One screen down.
        PageDown = "page_down",
        /// To the beginning.
        Home = "home",
        /// To the end.
        End = "end",
        /// Open what is under the cursor; in a form: next field.
        Open = "open",
        /// One step back.
        Back = "back",
        /// Next pane, page or field.
        Next = "next",
        /// Previous pane, page or field.
        Previous = "previous",
        /// Take the last character away.
        Erase = "erase",
        /// Take the character under the cursor away.
        EraseForward = "erase_forward",
        /// Empty the field.
        Clear = "clear",
        /// Edit what is under the cursor.
        Edit = "edit",
        /// Save the form.
        Save = "save",
        /// Repeat the value of the last record.
        Repeat = "repeat",
        /// The next paper of a pile, without saving this one.
        NextPaper = "next_paper",
        /// The paper before in a pile.
        PreviousPaper = "previous_paper",
        /// Change the value of a field that two people changed for the other one.
        TakeTheirs = "take_theirs",
        /// Take what was typed in this form before and not saved.
        TakeDraft = "take_draft",
        /// Who looked at the household.
        WhoLooked = "who_looked",
        /// What the register holds of one person.
        PersonData = "person_data",
        /// Erase what the register holds of one person.
        ErasePerson = "erase_person",
        /// Forms in which something was typed and not saved.
        Drafts = "drafts",
        /// Filter panel.
        Filter = "filter",
        /// Filter no longer.
        ClearFilter = "clear_filter",
        /// Look at a past day.
        AsOf = "as_of",
        /// Sort order.
        Sort = "sort",
        /// Columns of the list.
        Columns = "columns",
        /// New: a household, a member, a visit … as the page has it.
        New = "new",
        /// Record a support.
        Support = "support",
        /// Enter a survey.
        Survey = "survey",
        /// Enter a survey a second time, to compare.
        SecondEntry = "second_entry",
        /// Record a visit.
        Visit = "visit",
        /// Do what is done most on a board; the board names it.
        Deed = "deed",
        /// Do what is done second most on a board; the board names it.
        SecondDeed = "second_deed",
        /// Choose the time that the official tables speak of.
        Period = "period",
        /// The pages of a section to choose from.
        Pages = "pages",
        /// Record a recognition.
        Recognise = "recognise",
        /// Make or change the plan to leave poverty.
        ExitPlan = "exit_plan",
        /// Read the criteria of a lasting exit, and the signs of a relapse, of a household whole.
        Criteria = "criteria",
        /// Record an event of an animal.
        HerdEvent = "herd_event",
        /// Open the page of the household under the cursor.
        HouseholdPage = "household_page",
        /// Fill in form A of a household.
        Screening = "screening",
        /// Record what the villagers' meeting said of a household.
        Verdict = "verdict",
        /// Name who surveys the marked households.
        Assign = "assign",
        /// Record a villagers' meeting.
        Meeting = "meeting",
        /// Record that results were posted.
        Posting = "posting",
        /// Record a complaint.
        Complaint = "complaint",
        /// Record the report upward.
        ReportUpward = "report_upward",
        /// Enter the chairman's decision.
        Decide = "decide",
        /// Record that certificates were handed out.
        Certificates = "certificates",
        /// Open a new review round.
        OpenRound = "open_round",
        /// Change what is said of a review round.
        EditRound = "edit_round",
        /// Close a review round.
        CloseRound = "close_round",
        /// Put households on the work list of a review round.
        AddToRound = "add_to_round",
        /// Plan a round of hand-over for the marked households, else all that are found.
        PlanHandOver = "plan_hand_over",
        /// Approve lines of a round of hand-over.
        ApproveHandOver = "approve_hand_over",
        /// Settle lines of a round of hand-over.
        SettleHandOver = "settle_hand_over",
        /// Cancel lines of a round of hand-over.
        CancelHandOver = "cancel_hand_over",
        /// A line comes earlier on its sheet.
        Earlier = "earlier",
        /// A line comes later on its sheet.
        Later = "later",
        /// A member leaves.
        Leave = "leave",
        /// Split a household.
        Split = "split",
        /// Merge a household into another.
        Merge = "merge",
        /// Take a household back into the register.
        Restore = "restore",
        /// Print.
        Print = "print",
        /// Write out as xlsx or csv.
        Export = "export",
        /// Mark the line.
        Mark = "mark",
        /// Mark all found.
        MarkAll = "mark_all",
        /// Remove what is under the cursor.
        Remove = "remove",
        /// Cycle through the ways in which typed keys become Vietnamese letters.
        Typing = "typing",
        /// Undo.
        Undo = "undo",
        /// Redo.
        Redo = "redo",
        /// Import a list.
        Import = "import",
        /// Settings.
        Settings = "settings",
        /// Leave the program.
        Quit = "quit",
    }
}

coded! {
    /// Where a key is pressed. A screen's own bindings come before those of [`Context::Anywhere`].
    Context {
        /// On every screen without a dialog.
        Anywhere = "anywhere",
        /// First run: there is no register yet.
        Welcome = "welcome",
        /// Section Today.
        Today = "today",
        /// The list of households.
        Households = "households",
        /// The page of one household.
        Household = "household",
        /// The list of review rounds.
        Rounds = "rounds",
        /// One review round.
        Round = "round",
        /// A list of the sections Support and Herd.
        Board = "board",
        /// Section Reports: the list of official tables.
        Reports = "reports",
        /// An official table.
        Table = "table",
        /// The journal.
        Journal = "journal",
        /// Section System: commune, hamlets, register file.
        System = "system",
        /// The settings page.
        Settings = "settings",
        /// The filter panel.
        Filter = "filter",
        /// A form.
        Form = "form",
        /// A list to pick from: a menu, the palette, choices.
        Pick = "pick",
        /// A question.
        Confirm = "confirm",
        /// A page of text.
        Reader = "reader",
        /// A page of help, which can be printed as a key card.
        Help = "help",
        /// The steps of an import, once its file is chosen.
        Import = "import",
        /// Choosing a file.
        File = "file",
        /// Where papers and lists go: printing, writing out.
        Output = "output",
        /// While something long is running.
        Work = "work",
    }
}
