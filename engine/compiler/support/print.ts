import { supportTable } from './index.ts';
import { SECTIONS, type SupportRow } from './support-row.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const line = ({ zh, en, id }: SupportRow): string =>
  `| ${[zh.what, zh.does, en.what, en.does].map(cell).join(' | ')} | \`${id}\` |`;

/** The table as `SUPPORT.md`: one part a section; the last column names the golden runs. */
export const printedSupport = (): string => {
  const parts = Object.entries(SECTIONS).map(([section, { zh, en }]) => {
    const rows = supportTable.filter((row) => row.section === section);
    return [
      `## ${zh} ${en}`,
      '',
      '| 要素 | 行为 | element | behavior | row |',
      '| --- | --- | --- | --- | --- |',
      ...rows.map(line),
      '',
    ].join('\n');
  });
  return [
    '# 支持的 BPMN 2.0.2 What of BPMN 2.0.2 runs',
    '',
    `Printed by \`npm run support\` from \`engine/compiler/support\`; ${String(supportTable.length)} rows, each with a golden run in \`test/engine/interpreter/golden\` whose \`rows\` name it. What stands in no row is refused at deployment with its place, or is documentation without effect.`,
    '',
    ...parts,
  ].join('\n');
};
