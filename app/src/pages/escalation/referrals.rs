use super::record::Record;
use crate::components::{SummaryList, Tag};
use crate::forms::Act;
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::escalation::{CommandKind, Referral, ReferralCourse, offers};
use shared::procedure::ReferredTo;
use shared::wording::{
    considered_at, gate_met, referral_ground, referral_standing, referral_step, referred_to,
};

/// Everything out of the ladder, with how each referral stands (ALL-15, ALL-27); nothing where there is nothing.
pub fn referrals(record: &Record) -> AnyView {
    let out = &record.matter.out;
    if out.referrals.is_empty() && out.considered.is_empty() && out.helpline.is_empty() {
        return ().into_any();
    }
    let considered =
        out.considered.iter().map(|entry| (considered_at(entry, record.procedure()), said(&entry.why)));
    let talks = out.helpline.iter().map(|talk| {
        (
            format!("Cafcass duty helpline, {}: neither advice nor a referral", short_date(talk.on)),
            said(&talk.said),
        )
    });
    let others: Vec<_> = considered.chain(talks).collect();
    view! {
        <section id="referrals" aria-labelledby="out-of-ladder">
            <h2 class="govuk-heading-m" id="out-of-ladder">"Out of the council"</h2>
            {out.referrals.iter().map(|referral| one(referral, record)).collect_view()}
            {(!others.is_empty()).then(|| view! { <SummaryList facts=others /> })}
        </section>
    }
    .into_any()
}

fn one(referral: &Referral, record: &Record) -> AnyView {
    let made = &referral.made;
    let colour = if referral.ended() { "grey" } else { "blue" };
    let state = if referral.ended() { "Ended" } else { "Under way" };
    let course = referral.course.iter().map(step).collect_view();
    view! {
        <article class="rc-card">
            <h3 class="govuk-heading-s">{referred_to(made.to)} " " <Tag text=state colour /></h3>
            <p>{referral_standing(referral)}</p>
            {(!referral.course.is_empty()).then(|| view! { <ul class="govuk-list govuk-list--bullet">{course}</ul> })}
            <SummaryList facts=facts(referral, record) />
            {next(referral, record)}
        </article>
    }
    .into_any()
}

fn step(entry: &ReferralCourse) -> AnyView {
    let note = (!entry.note.is_empty()).then(|| format!(": {}", entry.note));
    view! { <li>{short_date(entry.on)} ", " {referral_step(entry.step)} {note}</li> }.into_any()
}

/// What it rests on, and how the procedure's conditions stood.
fn facts(referral: &Referral, record: &Record) -> Vec<(String, AnyView)> {
    let made = &referral.made;
    let grounds = made.grounds.iter().map(|id| referral_ground(id, record.procedure()).to_owned());
    let grounds = grounds.map(|ground| ("Ground".to_owned(), said(&ground)));
    let gates = made.gates.iter().map(|gate| {
        let colour = if gate.met { "green" } else { "yellow" };
        (gate.what.clone(), view! { <Tag text=gate_met(gate.met) colour /> }.into_any())
    });
    let outside = made.outside_procedure.iter();
    let outside = outside.map(|why| ("Outside the procedure because".to_owned(), said(why)));
    grounds.chain([("Reasons".to_owned(), said(&made.reasons))]).chain(gates).chain(outside).collect()
}

fn said(text: &str) -> AnyView {
    view! { <p class="rc-said">{text.to_owned()}</p> }.into_any()
}

/// To the form of its next step, for those who may record one.
fn next(referral: &Referral, record: &Record) -> Option<AnyView> {
    let kind = CommandKind::RecordReferralCourse;
    let mut offered = offers(Some(&record.matter), record.context).into_iter();
    let open = offered.any(|offer| offer.kind == kind && offer.closed.is_none());
    referral.next_steps().next().filter(|_| open)?;
    let whom = match referral.made.to {
        ReferredTo::Cafcass => "Cafcass",
        ReferredTo::Partnership => "the partnership",
    };
    let address = record.form(Act::ReferralCourse(referral.made.number));
    Some(view! { <a class="govuk-link" href=address>{format!("Record what became of the referral to {whom}")}</a> }.into_any())
}
