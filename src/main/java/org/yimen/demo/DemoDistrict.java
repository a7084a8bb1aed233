package org.yimen.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yimen.organization.AbsenceReason;
import org.yimen.platform.AccountKind;

/** The content of {@code demo/district.yml}. */
record DemoDistrict(Place bureau, LocalDate founded, LocalDate appointed, Map<String, Integer> bureauPosts,
        List<Office> departments, List<Office> externals, Map<String, Integer> streetPosts, List<Street> streets,
        List<Closed> closed, Map<String, String> words, Map<String, String> shortNames, List<Other> others,
        List<Away> absences) {

    record Place(@Nullable String code, String name, String nameEn, String region) {
    }

    record Office(String code, String name, String nameEn, Map<String, Integer> posts) {
    }

    record Street(String code, String name, String nameEn, String region, List<Place> communities) {
    }

    record Closed(String code, String name, String nameEn, String region, String street, LocalDate on,
            String successor) {
    }

    record Other(String username, String name, AccountKind kind) {
    }

    record Away(String who, AbsenceReason reason, int fromDays, int toDays, @Nullable String deputy) {
    }

    static DemoDistrict read() {
        return DemoFiles.read("district.yml", DemoDistrict.class);
    }
}
