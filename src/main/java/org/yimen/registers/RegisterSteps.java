package org.yimen.registers;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.platform.ProcessSteps;

/** What process models may do with registers, called as {@code ${register.enter(caseId)}}. */
@Component
public class RegisterSteps implements ProcessSteps {

    private final RegisterEntering entering;

    RegisterSteps(RegisterEntering entering) {
        this.entering = entering;
    }

    @Override
    public String name() {
        return "register";
    }

    /** Enters the case's decision into the register of its item; a second call changes nothing. */
    public void enter(String caseId) {
        entering.enter(UUID.fromString(caseId));
    }
}
