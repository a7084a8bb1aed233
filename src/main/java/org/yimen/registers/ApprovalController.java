package org.yimen.registers;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published approvals, for everybody. */
@RestController
class ApprovalController {

    private final PublishedApprovals approvals;

    ApprovalController(PublishedApprovals approvals) {
        this.approvals = approvals;
    }

    @GetMapping("/api/public/approvals")
    List<PublishedApprovals.Approval> approvals(@RequestParam String community) {
        return approvals.of(community);
    }
}
