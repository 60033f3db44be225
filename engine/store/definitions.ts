import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Definition, type DefinitionRow } from './entities/definitions.ts';

/** For changing it: whoever else wants to waits, or is told that the draft has moved on. */
export const lockDefinition = (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<DefinitionRow | null> =>
  em.findOne(Definition, { countyId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

export const findDefinition = (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<DefinitionRow | null> => em.findOne(Definition, { countyId, id });

export const listDefinitions = (em: EntityManager, countyId: string): Promise<DefinitionRow[]> =>
  em.find(Definition, { countyId }, { orderBy: { createdAt: 'asc', id: 'asc' } });
