package org.yimen.registers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of what a monthly amount consists of, in yuan; a cap shows as a line below zero. */
public record AwardPart(String code, String name, @Nullable String nameEn, BigDecimal amount) {
}
