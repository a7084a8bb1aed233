package org.yimen.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.cases.ApplicantAccounts;
import org.yimen.catalog.ServiceItem.Channel;
import org.yimen.demo.DemoScript.DemoScenario;
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
    private @Nullable InventedPerson printed;

    DemoApplicants(Accounts accounts, ApplicantAccounts identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    /** Who takes part in a case. The first who applies online is the citizen whose account is printed, and bears that name. */
    DemoFamily invite(DemoScenario scenario, InventedPeople people) {
        InventedPerson applicant = people.person(scenario.minAge(), scenario.maxAge(), scenario.at());
        if (printed == null && Channel.valueOf(scenario.channel()) == Channel.ONLINE) {
            applicant = named(applicant);
            printed = applicant;
        }
        InventedPerson head = applicant;
        return new DemoFamily(head, scenario.household().stream()
                .map(r -> people.relative(head, r.minAge(), r.maxAge(), r.sex(), r.sameSurname())).toList());
    }

    private InventedPerson named(InventedPerson person) {
        return accounts.findByUsername(PRINTED).map(a -> person.named(a.displayName())).orElse(person);
    }

    synchronized CurrentUser account(InventedPerson person) {
        if (person.equals(printed)) {
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
