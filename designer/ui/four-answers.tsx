import type { CaseState, FourAnswers } from '../../engine/http/contract/case.ts';
import { Lateness } from './lateness.tsx';
import { Phases } from './phases.tsx';
import { useNextWords } from './use-next-words.ts';
import { useWords } from './use-words.ts';
import './answers.css';

interface Props {
  readonly answers: FourAnswers;
  readonly state: CaseState;
}

/** 四问: every case screen answers them first, in this order. */
export function FourAnswersHead({ answers, state }: Props) {
  const { t, name } = useWords();
  const nextWords = useNextWords();
  const open = state === 'open' || state === 'suspended';
  const where = answers.where.map(({ step, phase }) =>
    phase && !name(step).startsWith(name(phase))
      ? t('answers.phaseAndStep', { phase: name(phase), step: name(step) })
      : name(step),
  );
  const who = answers.who.map(({ name: holder, person }) =>
    person && person.name !== holder.zh
      ? t('answers.holder', { post: name(holder), person: person.name })
      : name(holder),
  );

  return (
    <section className="panel answers" aria-label={t('answers.title')}>
      <dl className="answers-row">
        <div>
          <dt>{t('answers.where')}</dt>
          <dd>{open ? joined(where) || t('answers.between') : t(`caseState.${state}`)}</dd>
        </div>
        <div>
          <dt>{t('answers.who')}</dt>
          <dd>{open ? joined(who) || t('answers.nobody') : t('answers.ended')}</dd>
        </div>
        <div>
          <dt>{t('answers.due')}</dt>
          <dd>{open ? <Lateness due={answers.due} /> : t('answers.noTerm')}</dd>
        </div>
        <div>
          <dt>{t('answers.next')}</dt>
          <dd>{open ? nextWords(answers.next) : t('answers.theEnd')}</dd>
        </div>
      </dl>
      <Phases phases={answers.phases} />
    </section>
  );
}

const joined = (list: readonly string[]): string => [...new Set(list)].join(' · ');
