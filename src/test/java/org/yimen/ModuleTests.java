package org.yimen;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(YimenApplication.class).verify();
    }
}
