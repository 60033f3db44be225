/**
 * A procedure of about so many flow nodes as a county would draw it, with its drawing: stages of
 * people's work in three lanes, each with a return loop, two offices in parallel, a sub-process
 * with a deadline on its border, optional steps and a wait for an answer.
 */
export const countyModel = (nodes: number): string => {
  const stages = Math.max(1, Math.floor((nodes - 2) / NODES_OF_STAGE));
  const drawn = Array.from({ length: stages }, (_, at) => stage(at));
  const filled = Array.from({ length: nodes - 2 - stages * NODES_OF_STAGE }, (_, at) => ({
    nodes: [userTask(`fill${at}`, 'office')],
    flows: [] as readonly Flow[],
    first: `fill${at}`,
    last: `fill${at}`,
  }));
  const parts = [...drawn, ...filled];
  const chain = ['begin', ...parts.flatMap(({ first, last }) => [first, last]), 'finish'];
  const between = parts.map((_, at) => flow(chain[2 * at] ?? '', chain[2 * at + 1] ?? ''));
  const flows = [
    ...parts.flatMap((part) => part.flows),
    ...between,
    flow(parts.at(-1)?.last ?? '', 'finish'),
  ];
  const all = [
    node('startEvent', 'begin', 'clerk'),
    ...parts.flatMap((part) => part.nodes),
    node('endEvent', 'finish', 'clerk'),
  ];
  return fileOf(all, flows);
};

export const NODES_OF_STAGE = 24; // flow nodes, those of the sub-process included

interface Node {
  readonly xml: (incoming: string) => string;
  readonly id: string;
  readonly lane: Lane | null; // null: inside a sub-process
}
interface Flow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly condition: string;
}
interface Part {
  readonly nodes: readonly Node[];
  readonly flows: readonly Flow[];
  readonly first: string;
  readonly last: string;
}
const LANES = ['clerk', 'office', 'leader'] as const;
type Lane = (typeof LANES)[number];

const stage = (at: number): Part => {
  const id = (name: string): string => `${name}${at}`;
  const [register, checked, fork, join] = [id('register'), id('checked'), id('fork'), id('join')];
  const [draft, late, optional, done] = [id('draft'), id('late'), id('optional'), id('done')];
  const [wait, answered, expired, over] = [id('wait'), id('answered'), id('expired'), id('over')];
  return {
    first: register,
    last: id('count'),
    nodes: [
      userTask(register, 'clerk'),
      node('exclusiveGateway', checked, 'leader', ` default="${checked}-${fork}"`),
      node('parallelGateway', fork, 'clerk'),
      userTask(id('host'), 'office'),
      userTask(id('partner'), 'office'),
      node('parallelGateway', join, 'clerk'),
      subProcess(draft, at),
      timerOn(late, draft),
      node(
        'serviceTask',
        id('remind'),
        'clerk',
        '',
        '<extensionElements><bh:connector type="notify" /></extensionElements>',
      ),
      node('endEvent', id('reminded'), 'clerk'),
      node('inclusiveGateway', optional, 'leader', ` default="${optional}-${done}"`),
      userTask(id('visit'), 'office'),
      userTask(id('meeting'), 'leader'),
      node('inclusiveGateway', done, 'leader'),
      node('eventBasedGateway', wait, 'clerk'),
      node(
        'intermediateCatchEvent',
        answered,
        'clerk',
        '',
        '<messageEventDefinition messageRef="answer" />',
      ),
      node('intermediateCatchEvent', expired, 'clerk', '', timerAfter('P5D')),
      node('exclusiveGateway', over, 'clerk'),
      node(
        'scriptTask',
        id('count'),
        'clerk',
        ' scriptFormat="feel" bh:resultVariable="rounds"',
        '<script>if rounds = null then 1 else rounds + 1</script>',
      ),
    ],
    flows: [
      flow(register, checked),
      flow(checked, register, 'outcome = "back"'),
      flow(checked, fork),
      ...['host', 'partner'].flatMap((name) => [flow(fork, id(name)), flow(id(name), join)]),
      flow(join, draft),
      flow(late, id('remind')),
      flow(id('remind'), id('reminded')),
      flow(draft, optional),
      flow(optional, id('visit'), `needsVisit${at} = true`),
      flow(optional, id('meeting'), `count(offices) > ${at}`),
      flow(optional, done),
      flow(id('visit'), done),
      flow(id('meeting'), done),
      flow(done, wait),
      ...[answered, expired].flatMap((event) => [flow(wait, event), flow(event, over)]),
      flow(over, id('count')),
    ],
  };
};

/** Five nodes inside of one: written, looked at, written again. */
const subProcess = (id: string, at: number): Node => {
  const inner = (name: string): string => `${name}${at}`;
  const flows = [
    flow(inner('opened'), inner('write')),
    flow(inner('write'), inner('look')),
    flow(inner('look'), inner('good')),
    flow(inner('good'), inner('write'), 'outcome = "back"'),
    flow(inner('good'), inner('closed')),
  ];
  const nodes = [
    node('startEvent', inner('opened'), null),
    userTask(inner('write'), null),
    userTask(inner('look'), null),
    node('exclusiveGateway', inner('good'), null, ` default="${inner('good')}-${inner('closed')}"`),
    node('endEvent', inner('closed'), null),
  ];
  const inside = [...nodes.map((one) => one.xml(linksOf(one.id, flows))), ...flows.map(flowXml)];
  return node('subProcess', id, 'office', '', inside.join('\n'));
};

const node = (tag: string, id: string, lane: Lane | null, own = '', inside = ''): Node => ({
  id,
  lane,
  xml: (links) => {
    const [extension, rest] = inside.startsWith('<extensionElements>')
      ? [inside, '']
      : ['', inside];
    return `<${tag} id="${id}" name="${id}"${own}>${extension}${links}${rest}</${tag}>`;
  },
});

const userTask = (id: string, lane: Lane | null): Node =>
  node(
    'userTask',
    id,
    lane,
    '',
    '<extensionElements><bh:assignment role="handler" /></extensionElements>',
  );

const timerAfter = (length: string): string =>
  `<timerEventDefinition><timeDuration xsi:type="tFormalExpression">${length}</timeDuration></timerEventDefinition>`;

const timerOn = (id: string, host: string): Node =>
  node(
    'boundaryEvent',
    id,
    'office',
    ` attachedToRef="${host}" cancelActivity="false"`,
    timerAfter('P10D'),
  );

const flow = (source: string, target: string, condition = ''): Flow => ({
  ...{ source, target, condition },
  id: `${source}-${target}`,
});

const flowXml = ({ id, source, target, condition }: Flow): string => {
  const when = condition.replaceAll('>', '&gt;');
  const inside = condition
    ? `<conditionExpression xsi:type="tFormalExpression">${when}</conditionExpression>`
    : '';
  return `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inside}</sequenceFlow>`;
};

const linksOf = (id: string, flows: readonly Flow[]): string =>
  [
    ...flows.filter(({ target }) => target === id).map((one) => `<incoming>${one.id}</incoming>`),
    ...flows.filter(({ source }) => source === id).map((one) => `<outgoing>${one.id}</outgoing>`),
  ].join('');

const fileOf = (nodes: readonly Node[], flows: readonly Flow[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bh="urn:bihuan:bpmn:1" id="bench" targetNamespace="urn:bihuan:bench">',
    '<message id="answer" name="answer" />',
    '<process id="procedure" name="procedure" isExecutable="true" bh:businessKey="=case.id">',
    '<laneSet id="lanes">',
    ...LANES.map((lane) => {
      const members = nodes.filter((one) => one.lane === lane);
      return `<lane id="${lane}" name="${lane}">${members.map(({ id }) => `<flowNodeRef>${id}</flowNodeRef>`).join('')}</lane>`;
    }),
    '</laneSet>',
    ...nodes.map((one) => one.xml(linksOf(one.id, flows))),
    ...flows.map(flowXml),
    '</process>',
    '<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="procedure">',
    ...nodes.map(
      ({ id }, at) =>
        `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}"><dc:Bounds x="${at * 140}" y="100" width="100" height="80" /></bpmndi:BPMNShape>`,
    ),
    ...flows.map(
      ({ id }, at) =>
        `<bpmndi:BPMNEdge id="${id}-edge" bpmnElement="${id}"><di:waypoint x="${at * 140}" y="140" /><di:waypoint x="${at * 140 + 40}" y="140" /></bpmndi:BPMNEdge>`,
    ),
    '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>',
    '</definitions>',
  ].join('\n');
