package org.yimen.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.yimen.testing.PostgresTest;

/**
 * The test drives a browser against the running application; a parameter of type {@link Visitors} gives the people in
 * front of it. Skipped where no Chromium is installed, and with {@code -Dyimen.test.browser=off}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "yimen.test.context=browser")
@PostgresTest
@interface BrowserTest {
}
