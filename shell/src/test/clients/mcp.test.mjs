import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, question } from './perek.mjs';

const transports = { 'streamable HTTP': () => new StreamableHTTPClientTransport(new URL(`${base}/mcp`)) };
const command = process.env.PEREK_COMMAND?.split(' ');
if (command)
  transports.stdio = () => new StdioClientTransport({ command: command[0], args: [...command.slice(1), 'mcp'], env: process.env });

for (const [name, transport] of Object.entries(transports)) {
  test(`tools, resources and prompts over ${name}`, { timeout: 120_000 }, async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(transport());
    try {
      assert.equal(client.getServerVersion().name, 'perek');
      const { tools } = await client.listTools();
      for (const wanted of ['ask', 'search', 'ssap', 'tap', 'registry', 'resolve', 'table', 'plot', 'result'])
        assert.ok(tools.some((t) => t.name === wanted), wanted);
      for (const tool of tools) {
        assert.ok(tool.description.length > 10, tool.name);
        assert.ok(new Ajv2020({ strict: false, validateFormats: false }).validateSchema(tool.inputSchema), tool.name);
      }
      const answer = await client.callTool({ name: 'ask', arguments: { question } });
      assert.match(answer.content[0].text, /MAXREC[^]*Sources/);
      const found = await client.callTool({ name: 'search', arguments: { query: 'MAXREC', k: 2 } });
      assert.equal(found.structuredContent.passages.length, 2);
      const place = await client.callTool({ name: 'resolve', arguments: { name: '10:00:00 +20:00:00' } });
      assert.ok(!place.isError, place.content[0].text);
      const inside = await client.callTool({ name: 'vosi', arguments: { service: 'http://127.0.0.1:1/x' } });
      assert.ok(inside.isError);
      assert.match(inside.content[0].text, /inside this machine/);
      const file = await client.callTool({ name: 'table', arguments: { file: '/etc/passwd' } });
      assert.ok(file.isError);
      await assert.rejects(client.callTool({ name: 'nothing', arguments: {} }), /Unknown tool/);
      const { resources } = await client.listResources();
      assert.ok(resources.length > 0);
      const read = await client.readResource({ uri: 'perek://document/SSA' });
      assert.match(read.contents[0].text, /BAND/);
      await assert.rejects(client.readResource({ uri: 'perek://result/../../etc/passwd' }), /not found/);
      const { prompts } = await client.listPrompts();
      assert.ok(prompts.length > 0);
      const prompt = await client.getPrompt({ name: 'find_spectra', arguments: { object: 'psi Per' } });
      assert.match(prompt.messages[0].content.text, /psi Per/);
    } finally {
      await client.close();
    }
  });
}

const post = (message, headers = {}) =>
  fetch(`${base}/mcp`, { method: 'POST', body: JSON.stringify(message), headers: { 'content-type': 'application/json', ...headers } });

test('three revisions are spoken, an unknown one is refused', async () => {
  for (const revision of ['2025-11-25', '2025-06-18', '2025-03-26']) {
    const hello = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: revision, capabilities: {}, clientInfo: { name: 'x', version: '1' } } };
    assert.equal((await (await post(hello)).json()).result.protocolVersion, revision);
    assert.equal((await post({ jsonrpc: '2.0', id: 2, method: 'ping' }, { 'mcp-protocol-version': revision })).status, 200);
  }
  assert.equal((await post({ jsonrpc: '2.0', id: 2, method: 'ping' }, { 'mcp-protocol-version': '1999-01-01' })).status, 400);
});

test('notifications get 202, GET and DELETE 405', async () => {
  assert.equal((await post({ jsonrpc: '2.0', method: 'notifications/initialized' })).status, 202);
  for (const method of ['GET', 'DELETE']) assert.equal((await fetch(`${base}/mcp`, { method })).status, 405);
});

test('faults have the codes of JSON-RPC', async () => {
  for (const [message, code] of [
    [{ jsonrpc: '2.0', id: 1, method: 'nothing' }, -32601],
    [{ id: 1, method: 'ping' }, -32600],
    [{ jsonrpc: '2.0', id: null, method: 'ping' }, -32600],
    [{ jsonrpc: '2.0', id: 1, method: 'resources/read', params: { uri: 'perek://document/none' } }, -32002],
    [{ jsonrpc: '2.0', id: 1, method: 'prompts/get', params: { name: 'none' } }, -32602],
  ]) assert.equal((await (await post(message)).json()).error.code, code, JSON.stringify(message));
});
