package org.yimen.workflow.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.TimelineEntry;
import org.yimen.organization.Directory;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.ProcessSteps;
import org.yimen.workflow.task.Recusals.Recusal;

/** Puts relatives among the staff on file, so that they step aside: {@code ${recusal.record(caseId, 'precheck', 'relatives')}}. */
@Component
public class RecusalSteps implements ProcessSteps {

    private static final String STAFF = "staff";
    private static final String RELATION = "relation";

    private final Recusals recusals;
    /** Looked up when needed: claims lead to the engine, which knows the steps. */
    private final ObjectProvider<TaskClaims> claims;
    private final CaseDesk desk;
    private final Directory directory;
    private final CurrentUsers users;
    private final AuditTrail audit;

    RecusalSteps(Recusals recusals, ObjectProvider<TaskClaims> claims, CaseDesk desk, Directory directory,
            CurrentUsers users, AuditTrail audit) {
        this.recusals = recusals;
        this.claims = claims;
        this.desk = desk;
        this.directory = directory;
        this.users = users;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "recusal";
    }

    /**
     * Makes the staff named in a list of a form step aside: rows with the account in {@code staff} and a code in
     * {@code relation}; rows without an account concern people outside the offices. Whoever hands the form in cannot be
     * among them.
     */
    public void record(String caseId, String form, String list) {
        UUID id = UUID.fromString(caseId);
        Map<Long, Recusal> named = named(desk.latest(id, form).get(list));
        if (named.containsKey(users.orSystem().accountId())) {
            throw DomainProblem.invalid(new FieldError(list, "recused", "您本人须回避，请先把任务转交同事。",
                    "You have to step aside yourself: hand the task over to a colleague first."));
        }
        put(id, named);
    }

    /**
     * Makes the staff named in a list of a form step aside as well, who may be whoever hands it in: kinship that comes to
     * light later. What they have claimed of the case goes back to its pool.
     */
    public void add(String caseId, String form, String list) {
        UUID id = UUID.fromString(caseId);
        Map<Long, Recusal> all = new LinkedHashMap<>();
        recusals.of(id).forEach(known -> all.put(known.accountId(), known));
        all.putAll(named(desk.latest(id, form).get(list)));
        put(id, all);
        claims.getObject().withdraw(id, all.keySet());
    }

    private void put(UUID id, Map<Long, Recusal> named) {
        if (Set.copyOf(named.values()).equals(Set.copyOf(recusals.of(id)))) {
            return;
        }
        recusals.replace(id, named.values());
        String names = named.values().stream().map(Recusal::name).collect(Collectors.joining("、"));
        desk.addTimeline(id, TimelineEntry.system("RECUSAL", names.isEmpty() ? "撤销回避登记" : "近亲属备案，回避：" + names,
                names.isEmpty() ? "Nobody steps aside any more" : "Stepping aside: " + names, Map.of()));
        audit.record(AuditEvent.ofCase("case.recusal", id, Map.of("accounts", List.copyOf(named.keySet()))));
    }

    private Map<Long, Recusal> named(@Nullable Object rows) {
        Map<Long, Recusal> named = new LinkedHashMap<>();
        if (rows instanceof List<?> all) {
            for (Object row : all) {
                if (row instanceof Map<?, ?> one && one.get(STAFF) != null) {
                    long account = Long.parseLong(one.get(STAFF).toString());
                    directory.staffByAccount(account).ifPresent(staff -> named.put(account,
                            new Recusal(account, staff.name(), String.valueOf(one.get(RELATION)))));
                }
            }
        }
        return named;
    }
}
