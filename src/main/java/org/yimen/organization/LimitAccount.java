package org.yimen.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yimen.platform.YimenClock;

/** Tells how a due instant came about: the days that were skipped, counted although weekend, or rolled over. */
final class LimitAccount {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter MINUTE_EN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private record Span(LocalDate from, LocalDate to) {
        @Override
        public String toString() {
            return from.equals(to) ? SHORT.format(from) : SHORT.format(from) + "—" + SHORT.format(to);
        }

        String en() {
            return from.equals(to) ? from.toString() : from + " to " + to;
        }
    }

    private final CalendarDays days;
    private final LocalDateTime start;
    private final LocalDateTime end;
    private final TimeLimit limit;

    LimitAccount(CalendarDays days, Instant start, Instant end, TimeLimit limit) {
        this.days = days;
        this.start = LocalDateTime.ofInstant(start, YimenClock.ZONE);
        this.end = LocalDateTime.ofInstant(end, YimenClock.ZONE);
        this.limit = limit;
    }

    String zh() {
        var text = new StringBuilder();
        if (limit.unit().continuous()) {
            return text.append("自").append(MINUTE.format(start)).append("起连续计算").append(limit.amount())
                    .append(limit.unit().zh())
                    .append("（不扣除夜间和节假日），至").append(MINUTE.format(end)).append("届满。").toString();
        }
        text.append("自").append(DAY.format(start)).append("的次日起算").append(limit.amount()).append(limit.unit().zh())
                .append("，至").append(DAY.format(end)).append(" 24:00届满。");
        phrase(text, "跳过假期：", list(holidays(CalendarDay::name), (name, span) -> name + " " + span, "、"), "。");
        if (limit.unit() == LimitUnit.WD) {
            long weekends = plainWeekends();
            phrase(text, "跳过周末", weekends == 0 ? "" : weekends + "天", "。");
            phrase(text, "计入调休上班日：", list(adjusted(CalendarDay::name), (name, span) -> span + "（" + name + "调休）", "、"), "。");
        } else {
            phrase(text, "原届满日", nominal().equals(end.toLocalDate()) ? "" : DAY.format(nominal()) + "为休息日，顺延至其后第一个工作日", "。");
        }
        phrase(text, "", estimatedYears().stream().map(year -> year + "年").collect(Collectors.joining("、")),
                "放假安排尚未导入，暂按周末休息预估。");
        return text.toString();
    }

    String en() {
        if (limit.unit().continuous()) {
            return "%d %s from %s without a break (nights and holidays count), ending %s."
                    .formatted(limit.amount(), limit.unit().en(), MINUTE_EN.format(start), MINUTE_EN.format(end));
        }
        var text = new StringBuilder("%d %s counted from the day after %s, ending %s 24:00."
                .formatted(limit.amount(), limit.unit().en(), start.toLocalDate(), end.toLocalDate()));
        phrase(text, " Holidays skipped: ", list(holidays(CalendarDay::nameEn), (name, span) -> name + " " + span.en(), ", "), ".");
        if (limit.unit() == LimitUnit.WD) {
            long weekends = plainWeekends();
            phrase(text, " Weekend days skipped: ", weekends == 0 ? "" : "" + weekends, ".");
            phrase(text, " Make-up workdays counted: ", list(adjusted(CalendarDay::nameEn), (name, span) -> span.en() + " (" + name + ")", ", "), ".");
        } else {
            phrase(text, " The last day ", nominal().equals(end.toLocalDate()) ? "" : nominal() + " is a day off, so the limit ends on the next workday", ".");
        }
        phrase(text, " The calendar of ", estimatedYears().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                " is not published yet: estimated by weekends.");
        return text.toString();
    }

    /** The last day before it rolled over a day off. */
    private LocalDate nominal() {
        var day = start.toLocalDate();
        return limit.unit() == LimitUnit.M ? day.plusMonths(limit.amount()) : day.plusDays(limit.amount());
    }

    /** Days off that moved the end: all of the run for workdays, only those of the roll-over otherwise. */
    private Map<Span, String> holidays(Function<CalendarDay, String> name) {
        var from = limit.unit() == LimitUnit.WD ? start.toLocalDate().plusDays(1) : nominal();
        return spans(from, CalendarDay.Kind.HOLIDAY, name);
    }

    private Map<Span, String> adjusted(Function<CalendarDay, String> name) {
        return spans(start.toLocalDate().plusDays(1), CalendarDay.Kind.ADJUSTED_WORKDAY, name);
    }

    private long plainWeekends() {
        return start.toLocalDate().plusDays(1).datesUntil(end.toLocalDate().plusDays(1))
                .filter(day -> CalendarDays.weekend(day) && days.special(day).isEmpty()).count();
    }

    private List<Integer> estimatedYears() {
        var years = new ArrayList<Integer>();
        for (int year = start.getYear(); year <= end.getYear(); year++) {
            if (!days.published(year)) {
                years.add(year);
            }
        }
        return years;
    }

    private Map<Span, String> spans(LocalDate from, CalendarDay.Kind kind, Function<CalendarDay, String> name) {
        var spans = new LinkedHashMap<Span, String>();
        LocalDate first = null;
        for (var day = from; !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            var special = days.special(day).filter(d -> d.kind() == kind).orElse(null);
            if (special == null) {
                first = null;
                continue;
            }
            if (first != null) {
                spans.remove(new Span(first, day.minusDays(1)));
            } else {
                first = day;
            }
            spans.put(new Span(first, day), name.apply(special));
        }
        return spans;
    }

    private static String list(Map<Span, String> spans, BiFunction<String, Span, String> format, String comma) {
        return spans.entrySet().stream().map(e -> format.apply(e.getValue(), e.getKey())).collect(Collectors.joining(comma));
    }

    private static void phrase(StringBuilder text, String before, String content, String after) {
        if (!content.isEmpty()) {
            text.append(before).append(content).append(after);
        }
    }
}
