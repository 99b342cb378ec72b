'use strict';

const part = id => document.getElementById(id);
let state = null;
let busy = false;
let hidden = false;

/** Asks the server, one thing at a time: a key that is held down labels one spectrum. */
async function ask(act, body = {}) {
  if (busy) return;
  busy = true;
  try {
    const reply = await fetch(act, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ annotator: part('annotator').value, ...body }),
    });
    const answer = await reply.json();
    if (reply.ok) show(answer);
    else part('message').textContent = answer.error.message;
    if (reply.status === 409) {
      busy = false;
      const said = part('message').textContent;
      await ask('state');
      part('message').textContent = said;
    }
  } catch {
    part('message').textContent = 'Perek does not answer: was it ended? What was labelled is kept.';
  } finally {
    busy = false;
  }
}

function show(answer) {
  state = answer;
  if (document.activeElement !== part('annotator')) part('annotator').value = answer.annotator;
  part('message').textContent = said(answer);
  part('name').textContent = answer.asked ? answer.asked.id : 'Nothing is left to be asked';
  part('spectrum').hidden = !answer.asked;
  if (answer.asked) {
    part('spectrum').src = `spectrum/${answer.asked.row}.svg`;
    part('spectrum').alt = `Spectrum ${answer.asked.id}`;
  }
  part('classes').replaceChildren(...answer.classes.map(button));
  part('progress').max = answer.pool;
  part('progress').value = answer.labels;
  part('count').textContent =
    `${answer.labels} of ${answer.pool} labelled, ${answer.own} by ${answer.annotator}; `
    + `${answer.left} left of this batch, ${answer.skipped} skipped`;
  const p = answer.precision;
  part('precision').textContent = p.all
    ? `precision ${p.value.toFixed(2)} (${p.low.toFixed(2)} to ${p.high.toFixed(2)}, of ${p.all})`
    : '';
}

function said(answer) {
  if (answer.undone) return `Undone: ${answer.undone}.`;
  if (answer.undone === '') return 'There is no label to undo.';
  if (answer.settled) return 'Predictions have settled: more labels change few of them.';
  return '';
}

function button(one) {
  const made = document.createElement('button');
  if (one.key) made.append(text('kbd', one.key));
  made.append(one.label);
  const share = state.asked ? state.asked.probabilities[one.label] : undefined;
  if (!hidden && share !== undefined) {
    made.append(text('span', `${Math.round(100 * share)} %`, 'share'));
    if (state.asked.guess === one.label) made.classList.add('guess');
  }
  made.addEventListener('click', () => label(one));
  return made;
}

function text(tag, words, name = '') {
  const made = document.createElement(tag);
  made.textContent = words;
  made.className = name;
  return made;
}

function label(one) {
  if (state.asked) ask('label', { id: state.asked.id, label: one.label });
}

function skip() {
  if (state.asked) ask('skip', { id: state.asked.id });
}

function hide() {
  hidden = !hidden;
  part('hide').lastChild.textContent = hidden ? ' show the guess' : ' hide the guess';
  part('classes').replaceChildren(...state.classes.map(button));
}

document.addEventListener('keydown', event => {
  if (!state || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target === part('annotator')) {
    if (event.key === 'Enter') part('annotator').blur();
    return;
  }
  const one = state.classes.find(c => c.key === event.key);
  if (one) label(one);
  else if (event.key === 'u') ask('undo');
  else if (event.key === 's') skip();
  else if (event.key === 'g') hide();
});

part('undo').addEventListener('click', () => ask('undo'));
part('skip').addEventListener('click', skip);
part('hide').addEventListener('click', hide);
part('annotator').addEventListener('change', () => ask('state'));
ask('state');
