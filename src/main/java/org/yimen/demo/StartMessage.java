package org.yimen.demo;

import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yimen.platform.Accounts;
import org.yimen.platform.YimenProperties;

/** Says at the end of a start where to go and with which account. */
@Component
class StartMessage {

    private final YimenProperties properties;
    private final Accounts accounts;

    StartMessage(YimenProperties properties, Accounts accounts) {
        this.properties = properties;
        this.accounts = accounts;
    }

    @EventListener
    void print(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        String address = "http://localhost:" + web.getWebServer().getPort();
        StringBuilder text = new StringBuilder("\n\n  一门 Yimen  " + address + "\n");
        if (accounts.none()) {
            text.append("  空系统：请在页面上设置第一位管理员。 Empty installation: set up the first administrator there.\n");
        } else if (properties.demo()) {
            text.append("  演示账号 Demo accounts，密码 password: ").append(DemoOrganization.PASSWORD).append('\n')
                    .append(DemoOrganization.accounts().stream().map(a -> "    %-17s %s  (%s)%n".formatted(
                            a.username(), a.who(), a.whoEn())).collect(Collectors.joining()));
        }
        System.out.println(text);
    }
}
