package org.yimen.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Carries out {@link Audited}, inside the transaction of the annotated method. */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AuditAspect {

    private final AuditTrail trail;

    AuditAspect(AuditTrail trail) {
        this.trail = trail;
    }

    @Around("@annotation(audited)")
    @Nullable Object record(ProceedingJoinPoint call, Audited audited) throws Throwable {
        Object result = call.proceed();
        String[] names = ((MethodSignature) call.getSignature()).getParameterNames();
        UUID caseId = null;
        Map<String, Object> detail = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            Object value = call.getArgs()[i];
            if (names[i].equals("caseId") && value instanceof UUID id) {
                caseId = id;
            } else if (value instanceof UUID || value instanceof Number || value instanceof Enum<?>) {
                detail.put(names[i], value.toString());
            }
        }
        Object object = caseId != null ? caseId : detail.values().stream().findFirst().orElse("-");
        trail.record(new AuditEvent(audited.value(), caseId != null ? "case" : call.getSignature().getDeclaringType()
                .getSimpleName(), object.toString(), caseId, detail));
        return result;
    }
}
