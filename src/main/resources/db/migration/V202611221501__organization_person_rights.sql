-- Who says that two persons of the household files are one: proposed by one member of staff, decided by another.
insert into post_right (post, code, reach) values
    ('ST_HANDLER', 'PERSON_MERGE_PROPOSE', 'BUREAU'),
    ('ST_LEADER',  'PERSON_MERGE_PROPOSE', 'BUREAU'),
    ('ST_LEADER',  'PERSON_MERGE_CONFIRM', 'BUREAU'),
    ('CA_HANDLER', 'PERSON_MERGE_PROPOSE', 'BUREAU'),
    ('CA_CHIEF',   'PERSON_MERGE_PROPOSE', 'BUREAU'),
    ('CA_CHIEF',   'PERSON_MERGE_CONFIRM', 'BUREAU');
