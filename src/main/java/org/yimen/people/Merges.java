package org.yimen.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;

/**
 * Two persons made one file, and two files again: one member of staff asks, another decides. Only a pointer moves;
 * cases keep what was handed in.
 */
@Service
class Merges {

    private static final int MOST = 200;

    private final MergeRecords records;
    private final Comparison comparison;
    private final PeopleAccess access;
    private final AuditTrail audit;

    Merges(MergeRecords records, Comparison comparison, PeopleAccess access, AuditTrail audit) {
        this.records = records;
        this.comparison = comparison;
        this.access = access;
        this.audit = audit;
    }

    /** Merges whose two persons the reader knows of, pending ones first. */
    @Transactional(readOnly = true)
    public List<MergeViews.MergeView> list(@Nullable UUID personId) {
        access.requireStaff();
        access.requireMerging();
        return views(records.list(personId, MOST));
    }

    /** Asks whether two persons are one. */
    @Transactional
    public MergeViews.MergeView propose(UUID one, UUID other, String reason) {
        access.requireStaff();
        if (comparison.of(Set.of(one, other)).size() < 2) {
            throw DomainProblem.notFound();
        }
        access.require(PeopleAccess.PROPOSE);
        records.lock();
        UUID id = records.propose(one, other, access.user(), reason);
        record(id, "PROPOSE");
        return view(id);
    }

    /** Asks to take a merge back. */
    @Transactional
    public MergeViews.MergeView proposeSplit(UUID id, String reason) {
        MergeRecords.MergeRow merge = taken(id);
        access.require(PeopleAccess.PROPOSE);
        if (merge.status() != MergeStatus.CONFIRMED) {
            throw settled();
        }
        records.move(id, MergeStatus.SPLIT_PROPOSED, access.user().accountId(), null);
        return done(id, "PROPOSE_SPLIT", reason);
    }

    /** Agrees with what somebody else asked; the files follow at once. */
    @Transactional
    public MergeViews.MergeView confirm(UUID id, String note) {
        MergeRecords.MergeRow merge = pending(id);
        access.require(PeopleAccess.CONFIRM);
        CurrentUser user = access.user();
        if (merge.askedBy() == user.accountId()) {
            throw DomainProblem.forbidden("提出的人不能自己确认，须由另一人确认。",
                    "Whoever asked cannot decide; somebody else must.");
        }
        records.move(id, merge.status().agreed(), null, user.accountId());
        records.regroup(merge);
        return done(id, merge.status() == MergeStatus.PROPOSED ? "CONFIRM" : "CONFIRM_SPLIT", note);
    }

    /** Refuses what was asked; whoever asked may take it back the same way. */
    @Transactional
    public MergeViews.MergeView refuse(UUID id, String reason) {
        MergeRecords.MergeRow merge = pending(id);
        if (merge.askedBy() != access.user().accountId()) {
            access.require(PeopleAccess.CONFIRM);
        }
        records.move(id, merge.status().refused(), null, null);
        return done(id, merge.status() == MergeStatus.PROPOSED ? "REFUSE" : "REFUSE_SPLIT", reason);
    }

    private MergeRecords.MergeRow pending(UUID id) {
        MergeRecords.MergeRow merge = taken(id);
        if (!merge.status().pending()) {
            access.requireMerging();
            throw settled();
        }
        return merge;
    }

    /** The merge, with no other at work; 404 unless the user may read cases of both persons. */
    private MergeRecords.MergeRow taken(UUID id) {
        access.requireStaff();
        records.lock();
        MergeRecords.MergeRow merge = records.find(id).orElseThrow(DomainProblem::notFound);
        if (comparison.of(Set.of(merge.firstId(), merge.secondId())).size() < 2) {
            throw DomainProblem.notFound();
        }
        return merge;
    }

    private MergeViews.MergeView done(UUID id, String action, String note) {
        records.tell(id, action, access.user(), note);
        record(id, action);
        return view(id);
    }

    private void record(UUID id, String action) {
        MergeRecords.MergeRow merge = records.find(id).orElseThrow();
        audit.record(new AuditEvent("person.merge", "person-merge", id.toString(), null, Map.of("action", action,
                "first", merge.firstId().toString(), "second", merge.secondId().toString(),
                "status", merge.status().name())));
    }

    private MergeViews.MergeView view(UUID id) {
        return views(records.find(id).stream().toList()).get(0);
    }

    private List<MergeViews.MergeView> views(List<MergeRecords.MergeRow> merges) {
        Set<UUID> persons = new LinkedHashSet<>();
        merges.forEach(m -> persons.addAll(List.of(m.firstId(), m.secondId())));
        Map<UUID, MergeViews.ComparedPerson> known = comparison.of(persons);
        var events = records.events(merges.stream().map(MergeRecords.MergeRow::id).toList());
        return merges.stream().filter(m -> known.containsKey(m.firstId()) && known.containsKey(m.secondId()))
                .map(m -> new MergeViews.MergeView(m.id(), m.status(), known.get(m.firstId()),
                        known.get(m.secondId()), events.getOrDefault(m.id(), List.of()), may(m))).toList();
    }

    private MergeViews.MergeMay may(MergeRecords.MergeRow merge) {
        boolean mine = merge.askedBy() == access.user().accountId();
        boolean decides = access.has(PeopleAccess.CONFIRM);
        return new MergeViews.MergeMay(merge.status().pending() && decides && !mine,
                merge.status().pending() && (decides || mine),
                merge.status() == MergeStatus.CONFIRMED && access.has(PeopleAccess.PROPOSE));
    }

    private static DomainProblem settled() {
        return DomainProblem.conflict("state-conflict", "此项已由他人处理，请刷新。",
                "Somebody has decided this already; please reload.");
    }
}
