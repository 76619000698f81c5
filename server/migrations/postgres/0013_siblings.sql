-- Which matters were raised together for brothers and sisters: a projection of their group's own stream.
create table sibling_matters (
    authority_id  text not null,
    escalation_id text not null,
    group_id      text not null,
    primary key (authority_id, escalation_id),
    foreign key (authority_id, escalation_id) references escalations
);

create index sibling_matters_by_group on sibling_matters (authority_id, group_id, escalation_id);

alter table sibling_matters enable row level security;
alter table sibling_matters force row level security;
create policy own_authority on sibling_matters using (authority_id = current_setting('app.authority', true));
