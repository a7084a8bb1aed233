-- A notice also ends when the process is ended for another reason than withdrawal.
ALTER TABLE public_notice DROP CONSTRAINT public_notice_close_reason_check;
ALTER TABLE public_notice ADD CONSTRAINT public_notice_close_reason_check
    CHECK (close_reason IN ('EXPIRED', 'OBJECTION', 'WITHDRAWN', 'TERMINATED'));
