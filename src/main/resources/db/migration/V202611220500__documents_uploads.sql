CREATE TABLE stored_file (
    sha256             text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes         bigint NOT NULL CHECK (size_bytes > 0),
    media_type         text NOT NULL,
    pages              integer,
    stored_at          timestamptz NOT NULL,
    text_state         text NOT NULL CHECK (text_state IN ('PENDING', 'DONE', 'OCR', 'NONE', 'FAILED')),
    text_attempts      integer NOT NULL DEFAULT 0,
    text_claimed_until timestamptz
);
COMMENT ON TABLE stored_file IS 'Files that lie in the file store, one row per content however often it was uploaded';
COMMENT ON COLUMN stored_file.sha256 IS 'Hash of the content, and the name of the file in the store';
COMMENT ON COLUMN stored_file.media_type IS 'Type found in the content, never the one claimed by name or header';
COMMENT ON COLUMN stored_file.text_state IS 'Text extraction: waiting, read, read by OCR, no text, given up';
COMMENT ON COLUMN stored_file.text_attempts IS 'Extractions begun; a file that keeps killing its reader is given up';
COMMENT ON COLUMN stored_file.text_claimed_until IS 'Until when (database clock) a node holds the extraction; renewed while it works';
CREATE INDEX stored_file_pending ON stored_file (stored_at) WHERE text_state = 'PENDING';

CREATE TABLE document (
    id               uuid PRIMARY KEY,
    case_id          uuid NOT NULL REFERENCES case_file (id),
    sha256           text NOT NULL REFERENCES stored_file (sha256),
    name             text NOT NULL,
    material_code    text,
    uploaded_at      timestamptz NOT NULL,
    uploaded_by      bigint NOT NULL,
    uploaded_by_name text NOT NULL
);
COMMENT ON TABLE document IS 'Materials 材料 uploaded to a case';
COMMENT ON COLUMN document.name IS 'File name as the uploader gave it, path removed; for display only';
COMMENT ON COLUMN document.material_code IS 'Entry of the item''s checklist; null for other material';
COMMENT ON COLUMN document.uploaded_by IS 'Account that uploaded it';
CREATE UNIQUE INDEX document_once ON document (case_id, coalesce(material_code, ''), sha256);
CREATE INDEX document_file ON document (sha256);

CREATE TABLE document_text (
    sha256       text PRIMARY KEY REFERENCES stored_file (sha256) ON DELETE CASCADE,
    content      text NOT NULL,
    folded       text NOT NULL,
    metadata     jsonb NOT NULL,
    grams        text[] NOT NULL,
    extracted_at timestamptz NOT NULL
);
COMMENT ON TABLE document_text IS 'Text extracted from stored files. Sensitive: it holds whatever people uploaded, and is not encrypted since it is searched';
COMMENT ON COLUMN document_text.folded IS 'The text in search form: folded, lower case, no space between Chinese characters';
COMMENT ON COLUMN document_text.grams IS 'Distinct one- and two-character grams of folded; answers two-character Chinese words from the index';
CREATE INDEX document_text_grams ON document_text USING gin (grams);
