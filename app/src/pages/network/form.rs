use crate::components::{
    Choice, DateField, ErrorSummary, Radios, ReadsDates, SubmitButton, TextField, focus,
};
use crate::forms::attempt::Attempt;
use crate::forms::problems::Problem;
use crate::pages::sending::{Sending, needed, past};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::child::{ChildAct, Member, RecordNetwork};
use shared::people::PlanKind;

/// The name its draft goes by.
const FORM: &str = "network";
const YES: &str = "yes";
const NO: &str = "no";

/// Who attended a review, as it is being written.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Draft {
    held_on: RwSignal<String>,
    members: RwSignal<Vec<MemberDraft>>,
}

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct MemberDraft {
    name: RwSignal<String>,
    role: RwSignal<String>,
    contact: RwSignal<String>,
    agrees: RwSignal<String>,
}

impl Draft {
    fn new() -> Self {
        Self { held_on: RwSignal::default(), members: RwSignal::new(vec![MemberDraft::default()]) }
    }

    fn act(self, plan: PlanKind, reads: &ReadsDates) -> Result<RecordNetwork, Vec<Problem>> {
        let held_on = past("held_on", self.held_on, reads, "Enter the date of the review");
        let members = self.members.get();
        let lacks: Vec<Problem> =
            members.iter().enumerate().flat_map(|(at, member)| member.lacks(at)).collect();
        match held_on {
            Ok(day) if lacks.is_empty() => {
                let members = members.into_iter().map(MemberDraft::member).collect();
                Ok(RecordNetwork { plan, held_on: Some(day), members })
            }
            held_on => Err(held_on.err().into_iter().chain(lacks).collect()),
        }
    }
}

impl MemberDraft {
    fn lacks(self, at: usize) -> impl Iterator<Item = Problem> {
        let name = needed(&format!("members.{at}.name"), self.name, "Enter the name");
        let role = needed(&format!("members.{at}.role"), self.role, "Enter what they are to the child");
        let contact =
            needed(&format!("members.{at}.contact"), self.contact, "Enter a telephone number or e-mail");
        name.into_iter().chain(role).chain(contact)
    }

    fn member(self) -> Member {
        let agrees = self.agrees.with(|agrees| match agrees.as_str() {
            YES => Some(true),
            NO => Some(false),
            _ => None,
        });
        Member { name: self.name.get(), role: self.role.get(), contact: self.contact.get(), agrees }
    }
}

/// Puts on record who attended a review.
#[component]
pub fn NetworkForm(plan: PlanKind, sending: Sending, reads: ReadsDates) -> impl IntoView {
    let (draft, saved) = sending.draft(FORM, Draft::new);
    let read = reads.clone();
    let asked = Memo::new(move |_| draft.act(plan, &read));
    let attempt = Attempt::new(move || asked.with(|asked| asked.clone().err().unwrap_or_default()));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if attempt.is_clear()
            && let Ok(network) = asked.get_untracked()
        {
            sending.send(FORM, ChildAct::RecordNetwork(network), "The network is on the record.");
        }
    };
    view! {
        <form class="rc-card" novalidate on:submit=send>
            <h2 class="govuk-heading-m">"Record who attended a review"</h2>
            <ErrorSummary errors=attempt.summary />
            <DateField field=attempt.field("held_on", "Date of the review") value=draft.held_on reads />
            <Members attempt members=draft.members />
            <SubmitButton label="Record the network" busy=sending.busy />
            <p class="rc-saved">{move || saved.get().in_words()}</p>
        </form>
    }
}

/// One group of fields a person, and a button for one more.
#[component]
fn Members(attempt: Attempt, members: RwSignal<Vec<MemberDraft>>) -> impl IntoView {
    // Who is added belongs to the form, not to the click that added them.
    let owner = StoredValue::new(Owner::current());
    let add = move |_| {
        let fresh = owner.with_value(|owner| {
            owner.as_ref().map_or_else(MemberDraft::default, |owner| owner.with(MemberDraft::default))
        });
        let at = members.with_untracked(Vec::len);
        members.update(|members| members.push(fresh));
        request_animation_frame(move || focus(&format!("members-{at}-name")));
    };
    let list = move || {
        let all = members.get();
        let alone = all.len() == 1;
        let one = |(at, member)| person(attempt, members, at, member, alone);
        all.into_iter().enumerate().map(one).collect_view()
    };
    view! {
        {list}
        <p>
            <button type="button" id="members" class="govuk-button govuk-button--secondary" on:click=add>
                "Add a person"
            </button>
        </p>
    }
}

fn person(
    attempt: Attempt,
    members: RwSignal<Vec<MemberDraft>>,
    at: usize,
    member: MemberDraft,
    alone: bool,
) -> AnyView {
    let field = |part: &str, label: &str| attempt.field(&format!("members.{at}.{part}"), label);
    let agrees = vec![Choice::new(YES, "Yes"), Choice::new(NO, "No"), Choice::new("", "Not asked")];
    let number = at + 1;
    let remove = move |_| {
        members.update(|members| {
            members.remove(at);
        });
        request_animation_frame(|| focus("members"));
    };
    view! {
        <fieldset class="govuk-fieldset rc-smart">
            <legend class="rc-smart__legend">{format!("Person {number}")}</legend>
            <TextField field=field("name", "Name") value=member.name />
            <TextField field=field("role", "What they are to the child, and of which agency") value=member.role />
            <TextField field=field("contact", "Telephone, e-mail or both") value=member.contact />
            <Radios
                field=field("agrees", "Do they agree to the process?")
                choices=agrees
                value=member.agrees
                inline=true
            />
            {(!alone).then(|| view! {
                <div class="rc-smart__foot">
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=remove>
                        {format!("Remove person {number}")}
                    </button>
                </div>
            })}
        </fieldset>
    }
    .into_any()
}
