import { describe, expect, it } from 'vitest';
import { outcomesOfDomain } from './domain-choices.ts';
import { loadTemplate, TEMPLATES, ROLES } from './load-template.ts';

const KIB = 1_024;
const templates = await Promise.all(TEMPLATES.map(loadTemplate));

/** An end of a side path, a merge: nobody reads them as a step. */
const isRead = (kind: string): boolean => /Task|callActivity|subProcess|Event|Gateway/.test(kind);

describe.each(templates)('$id', ({ id, xml, model, meta }) => {
  it('has no problem, so nothing blocks its publication', () => {
    expect(model.problems.map(({ rule, elementId, en }) => `${rule} ${elementId}: ${en}`)).toEqual(
      [],
    );
    expect(model.publishable).toBe(true);
  });

  it('stays within the limits of a file and of a plan', () => {
    expect(new TextEncoder().encode(xml).length).toBeLessThanOrEqual(1_024 * KIB);
    expect(xml.match(/<[^/?!]/g)?.length ?? 0).toBeLessThanOrEqual(40_000);
    for (const plan of model.plans)
      expect(JSON.stringify(plan).length).toBeLessThanOrEqual(512 * KIB);
  });

  it('is named in both languages, everywhere', () => {
    const unnamed = Object.entries(model.elements)
      .filter(([, { kind }]) => isRead(kind))
      .filter(([, { name, nameEn }]) => !name || !nameEn || /[一-鿿]/.test(nameEn))
      .map(([element]) => element);
    expect(unnamed).toEqual([]);
  });

  it('offers exactly the choices of the domain', () => {
    const county = id.startsWith('gangnan') ? 'G' : 'P';
    const offered = Object.fromEntries(
      model.plans.flatMap(({ nodes }) =>
        Object.values(nodes).flatMap((node) =>
          node.kind === 'userTask' && node.outcomes.length > 0
            ? [[node.id, [...node.outcomes].sort()]]
            : [],
        ),
      ),
    );
    expect(offered).toEqual(outcomesOfDomain(county));
  });

  it('places every step in a phase the template names', () => {
    const steps = meta.steps.map((step) => step.id);
    const astray = Object.entries(model.elements)
      .filter(([, { kind, phase }]) => kind === 'userTask' && !steps.includes(phase ?? ''))
      .map(([element]) => element);
    expect(astray).toEqual([]);
  });

  it('tells the truth about its processes and who starts them', () => {
    const planned = model.plans.map(({ processId }) => processId).sort();
    expect(meta.processes.map((process) => process.id).sort()).toEqual(planned);
    for (const { id: processId, starts } of meta.processes) {
      const nodes = model.plans.find((plan) => plan.processId === processId)?.nodes ?? {};
      for (const { event, roles } of starts) {
        expect(nodes[event]?.kind, `${processId} ${event}`).toBe('startEvent');
        for (const role of roles ?? []) expect(ROLES).toContain(role);
      }
    }
  });

  it('excludes from every judgment those whose work is judged', () => {
    const judging =
      /^(P_Verify|H_Verify|H_Evaluate|H_CommitEval|H_LookBack|R_Review|H_ExtDC|C_StreetCheck|H_Supervise)$/;
    for (const { nodes } of model.plans) {
      for (const node of Object.values(nodes)) {
        if (node.kind !== 'userTask' || !judging.test(node.id)) continue;
        expect(node.assignment?.notSameAs.length, node.id).toBeGreaterThan(0);
      }
    }
  });
});
