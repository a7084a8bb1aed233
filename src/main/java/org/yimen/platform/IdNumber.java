package org.yimen.platform;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A citizen's identity number of 18 characters with date and check character, GB 11643-1999. */
public record IdNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33",
            "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63",
            "64", "65", "71", "81", "82", "83", "91");

    /** What is wrong with a number, if anything. */
    public enum Flaw {
        SHAPE("身份号码应为18位，末位可以是X。", "An identity number has 18 characters; the last may be X."),
        DATE("身份号码中的出生日期不存在或晚于今天。", "The birth date in the identity number does not exist or lies ahead."),
        CHECK("身份号码的校验码不对，请核对是否输错。", "The check character of the identity number does not match; please compare.");

        private final String zh;
        private final String en;

        Flaw(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public FieldError at(String field) {
            return new FieldError(field, "id-number-" + name().toLowerCase(Locale.ROOT), zh, en);
        }
    }

    /** Removes blanks, turns full-width characters into half-width and x into X. */
    public static String normalise(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** The first flaw of a number, as of today on the given clock; empty when it is valid. */
    public static Optional<Flaw> flaw(String raw, Clock clock) {
        String number = normalise(raw);
        if (!SHAPE.matcher(number).matches()) {
            return Optional.of(Flaw.SHAPE);
        }
        try {
            LocalDate birth = new IdNumber(number).birthDate();
            if (birth.isAfter(LocalDate.now(clock)) || birth.isBefore(EARLIEST)) {
                return Optional.of(Flaw.DATE);
            }
        } catch (DateTimeException e) {
            return Optional.of(Flaw.DATE);
        }
        return number.charAt(17) == checkCharacter(number) ? Optional.empty() : Optional.of(Flaw.CHECK);
    }

    /** The check character that belongs to the first 17 digits. */
    public static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** Parses a number known to be valid. */
    public static IdNumber of(String raw) {
        return new IdNumber(normalise(raw));
    }

    public LocalDate birthDate() {
        return LocalDate.of(Integer.parseInt(value.substring(6, 10)), Integer.parseInt(value.substring(10, 12)),
                Integer.parseInt(value.substring(12, 14)));
    }

    /** GB/T 2261.1: 1 male, 2 female; from the parity of the 17th digit. */
    public int sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? 1 : 2;
    }

    /** Whether the first two digits name a known province; unknown ones are only worth a warning. */
    public boolean provinceKnown() {
        return PROVINCES.contains(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return Masking.idNumber(value);
    }
}
