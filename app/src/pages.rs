//! The pages, laid out as the addresses are. A page loads and composes; what it is made of is in `components/`.

mod absences;
mod act;
mod calculator;
mod caseloads;
mod child;
mod children;
mod contacts;
mod draft_ways;
mod escalation;
mod home;
mod inbox;
mod later;
mod network;
mod not_found;
mod office;
mod paper;
mod people;
mod procedure;
mod procedures;
mod raise;
mod records;
mod registrations;
mod requests;
mod reviews;
mod sending;
mod siblings;
mod status;
mod themes;
mod tray;
mod working_days;

pub use children::Children;
pub use later::{Absences, Caseloads, People, Requests, Themes};
pub use later::{
    Act, Calculator, CourtRecord, Escalation, FileForm, Inbox, InformalNote, OnTheWay, Procedure, Raise,
    WorkingDays,
};
pub use later::{BeginRecord, Record, RecordAct, Records};
pub use later::{Child, Contacts};
pub use later::{Home, Letter, Network, Reviews, Siblings};
pub use later::{NewRegistration, Registration, Registrations};
pub use not_found::NotFound;
pub use procedures::Procedures;
pub use status::Status;
pub use tray::Tray;
