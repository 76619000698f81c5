//! How a record begins: the rules of each kind.

use super::super::{About, Begin, Begun, BesideEvent, NewEntry, Untold, What, Writing};
use super::advice;
use super::going_on::{entry, was_shown};
use super::people::manager_of;
use super::{whole, why_not_begun};
use crate::escalation::decide::common::{addressee, optional_text, past_date, text};
use crate::escalation::violation::Checks;
use crate::escalation::{Addressee, Broken, Context, Shown, Violations};
use crate::ids::PostId;
use crate::procedure::{Overriding, SOMETHING_ELSE, Source};
use chrono::NaiveDate;

pub(super) fn begin(begin: &Begin, context: &Context) -> Result<Vec<BesideEvent>, Violations> {
    if let Some(broken) = why_not_begun(begin.about.kind(), context) {
        return Err(whole(broken));
    }
    if (begin.child, begin.plan) != (context.child.id, context.plan) {
        return Err(whole(Broken::ChildDiffers));
    }
    match &begin.about {
        About::Supervision { entry } => supervision(begin, entry, context),
        About::Advice { text, lawyer } => advice::seek(begin, text, *lawyer, context),
        About::Alert { worker, text, shown } => alert(begin, worker.as_ref(), text, shown, context),
        About::Concern { from, agency, text, talked_on, came_of_it } => {
            let said = Said { from: *from, agency, text, talked_on: *talked_on, came_of_it };
            concern(begin, &said, context)
        }
        About::GoodPractice { whose, text } => good_practice(begin, whose, text, context),
        About::GraveEvent { event, other, text } => grave_event(begin, event, other, text, context),
    }
}

pub(super) fn begun(begin: &Begin, what: What, posts: &[PostId], context: &Context) -> BesideEvent {
    let (told, untold) = tell(posts, context);
    BesideEvent::Begun(Box::new(Begun {
        child: begin.child,
        plan: begin.plan,
        matter: begin.matter,
        by: context.actor.person.clone(),
        on: context.today,
        what,
        told,
        untold,
    }))
}

/// Who is told of those posts, each person once, and the posts that nobody holds here.
fn tell(posts: &[PostId], context: &Context) -> (Vec<Addressee>, Vec<Untold>) {
    let (mut told, mut untold) = (Vec::<Addressee>::new(), Vec::new());
    for post in posts {
        match context.resolved(post).and_then(addressee) {
            Some(known) if told.iter().any(|other| other.person.id == known.person.id) => {}
            Some(known) => told.push(known),
            None => {
                let title = context.procedure.title(post).to_owned();
                let outside = context.procedure.post(post).and_then(|known| known.outside);
                untold.push(Untold { post: post.clone(), title, outside });
            }
        }
    }
    (told, untold)
}

/// Supervision begins with its first entry (HAF-06).
fn supervision(begin: &Begin, first: &NewEntry, context: &Context) -> Result<Vec<BesideEvent>, Violations> {
    let entry = entry(first, "about.entry.", context);
    let mut checks = Checks::default();
    checks.require(begin.matter.is_some(), "matter", || Broken::Missing);
    let (entry, ()) = (entry?, checks.finish(Some(()))?);
    Ok(vec![begun(begin, What::Supervision, &[], context), BesideEvent::EntryAdded(entry)])
}

/// An alert goes to the worker's manager, with what they need to take it up (SLO-09).
fn alert(
    begin: &Begin,
    worker: Option<&Shown>,
    said: &str,
    shown: &[Shown],
    context: &Context,
) -> Result<Vec<BesideEvent>, Violations> {
    let mut checks = Checks::default();
    checks.require(worker.is_some(), "about.worker", || Broken::Missing);
    text(&mut checks, "about.text", said);
    let about = worker.and_then(|worker| known_worker(&mut checks, worker, context));
    let manager = about.as_ref().and_then(|about| manager_of(&about.post, context));
    if let (Some(about), None) = (&about, &manager) {
        let (post, title) = (about.post.clone(), about.title.clone());
        checks.broken("about.worker", Broken::NobodyAbove { post, title });
    }
    was_shown(&mut checks, shown, manager.as_ref());
    let note = context.procedure.beside.conduct.as_ref().map(|conduct| conduct.note.clone());
    let made = about.zip(manager).map(|(worker, to)| {
        let what = What::Alert { worker, text: said.trim().to_owned() };
        let (what_is_asked, said) = (note.unwrap_or_default(), said.trim().to_owned());
        let on = context.today;
        let writing = Writing { step: 1, to, what: what_is_asked, on, text: said, due: None };
        vec![begun(begin, what, &[], context), BesideEvent::PutInWriting(writing)]
    });
    checks.finish(made)
}

/// The worker as the record keeps them, if they still hold the post they were shown in.
fn known_worker(checks: &mut Checks, worker: &Shown, context: &Context) -> Option<Addressee> {
    let known = context.resolved(&worker.post).and_then(addressee);
    checks.require(known.is_some(), "about.worker", || Broken::NotInList);
    let known = known?;
    checks.require(known.person.id == worker.person, "about.worker", || Broken::AddresseeChanged {
        post: known.post.clone(),
        title: known.title.clone(),
        now: known.person.name.clone(),
    });
    Some(known)
}

/// What is said when a concern about a chair begins.
struct Said<'a> {
    from: Option<Source>,
    agency: &'a str,
    text: &'a str,
    talked_on: Option<NaiveDate>,
    came_of_it: &'a str,
}

/// A concern is first put to the chair directly, and that is on the record (SLO-10).
fn concern(begin: &Begin, said: &Said<'_>, context: &Context) -> Result<Vec<BesideEvent>, Violations> {
    let mut checks = Checks::default();
    let reverse = context.procedure.beside.reverse.as_ref();
    let sources = reverse.map(|reverse| reverse.from.as_slice()).unwrap_or_default();
    // Where only one may raise it, nobody is asked which.
    let from = said.from.or(sources.first().copied().filter(|_| sources.len() == 1));
    checks.require(from.is_some(), "about.from", || Broken::Missing);
    checks.require(from.is_none_or(|from| sources.contains(&from)), "about.from", || Broken::NotInList);
    if from == Some(Source::Agency) {
        text(&mut checks, "about.agency", said.agency);
    }
    text(&mut checks, "about.text", said.text);
    let talked_on = past_date(&mut checks, "about.talked_on", said.talked_on, context);
    text(&mut checks, "about.came_of_it", said.came_of_it);
    let chair = context.chair_of(begin.plan).cloned();
    checks.require(chair.is_some(), "plan", || Broken::Missing);
    let made = from.zip(talked_on).zip(chair).map(|((from, talked_on), chair)| {
        let what = What::Concern {
            chair,
            chair_kind: begin.plan.chair(),
            from,
            agency: (from == Source::Agency).then(|| said.agency.trim().to_owned()),
            text: said.text.trim().to_owned(),
            talked_on,
            came_of_it: said.came_of_it.trim().to_owned(),
        };
        vec![begun(begin, what, &[], context)]
    });
    checks.finish(made)
}

/// Good practice, with copies to whom the procedure names (LAM-15).
fn good_practice(
    begin: &Begin,
    whose: &str,
    said: &str,
    context: &Context,
) -> Result<Vec<BesideEvent>, Violations> {
    let mut checks = Checks::default();
    text(&mut checks, "about.whose", whose);
    text(&mut checks, "about.text", said);
    let what = What::GoodPractice { whose: whose.trim().to_owned(), text: said.trim().to_owned() };
    let copies = context.procedure.beside.good_practice.as_ref().map(|found| found.copies.as_slice());
    let made = vec![begun(begin, what, copies.unwrap_or_default(), context)];
    checks.finish(Some(made))
}

/// A grave event is told at once to whom the procedure names (LAM-09). No post without a holder holds it up.
fn grave_event(
    begin: &Begin,
    event: &str,
    other: &str,
    said: &str,
    context: &Context,
) -> Result<Vec<BesideEvent>, Violations> {
    let mut checks = Checks::default();
    let rule = context.procedure.beside.overriding.as_ref();
    let listed = |rule: &Overriding| rule.events.iter().any(|known| known.id == event);
    let something_else = event == SOMETHING_ELSE;
    checks.require(something_else || rule.is_some_and(listed), "about.event", || Broken::NotInList);
    if something_else {
        text(&mut checks, "about.other", other);
    }
    optional_text(&mut checks, "about.other", other);
    text(&mut checks, "about.text", said);
    let what = What::GraveEvent {
        event: event.to_owned(),
        other: something_else.then(|| other.trim().to_owned()),
        text: said.trim().to_owned(),
    };
    let posts = rule.map(|rule| rule.posts.as_slice()).unwrap_or_default();
    let made = vec![begun(begin, what, posts, context)];
    checks.finish(Some(made))
}
