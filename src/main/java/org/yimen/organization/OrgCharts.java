package org.yimen.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored units and posts, kept in memory. */
@Component
class OrgCharts {

    private final JdbcClient jdbc;
    private final FreshCopy<OrgChart> copy;

    OrgCharts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.copy = new FreshCopy<>(this::read);
    }

    OrgChart current() {
        return copy.get();
    }

    void changing() {
        copy.changing();
    }

    private OrgChart read() {
        return new OrgChart(units(), posts());
    }

    private List<Unit> units() {
        return jdbc.sql("""
                select id, code, name, name_en, kind, parent_id, region_code, valid_from, valid_to, successor_code
                from org_unit order by id""").query((rs, row) -> unit(rs)).list();
    }

    private List<Post> posts() {
        return jdbc.sql("select code, name, name_en, read_scope, supervisory, unit_kinds from post order by sort_order")
                .query((rs, row) -> new Post(rs.getString("code"), rs.getString("name"), rs.getString("name_en"),
                        ReadScope.valueOf(rs.getString("read_scope")), rs.getBoolean("supervisory"),
                        Arrays.stream((String[]) kinds(rs.getArray("unit_kinds"))).map(UnitKind::valueOf)
                                .collect(Collectors.toUnmodifiableSet())))
                .list();
    }

    private static Object kinds(Array array) throws SQLException {
        return array.getArray();
    }

    private static Unit unit(ResultSet rs) throws SQLException {
        return new Unit(rs.getLong("id"), rs.getString("code"), rs.getString("name"), rs.getString("name_en"),
                UnitKind.valueOf(rs.getString("kind")), rs.getObject("parent_id", Long.class),
                rs.getString("region_code"), rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class), rs.getString("successor_code"));
    }
}
