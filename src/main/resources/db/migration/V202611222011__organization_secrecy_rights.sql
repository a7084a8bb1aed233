-- Who opens the seal on a reporter, who may look into a confidential case in an emergency, who reviews that.
insert into post_right (post, code, reach) values
    ('CA_LEADER',   'SEAL_OPEN',          'BUREAU'),
    ('CA_DIRECTOR', 'SEAL_OPEN',          'BUREAU'),
    ('CASE_MGR',    'CASE_BREAK_GLASS',   'BUREAU'),
    ('ST_HANDLER',  'CASE_BREAK_GLASS',   'BUREAU'),
    ('ST_CHILD',    'CASE_BREAK_GLASS',   'BUREAU'),
    ('ST_LEADER',   'CASE_BREAK_GLASS',   'BUREAU'),
    ('CA_HANDLER',  'CASE_BREAK_GLASS',   'BUREAU'),
    ('CA_CHIEF',    'CASE_BREAK_GLASS',   'BUREAU'),
    ('CA_LEADER',   'CASE_BREAK_GLASS',   'BUREAU'),
    ('CA_DIRECTOR', 'CASE_BREAK_GLASS',   'BUREAU'),
    ('CA_CHIEF',    'CASE_ACCESS_REVIEW', 'UNIT'),
    ('CA_LEADER',   'CASE_ACCESS_REVIEW', 'BUREAU'),
    ('CA_DIRECTOR', 'CASE_ACCESS_REVIEW', 'BUREAU');
