//! What pages and forms are made of. A component knows neither the API nor any page: it is given what it shows.
//!
//! Each is a file, styled by the class of the same name (`style/README.md`). Bars are `<progress>`: the content security
//! policy drops inline styles.

mod choice;
mod error_page;
mod error_summary;
mod field;
mod layout;
mod live;
mod loaded;
mod page_title;
mod submit;
mod text_field;

pub use choice::{Checkboxes, Choice, Radios, Select};
pub use error_page::{ErrorPage, Failure, sign_in_address};
pub use error_summary::{ErrorSummary, FieldError, focus};
pub use field::{Field, LiveText, Tone};
pub use layout::Layout;
pub use live::Live;
pub use loaded::{Load, Loaded};
pub use page_title::PageTitle;
pub use submit::SubmitButton;
pub use text_field::{TextArea, TextField};
