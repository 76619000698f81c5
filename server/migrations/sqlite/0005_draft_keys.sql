-- What a person's drafts are encrypted with on their devices. Deleting one makes every draft of theirs unreadable.

create table draft_keys (
    authority_id text not null references authorities,
    person_id    text not null,
    draft_key    blob not null check (length(draft_key) = 32),
    made_at      integer not null,
    primary key (authority_id, person_id)
) strict, without rowid;
