/* The kinds of values that messages are made of, each as a check. */

export const list = value => Array.isArray(value);

export const text = value => typeof value === 'string';
export const number = value => typeof value === 'number';
export const flag = value => typeof value === 'boolean';
export const thing = value => typeof value === 'object' && value !== null && !list(value);
export const maybe = kind => value => value === undefined || kind(value);
