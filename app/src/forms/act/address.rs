//! Where each form is found below the matter it is about.

use super::Act;
use shared::escalation::CorrectableField;

impl Act {
    /// The form of that address: `review`, `actions/2/revise`, `correct/answer/1`.
    pub fn at(address: &str) -> Option<Self> {
        let parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts.as_slice() {
            ["formal"] => Self::Formal,
            ["answer"] => Self::Answer,
            ["review"] => Self::Review,
            ["redirect"] => Self::Redirect,
            ["pass-on"] => Self::PassOn,
            ["discussion"] => Self::Discussion,
            ["resolve"] => Self::Resolve,
            ["keep-informal"] => Self::KeepInformal,
            ["next-informal"] => Self::GoOnInformally,
            ["no-response"] => Self::NoResponse,
            ["refer"] => Self::Refer,
            ["referrals", number, "course"] => Self::ReferralCourse(number.parse().ok()?),
            ["consider-referral"] => Self::ConsiderReferral,
            ["helpline"] => Self::Helpline,
            ["meeting"] => Self::Meeting,
            ["hold"] => Self::PutOnHold,
            ["lift-hold"] => Self::LiftHold,
            ["more-time"] => Self::RequestTime,
            ["decide-time"] => Self::DecideTime,
            ["breach"] => Self::Breach,
            ["note"] => Self::Note,
            ["letter", "sent"] => Self::Letter,
            ["letter", "endorse"] => Self::EndorseLetter,
            ["agency-answer"] => Self::PartnerAnswer,
            ["take-to-agency"] => Self::TakeToPartner,
            ["file"] => Self::PutOnFile,
            ["close"] => Self::Close,
            ["sign-off"] => Self::SignOff,
            ["withdraw"] => Self::Withdraw,
            ["in-error"] => Self::InError,
            ["actions", number, "complete"] => Self::Complete(number.parse().ok()?),
            ["actions", number, "revise"] => Self::Revise(number.parse().ok()?),
            ["correct", "wrong"] => Self::Correct(CorrectableField::Wrong),
            ["correct", "impact"] => Self::Correct(CorrectableField::Impact),
            ["correct", "outcome"] => Self::Correct(CorrectableField::Outcome),
            ["correct", "answer", number] => {
                Self::Correct(CorrectableField::Answer { number: number.parse().ok()? })
            }
            ["correct", "note", number] => {
                Self::Correct(CorrectableField::Note { number: number.parse().ok()? })
            }
            ["prompts", number] => Self::Prompt { number: number.parse().ok()?, stage: None },
            ["prompts", number, "at", stage] => {
                Self::Prompt { number: number.parse().ok()?, stage: Some(stage.parse().ok()?) }
            }
            _ => return None,
        })
    }

    /// Its address below the matter's own.
    pub fn address(self) -> String {
        match self {
            Self::Formal => "formal".to_owned(),
            Self::Answer => "answer".to_owned(),
            Self::Review => "review".to_owned(),
            Self::Redirect => "redirect".to_owned(),
            Self::PassOn => "pass-on".to_owned(),
            Self::Discussion => "discussion".to_owned(),
            Self::Resolve => "resolve".to_owned(),
            Self::KeepInformal => "keep-informal".to_owned(),
            Self::GoOnInformally => "next-informal".to_owned(),
            Self::NoResponse => "no-response".to_owned(),
            Self::Refer => "refer".to_owned(),
            Self::ReferralCourse(referral) => format!("referrals/{referral}/course"),
            Self::ConsiderReferral => "consider-referral".to_owned(),
            Self::Helpline => "helpline".to_owned(),
            Self::Meeting => "meeting".to_owned(),
            Self::PutOnHold => "hold".to_owned(),
            Self::LiftHold => "lift-hold".to_owned(),
            Self::RequestTime => "more-time".to_owned(),
            Self::DecideTime => "decide-time".to_owned(),
            Self::Breach => "breach".to_owned(),
            Self::Note => "note".to_owned(),
            Self::Letter => "letter/sent".to_owned(),
            Self::EndorseLetter => "letter/endorse".to_owned(),
            Self::PartnerAnswer => "agency-answer".to_owned(),
            Self::TakeToPartner => "take-to-agency".to_owned(),
            Self::PutOnFile => "file".to_owned(),
            Self::Close => "close".to_owned(),
            Self::SignOff => "sign-off".to_owned(),
            Self::Withdraw => "withdraw".to_owned(),
            Self::InError => "in-error".to_owned(),
            Self::Complete(action) => format!("actions/{action}/complete"),
            Self::Revise(action) => format!("actions/{action}/revise"),
            Self::Correct(CorrectableField::Wrong) => "correct/wrong".to_owned(),
            Self::Correct(CorrectableField::Impact) => "correct/impact".to_owned(),
            Self::Correct(CorrectableField::Outcome) => "correct/outcome".to_owned(),
            Self::Correct(CorrectableField::Answer { number }) => format!("correct/answer/{number}"),
            Self::Correct(CorrectableField::Note { number }) => format!("correct/note/{number}"),
            Self::Prompt { number, stage: None } => format!("prompts/{number}"),
            Self::Prompt { number, stage: Some(stage) } => format!("prompts/{number}/at/{stage}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_at_its_own_address() {
        let fields = [
            CorrectableField::Wrong,
            CorrectableField::Impact,
            CorrectableField::Outcome,
            CorrectableField::Answer { number: 1 },
            CorrectableField::Note { number: 12 },
        ];
        let acts = [
            Act::Formal,
            Act::Answer,
            Act::Review,
            Act::PassOn,
            Act::Redirect,
            Act::Discussion,
            Act::Resolve,
            Act::KeepInformal,
            Act::GoOnInformally,
            Act::NoResponse,
            Act::Refer,
            Act::ReferralCourse(2),
            Act::ConsiderReferral,
            Act::Helpline,
            Act::Meeting,
            Act::PutOnHold,
            Act::LiftHold,
            Act::RequestTime,
            Act::DecideTime,
            Act::Breach,
            Act::Note,
            Act::Letter,
            Act::EndorseLetter,
            Act::PartnerAnswer,
            Act::TakeToPartner,
            Act::PutOnFile,
            Act::Close,
            Act::SignOff,
            Act::Withdraw,
            Act::InError,
            Act::Complete(2),
            Act::Revise(3),
            Act::Prompt { number: 1, stage: None },
            Act::Prompt { number: 2, stage: Some(3) },
        ];
        for act in acts.into_iter().chain(fields.map(Act::Correct)) {
            assert_eq!(Act::at(&act.address()), Some(act));
        }
    }

    #[test]
    fn no_other_address_is_a_form() {
        for address in
            ["", "reviews", "review/1", "actions/x/revise", "actions/-1/complete", "correct/answer"]
        {
            assert_eq!(Act::at(address), None, "{address}");
        }
    }
}
