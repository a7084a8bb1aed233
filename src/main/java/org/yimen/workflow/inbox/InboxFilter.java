package org.yimen.workflow.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.Grams;
import org.yimen.platform.IdNumber;
import org.yimen.platform.PersonalData;
import org.yimen.platform.YimenClock;
import org.yimen.workflow.deadline.Light;

/** What a list of tasks is narrowed by. */
record InboxFilter(@Nullable String item, @Nullable String stage, Set<Light> lights, @Nullable Long street,
        @Nullable String q, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** A condition on {@code inbox_task t} with its parameters. */
    record Sql(String condition, Map<String, Object> params) {
    }

    Sql sql(java.time.Instant now, PersonalData crypto) {
        List<String> and = new ArrayList<>(List.of("true"));
        Map<String, Object> params = new HashMap<>();
        equal(and, params, "item_code", "item", item);
        equal(and, params, "stage", "stage", stage);
        equal(and, params, "street_id", "street", street);
        if (!lights.isEmpty()) {
            params.put("now", InboxTasks.utc(now));
            and.add(lights.stream().sorted().map(light -> switch (light) {
                case RED -> "t.due_at < :now";
                case ORANGE -> "t.due_at >= :now and t.orange_at <= :now";
                case YELLOW -> "t.orange_at > :now and t.yellow_at <= :now";
                case GREEN -> "t.yellow_at > :now and t.due_at >= :now";
            }).collect(Collectors.joining(" or ", "(", ")")));
        }
        if (from != null) {
            params.put("from", InboxTasks.utc(from.atStartOfDay(YimenClock.ZONE).toInstant()));
            and.add("t.created_at >= :from");
        }
        if (to != null) {
            params.put("to", InboxTasks.utc(to.plusDays(1).atStartOfDay(YimenClock.ZONE).toInstant()));
            and.add("t.created_at < :to");
        }
        if (q != null && !q.isBlank()) {
            search(and, params, q.strip(), crypto);
        }
        return new Sql(String.join(" and ", and), params);
    }

    private static void equal(List<String> and, Map<String, Object> params, String column, String name,
            @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            and.add("t." + column + " = :" + name);
            params.put(name, value);
        }
    }

    /** By identity number, by the beginning or end of a case number, or by part of a name. */
    private static void search(List<String> and, Map<String, Object> params, String words, PersonalData crypto) {
        String number = IdNumber.normalise(words);
        if (number.matches("\\d{17}[\\dX]")) {
            and.add("t.id_hash = :hash");
            params.put("hash", crypto.lookupHash(number));
        } else if (words.matches("[0-9A-Za-z-]+")) {
            and.add("(t.case_number like :head or reverse(t.case_number) like :tail)");
            params.put("head", words.toUpperCase(java.util.Locale.ROOT) + "%");
            params.put("tail", new StringBuilder(words.toUpperCase(java.util.Locale.ROOT)).reverse() + "%");
        } else {
            and.add("t.name_grams @> :grams::text[] and t.applicant_name ilike :like");
            params.put("grams", Grams.array(Grams.query(words)));
            params.put("like", "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
    }
}
