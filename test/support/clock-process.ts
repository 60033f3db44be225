const task = (id: string): string =>
  `<userTask id="${id}" name="${id}" bh:nameEn="${id}"><extensionElements><bh:assignment role="liaisonOfficer" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>`;
const flow = (from: string, to: string): string =>
  `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`;

/** A task that somebody must look at ten minutes after it was begun, and again on the next working morning. */
export const TEN_MINUTES = 10 * 60_000;
export const clockXml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="clock" targetNamespace="urn:test">
  <message id="word" name="word" />
  <process id="timed" name="计时" bh:nameEn="Timed" isExecutable="true">
    <startEvent id="begin" name="开始" bh:nameEn="Begin" />
    <startEvent id="told" name="来信" bh:nameEn="Told"><messageEventDefinition messageRef="word" /></startEvent>
    ${task('handle')}
    <boundaryEvent id="soon" name="十分钟" bh:nameEn="Ten minutes" attachedToRef="handle" cancelActivity="false">
      <timerEventDefinition><timeDuration>PT10M</timeDuration></timerEventDefinition>
    </boundaryEvent>
    <boundaryEvent id="morning" name="次日早上" bh:nameEn="Next morning" attachedToRef="handle" cancelActivity="false">
      <timerEventDefinition><extensionElements><bh:timer value="1" unit="workingDays" at="09:00" /></extensionElements></timerEventDefinition>
    </boundaryEvent>
    ${task('look')}${task('urge')}
    <endEvent id="done" name="完" bh:nameEn="Done" /><endEvent id="looked" name="看过" bh:nameEn="Looked" /><endEvent id="urged" name="催过" bh:nameEn="Urged" />
    ${flow('begin', 'handle')}${flow('told', 'handle')}${flow('handle', 'done')}
    ${flow('soon', 'look')}${flow('look', 'looked')}${flow('morning', 'urge')}${flow('urge', 'urged')}
  </process>
</definitions>`;
