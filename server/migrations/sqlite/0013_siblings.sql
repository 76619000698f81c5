-- Which matters were raised together for brothers and sisters: a projection of their group's own stream.
create table sibling_matters (
    authority_id  text not null,
    escalation_id text not null,
    group_id      text not null,
    primary key (authority_id, escalation_id),
    foreign key (authority_id, escalation_id) references escalations
) strict, without rowid;

create index sibling_matters_by_group on sibling_matters (authority_id, group_id, escalation_id);
