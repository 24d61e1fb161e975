// The review of questions. The page works without this file.

// Shows the evidence in a passage that is longer than its pane.
function showEvidence() {
  const pane = document.querySelector('.split-sticky');
  const mark = pane?.querySelector('mark.s');
  if (mark && pane.scrollHeight > pane.clientHeight) {
    const distance = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += distance - pane.clientHeight / 3;
  }
}

showEvidence();

// After a decision the next question takes the focus, or what is wrong with this one.
document.body.addEventListener('htmx:afterSettle', event => {
  if (event.target.id === 'review' || event.detail.target?.id === 'review') {
    showEvidence();
    (document.querySelector('#card [role=alert]') ?? document.querySelector('#card h2'))?.focus();
  }
});
