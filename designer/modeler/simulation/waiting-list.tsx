import { Button } from 'antd';
import { useState } from 'react';
import type { DesignResources } from '../../../engine/http/contract/definition.ts';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { useWords } from '../../ui/use-words.ts';
import type { Act } from './act.ts';
import { personsFor } from './people.ts';
import type { Sight } from './sight.ts';
import { StepButton } from './step-button.tsx';
import { TaskDialog, type WaitingTask } from './task-dialog.tsx';
import { ReasonDialog, ValuesDialog } from './values-dialog.tsx';
import type { Waiting } from './waiting.ts';
import type { RunNames } from './words.ts';

interface WaitingListProps {
  readonly sight: Sight;
  readonly resources: DesignResources;
  readonly names: RunNames;
  readonly busy: boolean;
  readonly onAct: (act: Act) => void;
  readonly onShow: (elementId: string) => void;
}
/** What is being asked of whoever plays the world outside. */
type Asked =
  | { readonly type: 'task'; readonly task: WaitingTask }
  | { readonly type: 'fail'; readonly waiting: Waiting }
  | { readonly type: 'finish' | 'send' | 'set'; readonly waiting: Waiting };

const AFTER_MS = 1_000; // of a moment: what it sets off has happened

/** 等待中: what the run waits for, and the button that makes it happen. */
export function WaitingList({ sight, resources, names, busy, onAct, onShow }: WaitingListProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { waiting, instances, incidents } = sight;
  const known = (id: string): Variables =>
    instances.find((instance) => instance.id === id)?.variables ?? {};
  const nothing = () => {
    if (instances.length === 0) return t('simulation.waiting.nothingBegan');
    return incidents.length > 0 ? t('simulation.waiting.stuck') : t('simulation.waiting.none');
  };
  return (
    <section aria-labelledby="simulation-waiting">
      <h3 id="simulation-waiting">{t('simulation.waiting.title', { count: waiting.length })}</h3>
      {waiting.length === 0 && <p className="muted">{nothing()}</p>}
      <ul className="bh-run-waiting">
        {waiting.map((one) => (
          <li key={`${one.instanceId} ${one.waitId}`}>
            <StepButton place={one} names={names} onShow={onShow} />
            <WaitingWords waiting={one} names={names} />
            <WaitingActs waiting={one} names={names} busy={busy} onAct={onAct} onAsk={setAsked} />
          </li>
        ))}
      </ul>
      {asked?.type === 'task' && (
        <TaskDialog
          task={asked.task}
          names={names}
          persons={personsFor(asked.task, sight.log, resources.roles)}
          known={known(asked.task.instanceId)}
          onAct={onAct}
          onClose={() => setAsked(null)}
        />
      )}
      {asked && asked.type !== 'task' && (
        <AskedDialog
          asked={asked}
          names={names}
          known={known(asked.waiting.instanceId)}
          onAct={onAct}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function WaitingWords({ waiting, names }: { readonly waiting: Waiting; readonly names: RunNames }) {
  const { t, date, dateTime } = useWords();
  const mark = 'provisional' in waiting && waiting.provisional && (
    <span className="badge held">{t('simulation.provisional')}</span>
  );
  const words = (): string => {
    switch (waiting.kind) {
      case 'task': {
        const who = names.people(waiting.who);
        if (waiting.due === null) return who;
        return `${who} · ${t('simulation.waiting.due', { day: date(waiting.due - 1) })}`; // 24:00 of its day
      }
      case 'timer':
        return waiting.due === null
          ? t('simulation.waiting.noDue')
          : t('simulation.waiting.until', { at: dateTime(waiting.due) });
      case 'message':
      case 'signal':
        return t(`simulation.waiting.${waiting.kind}`, { name: waiting.name });
      case 'condition':
        return t('simulation.waiting.condition', { feel: waiting.feel });
      case 'job':
        return t('simulation.waiting.job', { job: waiting.job });
      case 'choice':
      case 'others':
        return t(`simulation.waiting.${waiting.kind}`);
    }
  };
  return (
    <span className="muted">
      {words()} {mark}
    </span>
  );
}

interface WaitingActsProps {
  readonly waiting: Waiting;
  readonly names: RunNames;
  readonly busy: boolean;
  readonly onAct: (act: Act) => void;
  readonly onAsk: (asked: Asked) => void;
}

function WaitingActs({ waiting, names, busy, onAct, onAsk }: WaitingActsProps) {
  const { t } = useWords();
  const step = names.step(waiting);
  const button = (label: string, onClick: () => void) => (
    <Button
      key={label}
      size="small"
      disabled={busy}
      aria-label={t('simulation.act.named', { act: label, step })}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  const buttons = () => {
    switch (waiting.kind) {
      case 'task':
        return button(t('simulation.act.complete'), () => onAsk({ type: 'task', task: waiting }));
      case 'timer': {
        const { due } = waiting;
        return due === null
          ? null
          : button(t('simulation.act.pass'), () => onAct({ type: 'pass', to: due + AFTER_MS }));
      }
      case 'message':
        return button(t('simulation.act.send'), () => onAsk({ type: 'send', waiting }));
      case 'signal':
        return button(t('simulation.act.signal'), () => onAsk({ type: 'send', waiting }));
      case 'condition':
        return button(t('simulation.act.set'), () => onAsk({ type: 'set', waiting }));
      case 'job':
        return [
          button(t('simulation.act.finish'), () => onAsk({ type: 'finish', waiting })),
          button(t('simulation.act.fail'), () => onAsk({ type: 'fail', waiting })),
        ];
      case 'choice':
        return waiting.offered.map((elementId) => {
          const offered = names.step({ ...waiting, elementId });
          return button(t('simulation.act.choose', { step: offered }), () =>
            onAct({ type: 'choose', elementId }),
          );
        });
      case 'others':
        return null;
    }
  };
  return <span className="bh-run-acts">{buttons()}</span>;
}

interface AskedDialogProps {
  readonly asked: Exclude<Asked, { readonly type: 'task' }>;
  readonly names: RunNames;
  readonly known: Variables;
  readonly onAct: (act: Act) => void;
  readonly onClose: () => void;
}

function AskedDialog({ asked, names, known, onAct, onClose }: AskedDialogProps) {
  const { t } = useWords();
  const { waiting, type } = asked;
  const { instanceId, waitId } = waiting;
  const step = names.step(waiting);
  const titled = (act: string): string => t('simulation.act.named', { act, step });
  if (type === 'fail')
    return (
      <ReasonDialog
        title={titled(t('simulation.act.fail'))}
        onSend={(message) => onAct({ type: 'fail', instanceId, waitId, message })}
        onClose={onClose}
      />
    );
  const isSignal = waiting.kind === 'signal';
  const [act, legend] = {
    finish: [t('simulation.act.finish'), t('simulation.values.job')] as const,
    set: [t('simulation.act.set'), t('simulation.values.set')] as const,
    send: isSignal
      ? ([t('simulation.act.signal'), t('simulation.values.signal')] as const)
      : ([t('simulation.act.send'), t('simulation.values.message')] as const),
  }[type];
  const send = (given: Variables): void => {
    if (type === 'finish') onAct({ type, instanceId, waitId, variables: given });
    else if (type === 'set') onAct({ type, instanceId, variables: given });
    else if (waiting.kind === 'signal')
      onAct({ type: 'signal', name: waiting.name, payload: given });
    else if (waiting.kind === 'message') {
      const { name, correlationKey } = waiting;
      onAct({ type: 'publish', name, correlationKey, payload: given });
    }
  };
  return (
    <ValuesDialog
      title={titled(act)}
      legend={legend}
      send={act}
      known={known}
      onSend={send}
      onClose={onClose}
    />
  );
}
