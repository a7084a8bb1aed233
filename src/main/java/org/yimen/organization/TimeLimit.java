package org.yimen.organization;

import java.util.regex.Pattern;

/** A time limit such as {@code 30WD}: thirty workdays. */
public record TimeLimit(int amount, LimitUnit unit) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})\\s*(WD|CD|H|MIN|M)");

    public TimeLimit {
        if (amount <= 0) {
            throw new IllegalArgumentException("A time limit is positive: " + amount);
        }
    }

    /** @throws IllegalArgumentException when the text is no time limit */
    public static TimeLimit parse(String text) {
        var match = WRITTEN.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a time limit: " + text);
        }
        return new TimeLimit(Integer.parseInt(match.group(1)), LimitUnit.valueOf(match.group(2)));
    }

    @Override
    public String toString() {
        return amount + unit.name();
    }
}
