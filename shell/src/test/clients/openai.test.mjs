import assert from 'node:assert/strict';
import { test } from 'node:test';
import OpenAI from 'openai';
import { all, base, question } from './perek.mjs';
import { fits } from './schemas.mjs';

const client = new OpenAI({ baseURL: `${base}/v1`, apiKey: process.env.PEREK_KEY ?? 'none', maxRetries: 0 });
const messages = [{ role: 'user', content: question }];
const ask = (more) => client.chat.completions.create({ model: 'perek', messages, ...more });
const refused = (promise) => promise.then(() => assert.fail('was not refused'), (e) => e);

test('models are listed and found by name', async () => {
  const models = await all(client.models.list());
  assert.deepEqual(models.slice(0, 2).map((m) => m.id), ['perek', 'perek-builtin']);
  models.forEach((m) => fits('Model', m));
  assert.equal((await client.models.retrieve('perek')).id, 'perek');
});

test('an answer cites its sources and ends with them', async () => {
  const answer = await ask();
  fits('CreateChatCompletionResponse', answer);
  const { content, reasoning_content: steps } = answer.choices[0].message;
  assert.match(content, /\[1\]/);
  assert.match(content, /\n#+ Sources\n+(\[\d+\] .+(\n|$))+$/);
  assert.match(steps, /Searching/);
  assert.equal(answer.choices[0].finish_reason, 'stop');
  assert.equal(answer.usage.total_tokens, answer.usage.prompt_tokens + answer.usage.completion_tokens);
});

test('a stream says the same as a whole answer', async () => {
  const whole = (await ask()).choices[0].message.content;
  const chunks = await all(await ask({ stream: true, stream_options: { include_usage: true } }));
  chunks.forEach((c) => fits('CreateChatCompletionStreamResponse', c));
  assert.equal(new Set(chunks.map((c) => `${c.id} ${c.created} ${c.model}`)).size, 1);
  const deltas = chunks.flatMap((c) => c.choices.map((choice) => choice.delta));
  assert.equal(deltas.filter((d) => d.role).length, 1);
  assert.equal(deltas[0].role, 'assistant');
  assert.equal(deltas.map((d) => d.content ?? '').join(''), whole);
  assert.ok(deltas.some((d) => d.reasoning_content));
  const usage = chunks.pop();
  assert.deepEqual(usage.choices, []);
  assert.ok(usage.usage.total_tokens > 0);
  assert.ok(chunks.every((c) => c.usage === null));
  const last = chunks.pop().choices[0];
  assert.equal(last.finish_reason, 'stop');
  assert.deepEqual(last.delta, {});
  assert.ok(chunks.every((c) => c.choices[0].finish_reason === null));
});

test('a stream without stream_options tells no usage', async () => {
  const chunks = await all(await ask({ stream: true }));
  assert.ok(chunks.every((c) => c.choices.length === 1 && !('usage' in c)));
});

test('max_tokens counts the whole answer, in streams too', async () => {
  for (const field of ['max_tokens', 'max_completion_tokens']) {
    const short = await ask({ [field]: 12 });
    assert.equal(short.choices[0].finish_reason, 'length');
    assert.equal(short.usage.completion_tokens, 12);
    const chunks = await all(await ask({ [field]: 12, stream: true }));
    assert.equal(chunks.map((c) => c.choices[0].delta.content ?? '').join(''), short.choices[0].message.content);
    assert.equal(chunks.at(-1).choices[0].finish_reason, 'length');
  }
});

test('an answer ends before a stop text', async () => {
  for (const stop of ['MAXREC', ['nowhere', 'MAXREC']]) {
    const answer = await ask({ stop });
    assert.doesNotMatch(answer.choices[0].message.content, /MAXREC/);
    assert.equal(answer.choices[0].finish_reason, 'stop');
  }
});

test('the same seed gives the same answer', async () => {
  const [a, b] = await Promise.all([ask({ seed: 7 }), ask({ seed: 7 })]);
  assert.equal(a.choices[0].message.content, b.choices[0].message.content);
  assert.equal(a.system_fingerprint, b.system_fingerprint);
});

test('json_object gives an object', async () => {
  const answer = await ask({ response_format: { type: 'json_object' } });
  const json = JSON.parse(answer.choices[0].message.content);
  assert.match(json.answer, /MAXREC/);
  assert.ok(json.sources.length > 0);
});

test('json_schema gives what the schema asks for', async () => {
  const schema = {
    type: 'object', additionalProperties: false, required: ['answer', 'sources', 'known', 'service'],
    properties: {
      answer: { type: 'string' }, sources: { type: 'array', items: { type: 'string' } },
      known: { type: 'boolean' }, service: { enum: ['SSA', 'TAP'] }, rows: { type: ['integer', 'null'] },
    },
  };
  const answer = await ask({ response_format: { type: 'json_schema', json_schema: { name: 'a', strict: true, schema } } });
  const json = JSON.parse(answer.choices[0].message.content);
  assert.equal(json.service, 'TAP');
  assert.equal(json.known, true);
  assert.equal(json.rows, null);
  assert.ok(json.sources.length > 0);
});

test('a number that the answer does not have is refused, not made up', async () => {
  const schema = { type: 'object', required: ['mass'], properties: { mass: { type: 'number' } } };
  const answer = await ask({ response_format: { type: 'json_schema', json_schema: { name: 'a', schema } } });
  assert.equal(answer.choices[0].message.content, null);
  assert.match(answer.choices[0].message.refusal, /mass/);
});

test('earlier turns are understood', async () => {
  const first = await ask();
  const answer = await client.chat.completions.create({
    model: 'perek',
    messages: [...messages, first.choices[0].message, { role: 'user', content: 'And in SSA?' }],
  });
  assert.match(answer.choices[0].message.content, /SSA/);
});

test('parts of text are read as one', async () => {
  const answer = await ask({ messages: [{ role: 'user', content: [{ type: 'text', text: question }] }] });
  assert.match(answer.choices[0].message.content, /MAXREC/);
});

for (const [name, request, status, param, code] of [
  ['an unknown model', { model: 'gpt-none' }, 404, 'model', 'model_not_found'],
  ['n above 1', { n: 2 }, 400, 'n'],
  ['no messages', { messages: [] }, 400, 'messages'],
  ['messages that are missing', { messages: undefined }, 400, 'messages'],
  ['an unknown role', { messages: [{ role: 'king', content: 'x' }] }, 400, 'messages[0].role'],
  ['no message of a user', { messages: [{ role: 'system', content: 'x' }] }, 400, 'messages'],
  ['an empty question', { messages: [{ role: 'user', content: ' ' }] }, 400, 'messages'],
  ['a question that is too long', { messages: [{ role: 'user', content: 'x'.repeat(20_001) }] }, 400, 'messages', 'context_length_exceeded'],
  ['a picture', { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:' } }] }] }, 400, 'messages[0].content'],
  ['a temperature above 2', { temperature: 3 }, 400, 'temperature'],
  ['max_tokens of a wrong type', { max_tokens: 'many' }, 400, 'max_tokens'],
  ['max_tokens of 0', { max_tokens: 0 }, 400, 'max_tokens'],
  ['stream_options without a stream', { stream_options: { include_usage: true } }, 400, 'stream_options'],
  ['an unknown response format', { response_format: { type: 'xml' } }, 400, 'response_format.type'],
  ['a stream that is no flag', { stream: 'yes' }, 400, 'stream'],
  ['a tool_choice without tools', { tool_choice: 'required' }, 400, 'tool_choice'],
]) {
  test(`${name} is refused with ${status} and names ${param}`, async () => {
    const error = await refused(ask(request));
    assert.equal(error.status, status);
    assert.equal(error.param, param);
    if (code) assert.equal(error.code, code);
    fits('ErrorResponse', { error: error.error });
  });
}

test('own tools are left aside with a word', async () => {
  const tools = [{ type: 'function', function: { name: 'weather', parameters: { type: 'object' } } }];
  const answer = await ask({ tools });
  assert.match(answer.choices[0].message.reasoning_content, /own tools/);
  assert.equal(answer.choices[0].message.tool_calls, undefined);
});

test('titles, tags and follow-ups of GUIs come without a step', async () => {
  const history = `<chat_history>\nUSER: ${question}\nASSISTANT: It limits rows.\n</chat_history>`;
  const title = await ask({ messages: [{ role: 'user', content: `### Task:\nGenerate a concise, 3-5 word title with an emoji summarizing the chat history.\n### Output:\nJSON format: { "title": "your concise title here" }\n### Chat History:\n${history}` }] });
  assert.match(JSON.parse(title.choices[0].message.content).title, /MAXREC/);
  assert.equal(title.choices[0].message.reasoning_content, undefined);
  const follow = await ask({ messages: [{ role: 'user', content: `### Task:\nSuggest 3-5 relevant follow-up questions.\n### Output:\nJSON format: { "follow_ups": ["Question 1?"] }\n${history}` }] });
  assert.ok(Array.isArray(JSON.parse(follow.choices[0].message.content).follow_ups));
  const jan = await ask({ messages: [{ role: 'user', content: `Summarize in a 10-word Title. Give the title only. Here is the message: "${question}"` }] });
  assert.match(jan.choices[0].message.content, /^[^\n]{1,80}$/);
  assert.doesNotMatch(jan.choices[0].message.content, /Sources/);
});

test('a stream that is broken off leaves the server well', async () => {
  const stream = await ask({ stream: true });
  for await (const _ of stream) { stream.controller.abort(); break; }
  assert.ok((await ask()).choices[0].message.content);
});

test('older completions are answered', async () => {
  const whole = await client.completions.create({ model: 'perek', prompt: question });
  fits('CreateCompletionResponse', whole);
  const chunks = await all(await client.completions.create({ model: 'perek', prompt: question, stream: true }));
  chunks.forEach((c) => fits('CreateCompletionResponse', { ...c, choices: c.choices.map((x) => ({ ...x, finish_reason: x.finish_reason ?? 'stop' })) }));
  assert.equal(chunks.map((c) => c.choices[0].text).join(''), whole.choices[0].text);
});

test('embeddings are the same as floats and as base64, and of unit length', async () => {
  const input = ['vacuum wavelength', 'air wavelength'];
  const floats = await client.embeddings.create({ model: 'any', input, encoding_format: 'float' });
  fits('CreateEmbeddingResponse', floats);
  const bytes = await client.embeddings.create({ model: 'any', input });
  assert.equal(floats.data.length, 2);
  floats.data[0].embedding.forEach((v, i) => assert.ok(Math.abs(v - bytes.data[0].embedding[i]) < 1e-6));
  assert.ok(Math.abs(floats.data[0].embedding.reduce((s, v) => s + v * v, 0) - 1) < 1e-4);
  for (const wrong of ['', [], ['a', '']]) {
    const error = await refused(client.embeddings.create({ model: 'any', input: wrong }));
    assert.equal(error.status, 400);
    assert.equal(error.param, 'input');
  }
});

test('responses are answered, streamed and stateless', async () => {
  const whole = await client.responses.create({ model: 'perek', input: question });
  fits('Response', whole);
  assert.match(whole.output_text, /MAXREC/);
  const events = await all(await client.responses.create({ model: 'perek', input: messages, stream: true }));
  events.forEach((e, i) => assert.equal(e.sequence_number, i));
  assert.equal(events[0].type, 'response.created');
  assert.equal(events.at(-1).type, 'response.completed');
  fits('Response', events.at(-1).response);
  const text = events.filter((e) => e.type === 'response.output_text.delta').map((e) => e.delta).join('');
  assert.equal(text, whole.output_text);
  const error = await refused(client.responses.create({ model: 'perek', input: 'x', previous_response_id: 'resp_1' }));
  assert.equal(error.status, 400);
  assert.equal(error.param, 'previous_response_id');
  const cut = await client.responses.create({ model: 'perek', input: question, max_output_tokens: 5 });
  assert.equal(cut.status, 'incomplete');
  assert.equal(cut.incomplete_details.reason, 'max_output_tokens');
});

test('an unknown address and a wrong method are told', async () => {
  assert.equal((await fetch(`${base}/v1/nothing`)).status, 404);
  assert.equal((await fetch(`${base}/v1/chat/completions`)).status, 405);
  const broken = await fetch(`${base}/v1/chat/completions`, { method: 'POST', body: '{"model":' });
  assert.equal(broken.status, 400);
  fits('ErrorResponse', await broken.json());
});
