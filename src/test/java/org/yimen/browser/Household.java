package org.yimen.browser;

/** An invented couple that applies; the numbers have valid check digits. */
record Household(String applicant, String applicantId, String spouse, String spouseId, int monthlyWage) {

    /** 青石社区 of 青石街道. */
    static final String COMMUNITY = "210299001001";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    static Household of(String applicant, String spouse, int number, int monthlyWage) {
        return new Household(applicant, idNumber("21029919800512%03d".formatted(number)), spouse,
                idNumber("21029919820312%03d".formatted(number + 1)), monthlyWage);
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
