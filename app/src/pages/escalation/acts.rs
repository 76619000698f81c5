use super::prompts;
use super::record::Record;
use crate::forms::Act;
use leptos::prelude::*;
use shared::escalation::{Broken, CommandKind, Offer, may_complete, may_correct, may_revise, offers};
use shared::wording::{closed, command};

/// What its reader can do now, and why not the rest.
pub fn acts(record: &Record) -> AnyView {
    let offered = offers(Some(&record.matter), record.context);
    let (open, shut): (Vec<Offer>, Vec<Offer>) =
        offered.into_iter().filter(|offer| meant(offer, record)).partition(|offer| offer.closed.is_none());
    if open.is_empty() && shut.is_empty() {
        return ().into_any();
    }
    let can = match open.is_empty() {
        true => view! { <p>"Nothing is open to you now."</p> }.into_any(),
        false => links(&open, record),
    };
    view! {
        <section class="rc-card rc-acts" aria-labelledby="can-do">
            <h2 class="govuk-heading-m" id="can-do">"What you can do now"</h2>
            {can}
            {(!shut.is_empty()).then(|| reasons(&shut, record))}
        </section>
    }
    .into_any()
}

/// Leaves out what has no meaning here: raising what is raised, and acts on parts of which there are none.
fn meant(offer: &Offer, record: &Record) -> bool {
    let Record { matter, context, .. } = record;
    let mut actions = matter.actions.iter().map(|action| action.number);
    match offer.kind {
        _ if offer.closed == Some(Broken::AlreadyRaised) => false,
        // Said only where there is something to say it of.
        CommandKind::RecordReferralCourse if matter.out.referrals.is_empty() => false,
        CommandKind::RecordHelplineTalk if offer.closed == Some(Broken::NoHelpline) => false,
        // An agency's request is the chair's to record only where it went to one.
        CommandKind::RequestExtension if matches!(offer.closed, Some(Broken::NotYours { .. })) => false,
        // Of a matter that stays inside the council they mean nothing.
        CommandKind::RecordPartnerAnswer | CommandKind::TakeToPartner => offer.closed.is_none(),
        CommandKind::EndorseLetter | CommandKind::SignOff => offer.closed.is_none(),
        CommandKind::RecordLetter => {
            matches!(offer.closed, None | Some(Broken::NotEndorsed { .. }))
        }
        _ if offer.closed.is_some() => true,
        CommandKind::CompleteAction => actions.any(|number| may_complete(matter, number, context)),
        CommandKind::ReviseAction => actions.any(|number| may_revise(matter, number, context)),
        CommandKind::AnswerPrompt => prompts::any_to_record(record),
        CommandKind::PutOnFile => matter.not_on_file(record.events).next().is_some(),
        CommandKind::Correct => matter.texts().any(|field| may_correct(matter, field, context)),
        _ => true,
    }
}

fn links(open: &[Offer], record: &Record) -> AnyView {
    let words = &record.procedure().words;
    let item = |offer: &Offer| {
        let within = on_this_page(offer.kind).then_some("external");
        view! {
            <li>
                <a class="govuk-link" rel=within href=form_of(offer.kind, record)>{command(offer.kind, words)}</a>
            </li>
        }
    };
    view! { <ul class="rc-acts__open">{open.iter().map(item).collect_view()}</ul> }.into_any()
}

fn reasons(shut: &[Offer], record: &Record) -> AnyView {
    let procedure = record.procedure();
    let reason = |offer: &Offer| {
        let why = offer.closed.as_ref().map(|why| closed(offer.kind, why, procedure));
        view! { <dt>{command(offer.kind, &procedure.words)}</dt> <dd>{why}</dd> }
    };
    view! {
        <details class="govuk-details rc-acts__shut">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">"What you cannot do now, and why"</span>
            </summary>
            <dl class="govuk-details__text">{shut.iter().map(reason).collect_view()}</dl>
        </details>
    }
    .into_any()
}

/// Where an act is done: its form, or the place on this page where one says to which part it is done.
pub fn form_of(kind: CommandKind, record: &Record) -> String {
    record.form(match kind {
        CommandKind::RaiseConcern | CommandKind::RaiseFormally => Act::Formal,
        CommandKind::Respond => Act::Answer,
        CommandKind::Review => Act::Review,
        CommandKind::RecordDiscussion => Act::Discussion,
        CommandKind::ResolveInformally => Act::Resolve,
        CommandKind::KeepInformal => Act::KeepInformal,
        CommandKind::GoOnInformally => Act::GoOnInformally,
        CommandKind::PassOn => Act::PassOn,
        CommandKind::Redirect => Act::Redirect,
        CommandKind::RecordNoResponse => Act::NoResponse,
        CommandKind::Refer => Act::Refer,
        CommandKind::ConsiderReferral => Act::ConsiderReferral,
        CommandKind::RecordHelplineTalk => Act::Helpline,
        CommandKind::RecordReferralCourse => return "#referrals".to_owned(),
        CommandKind::RecordMeeting => Act::Meeting,
        CommandKind::PutOnHold => Act::PutOnHold,
        CommandKind::LiftHold => Act::LiftHold,
        CommandKind::RequestExtension => Act::RequestTime,
        CommandKind::DecideExtension => Act::DecideTime,
        CommandKind::ReportBreach => Act::Breach,
        CommandKind::AddNote => Act::Note,
        CommandKind::RecordLetter => Act::Letter,
        CommandKind::EndorseLetter => Act::EndorseLetter,
        CommandKind::SignOff => Act::SignOff,
        CommandKind::RecordPartnerAnswer => Act::PartnerAnswer,
        CommandKind::TakeToPartner => Act::TakeToPartner,
        CommandKind::PutOnFile => Act::PutOnFile,
        CommandKind::AcceptDates => return "/calendar".to_owned(),
        CommandKind::Close => Act::Close,
        CommandKind::Withdraw => Act::Withdraw,
        CommandKind::MarkRaisedInError => Act::InError,
        CommandKind::CompleteAction | CommandKind::ReviseAction => return "#actions".to_owned(),
        CommandKind::Correct | CommandKind::RecordInformalTimeOver | CommandKind::RecordChairChange => {
            return "#record".to_owned();
        }
        CommandKind::AnswerPrompt => return "#prompts".to_owned(),
    })
}

fn on_this_page(kind: CommandKind) -> bool {
    matches!(
        kind,
        CommandKind::CompleteAction
            | CommandKind::ReviseAction
            | CommandKind::RecordReferralCourse
            | CommandKind::Correct
            | CommandKind::AnswerPrompt
    )
}
