-- Who keeps reserve funds of street offices, approves filling them up, and pays in.
insert into post_right (post, code, reach) values
    ('ST_HANDLER',  'FUND_READ',    'UNIT'),
    ('ST_HANDLER',  'FUND_KEEP',    'UNIT'),
    ('ST_LEADER',   'FUND_READ',    'UNIT'),
    ('CA_HANDLER',  'FUND_READ',    'BUREAU'),
    ('CA_CHIEF',    'FUND_READ',    'BUREAU'),
    ('CA_CHIEF',    'FUND_APPROVE', 'BUREAU'),
    ('CA_LEADER',   'FUND_READ',    'BUREAU'),
    ('CA_DIRECTOR', 'FUND_READ',    'BUREAU'),
    ('FIN_OP',      'FUND_READ',    'BUREAU'),
    ('FIN_OP',      'FUND_PAY_IN',  'BUREAU'),
    ('FIN_CHIEF',   'FUND_READ',    'BUREAU'),
    ('AUDITOR',     'FUND_READ',    'BUREAU');
