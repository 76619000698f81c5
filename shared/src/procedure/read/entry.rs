use super::section::Section;
use crate::procedure::{EntryRule, Need};

pub(super) fn entry(section: &Section) -> EntryRule {
    let reason = section.flag("reason").then_some(Need::Reason);
    let ground = section.flag("ground").then_some(Need::Ground);
    let talks = section.posts("consult").into_iter().map(|post| Need::Consultation { post });
    let on_grounds = section.each("consult_on", on_ground).into_iter().flatten();
    EntryRule {
        chairs: section.some_of("chairs"),
        stages: section.some_stages("stages"),
        needs: reason.into_iter().chain(ground).chain(talks).chain(on_grounds).collect(),
        when: section.optional_text("when"),
    }
}

/// Who is spoken with where the matter goes there on one ground.
fn on_ground(section: &Section) -> Vec<Need> {
    let ground = section.id("ground");
    let posts = section.some_posts("posts").into_iter();
    posts.map(|post| Need::ConsultationOn { post, ground: ground.clone() }).collect()
}
