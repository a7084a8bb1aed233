package org.yimen.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.cases.CaseContinued;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseIntake;
import org.yimen.cases.CaseStatus;
import org.yimen.cases.OfficeIntake;
import org.yimen.catalog.ServiceItem;
import org.yimen.demo.DemoScript.DemoScenario;
import org.yimen.demo.DemoScript.DemoStep;
import org.yimen.demo.DemoScript.DemoUpload;
import org.yimen.demo.DemoTimetable.Diary;
import org.yimen.documents.DocumentUploads;
import org.yimen.notice.CaseNotices;
import org.yimen.notice.ObjectionDesk;
import org.yimen.notice.ObjectionRequest;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.UnitView;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.workflow.Tasks;

/** One demo case from its application to wherever the demo period leaves it, through the commands everybody uses. */
@Component
class DemoCaseLife {

    private final CaseIntake intake;
    private final OfficeIntake reports;
    private final CaseDesk desk;
    private final Tasks tasks;
    private final DocumentUploads uploads;
    private final Directory directory;
    private final CaseNotices notices;
    private final ObjectionDesk objections;
    private final Accounts accounts;
    private final CurrentUsers users;
    private final DemoExpressions expressions;
    private final DemoApplicants applicants;
    private final ObjectProvider<DemoRecords> records;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DemoPictures pictures = new DemoPictures();
    private final List<Life> lives = new CopyOnWriteArrayList<>();
    private final Map<String, List<DemoScenario>> followUps = new HashMap<>();
    private final Queue<UUID> begun = new ConcurrentLinkedQueue<>();

    DemoCaseLife(CaseIntake intake, OfficeIntake reports, CaseDesk desk, Tasks tasks, DocumentUploads uploads, Directory directory,
            CaseNotices notices, ObjectionDesk objections, Accounts accounts, CurrentUsers users, DemoExpressions expressions,
            DemoApplicants applicants,
            ObjectProvider<DemoRecords> records, TransactionTemplate transaction, Clock clock) {
        this.intake = intake;
        this.reports = reports;
        this.desk = desk;
        this.tasks = tasks;
        this.uploads = uploads;
        this.directory = directory;
        this.notices = notices;
        this.objections = objections;
        this.accounts = accounts;
        this.users = users;
        this.expressions = expressions;
        this.applicants = applicants;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A running demo case. */
    private record Life(UUID caseId, DemoScenario scenario, Diary diary, Map<String, Object> people, Set<String> seen,
            Map<String, Integer> times) {
    }

    void begin(ServiceItem item, DemoScenario scenario, DemoFamily family, Diary diary) {
        var channel = ServiceItem.Channel.valueOf(scenario.channel());
        InventedPerson person = family.applicant();
        Map<String, Object> facts = new HashMap<>();
        facts.put("person", DemoApplicants.facts(person));
        facts.put("household", family.others().stream().map(DemoApplicants::facts).toList());
        CurrentUser applicant = channel == ServiceItem.Channel.ONLINE ? applicants.account(person) : clerk(person);
        UUID caseId = item.report() == null ? applied(item, scenario, applicant, facts, diary)
                : reports.report(item.code(), channel, filled(scenario, facts, diary)).id();
        records.ifAvailable(files -> file(files, scenario, context(facts, diary.random(), Map.of(), desk.latestOfAll(caseId))));
        Life life = new Life(caseId, scenario, diary, facts, new HashSet<>(), new HashMap<>());
        if (scenario.withdraw() != null) {
            diary.afterDays(scenario.withdraw().days(), () -> withdraw(life, applicant));
        }
        lives.add(life);
        look(life);
    }

    private UUID applied(ServiceItem item, DemoScenario scenario, CurrentUser applicant, Map<String, Object> facts, Diary diary) {
        return users.as(applicant, () -> {
            UUID id = intake.open(item.code(), ServiceItem.Channel.valueOf(scenario.channel()));
            scenario.documents().forEach(upload -> upload(id, upload));
            intake.submit(id, filled(scenario, facts, diary));
            return id;
        });
    }

    private Map<String, Object> filled(DemoScenario scenario, Map<String, Object> facts, Diary diary) {
        return expressions.fill(scenario.application(), context(facts, diary.random(), Map.of(), Map.of()));
    }

    /** Puts on file with other departments what the script says about these people. */
    private void file(DemoRecords files, DemoScenario scenario, Map<String, Object> context) {
        files.keep(expressions.fill(Map.of("rows", scenario.departments()), context).values().stream()
                .flatMap(DemoCaseLife::rows).map(row -> new DemoRecords.OnFile(String.valueOf(row.get("idNumber")),
                        String.valueOf(row.get("source")), data(row))).toList());
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> rows(Object one) {
        return one instanceof Collection<?> many ? many.stream().flatMap(DemoCaseLife::rows)
                : Stream.of((Map<String, Object>) one);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> row) {
        return row.get("data") instanceof Map<?, ?> data ? (Map<String, Object>) data : Map.of();
    }

    private CurrentUser clerk(InventedPerson person) {
        UnitView street = directory.streetOf(directory.unitByRegion(person.community()).orElseThrow().id());
        return directory.subtree(street.id()).stream()
                .flatMap(unit -> directory.membersOf(new Pool(unit.id(), "ST_WINDOW")).stream())
                .findFirst().flatMap(a -> accounts.find(a.accountId())).orElseThrow();
    }

    /** What becomes of cases of an item that the office begins because of earlier ones. */
    void followUps(String itemCode, List<DemoScenario> scenarios) {
        followUps.put(itemCode, scenarios);
    }

    @EventListener
    void on(CaseContinued event) {
        if (!followUps.isEmpty()) {
            begun.add(event.caseId());
        }
    }

    /** Takes on the cases that the office began since the last time. */
    void takeOn(DemoTimetable timetable, Random random) {
        for (UUID id = begun.poll(); id != null; id = begun.poll()) {
            UUID one = id;
            boolean waits = !users.as(CurrentUser.SYSTEM, () -> tasks.open(one)).isEmpty(); // nor was its beginning undone
            List<DemoScenario> known = waits ? followUps.getOrDefault(desk.get(id).itemCode(), List.of()) : List.of();
            if (!known.isEmpty()) {
                Life life = new Life(id, known.get(random.nextInt(known.size())), timetable.diary(random.nextLong()), Map.of(),
                        new HashSet<>(), new HashMap<>());
                lives.add(life);
                look(life);
            }
        }
    }

    /** Looks for tasks not seen before and puts them on somebody's desk. */
    private void look(Life life) {
        if (desk.get(life.caseId()).status().closed()) {
            return;
        }
        follow(life, users.as(CurrentUser.SYSTEM, () -> tasks.open(life.caseId())));
    }

    private void follow(Life life, List<Tasks.OpenTask> open) {
        object(life);
        for (Tasks.OpenTask task : open) {
            if (life.seen().add(task.taskId())) {
                steps(life, task.key()).ifPresentOrElse(step -> life.diary().afterDays(
                        step.days() == null ? List.of(0.1, 1.5) : step.days(), () -> carryOut(life, task, step)),
                        () -> life.diary().afterDays(List.of(0.1, 2.0), () -> claimPerhaps(life, task)));
            }
        }
    }

    /** Looks at every case again, after timers may have made new tasks. */
    void lookAtAll() {
        Map<UUID, List<Tasks.OpenTask>> open = users.as(CurrentUser.SYSTEM,
                () -> tasks.open(lives.stream().map(Life::caseId).toList()));
        lives.removeIf(life -> !open.containsKey(life.caseId()) && desk.get(life.caseId()).status().closed());
        lives.forEach(life -> follow(life, open.getOrDefault(life.caseId(), List.of())));
    }

    /** Every other task that will wait is on somebody's desk by then. */
    private void claimPerhaps(Life life, Tasks.OpenTask task) {
        boolean waiting = users.as(CurrentUser.SYSTEM, () -> tasks.open(life.caseId())).contains(task);
        List<Long> people = directory.membersOf(Pool.parse(task.pool())).stream().map(a -> a.accountId()).toList();
        if (waiting && !task.forApplicant() && life.diary().random().nextBoolean() && !people.isEmpty()) {
            Long account = people.get(life.diary().random().nextInt(people.size()));
            users.as(accounts.find(account).orElseThrow(), () -> tasks.claim(task.taskId()));
        }
    }

    private Optional<DemoStep> steps(Life life, String taskKey) {
        List<DemoStep> steps = life.scenario().tasks().get(taskKey);
        if (steps == null || steps.isEmpty()) {
            return Optional.empty();
        }
        int time = life.times().merge(taskKey, 1, Integer::sum);
        return Optional.of(steps.get(Math.min(time, steps.size()) - 1));
    }

    private void carryOut(Life life, Tasks.OpenTask task, DemoStep step) {
        boolean waiting = users.as(CurrentUser.SYSTEM, () -> tasks.open(life.caseId())).stream()
                .anyMatch(t -> t.taskId().equals(task.taskId()));
        if (!waiting) {
            return;
        }
        for (Long account : mayDo(life, task)) {
            try {
                users.as(accounts.find(account).orElseThrow(), () -> complete(life, task, step));
                look(life);
                return;
            } catch (DomainProblem problem) {
                if (!problem.slug().equals("separation-of-duties")) {
                    throw problem;
                }
            }
        }
    }

    /** The applicant where it is his to do and he has an account, else the people of the post in random order. */
    private List<Long> mayDo(Life life, Tasks.OpenTask task) {
        Long applicant = desk.get(life.caseId()).applicantAccountId();
        if (task.forApplicant() && applicant != null) {
            return List.of(applicant);
        }
        List<Long> people = new ArrayList<>(directory.membersOf(Pool.parse(task.pool())).stream()
                .map(a -> a.accountId()).toList());
        java.util.Collections.shuffle(people, life.diary().random());
        return people;
    }

    private void complete(Life life, Tasks.OpenTask task, DemoStep step) {
        if (step.documents() != null) {
            step.documents().forEach(upload -> upload(life.caseId(), upload));
        }
        transaction.executeWithoutResult(tx -> handIn(life, task, step));
    }

    private void handIn(Life life, Tasks.OpenTask task, DemoStep step) {
        Map<String, Object> prefill = tasks.prefilled(task.taskId());
        Map<String, Object> data = new LinkedHashMap<>(prefill);
        if (step.data() != null) {
            data.putAll(expressions.fill(step.data(), context(life.people(), life.diary().random(), prefill,
                    desk.latestOfAll(life.caseId()))));
        }
        String opinion = step.opinions() == null || step.opinions().isEmpty() ? null
                : step.opinions().get(life.diary().random().nextInt(step.opinions().size()));
        tasks.complete(task.taskId(), step.action(), opinion, data);
    }

    /** A neighbour reads the notice and objects, once in a case. */
    private void object(Life life) {
        DemoScript.DemoObjection objection = life.scenario().objection();
        if (objection == null || desk.get(life.caseId()).status() != CaseStatus.PUBLICITY || !life.seen().add("objection")) {
            return;
        }
        String phone = "139" + (10_000_000 + life.diary().random().nextInt(89_999_999));
        life.diary().afterDays(List.of(objection.days(), objection.days()), () -> {
            var notice = notices.of(List.of(life.caseId())).get(life.caseId());
            if (notice != null && notice.open()) {
                objections.raise(notice.noticeId(), new ObjectionRequest("热心邻居", phone, objection.content()), phone);
                look(life);
            }
        });
    }

    private void withdraw(Life life, CurrentUser applicant) {
        if (desk.get(life.caseId()).status().open()) {
            users.as(applicant, () -> intake.withdraw(life.caseId(),
                    java.util.Objects.requireNonNull(life.scenario().withdraw()).reason()));
        }
    }

    /** A picture with the words on it, or the words themselves where the name says so. */
    private void upload(UUID caseId, DemoUpload upload) {
        boolean words = upload.name().endsWith(".txt");
        byte[] content = words ? upload.text().getBytes(StandardCharsets.UTF_8) : pictures.draw(upload.text(), upload.name());
        uploads.upload(caseId, upload.material(), words ? upload.name() : upload.name() + ".png", new ByteArrayInputStream(content), null);
    }

    private Map<String, Object> context(Map<String, Object> people, Random random, Map<String, Object> prefill,
            Map<String, Map<String, Object>> data) {
        Map<String, Object> context = new HashMap<>(people);
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            numbers.add(java.math.BigDecimal.valueOf(random.nextInt(1000), 3));
        }
        context.put("r", numbers);
        context.put("data", data);
        context.put("prefill", prefill);
        context.put("today", LocalDate.now(clock));
        return context;
    }
}
