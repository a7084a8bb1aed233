package org.yimen.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yimen.organization.UnitKind;
import org.yimen.organization.UnitView;
import org.yimen.platform.IdNumber;

/**
 * Invents citizens, the same ones for the same seed. Their identity numbers are valid by form and checksum, but bear a
 * region code that no real district has; their phone numbers begin with 194, which no carrier gives out.
 */
public final class InventedPeople {

    private static final String REGION = "210299";
    private static final String PHONE_PREFIX = "194";
    private static final String BANK_PREFIX = "620000";

    private final Random random;
    private final InventedNames names;
    private final LocalDate today;
    private final List<UnitView> communities;
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> phones = new HashSet<>();

    /** @param units among which the communities are where people live, e.g. {@code directory.subtree(bureau)} */
    public InventedPeople(long seed, LocalDate today, List<UnitView> units) {
        this.random = new Random(seed);
        this.names = new InventedNames(random);
        this.today = today;
        this.communities = units.stream().filter(unit -> unit.kind() == UnitKind.COMMUNITY).toList();
        if (communities.isEmpty()) {
            throw new IllegalArgumentException("People need a community to live in");
        }
    }

    /** Somebody of that age (both ends included), living anywhere. */
    public InventedPerson person(int minAge, int maxAge) {
        return person(minAge, maxAge, communities.get(random.nextInt(communities.size())));
    }

    /** Somebody of that age, living in the street or community with this code; anywhere where there is none. */
    InventedPerson person(int minAge, int maxAge, @Nullable String at) {
        List<UnitView> near = at == null ? List.of()
                : communities.stream().filter(unit -> unit.code().startsWith(at)).toList();
        return near.isEmpty() ? person(minAge, maxAge)
                : person(minAge, maxAge, near.get(random.nextInt(near.size())));
    }

    /** Somebody of that age, living in that community. */
    public InventedPerson person(int minAge, int maxAge, UnitView community) {
        int sex = 1 + random.nextInt(2);
        var address = community.name() + names.road() + (1 + random.nextInt(188)) + "号" + (1 + random.nextInt(6)) + "单元"
                + (1 + random.nextInt(7)) + "0" + (1 + random.nextInt(3)) + "室";
        return complete(names.name(sex), sex, birth(minAge, maxAge), community.regionCode(), community.name(), address);
    }

    /** A parent, spouse, child ... living in the same home. */
    public InventedPerson relative(InventedPerson of, int minAge, int maxAge, int sex, boolean sameSurname) {
        var name = sameSurname ? names.name(of.surname(), sex) : names.name(sex);
        return complete(name, sex, birth(minAge, maxAge), of.community(), of.communityName(), of.address());
    }

    private InventedPerson complete(String name, int sex, LocalDate birth, String community, String communityName,
            String address) {
        return new InventedPerson(name, idNumber(birth, sex), sex, birth, phone(), community, communityName, address,
                bankAccount());
    }

    private LocalDate birth(int minAge, int maxAge) {
        var first = today.minusYears(maxAge + 1L).plusDays(1);
        var last = today.minusYears(minAge);
        return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    private String idNumber(LocalDate birth, int sex) {
        String number;
        do {
            int sequence = random.nextInt(499) * 2 + (sex == 1 ? 1 : 2);
            var digits = REGION + birth.toString().replace("-", "") + "%03d".formatted(sequence);
            number = digits + IdNumber.checkCharacter(digits);
        } while (!numbers.add(number));
        return number;
    }

    private String phone() {
        String phone;
        do {
            phone = PHONE_PREFIX + "%08d".formatted(random.nextInt(100_000_000));
        } while (!phones.add(phone));
        return phone;
    }

    private String bankAccount() {
        var digits = BANK_PREFIX + "%06d%06d".formatted(random.nextInt(1_000_000), random.nextInt(1_000_000));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
