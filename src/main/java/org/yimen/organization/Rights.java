package org.yimen.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rights that posts carry beyond cases, such as preparing a payment roll. Which post has which right is data of the
 * organisation ({@code post_right}); what is not granted is denied.
 */
@Component
public class Rights {

    private final JdbcClient jdbc;
    private final Directory directory;

    Rights(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    private record Grant(String post, boolean everywhere) {
    }

    /** The appointment by which somebody has a right over the business of a unit today, if he has. */
    public Optional<AppointmentView> granting(long accountId, String right, long unitId) {
        List<Grant> grants = grants(right);
        return directory.appointmentsOf(accountId).stream().filter(a -> grants.stream().anyMatch(
                g -> g.post().equals(a.post()) && (g.everywhere() || a.unit().id() == unitId))).findFirst();
    }

    /** Whether somebody has a right over some business today. */
    public boolean anywhere(long accountId, String right) {
        List<Grant> grants = grants(right);
        return directory.appointmentsOf(accountId).stream()
                .anyMatch(a -> grants.stream().anyMatch(g -> g.post().equals(a.post())));
    }

    private List<Grant> grants(String right) {
        return jdbc.sql("select post, reach from post_right where code = :right").param("right", right)
                .query((rs, n) -> new Grant(rs.getString("post"), rs.getString("reach").equals("BUREAU"))).list();
    }
}
