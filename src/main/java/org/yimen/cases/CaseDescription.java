package org.yimen.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.organization.UnitKind;
import org.yimen.organization.UnitView;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.Grams;
import org.yimen.platform.IdNumber;
import org.yimen.platform.Masking;
import org.yimen.platform.PersonalData;

/** Reads who applies and where from the application form and writes it into the case file and its parties. */
@Component
class CaseDescription {

    private final Catalog catalog;
    private final Directory directory;
    private final Parties parties;
    private final PersonalData personalData;
    private final CaseReach reach;

    CaseDescription(Catalog catalog, Directory directory, Parties parties, PersonalData personalData,
            CaseReach reach) {
        this.catalog = catalog;
        this.directory = directory;
        this.parties = parties;
        this.personalData = personalData;
        this.reach = reach;
    }

    void apply(CaseFile file, Map<String, Object> data) {
        ServiceItem item = catalog.release(file.releaseId());
        var paths = item.applicantFields();
        String name = paths == null ? null : parties.text(data, paths.name());
        String rawId = paths == null ? null : parties.text(data, paths.idNumber());
        String id = rawId == null || rawId.isBlank() ? null : IdNumber.normalise(rawId);
        Long[] place = placeOf(file, data);
        boolean secret = item.confidentiality() == ServiceItem.Confidentiality.CASE_TEAM;
        String shown = secret ? Masking.alias(name) : name == null ? "" : name;
        file.describe(new ApplicantParticulars(shown, Grams.array(secret ? List.of() : Grams.of(shown)),
                id == null ? null : personalData.lookupHash(id), id == null ? null : personalData.encrypt(id),
                place[0], place[1], authority(item, data)));
        parties.replace(file.id(), item, data);
    }

    /** Ids of the street and the community the application belongs to; either may be unknown. */
    @Nullable Long[] placeOf(CaseFile file, Map<String, Object> data) {
        UnitView place = place(file, catalog.release(file.releaseId()), data);
        if (place == null) {
            return new Long[] {null, null};
        }
        return place.kind() == UnitKind.COMMUNITY ? new Long[] {directory.streetOf(place.id()).id(), place.id()}
                : new Long[] {place.id(), null};
    }

    private @Nullable Long authority(ServiceItem item, Map<String, Object> data) {
        String code = parties.text(data, item.authority());
        return code == null || code.isBlank() ? null : directory.unitByCode(code).map(UnitView::id).orElseThrow(() ->
                DomainProblem.invalid(new FieldError(String.valueOf(item.authority()), "unit-unknown",
                        "没有这个单位，请重新选择。", "There is no such unit; please choose again.")));
    }

    private @Nullable UnitView place(CaseFile file, ServiceItem item, Map<String, Object> data) {
        if (item.street() == null) {
            return reach.intake(file.createdBy()).stream().findFirst()
                    .map(a -> directory.streetOf(a.unit().id())).orElse(null);
        }
        String region = parties.text(data, item.street());
        if (region == null || region.isBlank()) {
            return null;
        }
        return directory.unitByRegion(region).orElseThrow(() -> DomainProblem.invalid(new FieldError(item.street(),
                "region-unknown", "本区没有这个社区，请重新选择。", "This district has no such community; please choose again.")));
    }

    @Nullable String idNumber(CaseFile file) {
        byte[] sealed = file.applicantIdSealed();
        return sealed == null ? null : personalData.decrypt(sealed);
    }
}
