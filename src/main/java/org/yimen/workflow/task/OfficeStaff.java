package org.yimen.workflow.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseFactSource;
import org.yimen.cases.CaseView;
import org.yimen.organization.Directory;
import org.yimen.organization.UnitView;

/** Who may come to work on a case, for forms that name one of them: {@code staff.office}, rows of label and value. */
@Component
class OfficeStaff implements CaseFactSource {

    private final CaseDesk desk;
    private final Directory directory;

    OfficeStaff(CaseDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        CaseView file = desk.get(caseId);
        List<Long> units = new ArrayList<>();
        if (file.streetId() != null) {
            directory.subtree(file.streetId()).stream().map(UnitView::id).forEach(units::add);
        }
        units.add(file.departmentId());
        units.add(directory.bureau().id());
        return Map.of("office", directory.appointedIn(units).stream().map(staff ->
                Map.of("label", staff.name(), "value", String.valueOf(staff.accountId()))).toList());
    }
}
