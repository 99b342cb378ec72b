// Fields, types and requiredness of OpenAI's objects, as its OpenAPI description states them.
import { Ajv } from 'ajv';
import assert from 'node:assert/strict';

const ajv = new Ajv({ allErrors: true, strict: false });
const text = { type: 'string' };
const whole = { type: 'integer' };
const optional = { type: ['string', 'null'] };
const object = (properties, required = Object.keys(properties)) => ({ type: 'object', properties, required });
const list = (items) => ({ type: 'array', items });
const reason = { enum: ['stop', 'length', 'tool_calls', 'content_filter', 'function_call'] };
const usage = object({ prompt_tokens: whole, completion_tokens: whole, total_tokens: whole });

const schemas = {
  ErrorResponse: object({ error: object({ type: text, message: text, param: optional, code: optional }) }),
  Model: object({ id: text, object: { const: 'model' }, created: whole, owned_by: text }),
  CreateChatCompletionResponse: object({
    id: text, object: { const: 'chat.completion' }, created: whole, model: text, usage,
    choices: list(object({
      index: whole, finish_reason: reason, logprobs: { type: ['object', 'null'] },
      message: object({ role: { const: 'assistant' }, content: optional, refusal: optional }),
    })),
  }),
  CreateChatCompletionStreamResponse: object({
    id: text, object: { const: 'chat.completion.chunk' }, created: whole, model: text,
    choices: list(object({
      index: whole, finish_reason: { anyOf: [reason, { type: 'null' }] },
      delta: object({ role: text, content: optional, refusal: optional }, []),
    })),
  }),
  CreateCompletionResponse: object({
    id: text, object: { const: 'text_completion' }, created: whole, model: text,
    choices: list(object({ index: whole, text, logprobs: { type: ['object', 'null'] }, finish_reason: { enum: ['stop', 'length', 'content_filter'] } })),
  }),
  CreateEmbeddingResponse: object({
    object: { const: 'list' }, model: text, usage: object({ prompt_tokens: whole, total_tokens: whole }),
    data: list(object({ index: whole, object: { const: 'embedding' }, embedding: list({ type: 'number' }) })),
  }),
  Response: object({
    id: text, object: { const: 'response' }, created_at: { type: 'number' }, model: text,
    status: { enum: ['completed', 'failed', 'in_progress', 'cancelled', 'queued', 'incomplete'] },
    error: { type: ['object', 'null'] }, incomplete_details: { type: ['object', 'null'] },
    instructions: {}, metadata: {}, parallel_tool_calls: { type: 'boolean' }, temperature: {}, top_p: {},
    tool_choice: {}, tools: { type: 'array' },
    output: list({ anyOf: [
      object({ id: text, type: { const: 'reasoning' }, summary: { type: 'array' } }),
      object({
        id: text, type: { const: 'message' }, role: { const: 'assistant' }, status: text,
        content: list({ anyOf: [
          object({ type: { const: 'output_text' }, text, annotations: { type: 'array' } }),
          object({ type: { const: 'refusal' }, refusal: text }),
        ] }),
      }),
    ] }),
  }),
};
const compiled = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));

export function fits(name, value) {
  assert.ok(compiled[name](value), `${name}: ${ajv.errorsText(compiled[name].errors)} in ${JSON.stringify(value)}`);
}
