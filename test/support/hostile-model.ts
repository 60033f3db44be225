const GATEWAYS = 1_900; // within the limit of nodes
const WAYS_OUT = 6;

/** Within every limit of its size, and minutes and gigabytes to judge: joins that all reach each other. */
export const hostileModel = (): string => {
  const gateways = Array.from({ length: GATEWAYS }, (_, at) => {
    const ways = Array.from({ length: WAYS_OUT }, (_way, way) =>
      flow(`f${at}w${way}`, `g${at}`, `g${(at * 7 + way * 13 + 14) % GATEWAYS}`),
    );
    return `<inclusiveGateway id="g${at}"/>${ways.join('')}`;
  });
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
    <process id="hostile" isExecutable="true"><startEvent id="start"/>${flow('first', 'start', 'g0')}
    ${gateways.join('')}<endEvent id="end"/>${flow('last', `g${GATEWAYS - 1}`, 'end')}
    </process></definitions>`;
};

const flow = (id: string, source: string, target: string): string =>
  `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}"/>`;
