package org.yimen.demo;

import java.time.LocalDate;
import java.time.Period;

/**
 * A citizen who does not exist.
 *
 * @param sex       1 male, 2 female (GB/T 2261.1)
 * @param community 12-digit region code
 * @param address   with community and door, within the district
 */
public record InventedPerson(String name, String idNumber, int sex, LocalDate birthDate, String phone,
        String community, String communityName, String address, String bankAccount) {

    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    InventedPerson named(String newName) {
        return new InventedPerson(newName, idNumber, sex, birthDate, phone, community, communityName, address, bankAccount);
    }

    public String surname() {
        return name.substring(0, 1);
    }
}
