package org.yimen.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.Grams;
import org.yimen.testing.PostgresTest;
import org.yimen.workflow.inbox.CounterFolding;

/**
 * The lists as restricted users ask for them, through the whole API, against the engine's own query for the same
 * question, and against themselves with few tasks; all in one run, so read the ratios. Not part of {@code mvn verify}:
 * {@code mvn test -Dtest=InboxBenchmark -Dyimen.benchmark.tasks=10000,1000000}.
 */
@SpringBootTest(properties = "yimen.content.directories=src/test/resources/content")
@PostgresTest
class InboxBenchmark {

    private static final int BATCH = 50_000;
    private static final int OURS = 60;
    private static final int THEIRS = 12;
    private static final int WARM = 15;
    private static final int NAMES = 4000;
    private static final double MILLI = 1e6;

    /** One question of one user; the engine cannot answer each. */
    private record Question(String name, Supplier<?> ours, Supplier<?> engine) {
    }

    /** Milliseconds: our median and 95th percentile, the engine's median. */
    private record Times(double median, double p95, double engine) {
    }

    @Autowired
    WebApplicationContext context;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskService tasks;
    @Autowired
    HistoryService history;
    @Autowired
    RuntimeService runtime;
    @Autowired
    Directory directory;
    @Autowired
    CounterFolding folding;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Clock clock;

    private SealRequests seals;

    @Test
    void comparesTheInboxWithTheEngine() throws IOException {
        seals = new SealRequests(context);
        UUID model = seals.submitted();
        names();
        Map<String, Map<Integer, Times>> results = new LinkedHashMap<>();
        int there = 0;
        int[] sizes = Arrays.stream(System.getProperty("yimen.benchmark.tasks", "10000,200000").split(","))
                .mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            grow(model, there, size);
            there = size;
            for (Question question : questions(size)) {
                results.computeIfAbsent(question.name(), n -> new LinkedHashMap<>()).put(size, measure(question));
            }
        }
        print(results, sizes[0], sizes[sizes.length - 1]);
    }

    private void names() {
        Random random = new Random(7);
        String surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡";
        String given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红云";
        jdbc.sql("create table benchmark_name (k int primary key, name text not null, grams text[] not null)").update();
        for (int k = 0; k < NAMES; k++) {
            String name = "" + surnames.charAt(random.nextInt(surnames.length())) + given.charAt(random.nextInt(given.length()))
                    + given.charAt(random.nextInt(given.length()));
            jdbc.sql("insert into benchmark_name values (:k, :name, :grams)").param("k", k).param("name", name)
                    .param("grams", Grams.array(Grams.of(name))).update();
        }
    }

    private void grow(UUID model, int from, int to) throws IOException {
        String script = new ClassPathResource("benchmark/tasks.sql").getContentAsString(StandardCharsets.UTF_8);
        for (int first = from + 1; first <= to; first += BATCH) {
            int start = first;
            int last = Math.min(to, first + BATCH - 1);
            transaction.executeWithoutResult(tx -> Arrays.stream(script.split(";\n")).filter(one -> !one.isBlank())
                    .forEach(one -> jdbc.sql(one.replace(":from::int", start + "").replace(":to::int", last + "")
                            .replace(":case", "'" + model + "'")
                            .replace(":now::timestamptz", "timestamptz '" + clock.instant() + "'")).update()));
        }
        folding.fold();
        jdbc.sql("vacuum analyze").update();
    }

    private List<Question> questions(int size) {
        CurrentUser handler = seals.user("handler1");
        CurrentUser chief = seals.user("chief");
        List<String> pools = directory.poolsOf(handler.accountId()).stream().map(Pool::id).toList();
        String me = String.valueOf(handler.accountId());
        String next = seals.get(handler, "/api/inbox?tab=POOL").body().path("next").asText();
        String number = "B%09d".formatted(size / 2);
        return List.of(
                new Question("my pools, page 1 and total", ask(handler, "/api/inbox?tab=POOL"),
                        () -> List.of(pooled(pools).orderByDueDate().asc().listPage(0, 20), pooled(pools).count())),
                new Question("my pools, page 2", ask(handler, "/api/inbox?tab=POOL&cursor=" + next),
                        () -> List.of(pooled(pools).orderByDueDate().asc().listPage(20, 20), pooled(pools).count())),
                new Question("my pools, name contains", ask(handler, "/api/inbox?tab=POOL&q=秀霞"),
                        () -> pooled(pools).processVariableValueLike("applicantName", "%秀霞%").orderByDueDate().asc().listPage(0, 20)),
                new Question("my pools, late", ask(handler, "/api/inbox?tab=POOL&light=RED"),
                        () -> pooled(pools).dueBefore(java.util.Date.from(clock.instant())).orderByDueDate().asc().listPage(0, 20)),
                new Question("mine", ask(handler, "/api/inbox?tab=MINE"),
                        () -> tasks.createTaskQuery().taskAssignee(me).orderByDueDate().asc().listPage(0, 20)),
                new Question("done by me", ask(handler, "/api/inbox?tab=DONE"), () -> history.createHistoricTaskInstanceQuery()
                        .taskAssignee(me).finished().orderByHistoricTaskInstanceEndTime().desc().listPage(0, 20)),
                new Question("badges", ask(handler, "/api/inbox/counts"), () -> List.of(pooled(pools).count(),
                        tasks.createTaskQuery().taskAssignee(me).count())),
                new Question("cases, newest first", ask(handler, "/api/cases"), () -> runtime.createProcessInstanceQuery()
                        .orderByBusinessKey().desc().listPage(0, 20)),
                new Question("cases by number", ask(handler, "/api/cases?q=" + number.substring(1)), () -> runtime
                        .createProcessInstanceQuery().processInstanceBusinessKeyLike("%" + number.substring(1) + "%").list()),
                new Question("cases by name", ask(chief, "/api/cases?q=王秀霞"), () -> runtime.createProcessInstanceQuery()
                        .variableValueLike("applicantName", "%王秀霞%").listPage(0, 20)),
                new Question("workbench of a caseworker", ask(handler, "/api/workbench"), () -> List.of(
                        pooled(pools).orderByDueDate().asc().listPage(0, 5), pooled(pools).count())),
                new Question("workbench of a chief", ask(chief, "/api/workbench"),
                        () -> tasks.createTaskReport().taskCountByCandidateGroup()));
    }

    private TaskQuery pooled(List<String> pools) {
        return tasks.createTaskQuery().taskCandidateGroupIn(pools);
    }

    private Supplier<?> ask(CurrentUser who, String path) {
        return () -> {
            SealRequests.Answer answer = seals.get(who, path);
            if (answer.status() != 200) {
                throw new AssertionError(path + ": " + answer);
            }
            return answer;
        };
    }

    private static Times measure(Question question) {
        double[] ours = times(question.ours(), WARM, OURS);
        double[] engine = times(question.engine(), 2, THEIRS);
        return new Times(ours[ours.length / 2], ours[(int) (ours.length * 0.95)], engine[engine.length / 2]);
    }

    private static double[] times(Supplier<?> work, int warm, int measured) {
        double[] taken = new double[measured];
        for (int i = -warm; i < measured; i++) {
            long start = System.nanoTime();
            work.get();
            if (i >= 0) {
                taken[i] = (System.nanoTime() - start) / MILLI;
            }
        }
        Arrays.sort(taken);
        return taken;
    }

    private static void print(Map<String, Map<Integer, Times>> results, int small, int large) {
        System.out.printf("| question | ours at %,d: median, p95 (ms) | ours at %,d | engine at %,d (ms) | engine / our p95 | growth |%n"
                + "|---|---|---|---|---|---|%n", small, large, large);
        results.forEach((name, times) -> {
            Times few = times.get(small);
            Times many = times.get(large);
            System.out.printf("| %s | %.1f, %.1f | %.1f, %.1f | %.0f | %.0f | %.1f |%n", name, few.median(), few.p95(), many.median(),
                    many.p95(), many.engine(), many.engine() / many.p95(), many.median() / few.median());
        });
    }
}
