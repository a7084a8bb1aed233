package org.yimen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTests {

    @ParameterizedTest
    @CsvSource({"云溪区花艺协会,云溪区花艺协会,1.00", "云溪区花艺协会,云溪区花卉协会,0.86", "云溪区花艺协会,云溪区老年花艺协会,0.78",
            "花艺,钢琴,0.00", "'','',1", "花,'',0.00"})
    void isTheShareOfCharactersThatStay(String one, String other, BigDecimal share) {
        assertThat(Similarity.of(one, other)).isEqualByComparingTo(share);
        assertThat(Similarity.of(other, one)).isEqualByComparingTo(share);
    }
}
