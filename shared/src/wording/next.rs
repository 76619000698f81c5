//! What a matter asks of its reader next and why; where it asks nothing, who moves.

use super::english::{and, counted};
use super::names::chair;
use super::posts::{awaited, post};
use super::signing::{judge, signatories};
use super::times::day;
use crate::calendar::is_overdue;
use crate::escalation::{
    CommandKind, Context, Escalation, Found, MeetingPurpose, Phase, StageStep, Target, Waiting,
    answers_stage, gateways, meeting_due, own_actions,
};
use crate::procedure::GateKind;
use chrono::NaiveDate;

/// Why the act is asked of this person now, in a sentence; none for acts that a matter never waits for.
#[must_use]
pub fn why_next(kind: CommandKind, matter: &Escalation, context: &Context) -> Option<String> {
    let today = context.today;
    let last_step = context.procedure.last_step.what_for(matter.opening.plan);
    let due = matter.standing().due;
    let until = due.map(|due| day(due, today)).unwrap_or_default();
    Some(match kind {
        CommandKind::Respond => why_answer(matter.current()?, context),
        CommandKind::Review => why_review(matter, matter.current()?, today),
        CommandKind::RecordNoResponse => format!("Nobody answered by {until}."),
        CommandKind::PassOn => why_pass_on(matter, &until, context),
        CommandKind::RecordMeeting => why_meet(matter, &until, context)?,
        CommandKind::DecideExtension => why_more_time(matter, today)?,
        CommandKind::LiftHold => format!("It was on hold until {until}."),
        CommandKind::Close if matches!(matter.phase, Phase::Lapsed { .. }) => {
            format!("Nobody answered by {until}, and this was the last. {last_step}")
        }
        CommandKind::Close => last_step.to_owned(),
        CommandKind::RaiseFormally => {
            format!("The time to settle it informally ran out on {until}. Raise it, or record why not.")
        }
        CommandKind::GoOnInformally => {
            format!("The time to settle it here ran out on {until}. Take it on, raise it, or record why not.")
        }
        CommandKind::ResolveInformally if due.is_none() => {
            "You keep it informal; settle it, or raise it formally.".to_owned()
        }
        CommandKind::ResolveInformally => {
            format!("It is to be settled by {until}. You can raise it formally before then.")
        }
        CommandKind::RecordLetter => {
            "Print the letter or send it by secure mail. Their time begins on the day it goes.".to_owned()
        }
        CommandKind::RecordPartnerAnswer => "They have no account here: record what they answer.".to_owned(),
        CommandKind::EndorseLetter => "The letter leaves once you have endorsed it.".to_owned(),
        CommandKind::SignOff => why_sign(matter)?,
        CommandKind::CompleteAction => why_do(matter, context)?,
        CommandKind::RaiseConcern
        | CommandKind::PutOnHold
        | CommandKind::RequestExtension
        | CommandKind::ReportBreach
        | CommandKind::RecordInformalTimeOver
        | CommandKind::KeepInformal
        | CommandKind::RecordDiscussion
        | CommandKind::ReviseAction
        | CommandKind::Refer
        | CommandKind::RecordReferralCourse
        | CommandKind::ConsiderReferral
        | CommandKind::RecordHelplineTalk
        | CommandKind::AddNote
        | CommandKind::Correct
        | CommandKind::AnswerPrompt
        | CommandKind::PutOnFile
        | CommandKind::AcceptDates
        | CommandKind::RecordChairChange
        | CommandKind::Redirect
        | CommandKind::TakeToPartner
        | CommandKind::MarkRaisedInError
        | CommandKind::Withdraw => return None,
    })
}

/// Silence leads on with its reason; where a talk stands before the next stage, the addressee is contacted first (SLO-13).
fn why_pass_on(matter: &Escalation, until: &str, context: &Context) -> String {
    let mut why = format!("Nobody answered by {until}.");
    let chair = matter.opening.plan.chair();
    let next =
        matter.phase.stage().and_then(|stage| context.procedure.follows(stage, chair).first().copied());
    let next = next.map(Target::to);
    let gates = next.map(|next| gateways(Some(matter), &next, context)).unwrap_or_default();
    let talk = gates.iter().find(|gateway| gateway.gate.kind == GateKind::Discussion && !gateway.met);
    if let (Some(_), Some(step)) = (talk, matter.current()) {
        why += &format!(" Contact {} before you pass it on.", awaited(&step.sent.addressees, step.sent.mode));
    }
    if let Some(silence) = matter.current().and_then(|step| step.no_response.as_ref())
        && !silence.asked.is_empty()
    {
        let with: Vec<String> = silence.asked.iter().map(post).collect();
        why += &format!(" It is asked of you together with {}.", and(&with));
    }
    why
}

fn why_meet(matter: &Escalation, until: &str, context: &Context) -> Option<String> {
    let what = match meeting_due(matter, context)? {
        MeetingPurpose::BeforeStage { stage } => {
            let mut gates = context.procedure.gates.iter();
            gates.find(|gate| gate.before == stage && gate.kind == GateKind::Meeting)?.what.clone()
        }
        MeetingPurpose::LastStep | MeetingPurpose::Other => {
            context.procedure.last_step.what_for(matter.opening.plan).to_owned()
        }
    };
    let silent = matches!(matter.phase, Phase::Lapsed { .. });
    Some(if silent { format!("Nobody answered by {until}. {what}") } else { what })
}

fn why_more_time(matter: &Escalation, today: NaiveDate) -> Option<String> {
    let request = matter.current()?.more_time_asked()?;
    let until = day(request.until, today);
    Some(format!("{}, {}, asks for more time, until {until}.", request.title, request.by.name))
}

fn why_answer(step: &StageStep, context: &Context) -> String {
    let actor = context.actor.person.id;
    let mine = step.silent().find(|addressee| answers_stage(addressee, context));
    let why = match mine {
        Some(addressee) if addressee.person.id == actor => {
            format!("It was sent to you as {}.", addressee.title)
        }
        Some(addressee) => format!("You answer for the {}.", addressee.title),
        None => String::new(),
    };
    if step.is_over(context.now) {
        return format!("{why} The time has run out; a late answer is still taken.");
    }
    why
}

fn why_review(matter: &Escalation, step: &StageStep, today: NaiveDate) -> String {
    let agreed = step.verdict.as_ref().is_some_and(|verdict| verdict.found == Found::Agreed);
    match matter.phase {
        Phase::OnHold { until, .. } => {
            format!("It was on hold until {}. Check whether it is done.", day(until, today))
        }
        Phase::InDiscussion { until, .. } => format!("You set {} to decide by.", day(until, today)),
        Phase::ActionsOutstanding { .. } => "What was agreed has not all been done in time.".to_owned(),
        _ if agreed => "All the actions agreed are done. Check them, then close it.".to_owned(),
        _ => match step.answers.last() {
            Some(given) => format!("The answer came on {}.", day(given.answer.on, today)),
            None => String::new(),
        },
    }
}

fn why_sign(matter: &Escalation) -> Option<String> {
    let signed = &matter.to_sign.as_ref()?.signed;
    let by: Vec<String> = signed.iter().map(|given| format!("the {}", given.title)).collect();
    Some(format!("It is closed once you sign: {} has signed.", and(&by)))
}

fn why_do(matter: &Escalation, context: &Context) -> Option<String> {
    let mine: Vec<_> = own_actions(matter, context).collect();
    let first = mine.iter().filter_map(|action| action.draft.by).min();
    let due = |what: &str| first.map(|by| format!("{what} {}", day(by, context.today))).unwrap_or_default();
    match mine.as_slice() {
        [] => None,
        [only] => Some(format!("Action {} is yours{}.", only.number, due(", due"))),
        several => {
            let count = counted(several.len() as u64, "action");
            Some(format!("{} of yours still to be done{}.", count, due("; the first is due")))
        }
    }
}

/// For whom it is to move, said to somebody of whom it asks nothing; a closed one is for nobody.
#[must_use]
pub fn who_moves(matter: &Escalation, context: &Context) -> Option<String> {
    let standing = matter.standing();
    let chair = chair(&context.procedure.words, matter.circumstances.chair_kind);
    let the_chair = |what: &str| format!("the {chair} to {what}");
    let the_judge = |what: &str| format!("the {} to {what}", judge(matter, &context.procedure.words));
    let signers = |what: &str| format!("{} to {what}", signatories(&matter.asked_to_sign()));
    let overdue = standing.due.is_some_and(|due| is_overdue(due, context.today));
    let moves = match standing.waiting {
        Waiting::ChairInformal => the_chair("settle it or raise it formally"),
        Waiting::Answer => {
            let mode = matter.current()?.sent.mode;
            format!("{} to answer", awaited(&standing.awaited, mode))
        }
        Waiting::ChairLetter => the_chair("send the letter"),
        Waiting::Endorsement => signers("endorse the letter"),
        Waiting::SignOff => signers("judge it and sign it off"),
        Waiting::Signature => signers("sign the closing"),
        Waiting::ChairReview => the_chair("review the answer"),
        Waiting::ChairLapse => the_chair("act on the silence"),
        Waiting::ChairDiscussion => the_chair("discuss it and decide"),
        Waiting::ChairExtension => the_chair("decide on more time"),
        Waiting::Hold if standing.for_chair_on(context.today) && matter.rests_unanswered() => {
            the_chair("let its time run on")
        }
        Waiting::Hold if standing.for_chair_on(context.today) => the_judge("check whether it is done"),
        Waiting::Hold => {
            let until = standing.due.map(|due| day(due, context.today)).unwrap_or_default();
            return Some(format!("Nothing is asked of anybody now; it is on hold until {until}."));
        }
        Waiting::Actions if overdue => the_judge("look into the action that is late"),
        Waiting::Actions => "the owners of the actions to do what was agreed".to_owned(),
        Waiting::ChairLastStep => the_chair("take the last step"),
        Waiting::Nobody => return None,
    };
    Some(format!("Nothing is asked of you now; it is for {moves}."))
}
