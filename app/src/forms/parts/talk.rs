use crate::components::Choice;
use crate::forms::Facts;
use shared::procedure::Manner;
use shared::wording;

const ALL: [Manner; 5] = [Manner::InPerson, Manner::Telephone, Manner::Video, Manner::Form, Manner::Writing];

/// How people may have spoken: informally as the procedure names it, in its order; once it is formal in any way.
pub fn manners(facts: &Facts) -> Vec<Choice> {
    let named = &facts.informal(facts.informal_step()).manners;
    let formal = facts.stage().is_some();
    let others = ALL.into_iter().filter(|manner| formal && !named.contains(manner));
    of(&named.iter().copied().chain(others).collect::<Vec<_>>())
}

/// Those manners, to be chosen from.
pub fn of(manners: &[Manner]) -> Vec<Choice> {
    manners.iter().map(|manner| Choice::new(value(*manner), wording::manner(*manner))).collect()
}

/// The manner chosen.
pub fn chosen(value: &str) -> Option<Manner> {
    ALL.into_iter().find(|manner| self::value(*manner) == value)
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
