package org.yimen.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.workflow.model.LookAhead.Stop;

/** What comes next is seen through stages: out of one, by its end or by what it raises, and into the next. */
class LookAheadTests {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <bpmn:escalation id="Escalation_Up" name="up" escalationCode="UP" />
              <bpmn:process id="staged">
                <bpmn:startEvent id="Start_Case" />
                <bpmn:subProcess id="Stage_First">
                  <bpmn:startEvent id="Start_First" />
                  <bpmn:subProcess id="Stage_Inner">
                    <bpmn:startEvent id="Start_Inner" />
                    <bpmn:userTask id="Task_First" name="first" camunda:candidateGroups="${route.applicant()}" />
                    <bpmn:exclusiveGateway id="Gateway_First" default="Flow_Done" />
                    <bpmn:endEvent id="End_Inner" name="inner" />
                    <bpmn:endEvent id="End_Up" name="up"><bpmn:escalationEventDefinition id="Definition_Up" escalationRef="Escalation_Up" /></bpmn:endEvent>
                    <bpmn:endEvent id="End_AllOver" name="all"><bpmn:terminateEventDefinition id="Definition_AllOver" /></bpmn:endEvent>
                    <bpmn:sequenceFlow id="Flow_Inner" sourceRef="Start_Inner" targetRef="Task_First" />
                    <bpmn:sequenceFlow id="Flow_Judged" sourceRef="Task_First" targetRef="Gateway_First" />
                    <bpmn:sequenceFlow id="Flow_Up" sourceRef="Gateway_First" targetRef="End_Up"><bpmn:conditionExpression>${outcome == 'up'}</bpmn:conditionExpression></bpmn:sequenceFlow>
                    <bpmn:sequenceFlow id="Flow_AllOver" sourceRef="Gateway_First" targetRef="End_AllOver"><bpmn:conditionExpression>${outcome == 'over'}</bpmn:conditionExpression></bpmn:sequenceFlow>
                    <bpmn:sequenceFlow id="Flow_Done" sourceRef="Gateway_First" targetRef="End_Inner" />
                  </bpmn:subProcess>
                  <bpmn:endEvent id="End_First" name="first over" />
                  <bpmn:sequenceFlow id="Flow_Begin" sourceRef="Start_First" targetRef="Stage_Inner" />
                  <bpmn:sequenceFlow id="Flow_InnerOver" sourceRef="Stage_Inner" targetRef="End_First" />
                </bpmn:subProcess>
                <bpmn:boundaryEvent id="Event_Up" attachedToRef="Stage_First"><bpmn:escalationEventDefinition id="Definition_Caught" escalationRef="Escalation_Up" /></bpmn:boundaryEvent>
                <bpmn:exclusiveGateway id="Gateway_Case" default="Flow_Refused" />
                <bpmn:userTask id="Task_Above" name="above" camunda:candidateGroups="${route.applicant()}" />
                <bpmn:endEvent id="End_Granted" name="granted" />
                <bpmn:endEvent id="End_Refused" name="refused" />
                <bpmn:sequenceFlow id="Flow_Case" sourceRef="Start_Case" targetRef="Stage_First" />
                <bpmn:sequenceFlow id="Flow_First" sourceRef="Stage_First" targetRef="Gateway_Case" />
                <bpmn:sequenceFlow id="Flow_Granted" sourceRef="Gateway_Case" targetRef="End_Granted"><bpmn:conditionExpression>${outcome == 'agree'}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_Refused" sourceRef="Gateway_Case" targetRef="End_Refused" />
                <bpmn:sequenceFlow id="Flow_Above" sourceRef="Event_Up" targetRef="Task_Above" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private final ProcessModel model = ProcessModel.of(MODEL.getBytes(StandardCharsets.UTF_8));

    private List<String> after(String outcome) {
        return LookAhead.after(model, "Task_First", new HashMap<>(Map.of("outcome", outcome)), false, id -> Optional.empty())
                .stream().map(Stop::nodeId).toList();
    }

    @Test
    void whatComesFirstLiesInsideTheStages() {
        assertThat(LookAhead.fromStart(model, Map.of(), id -> Optional.empty())).extracting(Stop::nodeId)
                .containsExactly("Task_First");
    }

    @Test
    void theEndOfAStageLeadsOnBehindIt() {
        assertThat(after("agree")).containsExactly("End_Granted");
        assertThat(after("refuse")).containsExactly("End_Refused");
    }

    @Test
    void whatAStageRaisesIsCaughtAtItsBorderOrFurtherOut() {
        assertThat(after("up")).containsExactly("Task_Above");
    }

    @Test
    void aTerminatingEndEndsItsStageOnly() {
        assertThat(after("over")).containsExactly("End_Refused");
    }
}
