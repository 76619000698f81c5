use super::bullets;
use super::topics::example;
use leptos::prelude::*;
use shared::ladder;
use shared::procedure::{EntryRule, Length, Procedure, Unit};
use shared::wording::english::{and, capitalised, or};
use shared::wording::{chair, chairs, children_on, milestone, need, priority};

/// The chairs who use the procedure, as it names them.
pub fn chairs_of(rules: &Procedure) -> impl Iterator<Item = &str> {
    let mut names: Vec<&str> = rules.covers.iter().map(|plan| chair(&rules.words, plan.chair())).collect();
    names.dedup();
    names.into_iter()
}

/// Which children it covers (ALL-23).
pub fn covers(rules: &Procedure) -> String {
    let children: Vec<String> = rules.covers.iter().map(|plan| children_on(*plan).to_owned()).collect();
    format!("It covers {}.", and(&children))
}

/// The limit on the whole and to whom it applies (ALL-10).
pub fn total(rules: &Procedure) -> Option<String> {
    let plans: Vec<String> =
        rules.total.applies_to.iter().map(|plan| children_on(*plan).to_owned()).collect();
    let days = rules.total.working_days;
    let first = format!("the first formal {}", rules.words.stage);
    let from = rules.total.counts_from.map_or(first, |day| milestone(day).to_owned());
    let in_days = |length: Length| length.unit == Unit::WorkingDays;
    let in_days = rules.stages.iter().all(|stage| stage.time.length().is_some_and(in_days));
    // A ladder of more days than the total says so in a warning of its own.
    let sum = (in_days && rules.risks().is_empty())
        .then(|| format!(" The {}s add up to {}.", rules.words.stage, rules.working_days_of_ladder()));
    (!plans.is_empty()).then(|| {
        format!(
            "From {from} to the end it should take no more than {days} working days, for {}.{}",
            and(&plans),
            sum.unwrap_or_default(),
        )
    })
}

/// Where each chair may begin or skip to, what that needs, and what opens the formal process at once (ALL-09, ALL-22).
pub fn starts(rules: &Procedure) -> Option<AnyView> {
    let mut sentences: Vec<String> =
        rules.covers.iter().map(|plan| ladder::starts(rules, plan.chair())).collect();
    sentences.dedup();
    let conditions = rules.entry.iter().filter_map(|rule| condition(rule, rules));
    let carried = rules.carry_over.then(|| {
        format!(
            "Whoever answers at a later start has the days of the {}s passed over too.",
            rules.words.stage
        )
    });
    let mut grounds = rules.immediate_grounds().map(example).peekable();
    let at_once = grounds.peek().is_some().then(|| {
        view! { <p>"Without an informal step, on one of these grounds:"</p> {bullets(grounds)} }
    });
    let sentences = bullets(sentences.into_iter().chain(conditions).chain(carried));
    Some(view! { {sentences} {at_once} }.into_any())
}

/// The priorities of which one is chosen as a matter is raised formally, with when each is.
pub fn priorities(rules: &Procedure) -> Option<AnyView> {
    let known: Vec<String> = rules.priorities.iter().map(priority).collect();
    (!known.is_empty()).then(|| bullets(known))
}

/// When and with what a start is allowed; nothing to say of one that asks for nothing.
fn condition(rule: &EntryRule, rules: &Procedure) -> Option<String> {
    let needs: Vec<String> = rule.needs.iter().map(|needed| need(needed, rules)).collect();
    let numbers: Vec<String> = rule.stages.iter().map(u8::to_string).collect();
    let asks = (!needs.is_empty()).then(|| format!("The record needs {}.", and(&needs)));
    let said: Vec<String> = rule.when.clone().into_iter().chain(asks).collect();
    let who = if rules.covers.len() > 1 {
        format!(" by the {}", chairs(&rules.words, &rule.chairs))
    } else {
        String::new()
    };
    (!said.is_empty()).then(|| {
        let at = format!("a start or skip to {} {}{who}", rules.words.stage, or(&numbers));
        format!("{}: {}", capitalised(&at), said.join(" "))
    })
}
