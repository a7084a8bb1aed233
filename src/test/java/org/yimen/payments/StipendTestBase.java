package org.yimen.payments;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;

/** An office that pays stipends, in the morning of 10 September 2026. */
@SpringBootTest(properties = "yimen.content.directories=src/test/resources/notices")
@PostgresTest
public abstract class StipendTestBase {

    @Autowired
    protected ApplicationContext context;
    @Autowired
    protected YimenClock clock;
    protected StipendOffice stipend;

    @BeforeEach
    void open() {
        clock.set(LocalDate.of(2026, 9, 10).atTime(10, 0).atZone(YimenClock.ZONE).toInstant());
        stipend = new StipendOffice(context);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }
}
