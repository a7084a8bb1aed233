package org.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.rules.FeelForTests;

class SourceSheetTests {

    private final Source.Sheet sheet = Sources.read(new ClassPathResource("verification/sources.yml"));
    private final ConditionEvaluator feel = FeelForTests.at(Clock.systemUTC());

    @Test
    void declaresTheSourcesOfTheDocumentWithWhatTheyNeed() {
        assertThat(sheet.byCode().keySet()).containsExactly("HOUSEHOLD", "VEHICLE", "SOCIAL_INSURANCE", "MEDICAL",
                "REAL_ESTATE", "HOUSING_FUND", "BUSINESS", "TAX", "BANK", "SECURITIES", "CIVIL_MARRIAGE", "DISABILITY",
                "SCHOOL", "CUSTODY", "VETERANS", "AGRICULTURE", "EXIT_ENTRY");
        assertThat(sheet.byCode().values()).allSatisfy(s -> {
            assertThat(s.timeout()).isPositive();
            assertThat(s.giveUp()).isGreaterThan(s.normalAnswer());
            assertThat(s.fields()).isNotEmpty().allSatisfy(f -> assertThat(f.nameEn()).isNotBlank());
        });
    }

    @Test
    void nothingKnownGivesZerosAndNoFacts() {
        Map<String, Object> facts = facts(Map.of());
        assertThat(facts).containsEntry("wages", BigDecimal.ZERO).containsEntry("deposits", BigDecimal.ZERO)
                .containsEntry("vehicles", BigDecimal.ZERO).containsEntry("area", BigDecimal.ZERO)
                .containsEntry("deceased", false).containsEntry("inSchool", false).containsEntry("disabilityLevel", null);
    }

    @Test
    void worksOutFactsFromAllAnswers() {
        Map<String, Object> facts = facts(Map.of(
                "TAX", Map.of("wageMonthly", 2000), "SOCIAL_INSURANCE", Map.of("contributionBase", 2500.5),
                "BANK", Map.of("balance", 100.25, "wealthProducts", 50),
                "VEHICLE", Map.of("vehicles", List.of(Map.of("use", "PRIVATE", "state", "NORMAL", "value", 9000),
                        Map.of("use", "PRIVATE", "state", "SCRAPPED", "value", 1), Map.of("use", "AGRICULTURAL",
                                "state", "NORMAL", "value", 7))),
                "REAL_ESTATE", Map.of("houses", List.of(Map.of("area", 60, "share", 0.5), Map.of("area", 40))),
                "BUSINESS", Map.of("businesses", List.of(Map.of("state", "ACTIVE"), Map.of("state", "CLOSED"))),
                "DISABILITY", Map.of("category", "VISUAL", "level", 2, "valid", true),
                "CIVIL_MARRIAGE", Map.of("cremated", true), "SCHOOL", Map.of("enrolled", true)));
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("wages", new BigDecimal("2500.5"));
        expected.put("deposits", new BigDecimal("150.25"));
        expected.put("vehicles", BigDecimal.ONE);
        expected.put("vehicleValue", new BigDecimal("9000"));
        expected.put("housesCount", new BigDecimal("2"));
        expected.put("area", new BigDecimal("70"));
        expected.put("businesses", BigDecimal.ONE);
        expected.put("disabilityCategory", "VISUAL");
        expected.put("disabilityLevel", new BigDecimal("2"));
        expected.put("deceased", true);
        expected.put("inSchool", true);
        assertThat(facts).containsAllEntriesOf(expected);
    }

    private Map<String, Object> facts(Map<String, Object> given) {
        Map<String, Object> answers = new HashMap<>();
        sheet.byCode().keySet().forEach(code -> answers.put(code, Map.of()));
        answers.putAll(asStored(given));
        Map<String, @Nullable Object> facts = new HashMap<>();
        sheet.facts().forEach(f -> facts.put(f.key(), feel.evaluate(f.from(),
                Map.of("answers", answers, "today", LocalDate.of(2026, 3, 2)))));
        return facts;
    }

    /** As values come back from the database. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> asStored(Map<String, Object> values) {
        try {
            ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
            return json.readValue(json.writeValueAsBytes(values), Map.class);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
