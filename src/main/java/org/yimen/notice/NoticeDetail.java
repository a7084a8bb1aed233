package org.yimen.notice;

import java.util.List;

/** A notice with its photos and objections, for staff. */
record NoticeDetail(NoticeRow head, PublicNotice notice, String explanation, List<EvidenceView> evidence,
        List<ObjectionView> objections) {
}
