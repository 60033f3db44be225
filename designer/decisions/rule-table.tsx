import { useTranslation } from 'react-i18next';
import type { Json } from '../../engine/interpreter/values.ts';
import { rulesOf } from './rules-of.ts';

interface RuleTableProps {
  readonly label: string;
  readonly table: Json;
}

/** The rules of a decision table, in the order they are read. */
export function RuleTable({ label, table }: RuleTableProps) {
  const { t } = useTranslation();
  const read = rulesOf(table);
  if (!read) return <p className="muted">{t('decisions.unreadable')}</p>;
  return (
    <div className="rule-table" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" title={t('decisions.hitPolicy')}>
              {read.hitPolicy}
            </th>
            {read.inputs.map((input, at) => (
              <th scope="col" key={`in ${at}`}>
                {input}
              </th>
            ))}
            {read.outputs.map((output, at) => (
              <th scope="col" key={`out ${at}`} className="rule-output">
                {output}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {read.rules.map(({ when, then }, row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {[...when, ...then].map((cell, at) => (
                <td key={at} className={at < when.length ? '' : 'rule-output'}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
