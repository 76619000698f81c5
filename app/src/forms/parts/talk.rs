use crate::components::Choice;
use crate::forms::Facts;
use shared::procedure::Manner;
use shared::wording;

/// How people may have spoken: the manners the procedure names first, in its order, then the others.
pub fn manners(facts: &Facts) -> Vec<Choice> {
    let named = &facts.procedure().informal.manners;
    let all = [Manner::InPerson, Manner::Telephone, Manner::Video, Manner::Form, Manner::Writing];
    let others = all.iter().filter(|manner| !named.contains(manner));
    named.iter().chain(others).map(|manner| Choice::new(value(*manner), wording::manner(*manner))).collect()
}

/// The manner chosen.
pub fn chosen(value: &str) -> Option<Manner> {
    serde_json::from_value(serde_json::Value::String(value.to_owned())).ok()
}

fn value(manner: Manner) -> String {
    match manner {
        Manner::InPerson => "in_person",
        Manner::Telephone => "telephone",
        Manner::Video => "video",
        Manner::Form => "form",
        Manner::Writing => "writing",
    }
    .to_owned()
}
