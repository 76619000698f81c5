//! What travels between browser and server: requests, answers and problems, each type once for both ends.

mod absence;
mod authority;
mod beside;
mod child;
mod inbox;
mod matter;
mod office;
mod session;
mod theme;
mod tray;
mod writing;

pub use absence::Absences;
pub use authority::{Contacts, DatesToAccept, MatterDates, ProcedureSummary};
pub use beside::{RecordRow, WholeRecord};
pub use child::{
    Beginning, Caseload, ChairedChild, ChildNetwork, ChildPage, ChildPart, ChildRecord, ChildRef,
    ChildRequests, ChildRow, ChildSearch, Coming, DraftStanding, GradedRow, HandOver, HandedOver,
    PersonOfChild, RequestRow, VisitRow,
};
pub use inbox::{Inbox, InboxEntry, InboxRead, RecordAt};
pub use matter::{ChainHead, Matter, SiblingMatter, StatusView, WholeMatter, WithheldView};
pub use office::{PeopleAndPosts, RegisteredRow, Registration};
pub use session::{DraftKey, Session};
pub use theme::{Tally, ThemeRow, Themes};
pub use tray::{MatterRow, ToDo, ToDoKind, Tray, TrayCounts, TrayFilter, TrayRequest, TriggerRow};
pub use writing::{Accepted, CommandRequest, Problem, Recorded, Refused};
