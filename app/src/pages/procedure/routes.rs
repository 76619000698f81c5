use super::bullets;
use super::ladder::{titles, unsaid};
use leptos::prelude::*;
use shared::procedure::{Procedure, ReferralGate};
use shared::wording::english::{and, or};
use shared::wording::{chairs, length, plan};

/// How a matter ends, and who is told (ALL-06, ALL-17).
pub fn endings(rules: &Procedure) -> Option<AnyView> {
    let words = &rules.words;
    let mut ways = vec![
        format!(
            "After each answer the chair decides: resolved, to be discussed further, or not resolved and on to the next {}.",
            words.stage
        ),
        format!("The chair may withdraw the {} at any time, with a reason.", words.matter),
    ];
    if rules.may_end_as_not_proportionate {
        ways.push(
            "The chair may end it unresolved when it is no longer proportionate, with the reasons."
                .to_owned(),
        );
    }
    let told = titles(&rules.told_on_raising, rules);
    if !told.is_empty() {
        ways.push(format!("Whenever one begins, informally or formally, the {} is told.", and(&told)));
    }
    let told = titles(&rules.told_on_closing, rules);
    if !told.is_empty() {
        ways.push(format!("When it closes, the {} is told.", and(&told)));
    }
    Some(bullets(ways))
}

/// The way to Cafcass: who, when, on which grounds (ALL-15).
pub fn referral(rules: &Procedure) -> Option<AnyView> {
    let referral = &rules.referral;
    let plans: Vec<&str> = referral.plans.iter().map(|kind| plan(*kind)).collect();
    let who = format!(
        "Open to the {} ({}).",
        chairs(&rules.words, &referral.chairs),
        plans.join(", ").to_lowercase()
    );
    let gates = referral.gates.iter().map(|gate| gated(gate, rules));
    let always = referral
        .considered_at_each_stage
        .then(|| format!("Whether to refer is considered and recorded at every {}.", rules.words.stage));
    let grounds = (!referral.grounds.is_empty()).then(|| {
        let grounds = referral.grounds.iter().map(|ground| ground.text.clone());
        view! { <p>"Grounds:"</p> {bullets(grounds)} }
    });
    let conditions = bullets(std::iter::once(who).chain(gates).chain(always));
    let note = referral.note.clone().map(|note| view! { <p>{note}</p> });
    Some(view! { {conditions} {grounds} {note} }.into_any())
}

fn gated(gate: &ReferralGate, rules: &Procedure) -> String {
    let after: Vec<String> = gate.after_stages.iter().map(u8::to_string).collect();
    let after = match after.is_empty() {
        true => String::new(),
        false => format!(" After {} {}.", rules.words.stage, and(&after)),
    };
    let with = unsaid(&gate.posts, &gate.what, rules);
    let with = if with.is_empty() { String::new() } else { format!(" ({})", with.join(", ")) };
    format!("{}{with}{after}", gate.what)
}

/// How independent legal advice is reached (ALL-16); nothing where the procedure has no route.
pub fn legal(rules: &Procedure) -> Option<AnyView> {
    let route = rules.legal.as_ref()?;
    let steps = route.steps.iter().map(|step| view! { <li>{step.what.clone()}</li> }).collect_view();
    let when = route.when.clone().map(|when| view! { <p>{when}</p> });
    let within = route.within.map(|time| view! { <p>{format!("Within {}.", length(time))}</p> });
    Some(view! { {when} <ol class="govuk-list govuk-list--number">{steps}</ol> {within} }.into_any())
}

/// A hold while an accepted answer is carried out, and an extension of a time.
pub fn more_time(rules: &Procedure) -> Option<AnyView> {
    let hold = rules.hold.as_ref().map(|hold| {
        let after =
            hold.stage.map(|stage| format!("after a satisfactory answer at {} {stage}", rules.words.stage));
        let before = hold.while_awaited.then(|| "while an answer is awaited".to_owned());
        let when: Vec<String> = after.into_iter().chain(before).collect();
        view! { <p>{format!("A hold, {}: {}", or(&when), hold.note)}</p> }
    });
    let extension = rules.extension.as_ref().map(|extension| {
        let unasked = if extension.without_request { " The chair may also agree it unasked." } else { "" };
        let needs = bullets(extension.needs.iter().cloned());
        view! { <p>{format!("An extension, decided by the chair.{unasked} A request says:")}</p> {needs} }
    });
    (rules.hold.is_some() || rules.extension.is_some()).then(|| view! { {hold} {extension} }.into_any())
}
