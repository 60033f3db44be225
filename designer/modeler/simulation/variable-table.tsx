import { textOf } from '../../cases/repair.ts';
import { useWords } from '../../ui/use-words.ts';
import type { InstanceSight } from './sight.ts';
import type { RunNames } from './words.ts';

interface VariableTableProps {
  readonly instances: readonly InstanceSight[];
  readonly names: RunNames;
}

/** 变量: what the conditions of the drawing read; what is personal is not among them. */
export function VariableTable({ instances, names }: VariableTableProps) {
  const { t } = useWords();
  const holding = instances.filter(({ variables }) => Object.keys(variables).length > 0);
  const named = holding.map(({ id, processId, variables }) => ({
    ...{ id, variables },
    process: names.step({ elementId: processId, instanceId: id }),
  }));
  return (
    <section aria-labelledby="simulation-variables">
      <h3 id="simulation-variables">{t('simulation.variables.title')}</h3>
      {holding.length === 0 && <p className="muted">{t('simulation.variables.none')}</p>}
      {named.map(({ id, process, variables }) => (
        <div
          key={id}
          className="bh-run-variables"
          role="region"
          tabIndex={0}
          aria-label={t('simulation.variables.of', { process })}
        >
          <table>
            <caption>{process}</caption>
            <thead>
              <tr>
                <th scope="col">{t('simulation.variables.name')}</th>
                <th scope="col">{t('simulation.variables.value')}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(variables).map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{textOf(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}
