//! The fields of the commands' forms: their labels, and what an empty one asks for.

mod referral;
mod told_first;

use super::alongside;
use super::asked::{ask, question_of};
use super::english::{capitalised, continued};
use super::milestone;
use crate::escalation::CommandKind;
use crate::ids::PostId;
use crate::procedure::Procedure;
pub(super) use told_first::told_first;

/// A field by its label, for error summaries and check pages: `Action 2: who will do it`. Empty for what is about the whole.
///
/// `form` is the command that the form makes: the same field asks for another thing on another form.
#[must_use]
pub fn field_label(field: &str, form: CommandKind, procedure: &Procedure) -> String {
    if let Some((label, _)) = alongside::field(field) {
        return label;
    }
    if let Some(label) = referral::label(field, procedure).or_else(|| told_first::label(field, procedure)) {
        return label;
    }
    if let Some(question) = question_of(field, procedure) {
        return question.ask.clone();
    }
    let place = Place::of(field, form);
    if let Some(post) = place.consulted {
        return format!("Discussion with the {}", procedure.title(&PostId::from(post)));
    }
    let label = match part(place.name, form) {
        Some((label, _)) => label.to_owned(),
        None if place.name == "target.stage" => capitalised(&procedure.words.stage),
        None => String::new(),
    };
    match place.action {
        Some(number) if label.is_empty() => format!("Action {number}"),
        Some(number) => format!("Action {number}: {}", continued(&label)),
        None => label,
    }
}

/// What a field that was left empty asks for: `Enter the impact on the child`.
pub(super) fn asks(field: &str, form: CommandKind, procedure: &Procedure) -> String {
    if let Some((_, asks)) = alongside::field(field) {
        return asks;
    }
    if let Some(asks) = referral::asks(field, procedure).or_else(|| told_first::asks(field, procedure)) {
        return asks;
    }
    if let Some(question) = question_of(field, procedure) {
        return ask(question);
    }
    let place = Place::of(field, form);
    if let Some(post) = place.consulted {
        let post = PostId::from(post);
        let title = procedure.title(&post);
        let what = if field.ends_with(".on") { "the date of" } else { "what came of" };
        return format!("Enter {what} your discussion with the {title}");
    }
    let ask = match part(place.name, form) {
        Some((_, ask)) => ask.to_owned(),
        None => format!("Choose the {}", procedure.words.stage),
    };
    about(place.action, &ask)
}

/// What is said about an action, beginning with its number: `Action 2: enter what will be done`.
pub(super) fn about(action: Option<u32>, said: &str) -> String {
    action.map_or_else(|| said.to_owned(), |number| format!("Action {number}: {}", continued(said)))
}

/// A field's path, taken apart.
pub(super) struct Place<'a> {
    /// The action it belongs to, by the number people see.
    pub action: Option<u32>,
    /// The post consulted.
    consulted: Option<&'a str>,
    name: &'a str,
}

impl<'a> Place<'a> {
    pub(super) fn of(field: &'a str, form: CommandKind) -> Self {
        let plain = Self { action: None, consulted: None, name: field };
        if let Some(rest) = field.strip_prefix("target.consultations.") {
            let post = rest.split_once('.').map_or(rest, |(post, _)| post);
            return Self { consulted: Some(post), ..plain };
        }
        let Some((list, rest)) = field.split_once('.') else { return plain };
        let (number, part) = rest.split_once('.').unwrap_or((rest, ""));
        match (list, number.parse::<u32>()) {
            // On an answer actions go by their number, when raising by their place in the list.
            ("actions", Ok(number)) => {
                let number = if form == CommandKind::Respond { number } else { number + 1 };
                Self { action: Some(number), name: part, ..plain }
            }
            ("unfinished", Ok(number)) => Self { action: Some(number), name: "becomes", ..plain },
            ("revised", Ok(_)) => Self { name: part, ..plain },
            ("revised", Err(_)) => Self { name: rest, ..plain },
            _ => plain,
        }
    }
}

/// A field's label, and what it asks for when empty; none for the choice of a stage and for a whole action.
fn part(name: &str, form: CommandKind) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "opening.child" => ("Child", "Choose the child"),
        "sibling_of" => ("Brother or sister", "Choose the brother or sister"),
        "opening.plan" => ("Plan", "Nobody chairs this plan yet. Ask an administrator to say who does"),
        "opening.category.group" => ("Category", "Choose what it is about"),
        "opening.category.example" => ("Example", "Choose an example, or “something else”"),
        "opening.category.other" => ("Something else", "Enter what it is about"),
        "opening.about_conduct" => ("One worker’s conduct or practice", "Say whether it is about one worker"),
        "opening.wrong" => ("What is wrong", "Enter what is wrong"),
        "opening.impact" => ("Impact on the child", "Enter the impact on the child"),
        "opening.outcome" => ("Outcome wanted", "Enter the outcome you want for the child"),
        "opening.against_wishes.wishes" => ("What the child wants", "Enter what the child wants"),
        "opening.against_wishes.reason" => {
            ("Why you raise it all the same", "Enter why you raise it all the same")
        }
        "actions" => ("Actions", "Add at least one action"),
        "what" => ("What will be done", "Enter what will be done"),
        "measure" => ("How it will be seen to be done", "Enter how it will be seen to be done"),
        "owner" => ("Who will do it", "Choose who will do it"),
        "becomes" => ("What becomes of it", "Enter what becomes of it"),
        "action" => ("Action", "Choose an action"),
        "talked_on" => ("Date you spoke", "Enter the date you spoke"),
        "agreed" => ("What was said and agreed", "Enter what was said and agreed"),
        "on" if form == CommandKind::AnswerPrompt => ("Date", "Enter the date it was done"),
        "way" => ("How it went", "Choose how it went"),
        "from" => ("Who wrote it", "Enter who wrote it"),
        "target.partner.agency" => ("Agency", "Choose the agency"),
        "target.partner.organisation" => ("Its name", "Enter its name: the school, trust or station"),
        "target.partner.name" => ("Who you write to there", "Enter who you write to"),
        "target.partner.role" => ("As what they work there", "Enter as what they work there"),
        "target.partner.contact" => ("Address, secure e-mail or telephone", "Enter how they are reached"),
        "versions" => ("What you have put on the file", "Choose what you have put on the file"),
        "to" => ("Who it is referred to", "Choose who you refer it to"),
        "grounds" => ("Grounds", "Choose at least one ground"),
        "reasons" => ("Reasons", "Enter your reasons"),
        "failure.what" => (
            "What failed in a significant respect",
            "Enter what failed: in the plan, the review or the decisions",
        ),
        "failure.raised_on" => ("Date it was raised", "Enter the date it was raised"),
        "failure.raised_with" => ("Who it was raised with", "Enter who it was raised with, and their post"),
        "failure.not_addressed" => (
            "How it was not put right in reasonable time",
            "Enter how it was not put right in reasonable time",
        ),
        "advice_on" => ("Date of the legal advice", "Enter the date independent legal advice was taken"),
        "telephoned_on" => ("Date of the telephone call", "Enter the date of the telephone call"),
        "written_on" => ("Date it was sent in writing", "Enter the date it was sent in writing"),
        "outside_procedure" => ("Why outside the procedure", "Enter why you act outside the procedure"),
        "step" => ("What happened", "Choose what happened"),
        "said" => ("What was said", "Enter what was said"),
        "result" if form == CommandKind::RecordMeeting => ("What came of it", "Choose what came of it"),
        "result" | "considered.result" | "target.considered.result" => {
            ("What came of it", "Choose what came of considering a referral")
        }
        "considered.why" | "target.considered.why" => ("Why", "Enter why, after considering a referral"),

        "rationale" => ("Reasons", "Enter the reasons for your decision"),
        "shown" => ("Who it goes to", "Check who it goes to"),
        "sat" => ("Who sat", "Choose who sat"),
        "sign" => ("Your signature", "Choose whether you sign"),
        "drafted_by" => ("Who drafted it", "Choose who drafted it from the list"),
        "purpose" => ("What the meeting was for", "Choose what the meeting was for"),
        "present" => ("Who was there", "Choose who was there"),
        "addressees" => ("Who you spoke with", "Choose who you spoke with"),
        "others" => ("Others who were there", "Enter who else was there"),
        "decision" if form == CommandKind::DecideExtension => {
            ("Your decision", "Choose whether more time is given")
        }
        "decision" => ("What was decided", "Enter what was decided"),
        "effect" => ("What the delay means for the child", "Enter what the delay means for the child"),
        "line_manager.name" => ("Line manager who agreed", "Enter which line manager agreed that you ask"),
        "line_manager.on" => ("Date they agreed", "Enter the date they agreed"),
        "held_until" => ("On hold until", "Enter the date by which it is to be done"),
        "breach" => ("What was done", "Enter what was done"),
        "risk_plan" => ("What the risk plan says", "Enter what the risk plan says about the delay"),
        "further.changed" => ("What has changed for the child", "Enter what has changed for the child"),
        "further.person" => ("Who is waited for", "Enter who is waited for"),
        "further.until" => ("Until when", "Enter until when they are waited for"),
        "further.reconvene" => ("Why the review is reconvened", "Enter why the review is to be reconvened"),
        "target.gates" => ("What comes first", "Record what comes first"),
        "error" => ("What was wrong with raising it", "Choose what was wrong with raising it"),
        "duplicate_of" => ("What it repeats", "Choose which one it repeats"),
        "field" => ("Text to correct", "Choose the text to correct"),
        "became" => ("What became of it", "Choose whether it was done"),
        "note" => ("What came of it", "Enter what came of it"),
        "standing_in" => ("Why you act for the chair", "Enter why you act for the chair"),
        "target.reason" => ("Reason", "Enter the reason"),
        "target.outcome" => ("Outcome wanted from now on", "Enter the outcome you want for the child"),
        "target.ground" => ("Ground", "Choose a ground"),
        "target.days" => ("Working days", "Enter the number of working days"),
        "target.shown" => ("Who it goes to", "Check who it goes to"),
        "target.outside_procedure" => {
            ("Why outside the procedure", "Enter why you act outside the procedure")
        }
        "by" | "on" | "until" | "with" | "text" | "reason" | "outcome" | "how" | "why" | "because"
        | "manner" => on_form(name, form),
        _ => return milestone::field(name),
    })
}

/// Fields of one name that ask for different things on different forms.
fn on_form(name: &str, form: CommandKind) -> (&'static str, &'static str) {
    use CommandKind as Kind;
    match (name, form) {
        ("on", Kind::RecordReferralCourse) => ("Date it happened", "Enter the date it happened"),
        ("on", Kind::RecordHelplineTalk) => ("Date of the talk", "Enter the date of the talk"),
        ("by", Kind::Respond) => ("Date it will be done by", "Enter the date you will do it by"),
        ("by", Kind::KeepInformal) => ("New date to settle it by", "Enter the new date to settle it by"),
        ("reason", Kind::KeepInformal) => {
            ("Why it is not raised formally", "Enter why it is not raised formally")
        }
        ("reason", Kind::GoOnInformally) => ("Why it goes on", "Enter why it goes on"),
        ("by", Kind::RaiseConcern | Kind::GoOnInformally) => {
            ("Date to settle it by", "Enter the date you want it settled by")
        }
        ("by", _) => ("Date it will be done by", "Enter the date it will be done by"),
        ("on", Kind::PutOnFile) => ("Date you put it on the file", "Enter the date you put it on the file"),
        ("on", Kind::AnswerPrompt) => ("Date", "Enter the date it was done"),
        ("because", Kind::AnswerPrompt) => ("Why not", "Enter why it was not done"),
        ("because", _) => ("Why it cannot be done", "Enter why it cannot be done"),
        ("manner", Kind::AnswerPrompt) => ("How", "Choose how it was done"),
        ("manner", _) => ("How you spoke", "Choose how you spoke"),
        ("on", Kind::RecordLetter) => ("Date the letter went", "Enter the date the letter went"),
        ("on", Kind::RecordPartnerAnswer) => ("Date the answer came", "Enter the date the answer came"),
        ("text", Kind::RecordPartnerAnswer) => ("What they answered", "Enter what they answered"),
        ("with", Kind::RaiseConcern | Kind::GoOnInformally) => {
            ("Who you raise it with", "Choose who you raise it with")
        }
        ("with", _) => ("Who you spoke with", "Enter who you spoke with"),
        ("text", Kind::Respond) => ("Your answer", "Enter your answer"),
        ("text", Kind::AddNote) => ("Note", "Enter the note"),
        ("text", _) => ("Corrected text", "Enter the corrected text"),
        ("reason", Kind::Redirect) => ("Reason", "Enter why it goes to the new team"),
        ("reason", Kind::SignOff) => ("Why you do not sign", "Enter why you do not sign"),
        ("reason", Kind::Correct) => ("Reason", "Enter why the text needs correcting"),
        ("reason", Kind::ReviseAction) => ("Reason", "Enter why the action changes"),
        ("reason", Kind::MarkRaisedInError) => ("How it came about", "Enter how it came about"),
        ("reason", Kind::Withdraw) => ("Reason", "Enter why you withdraw it"),
        ("outcome", _) => ("Outcome for the child", "Enter the outcome for the child"),
        ("how", Kind::Close) => ("How it ended", "Choose how it ended"),
        ("how", _) => ("How it was done", "Enter how it was done"),
        ("why", Kind::ConsiderReferral) => ("Why", "Enter why, after considering a referral"),
        ("on", Kind::RecordMeeting) => ("Date of the meeting", "Enter the date of the meeting"),
        ("on", Kind::ReportBreach) => ("When it happened", "Enter the date it happened"),
        ("on", _) => ("Date of the discussion", "Enter the date of the discussion"),
        ("until", Kind::RequestExtension) => {
            ("Until when you need", "Enter the date until which you need time")
        }
        ("until", Kind::DecideExtension) => ("New date", "Enter the new date"),
        ("until", Kind::PutOnHold) => ("On hold until", "Enter the date the hold ends"),
        ("until", _) => ("Date to decide by", "Enter the date you will decide by"),
        ("reason", Kind::LiftHold) => ("Reason", "Enter why the hold ends"),
        ("reason", Kind::DecideExtension) => ("Reason", "Enter the reason for your decision"),
        ("why", Kind::PutOnHold) => ("Why it rests", "Enter why it is put on hold"),
        ("why", Kind::Review) => ("What needs discussing", "Enter what needs discussing"),
        ("why", _) => ("Why it matters to this child", "Enter why it matters to this child"),
        (_, _) => ("Reason", "Enter the reason"),
    }
}
