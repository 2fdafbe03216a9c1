// The buttons of pages that are made to be printed.
all('[data-prints]').forEach(function (button) {
  button.addEventListener('click', function () { window.print(); });
});
