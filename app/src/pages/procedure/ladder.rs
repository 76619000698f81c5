use crate::components::{InPost, Place, Rung};
use shared::ids::PostId;
use shared::people::PlanKind;
use shared::procedure::{Gate, Informal, Procedure, Stage};
use shared::wording::english::and;
use shared::wording::{
    chair_judges, chairs, children_on, counted_from, informal_title, length, manner, mode, seat_of,
    signing_rules, silence_rule, stage_name, timing, ways_on,
};

/// The whole way as it is drawn: the informal step, each stage with its days and its ways out, the last step.
pub fn rungs(rules: &Procedure) -> Vec<Rung> {
    let stages = rules.stages.iter().map(|stage| rung(stage, rules));
    let informal = (1..).zip(rules.informal.steps()).map(|(number, step)| informal(number, step, rules));
    informal.chain(stages).chain([last_step(rules)]).collect()
}

fn informal(number: u8, step: &Informal, rules: &Procedure) -> Rung {
    let limit = step.at_most.map(|most| format!(", {} at most", length(most)));
    let from = counted_from(step.counts_from);
    let manners: Vec<&str> = step.manners.iter().map(|manner_| manner(*manner_)).collect();
    let mut lines = vec![format!("{}.", manners.join(", "))];
    lines.extend(told("Told", &step.told, rules));
    lines.extend(step.note.clone());
    let on = rules.informal.step(number.saturating_add(1)).map(|_| ", taken to the next informal step");
    lines.push(format!("Settled{}, or raised as a formal {}.", on.unwrap_or_default(), rules.words.matter));
    Rung {
        mark: "0".to_owned(),
        title: informal_title(number, rules),
        state: Some(format!("{} offered{}{from}", length(step.offered), limit.unwrap_or_default())),
        people: posts(&step.with, rules),
        lines,
        ..Rung::default()
    }
}

fn rung(stage: &Stage, rules: &Procedure) -> Rung {
    let mut lines: Vec<String> = mode(stage).map(|text| format!("{text}.")).into_iter().collect();
    lines.extend(stage.only.map(|plan| format!("For {}.", children_on(plan))));
    lines.extend(ways_on(stage, &rules.words));
    lines.extend(stage.review_within.map(|time| chair_judges(time, stage, &rules.words)));
    lines.push(format!("{}.", silence_rule(stage, rules)));
    lines.extend(signing_rules(stage, rules));
    lines.extend(told("Copied to", &stage.copies, rules));
    lines.extend(told("Told", &stage.told, rules));
    lines.extend(for_some_chairs(stage, rules));
    lines.extend(
        rules.gates.iter().filter(|gate| gate.before == stage.number).map(|gate| before(gate, rules)),
    );
    lines.extend(at_meetings(stage, rules));
    lines.extend(stage.rare.then(|| "Rarely used.".to_owned()));
    lines.extend(stage.note.clone());
    Rung {
        mark: stage.number.to_string(),
        title: stage_name(&rules.words, stage.number),
        state: Some(timing(stage, rules)),
        people: posts(&stage.addressees, rules),
        lines,
        ..Rung::default()
    }
}

fn last_step(rules: &Procedure) -> Rung {
    let step = &rules.last_step;
    let on_protection_plan = step
        .for_child_protection
        .as_ref()
        .map(|what| format!("For {}: {what}", children_on(PlanKind::ChildProtection)));
    Rung {
        mark: "→".to_owned(),
        title: "If it is still not resolved".to_owned(),
        place: Place::Next,
        people: posts(&step.posts, rules),
        lines: std::iter::once(step.what.clone()).chain(on_protection_plan).collect(),
        ..Rung::default()
    }
}

/// A stage that not every chair of the procedure may use.
fn for_some_chairs(stage: &Stage, rules: &Procedure) -> Option<String> {
    let some = rules.covers.iter().any(|plan| !stage.chairs.contains(&plan.chair()));
    let some = some && stage.only.is_none();
    some.then(|| format!("Only the {} may bring it here.", chairs(&rules.words, &stage.chairs)))
}

fn before(gate: &Gate, rules: &Procedure) -> String {
    let with = unsaid(&gate.posts, &gate.what, rules);
    let with = if with.is_empty() { String::new() } else { format!(" With the {}.", and(&with)) };
    let refused = if gate.refuses { " Without it, it does not come here." } else { "" };
    format!("Before it comes here: {}{with}{refused}", gate.what)
}

/// Who is at the meetings of a stage (HAF-07).
fn at_meetings(stage: &Stage, rules: &Procedure) -> Option<String> {
    let meetings = rules.meetings.as_ref().filter(|rule| stage.number >= rule.from_stage)?;
    let posts: Vec<String> =
        titles(&meetings.present, rules).iter().map(|post| format!("the {post}")).collect();
    Some(format!("At meetings here: {}.", and(&posts)))
}

fn told(how: &str, posts: &[PostId], rules: &Procedure) -> Option<String> {
    (!posts.is_empty()).then(|| format!("{how}: {}.", and(&titles(posts, rules))))
}

pub(super) fn titles(posts: &[PostId], rules: &Procedure) -> Vec<String> {
    posts.iter().map(|post| rules.title(post).to_owned()).collect()
}

/// The posts that a text does not name itself.
pub(super) fn unsaid(posts: &[PostId], text: &str, rules: &Procedure) -> Vec<String> {
    let mut titles = titles(posts, rules);
    titles.retain(|title| !text.contains(title.as_str()));
    titles
}

fn posts(posts: &[PostId], rules: &Procedure) -> Vec<InPost> {
    let in_post = |post: &PostId| InPost { note: seat_of(post, rules), ..InPost::post(rules.title(post)) };
    posts.iter().map(in_post).collect()
}
