package org.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.yimen.catalog.ItemVerification;
import org.yimen.rules.FeelForTests;

/** What the subsistence allowance's manifest calls a difference and what it calls too much. */
class DibaoComparisonsTests {

    private static final Map<String, Object> PARAM = Map.of("income", Map.of("window_months", new BigDecimal(12)),
            "property", Map.of("financial_months", new BigDecimal(24), "vehicle_months", new BigDecimal(12)),
            "dibao", Map.of("std", Map.of("urban", new BigDecimal(925))));

    private final Comparisons comparisons = new Comparisons(FeelForTests.at(Clock.systemUTC()));
    private final ItemVerification verification = manifest();

    private static ItemVerification manifest() {
        try {
            YAMLMapper yaml = YAMLMapper.builder(new YAMLFactory())
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
            return yaml.treeToValue(yaml.readTree(Path.of("bpmn/dibao/item.yml").toFile()).path("verification"),
                    ItemVerification.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void asksOnlySourcesThatAreDeclared() {
        assertThat(Sources.read(new ClassPathResource("verification/sources.yml")).byCode().keySet())
                .containsAll(verification.sources()).containsAll(verification.compare().stream()
                        .map(ItemVerification.Comparison::source).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"wages, 2000, NO_DIFF", "wages, 1200, NO_DIFF", "wages, 2400, NO_DIFF", "wages, 2400.01, DIFF",
        "wagesTaxed, 2400.01, DIFF", "wagesFund, 2400.01, DIFF", "pension, 0, NO_DIFF", "pension, 1, DIFF",
        "unemployment, 100, DIFF", "veterans, 300, DIFF", "veterans, 0, NO_DIFF"})
    void incomesDifferBeyondAFifthOfWhatWasDeclared(String code, BigDecimal found, Result result) {
        Map<String, Object> answer = Map.of("contributionBase", found, "wageMonthly", found, "baseMonthly", found,
                "pensionMonthly", found, "unemploymentMonthly", found, "allowanceMonthly", found);
        assertThat(compare(code, answer, Map.of(), List.of())).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"500, NO_DIFF", "22200, NO_DIFF", "22201, DIFF", "44400, DIFF", "44401, OVER"})
    void depositsOfTheHouseholdAreOverBeyond24StandardsAHead(BigDecimal deposits, Result result) {
        assertThat(compare("deposits", Map.of(), Map.of(), List.of(Map.of("deposits", deposits, "securities",
                BigDecimal.ZERO, "housingFund", BigDecimal.ZERO)))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, NO_DIFF", "1, 11100, DIFF", "1, 11101, OVER", "2, 100, OVER"})
    void oneCheapVehicleIsADifferenceMoreIsTooMuch(BigDecimal vehicles, BigDecimal value, Result result) {
        assertThat(compare("vehicles", Map.of(), Map.of(), List.of(Map.of("vehicles", vehicles, "vehicleValue", value))))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"0, NO_DIFF", "1, NO_DIFF", "2, DIFF", "3, OVER"})
    void aSecondHouseIsADifferenceAThirdTooMuch(BigDecimal houses, Result result) {
        assertThat(compare("houses", Map.of(), Map.of(), List.of(Map.of("housesCount", houses)))).isEqualTo(result);
    }

    @Test
    void statesThatDifferAreJudgedByAPerson() {
        assertThat(compare("deceased", Map.of(), Map.of("deceased", true), List.of())).isEqualTo(Result.DIFF);
        assertThat(compare("deceased", Map.of(), Map.of("deceased", false), List.of())).isEqualTo(Result.NO_DIFF);
        assertThat(compare("marital", Map.of("marital", "DIVORCED"), Map.of(), List.of())).isEqualTo(Result.DIFF);
        assertThat(compare("marital", Map.of("marital", "MARRIED"), Map.of(), List.of())).isEqualTo(Result.NO_DIFF);
        assertThat(compare("marital", Map.of(), Map.of(), List.of())).isEqualTo(Result.NO_DIFF);
        assertThat(compare("custody", Map.of(), Map.of("custody", true), List.of())).isEqualTo(Result.DIFF);
        assertThat(compare("businesses", Map.of(), Map.of("businesses", BigDecimal.ONE), List.of())).isEqualTo(Result.DIFF);
        assertThat(compare("trips", Map.of(), Map.of("trips", BigDecimal.ONE), List.of())).isEqualTo(Result.DIFF);
        assertThat(compare("trips", Map.of(), Map.of("trips", BigDecimal.ZERO), List.of())).isEqualTo(Result.NO_DIFF);
    }

    private Result compare(String code, Map<String, Object> answer, Map<String, Object> facts,
            List<Map<String, Object>> persons) {
        Map<String, Object> person = new HashMap<>(facts);
        person.put("name", "王建国");
        Map<String, Object> application = Map.of("members", List.of(
                Map.of("name", "王建国", "marital", "MARRIED", "specialStatus", "NONE"), Map.of("name", "李秀英")),
                "incomes", List.of(Map.of("member", "王建国", "kind", "WAGE", "period", "MONTHLY", "amount", 1500),
                        Map.of("member", "王建国", "kind", "WAGE", "period", "WINDOW", "amount", 6000),
                        Map.of("member", "李秀英", "kind", "WAGE", "period", "MONTHLY", "amount", 9000)),
                "assets", List.of());
        Comparisons.Compared compared = comparisons.compare(verification.compare().stream()
                .filter(c -> c.code().equals(code)).toList(), Map.of("data", Map.of("application", application),
                "param", PARAM, "answer", answer, "person", person, "persons", persons), Result.NO_DIFF);
        assertThat(compared.broken()).isNull();
        return compared.result();
    }
}
