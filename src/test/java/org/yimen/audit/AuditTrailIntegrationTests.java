package org.yimen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.testing.PostgresTest;

@SpringBootTest
@PostgresTest
class AuditTrailIntegrationTests {

    @Autowired
    AuditTrail trail;
    @Autowired
    AuditVerification verification;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesToWriteOutsideATransaction() {
        assertThatThrownBy(() -> trail.record(AuditEvent.of("x", "y", 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void findsAnAlteredEntry() {
        UUID caseId = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            int n = i;
            transaction.executeWithoutResult(t -> trail.record(AuditEvent.ofCase("test.done", caseId, Map.of("n", n))));
        }
        assertThat(verification.verify().whole()).isTrue();

        assertThatThrownBy(() -> jdbc.sql("UPDATE audit_entry SET action = 'test.forged' WHERE case_id = ?")
                .param(caseId).update()).hasMessageContaining("never altered");

        transaction.executeWithoutResult(t -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE audit_entry SET action = 'test.forged' WHERE case_id = ? AND detail = '{\"n\":1}'")
                    .param(caseId).update();
            assertThat(verification.verify().findings()).hasSize(1);
            t.setRollbackOnly();
        });
        transaction.executeWithoutResult(t -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("DELETE FROM audit_entry WHERE case_id = ? AND detail = '{\"n\":2}'").param(caseId).update();
            assertThat(verification.verify().findings()).as("a removed last entry").hasSize(1);
            t.setRollbackOnly();
        });
        assertThat(verification.verify().whole()).isTrue();
    }
}
