package org.yimen.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

class ObjectionRequestTests {

    @Test
    void asksForARealNameATelephoneAndAReason() {
        var problem = catchThrowableOfType(DomainProblem.class, () -> new ObjectionRequest(" ", "12345", "太短").checked());

        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("name", "phone", "content");
    }

    @Test
    void removesBlanksAroundWhatWasTyped() {
        var checked = new ObjectionRequest(" 李秀英 ", "138 1234 5678", " 该户名下有两套住房，请核实。 ").checked();

        assertThat(checked).isEqualTo(new ObjectionRequest("李秀英", "13812345678", "该户名下有两套住房，请核实。"));
    }
}
