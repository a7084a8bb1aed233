package org.yimen.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yimen.catalog.PolicyParameters;
import org.yimen.organization.Directory;

/** What the district sets for reserve funds: {@code fund.cap} in yuan, and {@code fund.low_share} of it. */
@Component
class FundPolicy {

    /** In force where the district sets nothing: 20,000 yuan, asked for again below 30 % (民发〔2018〕23号三（三）, local). */
    private static final BigDecimal CAP = new BigDecimal("20000.00");
    private static final BigDecimal LOW_SHARE = new BigDecimal("0.3");

    private final PolicyParameters parameters;
    private final Directory directory;
    private final Clock clock;

    FundPolicy(PolicyParameters parameters, Directory directory, Clock clock) {
        this.parameters = parameters;
        this.directory = directory;
        this.clock = clock;
    }

    /** The most that the fund of a street office holds. */
    BigDecimal cap(long unitId) {
        return value("fund.cap", unitId, CAP).setScale(2, RoundingMode.HALF_UP);
    }

    /** The balance below which the fund asks to be filled up. */
    BigDecimal low(long unitId) {
        return cap(unitId).multiply(value("fund.low_share", unitId, LOW_SHARE)).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal value(String code, long unitId, BigDecimal otherwise) {
        return parameters.value(code, directory.unit(unitId).regionCode(), LocalDate.now(clock))
                .map(found -> new BigDecimal(found.toString())).orElse(otherwise);
    }
}
