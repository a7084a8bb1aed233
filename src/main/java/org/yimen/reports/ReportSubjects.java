package org.yimen.reports;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.cases.PartiesRecorded;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.PersonalFields;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.PersonalData;

/** Follows who reports are about, whenever a case describes the person anew. */
@Component
class ReportSubjects {

    private final JdbcClient jdbc;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final PersonalFields fields;
    private final PersonalData personal;

    ReportSubjects(JdbcClient jdbc, CaseDesk desk, Catalog catalog, PersonalFields fields, PersonalData personal) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.catalog = catalog;
        this.fields = fields;
        this.personal = personal;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PartiesRecorded recorded) {
        CaseView file = desk.get(recorded.caseId());
        ServiceItem item = catalog.release(file.releaseId());
        var paths = item.applicantFields();
        if (item.report() == null || paths == null) {
            return;
        }
        jdbc.sql("delete from report_subject where case_id = :case").param("case", file.id()).update();
        if (file.applicantIdHash() != null) {
            keep(file.id(), "NUMBER", file.applicantIdHash());
        }
        var name = fields.valueAt(desk.latest(file.id(), item.applicationForm()), paths.name())
                .map(text -> text.toString().replaceAll("\\s", "")).orElse("");
        if (!name.isEmpty() && file.communityId() != null) {
            keep(file.id(), "NAME_PLACE", personal.lookupHash("subject:" + name + "@" + file.communityId()));
        }
    }

    private void keep(UUID caseId, String kind, String hash) {
        jdbc.sql("insert into report_subject (case_id, kind, hash) values (:case, :kind, :hash)")
                .param("case", caseId).param("kind", kind).param("hash", hash).update();
    }
}
