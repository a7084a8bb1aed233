package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every household, tried on invented ones; the seed is in the test's name. */
class DibaoPropertiesDecisionTests {

    private static final int HOUSEHOLDS = 25;
    private static final String SEVERE = "21020319900307101642";
    private static final List<String> KINDS = List.of("PENSION", "BUSINESS", "WAGE", "RENT", "GIFT", "RELIEF");

    private final Decision decision = Decision.dibao();

    private static BigDecimal fen(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(most * 100), 2);
    }

    /** A household of one to five; {@code plain} leaves out who could apply alone. */
    private static Household household(Random random, boolean plain) {
        Household household = new Household().member("A", "01", 20 + random.nextInt(60));
        String[] relations = {"10", "20", "30", "50"};
        for (int i = 0; i < random.nextInt(5); i++) {
            int kind = plain ? 0 : random.nextInt(6);
            household.member("B" + i, relations[i % 4], random.nextInt(80), "health", kind == 1 ? "SERIOUS" : kind == 2 ? "DISABLED" : "HEALTHY",
                    "disabilityCert", kind == 2 ? SEVERE : null, "cohabiting", random.nextInt(5) == 0 ? "NO" : "YES");
        }
        household.members().forEach(m -> {
            for (int i = 0; i < random.nextInt(3); i++) {
                household.income((String) m.get("name"), KINDS.get(random.nextInt(KINDS.size())), fen(random, 2500));
            }
        });
        if (random.nextBoolean()) {
            household.asset("FINANCIAL", "value", fen(random, 40000));
        }
        if (random.nextBoolean()) {
            household.expense("A", "MEDICAL", fen(random, 20000), BigDecimal.ZERO);
        }
        household.param("benefit.mode", List.of("GAP", "TIER", "BOTH").get(random.nextInt(3)));
        household.param("benefit.topup_stack", random.nextBoolean() ? "MAX" : "SUM");
        return household;
    }

    private BigDecimal amount(Map<String, Object> outcome) {
        return new BigDecimal(String.valueOf(outcome.get("monthlyAmount")));
    }

    private Map<String, Object> ask(Household household) {
        return decision.ask("dibao-eligibility", household);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void moreIncomeNeverPaysMore(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Household household = household(random, true);
            BigDecimal before = amount(ask(household));
            household.income("A", random.nextBoolean() ? "WAGE" : "PENSION", fen(random, 900));
            Map<String, Object> after = ask(household);
            assertThat(amount(after)).as(household.data + " " + after).isLessThanOrEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void staysBetweenNothingAndTheCaps(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Map<String, Object> outcome = ask(household(random, false));
            BigDecimal persons = new BigDecimal(String.valueOf(outcome.get("supportedPersons")));
            BigDecimal most = new BigDecimal(1010).multiply(persons).multiply(new BigDecimal("1.5"));
            assertThat(amount(outcome)).as(outcome.toString()).isNotNegative().isLessThanOrEqualTo(most);
            assertThat(amount(outcome).scale()).as("never finer than the fen").isLessThanOrEqualTo(2);
            assertThat(new BigDecimal(String.valueOf(outcome.get("householdIncome")))).isNotNegative();
            if (!List.of("DIBAO", "SINGLE", "MANUAL").contains(outcome.get("conclusion"))) {
                assertThat(amount(outcome)).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void theOrderOfMembersAndRowsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Household household = household(random, false);
            Map<String, Object> before = ask(household);
            Collections.shuffle(household.members(), random);
            Collections.shuffle(household.incomes(), random);
            assertThat(figures(ask(household))).as(household.data.toString()).isEqualTo(figures(before));
        }
    }

    private static Map<String, String> figures(Map<String, Object> outcome) {
        Map<String, String> figures = new HashMap<>();
        for (String key : List.of("conclusion", "monthlyAmount", "basicAmount", "topUpAmount", "perCapitaIncome", "householdSize",
                "supportedPersons", "propertyResult", "marginProperty", "lowMargin", "tkTransfer")) {
            figures.put(key, String.valueOf(outcome.get(key)));
        }
        return figures;
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void splittingTheIncomeOfAMonthChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Household household = household(random, false);
            BigDecimal sum = fen(random, 9000).add(BigDecimal.ONE);
            String month = "2026-%02d".formatted(1 + random.nextInt(10));
            String kind = random.nextBoolean() ? "WAGE" : "BUSINESS";
            household.incomes().removeIf(r -> r.get("member").equals("A") && r.get("kind").equals(kind));
            household.incomes().add(row(kind, sum, month));
            Map<String, Object> whole = ask(household);
            household.incomes().remove(household.incomes().size() - 1);
            List<BigDecimal> parts = new ArrayList<>();
            for (BigDecimal rest = sum; rest.signum() > 0; rest = rest.subtract(parts.get(parts.size() - 1))) {
                parts.add(rest.min(fen(random, 3000).add(BigDecimal.ONE)));
            }
            parts.forEach(part -> household.incomes().add(row(kind, part, month)));
            assertThat(figures(ask(household))).as(household.data.toString()).isEqualTo(figures(whole));
        }
    }

    private static Map<String, Object> row(String kind, BigDecimal amount, String month) {
        return Map.of("member", "A", "kind", kind, "period", "MONTH", "month", month, "amount", amount);
    }

    @ParameterizedTest
    @ValueSource(longs = {9})
    void theSameInputsGiveTheSameTextAgain(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            Household household = household(random, false);
            String first = decision.item().ask("dibao-eligibility", household.inputs()).text();
            assertThat(decision.item().ask("dibao-eligibility", household.inputs()).text()).isEqualTo(first).doesNotContain("210203");
        }
    }
}
