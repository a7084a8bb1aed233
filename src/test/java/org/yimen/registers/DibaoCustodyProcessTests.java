package org.yimen.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseStatus;
import org.yimen.documents.DocumentUploads;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.AllowanceOffice.Household;

/** 民发〔2021〕57号第二十六条: an agreement that somebody else keeps the bank card is written and filed with the bureau. */
class DibaoCustodyProcessTests extends AllowanceTestBase {

    private static final String ACCOUNT = "6228480000007777";

    @Autowired
    DocumentUploads uploads;
    @Autowired
    Payees payees;

    private AllowanceOffice street;
    private Household h;
    private UUID review;

    @BeforeEach
    void somebodyKeepsTheCard() {
        clock.set(java.time.Instant.parse("2026-01-12T02:00:00Z"));
        street = new AllowanceOffice(context, DEPARTMENTS);
        h = street.household("900", street.office.applicant());
        street.on("2026-02-10");
        review = street.report(h, street.window, "CUSTODY", Map.of());
        street.does(review, "Task_Visit", "custody", Map.of());
    }

    @Test
    void whatTheBureauFilesIsWrittenDownAndPaidToTheKeeper() throws IOException {
        writes();
        street.does(review, "Task_CustodyFiling", "return", Map.of());
        assertThat(street.open(review)).containsExactly("Task_Custody");
        street.does(review, "Task_Custody", "report", agreement());
        street.does(review, "Task_CustodyFiling", "file", Map.of("checked", java.util.List.of("SIGNED", "ACCOUNT", "PURPOSE")));

        assertThat(street.caseStatus(review)).isEqualTo(CaseStatus.APPROVED);
        assertThat(street.letters(review)).containsExactly("custody");
        assertThat(payees.of(h.entryId())).get().satisfies(entered -> {
            assertThat(entered.payee().account()).isEqualTo(ACCOUNT);
            assertThat(entered.payee().holder()).isEqualTo("孙秀英");
        });
        assertThat(street.periods(h)).as("who keeps the card changes nothing else").containsExactly("START 2026-02 null");
    }

    @Test
    void whatTheBureauRefusesLeavesTheAccountAsItWas() throws IOException {
        var before = payees.of(h.entryId()).map(entered -> entered.payee().account());
        writes();
        street.does(review, "Task_CustodyFiling", "refuse", Map.of());

        assertThat(street.caseStatus(review)).isEqualTo(CaseStatus.REJECTED);
        assertThat(street.letters(review)).isEmpty();
        assertThat(payees.of(h.entryId()).map(entered -> entered.payee().account())).isEqualTo(before);
    }

    @Test
    void withoutTheWrittenAgreementThereIsNothingToFile() {
        assertThatThrownBy(() -> street.does(review, "Task_Custody", "report", agreement()))
                .isInstanceOf(DomainProblem.class);
        assertThat(street.open(review)).containsExactly("Task_Custody");
    }

    private void writes() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        street.as(street.handler, () -> uploads.upload(review, "M11", "代管协议.png",
                new ByteArrayInputStream(picture.toByteArray()), null));
        street.does(review, "Task_Custody", "report", agreement());
    }

    private Map<String, Object> agreement() {
        return Map.of("keeper", "孙秀英", "keeperIdNumber", street.person(1970), "keeperPhone", "13800000000", "relation",
                "邻居", "why", "本人智力残疾，不能自己管理存折。", "signedOn", "2026-02-05", "holder", "孙秀英", "account", ACCOUNT,
                "bank", "农业银行云溪支行");
    }
}
