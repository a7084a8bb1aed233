package org.yimen.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Catches the end of tasks that listeners are not told of. */
@Component
class HistoryEvents implements HistoryEventHandler {

    private final ObjectProvider<TaskObserver> observers;

    HistoryEvents(ObjectProvider<TaskObserver> observers) {
        this.observers = observers;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task && task.getEndTime() != null
                && !TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason())) {
            observers.forEach(observer -> observer.gone(task.getTaskId()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
