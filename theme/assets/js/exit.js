// "Quitter cette page vite": by a click, or by three presses of the Shift key, the page is hidden at once and another takes its place
// in the history.
var exit = document.querySelector('.quick-exit a');
var said = document.querySelector('.quick-exit-said');
var presses = 0;
var alone = false;
var pause = null;

function leave(event) {
  if (event) event.preventDefault();
  document.documentElement.className += ' is-left';
  location.replace(exit.href);
}

function forget() {
  presses = 0;
  said.textContent = '';
}

exit.addEventListener('click', leave);
document.querySelector('.quick-exit-keys').hidden = false;

// Shift with another key is typing, and with a click it is choosing; neither is leaving.
document.addEventListener('keydown', function (event) {
  alone = event.key === 'Shift';
});
document.addEventListener('pointerdown', function () {
  alone = false;
});
document.addEventListener('keyup', function (event) {
  clearTimeout(pause);
  if (event.key !== 'Shift' || !alone) return forget();
  presses += 1;
  if (presses === 3) return leave();
  said.textContent = 'Encore ' + (3 - presses) + ' fois.';
  pause = setTimeout(forget, 5000);
});

// A page that the browser kept comes back as it was left.
window.addEventListener('pageshow', function () {
  document.documentElement.className = document.documentElement.className.replace(' is-left', '');
  forget();
});
