package org.yimen.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service item 事项 as its manifest {@code bpmn/<item>/item.yml} declares it: who may apply, what is asked of them,
 * within which limits, what is written and which register it feeds. Immutable; cases pin the release they began with.
 */
public record ServiceItem(
        String code,
        String numberCode,
        String name,
        String nameEn,
        @Nullable String summary,
        @Nullable String summaryEn,
        String process,
        String department,
        List<ApplicantKind> applicants,
        List<Channel> channels,
        Confidentiality confidentiality,
        int priority,
        List<LegalBasis> legalBasis,
        String applicationForm,
        @Nullable String street,
        @Nullable String authority,
        @Nullable ApplicantFields applicantFields,
        @Nullable MemberFields members,
        List<Limit> limits,
        List<Material> materials,
        List<ForbiddenMaterial> forbiddenMaterials,
        List<Letter> letters,
        @Nullable Notice notice,
        @Nullable Register register,
        @Nullable ItemVerification verification,
        @Nullable Borrowed borrows,
        @Nullable Concern concerns,
        @Nullable Report report, List<Receiver> receivers) {

    public ServiceItem {
        applicants = applicants == null ? List.of(ApplicantKind.PERSON) : List.copyOf(applicants);
        channels = channels == null ? List.of() : List.copyOf(channels);
        confidentiality = confidentiality == null ? Confidentiality.NORMAL : confidentiality;
        legalBasis = legalBasis == null ? List.of() : List.copyOf(legalBasis);
        limits = limits == null ? List.of() : List.copyOf(limits);
        materials = materials == null ? List.of() : List.copyOf(materials);
        forbiddenMaterials = forbiddenMaterials == null ? List.of() : List.copyOf(forbiddenMaterials);
        letters = letters == null ? List.of() : List.copyOf(letters);
        receivers = receivers == null ? List.of() : List.copyOf(receivers);
    }

    /** Whether those who apply are organisations, whose names and codes are public, with persons in them. */
    public boolean ofOrganisations() {
        return applicants.equals(List.of(ApplicantKind.ORGANISATION));
    }

    /** Who may apply. */
    public enum ApplicantKind { PERSON, ORGANISATION }

    /** How an application may arrive; OFFICE where the office itself begins it 依职权. */
    public enum Channel { WINDOW, ONLINE, COMMUNITY, REFERRAL, HOTLINE, OFFICE }

    /** Who may ever see a case: along the tree of offices, or its case team only. */
    public enum Confidentiality { NORMAL, CASE_TEAM }

    /** Whether a material is asked for. */
    public enum Need { ALWAYS, CONDITIONAL, NEVER }

    /** A law, regulation or notice, and the article of it. */
    public record LegalBasis(String title, @Nullable String article, @Nullable String url) {}

    /** Paths into the application form that hold the applicant's particulars. */
    public record ApplicantFields(
            String name,
            @Nullable String idNumber,
            @Nullable String idType,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String region) {}

    /** The household: path of the repeating list and the keys of its rows. */
    public record MemberFields(
            String list, String name, @Nullable String idNumber, @Nullable String idType, @Nullable String relation) {}

    /**
     * A time limit, e.g. {@code 30WD}; {@code parameter} names what overrides it, or is FEEL behind {@code =} that does;
     * {@code since} names forms: the limit counts from when the latest of them was handed in (the application: first
     * handed in), not from when it begins.
     */
    public record Limit(
            String code,
            String name,
            @Nullable String nameEn,
            String limit,
            @Nullable String parameter,
            @Nullable String legalBasis,
            List<String> since) {

        public Limit {
            since = since == null ? List.of() : List.copyOf(since);
        }
    }

    /** Who hands a material in. */
    public enum Origin { APPLICANT, OFFICE }

    /** A material of the checklist; {@code when} is FEEL over {@code data}, {@code case}, {@code param} and so on. */
    public record Material(
            String code,
            String name,
            @Nullable String nameEn,
            Need required,
            @Nullable String when,
            @Nullable String note,
            @Nullable String noteEn,
            @Nullable String legalBasis,
            Origin origin,
            List<String> accept,
            List<Clause> clauses) {

        public Material {
            origin = origin == null ? Origin.APPLICANT : origin;
            accept = accept == null ? List.of() : List.copyOf(accept);
            clauses = clauses == null ? List.of() : List.copyOf(clauses);
        }
    }

    /** A material that must not be asked for, since the office named in {@code source} shares it. */
    public record ForbiddenMaterial(
            String name, @Nullable String nameEn, @Nullable String source, @Nullable String sourceEn) {}

    /**
     * A letter 文书: its number words and the name of the template in {@code forms/<item>/letters}; {@code form} is the
     * number of the official sample, {@code onRequest} one that is written only when the applicant asks for it.
     */
    public record Letter(
            String code, String name, @Nullable String nameEn, @Nullable String form, @Nullable Organ organ,
            String template, boolean onRequest, Remedy remedy) {

        public Letter {
            remedy = remedy == null ? Remedy.EITHER : remedy;
        }
    }

    /**
     * Which way is open against what a letter says: reconsideration or suit at choice, or reconsideration first, as
     * against a refusal to act (行政复议法 art. 23).
     */
    public enum Remedy {
        @JsonProperty("either") EITHER, @JsonProperty("reconsiderationFirst") RECONSIDERATION_FIRST
    }

    /** The words of a letter number, e.g. 民救 + 受 in 民救受〔2026〕1号, and whose letter it is. */
    public record Organ(String word, String kind, Issuer issuer) {

        public Organ {
            issuer = issuer == null ? Issuer.BUREAU : issuer;
        }
    }

    /** The office that signs a letter: the bureau, or the street office of the case. */
    public enum Issuer {
        @JsonProperty("bureau") BUREAU, @JsonProperty("street") STREET
    }

    /** The public notice 公示: its title, where it hangs, and the lines that may be published and no others. */
    public record Notice(
            String title, @Nullable String titleEn, @Nullable String place, List<NoticeLine> body) {

        public Notice {
            body = body == null ? List.of() : List.copyOf(body);
        }
    }

    /** A line of the notice; {@code from} is FEEL over the case's data. */
    public record NoticeLine(String label, @Nullable String labelEn, String from) {}

    /**
     * The register 台账 that a positive decision feeds; {@code payment} where its entries are paid monthly;
     * {@code published} what the community may read of entries in force beside the name, missing where nothing;
     * {@code open} the columns that everybody may read for ever, missing where the register is not public;
     * {@code identifier} by which number entries are known; {@code names} how its names are told apart; {@code marks}
     * the lists an entry may be put on.
     */
    public record Register(String code, String name, @Nullable String nameEn, @Nullable StartsOn startsOn,
            List<RegisterField> fields, @Nullable Payment payment, @Nullable List<PublishedFact> published,
            @Nullable List<String> open, RegisterRules.@Nullable Identifier identifier, RegisterRules.@Nullable Names names,
            List<RegisterRules.Mark> marks) {

        public Register {
            fields = fields == null ? List.of() : List.copyOf(fields);
            open = open == null ? null : List.copyOf(open);
            marks = marks == null ? List.of() : List.copyOf(marks);
        }

        /** The mark with this code. */
        public Optional<RegisterRules.Mark> mark(String code) {
            return marks.stream().filter(m -> m.code().equals(code)).findFirst();
        }
    }

    /** What may be published of an entry in force beside the name of its subject. */
    public enum PublishedFact { MEMBERS, AMOUNT }

    /**
     * From which facts a monthly payment comes; every member is FEEL over the case's data.
     *
     * @param amount        yuan a month
     * @param breakdown     list of {@code {code, name, nameEn, amount}} that sums up to the amount
     * @param members       list of {@code {name, idNumber, relation}} of the people covered
     * @param payee         {@code {holder, account, bank}}; may be missing until the account is known
     * @param from          first month, {@code yyyy-MM}; without it the month after the decision
     * @param review        re-verification
     * @param gradualExit   most months that payment may go on after the grounds for it have gone
     * @param recalculation how a change of parameters is worked out again
     */
    public record Payment(String amount, @Nullable String breakdown, @Nullable String members, @Nullable String payee,
            @Nullable String from, @Nullable Review review, @Nullable String gradualExit,
            @Nullable Recalculation recalculation) {}

    /** Re-verification: months from one to the next, and how many days before it is announced; FEEL. */
    public record Review(String months, @Nullable String daysBefore) {}

    /**
     * The decision to evaluate again with its stored inputs and other parameters, and where the amount and its
     * breakdown are found; FEEL over {@code decision} (the outputs) and {@code param}.
     */
    public record Recalculation(String decision, String amount, @Nullable String breakdown) {}

    /** When what a register records begins: with the decision, or with the month after it. */
    public enum StartsOn {
        @JsonProperty("decision") DECISION, @JsonProperty("nextMonth") NEXT_MONTH
    }

    /** A column of the register; {@code from} is FEEL over the case's data. */
    public record RegisterField(
            String key, String name, @Nullable String nameEn, String type, String from) {}

    /** What is taken from another item as it is there: all its decision tables, forms and top keys of its manifest. */
    public record Borrowed(String item, boolean decisions, List<String> forms, List<String> manifest) {

        public Borrowed {
            forms = forms == null ? List.of() : List.copyOf(forms);
            manifest = manifest == null ? List.of() : List.copyOf(manifest);
        }
    }

    /**
     * Says that cases come in as reports of third parties, who need no account.
     *
     * @param reporter     form about the person who reports; what it says is sealed and kept apart from the case
     * @param repeatMonths within how many months another report on the same person counts as repeated
     * @param office       code of the unit that people are told to ask who may not read such a case
     */
    public record Report(String reporter, int repeatMonths, String office) {}

    /** The letter with this code. */
    public Optional<Letter> letter(String letterCode) {
        return letters.stream().filter(l -> l.code().equals(letterCode)).findFirst();
    }

    /** The material with this code. */
    public Optional<Material> material(String materialCode) {
        return materials.stream().filter(m -> m.code().equals(materialCode)).findFirst();
    }

    /** The limit with this code, e.g. {@code total}. */
    public Optional<Limit> limit(String limitCode) {
        return limits.stream().filter(l -> l.code().equals(limitCode)).findFirst();
    }

    /** Whether a citizen may apply online. */
    @JsonIgnore
    public boolean open() {
        return byItself() && report == null && channels.contains(Channel.ONLINE);
    }

    /** Whether a case may begin without one before it; otherwise each is about an entry of a register, or a referral. */
    @JsonIgnore
    public boolean byItself() {
        return concerns == null && receivers.isEmpty();
    }
}
