package org.yimen.registers;

import org.springframework.context.ApplicationContext;

/** What the registers do by themselves every morning, for tests that move the clock. */
public final class Mornings {

    private Mornings() {
    }

    /** Announces the re-verifications that fall due and ends what has run out. */
    public static void come(ApplicationContext beans) {
        beans.getBean(Reviews.class).morning();
    }
}
