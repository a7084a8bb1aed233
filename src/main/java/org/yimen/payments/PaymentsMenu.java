package org.yimen.payments;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.MenuEntries;

/** The menu entry of those who have to do with payments. */
@Component
class PaymentsMenu implements MenuEntries {

    private final PaymentAccess access;

    PaymentsMenu(PaymentAccess access) {
        this.access = access;
    }

    @Override
    public Collection<String> of(CurrentUser user) {
        return access.anywhere(user, PaymentRight.PAYMENT_READ) ? List.of("payments") : List.of();
    }
}
