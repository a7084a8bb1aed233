package departments.simulator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/** What an identity number tells: age and sex. */
record Citizen(String idNumber, int age, boolean male) {

    private static final int UNKNOWN_AGE = 40;

    static Citizen of(String idNumber, LocalDate today) {
        try {
            LocalDate birth = LocalDate.of(Integer.parseInt(idNumber.substring(6, 10)),
                    Integer.parseInt(idNumber.substring(10, 12)), Integer.parseInt(idNumber.substring(12, 14)));
            return new Citizen(idNumber, Period.between(birth, today).getYears(), (idNumber.charAt(16) - '0') % 2 == 1);
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return new Citizen(idNumber, UNKNOWN_AGE, true);
        }
    }

    boolean retired() {
        return age >= (male ? 60 : 55);
    }

    boolean child() {
        return age < 18;
    }
}
