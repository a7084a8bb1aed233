-- What the demo's departments have on file about its invented people, so that they say the same after a restart.
CREATE TABLE demo_record (
    id_number text  NOT NULL,
    source    text  NOT NULL,
    data      jsonb NOT NULL,
    PRIMARY KEY (id_number, source)
);
COMMENT ON TABLE demo_record IS 'Records of the simulated departments about invented people; empty outside the demo';
COMMENT ON COLUMN demo_record.data IS 'An empty object: the department has nothing about this person';
