// Urgent help for what is typed in the index: numbers that stand in the page, hidden until a question asks for them. It asks with all
// the words of a phrase, in their order, with none but words without weight between them; "me/nous tape/bat" holds four phrases. A
// word asks as it is written, in its plural or within the family of a long one, and as it is heard where nobody knows it otherwise;
// never with a beginning or a slip, which would frighten for nothing.
function makeUrgentHelp(language, before, isKnown) {
  var nobody = { ids: [], words: [] };
  var box = document.querySelector('[data-urgence]');
  if (!box) return function () { return nobody; };
  var stems = rules(language.stems), sounds = rules(language.sounds), memory = {}, pause = null;

  function formsOf(word) {
    if (memory['_' + word]) return memory['_' + word];
    var stem = apply(stems, word), ear = apply(sounds, word), one = word.length > 4 ? word.replace(/[sx]$/, '') : word;
    return memory['_' + word] = {
      word: word, one: one, stem: stem.length > 4 ? stem : one, ear: word.length > 4 && ear.length > 3 && ear,
      isSmall: word.length < 2 || isIn(language.small, word)
    };
  }

  function writtenOf(word) {
    var forms = formsOf(word);
    return { one: forms.one, stem: forms.stem };
  }

  // "me/nous tape,feu|…": rows of phrases, a phrase as the forms that each of its words may have.
  function phrasesOf(name, forms) {
    return box.getAttribute(name).split('|').map(function (row) {
      return row.split(',').filter(Boolean).map(function (phrase) {
        return phrase.split(/[\s'’-]+/).map(function (word) { return word.split('/').map(function (other) { return forms(tokens(other)[0]); }); });
      });
    });
  }

  function isSaid(forms, asked) {
    return asked && forms.some(function (form) {
      return form.one === asked.one || asked.stem !== asked.word && form.stem === asked.stem || asked.ear && form.ear === asked.ear && !isKnown(asked.word);
    });
  }

  // The places of the words of a phrase in a question, or null.
  function placesOf(phrase, asked) {
    for (var start = 0; start < asked.length; start++) {
      for (var places = [], place = start; place < asked.length; place++) {
        if (isSaid(phrase[places.length], asked[place])) places.push(place);
        else if (!places.length || !asked[place] || !asked[place].isSmall) break;
        if (places.length === phrase.length) return places;
      }
    }
    return null;
  }

  function say() {
    spoken.textContent = box.hidden ? '' : box.querySelector('h2').textContent + ' ' + numbers.filter(function (number) { return !number.hidden; })
      .map(function (number) { return number.querySelector('.urgent-ways').textContent.trim(); }).join(', ');
  }

  var numbers = [].slice.call(box.querySelectorAll('li'));
  var phrases = phrasesOf('data-urgence', formsOf), others = phrasesOf('data-sauf', writtenOf);
  var spoken = document.createElement('p');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('aria-live', 'polite');
  before.parentNode.insertBefore(spoken, before);
  before.parentNode.insertBefore(box, before);

  // Gives the actions that help whoever asks with several words, and these words.
  return function (question) {
    var asked = tokens(withoutSilent(question)).map(formsOf);
    var found = { ids: [], words: [] };
    numbers.forEach(function (number, index) {
      // A longer phrase that means something else takes its words away.
      var left = asked.slice();
      others[index].forEach(function (phrase) {
        (placesOf(phrase, left) || []).forEach(function (place) { left[place] = null; });
      });
      number.hidden = true;
      phrases[index].forEach(function (phrase) {
        var places = placesOf(phrase, left);
        if (!places) return;
        number.hidden = false;
        if (places.length < 2 || !number.getAttribute('data-actions')) return;
        number.getAttribute('data-actions').split(' ').forEach(function (id) { if (found.ids.indexOf('#' + id) < 0) found.ids.push('#' + id); });
        found.words = found.words.concat(places.map(function (place) { return left[place].word; }));
      });
    });
    box.hidden = numbers.every(function (number) { return number.hidden; });
    // Spoken once the typing rests.
    clearTimeout(pause);
    pause = setTimeout(say, 700);
    return found;
  };
}
