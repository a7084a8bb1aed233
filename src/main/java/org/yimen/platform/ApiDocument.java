package org.yimen.platform;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the published API document needs to come out the same from every build. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    /** Operations are named after their controller and method, not numbered in the order they were found. */
    @Bean
    OperationCustomizer operationNames() {
        return (operation, handler) -> operation.operationId(
                handler.getBeanType().getSimpleName().replaceFirst("Controller$", "").replaceFirst("\\$\\$.*", "")
                        + "_" + handler.getMethod().getName());
    }
}
