package org.yimen.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says that every case of the item is about an entry of another item's register, and what begins one; {@code facts}
 * is FEEL over {@code data}, by the names that rules read below {@code change}; {@code recovery} is what a case may decide to recover.
 */
public record Concern(String item, List<Ground> grounds, Map<String, String> facts, @Nullable Recovery recovery) {

    public Concern {
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
        facts = facts == null ? Map.of() : Map.copyOf(facts);
    }

    /**
     * What {@code payment.recover} recovers of what the entry was paid; FEEL over the case's facts.
     *
     * @param amount  in yuan
     * @param monthly the most that a month's payment bears, in yuan; the whole amount where missing
     */
    public record Recovery(String amount, @Nullable String monthly, String reason) {}

    /** A ground on which a case about an entry begins; {@code ended} where it is for entries that have ended. */
    public record Ground(String code, String name, @Nullable String nameEn, Occasion on, boolean ended) {}

    /**
     * What brings a ground about: the entry's re-verification falls due; the periodic comparison found a difference,
     * lacks a consent or got no answer; the household or the window reports it; the office takes it up.
     */
    public enum Occasion { REVERIFICATION, DIFFERENCE, NO_CONSENT, INCOMPLETE, REPORT, OFFICE }
}
