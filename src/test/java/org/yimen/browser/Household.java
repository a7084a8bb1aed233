package org.yimen.browser;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** An invented couple that applies; the numbers have valid check digits. */
record Household(String applicant, String applicantId, String spouse, String spouseId, int monthlyWage) {

    /** 青石社区 of 青石街道. */
    static final String COMMUNITY = "210299001001";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private static final AtomicInteger NUMBER = new AtomicInteger(101);

    /** A couple whom no other test knows: tests of one run share the district. */
    static Household of(String applicant, String spouse, int monthlyWage) {
        int number = NUMBER.getAndAdd(2);
        return new Household(applicant, idNumber(LocalDate.of(1980, 5, 12), number), spouse,
                idNumber(LocalDate.of(1982, 3, 12), number + 1), monthlyWage);
    }

    /** The number of somebody born in the district on a day, with the check digit it needs. */
    static String idNumber(LocalDate born, int number) {
        return idNumber("210299%s%03d".formatted(born.format(DateTimeFormatter.BASIC_ISO_DATE), number));
    }

    /** How lists show the applicant to people who need not know the whole name. */
    String surname() {
        return applicant.substring(0, 1) + "*";
    }

    private static String idNumber(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.getNumericValue(first17.charAt(i)) * WEIGHTS[i];
        }
        return first17 + CHECKS.charAt(sum % CHECKS.length());
    }
}
