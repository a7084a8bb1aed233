-- Whether the demo district was loaded.
CREATE TABLE demo_load (
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    cases       int
);
COMMENT ON TABLE demo_load IS 'One row once loading the demo district began; finished_at stays empty when it was cut off';
