CREATE TABLE letter_counter (
    organ_word text NOT NULL,
    kind       text NOT NULL,
    year       integer NOT NULL,
    last       integer NOT NULL,
    PRIMARY KEY (organ_word, kind, year)
);
COMMENT ON TABLE letter_counter IS 'Last letter number 文书号 given out per organ, kind and year; moved in the transaction that issues the letter, so there are no gaps';

CREATE TABLE letter (
    id             uuid PRIMARY KEY,
    case_id        uuid NOT NULL REFERENCES case_file (id),
    code           text NOT NULL,
    name           text NOT NULL,
    number         text,
    organ_name     text NOT NULL,
    html           bytea NOT NULL,
    html_sha256    text NOT NULL,
    pdf_sha256     text REFERENCES stored_file (sha256),
    issued_at      timestamptz NOT NULL,
    issued_by      bigint NOT NULL,
    issued_by_name text NOT NULL
);
COMMENT ON TABLE letter IS 'Letters 文书 issued in a case, exactly as merged when they were issued';
COMMENT ON COLUMN letter.number IS 'e.g. 民救受〔2026〕15号; null for papers that carry none';
COMMENT ON COLUMN letter.html IS 'Merged page, encrypted because it holds personal data';
COMMENT ON COLUMN letter.html_sha256 IS 'Hash of the merged page before encryption';
COMMENT ON COLUMN letter.pdf_sha256 IS 'Hash of the PDF once it was rendered; every reprint gives these bytes';
CREATE UNIQUE INDEX letter_number ON letter (number) WHERE number IS NOT NULL;
CREATE INDEX letter_case ON letter (case_id, issued_at);
CREATE INDEX letter_pdf ON letter (pdf_sha256) WHERE pdf_sha256 IS NOT NULL;
