import type { EntityManager } from '@mikro-orm/postgresql';

/** One array parameter as JSON: the ORM would spread a list over several. */
export const appendBodies = async (em: EntityManager, bodies: readonly string[]): Promise<void> => {
  await em.execute('select audit.append(array(select jsonb_array_elements_text(?::jsonb)))', [
    JSON.stringify(bodies),
  ]);
};
