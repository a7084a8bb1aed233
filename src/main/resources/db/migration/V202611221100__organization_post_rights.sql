-- Rights that posts carry beyond cases, such as preparing a payment roll. What is not granted here is denied.
create table post_right (
    post  text not null references post (code),
    code  text not null check (code ~ '^[A-Z][A-Z_]{2,40}$'),
    reach text not null check (reach in ('UNIT', 'BUREAU')),
    primary key (post, code)
);
comment on table post_right is 'Rights of posts. Reference data; no row means the right is denied.';
comment on column post_right.reach is 'UNIT: for the business of the unit where the post is held; BUREAU: for all business of the bureau';

insert into post_right (post, code, reach) values
    ('FIN_OP',      'PAYMENT_PREPARE',    'BUREAU'),
    ('FIN_OP',      'PAYMENT_READ',       'BUREAU'),
    ('FIN_CHIEF',   'PAYMENT_READ',       'BUREAU'),
    ('CA_HANDLER',  'PAYMENT_READ',       'UNIT'),
    ('CA_HANDLER',  'ENTITLEMENT_KEEP',   'UNIT'),
    ('CA_HANDLER',  'ADJUSTMENT_PREPARE', 'UNIT'),
    ('CA_CHIEF',    'PAYMENT_READ',       'UNIT'),
    ('CA_CHIEF',    'PAYMENT_CHECK',      'UNIT'),
    ('CA_CHIEF',    'ENTITLEMENT_KEEP',   'UNIT'),
    ('CA_CHIEF',    'ADJUSTMENT_APPLY',   'UNIT'),
    ('CA_LEADER',   'PAYMENT_READ',       'BUREAU'),
    ('CA_LEADER',   'PAYMENT_APPROVE',    'BUREAU'),
    ('CA_DIRECTOR', 'PAYMENT_READ',       'BUREAU'),
    ('CA_DIRECTOR', 'PAYMENT_APPROVE',    'BUREAU'),
    ('AUDITOR',     'PAYMENT_READ',       'BUREAU');
