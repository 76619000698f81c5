use crate::components::{Choice, DateField, ErrorSummary, Radios, ReadsDates, SubmitButton, TextArea};
use crate::forms::attempt::Attempt;
use crate::forms::problems::Problem;
use crate::pages::sending::{Sending, needed, past};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::child::{AskChair, AskedFor, ChildAct};
use shared::people::PlanKind;
use shared::wording::plan;

const ACCOUNT: &str = "account";
const CHALLENGE: &str = "challenge";
/// The name its draft goes by.
const FORM: &str = "ask";

/// What is asked, as it is being written.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    about: RwSignal<String>,
    what: RwSignal<String>,
    on: RwSignal<String>,
    text: RwSignal<String>,
}

impl Draft {
    fn new(plans: &[PlanKind]) -> Self {
        Self {
            about: RwSignal::new(plans.first().map(|plan| plan.as_str().to_owned()).unwrap_or_default()),
            what: RwSignal::new(CHALLENGE.to_owned()),
            on: RwSignal::default(),
            text: RwSignal::default(),
        }
    }

    /// The act; the day is asked of whoever records what a child said, not of an advocate, who asks now.
    fn act(self, plans: &[PlanKind], reads: Option<&ReadsDates>) -> Result<AskChair, Vec<Problem>> {
        let day = reads.map(|reads| past("on", self.on, reads, "Enter the date the child asked")).transpose();
        let text = needed("text", self.text, "Enter what is asked");
        let chosen = self.about.with(|about| plans.iter().copied().find(|plan| plan.as_str() == about));
        match (day, text, chosen) {
            (Ok(on), None, Some(plan)) => Ok(AskChair { plan, what: self.what(), on, text: self.text.get() }),
            (day, text, chosen) => {
                let plan = chosen.is_none().then(|| Problem::at("about", "Choose the plan it is about"));
                Err(plan.into_iter().chain(day.err()).chain(text).collect())
            }
        }
    }

    fn what(self) -> AskedFor {
        self.what.with(|what| if what == ACCOUNT { AskedFor::Account } else { AskedFor::Challenge })
    }
}

/// Asks the chair for a challenge or an account: an advocate for the child, or the chair who records what the child asked.
#[component]
pub fn Ask(plans: Vec<PlanKind>, advocate: bool, sending: Sending, reads: ReadsDates) -> impl IntoView {
    let (draft, saved) = sending.draft(FORM, || Draft::new(&plans));
    let day = (!advocate).then(|| reads.clone());
    let choices: Vec<_> = plans.iter().map(|kind| Choice::new(kind.as_str(), plan(*kind))).collect();
    let asked = Memo::new(move |_| draft.act(&plans, day.as_ref()));
    let attempt = Attempt::new(move || asked.with(|asked| asked.clone().err().unwrap_or_default()));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if attempt.is_clear()
            && let Ok(act) = asked.get_untracked()
        {
            sending.send(FORM, ChildAct::AskChair(act), "It is on the record.");
        }
    };
    let heading = if advocate { "Ask the chair" } else { "Record what the child asked" };
    let whats = vec![
        Choice::new(CHALLENGE, "To challenge the council"),
        Choice::new(ACCOUNT, "To say what they have done, and why"),
    ];
    let several = (choices.len() > 1).then(|| {
        view! { <Radios field=attempt.field("about", "About which plan") choices value=draft.about /> }
    });
    let date = (!advocate).then(|| {
        view! { <DateField field=attempt.field("on", "Date the child asked") value=draft.on reads /> }
    });
    view! {
        <form class="rc-card" novalidate on:submit=send>
            <h2 class="govuk-heading-m">{heading}</h2>
            <ErrorSummary errors=attempt.summary />
            {several}
            <Radios field=attempt.field("what", "What the chair is asked for") choices=whats value=draft.what />
            {date}
            <TextArea field=attempt.field("text", "What is asked, and why") value=draft.text />
            <SubmitButton label="Send it" busy=sending.busy />
            <p class="rc-saved">{move || saved.get().in_words()}</p>
        </form>
    }
}
