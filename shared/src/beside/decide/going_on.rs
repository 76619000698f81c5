//! What happens to a record after it has begun.

use super::super::{
    BesideEvent, Concluded, Entry, HowEnded, NewEntry, Record, Reply, ToldElsewhere, Writing,
};
use super::people::{goes_next_to, next_step};
use crate::escalation::decide::common::{past_date, text, told_date};
use crate::escalation::violation::Checks;
use crate::escalation::{Addressee, Broken, Context, Shown, Violations};
use crate::ids::PostId;
use chrono::NaiveDate;

/// An entry of supervision: under one of the procedure's topics, dated (HAF-06, HAF-08).
pub(super) fn entry(entry: &NewEntry, within: &str, context: &Context) -> Result<Entry, Violations> {
    let mut checks = Checks::default();
    let field = |name: &str| format!("{within}{name}");
    let supervision = context.procedure.beside.supervision.as_ref();
    let known = supervision.is_some_and(|found| found.topics.iter().any(|topic| topic.id == entry.topic));
    checks.require(known, field("topic"), || Broken::NotInList);
    let made = written(&mut checks, entry, within, context);
    checks.finish(made)
}

/// An entry as the record keeps it: dated, and saying something.
pub(super) fn written(
    checks: &mut Checks,
    entry: &NewEntry,
    within: &str,
    context: &Context,
) -> Option<Entry> {
    text(checks, format!("{within}text"), &entry.text);
    let on = past_date(checks, &format!("{within}on"), entry.on, context)?;
    let (topic, by) = (entry.topic.clone(), context.actor.person.clone());
    Some(Entry { topic, on, by, text: entry.text.trim().to_owned() })
}

/// A concern goes to the next post in writing (LAM-13, SLO-10).
pub(super) fn writing(
    record: &Record,
    said: &str,
    shown: &[Shown],
    context: &Context,
) -> Result<Vec<BesideEvent>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "text", said);
    let step = next_step(record, context);
    let to = goes_next_to(record, context);
    if let (Some(step), None) = (step, &to) {
        let title = context.procedure.title(&step.post).to_owned();
        checks.broken("shown", Broken::NobodyHolds { post: step.post.clone(), title });
    }
    was_shown(&mut checks, shown, to.as_ref());
    let length = step.and_then(|step| step.time);
    let due = length.and_then(|length| told_date(&mut checks, "shown", context.today, length, context));
    let made = step.zip(to).map(|(step, to)| Writing {
        step: u8::try_from(record.writings.len() + 1).unwrap_or(u8::MAX),
        to,
        what: step.what.clone(),
        on: context.today,
        text: said.trim().to_owned(),
        due,
    });
    checks.finish(made).map(|writing| vec![BesideEvent::PutInWriting(writing)])
}

/// The person was shown this very addressee; a post that has changed hands is never sent to silently.
pub(super) fn was_shown(checks: &mut Checks, shown: &[Shown], to: Option<&Addressee>) {
    let Some(to) = to else { return };
    let (post, title) = (to.post.clone(), to.title.clone());
    match shown.iter().find(|shown| shown.post == to.post) {
        None => checks.broken("shown", Broken::AddresseeNotShown { post, title }),
        Some(shown) => checks.require(shown.person == to.person.id, "shown", || Broken::AddresseeChanged {
            post,
            title,
            now: to.person.name.clone(),
        }),
    }
}

/// The post answers formally, or says how it was taken up.
pub(super) fn answer(record: &Record, said: &str, context: &Context) -> Result<Vec<BesideEvent>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "text", said);
    let made = record.waiting().map(|writing| Reply {
        step: writing.step,
        title: writing.to.title.clone(),
        by: context.actor.person.clone(),
        on: context.today,
        text: said.trim().to_owned(),
    });
    checks.finish(made).map(|reply| vec![BesideEvent::Answered(reply)])
}

/// A post that nobody holds here was told otherwise (LAM-09).
pub(super) fn told(
    record: &Record,
    post: &PostId,
    on: Option<NaiveDate>,
    how: &str,
    context: &Context,
) -> Result<Vec<BesideEvent>, Violations> {
    let mut checks = Checks::default();
    let untold = record.untold().find(|untold| &untold.post == post);
    checks.require(untold.is_some(), "post", || Broken::NotInList);
    text(&mut checks, "how", how);
    let on = past_date(&mut checks, "on", on, context);
    let made = untold.zip(on).map(|(untold, on)| ToldElsewhere {
        post: untold.post.clone(),
        title: untold.title.clone(),
        by: context.actor.person.clone(),
        on,
        how: how.trim().to_owned(),
    });
    checks.finish(made).map(|told| vec![BesideEvent::ToldElsewhere(told)])
}

/// It ends, with what became of it.
pub(super) fn end(
    how: Option<HowEnded>,
    said: &str,
    context: &Context,
) -> Result<Vec<BesideEvent>, Violations> {
    let mut checks = Checks::default();
    checks.require(how.is_some(), "how", || Broken::Missing);
    text(&mut checks, "text", said);
    let (by, on) = (context.actor.person.clone(), context.today);
    let made = how.map(|how| Concluded { how, by, on, text: said.trim().to_owned() });
    checks.finish(made).map(|concluded| vec![BesideEvent::Concluded(concluded)])
}
