mod address;

use super::{
    About, Facts, Opened, breach, close, complete, consider_referral, correct, decide_time, discussion,
    endorse_letter, formal, go_on_informally, helpline, in_error, keep_informal, letter, lift_hold, meeting,
    no_response, note, partner_answer, pass_on, prompt, put_on_file, put_on_hold, redirect, refer,
    referral_course, request_time, resolve, respond, review, revise, sign_off, take_to_partner, withdraw,
};
use leptos::prelude::AnyView;
use shared::escalation::CorrectableField;

/// A form about a matter, as its address names it below the matter's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Formal,
    Answer,
    Review,
    PassOn,
    Redirect,
    Discussion,
    Resolve,
    KeepInformal,
    GoOnInformally,
    NoResponse,
    Refer,
    /// What became of the referral of that number.
    ReferralCourse(u32),
    ConsiderReferral,
    Helpline,
    Meeting,
    PutOnHold,
    LiftHold,
    RequestTime,
    DecideTime,
    Breach,
    Note,
    Letter,
    EndorseLetter,
    PartnerAnswer,
    TakeToPartner,
    PutOnFile,
    Close,
    SignOff,
    Withdraw,
    InError,
    Complete(u32),
    Revise(u32),
    Correct(CorrectableField),
    /// What became of a prompt, by its place among the procedure's, at a stage where it comes at stages.
    Prompt {
        number: u8,
        stage: Option<u8>,
    },
}

impl Act {
    /// The form.
    pub fn view(self, opened: Opened) -> AnyView {
        match self {
            Self::Formal => formal::view(opened),
            Self::Answer => respond::view(opened),
            Self::Review => review::view(opened),
            Self::Redirect => redirect::view(opened),
            Self::PassOn => pass_on::view(opened),
            Self::Discussion => discussion::view(opened),
            Self::Resolve => resolve::view(opened),
            Self::KeepInformal => keep_informal::view(opened),
            Self::GoOnInformally => go_on_informally::view(opened),
            Self::NoResponse => no_response::view(opened),
            Self::Refer => refer::view(opened),
            Self::ReferralCourse(referral) => referral_course::view(opened, referral),
            Self::ConsiderReferral => consider_referral::view(opened),
            Self::Helpline => helpline::view(opened),
            Self::Meeting => meeting::view(opened),
            Self::PutOnHold => put_on_hold::view(opened),
            Self::LiftHold => lift_hold::view(opened),
            Self::RequestTime => request_time::view(opened),
            Self::DecideTime => decide_time::view(opened),
            Self::Breach => breach::view(opened),
            Self::Note => note::view(opened),
            Self::Letter => letter::view(opened),
            Self::EndorseLetter => endorse_letter::view(opened),
            Self::PartnerAnswer => partner_answer::view(opened),
            Self::TakeToPartner => take_to_partner::view(opened),
            Self::PutOnFile => put_on_file::view(opened),
            Self::Close => close::view(opened),
            Self::SignOff => sign_off::view(opened),
            Self::Withdraw => withdraw::view(opened),
            Self::InError => in_error::view(opened),
            Self::Complete(action) => complete::view(opened, action),
            Self::Revise(action) => revise::view(opened, action),
            Self::Correct(field) => correct::view(opened, field),
            Self::Prompt { number, stage } => prompt::view(opened, number, stage),
        }
    }
}

impl About {
    /// A form about a matter; what it says is checked before it is sent.
    pub(super) fn act(facts: &Facts, act: Act, heading: impl Into<String>, sent: &str) -> Self {
        let reference = facts.matter.as_ref().map_or_else(String::new, |matter| matter.reference.to_string());
        let back = format!("/escalations/{reference}");
        Self {
            heading: heading.into(),
            caption: format!("{}, {reference}", facts.context.child.name),
            title: format!("{sent} {reference}"),
            page: format!("{back}/{}", act.address()),
            back,
            send: "Record and send it".to_owned(),
            checked: true,
        }
    }

    /// Sends it at once, under this button: what is short is seen whole already.
    pub(super) fn at_once(self, send: &str) -> Self {
        Self { send: send.to_owned(), checked: false, ..self }
    }
}
