ALTER TABLE document ADD COLUMN first_handed_in timestamptz;
COMMENT ON COLUMN document.first_handed_in IS 'Set where the document was taken over from an earlier case: when it was handed in there';
