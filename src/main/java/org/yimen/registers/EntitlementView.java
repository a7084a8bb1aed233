package org.yimen.registers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is owed and whatever bears on it; identity numbers and accounts are masked.
 *
 * @param published SHOWN or HIDDEN in the published approvals; missing where the register is not published
 */
record EntitlementView(UUID entryId, List<PeriodRow> periods, List<MemberRow> members, @Nullable PayeeRow payee,
        List<PayeeRow> formerPayees, List<HoldRow> holds, @Nullable LocalDate reviewOn, @Nullable Integer reviewMonths,
        @Nullable String lastMonth, List<EntryCaseRow> cases, @Nullable String published, boolean mayKeep) {

    /** A period; {@code replaced}: a later decision took its place. */
    record PeriodRow(UUID id, String from, @Nullable String to, BigDecimal amount, List<AwardPart> breakdown,
            int members, String change, @Nullable UUID caseId, @Nullable Long evaluationId, Instant decidedAt,
            boolean replaced) {

        static PeriodRow from(Period p) {
            return new PeriodRow(p.id(), p.from().toString(), p.to() == null ? null : p.to().toString(), p.amount(),
                    p.breakdown(), p.memberCount(), p.change().name(), p.caseId(), p.evaluationId(), p.decidedAt(),
                    p.replacedAt() != null);
        }
    }

    /** Somebody covered. */
    record MemberRow(String name, @Nullable String idMasked, @Nullable String relation) {
    }

    /** An account, masked. */
    record PayeeRow(String holder, String account, @Nullable String bank, Instant at, String by,
            @Nullable String reason) {
    }

    /** A hold; open while {@code releasedAt} is missing. */
    record HoldRow(long id, String kind, String reason, Instant placedAt, String placedBy,
            @Nullable Instant releasedAt, @Nullable String releasedBy, @Nullable String releaseReason) {

        static HoldRow from(Hold h) {
            return new HoldRow(h.id(), h.kind().name(), h.reason(), h.placedAt(), h.placedBy(), h.releasedAt(),
                    h.releasedBy(), h.releaseReason());
        }
    }

    /** A case about the entry. */
    record EntryCaseRow(UUID id, @Nullable String number, String itemCode, String status) {
    }
}
