//! Forms, one a command: a draft becomes a command, the decider says what it would do, and that is shown beside the fields.
//!
//! The decider runs on every edit, on the facts the server gave, so that a form says what the server would say before
//! anything is sent. Nothing is called an error before the person tries to go on.
//!
//! To add a form: a file here with its draft (a struct of signals), how the draft becomes the command, and its fields; a
//! line in [`act`].

mod act;
mod alike;
pub mod attempt;
mod breach;
mod check;
mod child_form;
mod close;
mod closed;
mod complete;
pub mod confirmation;
mod consider_referral;
mod correct;
mod dates;
mod decide_time;
mod discussion;
mod endorse_letter;
mod facts;
mod fields;
mod form;
mod formal;
mod frame;
mod go_on_informally;
mod helpline;
pub mod home;
mod in_error;
mod keep_informal;
mod letter;
mod lift_hold;
mod meeting;
mod no_response;
mod note;
mod on_the_way;
mod opened;
mod page;
mod partner_answer;
pub mod parts;
mod pass_on;
mod prepared;
pub mod problems;
mod progress;
mod prompt;
mod put_on_file;
mod put_on_hold;
pub mod raise;
mod reading;
pub mod record;
mod redirect;
mod refer;
mod referral_course;
mod request_time;
mod resolve;
mod respond;
mod review;
pub mod reviews;
mod revise;
mod send;
mod sign_off;
mod take_to_partner;
mod withdraw;

pub use act::Act;
pub use child_form::ChildOpened;
pub use facts::{Facts, Like};
pub use form::{About, Form, Reload};
pub use frame::Frame;
pub use on_the_way::OnTheWay;
pub use opened::{Kept, Opened};
pub use page::{Fetch, FormPage};
pub use prepared::Prepared;
pub use reading::Reading;

use check::recorded;
