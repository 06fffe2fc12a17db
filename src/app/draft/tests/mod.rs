mod any;
mod back;
mod offer;
mod stage;
