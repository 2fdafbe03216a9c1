// Urgent help for what is typed in the index: numbers that stand in the page, hidden until a question asks for them. It asks with all
// the words of a row, in any order, as they are written or heard; never with a beginning or a slip, which would frighten for nothing.
function makeUrgentHelp(language, before) {
  var box = document.querySelector('[data-urgence]');
  if (!box) return function () {};
  var sounds = rules(language.sounds);

  function heard(text) {
    return tokens(withoutBeen(text)).map(function (word) { return apply(sounds, word); });
  }

  var numbers = [].slice.call(box.querySelectorAll('li'));
  var phrases = box.getAttribute('data-urgence').split('|').map(function (row) { return row.split(',').filter(Boolean).map(heard); });
  before.parentNode.insertBefore(box, before);
  return function (question) {
    var asked = heard(question);
    numbers.forEach(function (number, index) {
      number.hidden = !phrases[index].some(function (phrase) {
        return phrase.every(function (word) { return asked.indexOf(word) >= 0; });
      });
    });
    box.hidden = numbers.every(function (number) { return number.hidden; });
  };
}
