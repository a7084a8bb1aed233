create sequence policy_parameter_revision_number;

create table policy_parameter_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
comment on table policy_parameter_revision is 'Changes with every change of a parameter value, so that readers know whether the values they keep in memory still hold';

insert into policy_parameter_revision (revision) values (nextval('policy_parameter_revision_number'));

create function policy_parameter_changed() returns trigger language plpgsql as $$
begin
    update policy_parameter_revision set revision = nextval('policy_parameter_revision_number');
    return null;
end
$$;

create trigger policy_parameter_value_changed after insert or update or delete on policy_parameter_value
    for each statement execute function policy_parameter_changed();
