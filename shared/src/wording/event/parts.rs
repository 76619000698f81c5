//! The parts that several events share: what was raised, where it was sent, by when.

use super::{WordedLine, sum};
use crate::asked::Particulars;
use crate::calendar::Calendar;
use crate::calendar::words::short_date;
use crate::child::GradedDraft;
use crate::escalation::{
    Addressee, Answer, Answered, Circumstances, Consultation, Opening, Sent, Signatory, ToldDate,
};
use crate::ladder::Timing;
use crate::procedure::{Clock, Procedure, Words};
use crate::smart::SmartDraft;
use crate::wording::alongside::said;
use crate::wording::asked::particulars;
use crate::wording::english::{capitalised, continued};
use crate::wording::field::told_first;
use crate::wording::grading::graded;
use crate::wording::milestone::{milestone_date, over_already};
use crate::wording::names::{chair, obstacle, plan};
use crate::wording::posts::addressee;
use crate::wording::procedure::category;
use crate::wording::times::told_due;

/// Collects labelled lines; what was left empty is left out.
pub(in crate::wording) struct Lines<'a> {
    procedure: &'a Procedure,
    calendar: &'a Calendar,
    found: Vec<WordedLine>,
}

impl<'a> Lines<'a> {
    pub(in crate::wording) fn new(procedure: &'a Procedure, calendar: &'a Calendar) -> Self {
        Self { procedure, calendar, found: Vec::new() }
    }

    pub(in crate::wording) fn done(self) -> Vec<WordedLine> {
        self.found
    }

    pub(in crate::wording) fn words(&self) -> &'a Words {
        &self.procedure.words
    }

    pub(super) fn procedure(&self) -> &'a Procedure {
        self.procedure
    }

    pub(in crate::wording) fn text(&mut self, label: impl Into<String>, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.found.push(WordedLine { label: label.into(), text });
        }
    }

    /// Each with the post they answer for, and why where it is not their own.
    pub(in crate::wording) fn people(&mut self, label: &str, people: &[Addressee]) {
        self.text(label, people.iter().map(addressee).collect::<Vec<_>>().join("\n"));
    }

    pub(in crate::wording) fn list(&mut self, label: &str, items: &[String]) {
        self.text(label, items.join("\n"));
    }

    pub(in crate::wording) fn chair(&mut self, circumstances: &Circumstances) {
        let title = capitalised(chair(self.words(), circumstances.chair_kind));
        self.text(title, &circumstances.chair.name);
    }

    /// The grade that asked for it (KEN-08).
    pub(in crate::wording) fn raised_from(&mut self, draft: Option<&GradedDraft>) {
        self.text("Raised from", draft.map(graded).unwrap_or_default());
    }

    pub(in crate::wording) fn opening(&mut self, opening: &Opening) {
        self.issue(opening);
        self.text("Outcome wanted", &opening.outcome);
        for (label, text) in opening.alongside.iter().map(said) {
            self.text(label, text);
        }
    }

    /// What it is about and what is wrong.
    pub(in crate::wording) fn issue(&mut self, opening: &Opening) {
        self.text("Plan", plan(opening.plan));
        self.text("About", category(&opening.category, self.procedure));
        self.text("What is wrong", &opening.wrong);
        self.text("Impact on the child", &opening.impact);
        if let Some(against) = &opening.against_wishes {
            self.text("What the child wants", &against.wishes);
            self.text("Why it is raised all the same", &against.reason);
        }
        self.particulars(&opening.particulars);
    }

    /// What was said to the procedure's own questions.
    pub(super) fn particulars(&mut self, given: &Particulars) {
        self.found.extend(particulars(given, self.procedure));
    }

    pub(super) fn actions(&mut self, drafts: &[SmartDraft]) {
        for (number, draft) in (1..).zip(drafts) {
            self.action(number, draft);
        }
    }

    pub(in crate::wording) fn action(&mut self, number: u32, draft: &SmartDraft) {
        self.action_as(format!("Action {number}"), draft);
    }

    /// The same under another label.
    pub(in crate::wording) fn action_as(&mut self, label: String, draft: &SmartDraft) {
        let owner = draft.owner.as_ref().map(|owner| match &owner.post {
            Some(post) if owner.name.is_empty() => self.procedure.title(post).to_owned(),
            _ => owner.name.clone(),
        });
        let parts = [
            ("", Some(draft.what.clone())),
            ("Seen to be done: ", Some(draft.measure.clone())),
            ("Who: ", owner),
            ("Why: ", Some(draft.why.clone())),
            ("By: ", draft.by.map(short_date)),
        ];
        let said = parts.into_iter().filter_map(|(label, text)| text.map(|text| label.to_owned() + &text));
        self.text(label, said.collect::<Vec<_>>().join("\n"));
    }

    /// A date told to people, and how it was reached.
    pub(in crate::wording) fn told(&mut self, label: &str, told: &ToldDate) {
        self.text(label, told_due(told));
        self.text("How it was counted", sum(told, self.calendar));
    }

    /// Who it went to, why, and by when they answer.
    pub(super) fn sent(&mut self, sent: &Sent) {
        self.people("To", &sent.addressees);
        self.beside_addressees(sent);
        self.text("Why", &sent.reason);
        self.grounds(sent);
        let due = match sent.clock_times {
            Clock::Reply => "Answer due",
            Clock::Completion => "Answer and work due",
        };
        match &sent.clock {
            Some(clock) => self.told(due, clock),
            None => self.text(due, "No time is set"),
        }
        self.text("Why at once", over_already(sent, self.procedure).unwrap_or_default());
    }

    /// The agency it is about, whose signatures it needs there, and who else has it.
    pub(in crate::wording) fn beside_addressees(&mut self, sent: &Sent) {
        if let Some(to) = &sent.partner {
            let agency = self.procedure.agency_title(&to.partner.agency);
            self.text("About the agency", format!("{agency}: {}", to.partner.organisation));
        }
        self.list("Signed off by", &titles(&sent.signing.sign_off));
        self.list("The letter is endorsed by", &titles(&sent.signing.endorse));
        self.people("Copied to", &sent.copies);
        self.people("Told", &sent.told);
    }

    /// What its going to that stage rests on, beside the reason.
    pub(in crate::wording) fn grounds(&mut self, sent: &Sent) {
        self.text("Ground", self.ground(sent));
        self.text("Priority", self.priority(sent));
        self.dates(&sent.timing);
        for consultation in &sent.consultations {
            self.consultation(consultation);
        }
        for told in &sent.told_first {
            let label = told_first(&told.post, self.procedure);
            self.text(label, told.on.map(short_date).unwrap_or_default());
        }
        self.text("Outside the procedure because", sent.outside_procedure.clone().unwrap_or_default());
        for unmet in &sent.without {
            self.text("Went there without", &unmet.what);
        }
        self.particulars(&sent.particulars);
    }

    /// What an answer says beside its text and actions, and who had a part in it.
    pub(in crate::wording) fn beside_answer(&mut self, answer: &Answer) {
        self.particulars(&answer.particulars);
        if let Some(written) = answer.written_on {
            let (written, received) = (short_date(written), short_date(answer.on));
            self.text("Received later than written", format!("Written on {written}, received on {received}"));
        }
        self.people("Who sat", &answer.sat);
        self.text("Drafted by", answer.drafted_by.clone().unwrap_or_default());
    }

    /// The days that times count from in the place of the day of sending.
    pub(super) fn dates(&mut self, timing: &Timing) {
        for (day, on) in &timing.dates {
            self.text(milestone_date(*day), short_date(*on));
        }
    }

    fn ground(&self, sent: &Sent) -> String {
        let Some(id) = &sent.ground else { return String::new() };
        let grounds = self.procedure.stage(sent.stage).into_iter().flat_map(|stage| &stage.grounds);
        grounds.into_iter().find(|ground| &ground.id == id).map_or(id, |ground| &ground.text).clone()
    }

    fn priority(&self, sent: &Sent) -> String {
        let Some(id) = &sent.timing.priority else { return String::new() };
        self.procedure.priority(id).map_or(id, |priority| &priority.title).clone()
    }

    fn consultation(&mut self, consultation: &Consultation) {
        let when = consultation.on.map(short_date).unwrap_or_default();
        let label = format!("Discussed with the {}", self.procedure.title(&consultation.post));
        self.text(label, format!("{when}\n{}", consultation.note).trim());
    }
}

fn titles(wanted: &[Signatory]) -> Vec<String> {
    wanted.iter().map(|wanted| wanted.title.clone()).collect()
}

/// The answer to one action asked for.
#[must_use]
pub fn action_answer(answered: &Answered) -> String {
    match answered {
        Answered::Done => "Done".to_owned(),
        Answered::WillDo { by: Some(by) } => format!("Will be done by {}", short_date(*by)),
        Answered::WillDo { by: None } => "Will be done".to_owned(),
        Answered::Cannot { because, obstacle: None } => format!("Cannot be done: {because}"),
        Answered::Cannot { because, obstacle: Some(wanting) } => {
            format!("Cannot be done ({}): {because}", continued(obstacle(*wanting)))
        }
    }
}
