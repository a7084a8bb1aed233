package org.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.platform.YimenClock;

/** The expressions forms use, with the answers the browser's FEEL (feelin) gives. */
class FeelTests {

    private final FeelConditions feel =
            new FeelConditions(Clock.fixed(Instant.parse("2026-11-21T16:30:00Z"), YimenClock.ZONE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "=agent = true | {'agent':true} | true",
        "=agent != true | {} | true",
        "=agent = null | {} | true",
        "=a.b.c = null | {} | true",
        "kind = 'A' or kind = 'B' | {'kind':'B'} | true",
        "list contains(['A','B'], kind) | {'kind':'C'} | false",
        "list contains(kinds, 'A') | {'kinds':['A']} | true",
        "count(members) | {'members':[1,2]} | 2",
        "count(members[relation = '01']) = 1 | {'members':[{'relation':'01'},{'relation':'10'}]} | true",
        "some m in members satisfies m.age < 18 | {'members':[{'age':20},{'age':9}]} | true",
        "every m in members satisfies m.age < 18 | {'members':[{'age':20},{'age':9}]} | false",
        "sum(members.income) | {'members':[{'income':0.1},{'income':0.2}]} | 0.3",
        "0.1 + 0.2 | {} | 0.3",
        "a > 3 | {} | -",
        "not(a = 3) | {'a':4} | true",
        "if a > 1 then 'x' else 'y' | {'a':2} | x",
        "date(to) >= date(from) | {'from':'2026-01-02','to':'2026-01-01'} | false",
        "date('2026-01-31') + duration('P1M') | {} | 2026-02-28",
        "string length(name) > 2 | {'name':'张三丰'} | true",
        "matches(code, '^[A-Z]+$') | {'code':'abc'} | false",
        "today() | {} | 2026-11-22",
        "items[1].a | {'items':[{'a':7}]} | 7"
    })
    void answersAsTheBrowserDoes(String expression, String context, String answer) throws JsonProcessingException {
        Map<?, ?> variables = CanonicalJson.JSON.readValue(context.replace('\'', '"'), Map.class);
        @SuppressWarnings("unchecked")
        Object value = feel.evaluate(expression.replace('\'', '"'), (Map<String, Object>) variables);
        assertThat(value == null ? null : value.toString()).isEqualTo(answer);
    }

    @Test
    void givesNumbersAsDecimals() {
        assertThat(feel.evaluate("1", Map.of())).isEqualTo(new BigDecimal("1"));
        assertThat(feel.evaluate("[1, 2.50]", Map.of())).hasToString("[1, 2.5]");
        assertThat(feel.evaluate("{a: 1.10}.a", Map.of())).isEqualTo(new BigDecimal("1.1"));
        assertThat(feel.evaluate("x * 3", Map.of("x", 0.1d))).isEqualTo(new BigDecimal("0.3"));
    }

    @Test
    void saysWhatIsNotFeel() {
        assertThat(feel.problem("=a = ")).isPresent();
        assertThat(feel.problem("=a = 1")).isEmpty();
        assertThatThrownBy(() -> feel.evaluate("1 +", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
