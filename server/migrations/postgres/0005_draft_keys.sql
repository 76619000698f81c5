-- What a person's drafts are encrypted with on their devices. Deleting one makes every draft of theirs unreadable.

create table draft_keys (
    authority_id text not null references authorities,
    person_id    text not null,
    draft_key    bytea not null check (length(draft_key) = 32),
    made_at      bigint not null,
    primary key (authority_id, person_id)
);

alter table draft_keys enable row level security;
alter table draft_keys force row level security;
create policy own_authority on draft_keys using (authority_id = current_setting('app.authority', true));
