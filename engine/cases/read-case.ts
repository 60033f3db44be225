import type { Person } from '../policies/person.ts';
import { can as canCase } from '../policies/case.ts';
import { can } from '../policies/task.ts';
import { selectRelated, type CaseRow } from '../store/sql/case-view.ts';
import { selectHeld, type HeldInstance } from '../store/sql/incidents.ts';
import { nextDeadline } from '../store/sql/sandbox.ts';
import { selectTrace } from '../store/sql/timeline.ts';
import { selectVersionXml } from '../store/sql/definitions.ts';
import { caseNow } from './case-clock.ts';
import { readCaseContext } from './case-context.ts';
import { choosingsOf } from './choosing.ts';
import { comingOf } from './coming.ts';
import { diagramMarks } from './diagram-marks.ts';
import { factsOf, type FoundCase } from './find-task.ts';
import type { FormPlace } from './forms-of-case.ts';
import { handLaddersOfCase } from './hand-ladders.ts';
import { stepName } from './names.ts';
import { papersOf } from './papers.ts';
import type { CasePorts } from './ports.ts';
import { summaryOf } from './summary.ts';
import { timelineOf } from './timeline.ts';

/** A case with all its papers: what its page shows besides the diagram. */
export const createReadCase =
  (ports: CasePorts) =>
  (person: Person, { row }: FoundCase) =>
    ports.withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
      const context = await readCaseContext(em, ports, person.countyId, [row], [row.startedBy]);
      const mayClimb = canCase(person, 'climb', row);
      return {
        case: summaryOf(row),
        answers: context.answersOf(row),
        timeline: await timelineOf(em, row, context),
        coming: await comingOf(em, row, context, ports.evaluate),
        papers: await papersOf(em, row, context, person),
        tasks: context
          .tasksOf(row.id)
          .filter(({ closedAt, offered }) => closedAt === null && offered === null)
          .filter((task) => can(person, 'view', factsOf(task, row)))
          .map((task) => ({
            id: task.id,
            step: stepName(row.elements, task.elementId, task.name),
            mine: can(person, 'complete', factsOf(task, row)),
          })),
        choosings: (await choosingsOf(em, person, row, context)).filter(
          ({ state }) => state !== 'over',
        ),
        fastForward: canCase(person, 'fastForward', row)
          ? { nextDeadline: await nextDeadline(em, row.countyId, row.id, caseNow(ports.now, row)) }
          : null,
        stuck: stuckAt(row, await selectHeld(em, row.countyId, row.id)),
        mayRepair: canCase(person, 'repair', row),
        maySuspend: canCase(person, 'suspend', row),
        ladders: await handLaddersOfCase(em, row, mayClimb),
        mayClimb,
        related: await selectRelated(em, person.countyId, row.id),
      };
    });

const stuckAt = (row: CaseRow, held: readonly HeldInstance[]) =>
  held.flatMap(({ incidents }) =>
    Object.values(incidents).map(({ element, at }) => ({
      elementId: element,
      step: stepName(row.elements, element),
      at,
    })),
  );

/** The drawing the case runs on, and where it stands in it. */
export const createReadDiagram =
  (ports: CasePorts) =>
  (person: Person, { row }: FoundCase) =>
    ports.withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
      const context = await readCaseContext(em, ports, person.countyId, [row]);
      const xml = await selectVersionXml(em, row.countyId, row.definitionId, row.version);
      const trace = await selectTrace(em, row.countyId, row.id);
      const isDrawnHere = (other: FormPlace) =>
        other.definitionId === row.definitionId && other.version === row.version;
      return {
        xml,
        processId: row.processId,
        marks: diagramMarks(trace.filter(isDrawnHere), context.waitsOf(row.id).filter(isDrawnHere)),
      };
    });
