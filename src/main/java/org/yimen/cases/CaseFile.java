package org.yimen.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The case file 办件: one matter of one applicant, from draft to archive. */
@Entity
@Table(name = "case_file")
class CaseFile implements Persistable<UUID> {

    @Id
    private UUID id;
    private @Nullable String number;
    private @Nullable String receiptNumber;
    private String itemCode;
    private long releaseId;
    @Enumerated(EnumType.STRING)
    private CaseStatus status;
    private String channel;
    private String confidentiality;
    private String applicantName = "";
    private String[] applicantGrams = {};
    private @Nullable String applicantIdHash;
    private byte @Nullable [] applicantIdSealed;
    private @Nullable Long applicantAccountId;
    private @Nullable Long streetId;
    private @Nullable Long communityId;
    private @Nullable Long authorityId;
    private long bureauId;
    private long departmentId;
    private String regionCode;
    private long createdBy;
    private Instant createdAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant closedAt;
    private @Nullable String outcomeReason;
    @Version
    private @Nullable Integer version;

    CaseFile() {
    }

    CaseFile(UUID id, String itemCode, long releaseId, String channel, String confidentiality, long bureauId,
            long departmentId, String regionCode, long createdBy, @Nullable Long applicantAccountId, Instant now) {
        this.id = id;
        this.itemCode = itemCode;
        this.releaseId = releaseId;
        this.status = CaseStatus.DRAFT;
        this.channel = channel;
        this.confidentiality = confidentiality;
        this.bureauId = bureauId;
        this.departmentId = departmentId;
        this.regionCode = regionCode;
        this.createdBy = createdBy;
        this.applicantAccountId = applicantAccountId;
        this.createdAt = now;
    }

    /** The account of the applicant who may follow the case, where one is known. */
    void ownedBy(@Nullable Long account) {
        applicantAccountId = applicantAccountId == null ? account : applicantAccountId;
    }

    /** Fixes who applies and where; repeated when a supplement corrects it. */
    void describe(ApplicantParticulars particulars) {
        applicantName = particulars.name();
        applicantGrams = particulars.grams();
        applicantIdHash = particulars.idHash();
        applicantIdSealed = particulars.idSealed();
        streetId = particulars.streetId();
        communityId = particulars.communityId();
        authorityId = particulars.authorityId();
    }

    void submit(String receipt, Instant now) {
        receiptNumber = receipt;
        number = receipt;
        submittedAt = now;
        status = CaseStatus.SUBMITTED;
    }

    void accept(String acceptanceNumber, Instant now) {
        number = acceptanceNumber;
        acceptedAt = now;
    }

    void moveTo(CaseStatus to, @Nullable String reason, Instant now) {
        status = to;
        if (to.closed()) {
            closedAt = now;
            outcomeReason = reason;
        }
    }

    /** The decision is made, though the case goes on. */
    void decide(Instant now) {
        decidedAt = decidedAt == null ? now : decidedAt;
    }

    void reopen() {
        status = CaseStatus.IN_PROGRESS;
        decidedAt = null;
        closedAt = null;
        outcomeReason = null;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    UUID id() {
        return id;
    }

    @Nullable String number() {
        return number;
    }

    @Nullable String receiptNumber() {
        return receiptNumber;
    }

    String itemCode() {
        return itemCode;
    }

    long releaseId() {
        return releaseId;
    }

    CaseStatus status() {
        return status;
    }

    String channel() {
        return channel;
    }

    String confidentiality() {
        return confidentiality;
    }

    String applicantName() {
        return applicantName;
    }

    @Nullable String applicantIdHash() {
        return applicantIdHash;
    }

    byte @Nullable [] applicantIdSealed() {
        return applicantIdSealed;
    }

    @Nullable Long applicantAccountId() {
        return applicantAccountId;
    }

    @Nullable Long streetId() {
        return streetId;
    }

    @Nullable Long communityId() {
        return communityId;
    }

    @Nullable Long authorityId() {
        return authorityId;
    }

    long bureauId() {
        return bureauId;
    }

    long departmentId() {
        return departmentId;
    }

    String regionCode() {
        return regionCode;
    }

    long createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    @Nullable String outcomeReason() {
        return outcomeReason;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
