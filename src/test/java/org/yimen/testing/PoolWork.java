package org.yimen.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.yimen.cases.CaseDesk;
import org.yimen.notice.CaseNotices;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;
import org.yimen.workflow.Tasks;

/** Does what waits in the pools, as somebody of the pool whom the duties of the case do not keep from it. */
public final class PoolWork {

    private static final String OPINION = "情况属实，按规定办理。";
    /** Why somebody else of the pool is tried. */
    private static final Set<String> NOT_THIS_ONE = Set.of("separation-of-duties", "lost-race");

    private final CurrentUsers users;
    private final Tasks tasks;
    private final CaseDesk desk;
    private final Directory directory;
    private final Accounts accounts;
    private final CaseNotices notices;
    private final YimenClock clock;

    public PoolWork(ApplicationContext beans) {
        this.users = beans.getBean(CurrentUsers.class);
        this.tasks = beans.getBean(Tasks.class);
        this.desk = beans.getBean(CaseDesk.class);
        this.directory = beans.getBean(Directory.class);
        this.accounts = beans.getBean(Accounts.class);
        this.notices = beans.getBean(CaseNotices.class);
        this.clock = beans.getBean(YimenClock.class);
    }

    /** The model elements whose tasks are open in a case. */
    public List<String> open(UUID caseId) {
        return waiting(caseId).stream().map(Tasks.OpenTask::key).toList();
    }

    /** An open task of this element. */
    public Tasks.OpenTask task(UUID caseId, String key) {
        return waiting(caseId).stream().filter(t -> t.key().equals(key)).findFirst()
                .orElseThrow(() -> new AssertionError("No task " + key + " but " + open(caseId)));
    }

    private List<Tasks.OpenTask> waiting(UUID caseId) {
        return users.as(CurrentUser.SYSTEM, () -> tasks.open(caseId));
    }

    /** Who handed a case in: its applicant, or the window of its street where he has no account. */
    public CurrentUser applicant(UUID caseId) {
        Long account = desk.get(caseId).applicantAccountId();
        return account == null ? members(new Pool(desk.get(caseId).streetId(), "ST_WINDOW")).get(0)
                : accounts.find(account).orElseThrow();
    }

    /** How long the public notice of a case still runs, and a minute. */
    public Duration untilNoticeOver(UUID caseId) {
        Instant end = notices.of(List.of(caseId)).get(caseId).endsAt();
        return Duration.between(clock.instant(), end).plusMinutes(1);
    }

    /** The people of a pool. */
    public List<CurrentUser> members(Pool pool) {
        return directory.membersOf(pool).stream().flatMap(a -> accounts.find(a.accountId()).stream()).toList();
    }

    /** What the form of an open task starts with. */
    public Map<String, Object> prefilled(UUID caseId, String key) {
        Tasks.OpenTask task = task(caseId, key);
        return users.as(mayDo(caseId, task).get(0), () -> tasks.prefilled(task.taskId()));
    }

    /** Completes an open task of this element: its form as it is prefilled, and what is said. Gives who did it. */
    public CurrentUser does(UUID caseId, String key, String action, Map<String, Object> said) {
        return does(caseId, key, action, said, List.of());
    }

    /** The same, as none of these. */
    public CurrentUser does(UUID caseId, String key, String action, Map<String, Object> said,
            Collection<CurrentUser> others) {
        Tasks.OpenTask task = task(caseId, key);
        DomainProblem last = null;
        for (CurrentUser who : mayDo(caseId, task).stream().filter(one -> !others.contains(one)).toList()) {
            try {
                complete(who, task, action, said);
                return who;
            } catch (DomainProblem problem) {
                last = problem;
                if (!NOT_THIS_ONE.contains(problem.slug())) {
                    throw problem;
                }
            }
        }
        throw new AssertionError("Nobody may do " + key, last);
    }

    private List<CurrentUser> mayDo(UUID caseId, Tasks.OpenTask task) {
        return task.forApplicant() ? List.of(applicant(caseId)) : members(Pool.parse(task.pool()));
    }

    private void complete(CurrentUser who, Tasks.OpenTask task, String action, Map<String, Object> said) {
        users.as(who, () -> {
            Map<String, Object> whole = new HashMap<>(tasks.prefilled(task.taskId()));
            whole.putAll(said);
            tasks.complete(task.taskId(), action, OPINION, whole);
            return null;
        });
    }
}
