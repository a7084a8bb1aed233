package org.yimen.platform;

import java.net.InetAddress;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Demo passwords are public: with demo data only this machine is answered, unless {@code server.address} says more. */
@Component
class DemoListensLocally implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final YimenProperties properties;
    private final Environment environment;

    DemoListensLocally(YimenProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        if (properties.demo() && !environment.containsProperty("server.address")) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
