package org.yimen.portal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.IdNumber;

/** A citizen's registration; without a username the phone number is the username. */
record NewApplicant(@Nullable String username, @Nullable String name, @Nullable String idNumber,
        @Nullable String phone, @Nullable String password) {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_@.\\-]{3,50}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}·.' ]{2,50}");

    /** A registration in which everything is there and well-formed. */
    record Checked(String username, String name, String idNumber, String phone, String password) {
    }

    Checked checked(Clock clock) {
        List<FieldError> errors = new ArrayList<>();
        String cleanName = clean(name);
        String cleanPhone = Phones.clean(phone);
        String cleanUsername = clean(username).isEmpty() ? cleanPhone : clean(username);
        if (!NAME.matcher(cleanName).matches()) {
            errors.add(new FieldError("name", "name", "请填写真实姓名。", "Please give your real name."));
        }
        IdNumber.flaw(clean(idNumber), clock).ifPresent(flaw -> errors.add(flaw.at("idNumber")));
        if (!Phones.mobile(cleanPhone)) {
            errors.add(Phones.error("phone"));
        } else if (!USERNAME.matcher(cleanUsername).matches()) {
            errors.add(new FieldError("username", "username", "账号名应为3至50个字母、数字或 _ @ . -。",
                    "A username has 3 to 50 letters, digits or _ @ . -"));
        }
        if (password == null || password.isEmpty()) {
            errors.add(new FieldError("password", "required", "请设置密码。", "Please choose a password."));
        }
        if (!errors.isEmpty()) {
            throw DomainProblem.invalid(errors);
        }
        return new Checked(cleanUsername, cleanName, IdNumber.normalise(clean(idNumber)), cleanPhone,
                String.valueOf(password));
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @Override
    public String toString() {
        return "NewApplicant";
    }
}
