package org.yimen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Notes which flow nodes the tests of this run walked through, one line {@code process node} each, for
 * {@code FlowNodeCoverageCheck} after the last test.
 */
@Component
class FlowNodeRecorder implements BeanPostProcessor, HistoryEventHandler {

    static final Path DIRECTORY = Path.of("target/flow-nodes");

    private static final Set<String> WALKED = ConcurrentHashMap.newKeySet();
    private static final Path FILE = DIRECTORY.resolve(ProcessHandle.current().pid() + ".txt");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringProcessEngineConfiguration engine) {
            List<HistoryEventHandler> handlers = new ArrayList<>(engine.getCustomHistoryEventHandlers());
            handlers.add(this);
            engine.setCustomHistoryEventHandlers(handlers);
        }
        return bean;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity node
                && WALKED.add(node.getProcessDefinitionKey() + " " + node.getActivityId())) {
            note(node.getProcessDefinitionKey() + " " + node.getActivityId());
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static synchronized void note(String line) {
        try {
            Files.createDirectories(DIRECTORY);
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
