package org.yimen.documents;

import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.documents.storage.FileStore;

/** Removes files to which no document and no letter points any more, and what killed uploads left behind. */
@Component
class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

    private static final String UNREFERENCED = """
            NOT EXISTS (SELECT 1 FROM document d WHERE d.sha256 = f.sha256)
            AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.pdf_sha256 = f.sha256)""";

    private final JdbcClient jdbc;
    private final FileStore store;
    private final TransactionTemplate ownTransaction;

    FileSweep(JdbcClient jdbc, FileStore store, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        store.sweepIncoming(Instant.now()); // file times are the machine's, not those of the movable clock
        jdbc.sql("SELECT f.sha256 FROM stored_file f WHERE " + UNREFERENCED).query(String.class).list()
                .forEach(this::removeIfUnreferenced);
    }

    /** An upload of the same content locks the same row, so it either comes before and is seen, or after. */
    void removeIfUnreferenced(String sha256) {
        ownTransaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT 1 FROM stored_file WHERE sha256 = ? FOR UPDATE").param(sha256).query(Integer.class).optional();
            int removed = jdbc.sql("DELETE FROM stored_file f WHERE f.sha256 = ? AND " + UNREFERENCED).param(sha256).update();
            if (removed == 1) {
                try {
                    store.remove(sha256);
                } catch (IOException e) {
                    log.warn("File {} could not be removed", sha256, e);
                }
            }
        });
    }
}
