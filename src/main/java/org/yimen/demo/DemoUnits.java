package org.yimen.demo;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.organization.Directory;
import org.yimen.organization.Establishment;
import org.yimen.organization.NewUnit;
import org.yimen.organization.UnitKind;

/** Opens the units of the invented district. */
@Component
class DemoUnits {

    private final Establishment establishment;
    private final Directory directory;

    DemoUnits(Establishment establishment, Directory directory) {
        this.establishment = establishment;
        this.directory = directory;
    }

    void open(DemoDistrict district) {
        var from = district.founded();
        var seat = district.bureau();
        long bureau = open("BUREAU", seat.name(), seat.nameEn(), UnitKind.BUREAU, null, seat.region(), from);
        for (var office : district.departments()) {
            open(office.code(), office.name(), office.nameEn(), UnitKind.DEPARTMENT, bureau, seat.region(), from);
        }
        for (var office : district.externals()) {
            open(office.code(), office.name(), office.nameEn(), UnitKind.EXTERNAL, bureau, seat.region(), from);
        }
        for (var street : district.streets()) {
            long id = open(street.code(), street.name(), street.nameEn(), UnitKind.STREET, bureau, street.region(), from);
            for (var place : street.communities()) {
                open(Objects.requireNonNull(place.code()), place.name(), place.nameEn(), UnitKind.COMMUNITY, id,
                        place.region(), from);
            }
        }
        for (var merged : district.closed()) {
            long street = directory.unitByCode(merged.street()).orElseThrow().id();
            long id = open(merged.code(), merged.name(), merged.nameEn(), UnitKind.COMMUNITY, street, merged.region(), from);
            establishment.closeUnit(id, merged.on(), merged.successor());
        }
    }

    private long open(String code, String name, String nameEn, UnitKind kind, @Nullable Long parent, String region,
            LocalDate from) {
        return establishment.openUnit(new NewUnit(code, name, nameEn, kind, parent, region, from));
    }
}
