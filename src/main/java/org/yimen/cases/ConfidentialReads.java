package org.yimen.cases;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Remembers which cases of a case team a request looks at, so that each look is written down before it is answered. */
@Component
class ConfidentialReads {

    private static final String ATTRIBUTE = ConfidentialReads.class.getName();

    private final JdbcClient jdbc;

    ConfidentialReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that the running request was let into a case. */
    void note(UUID caseId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && confidential(caseId)) {
            noted(request).add(caseId);
        }
    }

    /** The cases looked at in a request; each is returned once. */
    Set<UUID> take(RequestAttributes request) {
        Set<UUID> cases = noted(request);
        request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return cases;
    }

    @SuppressWarnings("unchecked")
    private static Set<UUID> noted(RequestAttributes request) {
        Object known = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        Set<UUID> cases = known == null ? new LinkedHashSet<>() : (Set<UUID>) known;
        request.setAttribute(ATTRIBUTE, cases, RequestAttributes.SCOPE_REQUEST);
        return cases;
    }

    boolean confidential(UUID caseId) {
        return jdbc.sql("SELECT confidentiality = 'CASE_TEAM' FROM case_file WHERE id = ?").param(caseId)
                .query(Boolean.class).single();
    }
}
