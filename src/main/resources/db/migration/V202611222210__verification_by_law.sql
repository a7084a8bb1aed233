alter table verification_consent drop constraint verification_consent_method_check;
alter table verification_consent add constraint verification_consent_method_check
    check (method in ('ELECTRONIC', 'HANDWRITTEN', 'GUARDIAN', 'BY_LAW'));
comment on column verification_consent.method is 'How it was given; BY_LAW where the office may ask about the person without consent';
