package org.yimen.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.Resource;
import org.yimen.catalog.ServiceItem;
import org.yimen.demo.DemoScript.DemoScenario;
import org.yimen.organization.Directory;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.YimenClock;
import org.yimen.registers.Reviews;
import org.yimen.verification.VerificationJobs;
import org.yimen.workflow.DueJobs;

/**
 * Makes the demo cases by really living through them: applications come in, people claim and decide, notices run out,
 * with the clock moved from the beginning of the demo period to now. The same seed gives the same district.
 */
@Component
class DemoCases {

    private static final Logger log = LoggerFactory.getLogger(DemoCases.class);
    private static final long SEED = 20260101L;
    private static final String SCRIPT = "demo.yml";
    private static final int DAYS = 420;
    private static final int PEOPLE = 3;
    /** The share of cases that came in during the last quarter of the period, so that enough are still open. */
    private static final double RECENT = 0.55;

    private final Catalog catalog;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final YimenClock clock;
    private final DueJobs jobs;
    private final VerificationJobs verification;
    private final DemoApplicants applicants;
    private final DemoCaseLife life;
    private final DemoPayments payments;
    private final Reviews reviews;
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    DemoCases(Catalog catalog, Directory directory, WorkingCalendar calendar, YimenClock clock, DueJobs jobs,
            VerificationJobs verification, DemoApplicants applicants, DemoCaseLife life, DemoPayments payments,
            Reviews reviews) {
        this.catalog = catalog;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
        this.jobs = jobs;
        this.verification = verification;
        this.applicants = applicants;
        this.life = life;
        this.payments = payments;
        this.reviews = reviews;
    }

    /** The first day of the demo period, seen from now. */
    static Instant begin(Instant now) {
        return now.minus(Duration.ofDays(DAYS));
    }

    /** Plays every item's script up to now and returns how many cases there are. */
    int play(Instant now) {
        DemoTimetable timetable = new DemoTimetable(calendar, clock);
        Instant begin = begin(now);
        InventedPeople people = new InventedPeople(SEED, LocalDate.ofInstant(begin, YimenClock.ZONE),
                directory.subtree(directory.bureau().id()));
        int cases = 0;
        for (ServiceItem item : catalog.items()) {
            for (Resource resource : catalog.resources(catalog.currentRelease(item.code()), SCRIPT)) {
                if (item.concerns() != null) {
                    life.followUps(item.code(), read(resource).scenarios());
                    continue;
                }
                cases += schedule(item, read(resource), timetable, new Random(SEED + item.code().hashCode()), people, begin, now);
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            live(timetable, threads, begin, now);
        } finally {
            threads.shutdown();
        }
        log.info("Demo cases: {}", cases);
        return cases;
    }

    private void live(DemoTimetable timetable, Executor people, Instant begin, Instant now) {
        clock.set(begin);
        Random random = new Random(SEED);
        for (Instant night = begin; night.isBefore(now); night = night.plus(Duration.ofDays(1))) {
            timetable.at(LocalDate.ofInstant(night, YimenClock.ZONE).atStartOfDay(YimenClock.ZONE).plusMinutes(5)
                    .toInstant(), () -> passNight(timetable, random, people));
        }
        schedulePayments(timetable, begin, now);
        timetable.run(now, people);
        clock.set(now);
        jobs.runAll();
        departmentsAnswer(people);
    }

    /** A roll on the sixth of each month (发放日 by the tenth, a local rule); that of the latest month waits. */
    private void schedulePayments(DemoTimetable timetable, Instant begin, Instant now) {
        YearMonth latest = YearMonth.from(now.atZone(YimenClock.ZONE));
        for (YearMonth m = YearMonth.from(begin.atZone(YimenClock.ZONE)); !m.isAfter(latest); m = m.plusMonths(1)) {
            YearMonth month = m;
            Instant day = month.atDay(6).atTime(10, 0).atZone(YimenClock.ZONE).toInstant();
            if (day.isAfter(begin) && day.isBefore(now)) {
                timetable.at(day, () -> payments.pay(month, month.equals(latest)));
            }
        }
    }

    private void passNight(DemoTimetable timetable, Random random, Executor people) {
        reviews.morning();
        life.takeOn(timetable, random);
        if (jobs.runAll() + departmentsAnswer(people) > 0) {
            life.lookAtAll();
        }
    }

    /** The clock stands still meanwhile, so several may work off what waits. */
    private int departmentsAnswer(Executor couriers) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(verification::workOff, couriers)).limit(PEOPLE)
                .toList().stream().mapToInt(CompletableFuture::join).sum();
    }

    private int schedule(ServiceItem item, DemoScript script, DemoTimetable timetable, Random random,
            InventedPeople people, Instant begin, Instant now) {
        List<DemoScenario> drawn = draw(script, random);
        List<Object> known = script.departments();
        long seconds = Duration.between(begin, now).toSeconds();
        SortedMap<Instant, DemoScenario> arrivals = new TreeMap<>();
        for (DemoScenario scenario : drawn) {
            double share = random.nextDouble() < RECENT ? 0.85 + 0.15 * random.nextDouble() : random.nextDouble();
            Instant earliest = scenario.within() == null ? begin.plusSeconds((long) (seconds * share))
                    : now.minusSeconds((long) (Duration.ofDays(scenario.within()).toSeconds() * random.nextDouble()));
            Instant arrives = timetable.officeHour(earliest, random);
            while (arrivals.putIfAbsent(arrives, scenario.knownAs(known)) != null) {
                arrives = arrives.plusSeconds(1);
            }
        }
        arrivals.forEach((arrives, scenario) -> {
            DemoFamily family = applicants.invite(scenario, people);
            DemoTimetable.Diary diary = timetable.diary(random.nextLong());
            diary.at(arrives, () -> life.begin(item, scenario, family, diary));
        });
        return drawn.size();
    }

    /** Each scenario as often as its weight says, in random order. */
    private static List<DemoScenario> draw(DemoScript script, Random random) {
        int total = script.scenarios().stream().mapToInt(DemoScenario::weight).sum();
        List<DemoScenario> drawn = new ArrayList<>();
        for (DemoScenario scenario : script.scenarios()) {
            long times = Math.max(1, Math.round((double) script.cases() * scenario.weight() / total));
            for (long i = 0; i < times; i++) {
                drawn.add(scenario);
            }
        }
        java.util.Collections.shuffle(drawn, random);
        return drawn;
    }

    private DemoScript read(Resource resource) {
        try {
            return yaml.readValue(resource.bytes(), DemoScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource.name(), e);
        }
    }
}
