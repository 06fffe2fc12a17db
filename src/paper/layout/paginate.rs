//! Stacking slabs onto pages.

use std::rc::Rc;

use super::super::document::{Align, Document, Text};
use super::Page;
use super::lines::Setting;
use super::medium::Medium;
use super::slab::Slab;

/// Size of the page number.
const NUMBER_SIZE: f32 = 13.0;
/// The page number stands at this part of the upper margin.
const NUMBER_PLACE: f32 = 0.5;
/// The foot is so many points smaller than running text.
const FOOT_SMALLER: f32 = 2.0;
/// Space between the text area and the foot.
const FOOT_GAP: f32 = 12.0;

/// The slabs on pages, each with its number from page 2 and its foot.
pub(super) fn paginate(document: &Document, medium: &Medium, slabs: Vec<Slab>) -> Vec<Page> {
    let mut stack = Stack::new(medium);
    for bound in bound_together(slabs) {
        stack.add(bound);
    }
    let bodies = stack.finish();
    let finish = |(index, body)| finished(document, medium, index + 1, body);
    bodies.into_iter().enumerate().map(finish).collect()
}

/// Slabs in runs that should stay on one page.
fn bound_together(slabs: Vec<Slab>) -> Vec<Vec<Slab>> {
    let mut runs: Vec<Vec<Slab>> = Vec::new();
    let mut open = false;
    for slab in slabs {
        let joins = open && !slab.starts_page;
        open = slab.keep_with_next;
        match runs.last_mut() {
            Some(run) if joins => run.push(slab),
            _ => runs.push(vec![slab]),
        }
    }
    runs
}

fn height(run: &[Slab]) -> f32 {
    run.iter().map(|slab| slab.gap + slab.height).sum()
}

/// Pages being filled from the top.
struct Stack {
    room: f32,
    page: Slab,
    /// What closes the page where the table that ends on it goes on.
    closing: Option<Rc<Slab>>,
    full: Vec<Slab>,
}

impl Stack {
    fn new(medium: &Medium) -> Self {
        Self { room: medium.area().1, page: Slab::default(), closing: None, full: Vec::new() }
    }

    fn is_fresh(&self) -> bool {
        self.page.marks.is_empty() && self.page.height == 0.0
    }

    /// Adds slabs that belong together: on this page when they fit, else on the next, and from
    /// here on one by one when no page can hold them.
    fn add(&mut self, run: Vec<Slab>) {
        let starts_page = run.first().is_some_and(|slab| slab.starts_page);
        if starts_page || (!self.fits(&run) && height(&run) <= self.room) {
            self.turn_before(run.first().is_some_and(|slab| slab.header.is_some()));
        }
        for slab in run {
            if !self.fits(std::slice::from_ref(&slab)) {
                self.turn_before(slab.header.is_some());
            }
            self.put(slab);
        }
    }

    fn fits(&self, run: &[Slab]) -> bool {
        // The row that may close the page has its room.
        let closing = run.last().and_then(|slab| slab.closing.as_ref()).map_or(0.0, |closing| closing.height);
        let mut needed = height(run) + closing;
        if self.is_fresh() {
            needed -= run.first().map_or(0.0, |slab| slab.gap);
        }
        self.page.height + needed <= self.room + ROUNDING
    }

    /// Begins the next page, unless this one has nothing on it. Where a table goes on there, its row closes this one.
    fn turn_before(&mut self, goes_on: bool) {
        let closing = self.closing.take().filter(|_| goes_on);
        if self.is_fresh() {
            return;
        }
        if let Some(closing) = closing {
            self.page.below(Slab::clone(&closing));
        }
        self.full.push(std::mem::take(&mut self.page));
    }

    fn put(&mut self, slab: Slab) {
        self.closing.clone_from(&slab.closing);
        if self.is_fresh() {
            if let Some(header) = &slab.header {
                self.page.below(Slab::clone(header).after(0.0));
            }
            self.page.below(slab.after(0.0));
        } else {
            self.page.below(slab);
        }
    }

    fn finish(mut self) -> Vec<Slab> {
        self.full.push(self.page);
        self.full
    }
}

/// Heights are sums of rounded numbers: what fits but for the rounding, fits.
const ROUNDING: f32 = 0.01;

fn finished(document: &Document, medium: &Medium, number: usize, body: Slab) -> Page {
    let (left, top) = medium.origin();
    let mut sheet = Slab::default();
    let (_, height) = medium.area();
    let edge = top + if height.is_finite() { height } else { body.height };
    let lead = if number > 1 { medium.number_room() } else { 0.0 };
    let edge = edge + lead;
    sheet.place(body, left, top + lead);
    if number > 1 {
        place_number(medium, number, &mut sheet);
    }
    place_foot(document, medium, edge, &mut sheet);
    Page { marks: sheet.marks, height: sheet.height }
}

fn place_number(medium: &Medium, number: usize, sheet: &mut Slab) {
    let (left, top) = medium.origin();
    let setting = Setting::new(medium, NUMBER_SIZE);
    let text = Text::from(number.to_string());
    let block = setting.block(&text, medium.width(), Align::Centre);
    sheet.place(block, left, top * NUMBER_PLACE);
}

fn place_foot(document: &Document, medium: &Medium, edge: f32, sheet: &mut Slab) {
    let (left, _) = medium.origin();
    let setting = Setting::new(medium, document.body_size - FOOT_SMALLER);
    let block = setting.block(&document.foot, medium.width(), Align::Left);
    sheet.place(block, left, edge + medium.down(FOOT_GAP));
}
