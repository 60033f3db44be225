/** A task whose term may run out: then somebody else has to look at it. `due` is FEEL, an ISO duration or a date. */
export const timerXml = (
  processId: string,
  { type, due }: { readonly type: 'timeDuration' | 'timeDate'; readonly due: string },
): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="Definitions" targetNamespace="urn:test">
  <bpmn:process id="${processId}" name="${processId}" isExecutable="true">
    <bpmn:startEvent id="Start" />
    <bpmn:userTask id="Handle" name="Handle">
      <bpmn:extensionElements><bh:assignment role="clerk" /></bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:boundaryEvent id="Term" attachedToRef="Handle">
      <bpmn:timerEventDefinition><bpmn:${type}>${due}</bpmn:${type}></bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>
    <bpmn:userTask id="Look" name="Look">
      <bpmn:extensionElements><bh:assignment role="clerk" /></bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:endEvent id="End" />
    <bpmn:sequenceFlow id="ToHandle" sourceRef="Start" targetRef="Handle" />
    <bpmn:sequenceFlow id="Handled" sourceRef="Handle" targetRef="End" />
    <bpmn:sequenceFlow id="Late" sourceRef="Term" targetRef="Look" />
    <bpmn:sequenceFlow id="Looked" sourceRef="Look" targetRef="End" />
  </bpmn:process>
</bpmn:definitions>`;

/** A task that must be done in so many working days. */
export const termXml = (
  processId: string,
  workingDays: number,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="Definitions" targetNamespace="urn:test">
  <bpmn:process id="${processId}" name="${processId}" isExecutable="true">
    <bpmn:startEvent id="Start" />
    <bpmn:userTask id="Handle" name="Handle">
      <bpmn:extensionElements>
        <bh:assignment role="clerk" />
        <bh:timer value="=${workingDays}" unit="workingDays" />
      </bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:endEvent id="End" />
    <bpmn:sequenceFlow id="ToHandle" sourceRef="Start" targetRef="Handle" />
    <bpmn:sequenceFlow id="Handled" sourceRef="Handle" targetRef="End" />
  </bpmn:process>
</bpmn:definitions>`;
