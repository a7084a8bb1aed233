package org.yimen.workflow.routing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.UnitView;

/** The post above a pool. */
@Component
public class Supervisors {

    private final Directory directory;

    Supervisors(Directory directory) {
        this.directory = directory;
    }

    /** The street's leader, the department's chief, the bureau's leader; other bodies have none here. */
    public Optional<Pool> of(Pool pool) {
        UnitView unit = directory.unit(pool.unitId());
        return switch (unit.kind()) {
            case COMMUNITY, STREET -> Optional.of(new Pool(directory.streetOf(unit.id()).id(), "ST_LEADER"));
            case DEPARTMENT -> Optional.of(new Pool(unit.id(), "CA_CHIEF"));
            case BUREAU -> Optional.of(bureau());
            case EXTERNAL -> Optional.empty();
        };
    }

    /** The leader of the bureau in charge. */
    public Pool bureau() {
        return new Pool(directory.bureau().id(), "CA_LEADER");
    }
}
