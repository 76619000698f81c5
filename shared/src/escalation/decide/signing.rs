//! Signatures: who signs a matter off where that is not simply the chair, and a closing that several sign.

use super::close::days_taken;
use super::common::{optional_text, text};
use super::target::others;
use crate::access::Relation;
use crate::escalation::violation::Checks;
use crate::escalation::{
    Broken, Closing, ClosingNotSigned, ClosingSigned, CommandKind, Context, Ending, EndorseLetter,
    Escalation, Event, LetterEndorsed, SignOff, Signatories, Signatory, Signature, StageStep, Violations,
};
use crate::ids::PostId;
use crate::procedure::{Signer, Stage};
use crate::wording::chair;

/// Whose signatures the stage needs, in the words of today.
pub(super) fn signatories(stage: &Stage, context: &Context) -> Signatories {
    let posts = stage.signing.endorsed_by.iter().cloned().map(Signer::Post);
    Signatories {
        sign_off: stage.signing.signed_off_by.iter().map(|signer| signatory(signer, context)).collect(),
        endorse: posts.map(|signer| signatory(&signer, context)).collect(),
    }
}

fn signatory(signer: &Signer, context: &Context) -> Signatory {
    let title = match signer {
        Signer::Chair => chair(&context.procedure.words, context.plan.chair()).to_owned(),
        Signer::Post(post) => context.procedure.title(post).to_owned(),
    };
    Signatory { signer: signer.clone(), title }
}

/// May this person act as that signer: as the chair, or in the chair's place; as whoever answers for the post today?
fn is(signer: &Signer, context: &Context) -> bool {
    let relations = &context.actor.relations;
    match signer {
        Signer::Chair => relations.contains(&Relation::Chair) || relations.contains(&Relation::ChairsManager),
        Signer::Post(post) => {
            context.resolved(post).is_some_and(|today| today.answers(context.actor.person.id))
        }
    }
}

/// Does anybody answer for it today? A post that nobody holds, nor any above it, is passed over.
fn is_held(signer: &Signer, context: &Context) -> bool {
    let held = |post: &PostId| context.resolved(post).is_some_and(|today| today.person.is_some());
    signer.post().is_none_or(held)
}

fn titles<'m>(wanted: impl IntoIterator<Item = &'m Signatory>) -> Vec<String> {
    wanted.into_iter().map(|wanted| wanted.title.clone()).collect()
}

/// Those among them for whom somebody answers today.
fn held<'m>(wanted: impl IntoIterator<Item = &'m Signatory>, context: &Context) -> Vec<&'m Signatory> {
    wanted.into_iter().filter(|wanted| is_held(&wanted.signer, context)).collect()
}

/// As whom this person would sign; an own post before the chair's place.
fn as_whom<'m>(wanted: &[&'m Signatory], context: &Context) -> Option<&'m Signatory> {
    let mut own: Vec<_> = wanted.iter().copied().filter(|wanted| is(&wanted.signer, context)).collect();
    own.sort_by_key(|wanted| wanted.signer == Signer::Chair);
    own.into_iter().next()
}

/// Why an act that somebody signs is not this person's, or not yet.
pub(super) fn closed(matter: &Escalation, kind: CommandKind, context: &Context) -> Option<Broken> {
    match kind {
        CommandKind::Review | CommandKind::Close => judges(matter, context),
        CommandKind::SignOff => signs(matter, context),
        CommandKind::EndorseLetter => endorses(matter.current()?, context),
        CommandKind::RecordLetter => {
            let missing = held(matter.current()?.unendorsed(), context);
            (!missing.is_empty()).then(|| Broken::NotEndorsed { by: titles(missing) })
        }
        _ => None,
    }
}

/// Those who sign off judge; nobody does while a closing waits for more signatures.
fn judges(matter: &Escalation, context: &Context) -> Option<Broken> {
    let unsigned = held(matter.unsigned(), context);
    if !unsigned.is_empty() {
        return Some(Broken::SignatureAwaited { by: titles(unsigned) });
    }
    let signers = held(matter.signs_off(), context);
    let theirs = signers.is_empty() || as_whom(&signers, context).is_some();
    (!theirs).then(|| Broken::SignedOffBy { by: titles(signers) })
}

/// Nobody signs twice, whatever posts they hold.
fn signs(matter: &Escalation, context: &Context) -> Option<Broken> {
    let unsigned = held(matter.unsigned(), context);
    let Some(waiting) = matter.to_sign.as_ref().filter(|_| !unsigned.is_empty()) else {
        return Some(Broken::NotNow { act: CommandKind::SignOff, phase: Some(matter.phase) });
    };
    let signed = waiting.signed.iter().any(|given| given.by.id == context.actor.person.id);
    let theirs = !signed && as_whom(&unsigned, context).is_some();
    (!theirs).then(|| Broken::SignatureAwaited { by: titles(unsigned) })
}

fn endorses(step: &StageStep, context: &Context) -> Option<Broken> {
    let wanted: Vec<_> = step.unendorsed().collect();
    if wanted.is_empty() || step.letter.is_some() {
        return Some(Broken::NothingWaits);
    }
    let theirs = as_whom(&wanted, context).is_some();
    (!theirs).then(|| Broken::NotEndorsed { by: titles(wanted) })
}

fn signature(wanted: &Signatory, context: &Context) -> Signature {
    Signature {
        signer: wanted.signer.clone(),
        title: wanted.title.clone(),
        by: context.actor.person.clone(),
        on: context.today,
    }
}

/// The closing takes effect, or waits for those who have not signed it. A plan's end and a withdrawal need no signature.
pub(super) fn closes(matter: &Escalation, closing: Closing, context: &Context) -> Event {
    let judged = !matches!(closing.how, Ending::PlanEnded { .. } | Ending::Withdrawn);
    let signers = held(matter.signs_off(), context);
    match as_whom(&signers, context).filter(|_| judged) {
        Some(own) => signed(closing, own, &signers, context),
        None => Event::Closed(closing),
    }
}

/// The closing with one more signature; with the last of them it takes effect.
fn signed(mut closing: Closing, own: &Signatory, signers: &[&Signatory], context: &Context) -> Event {
    closing.signed.push(signature(own, context));
    let open = |wanted: &Signatory| !closing.signed.iter().any(|given| given.signer == wanted.signer);
    let awaits: Vec<Signatory> = signers.iter().copied().filter(|wanted| open(wanted)).cloned().collect();
    if awaits.is_empty() {
        return Event::Closed(closing);
    }
    Event::ClosingSigned(Box::new(ClosingSigned { closing, awaits }))
}

/// The next signature, or why it is not given.
pub(super) fn sign(matter: &Escalation, said: &SignOff, context: &Context) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    let unsigned = held(matter.unsigned(), context);
    let (Some(waiting), Some(own)) = (&matter.to_sign, as_whom(&unsigned, context)) else {
        return checks.finish(None);
    };
    let event = match said {
        SignOff::Signed => {
            let closing = Closing {
                on: context.today,
                days_taken: days_taken(matter, context),
                told: others(&context.procedure.told_on_closing, &[], context),
                ..waiting.clone()
            };
            signed(closing, own, &unsigned, context)
        }
        SignOff::NotSigned { reason } => {
            text(&mut checks, "reason", reason);
            let stage = matter.phase.stage().unwrap_or_default();
            let (by, reason) = (signature(own, context), reason.trim().to_owned());
            Event::ClosingNotSigned(ClosingNotSigned { stage, by, reason })
        }
    };
    checks.finish(Some(vec![event]))
}

/// The letter may leave, as far as this person's post goes.
pub(super) fn endorse(
    matter: &Escalation,
    said: &EndorseLetter,
    context: &Context,
) -> Result<Vec<Event>, Violations> {
    let mut checks = Checks::default();
    optional_text(&mut checks, "note", &said.note);
    let step = matter.current();
    let wanted: Vec<_> = step.into_iter().flat_map(StageStep::unendorsed).collect();
    let event = step.zip(as_whom(&wanted, context)).map(|(step, own)| {
        let (stage, by) = (step.sent.stage, signature(own, context));
        Event::LetterEndorsed(LetterEndorsed { stage, by, note: said.note.trim().to_owned() })
    });
    checks.finish(event.map(|event| vec![event]))
}

/// May this person bring a matter to the stage, where the procedure says who does?
pub(super) fn raises(stage: &Stage, context: &Context) -> bool {
    let mut by = stage.signing.raised_by.iter().filter(|signer| is_held(signer, context)).peekable();
    by.peek().is_none() || by.any(|signer| is(signer, context))
}

/// Those who bring a matter to the stage, by title.
pub(super) fn raisers(stage: &Stage, context: &Context) -> Vec<String> {
    stage.signing.raised_by.iter().map(|signer| signatory(signer, context).title).collect()
}

/// Does the procedure name a post of this person's own for bringing a matter to the stage?
pub(super) fn raises_by_post(stage: &Stage, context: &Context) -> bool {
    let mut posts = stage.signing.raised_by.iter().filter(|signer| signer.post().is_some());
    posts.any(|signer| is(signer, context))
}
