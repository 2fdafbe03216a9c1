// The buttons of Components/ShareBox.cshtml: copy a text, or hand the page to the device's own way of sending.
(function () {
  var box = document.querySelector('.share');
  if (!box) { return; }
  var said = box.querySelector('[role=status]');

  function say(text) {
    said.textContent = '';
    setTimeout(function () { said.textContent = text; }, 50);
  }

  function select(element) {
    if (element.select) {
      element.focus();
      element.select();
      return;
    }
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  // For old browsers, and where the clipboard is refused.
  function copySelected(element) {
    var done = false;
    select(element);
    try { done = document.execCommand('copy'); } catch (refused) { done = false; }
    say(done ? 'C’est copié.' : 'Le texte est sélectionné. Vous pouvez le copier.');
  }

  function copy(element) {
    if (!navigator.clipboard || !navigator.clipboard.writeText) {
      copySelected(element);
      return;
    }
    navigator.clipboard.writeText(element.value || element.textContent).then(
      function () { say('C’est copié.'); },
      function () { copySelected(element); });
  }

  function offer(button, act) {
    button.hidden = false;
    button.addEventListener('click', act);
  }

  Array.prototype.forEach.call(box.querySelectorAll('[data-copies]'), function (button) {
    offer(button, function () { copy(document.getElementById(button.getAttribute('data-copies'))); });
  });

  if (navigator.share) {
    var send = box.querySelector('[data-sends]');
    offer(send, function () {
      var address = document.getElementById(send.getAttribute('data-sends')).textContent;
      // Closing the list of applications is no failure.
      navigator.share({ title: document.title, url: address }).catch(function () {});
    });
  }
})();
