package org.yimen.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import departments.simulator.Departments;
import departments.simulator.Settings;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.platform.YimenClock;
import org.yimen.verification.DepartmentAddresses;

/**
 * The departments of the demo district, behind a free port of this machine, opened when the first is asked. They exist
 * only for a database into which the district was loaded, never for one with real cases. While the district is loaded
 * they answer at once; afterwards they take a moment, and now and then a call fails. What the script says about its
 * people they keep in the database; about everybody else they make something up.
 */
@Component
@ConditionalOnProperty(name = "yimen.demo", havingValue = "true", matchIfMissing = true)
class DemoDepartments implements DepartmentAddresses, DemoRecords, DisposableBean {

    private static final Settings LIVELY = Settings.good().withDelay(Duration.ofSeconds(3)).withFail(0.05);

    private final YimenClock clock;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Map<String, Map<String, Map<String, Object>>> records = new HashMap<>();
    private Settings settings = Settings.good();
    private @Nullable Departments departments;

    DemoDepartments(YimenClock clock, JdbcClient jdbc, ObjectMapper json) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventListener
    synchronized void afterLoading(ApplicationReadyEvent ready) {
        settings = LIVELY;
        behave();
    }

    @Override
    public synchronized void keep(List<OnFile> entries) {
        jdbc.sql("""
                insert into demo_record (id_number, source, data)
                select distinct on (id_number, source) id_number, source, data::jsonb
                from unnest(?::text[], ?::text[], ?::text[]) with ordinality as entry (id_number, source, data, n)
                order by id_number, source, n desc
                on conflict (id_number, source) do update set data = excluded.data""")
                .params(column(entries, OnFile::idNumber), column(entries, OnFile::source),
                        column(entries, e -> written(e.data()))).update();
        entries.forEach(e -> records.computeIfAbsent(e.idNumber(), id -> new HashMap<>()).put(e.source(), e.data()));
        behave();
    }

    private static String[] column(List<OnFile> entries, Function<OnFile, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    private void behave() {
        if (departments != null) {
            departments.behave(settings.withSeeds(records));
        }
    }

    private void recall() {
        jdbc.sql("select id_number, source, data::text from demo_record").query(rs -> {
            records.computeIfAbsent(rs.getString(1), id -> new HashMap<>()).put(rs.getString(2), read(rs.getString(3)));
        });
    }

    private String written(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Optional<URI> of(String sourceCode) {
        if (departments == null) {
            if (!jdbc.sql("SELECT EXISTS (SELECT 1 FROM demo_load)").query(Boolean.class).single()) {
                return Optional.empty();
            }
            recall();
            departments = new Departments(settings.withSeeds(records), clock);
        }
        return Optional.of(URI.create(departments.address() + "/" + sourceCode));
    }

    @Override
    public synchronized void destroy() {
        if (departments != null) {
            departments.close();
        }
    }
}
