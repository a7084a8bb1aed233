package org.yimen.secrecy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CasePolicy;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** Says to staff that a confidential record exists and which office to ask, and nothing else; each answer is audited. */
@RestController
@RequestMapping("/api/whereabouts")
class WhereaboutsController {

    private final HiddenCases cases;
    private final CasePolicy policy;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    WhereaboutsController(HiddenCases cases, CasePolicy policy, CurrentUsers users, AuditTrail audit,
            TransactionTemplate transactions) {
        this.cases = cases;
        this.policy = policy;
        this.users = users;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The offices to ask about what the words identify and the acting user may not read; empty when there is nothing. */
    record Whereabouts(List<Office> ask) {
    }

    @Schema(name = "OfficeToAsk")
    record Office(String name, String nameEn) {
    }

    @GetMapping
    Whereabouts ask(@RequestParam(defaultValue = "") String q) {
        if (users.require().kind() != AccountKind.STAFF) {
            throw DomainProblem.forbidden();
        }
        return transactions.execute(tx -> {
            List<HiddenCases.Hidden> hidden = cases.identified(q).stream()
                    .filter(found -> !policy.mayRead(found.caseId())).toList();
            hidden.forEach(found -> audit.record(AuditEvent.ofCase("case.existence-told", found.caseId(), Map.of())));
            return new Whereabouts(hidden.stream().map(HiddenCases.Hidden::office).distinct()
                    .map(office -> new Office(office.name(), office.nameEn())).toList());
        });
    }
}
