//! Values that must name a post or a stage of the same file.

use super::Section;
use crate::ids::PostId;
use crate::procedure::Signer;
use toml::Spanned;
use toml::de::DeValue;

impl Section<'_> {
    /// Posts, or none.
    pub(crate) fn posts(&self, key: &'static str) -> Vec<PostId> {
        self.list(key, |key, value| self.post_of(key, value))
    }

    /// Posts, at least one.
    pub(crate) fn some_posts(&self, key: &'static str) -> Vec<PostId> {
        self.need(key, "write a list of at least one post");
        self.not_empty(key);
        self.posts(key)
    }

    /// Posts or the chair of the plan, or nobody.
    pub(crate) fn signers(&self, key: &'static str) -> Vec<Signer> {
        self.list(key, |key, value| {
            let is_chair = value.get_ref().as_str() == Some(Signer::CHAIR);
            if is_chair { Some(Signer::Chair) } else { self.post_of(key, value).map(Signer::Post) }
        })
    }

    pub(crate) fn post(&self, key: &'static str) -> PostId {
        let value = self.need(key, "write the id of a post");
        let post = value.and_then(|value| self.post_of(&self.key(key), value));
        post.unwrap_or_else(|| PostId(String::new()))
    }

    pub(crate) fn optional_post(&self, key: &'static str) -> Option<PostId> {
        let value = self.get(key)?;
        self.post_of(&self.key(key), value)
    }

    pub(crate) fn stage(&self, key: &'static str) -> u8 {
        let value = self.need(key, "write the number of a stage");
        value.and_then(|value| self.stage_of(&self.key(key), value)).unwrap_or(1)
    }

    /// A stage, or none.
    pub(crate) fn optional_stage(&self, key: &'static str) -> Option<u8> {
        let value = self.get(key)?;
        self.stage_of(&self.key(key), value)
    }

    /// Stages, or none.
    pub(crate) fn stages(&self, key: &'static str) -> Vec<u8> {
        self.list(key, |key, value| self.stage_of(key, value))
    }

    /// Stages where the key is there; the list may be empty.
    pub(crate) fn optional_stages(&self, key: &'static str) -> Option<Vec<u8>> {
        self.get(key).map(|_| self.stages(key))
    }

    /// Stages, at least one.
    pub(crate) fn some_stages(&self, key: &'static str) -> Vec<u8> {
        self.need(key, "write a list of at least one stage");
        self.not_empty(key);
        self.stages(key)
    }

    fn post_of(&self, key: &str, value: &Spanned<DeValue>) -> Option<PostId> {
        let id = self.text_of(key, value);
        if !id.is_empty() && !self.file.has_post(&id) {
            let right = match self.file.post_like(&id) {
                Some(near) => format!("did you mean `{near}`? Otherwise add it under [[posts]]"),
                None => "add it under [[posts]], or name one that is there".to_owned(),
            };
            self.file.missing(value.span().start, key, format!("no [[posts]] has the id `{id}`"), right);
        }
        (!id.is_empty()).then_some(PostId(id))
    }

    fn stage_of(&self, key: &str, value: &Spanned<DeValue>) -> Option<u8> {
        let number = u8::try_from(self.whole(key, value)).unwrap_or(u8::MAX);
        let stages = self.file.stages();
        if usize::from(number) > stages {
            let right = format!("the ladder has the stages 1 to {stages}");
            self.file.missing(value.span().start, key, format!("there is no stage {number}"), right);
        }
        Some(number)
    }
}
