package org.yimen.registers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.ServiceItem.Register;
import org.yimen.platform.CreditCode;
import org.yimen.platform.DomainProblem;

/** Gives the credit codes of new entries: a number given is a number used, since it is taken with the entry. */
@Repository
class Identifiers {

    private final JdbcClient jdbc;
    private final ConditionEvaluator feel;

    Identifiers(JdbcClient jdbc, ConditionEvaluator feel) {
        this.jdbc = jdbc;
        this.feel = feel;
    }

    /**
     * The next code of a register in a region; null where the register gives none.
     *
     * @throws DomainProblem 422 when the case does not say the category
     */
    @Nullable String next(Register register, String region, Map<String, Object> facts) {
        if (register.identifier() == null) {
            return null;
        }
        if (!(feel.evaluate(register.identifier().category(), facts) instanceof String category)
                || !category.matches("[1-9ANY][1-9]")) {
            throw DomainProblem.unprocessable("category-unknown", "不能确定机构类别，无法赋码。",
                    "Without a category no code can be given.");
        }
        String prefix = register.identifier().prefix();
        int serial = jdbc.sql("""
                insert into register_serial (region, prefix, last) values (:region, :prefix, 1)
                on conflict (region, prefix) do update set last = register_serial.last + 1 returning last""")
                .param("region", region).param("prefix", prefix).query(Integer.class).single();
        return CreditCode.of(category, region, prefix + "%06d".formatted(serial)).value();
    }
}
