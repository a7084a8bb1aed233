-- Cases are found by any part of their numbers, and counted by when they were closed.
-- Numbers are ASCII, so three characters select well (names are Chinese and have their own grams).
create extension if not exists pg_trgm;
create index case_file_number_parts on case_file using gin (number gin_trgm_ops, receipt_number gin_trgm_ops);
create index case_file_closed on case_file (closed_at) where closed_at is not null;
