package org.yimen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.platform.CreditCode.Flaw;

/** Vectors of the domain document, and what GB 32100-2015 promises of its check characters. */
class CreditCodeTests {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91110000802100433B", "9144030071526726XG", "91330100799655058B", "91110108551385082Q",
            "51210203MJ0000018C", "52210112MJ00000260", "51340304MJ00A1B23P", "5212011150000012X1",
            " 51210203mj0000018c ", "５１２１０２０３MJ0000018C"})
    void acceptsValidCodes(String code) {
        assertThat(CreditCode.flaw(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"51210203MJ0000018D,CHECK", "52210112MJ00000261,CHECK", "51210203MJ0000019C,SUBJECT",
            "51210203MJ000001OC,SHAPE", "5I210203MJ0000018C,SHAPE", "51210203MJ000001SC,SHAPE",
            "51210203MJ0000V18C,SHAPE", "51210203MJ0000Z18C,SHAPE", "51210203MJ0000018,SHAPE", "'',SHAPE",
            "B1210203MJ0000018C,DEPARTMENT", "50210203MJ0000018C,DEPARTMENT", "5A210203MJ0000018C,DEPARTMENT",
            "51910203MJ0000018C,REGION", "512102A3MJ0000018C,REGION"})
    void namesTheFlaw(String code, Flaw flaw) {
        assertThat(CreditCode.flaw(code)).contains(flaw);
        assertThat(flaw.at("code").code()).isEqualTo("credit-code-" + flaw.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void everyCodeItMakesIsValidAndEverySingleErrorAndSwapOfNeighboursIsCaught() {
        Random random = new Random(32100);
        for (int n = 0; n < 300; n++) {
            String code = made(random).value();
            assertThat(CreditCode.flaw(code)).as(code).isEmpty();
            for (int i = 0; i < code.length(); i++) {
                for (char c : CHARACTERS.toCharArray()) {
                    String wrong = code.substring(0, i) + c + code.substring(i + 1);
                    assertThat(CreditCode.flaw(wrong).isEmpty()).as(wrong).isEqualTo(wrong.equals(code));
                }
            }
            for (int i = 0; i + 1 < code.length(); i++) {
                String swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                assertThat(CreditCode.flaw(swapped).isEmpty()).as(swapped).isEqualTo(swapped.equals(code));
            }
        }
    }

    private static CreditCode made(Random random) {
        StringBuilder subject = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            subject.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return CreditCode.of("5" + (1 + random.nextInt(3)), "%06d".formatted(100_000 + random.nextInt(700_000)),
                subject.toString());
    }

    @Test
    void composesWhatTheOfficeGives() {
        assertThat(CreditCode.of("51", "210203", "MJ000001")).hasToString("51210203MJ0000018C");
        assertThat(CreditCode.of("52", "120111", "50000012")).hasToString("5212011150000012X1");
        assertThatThrownBy(() -> CreditCode.of("51", "210203", "MJO00001")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CreditCode.of("51", "000000", "MJ000001")).isInstanceOf(IllegalArgumentException.class);
    }
}
