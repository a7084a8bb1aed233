package org.yimen.cases;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;

/** How far a staff member's appointments reach: pools, and the units whose cases the posts may read. */
@Component
class CaseReach {

    private final Directory directory;
    private final CasesProperties properties;

    CaseReach(Directory directory, CasesProperties properties) {
        this.directory = directory;
        this.properties = properties;
    }

    /** Ids of units by the axis along which cases are read. */
    record Reach(Set<String> pools, Set<Long> communities, Set<Long> streets, Set<Long> departments,
            Set<Long> bureaus) {
    }

    Reach of(long accountId) {
        Reach reach = new Reach(new LinkedHashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(),
                new HashSet<>());
        for (AppointmentView a : directory.appointmentsOf(accountId)) {
            reach.pools().add(a.pool().id());
            switch (directory.readScope(a.post())) {
                case NONE -> { }
                case COMMUNITY -> reach.communities().add(a.unit().id());
                case STREET -> reach.streets().add(directory.streetOf(a.unit().id()).id());
                case BUSINESS_LINE -> reach.departments().add(a.unit().id());
                case BUREAU -> reach.bureaus().add(directory.bureau().id());
            }
        }
        return reach;
    }

    /** Whether one of the account's posts takes applications in. */
    boolean takesIn(long accountId) {
        return intake(accountId).stream().findAny().isPresent();
    }

    /** The appointments that take applications in. */
    List<AppointmentView> intake(long accountId) {
        return directory.appointmentsOf(accountId).stream()
                .filter(a -> properties.intakePosts().contains(a.post())).toList();
    }
}
