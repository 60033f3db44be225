import type { QueryClient } from '@tanstack/react-query';

const ABOUT_CASES = ['inbox', 'notices', 'task', 'cases', 'case', 'diagram', 'audit'];

/** Asks every question about cases again; what is not on the screen waits until it is. */
export const refreshCases = async (client: QueryClient): Promise<void> => {
  await Promise.all(ABOUT_CASES.map((name) => client.invalidateQueries({ queryKey: [name] })));
};
