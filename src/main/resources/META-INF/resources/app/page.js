// What every page shares. Each page works without this file.
const root = document.documentElement;
root.classList.add('js');

document.querySelectorAll('#display input').forEach(choice =>
  choice.addEventListener('change', () => { root.dataset[choice.name] = choice.value; }));

// "Show" beside a secret field.
document.querySelectorAll('[data-reveals]').forEach(button => {
  const field = document.getElementById(button.dataset.reveals);
  button.addEventListener('click', () => {
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
    button.firstChild.textContent = shown ? button.dataset.show ?? 'Show' : button.dataset.hide ?? 'Hide';
  });
});

// "Print" is of no use where scripts do not run, so it comes hidden.
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});

// The summary of what went wrong takes the focus, so that it is read first.
document.querySelector('[role=alert][tabindex]')?.focus();

document.querySelectorAll('[data-prints]').forEach(button =>
  button.addEventListener('click', () => print()));
