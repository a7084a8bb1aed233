package org.yimen.registers;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.platform.ProcessSteps;

/**
 * What process models may do with registers, called as {@code ${register.enter(caseId)}}. A case of change speaks of
 * the entry it was linked to, or of the one that its applicant has in the register its manifest names.
 */
@Component
public class RegisterSteps implements ProcessSteps {

    private final RegisterEntering entering;
    private final EntitlementChanges changes;
    private final Holds holds;
    private final Reviews reviews;
    private final FollowUps followUps;
    private final StandingEntries standing;

    RegisterSteps(RegisterEntering entering, EntitlementChanges changes, Holds holds, Reviews reviews, FollowUps followUps,
            StandingEntries standing) {
        this.entering = entering;
        this.changes = changes;
        this.holds = holds;
        this.reviews = reviews;
        this.followUps = followUps;
        this.standing = standing;
    }

    @Override
    public String name() {
        return "register";
    }

    /** Enters the case's decision into the register of its item; a second call changes nothing. */
    public void enter(String caseId) {
        entering.enter(UUID.fromString(caseId));
    }

    /** Writes the entry's columns anew from this case; its number stays. */
    public void revise(String caseId) {
        standing.revise(UUID.fromString(caseId));
    }

    /** Ends the entry at its subject's wish. */
    public void end(String caseId) {
        standing.end(UUID.fromString(caseId), false);
    }

    /** Ends the entry against its subject's wish. */
    public void revoke(String caseId) {
        standing.end(UUID.fromString(caseId), true);
    }

    /** Puts the entry on a list that its register keeps, e.g. {@code ${register.mark(caseId,'IRREGULAR')}}. */
    public void mark(String caseId, String list) {
        standing.mark(UUID.fromString(caseId), list);
    }

    /** Takes the entry off the list. */
    public void unmark(String caseId, String list) {
        standing.unmark(UUID.fromString(caseId), list);
    }

    /** Ties the case to the entry it is about; the other steps do so too. */
    public void link(String caseId) {
        changes.link(UUID.fromString(caseId));
    }

    /** Pays the amount that this case decided, more or less than before, from the month after. */
    public void change(String caseId) {
        changes.change(UUID.fromString(caseId));
    }

    /** Pays nothing from the month after on; the entry ends. */
    public void stop(String caseId) {
        changes.stop(UUID.fromString(caseId));
    }

    /** Pays an ended entry again. */
    public void resume(String caseId) {
        changes.resume(UUID.fromString(caseId));
    }

    /** Goes on paying for the months that the manifest allows, then the entry ends. */
    public void gradualExit(String caseId) {
        changes.gradualExit(UUID.fromString(caseId));
    }

    /** Pays to the account that this case names from now on; what came back is paid again with the next roll. */
    public void account(String caseId) {
        holds.releaseReturned(changes.account(UUID.fromString(caseId)), "收款账户已变更");
    }

    /** Keeps the entry out of payment rolls while the case is worked on; {@code kind} such as {@code DEATH}. */
    public void hold(String caseId, String kind) {
        UUID id = UUID.fromString(caseId);
        holds.place(changes.link(id), HoldKind.valueOf(kind), "办理中的办件", id);
    }

    /** Releases what the case held. */
    public void release(String caseId) {
        UUID id = UUID.fromString(caseId);
        holds.releaseOfCase(changes.link(id), id, "办件已处理");
    }

    /**
     * Begins a case about the entry that this case made, on a ground that an item following it names; tells the open
     * one where there is one.
     */
    public void followUp(String caseId, String ground, String note) {
        followUps.order(UUID.fromString(caseId), ground, note);
    }

    /** Notes that the entry was verified again; the next date is set. */
    public void reverified(String caseId) {
        UUID id = UUID.fromString(caseId);
        reviews.verified(changes.link(id), id);
    }
}
