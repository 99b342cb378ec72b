import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ollama } from 'ollama';
import { all, base, question } from './perek.mjs';

const ollama = new Ollama({ host: base });
const messages = [{ role: 'user', content: question }];

test('the server is taken for Ollama 0.9 or later', async () => {
  assert.equal(await (await fetch(base)).text(), 'Ollama is running');
  const { version } = await (await fetch(`${base}/api/version`)).json();
  const [major, minor] = version.split('.').map(Number);
  assert.ok(major > 0 || minor >= 9);
});

test('models are listed, running and shown', async () => {
  for (const { models } of [await ollama.list(), await ollama.ps()]) {
    assert.deepEqual(models.slice(0, 2).map((m) => m.name), ['perek', 'perek-builtin']);
    assert.match(models[0].digest, /^[0-9a-f]{64}$/);
  }
  const shown = await ollama.show({ model: 'perek:latest' });
  assert.ok(shown.capabilities.includes('completion'));
  assert.ok(shown.model_info['perek.context_length'] > 0);
});

test('a chat tells its steps as thinking and ends with done', async () => {
  const whole = await ollama.chat({ model: 'perek', messages });
  assert.match(whole.message.content, /\[1\]/);
  assert.match(whole.message.thinking, /Searching/);
  assert.equal(whole.done_reason, 'stop');
  assert.ok(whole.eval_count > 0 && whole.prompt_eval_count > 0 && whole.total_duration > 0);
  const lines = await all(await ollama.chat({ model: 'perek', messages, stream: true }));
  assert.equal(lines.map((l) => l.message.content).join(''), whole.message.content);
  assert.ok(lines.slice(0, -1).every((l) => l.done === false));
  assert.equal(lines.at(-1).done, true);
  const quiet = await ollama.chat({ model: 'perek', messages, think: false });
  assert.equal(quiet.message.thinking, undefined);
});

test('an empty chat loads, and unloads', async () => {
  for (const path of ['chat', 'generate'])
    for (const [keep, reason] of [[undefined, 'load'], [0, 'unload'], ['0s', 'unload']]) {
      const body = JSON.stringify({ model: 'perek', keep_alive: keep });
      const reply = await (await fetch(`${base}/api/${path}`, { method: 'POST', body })).json();
      assert.equal(reply.done_reason, reason);
      assert.equal(reply.done, true);
    }
});

test('generate answers a prompt, within num_predict and stop', async () => {
  const whole = await ollama.generate({ model: 'perek', prompt: question });
  assert.match(whole.response, /MAXREC/);
  const cut = await ollama.generate({ model: 'perek', prompt: question, options: { num_predict: 5 } });
  assert.equal(cut.done_reason, 'length');
  assert.equal(cut.eval_count, 5);
  const stopped = await ollama.generate({ model: 'perek', prompt: question, options: { stop: ['MAXREC'] } });
  assert.doesNotMatch(stopped.response, /MAXREC/);
});

test('format gives JSON', async () => {
  const plain = await ollama.chat({ model: 'perek', messages, format: 'json' });
  assert.ok(JSON.parse(plain.message.content).answer);
  const format = { type: 'object', required: ['summary'], properties: { summary: { type: 'string' } } };
  const typed = await ollama.chat({ model: 'perek', messages, format });
  assert.match(JSON.parse(typed.message.content).summary, /MAXREC/);
});

test('embed gives a vector for each text', async () => {
  const { embeddings } = await ollama.embed({ model: 'perek', input: ['a', 'b'] });
  assert.deepEqual(embeddings.map((e) => e.length), [384, 384]);
});

test('an unknown model is not found', async () => {
  const error = await ollama.chat({ model: 'llama9', messages }).catch((e) => e);
  assert.equal(error.status_code, 404);
  assert.match(error.message, /llama9/);
});
