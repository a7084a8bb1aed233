package org.yimen.portal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;

/** A citizen's own pages. */
@RestController
@RequestMapping("/api/portal")
class PortalController {

    private final MyCases cases;
    private final MyProfile profile;
    private final CommandReceipts receipts;

    PortalController(MyCases cases, MyProfile profile, CommandReceipts receipts) {
        this.cases = cases;
        this.profile = profile;
        this.receipts = receipts;
    }

    @GetMapping("/cases")
    List<MyCase> cases() {
        return cases.list();
    }

    @GetMapping("/cases/{id}/progress")
    MyCases.MyCaseProgress progress(@PathVariable UUID id) {
        return cases.one(id);
    }

    @GetMapping("/me")
    MyProfile.Profile me() {
        return profile.show();
    }

    @GetMapping("/me/particulars")
    ApplicantIdentities.Identity particulars() {
        return profile.particulars();
    }

    @PutMapping("/me")
    MyProfile.Profile change(@RequestBody MyProfile.Change change,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return receipts.once(key, MyProfile.Profile.class, () -> profile.change(change));
    }
}
