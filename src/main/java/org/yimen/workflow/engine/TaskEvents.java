package org.yimen.workflow.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs built-in listeners, which no caller can skip, on every user task. */
@Component
class TaskEvents extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskObserver> observers;

    TaskEvents(ObjectProvider<TaskObserver> observers) {
        this.observers = observers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, t -> observers.forEach(o -> o.created(t)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, t -> observers.forEach(o -> o.assigned(t)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, t -> observers.forEach(o -> o.completed(t)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, t -> observers.forEach(o -> o.gone(t.getId())));
    }
}
