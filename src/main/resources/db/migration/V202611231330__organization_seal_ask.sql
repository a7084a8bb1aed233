-- Who asks to open the seal on a reporter: the manager of the case (未成年人保护法第十一条、第一百零三条); a leader agrees.
insert into post_right (post, code, reach) values
    ('CASE_MGR', 'SEAL_ASK', 'BUREAU');
