import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { ScenarioFile } from '../../../engine/http/contract/definition.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import { useWords } from '../../ui/use-words.ts';
import type { Simulation } from './use-simulation.ts';

interface ScenariosProps {
  readonly run: Simulation;
  /** Those that are kept with the draft and must pass before it is published. */
  readonly kept: readonly ScenarioFile[];
}

/** 场景: the run as a file, and how files saved before end on what is drawn now. */
export function Scenarios({ run, kept }: ScenariosProps) {
  const { t } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const read = async (file: File): Promise<void> => {
    setUnreadable(null);
    try {
      run.prove(file.name, JSON.parse(await file.text()) as Json);
    } catch {
      setUnreadable(file.name);
    }
  };
  const hasBegun = (run.played?.sight ?? null) !== null;
  return (
    <section aria-labelledby="simulation-scenarios">
      <h3 id="simulation-scenarios">{t('simulation.scenario.title')}</h3>
      <div className="bh-run-acts">
        {hasBegun && (
          <Button disabled={run.busy} onClick={run.keep}>
            {t('simulation.scenario.keep')}
          </Button>
        )}
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file).finally(() => (target.value = ''));
          }}
        />
        <Button disabled={run.busy} onClick={() => chooser.current?.click()}>
          {t('simulation.scenario.file')}
        </Button>
      </div>
      <div role="status">
        {unreadable !== null && (
          <p className="field-error">{t('simulation.scenario.unreadable', { name: unreadable })}</p>
        )}
        <Outcome run={run} />
      </div>
      {kept.length > 0 && (
        <details>
          <summary>{t('simulation.scenario.kept', { count: kept.length })}</summary>
          <ul className="bh-run-scenarios">
            {kept.map(({ name, scenario }) => (
              <li key={name}>
                <span>{name}</span>
                <Button
                  size="small"
                  disabled={run.busy}
                  aria-label={t('simulation.act.named', {
                    act: t('simulation.scenario.play'),
                    step: name,
                  })}
                  onClick={() => run.prove(name, scenario)}
                >
                  {t('simulation.scenario.play')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Outcome({ run }: { readonly run: Simulation }) {
  const { t } = useWords();
  const { kept } = run;
  if (!kept) return null;
  if (kept.type === 'proof') {
    const { name, difference } = kept;
    return difference === null ? (
      <p className="publish-passed">{t('simulation.scenario.passed', { name })}</p>
    ) : (
      <p className="field-error">{t('simulation.scenario.differs', { name, difference })}</p>
    );
  }
  if (kept.scenario === null)
    return <p className="field-error">{t('simulation.scenario.untellable')}</p>;
  return (
    <p>
      <a
        download="scenario.json"
        href={`data:application/json;charset=utf-8,${encodeURIComponent(
          JSON.stringify(kept.scenario, null, 2),
        )}`}
      >
        {t('simulation.scenario.download')}
      </a>
    </p>
  );
}
