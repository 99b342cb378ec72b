// Raw requests: fetch would not send a foreign Host or Origin.
import assert from 'node:assert/strict';
import http from 'node:http';
import { test } from 'node:test';
import { base } from './perek.mjs';

const { hostname, port } = new URL(base);
const send = (method, path, headers = {}, body = '') =>
  new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path, headers }, (reply) => {
      let text = '';
      reply.on('data', (d) => (text += d));
      reply.on('end', () => resolve({ status: reply.statusCode, headers: reply.headers, text }));
    });
    request.on('error', reject);
    request.end(body);
  });

const posts = ['/v1/chat/completions', '/v1/completions', '/v1/embeddings', '/v1/responses', '/api/chat', '/api/generate', '/api/show', '/api/embed', '/mcp'];

test('an unlisted origin gets 403 on every POST', async () => {
  for (const path of posts)
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://127.0.0.1.evil.example:80'])
      assert.equal((await send('POST', path, { origin }, '{}')).status, 403, `${path} ${origin}`);
});

test('listed origins are let in and named', async () => {
  for (const origin of ['tauri://localhost', 'http://tauri.localhost', 'http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:5173']) {
    const reply = await send('GET', '/v1/models', { origin });
    assert.equal(reply.status, 200, origin);
    assert.equal(reply.headers['access-control-allow-origin'], origin);
  }
});

test('a foreign Host gets 421', async () => {
  for (const host of ['evil.example', 'evil.example:11500', '127.0.0.1.evil.example', '10.0.0.1'])
    for (const path of ['/v1/models', '/', '/api/tags', '/health'])
      assert.equal((await send('GET', path, { host })).status, 421, host);
  for (const host of ['localhost', 'localhost:1', '127.0.0.1', '[::1]:11500'])
    assert.equal((await send('GET', '/v1/models', { host })).status, 200, host);
});

test('a preflight allows what clients of OpenAI send', async () => {
  const reply = await send('OPTIONS', '/v1/chat/completions', {
    origin: 'tauri://localhost', 'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,x-stainless-os',
  });
  assert.equal(reply.status, 204);
  const allowed = reply.headers['access-control-allow-headers'].toLowerCase().split(', ');
  for (const name of ['authorization', 'content-type', 'user-agent', 'accept', 'x-requested-with', 'openai-beta', ...['os', 'timeout', 'lang', 'package-version', 'arch', 'runtime', 'runtime-version', 'retry-count', 'async', 'helper-method', 'poll-helper', 'custom-poll-interval'].map((n) => `x-stainless-${n}`)])
    assert.ok(allowed.includes(name), name);
  assert.equal((await send('OPTIONS', '/v1/chat/completions', { origin: 'https://evil.example' })).status, 403);
});

test('a body above the limit gets 413', async () => {
  const reply = await send('POST', '/v1/chat/completions', { 'content-length': '100000000', connection: 'close' }).catch((e) => e);
  assert.equal(reply.status, 413);
});

test('artifacts cannot be guessed', async () => {
  for (const path of ['/artifacts/', '/artifacts/x', '/artifacts/..%2f..%2fetc%2fpasswd', `/artifacts/${'0'.repeat(32)}.png`])
    assert.equal((await send('GET', path)).status, 404, path);
});

test('health and metrics are told', async () => {
  assert.equal(JSON.parse((await send('GET', '/health')).text).status, 'ok');
  assert.match((await send('GET', '/metrics')).text, /^perek_requests_total\{path="\/v1\/models",status="200"\} \d+$/m);
});
