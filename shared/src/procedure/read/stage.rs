use super::section::Section;
use super::{milestone, priority, route, signing};
use crate::ids::PostId;
use crate::procedure::{Clock, Length, Mode, Silence, Stage, StageTime, Unit};
use serde::Deserialize;

pub(super) fn stage(section: &Section) -> Stage {
    let addressees = section.some_posts("addressees");
    let time = time(section);
    Stage {
        number: section.count_of("number").try_into().unwrap_or(u8::MAX),
        mode: mode(section, &addressees),
        addressees,
        copies: section.posts("copies"),
        told: section.posts("told"),
        counts_from: milestone::counts_from(section, &milestone::times(&time)),
        time,
        clock: section.word("clock", Clock::Reply),
        silence: silence(section),
        next: section.optional_stages("next"),
        only: section.optional_word("only"),
        review_within: section.optional_length("review_within"),
        chairs: section.some_of("chairs"),
        grounds: section.named("grounds", route::ground),
        signing: signing::signing(section),
        rare: section.flag("rare"),
        note: section.optional_text("note"),
    }
}

/// Said only where there is more than one addressee.
fn mode(section: &Section, addressees: &[PostId]) -> Mode {
    if addressees.len() > 1 {
        section.word("mode", Mode::Any)
    } else {
        section.optional_word("mode").unwrap_or(Mode::Any)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum SetBy {
    Procedure,
    Chair,
}

/// A stage without a time says so; that it says nothing is a mistake.
fn time(section: &Section) -> StageTime {
    let set_by = section.optional_word("time_set_by");
    if section.count("times") > 0 {
        let other =
            section.optional_text("time").map(|_| "time").or(set_by.is_some().then_some("time_set_by"));
        if let Some(other) = other {
            section.wrong(other, "the priorities set the time here", "leave this out, or leave `times` out");
        }
        return StageTime::Priority { times: section.each("times", priority::time) };
    }
    if section.says("time", "none") {
        if set_by.is_some() {
            section.wrong("time_set_by", "there is no time to set", "leave this out");
        }
        return StageTime::Nobody;
    }
    let length = section.length("time");
    match set_by.unwrap_or(SetBy::Procedure) {
        SetBy::Procedure => StageTime::Procedure { length },
        SetBy::Chair => chairs_time(section, length),
    }
}

/// A time that stands on the chair's own form: what is offered there, between the least and the most.
fn chairs_time(section: &Section, offered: Length) -> StageTime {
    if offered.unit != Unit::WorkingDays {
        let right = "write it in working days, or leave `time_set_by` out";
        section.wrong("time", "a chair sets this time in working days", right);
    }
    let [least, most] = ["least", "most"].map(|key| limit(section, key));
    let counts =
        [least.map_or(1, |least| least.count), offered.count, most.map_or(u32::MAX, |most| most.count)];
    if !counts.is_sorted() {
        let right = "write a `time` between `least` and `most`";
        section.wrong("time", "a chair could not give the time that is offered", right);
    }
    StageTime::Chair { offered, least, most }
}

fn limit(section: &Section, key: &'static str) -> Option<Length> {
    let limit = section.optional_length(key)?;
    if limit.unit != Unit::WorkingDays {
        section.wrong(key, "a chair sets this time in working days", "write it in working days");
    }
    Some(limit)
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Then {
    Ask,
    PassOn,
    Agreed,
}

fn silence(section: &Section) -> Silence {
    let then = section.word("silence", Then::Ask);
    let also = section.posts("ask_also");
    let asks = matches!(then, Then::Ask);
    if !asks && !also.is_empty() {
        section.wrong("ask_also", "nobody is asked where silence settles what follows", "leave this out");
    }
    match then {
        Then::Ask => Silence::Ask { also },
        Then::PassOn => Silence::PassOn,
        Then::Agreed => Silence::Agreed,
    }
}
