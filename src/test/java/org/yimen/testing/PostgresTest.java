package org.yimen.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The test runs on a fresh, real PostgreSQL: Testcontainers where a Docker engine answers, embedded elsewhere. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(TestDatabase.class)
@ActiveProfiles("test")
public @interface PostgresTest {
}
