package org.yimen.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Closes application contexts after all tests and then the server below them, which they still write to as they close. */
public final class AfterTests implements LauncherSessionListener {

    private static final List<ConfigurableApplicationContext> CONTEXTS = new CopyOnWriteArrayList<>();
    private static final List<Runnable> SERVERS = new CopyOnWriteArrayList<>();

    static void close(ConfigurableApplicationContext context) {
        CONTEXTS.add(context);
    }

    static void stop(Runnable server) {
        SERVERS.add(server);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        CONTEXTS.forEach(ConfigurableApplicationContext::close);
        SERVERS.forEach(Runnable::run);
    }
}
