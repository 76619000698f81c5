//! One exhaustive match; each command has its rules and its tests in a file of its own.

mod action;
mod alongside;
mod asked;
mod breach;
mod chair;
mod close;
pub(crate) mod common;
mod concern;
mod correct;
mod dates;
mod delegate;
mod discussion;
mod extension;
mod formal;
mod gate;
mod hold;
mod in_error;
mod informal_step;
mod informal_time;
mod lapse;
mod meeting;
mod meeting_held;
mod next;
mod opening;
mod panel;
mod part;
mod partner;
mod pass_on;
mod permit;
mod practice;
mod prompt;
mod put_on_file;
mod redirect;
mod refer;
mod referral_course;
mod respond;
mod review;
mod signing;
mod target;

pub use close::closing_asks_whether_to_refer;
pub use delegate::{Delegate, delegates};
pub use discussion::of_stage;
pub use extension::{asks_for, line_manager_agrees};
pub use gate::{Gateway, gateways, meeting_due};
pub use meeting::purposes;
pub use next::{next_act, own_actions};
pub use panel::answering_panel;
pub use part::{may_complete, may_correct, may_revise};
pub use pass_on::asks_whether_to_refer;
pub use permit::{Offer, offers, stands_in};
pub use prompt::{may_answer_prompt, own_prompts};
pub use refer::referral_gates;
pub use respond::answerable;
pub(crate) use respond::{answers_for, answers_stage};

use super::{Command, Context, Escalation, Event, Violations};

/// What a command would do to a matter: the events it makes, or every rule it breaks.
///
/// The same facts give the same answer in the browser and on the server. A refusal is not a failure and is never stored.
///
/// # Errors
/// Every rule the command would break, by field. Who may not act at all, or not now, learns only that.
pub fn decide(
    state: Option<&Escalation>,
    command: &Command,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    permit::permitted(state, command.kind(), context)?;
    let stand_in = permit::stand_in(command, context);
    let decided = match (command, state) {
        (Command::RaiseConcern(raise), _) => concern::raise(raise, context),
        (Command::RaiseFormally(raise), _) => formal::raise(state, raise, context),
        (command, Some(matter)) => on_matter(matter, command, context),
        (command, None) => Err(permit::not_now(command.kind(), None)),
    };
    permit::with_stand_in(stand_in, decided)
}

fn on_matter(matter: &Escalation, command: &Command, context: &Context) -> Result<Vec<Event>, Violations> {
    match command {
        Command::RecordDiscussion(discussion) => discussion::discuss(matter, discussion, context),
        Command::ResolveInformally { outcome, rationale } => {
            concern::resolve(matter, outcome, rationale, context)
        }
        Command::RecordInformalTimeOver => informal_time::over(matter, context),
        Command::KeepInformal { reason, by } => informal_time::keep(matter, reason, *by, context),
        Command::GoOnInformally(on) => informal_step::go_on(matter, on, context),
        Command::Respond(respond) => respond::respond(matter, respond, context),
        Command::Review(review) => review::review(matter, review, context),
        Command::Redirect(asked) => redirect::redirect(matter, asked, context),
        Command::PassOn(pass_on) => pass_on::pass_on(matter, pass_on, context),
        Command::RecordNoResponse { stage } => lapse::record(matter, *stage, context),
        Command::RecordMeeting(meeting) => meeting::record(matter, meeting, context),
        Command::PutOnHold(hold) => hold::put(matter, hold, context),
        Command::LiftHold { reason } => hold::lift(matter, reason, context),
        Command::RequestExtension(request) => extension::request(matter, request, context),
        Command::DecideExtension(decision) => extension::decide(matter, decision, context),
        Command::ReportBreach { on, breach } => breach::report(*on, breach, context),
        Command::CompleteAction { action, how } => action::complete(matter, *action, how, context),
        Command::ReviseAction { action, revised, reason } => {
            action::revise(matter, *action, revised, reason, context)
        }
        Command::Refer(refer) => refer::refer(matter, refer, context),
        Command::RecordReferralCourse(course) => referral_course::record(matter, course, context),
        Command::ConsiderReferral(consider) => referral_course::consider(matter, consider, context),
        Command::RecordHelplineTalk(talk) => referral_course::helpline(talk, context),
        Command::AddNote { text } => correct::note(text, context),
        Command::Correct { field, text, reason } => correct::correct(matter, *field, text, reason, context),
        Command::AnswerPrompt(given) => prompt::answer(matter, given, context),
        Command::RecordLetter(letter) => partner::letter(matter, letter, context),
        Command::EndorseLetter(said) => signing::endorse(matter, said, context),
        Command::RecordPartnerAnswer(given) => partner::answer(matter, given, context),
        Command::TakeToPartner(taken) => partner::take(matter, taken, context),
        Command::PutOnFile(put) => put_on_file::put_on_file(matter, put, context),
        Command::Close(close) => close::close(matter, close, context),
        Command::SignOff(said) => signing::sign(matter, said, context),
        Command::AcceptDates { calendar } => dates::accept(matter, calendar, context),
        Command::RecordChairChange { by } => chair::change(matter, by.as_ref(), context),
        Command::Withdraw { reason, considered } => {
            close::withdraw(matter, reason, considered.as_ref(), context)
        }
        Command::MarkRaisedInError(marked) => in_error::mark(matter, marked, context),
        Command::RaiseConcern(_) | Command::RaiseFormally(_) => {
            Err(permit::not_now(command.kind(), Some(matter.phase)))
        }
    }
}
