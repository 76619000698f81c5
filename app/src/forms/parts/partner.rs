use crate::components::{Choice, Select, TextField};
use crate::forms::{Facts, Form};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::child::Member;
use shared::escalation::PartnerAgency;
use shared::procedure::Reach;

/// The agency a matter is about, as it is being written (KEN-09, LAM-14).
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PartnerDraft {
    agency: RwSignal<String>,
    organisation: RwSignal<String>,
    name: RwSignal<String>,
    role: RwSignal<String>,
    contact: RwSignal<String>,
    /// The place in the child's network of whoever was chosen from it.
    known: RwSignal<String>,
}

impl PartnerDraft {
    /// What the command holds; nothing while no agency is chosen. A stage of an agency's own leaves no choice.
    pub fn partner(self, stage: u8, facts: &Facts) -> Option<Box<PartnerAgency>> {
        let own = facts.procedure().agency_of(stage).map(|agency| agency.id.to_string());
        let agency = own.unwrap_or_else(|| self.agency.get());
        let chosen = !agency.is_empty();
        let partner = || PartnerAgency {
            agency,
            organisation: self.organisation.get(),
            name: self.name.get(),
            role: self.role.get(),
            contact: self.contact.get(),
        };
        chosen.then(|| Box::new(partner()))
    }
}

/// Asks which agency, where the stage chosen reaches any.
#[component]
pub fn PartnerFields(form: Form, draft: PartnerDraft, stage: Memo<u8>) -> impl IntoView {
    let reach = Memo::new(move |_| form.with_facts(|facts| reach(facts, stage.get())));
    let chosen = Memo::new(move |_| draft.agency.with(|agency| !agency.is_empty()));
    let own = Memo::new(move |_| form.with_facts(|facts| facts.procedure().agency_of(stage.get()).is_some()));
    move || {
        if own.get() {
            return Some(details(form, draft, Reach::Directly));
        }
        let reach = reach.get()?;
        let choices = form.with_facts(agencies);
        let hint = form.with_facts(|facts| facts.procedure().partners.as_ref()?.note.clone());
        let field = form.named("target.partner.agency", "Another agency").hint(hint.unwrap_or_default());
        Some(
            view! {
                <Select field choices value=draft.agency />
                {move || chosen.get().then(|| details(form, draft, reach))}
            }
            .into_any(),
        )
    }
}

fn details(form: Form, draft: PartnerDraft, reach: Reach) -> AnyView {
    let field = |part: &str| form.field(&format!("target.partner.{part}"));
    let letter = (reach == Reach::Directly).then(|| {
        view! {
            {from_network(form, draft)}
            <TextField field=field("name") value=draft.name />
            <TextField field=field("role") value=draft.role />
            <TextField field=field("contact") value=draft.contact />
        }
    });
    view! {
        <TextField field=field("organisation") value=draft.organisation />
        {letter}
    }
    .into_any()
}

/// Whoever is around the child is there to choose; what is known of them is filled in, and can be changed.
fn from_network(form: Form, draft: PartnerDraft) -> Option<AnyView> {
    let network = form.with_facts(|facts| facts.context.network.clone());
    if network.is_empty() {
        return None;
    }
    let none = Choice::new("", "Somebody else");
    let named = (0..).zip(&network).map(|(at, member): (u32, &Member)| {
        Choice::new(at.to_string(), format!("{}, {}", member.name, member.role))
    });
    let choices: Vec<Choice> = std::iter::once(none).chain(named).collect();
    let fill = move |at: &String, _: Option<&String>, _: Option<()>| {
        let chosen = at.parse::<usize>().ok().and_then(|at| network.get(at));
        if let Some(Member { name, role, contact, .. }) = chosen {
            draft.name.set(name.clone());
            draft.role.set(role.clone());
            draft.contact.set(contact.clone());
        }
    };
    Effect::watch(move || draft.known.get(), fill, false);
    let field = form.named("target.partner.known", "From the child’s network");
    Some(view! { <Select field choices value=draft.known /> }.into_any())
}

fn reach(facts: &Facts, stage: u8) -> Option<Reach> {
    let partners = facts.procedure().partners.as_ref()?;
    partners.stages.contains(&stage).then_some(partners.reach)
}

/// None of them, first.
fn agencies(facts: &Facts) -> Vec<Choice> {
    let known = facts.procedure().partners.iter().flat_map(|partners| &partners.agencies);
    let none = Choice::new("", "None: it is for the council");
    std::iter::once(none)
        .chain(known.map(|agency| Choice::new(agency.id.clone(), agency.title.clone())))
        .collect()
}
