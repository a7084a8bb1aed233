package org.yimen.registers;

import org.jspecify.annotations.Nullable;

/** A register whose entries are paid monthly, and the department whose business it is. */
public record PaidRegister(String code, String name, @Nullable String nameEn, long departmentId) {
}
