//! Who raises, signs off and endorses: people whom the product can ask, about something that happens.

use super::super::section::Section;
use crate::ids::PostId;
use crate::procedure::{Line, Procedure, Reach, Signer, Stage};

pub(super) fn check(root: &Section, procedure: &Procedure) {
    for (index, stage) in procedure.stages.iter().enumerate() {
        let wrong = |field, wrong: String, right| root.wrong_in("stages", index, field, wrong, right);
        for (field, posts) in signatures(stage) {
            for post in posts.into_iter().filter(|post| !is_one_person(post, procedure)) {
                wrong(
                    field,
                    format!("`{post}` is no post that one person holds"),
                    "name the post of a person",
                );
            }
        }
        for post in stage.signing.raised_by.iter().filter_map(Signer::post) {
            if procedure.post(post).is_some_and(|post| post.line != Line::Chair) {
                let right = "name the chair, or a post whose line is chair";
                wrong("raised_by", format!("`{post}` is not of the chair's own service"), right);
            }
        }
        if !stage.signing.endorsed_by.is_empty() && !sends_letters(stage, procedure) {
            let right = "leave this out, or address the stage to an agency";
            wrong("endorsed_by", "no letter leaves from this stage".to_owned(), right);
        }
    }
}

fn signatures(stage: &Stage) -> [(&'static str, Vec<&PostId>); 3] {
    let signing = &stage.signing;
    [
        ("raised_by", signing.raised_by.iter().filter_map(Signer::post).collect()),
        ("signed_off_by", signing.signed_off_by.iter().filter_map(Signer::post).collect()),
        ("endorsed_by", signing.endorsed_by.iter().collect()),
    ]
}

/// Posts that the file lacks are reported as such.
fn is_one_person(post: &PostId, procedure: &Procedure) -> bool {
    procedure.post(post).is_none_or(|post| post.seat.is_one_person())
}

/// Is the stage an agency's own, or one from which matters go to agencies by letter?
fn sends_letters(stage: &Stage, procedure: &Procedure) -> bool {
    let own = procedure.agency_of(stage.number).is_some();
    let partners = procedure.partners.as_ref().filter(|partners| partners.reach == Reach::Directly);
    own || partners.is_some_and(|partners| partners.stages.contains(&stage.number))
}
