package org.yimen.platform;

/** Kinds of accounts; system, security and audit administration are kept apart (三员分立) and handle no cases. */
public enum AccountKind {
    STAFF, APPLICANT, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN
}
