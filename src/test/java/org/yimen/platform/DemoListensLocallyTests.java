package org.yimen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

class DemoListensLocallyTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void bindsADemoToThisMachine() {
        assertThat(address(true)).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void leavesAnAddressThatIsConfiguredAndAnOfficeWithoutDemo() {
        assertThat(address(false)).isNull();
        environment.setProperty("server.address", "0.0.0.0");
        assertThat(address(true)).isNull();
    }

    private @Nullable InetAddress address(boolean demo) {
        var factory = new TomcatServletWebServerFactory();
        var properties = new YimenProperties(Path.of("data"), demo, null, Duration.ofMinutes(15), 5);
        new DemoListensLocally(properties, environment).customize(factory);
        return factory.getAddress();
    }
}
