package org.yimen.notice;

/** When the photo of a hanging notice was taken. */
enum EvidenceKind {
    START, END
}
