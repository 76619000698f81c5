use super::record::Record;
use crate::components::{Happening, Timeline, Weight};
use leptos::prelude::*;
use shared::api::Recorded;
use shared::calendar::words::short_date;
use shared::escalation::{Event, OnFile};
use shared::wording::{event, plain_text, recorded_by};

/// Everything that happened, newest first, each to be copied for the child's file (ALL-36).
pub fn history(record: &Record) -> AnyView {
    let happenings = record.events.iter().rev().map(|recorded| happening(recorded, record)).collect();
    view! {
        <section id="history">
            <h2 class="govuk-heading-m">"What happened"</h2>
            <Timeline happenings />
        </section>
    }
    .into_any()
}

fn happening(recorded: &Recorded<Event>, record: &Record) -> Happening {
    let (procedure, calendar) = (record.procedure(), &record.context.calendar);
    let words = event(&recorded.event, procedure, calendar);
    Happening {
        title: words.title,
        at: recorded.recorded_at,
        by: recorded_by(recorded).to_owned(),
        weight: weight(&recorded.event),
        lines: words.lines.into_iter().map(|line| (line.label, line.text)).collect(),
        note: record.matter.on_file(recorded.version).map(on_file),
        copy: Some(plain_text(&record.matter.reference, recorded, procedure, calendar)),
    }
}

fn on_file(filed: &OnFile) -> String {
    format!("On the child’s file since {}, put there by {}", short_date(filed.on), filed.by.name)
}

fn weight(event: &Event) -> Weight {
    match event {
        Event::ConcernRaised(_)
        | Event::FormallyRaised(_)
        | Event::Responded(_)
        | Event::AnswerAgreed { .. }
        | Event::DiscussionOpened { .. }
        | Event::FoundNotResolved { .. }
        | Event::PassedOn(_)
        | Event::Referred(_)
        | Event::ReferralCourseRecorded(_)
        | Event::Redirected(_)
        | Event::MeetingHeld(_)
        | Event::HeldUntil(_)
        | Event::HoldLifted(_)
        | Event::ExtensionDecided(_)
        | Event::ClosingSigned(_)
        | Event::ClosingNotSigned(_)
        | Event::Closed(_) => Weight::Key,
        Event::NoResponseRecorded(_) | Event::InformalTimeOver(_) | Event::BreachReported(_) => Weight::Lapse,
        Event::ChairStoodIn { .. }
        | Event::KeptInformal(_)
        | Event::WentOnInformally(_)
        | Event::DiscussionRecorded(_)
        | Event::ExtensionRequested(_)
        | Event::ActionCompleted { .. }
        | Event::ActionRevised { .. }
        | Event::ReferralConsidered(_)
        | Event::HelplineTalked(_)
        | Event::NoteAdded { .. }
        | Event::PromptAnswered(_)
        | Event::Corrected { .. }
        | Event::LetterSent(_)
        | Event::LetterEndorsed(_)
        | Event::TakenToPartner(_)
        | Event::PutOnFile(_) => Weight::Plain,
        Event::DatesAccepted(_) | Event::ChairChanged(_) => Weight::Key,
    }
}
