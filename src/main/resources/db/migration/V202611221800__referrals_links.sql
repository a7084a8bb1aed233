-- Referrals: which case was opened because of which, so that all of them make one trail.

create table referral_link (
    to_case   uuid        primary key references case_file (id) on delete cascade,
    from_case uuid        not null references case_file (id),
    kind      text        not null check (kind in ('REFERRED', 'TAKEN_UP')),
    linked_at timestamptz not null,
    check (from_case <> to_case)
);
comment on table referral_link is 'Cases that came of another: a referral of the case it was sent from, a case of the referral that was taken up. Owned by referrals.';
comment on column referral_link.kind is 'REFERRED: to_case is a referral sent from from_case; TAKEN_UP: to_case was opened for the referral from_case';
create index referral_link_from on referral_link (from_case);
