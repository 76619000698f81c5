//! What pages and forms are made of. A component knows neither the API nor any page: it is given what it shows.
//!
//! Each is a file, styled by the class of the same name (`style/README.md`). Bars are `<progress>`: the content security
//! policy drops inline styles.

mod choice;
mod copy_button;
mod date_field;
mod days_drawn;
mod done;
mod due;
mod empty;
mod error_page;
mod error_summary;
mod facts;
mod field;
mod grouped_select;
mod ladder;
mod layout;
mod live;
mod loaded;
mod matter_list;
mod page_title;
mod pages;
mod paper;
mod person;
mod record_list;
mod search_box;
mod sentence;
mod submit;
mod tag;
mod text_field;
mod timeline;
mod total_bar;
mod triggers;

pub use choice::{Checkboxes, Choice, Radios, Select};
pub use copy_button::CopyButton;
pub use date_field::{DateField, ReadsDates};
pub use days_drawn::DaysDrawn;
pub use done::Done;
pub use due::{Due, DueDate, DueTone};
pub use empty::Empty;
pub use error_page::{ErrorPage, Failure, sign_in_address};
pub use error_summary::{ErrorSummary, FieldError, focus};
pub use facts::{Facts, SummaryList};
pub use field::{Field, LiveText, Tone};
pub use grouped_select::{ChoiceGroup, GroupedSelect};
pub use ladder::{Ladder, Place, Rung};
pub use layout::Layout;
pub use live::Live;
pub use loaded::{Load, Loaded};
pub use matter_list::MatterList;
pub use page_title::PageTitle;
pub use pages::Pages;
pub use paper::{Paper, PrintButton};
pub use person::{InPost, Person};
pub use record_list::RecordList;
pub use search_box::SearchBox;
pub use sentence::Sentence;
pub use submit::SubmitButton;
pub use tag::Tag;
pub use text_field::{TextArea, TextField};
pub use timeline::{Happening, Timeline, Weight, clock_time};
pub use total_bar::TotalBar;
pub use triggers::trigger;
