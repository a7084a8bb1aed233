package org.yimen.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.documents.inspection.FileInspector;
import org.yimen.documents.isolation.HostileWork;
import org.yimen.documents.letters.LetterPdf;
import org.yimen.documents.storage.FileStore;
import org.yimen.documents.text.OcrEngine;
import org.yimen.documents.text.TextExtraction;
import org.yimen.documents.text.TextJobs;
import org.yimen.platform.YimenProperties;

/** Puts the parts of the module together. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    private static final int INSPECTIONS_AT_ONCE = 4;
    private static final int EXTRACTIONS_AT_ONCE = 2;

    @Bean
    FileStore fileStore(YimenProperties yimen) throws IOException {
        return new FileStore(yimen.dataDir().resolve("files"));
    }

    @Bean
    FileInspector fileInspector() {
        return new FileInspector(new HostileWork(INSPECTIONS_AT_ONCE));
    }

    @Bean
    LetterPdf letterPdf() {
        return new LetterPdf();
    }

    @Bean
    TextJobs textJobs(JdbcClient jdbc, PlatformTransactionManager transactions, FileStore store, ObjectMapper json) {
        return new TextJobs(jdbc, new TransactionTemplate(transactions), store,
                new TextExtraction(OcrEngine.languages()), new HostileWork(EXTRACTIONS_AT_ONCE), json);
    }

    @Bean
    TextJobsStart textJobsStart(TextJobs jobs) {
        return new TextJobsStart(jobs);
    }

    /** Extraction begins once the application answers, so that a backlog does not slow the start. */
    record TextJobsStart(TextJobs jobs) {

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            jobs.start();
        }
    }
}
