package org.yimen.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseProgress;
import org.yimen.cases.CaseProgress.DueView;
import org.yimen.cases.CaseView;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.documents.IssuedLetter;
import org.yimen.documents.IssuedLetters;
import org.yimen.notice.CaseNotices;
import org.yimen.notice.NoticePeriod;
import org.yimen.notifications.NotificationView;
import org.yimen.notifications.Notifications;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** A citizen's own applications, told in plain words. */
@Service
class MyCases {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CasePolicy policy;
    private final CaseDesk desk;
    private final ObjectProvider<CaseProgress> progress;
    private final CaseNotices notices;
    private final IssuedLetters letters;
    private final Notifications notifications;
    private final Catalog catalog;
    private final CurrentUsers users;

    MyCases(JdbcClient jdbc, CasePolicy policy, CaseDesk desk, ObjectProvider<CaseProgress> progress,
            CaseNotices notices, IssuedLetters letters, Notifications notifications, Catalog catalog,
            CurrentUsers users) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.desk = desk;
        this.progress = progress;
        this.notices = notices;
        this.letters = letters;
        this.notifications = notifications;
        this.catalog = catalog;
        this.users = users;
    }

    /** An application with what the applicant was told about it. */
    record MyCaseProgress(MyCase head, List<Step> steps, List<MyCase.ToDo> toDo,
            List<IssuedLetter> letters, List<NotificationView> messages) {
    }

    /** One's own applications, the newest first. */
    @Transactional(readOnly = true)
    public List<MyCase> list() {
        applicant();
        var readable = policy.readable();
        return tell(jdbc.sql("select c.id from case_file c where (" + readable.sql()
                + ") order by c.created_at desc, c.id desc limit " + MOST).params(readable.params())
                .query(UUID.class).list());
    }

    /** One application in full; 404 when it is not one's own. */
    @Transactional(readOnly = true)
    public MyCaseProgress one(UUID caseId) {
        CurrentUser me = applicant();
        policy.requireRead(caseId);
        MyCase mine = tell(List.of(caseId)).get(0);
        return new MyCaseProgress(mine, mine.steps(), mine.toDo(), letters.of(caseId),
                notifications.about(caseId, me.accountId()));
    }

    private List<MyCase> tell(List<UUID> ids) {
        CaseProgress running = progress.getIfAvailable();
        Map<UUID, List<CaseProgress.OpenTask>> tasks = running == null ? Map.of() : running.openTasks(ids);
        Map<UUID, DueView> due = running == null ? Map.of() : running.due(ids);
        Map<UUID, NoticePeriod> periods = notices.of(ids);
        return ids.stream().map(desk::get)
                .map(file -> tell(file, tasks.getOrDefault(file.id(), List.of()), due.get(file.id()),
                        periods.get(file.id())))
                .toList();
    }

    private MyCase tell(CaseView file, List<CaseProgress.OpenTask> tasks, @Nullable DueView due,
            @Nullable NoticePeriod notice) {
        ServiceItem item = catalog.release(file.releaseId());
        List<MyCase.ToDo> toDo = tasks.stream().filter(CaseProgress.OpenTask::forApplicant)
                .map(task -> new MyCase.ToDo(task.taskId(), task.name(), task.nameEn(), task.dueAt())).toList();
        return new MyCase(file.id(), file.number(), item.code(), item.name(), item.nameEn(), file.status().name(),
                file.status().zh(), file.status().en(), file.createdAt(), file.submittedAt(), file.acceptedAt(),
                file.closedAt(), file.outcomeReason(), due, PlainSteps.words(file.status()),
                PlainSteps.of(file, item.notice() != null, notice), toDo);
    }

    private CurrentUser applicant() {
        CurrentUser me = users.require();
        if (me.kind() != AccountKind.APPLICANT) {
            throw DomainProblem.forbidden();
        }
        return me;
    }
}
