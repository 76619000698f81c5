//! Made-up names, each dealt once.

use std::sync::LazyLock;

use fastrand::Rng;
use serde::Deserialize;

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../demo/names.json")).expect("a test reads demo/names.json")
});

#[derive(Deserialize)]
struct Lists {
    given: Vec<String>,
    family: Vec<String>,
}

/// A shuffled pack of names for one authority.
#[derive(Clone)]
pub struct Names {
    given: Vec<&'static str>,
    family: Vec<&'static str>,
    dealt: usize,
}

impl Names {
    pub fn shuffled(rng: &mut Rng) -> Self {
        let mut pack = |list: &'static [String]| {
            let mut pack: Vec<&str> = list.iter().map(String::as_str).collect();
            rng.shuffle(&mut pack);
            pack
        };
        Self { given: pack(&LISTS.given), family: pack(&LISTS.family), dealt: 0 }
    }

    /// The next given and family name. The two lists are of different lengths, so pairs do not repeat soon.
    pub fn deal(&mut self) -> (&'static str, &'static str) {
        let at = self.dealt;
        self.dealt += 1;
        (self.given[at % self.given.len()], self.family[at % self.family.len()])
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn two_hundred_people_have_names_of_their_own() {
        let mut names = Names::shuffled(&mut Rng::with_seed(1));
        let dealt: HashSet<_> = (0..200).map(|_| names.deal()).collect();
        assert_eq!(dealt.len(), 200);
    }
}
