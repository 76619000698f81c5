use super::section::Section;
use crate::procedure::{
    Beside, Conduct, GoodPractice, Overriding, Reverse, ReverseStep, SOMETHING_ELSE, Supervision, Topic,
};

/// The sections of what is kept beside the ladder; each may be left out.
pub(super) fn beside(root: &Section) -> Beside {
    Beside {
        supervision: root.optional("supervision", supervision),
        conduct: root.optional("conduct", conduct),
        reverse: root.optional("reverse", reverse),
        good_practice: root.optional("good_practice", good_practice),
        overriding: root.optional("override", overriding),
    }
}

fn supervision(section: &Section) -> Supervision {
    Supervision {
        by: section.some_posts("by"),
        readers: section.posts("readers"),
        topics: section.named("topics", topic),
    }
}

fn conduct(section: &Section) -> Conduct {
    Conduct { note: section.text("note") }
}

fn reverse(section: &Section) -> Reverse {
    Reverse {
        from: section.some_of("from"),
        steps: section.some("steps", step),
        tracked_by: section.posts("tracked_by"),
        complaints: section.optional_text("complaints"),
        note: section.text("note"),
    }
}

fn step(section: &Section) -> ReverseStep {
    ReverseStep {
        post: section.post("post"),
        what: section.text("what"),
        time: section.optional_length("time"),
    }
}

fn good_practice(section: &Section) -> GoodPractice {
    GoodPractice { copies: section.posts("copies"), note: section.text("note") }
}

fn overriding(section: &Section) -> Overriding {
    Overriding {
        events: section.named("events", topic),
        posts: section.some_posts("posts"),
        note: section.text("note"),
    }
}

fn topic(section: &Section) -> Topic {
    let id = section.id("id");
    if id == SOMETHING_ELSE {
        section.wrong("id", "every list ends with this choice by itself", "leave it out");
    }
    Topic { id, text: section.text("text") }
}
