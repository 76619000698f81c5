//! Every date that was told, in the order of telling: the first, and each that took its place.

use super::OnPaper;
use crate::calendar::words::short_date;
use crate::escalation::{Event, ToldDate};
use crate::procedure::Words;
use crate::wording::event::{Lines, moved};
use crate::wording::stage_name;

/// Each with how it was counted; a date that a newer calendar moved stands beside the one it was.
pub(super) fn all(lines: &mut Lines<'_>, paper: &OnPaper<'_>) {
    for recorded in paper.events {
        if let Event::DatesAccepted(accepted) = &recorded.event {
            accepted.moved.iter().for_each(|date| moved(lines, date));
        }
        for (label, clock) in told_by(&recorded.event, lines.words()) {
            lines.told(&label, clock);
        }
    }
}

/// What was told, without its label.
pub(super) fn told<'a>(paper: &OnPaper<'a>) -> impl Iterator<Item = &'a ToldDate> {
    let words = &paper.context.procedure.words;
    paper.events.iter().flat_map(|recorded| told_by(&recorded.event, words)).map(|(_, clock)| clock)
}

fn told_by<'a>(event: &'a Event, words: &Words) -> Vec<(String, &'a ToldDate)> {
    let settled = |clock| ("To be settled by".to_owned(), clock);
    let due = |stage| format!("{}, answer due", stage_name(words, stage));
    let again = |stage, why: &str, on| format!("{} {why} of {}", due(stage), short_date(on));
    let of_stage = |stage, clock: &'a Option<ToldDate>| clock.as_ref().map(|clock| (due(stage), clock));
    match event {
        Event::ConcernRaised(raised) => vec![settled(&raised.clock)],
        Event::WentOnInformally(went) => vec![settled(&went.clock)],
        Event::KeptInformal(kept) => kept.clock.iter().map(settled).collect(),
        Event::FormallyRaised(raised) => {
            let total = raised.total.as_ref().map(|total| ("The whole, to end by".to_owned(), total));
            of_stage(raised.sent.stage, &raised.sent.clock).into_iter().chain(total).collect()
        }
        Event::PassedOn(passed) => of_stage(passed.sent.stage, &passed.sent.clock).into_iter().collect(),
        Event::LetterSent(letter) => of_stage(letter.stage, &letter.clock).into_iter().collect(),
        Event::HoldLifted(lifted) => {
            let after = again(lifted.stage, "after the hold, by the decision", lifted.on);
            lifted.clock.iter().map(|clock| (after.clone(), clock)).collect()
        }
        Event::ExtensionDecided(given) => {
            let after = again(given.stage, "by the decision", given.on);
            given.clock.iter().map(|clock| (after.clone(), clock)).collect()
        }
        _ => Vec::new(),
    }
}
