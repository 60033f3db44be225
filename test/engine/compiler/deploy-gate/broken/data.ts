import { broken } from '../models.ts';

/** Data of activities, events and processes; files beside the file. */
export const data = [
  broken(
    'data/io',
    'sub',
    'a sub-process declares inputs',
    `
<subProcess id="sub"> ◀
  <ioSpecification><inputSet/><outputSet/></ioSpecification>
  <userTask id="t"/>
</subProcess>`,
  ),
  broken(
    'data/io',
    't',
    'inputs have no set',
    `
<userTask id="t"> ◀
  <ioSpecification><outputSet/></ioSpecification>
</userTask>`,
  ),
  broken(
    'data/io',
    't',
    'outputs have no set',
    `
<userTask id="t"> ◀
  <ioSpecification><inputSet/></ioSpecification>
</userTask>`,
  ),
  broken(
    'data/io',
    'in',
    'an input stands in no set',
    `
<userTask id="t">
  <ioSpecification>
    <dataInput id="in"/> ◀
    <inputSet/>
    <outputSet/>
  </ioSpecification>
</userTask>`,
  ),
  broken(
    'data/io',
    't',
    'an input goes to what is not seen',
    `
<subProcess id="sub">
  <dataObject id="far"/>
  <userTask id="u"/>
</subProcess>
<userTask id="t">
  <ioSpecification>
    <dataInput id="in"/>
    <inputSet><dataInputRefs>in</dataInputRefs></inputSet>
    <outputSet/>
  </ioSpecification>
  <dataInputAssociation> ◀
    <sourceRef>far</sourceRef>
    <targetRef>in</targetRef>
  </dataInputAssociation>
</userTask>`,
  ),
  broken(
    'data/io',
    'list',
    'a list is of no list',
    `
<itemDefinition id="many" structureRef="xsd:string" isCollection="true"/>
<process id="p" isExecutable="true">
  <dataObject id="list" itemSubjectRef="many"/> ◀
  <userTask id="t"/>
</process>`,
  ),
  broken(
    'event/multiple',
    'half',
    'two inputs of an event of three definitions',
    `
<signal id="a"/>
<signal id="b"/>
<signal id="c"/>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <intermediateThrowEvent id="half"> ◀
    <dataInput id="one"/>
    <dataInput id="two"/>
    <signalEventDefinition signalRef="a"/>
    <signalEventDefinition signalRef="b"/>
    <signalEventDefinition signalRef="c"/>
  </intermediateThrowEvent>
  <endEvent id="e"/>
  <sequenceFlow id="f" sourceRef="s" targetRef="half"/>
  <sequenceFlow id="g" sourceRef="half" targetRef="e"/>
</process>`,
  ),
  broken(
    'ref/import',
    'file',
    'a file that needs another file',
    `
<import namespace="urn:x" location="types.xsd" importType="http://www.w3.org/2001/XMLSchema"/> ◀
<process id="p" isExecutable="true"><userTask id="t"/></process>`,
  ),
];
