package org.yimen.workflow.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Start option {@code --inbox.check} compares the inbox with the engine; {@code --inbox.rebuild} puts it right. */
@Component
class ReconcileCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileCommand.class);

    private final InboxReconciler reconciler;

    ReconcileCommand(InboxReconciler reconciler) {
        this.reconciler = reconciler;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("inbox.rebuild")) {
            LOG.info("Inbox rebuilt; found before: {}", reconciler.rebuild());
        } else if (arguments.containsOption("inbox.check")) {
            LOG.info("Inbox compared with the engine: {}", reconciler.compare());
        }
    }
}
