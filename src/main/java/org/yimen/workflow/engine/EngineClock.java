package org.yimen.workflow.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.yimen.platform.YimenClock;

/** The engine reads the application's clock: when that is moved, timers fall due accordingly. */
@Component
class EngineClock {

    EngineClock(YimenClock clock) {
        clock.onMove(moved -> {
            if (moved == null) {
                ClockUtil.reset();
            } else {
                ClockUtil.setCurrentTime(Date.from(moved));
            }
        });
    }
}
