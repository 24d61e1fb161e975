// Saves answers as they are given. Without this file the page's form saves them with each button.
const form = document.getElementById('qform');
const save = document.getElementById('save');
const offline = document.getElementById('offline');
const place = document.querySelector('[data-attempt]');
const attempt = place.dataset.attempt;
const store = `civiquiz.${attempt}`;
const said = save?.dataset ?? {};

// What is not known to be saved, by question: {n: {sequence, body}}. It outlives the page.
const waiting = {
  read() {
    try { return JSON.parse(localStorage.getItem(store) || '{}'); } catch { return {}; }
  },
  write(all) {
    try {
      if (Object.keys(all).length) localStorage.setItem(store, JSON.stringify(all));
      else localStorage.removeItem(store);
    } catch { /* a full or forbidden store: the answer is still in the form */ }
  },
  put(number, entry) { this.write({ ...this.read(), [number]: entry }); },
  // An answer given while an older one was on its way stays.
  drop(number, sequence) {
    const all = this.read();
    if (all[number]?.sequence === sequence) { delete all[number]; this.write(all); }
  },
};

function show(text, isSaved) {
  const words = save?.lastElementChild;
  if (!words || words.textContent === text) return;
  words.textContent = text;
  save.classList.toggle('save-wait', !isSaved);
  save.querySelector('use')?.setAttribute('href', isSaved ? '#i-check' : '#i-alert');
}

function showOffline(isOffline) {
  if (offline) offline.hidden = !isOffline;
}

const csrf = () => document.querySelector('form[method=post] input[type=hidden]:not([name=sequence])');

// A token can end before a long quiz does; a fresh page brings a new one.
async function renewToken() {
  const answer = await fetch(location.href, { redirect: 'manual' });
  if (!answer.ok) return false;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    .querySelector(`input[name="${csrf().name}"]`);
  if (!fresh) return false;
  document.querySelectorAll(`input[name="${csrf().name}"]`).forEach(field => { field.value = fresh.value; });
  return true;
}

async function post(path, body, isRepeated = false) {
  const fields = new URLSearchParams(body);
  fields.set(csrf().name, csrf().value);
  const answer = await fetch(`/quiz/${attempt}/${path}`, { method: 'POST', body: fields, redirect: 'manual' });
  if ((answer.status === 400 || answer.status === 403) && !isRepeated && await renewToken()) {
    return post(path, body, true);
  }
  return answer;
}

let sending = null;
let pause = 0;
let retry = 0;

// Sends what waits, one after the other, so that no answer overtakes a later one.
function flush() {
  sending ??= send().finally(() => { sending = null; });
  return sending;
}

async function send() {
  clearTimeout(retry);
  const slow = setTimeout(() => show(said.saving, false), 2000);
  try {
    for (let next = first(); next; next = first()) {
      const [number, entry] = next;
      const answer = await post(`q/${number}/response`, entry.body);
      if (answer.type === 'opaqueredirect' || answer.status === 401) {
        show(said.signedOut, false);
        return later();
      }
      if (answer.status === 404) { waiting.drop(number, entry.sequence); continue; }
      if (!answer.ok) return later();
      const result = await answer.json();
      if (result.state === 'turned_in') {
        waiting.write({});
        location.assign(`/quiz/${attempt}/result`);
        return false;
      }
      waiting.drop(number, entry.sequence);
      if (result.state !== 'saved' && form && Number(form.dataset.number) === Number(number)) {
        location.assign(`/quiz/${attempt}/q/${number}?notice=${result.state}`);
        return false;
      }
      if (result.remainingSeconds != null) setRemaining(result.remainingSeconds);
      markAnswered(number, entry.body);
    }
    pause = 0;
    showOffline(false);
    show(said.saved, true);
    return true;
  } catch {
    showOffline(true);
    return later();
  } finally {
    clearTimeout(slow);
  }
}

const first = () => Object.entries(waiting.read())[0];

function later() {
  show(said.unsaved, false);
  pause = Math.min(30000, Math.max(2000, pause * 2));
  retry = setTimeout(flush, pause);
  return false;
}

addEventListener('online', flush);
addEventListener('offline', () => showOffline(true));
document.addEventListener('visibilitychange', () => { if (first()) flush(); });

function markAnswered(number, body) {
  const step = document.querySelector(`.steps li:nth-child(${Number(number)}) a`);
  if (!step) return;
  const isAnswered = [...new URLSearchParams(body)]
    .some(([name, value]) => /^(options|text|pair\.|place\.)/.test(name) && value.trim());
  step.classList.toggle('is-done', isAnswered);
  tell(step);
}

// What a step shows by its shape, in words.
function tell(step) {
  const { answered, unanswered, flagged } = step.closest('.steps').dataset;
  const words = [step.classList.contains('is-done') ? answered : unanswered];
  if (step.classList.contains('is-flag')) words.push(flagged);
  step.lastElementChild.textContent = `, ${words.join(', ')}`;
}

// ---------------------------------------------------------------- the question

function body() {
  const fields = new URLSearchParams(new FormData(form));
  fields.delete(csrf().name);
  fields.delete('sequence');
  return fields.toString();
}

function fill(text) {
  const fields = new URLSearchParams(text);
  for (const field of form.elements) {
    if (field.matches('[type=radio], [type=checkbox]')) field.checked = fields.getAll(field.name).includes(field.value);
    else if (field.matches('select, textarea')) field.value = fields.get(field.name) ?? '';
  }
}

if (form) {
  const number = form.dataset.number;
  let sequence = Number(form.elements.sequence.value) - 1;
  let kept = body();
  let typing = 0;

  const keep = () => {
    clearTimeout(typing);
    const now = body();
    if (now === kept) return flush();
    kept = now;
    sequence = Math.max(sequence, waiting.read()[number]?.sequence ?? 0) + 1;
    form.elements.sequence.value = sequence + 1;
    waiting.put(number, { sequence, body: `${now}&sequence=${sequence}` });
    show(said.unsaved, false);
    return flush();
  };

  // What an earlier page could not send is shown again, unless something newer is stored.
  const unsent = waiting.read()[number];
  if (unsent) {
    if (unsent.sequence > sequence) {
      fill(unsent.body);
      kept = body();
      sequence = unsent.sequence;
      form.elements.sequence.value = sequence + 1;
    } else {
      waiting.drop(number, unsent.sequence);
    }
  }

  form.addEventListener('change', event => {
    // one thing stands in one place
    if (event.target.name?.startsWith('place.') && event.target.value) {
      form.querySelectorAll('select').forEach(other => {
        if (other !== event.target && other.value === event.target.value) other.value = '';
      });
    }
    count();
    keep();
  });
  form.addEventListener('input', event => {
    count();
    if (event.target.matches('textarea')) {
      clearTimeout(typing);
      show(said.unsaved, false);
      typing = setTimeout(keep, 600);
    }
  });
  form.addEventListener('submit', async event => {
    const button = event.submitter;
    event.preventDefault();
    if (button?.id === 'flag') return flag(button);
    await keep();
    await flush();
    if (first()) return;
    const total = document.querySelectorAll('.steps li').length;
    const target = Number(number) + (button?.value === 'back' ? -1 : 1);
    location.assign(`/quiz/${attempt}/${target > total ? 'review' : `q/${target}`}`);
  });

  // The same quiz in another tab: its newer answer is shown here too.
  addEventListener('storage', event => {
    const entry = event.key === store && JSON.parse(event.newValue || '{}')[number];
    if (entry && entry.sequence > sequence) {
      fill(entry.body);
      kept = body();
      sequence = entry.sequence;
      form.elements.sequence.value = sequence + 1;
      count();
    }
  });

  async function flag(button) {
    const isFlagged = button.getAttribute('aria-pressed') !== 'true';
    try {
      const answer = await post(`q/${number}/flag`, { flag: isFlagged ? '1' : '0' });
      if (!answer.ok) return;
      button.setAttribute('aria-pressed', String(isFlagged));
      const step = document.querySelector(`.steps li:nth-child(${number}) a`);
      step.classList.toggle('is-flag', isFlagged);
      tell(step);
    } catch {
      showOffline(true);
    }
  }

  function count() {
    const chosen = document.getElementById('n-chosen');
    if (chosen) chosen.textContent = form.querySelectorAll('input[type=checkbox]:checked').length;
    const words = document.getElementById('sa-count');
    if (words) words.textContent = words.dataset.words.replace('#', (form.elements.text.value.match(/\S+/g) || []).length);
  }
  count();

  const view = document.getElementById('view');
  const take = document.querySelector('.take');
  view?.addEventListener('click', () => {
    const isQuestion = take.dataset.view === 'question';
    take.dataset.view = isQuestion ? 'passage' : 'question';
    view.lastElementChild.textContent = isQuestion ? view.dataset.question : view.dataset.passage;
  });
}

// ---------------------------------------------------------------- time

const timer = document.querySelector('.timer');
const clock = document.getElementById('clock');
let end = Infinity;
let isHidden = false;
let announced = Infinity;

// The server says how much is left; from there on only elapsed time counts, whatever the clock says.
function setRemaining(seconds) {
  if (timer) end = performance.now() + seconds * 1000;
}

function tick() {
  const seconds = Math.max(0, Math.round((end - performance.now()) / 1000));
  const minutes = Math.ceil(seconds / 60);
  clock.textContent = isHidden ? timer.dataset.time : timer.dataset.left.replace('#', minutes);
  const due = [10, 5, 1].find(limit => minutes <= limit && minutes > limit - 1);
  if (due && due < announced) {
    announced = due;
    const notice = document.getElementById('time-notice');
    notice.hidden = false;
    notice.lastElementChild.textContent = due === 1 ? notice.dataset.one : notice.dataset.many.replace('#', due);
  }
  if (seconds === 0) {
    clearInterval(ticking);
    // a moment later, so that the server's time is up as well
    flush().finally(() => setTimeout(() => location.assign(`/quiz/${attempt}/result`), 2000));
  }
}

let ticking = 0;
if (timer && clock) {
  setRemaining(Number(timer.dataset.remaining));
  ticking = setInterval(tick, 1000);
  document.getElementById('hide-clock')?.addEventListener('click', event => {
    isHidden = !isHidden;
    event.target.textContent = isHidden ? timer.dataset.show : timer.dataset.hide;
    tick();
  });
}

// ---------------------------------------------------------------- turning in

document.getElementById('turn-in')?.addEventListener('submit', async event => {
  if (!first()) return;
  event.preventDefault();
  if (await flush()) event.target.submit();
});

if (place.id === 'result') waiting.write({});
else if (first()) { show(said.unsaved, false); flush(); }
