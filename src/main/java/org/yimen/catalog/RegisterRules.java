package org.yimen.catalog;

import org.jspecify.annotations.Nullable;

/** What registers of standing things do beside recording them: number, tell names apart, keep lists. */
public final class RegisterRules {

    private RegisterRules() {
    }

    /**
     * The unified social credit code that an entry gets: {@code category} is FEEL for its first two characters,
     * {@code prefix} the first two of the nine that stand for the subject, before a running number.
     */
    public record Identifier(String category, String prefix) {}

    /**
     * The name of what is entered, its distinctive part, and its kind: a distinctive part is compared within one kind
     * only. All are FEEL.
     */
    public record Names(String name, @Nullable String distinctive, @Nullable String kind) {}

    /** A list 名录 that entries are put on and taken off again; {@code open} where everybody may see it. */
    public record Mark(String code, String name, @Nullable String nameEn, boolean open) {}
}
