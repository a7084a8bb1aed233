package org.yimen.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.platform.Masking;
import org.yimen.platform.PersonalData;

/** Shows persons as the latest of their readable cases has them, numbers masked. */
@Component
class PersonCards {

    private final PersonalData personalData;
    private final Clock clock;

    PersonCards(PersonalData personalData, Clock clock) {
        this.personalData = personalData;
        this.clock = clock;
    }

    /** One card for each person among the rows, which are latest first. */
    List<HouseholdViews.PersonView> of(List<PartRow> rows) {
        Map<UUID, HouseholdViews.PersonView> cards = new LinkedHashMap<>();
        rows.forEach(row -> cards.computeIfAbsent(row.personId(), id -> card(row)));
        return List.copyOf(cards.values());
    }

    private HouseholdViews.PersonView card(PartRow row) {
        byte[] sealed = row.idSealed();
        LocalDate birth = row.birthDate();
        return new HouseholdViews.PersonView(row.personId(), row.name(),
                sealed == null ? null : Masking.idNumber(personalData.decrypt(sealed)), birth, row.sex(),
                birth == null ? null : Period.between(birth, LocalDate.now(clock)).getYears());
    }
}
