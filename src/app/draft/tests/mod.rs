mod any;
mod back;
mod offer;
mod overtaken;
mod stage;
