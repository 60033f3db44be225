/** A timestamp as milliseconds: the driver hands raw queries their text, and people's dates are numbers here. */
export const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;
