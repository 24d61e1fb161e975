// Keeps a page up to date: on every event, or every 10 seconds without events, the page is read again
// and its parts with data-live take the place of the old ones.
const button = document.getElementById('pause');
const state = document.getElementById('live-state');
const POLL = 10_000;
const LEAST_GAP = 2_000;

let source = null;
let poll = null;
let waiting = null;
let last = 0;

async function refresh() {
  waiting = null;
  last = Date.now();
  try {
    const response = await fetch(location.pathname, { headers: { 'X-Refresh': '1' } });
    if (response.redirected || !response.ok) { stop(); return; }
    swap(new DOMParser().parseFromString(await response.text(), 'text/html'));
  } catch { /* offline: the next event or the next poll tries again */ }
}

function swap(fresh) {
  document.querySelectorAll('[data-live]').forEach(part => {
    const next = fresh.getElementById(part.id);
    if (!next || next.innerHTML === part.dataset.shown) return;
    const html = next.innerHTML;
    const focus = part.contains(document.activeElement) && path(document.activeElement, part);
    const open = new Set([...part.querySelectorAll('details[open][id]')].map(one => one.id));
    const places = [...part.querySelectorAll('.scroll')].map(one => one.scrollLeft);
    part.replaceChildren(...document.importNode(next, true).childNodes);
    part.dataset.shown = html;
    open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    part.querySelectorAll('.scroll').forEach((one, index) => { one.scrollLeft = places[index] ?? 0; });
    if (focus) part.querySelector(focus)?.focus({ preventScroll: true });
  });
}

// A selector that finds the same control among the new ones.
function path(element, part) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  if (href) return `a[href="${CSS.escape(href)}"]`;
  const details = element.closest('details[id]');
  return details && part.contains(details) ? `#${CSS.escape(details.id)} > summary` : null;
}

function soon() {
  if (!waiting) waiting = setTimeout(refresh, Math.max(0, last + LEAST_GAP - Date.now()));
}

function setPolling(isOn) {
  if (isOn && !poll) poll = setInterval(soon, POLL);
  if (!isOn && poll) { clearInterval(poll); poll = null; }
}

function start() {
  state.hidden = false;
  setPolling(true);
  if (!window.EventSource) return;
  source = new EventSource(button.dataset.events);
  source.addEventListener('open', () => setPolling(false));
  source.addEventListener('change', soon);
  source.addEventListener('resync', soon);
  source.addEventListener('error', () => setPolling(true));
}

function stop() {
  state.hidden = true;
  source?.close();
  source = null;
  setPolling(false);
  clearTimeout(waiting);
  waiting = null;
}

const isPaused = () => button.getAttribute('aria-pressed') === 'true';

button.hidden = false;
button.addEventListener('click', () => {
  button.setAttribute('aria-pressed', String(!isPaused()));
  if (isPaused()) stop(); else { start(); soon(); }
});

// A page that nobody sees listens to nothing.
document.addEventListener('visibilitychange', () => {
  if (isPaused()) return;
  if (document.hidden) stop(); else { start(); soon(); }
});

start();
