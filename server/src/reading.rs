//! What people read: each question answered from one transaction, as far as the asker may see.

pub mod absences;
pub mod beside;
pub mod child;
pub mod contacts;
pub mod home;
pub mod inbox;
pub mod matter;
pub mod moves;
pub mod network;
pub mod office;
mod record;
pub mod requests;
pub mod reviews;
pub mod session;
pub mod siblings;
pub mod themes;
pub mod tray;
pub mod triggers;
