package org.yimen.demo;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yimen.cases.ApplicantAccounts;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;

/** Accounts of invented citizens who apply online; the first one is the citizen whose account is printed. */
@Component
class DemoApplicants {

    private static final String PRINTED = "citizen1";

    private final Accounts accounts;
    private final ApplicantAccounts identities;
    private String hash = "";
    private boolean printedUsed;

    DemoApplicants(Accounts accounts, ApplicantAccounts identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    /** The first who applies online is the citizen whose account is printed, and bears that name. */
    InventedPerson named(InventedPerson person) {
        return printedUsed ? person : accounts.findByUsername(PRINTED).map(a -> person.named(a.displayName())).orElse(person);
    }

    CurrentUser account(InventedPerson person) {
        if (!printedUsed) {
            printedUsed = true;
            CurrentUser citizen = accounts.findByUsername(PRINTED).orElseThrow();
            identities.link(citizen.accountId(), person.name(), person.idNumber(), person.phone());
            return citizen;
        }
        if (hash.isEmpty()) {
            hash = accounts.hash(DemoOrganization.PASSWORD);
        }
        long account = accounts.createHashed(person.phone(), hash, person.name(), AccountKind.APPLICANT, false);
        identities.link(account, person.name(), person.idNumber(), person.phone());
        return accounts.find(account).orElseThrow();
    }

    /** A person as demo scripts see him. */
    static Map<String, Object> facts(InventedPerson person) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", person.name());
        facts.put("idNumber", person.idNumber());
        facts.put("sex", person.sex());
        facts.put("birthDate", person.birthDate().toString());
        facts.put("phone", person.phone());
        facts.put("community", person.community());
        facts.put("communityName", person.communityName());
        facts.put("address", person.address());
        facts.put("bankAccount", person.bankAccount());
        return facts;
    }
}
