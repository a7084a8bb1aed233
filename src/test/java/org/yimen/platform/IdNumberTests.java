package org.yimen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTests {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), YimenClock.ZONE);

    @ParameterizedTest
    @ValueSource(strings = {"210203199003071016", "210112201506010021", "340304195812121039", "12011120080229402X",
            " 12011120080229402x ", "２１０２０３１９９００３０７１０１６"})
    void acceptsValidNumbers(String number) {
        assertThat(IdNumber.flaw(number, clock)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"210203199003071017,CHECK", "120111200902294020,DATE", "21020319900307101,SHAPE",
            "210203203003071016,DATE", "abc,SHAPE"})
    void namesTheFlaw(String number, IdNumber.Flaw flaw) {
        assertThat(IdNumber.flaw(number, clock)).contains(flaw);
    }

    @Test
    void catchesEverySingleWrongDigitAndNeighbouringSwap() {
        String number = "210203199003071016";
        for (int i = 6; i < 17; i++) {
            for (char c = '0'; c <= '9'; c++) {
                String wrong = number.substring(0, i) + c + number.substring(i + 1);
                assertThat(IdNumber.flaw(wrong, clock).isEmpty()).isEqualTo(wrong.equals(number));
            }
        }
        for (int i = 0; i < 16; i++) {
            String swapped = number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
            assertThat(IdNumber.flaw(swapped, clock).isEmpty()).isEqualTo(swapped.equals(number));
        }
    }

    @Test
    void readsBirthDateAndSex() {
        IdNumber number = IdNumber.of("210112201506010021");
        assertThat(number.birthDate()).isEqualTo("2015-06-01");
        assertThat(number.sex()).isEqualTo(2);
        assertThat(number).hasToString("2101**********0021");
    }
}
