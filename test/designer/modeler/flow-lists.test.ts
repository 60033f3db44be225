import { describe, expect, it } from 'vitest';
import { listOf } from '../../../designer/modeler/model.ts';
import { drawn, processIn, readModel } from './read-template.ts';

const ways = async (xml: string, id: string, list: 'incoming' | 'outgoing') => {
  const process = processIn(await readModel(xml), 'p');
  const node = listOf(process, 'flowElements').find((child) => child.id === id);
  return node ? listOf(node, list).map((flow) => flow.id) : [];
};

describe('flow lists', () => {
  it('are completed in document order where a process has none', async () => {
    const xml = drawn('s>g g>a g>b a>e b>e');
    expect(await ways(xml, 'g', 'outgoing')).toEqual(['f1', 'f2']);
    expect(await ways(xml, 'e', 'incoming')).toEqual(['f3', 'f4']);
  });

  it('are left alone where a process has some, so that the deploy gate can say what is missing', async () => {
    const xml = drawn('s>a a>e').replace(
      '<userTask id="a" name="a"/>',
      '<userTask id="a" name="a"><outgoing>f1</outgoing></userTask>',
    );
    expect(await ways(xml, 'a', 'outgoing')).toEqual(['f1']);
    expect(await ways(xml, 'a', 'incoming')).toEqual([]);
  });
});
