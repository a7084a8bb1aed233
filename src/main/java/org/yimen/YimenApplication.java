package org.yimen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Yimen 一门: one door to every service of a civil-affairs bureau. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Yimen", sharedModules = {"platform", "audit"})
public class YimenApplication {

    public static void main(String[] args) {
        SpringApplication.run(YimenApplication.class, args);
    }
}
