// Many streams at once: node streams.mjs [STREAMS=200] [SECONDS=60]; PEREK_PID tells whose memory is measured.
// Every stream asks one of several questions and must get the very answer that a single client gets.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { base } from './perek.mjs';

const streams = Number(process.argv[2] ?? 200);
const seconds = Number(process.argv[3] ?? 60);
const questions = [
  'What does MAXREC do in TAP?', 'What is the unit of BAND in SSA?', 'What is a cone search?',
  'How is 6563 Angstrom written in SSA?', 'What does FORMAT=METADATA do in SSAP?', 'What is a UCD?',
  'What is the difference between air and vacuum wavelength?', 'What is TAP_UPLOAD?',
];
const { hostname, port } = new URL(base);
const agent = new http.Agent({ keepAlive: true, maxSockets: streams });

function ask(question) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ model: 'perek', stream: true, messages: [{ role: 'user', content: question }] });
    const request = http.request({ agent, hostname, port, path: '/v1/chat/completions', method: 'POST' }, (reply) => {
      let text = '';
      let first = 0;
      reply.setEncoding('utf8');
      reply.on('data', (data) => { first ||= performance.now() - start; text += data; });
      reply.on('error', reject);
      reply.on('end', () => {
        if (reply.statusCode !== 200 || !text.endsWith('data: [DONE]\n\n')) return reject(new Error(`${reply.statusCode} ${text.slice(-200)}`));
        const chunks = text.split('\n\n').filter((l) => l.startsWith('data: {')).map((l) => JSON.parse(l.slice(6)));
        if (new Set(chunks.map((c) => c.id)).size !== 1) return reject(new Error('chunks of several answers in one stream'));
        resolve({ answer: chunks.map((c) => c.choices[0].delta.content ?? '').join(''), first, whole: performance.now() - start });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const memory = () => {
  if (!process.env.PEREK_PID) return 0;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.env.PEREK_PID}/status`, 'utf8'))[1]) / 1024;
};
const cpu = () => {
  if (!process.env.PEREK_PID) return 0;
  const fields = readFileSync(`/proc/${process.env.PEREK_PID}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

const right = new Map();
for (const question of questions) right.set(question, (await ask(question)).answer);
const seen = { answers: 0, errors: 0, crossed: 0, first: [], whole: [], memory: [] };
const spent = cpu();
const end = performance.now() + seconds * 1000;
const watch = setInterval(() => seen.memory.push(Math.round(memory())), 5000);
await Promise.all(Array.from({ length: streams }, async (_, i) => {
  for (let turn = i; performance.now() < end; turn++) {
    const question = questions[turn % questions.length];
    try {
      const { answer, first, whole } = await ask(question);
      seen.answers++;
      if (answer !== right.get(question)) seen.crossed++;
      seen.first.push(first);
      seen.whole.push(whole);
    } catch (e) {
      if (seen.errors++ < 5) console.error(String(e));
    }
  }
}));
clearInterval(watch);
const at = (values, share) => Math.round(values.sort((a, b) => a - b)[Math.floor(values.length * share)]);
console.log(JSON.stringify({
  streams, seconds, answers: seen.answers, errors: seen.errors, crossed: seen.crossed,
  firstMillis: { median: at(seen.first, 0.5), p95: at(seen.first, 0.95) },
  wholeMillis: { median: at(seen.whole, 0.5), p95: at(seen.whole, 0.95) },
  cpuMillisPerAnswer: Math.round((cpu() - spent) / seen.answers), memoryMb: seen.memory,
}));
agent.destroy();
process.exit(seen.errors + seen.crossed ? 1 : 0);
