package org.yimen.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.documents.inspection.FileKind;
import org.yimen.documents.text.TextState;
import org.yimen.platform.YimenClock;

/**
 * An uploaded document as lists show it.
 *
 * @param duplicateOf set when the same file was already there under the same material; then this is that one
 * @param previewable whether a browser shows it in the page
 * @param firstHandedIn set where it was taken over from an earlier case: when it was handed in there
 */
public record DocumentView(UUID id, UUID caseId, String name, @Nullable String materialCode, String mediaType, long size,
        String sha256, OffsetDateTime uploadedAt, String uploadedBy, long uploadedById, @Nullable UUID duplicateOf,
        boolean previewable, TextState textState, @Nullable Integer pages, @Nullable OffsetDateTime firstHandedIn) {

    static final String COLUMNS = """
            d.id, d.case_id, d.name, d.material_code, f.media_type, f.size_bytes, d.sha256, d.uploaded_at,
            d.uploaded_by_name, d.uploaded_by, f.text_state, f.pages, d.first_handed_in""";

    static DocumentView from(ResultSet row, int n) throws SQLException {
        return new DocumentView(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                row.getString("name"), row.getString("material_code"), row.getString("media_type"),
                row.getLong("size_bytes"), row.getString("sha256"),
                Objects.requireNonNull(time(row.getTimestamp("uploaded_at"))),
                row.getString("uploaded_by_name"), row.getLong("uploaded_by"), null,
                FileKind.previewable(row.getString("media_type")), shown(TextState.valueOf(row.getString("text_state"))),
                row.getObject("pages", Integer.class), time(row.getTimestamp("first_handed_in")));
    }

    private static @Nullable OffsetDateTime time(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant().atZone(YimenClock.ZONE).toOffsetDateTime();
    }

    /** To a reader, a file whose text could not be read is a file without text. */
    private static TextState shown(TextState state) {
        return state == TextState.FAILED ? TextState.NONE : state;
    }

    DocumentView asDuplicate() {
        return new DocumentView(id, caseId, name, materialCode, mediaType, size, sha256, uploadedAt, uploadedBy,
                uploadedById, id, previewable, textState, pages, firstHandedIn);
    }
}
