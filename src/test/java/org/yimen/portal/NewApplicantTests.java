package org.yimen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

class NewApplicantTests {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    @Test
    void takesThePhoneAsUsernameWhenNoneIsGiven() {
        var checked = new NewApplicant(null, "王建国", "210203199003071016", "138 1234 5678", "Abc12345!").checked(clock);

        assertThat(checked.username()).isEqualTo("13812345678");
        assertThat(checked.phone()).isEqualTo("13812345678");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var problem = catchThrowableOfType(DomainProblem.class,
                () -> new NewApplicant("", "王", "210203199003071017", "123", null).checked(clock));

        assertThat(problem.errors()).extracting(FieldError::field)
                .containsExactly("name", "idNumber", "phone", "password");
    }

    @Test
    void neverPrintsPersonalValues() {
        assertThat(new NewApplicant("wang", "王建国", "210203199003071016", "13812345678", "Abc12345!").toString())
                .doesNotContain("2102", "138", "Abc", "王");
    }
}
