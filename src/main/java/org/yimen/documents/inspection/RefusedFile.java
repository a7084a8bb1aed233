package org.yimen.documents.inspection;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that may not come in, with the reason and what it was found to be. */
public class RefusedFile extends IOException {

    private final Refusal reason;
    private final @Nullable String found;

    public RefusedFile(Refusal reason, @Nullable String found) {
        super(reason.code() + (found == null ? "" : ": " + found));
        this.reason = reason;
        this.found = found;
    }

    RefusedFile(Refusal reason) {
        this(reason, null);
    }

    public Refusal reason() {
        return reason;
    }

    /** A media type or the name of an archive entry; never content. */
    public @Nullable String found() {
        return found;
    }
}
