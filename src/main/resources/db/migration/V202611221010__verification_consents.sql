-- Consent 授权 of each person to be checked (民发〔2021〕57号 article 9, 社会救助暂行办法 article 58).

create table verification_consent (
    id             uuid        primary key,
    case_id        uuid        not null references case_file (id),
    person_hash    text        not null,
    person_sealed  bytea       not null,
    scope          text[]      not null check (cardinality(scope) > 0 and scope <@ array['APPLICATION', 'IN_PAYMENT']),
    method         text        not null check (method in ('ELECTRONIC', 'HANDWRITTEN', 'GUARDIAN')),
    document_id    uuid,
    signed_at      timestamptz not null,
    valid_until    date        not null,
    recorded_by    bigint      not null,
    recorded_at    timestamptz not null,
    revoked_at     timestamptz,
    revoked_by     bigint,
    revoke_reason  bytea,
    check ((revoked_at is null) = (revoked_by is null))
);
comment on table verification_consent is 'Who allowed the economic check of himself, for what and until when; never changed but for its revocation. Owned by verification.';
comment on column verification_consent.person_hash is 'Keyed hash of the identity number';
comment on column verification_consent.person_sealed is 'Name, identity number and, for a minor, the guardian who signed; encrypted JSON';
comment on column verification_consent.scope is 'APPLICATION while applying, IN_PAYMENT for the comparisons while in payment';
comment on column verification_consent.document_id is 'The signed paper, among the documents of the case';
comment on column verification_consent.revoke_reason is 'Why, in the words of the person; encrypted';
create index verification_consent_case on verification_consent (case_id, person_hash);
