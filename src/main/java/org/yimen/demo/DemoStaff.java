package org.yimen.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.yimen.organization.Absences;
import org.yimen.organization.Directory;
import org.yimen.organization.NewAbsence;
import org.yimen.organization.NewAppointment;
import org.yimen.organization.Staffing;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.YimenClock;

/** Fills the posts of the invented district with invented people. */
@Component
class DemoStaff {

    private static final long SEED = 20261122;
    /** Every fourth community shares the assistant of the one before. */
    private static final int SHARED_EVERY = 4;

    private final Directory directory;
    private final Staffing staffing;
    private final Absences absences;
    private final Accounts accounts;
    private final Clock clock;

    DemoStaff(Directory directory, Staffing staffing, Absences absences, Accounts accounts, Clock clock) {
        this.directory = directory;
        this.staffing = staffing;
        this.absences = absences;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Worker(long staffId, long appointmentId) {
    }

    void takeOn(DemoDistrict district, String passwordHash) {
        new Run(district, passwordHash).takeOnAll();
    }

    private final class Run {

        private final DemoDistrict district;
        private final String passwordHash;
        private final Random random = new Random(SEED);
        private final InventedNames names = new InventedNames(random);
        private final Map<String, Worker> byUsername = new LinkedHashMap<>();

        Run(DemoDistrict district, String passwordHash) {
            this.district = district;
            this.passwordHash = passwordHash;
        }

        void takeOnAll() {
            fill("BUREAU", district.bureauPosts());
            var chiefs = new ArrayList<Worker>();
            for (var office : district.departments()) {
                fill(office.code(), office.posts()).entrySet().stream()
                        .filter(post -> post.getKey().equals("CA_CHIEF")).forEach(post -> chiefs.addAll(post.getValue()));
            }
            deputiseInRing(chiefs);
            district.externals().forEach(office -> fill(office.code(), office.posts()));
            district.streets().forEach(this::street);
            district.absences().forEach(this::away);
        }

        private void street(DemoDistrict.Street street) {
            var posts = fill(street.code(), district.streetPosts());
            var second = Objects.requireNonNull(posts.get("ST_HANDLER")).get(1);
            appoint(second.staffId(), street.code(), "ST_CHILD"); // two posts in one hand
            var assistants = new ArrayList<Worker>();
            for (int i = 0; i < street.communities().size(); i++) {
                var code = Objects.requireNonNull(street.communities().get(i).code());
                if (i % SHARED_EVERY == SHARED_EVERY - 1) {
                    long staffId = assistants.get(assistants.size() - 1).staffId();
                    assistants.add(new Worker(staffId, appoint(staffId, code, "COMM_ASSIST")));
                } else {
                    assistants.add(hire(code, "COMM_ASSIST", 1));
                }
                appoint(assistants.get(i).staffId(), code, "COMM_CHILD");
            }
            deputiseInRing(assistants);
        }

        /** Fills posts; whoever holds the same post in the same unit deputises for the other (AB岗). */
        private Map<String, List<Worker>> fill(String unit, Map<String, Integer> posts) {
            var workers = new LinkedHashMap<String, List<Worker>>();
            posts.forEach((post, count) -> {
                var holders = new ArrayList<Worker>();
                for (int number = 1; number <= count; number++) {
                    holders.add(hire(unit, post, number));
                }
                deputiseInRing(holders);
                workers.put(post, holders);
            });
            return workers;
        }

        private void deputiseInRing(List<Worker> workers) {
            for (int i = 0; i < workers.size(); i++) {
                int at = i;
                workers.stream().skip(at + 1L).filter(next -> next.staffId() != workers.get(at).staffId()).findFirst()
                        .or(() -> workers.stream().filter(next -> next.staffId() != workers.get(at).staffId()).findFirst())
                        .ifPresent(next -> staffing.nameDeputies(workers.get(at).appointmentId(), List.of(next.staffId())));
            }
        }

        private Worker hire(String unit, String post, int number) {
            var name = names.name(1 + random.nextInt(2));
            var full = unit.toLowerCase(Locale.ROOT) + "." + district.words().get(post) + number;
            var username = district.shortNames().getOrDefault(full, full);
            long account = accounts.createHashed(username, passwordHash, name, AccountKind.STAFF, false);
            long staffId = staffing.enrol(account, name, district.appointed().minusDays(random.nextInt(900)));
            var worker = new Worker(staffId, appoint(staffId, unit, post));
            byUsername.put(full, worker);
            return worker;
        }

        private long appoint(long staffId, String unit, String post) {
            long unitId = directory.unitByCode(unit).orElseThrow().id();
            return staffing.appoint(new NewAppointment(staffId, unitId, post, district.appointed(), null));
        }

        private void away(DemoDistrict.Away away) {
            var today = LocalDate.ofInstant(clock.instant(), YimenClock.ZONE);
            var deputy = away.deputy() == null ? null : known(away.deputy()).staffId();
            absences.record(new NewAbsence(known(away.who()).staffId(), today.plusDays(away.fromDays()),
                    today.plusDays(away.toDays()), away.reason(), deputy));
        }

        private Worker known(String username) {
            return Objects.requireNonNull(byUsername.get(username), username);
        }
    }
}
