package org.yimen.cases;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;

/**
 * Writes every look into a case of a case team into the audit trail, whatever was asked for, before the answer leaves:
 * what cannot be written down is not shown.
 */
@RestControllerAdvice
class ConfidentialReadLog implements ResponseBodyAdvice<Object> {

    private final ConfidentialReads reads;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    ConfidentialReadLog(ConfidentialReads reads, AuditTrail audit, TransactionTemplate transactions) {
        this.reads = reads;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request, ServerHttpResponse response) {
        RequestAttributes attributes = RequestContextHolder.currentRequestAttributes();
        Set<UUID> cases = reads.take(attributes);
        if (!cases.isEmpty()) {
            Object pattern = attributes.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
                    RequestAttributes.SCOPE_REQUEST);
            String asked = request.getMethod() + " " + pattern;
            transactions.executeWithoutResult(tx -> cases.forEach(id ->
                    audit.record(AuditEvent.ofCase("case.looked-into", id, Map.of("by", asked)))));
        }
        return body;
    }
}
