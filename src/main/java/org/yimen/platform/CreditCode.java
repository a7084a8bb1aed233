package org.yimen.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A unified social credit code 统一社会信用代码 of 18 characters, GB 32100-2015: registering department, category, six
 * digits of the registering office's region, nine characters of the subject with a check character of their own
 * (GB 11714), and a check character over the whole.
 */
public record CreditCode(String value) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[" + CHARACTERS + "]{18}");
    private static final Pattern SUBJECT = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{8}");
    private static final Pattern REGION = Pattern.compile("[1-8]\\d{5}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] SUBJECT_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    /** Registering departments of the standard and those added since. */
    private static final Set<Character> DEPARTMENTS = Set.of('1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'N', 'Y');

    /** What is wrong with a code, if anything. */
    public enum Flaw {
        SHAPE("统一社会信用代码应为18位数字或大写字母（不用I、O、S、V、Z）。",
                "A credit code has 18 digits or capital letters, without I, O, S, V and Z."),
        DEPARTMENT("统一社会信用代码前两位（登记管理部门、机构类别）不对。",
                "The first two characters, department and category, are none that exist."),
        REGION("统一社会信用代码第3至8位不是行政区划代码。", "Characters 3 to 8 are no region code."),
        SUBJECT("统一社会信用代码中的主体标识码校验不符，请核对是否输错。",
                "The check character of the subject does not match; please compare."),
        CHECK("统一社会信用代码最后一位校验不符，请核对是否输错。",
                "The last character does not match; please compare.");

        private final String zh;
        private final String en;

        Flaw(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public FieldError at(String field) {
            return new FieldError(field, "credit-code-" + name().toLowerCase(Locale.ROOT), zh, en);
        }
    }

    /** Removes blanks, turns full-width characters into half-width and small letters into capitals. */
    public static String normalise(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** The first flaw of a code; empty when it is valid. */
    public static Optional<Flaw> flaw(String raw) {
        String code = normalise(raw);
        if (!SHAPE.matcher(code).matches()) {
            return Optional.of(Flaw.SHAPE);
        }
        if (!DEPARTMENTS.contains(code.charAt(0)) || code.charAt(1) < '1' || code.charAt(1) > '9') {
            return Optional.of(Flaw.DEPARTMENT);
        }
        if (!REGION.matcher(code.substring(2, 8)).matches()) {
            return Optional.of(Flaw.REGION);
        }
        if (subjectCheck(code.substring(8, 16)) != code.charAt(16)) {
            return Optional.of(Flaw.SUBJECT);
        }
        return checkCharacter(code) == code.charAt(17) ? Optional.empty() : Optional.of(Flaw.CHECK);
    }

    /**
     * The code of a subject.
     *
     * @param category department and category, e.g. {@code 51}
     * @param region   six digits of the registering office
     * @param subject  eight characters; the ninth is worked out
     */
    public static CreditCode of(String category, String region, String subject) {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("Not the eight characters of a subject: " + subject);
        }
        String first = category + region + subject + subjectCheck(subject);
        CreditCode code = new CreditCode(first + checkCharacter(first));
        flaw(code.value()).ifPresent(flaw -> {
            throw new IllegalArgumentException(code + ": " + flaw);
        });
        return code;
    }

    /** The check character that belongs to the first 17 characters. */
    public static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    private static char subjectCheck(String subject) {
        int sum = 0;
        for (int i = 0; i < SUBJECT_WEIGHTS.length; i++) {
            sum += Character.digit(subject.charAt(i), 36) * SUBJECT_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        return rest == 11 ? '0' : rest == 10 ? 'X' : (char) ('0' + rest);
    }

    @Override
    public String toString() {
        return value;
    }
}
