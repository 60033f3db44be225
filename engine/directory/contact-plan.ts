const VISITS_EACH = 5; // a resident deputy keeps in touch with at least five enterprises

/** Whom a deputy calls on: five enterprises each, handed round so that none is left out. */
export const contactPlan = (
  deputies: readonly string[],
  enterprises: readonly string[],
): readonly { readonly deputy: string; readonly enterprise: string }[] =>
  deputies.flatMap((deputy, place) =>
    Array.from({ length: Math.min(VISITS_EACH, enterprises.length) }, (_, visit) => ({
      deputy,
      enterprise: enterprises[(place * VISITS_EACH + visit) % enterprises.length]!,
    })),
  );
