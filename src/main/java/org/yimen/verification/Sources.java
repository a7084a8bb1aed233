package org.yimen.verification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.catalog.ConditionEvaluator;

/** The sources the deployment declares. Read strictly at start: a flaw in the sheet stops it. */
@Component
class Sources {

    private final VerificationProperties properties;
    private final ConditionEvaluator feel;
    private final ObjectProvider<DepartmentAddresses> addresses;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Map<String, Source> sources = Map.of();
    private List<Source.Fact> facts = List.of();

    Sources(VerificationProperties properties, ConditionEvaluator feel, ObjectProvider<DepartmentAddresses> addresses,
            JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.properties = properties;
        this.feel = feel;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        Source.Sheet sheet = read(properties.sheet());
        sources = sheet.byCode();
        facts = List.copyOf(sheet.facts());
        facts.forEach(f -> feel.problem(f.from()).ifPresent(p -> {
            throw new IllegalStateException(properties.sheet() + ": fact " + f.key() + " is not FEEL: " + p);
        }));
        properties.sources().keySet().stream().filter(code -> !sources.containsKey(code)).findFirst().ifPresent(c -> {
            throw new IllegalStateException("yimen.verification.sources." + c + " names no source of the sheet");
        });
        transaction.executeWithoutResult(tx -> {
            int position = 0;
            for (Source source : sources.values()) {
                keep(source, position++);
            }
        });
    }

    static Source.Sheet read(Resource file) {
        YAMLMapper yaml = YAMLMapper.builder(new YAMLFactory()).findAndAddModules()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
        try (var in = file.getInputStream()) {
            return yaml.readValue(in, Source.Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private void keep(Source s, int position) {
        URI base = configured(s.code());
        jdbc.sql("""
                insert into verification_source (code, name, name_en, department, department_en, base_url, enabled,
                    timeout_ms, max_attempts, back_off_ms, poll_ms, normal_ms, give_up_ms, valid_days, position, loaded_at)
                values (:code, :name, :nameEn, :department, :departmentEn, :base, :enabled, :timeout, :attempts,
                    :backOff, :poll, :normal, :giveUp, :valid, :position, :now)
                on conflict (code) do update set name = excluded.name, name_en = excluded.name_en,
                    department = excluded.department, department_en = excluded.department_en,
                    base_url = excluded.base_url, enabled = excluded.enabled, timeout_ms = excluded.timeout_ms,
                    max_attempts = excluded.max_attempts, back_off_ms = excluded.back_off_ms,
                    poll_ms = excluded.poll_ms, normal_ms = excluded.normal_ms, give_up_ms = excluded.give_up_ms,
                    valid_days = excluded.valid_days, position = excluded.position, loaded_at = excluded.loaded_at""")
                .param("code", s.code()).param("name", s.name()).param("nameEn", s.nameEn())
                .param("department", s.department()).param("departmentEn", s.departmentEn())
                .param("base", base == null ? null : base.toString()).param("enabled", s.on())
                .param("timeout", s.timeout().toMillis()).param("attempts", s.maxAttempts())
                .param("backOff", s.backOff().toMillis()).param("poll", s.poll().toMillis())
                .param("normal", s.normalAnswer().toMillis()).param("giveUp", s.giveUp().toMillis())
                .param("valid", s.validDays()).param("position", position)
                .param("now", Timestamp.from(clock.instant())).update();
        jdbc.sql("insert into verification_source_health (source_code) values (?) on conflict do nothing")
                .param(s.code()).update();
    }

    Collection<Source> all() {
        return sources.values();
    }

    List<Source.Fact> facts() {
        return facts;
    }

    Optional<Source> find(String code) {
        return Optional.ofNullable(sources.get(code));
    }

    Source get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No source " + code + " is declared"));
    }

    /** Where the source answers, if anywhere. */
    Optional<URI> address(String code) {
        return addresses.orderedStream().flatMap(a -> a.of(code).stream()).findFirst()
                .or(() -> Optional.ofNullable(configured(code)));
    }

    private @Nullable URI configured(String code) {
        URI own = properties.sources().get(code);
        URI base = properties.baseUrl();
        return own != null || base == null ? own : URI.create(base.toString().replaceAll("/+$", "") + "/" + code);
    }
}
