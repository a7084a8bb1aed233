package org.yimen.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** An objection as the public sends it; must be under a real name that can be called back (实名或可核实线索). */
public record ObjectionRequest(@Nullable String name, @Nullable String phone, @Nullable String content) {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");

    /** The same with surrounding blanks removed, once everything is there. */
    ObjectionRequest checked() {
        List<FieldError> errors = new ArrayList<>();
        String cleanName = clean(name);
        String cleanPhone = clean(phone).replace(" ", "");
        String cleanContent = clean(content);
        if (cleanName.length() < 2 || cleanName.length() > 50) {
            errors.add(new FieldError("name", "name", "请填写您的姓名。", "Please give your name."));
        }
        if (!PHONE.matcher(cleanPhone).matches()) {
            errors.add(new FieldError("phone", "phone", "请填写能联系到您的电话。", "Please give a telephone we can reach."));
        }
        if (cleanContent.length() < 10 || cleanContent.length() > 2000) {
            errors.add(new FieldError("content", "length", "请写明异议内容，10至2000字。",
                    "Please describe your objection in 10 to 2000 characters."));
        }
        if (!errors.isEmpty()) {
            throw DomainProblem.invalid(errors);
        }
        return new ObjectionRequest(cleanName, cleanPhone, cleanContent);
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
