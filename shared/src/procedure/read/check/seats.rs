//! Posts under whose title not one person answers, and where the file may name them.

use super::super::section::Section;
use crate::ids::PostId;
use crate::procedure::{Procedure, Seat, Silence, Stage};

pub(super) fn check(root: &Section, procedure: &Procedure) {
    members_are_people(root, procedure);
    for (index, stage) in procedure.stages.iter().enumerate() {
        let wrong = |field, wrong: String, right| root.wrong_in("stages", index, field, wrong, right);
        if let Some(agency) = agency(&stage.addressees, procedure).filter(|_| stage.addressees.len() > 1) {
            let right = "give it a stage of its own: nobody answers a letter for another";
            wrong("addressees", format!("`{agency}` is another agency"), right);
        }
        for (field, posts) in inside(stage) {
            if let Some(agency) = agency(posts, procedure) {
                wrong(field, format!("`{agency}` is another agency"), OUTSIDE);
            }
        }
        if let Some(agency) = goes_out_by_itself(stage, procedure) {
            let right = "write \"ask\": somebody has to write the letter";
            wrong("silence", format!("it would go to `{agency}`, another agency, by itself"), right);
        }
    }
}

const OUTSIDE: &str =
    "name a post of the council: an agency is only ever written to, as the addressee of a stage";

/// A panel is of posts that one person holds.
fn members_are_people(root: &Section, procedure: &Procedure) {
    for (index, post) in procedure.posts.iter().enumerate() {
        let Seat::Panel { members, .. } = &post.seat else { continue };
        let person = |member: &&PostId| procedure.post(member).is_none_or(|post| post.seat.is_one_person());
        if let Some(member) = members.iter().find(|member| !person(member)) {
            let wrong = format!("`{member}` is no post that one person holds");
            root.wrong_in("posts", index, "members", wrong, "name the posts themselves");
        }
    }
}

fn agency<'p>(posts: &'p [PostId], procedure: &Procedure) -> Option<&'p PostId> {
    posts.iter().find(|post| procedure.post(post).is_some_and(|post| post.seat == Seat::Agency))
}

/// The lists of a stage whose people are told in the product itself.
fn inside(stage: &Stage) -> [(&'static str, &[PostId]); 3] {
    let also = match &stage.silence {
        Silence::Ask { also } => also.as_slice(),
        Silence::PassOn | Silence::Agreed => &[],
    };
    [("copies", &stage.copies), ("told", &stage.told), ("ask_also", also)]
}

/// The agency that silence would take it to.
fn goes_out_by_itself(stage: &Stage, procedure: &Procedure) -> Option<PostId> {
    if stage.silence != Silence::PassOn {
        return None;
    }
    stage.chairs.iter().find_map(|chair| {
        let own = procedure.for_plan(chair.plan());
        let next = own.follows(stage.number, *chair).first().copied()?;
        own.agency_of(next).map(|agency| agency.id.clone())
    })
}
