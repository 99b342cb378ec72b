import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { embed, generateObject, generateText, jsonSchema, streamText } from 'ai';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, base, question } from './perek.mjs';

const perek = createOpenAICompatible({
  name: 'perek', baseURL: `${base}/v1`, includeUsage: true, supportsStructuredOutputs: true,
});
const model = perek('perek');

test('Jan and others get text, steps and usage', async () => {
  const { text, reasoningText, usage, finishReason } = await generateText({ model, prompt: question });
  assert.match(text, /Sources/);
  assert.match(reasoningText, /Searching/);
  assert.equal(finishReason, 'stop');
  assert.ok(usage.totalTokens > 0);
});

test('a stream has reasoning before text', async () => {
  const result = streamText({ model, prompt: question });
  const parts = await all(result.fullStream);
  const types = parts.map((p) => p.type);
  assert.ok(types.indexOf('reasoning-delta') >= 0);
  assert.ok(types.indexOf('reasoning-delta') < types.indexOf('text-delta'));
  assert.ok(!types.includes('error'));
  assert.ok((await result.usage).totalTokens > 0);
});

test('objects fit their schema', async () => {
  const schema = jsonSchema({
    type: 'object', required: ['answer', 'sources'], additionalProperties: false,
    properties: { answer: { type: 'string' }, sources: { type: 'array', items: { type: 'string' } } },
  });
  const { object } = await generateObject({ model, schema, prompt: question });
  assert.match(object.answer, /MAXREC/);
});

test('a text is embedded', async () => {
  const { embedding } = await embed({ model: perek.textEmbeddingModel('bge-small'), value: 'air wavelength' });
  assert.equal(embedding.length, 384);
});
