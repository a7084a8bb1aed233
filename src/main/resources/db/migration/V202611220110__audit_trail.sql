-- The audit trail: hash chains that can only grow.
CREATE TABLE audit_chain (
    chain  int    PRIMARY KEY,
    length bigint NOT NULL DEFAULT 0,
    hash   text   NOT NULL DEFAULT ''
);
COMMENT ON TABLE audit_chain IS 'Head of each chain; locked while an entry is appended';
INSERT INTO audit_chain (chain) SELECT generate_series(0, 63);

CREATE TABLE audit_entry (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chain       int         NOT NULL REFERENCES audit_chain (chain),
    position    bigint      NOT NULL,
    at          timestamptz NOT NULL,
    actor_id    bigint      NOT NULL,
    actor_name  text        NOT NULL,
    action      text        NOT NULL,
    object_type text        NOT NULL,
    object_id   text        NOT NULL,
    case_id     uuid,
    detail      text        NOT NULL,
    hash        text        NOT NULL,
    UNIQUE (chain, position)
);
COMMENT ON TABLE audit_entry IS 'Who did what to what and when; never altered, never removed';
COMMENT ON COLUMN audit_entry.detail IS 'Canonical JSON (keys in order) exactly as it was hashed; no personal values';
COMMENT ON COLUMN audit_entry.hash IS 'HMAC-SHA-256 over the hash before it in the chain and this entry';
CREATE INDEX audit_entry_case ON audit_entry (case_id, id) WHERE case_id IS NOT NULL;
CREATE INDEX audit_entry_action ON audit_entry (action, id);

CREATE FUNCTION audit_entry_is_final() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'audit entries are never altered or removed'; END $$;
CREATE TRIGGER audit_entry_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_final();
