// Where the server under test is, and what the tests ask it.
export const base = process.env.PEREK_URL ?? 'http://127.0.0.1:11500';
export const question = 'What does MAXREC do in TAP?';

// Collects what an async iterable gives.
export async function all(stream) {
  const items = [];
  for await (const item of stream) items.push(item);
  return items;
}
