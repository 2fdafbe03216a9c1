// The index of actions: words and choices that narrow the list. It reads what the page says and hides what was not asked for;
// without it the page is whole. CardChoices (theme/Views/ActionListView.cs) writes the attributes that it reads.
(function () {
  var finder = document.querySelector('.finder');
  if (!finder || !window.history || !history.pushState || !String.prototype.normalize) return;

  var FACETS = ['theme', 'public', 'structure', 'statut', 'annee'];
  var SHOWN_AT_ONCE = 60;

  var list = document.querySelector('.index-list');
  var filters = finder.querySelector('.filters');
  // The other actions of a split index come with the words.
  var isSplit = document.querySelector('.pager');
  var annexes = readNames(finder.getAttribute('data-annexes'));
  var states = readNames(finder.getAttribute('data-etats'));
  // What a page opened from a disk cannot fetch it does not offer.
  var tables = location.protocol === 'file:' ? [] : readNames(finder.getAttribute('data-tableaux'));

  var lexicon = null;
  var items = isSplit ? null : all('.action-card', list).map(itemOf);
  var isComing = false;
  var showUrgentHelp = null;
  var values = {};
  var choice = { q: '' };
  var found = null;
  var pause = null;
  var rest = null;
  var isTyping = false;
  var shownResults = SHOWN_AT_ONCE;

  // What can be chosen

  function itemOf(card, rank) {
    var ids = {};
    FACETS.forEach(function (facet) { ids[facet] = card.getAttribute('data-' + facet).split(' '); });
    return {
      rank: rank,
      element: card,
      id: card.querySelector('a').getAttribute('href').replace(/\/(index\.html)?$/, '').replace(/^.*\//, ''),
      ids: ids,
      texts: ['h3', '.card-text', '.card-by', '.card-facts li'].map(function (part) { return all(part, card).map(nameOf).join(' '); })
        .concat(card.getAttribute('data-mots'))
    };
  }

  function nameOf(thing) {
    return thing.name || thing.textContent;
  }

  // A line of the search file, in the order of generator/Exporting/SearchScript.cs.
  function itemOfLine(line, rank) {
    var name = function (facet) { return function (index) { return values[facet][index]; }; };
    var id = function (value) { return value.id; };
    var themes = line[4].map(name('theme'));
    var audiences = line[5].map(name('public'));
    var structure = values.structure[line[3]];
    return {
      rank: rank,
      line: line,
      themes: themes,
      structure: structure,
      id: line[1],
      ids: { theme: themes.map(id), public: audiences.map(id), structure: [structure.id], statut: [states[line[6]][0]], annee: [String(line[2])] },
      texts: [line[0], line[7], structure.name, themes.map(nameOf).join(' '), line[8]]
    };
  }

  // Paints as soon as there is something to search.
  function refresh() {
    if (lexicon || items && !choice.q.trim()) paint();
    else fetchWords();
  }

  // A script, because a page opened from a disk can fetch nothing else.
  function fetchWords() {
    if (isComing) return;
    isComing = true;
    document.head.appendChild(make('script', {
      src: finder.getAttribute('data-recherche'),
      load: function () {
        showUrgentHelp = makeUrgentHelp(window.recherche, heading);
        learn(makeLexicon(window.recherche), items || window.recherche.lignes.map(itemOfLine), 0);
      },
      error: function () {
        isComing = false;
        heading.textContent = 'La recherche n’est pas arrivée. Vérifiez votre connexion, puis réessayez.';
      }
    }));
  }

  // A few at a time: thousands at once would hold up the keys that a reader types meanwhile.
  function learn(words, known, count) {
    known.slice(count, count + 25).forEach(words.add);
    if (count + 25 < known.length) return setTimeout(learn, 0, words, known, count + 25);
    items = known;
    lexicon = words;
    paint();
  }

  function addValue(facet, id, name, drawing) {
    var number = make('span', { 'class': 'choice-count' });
    var box = make('input', { type: 'checkbox', name: facet, value: id, change: function () { choose(facet, id, box.checked); } });
    var label = make('label', { 'class': 'value' }, [box].concat(drawing || [], make('span', {}, name), number));
    values[facet].push({ id: id, name: name, box: box, label: label, number: number, last: -1 });
    return make('li', {}, label);
  }

  function addFacet(facet, title, pairs) {
    if (pairs.length < 2) return;
    values[facet] = [];
    finder.querySelector('.filters-body').appendChild(make('section', { 'class': 'facet', role: 'group', 'aria-labelledby': 'par-' + facet }, [
      make('h2', { id: 'par-' + facet }, title),
      make('ul', { 'class': 'values' }, pairs.map(function (pair) { return addValue(facet, pair[0], pair[1]); }))
    ]));
  }

  // The links to the pages of themes, audiences and structures become choices, with the same words.
  function turnLinksIntoChoices() {
    FACETS.forEach(function (facet) { values[facet] = []; choice[facet] = []; });
    all('.facet', finder).forEach(function (section) {
      var facet = section.getAttribute('data-facet');
      var links = section.querySelector('ul');
      section.setAttribute('role', 'group');
      section.replaceChild(make('ul', { 'class': 'values' }, all('a', links).map(function (link) {
        var item = addValue(facet, link.getAttribute('data-id'), link.querySelector('span').textContent, link.querySelector('svg') || []);
        item.firstChild.className += ' ' + link.className.replace('choice', '');
        return item;
      })), links);
    });
    addFacet('statut', 'Où en est l’action\u00a0?', states.filter(function (state) {
      return isSplit || list.querySelector('[data-statut="' + state[0] + '"]');
    }));
    addFacet('annee', 'Quelle année\u00a0?', annexes.map(function (annex) { return [annex[0], annex[0]]; }));
  }

  // The controls around the list

  var field = document.getElementById('q');
  var title = document.querySelector('h1');
  var heading = document.getElementById('resultats');
  var everything = [title.textContent, heading.textContent];
  var spoken = make('p', { 'class': 'visually-hidden', role: 'status' });
  var chips = make('ul', { 'class': 'chips', 'aria-label': 'Vos choix' });
  var advice = make('div', { 'class': 'advice' });
  var take = make('p', { 'class': 'finder-take' });
  var summary = filters.querySelector('summary');
  var done = make('button', { type: 'button', 'class': 'button filters-done', click: function () {
    filters.open = false;
    showResults();
  } });
  var results = make('ul', { 'class': 'cards' });
  var more = make('button', { type: 'button', 'class': 'button', click: showMore }, 'Voir plus d’actions');
  var answer = make('div', { 'class': 'answer' }, [results, make('p', { 'class': 'actions-row' }, more)]);

  function addControls() {
    field.addEventListener('input', type);
    field.form.addEventListener('submit', function (event) {
      event.preventDefault();
      showResults();
    });
    heading.parentNode.insertBefore(chips, heading);
    heading.parentNode.appendChild(advice);
    heading.parentNode.appendChild(spoken);
    list.parentNode.insertBefore(take, list.nextSibling);
    filters.appendChild(done);
    summary.textContent = 'Filtrer';
    if (matchMedia('(min-width: 62rem)').matches) filters.open = true;
    answer.hidden = true;
    list.insertBefore(answer, list.firstChild);
  }

  function showResults() {
    heading.focus();
    heading.scrollIntoView();
  }

  // Choosing

  function chosen() {
    var made = [];
    FACETS.forEach(function (facet) {
      values[facet].forEach(function (value) {
        if (choice[facet].indexOf(value.id) >= 0) made.push({ facet: facet, value: value, name: value.name });
      });
    });
    if (found) made.unshift({ facet: 'q', name: '«\u00a0' + choice.q.trim() + '\u00a0»' });
    return made;
  }

  function pairs() {
    return (choice.q.trim() ? [['q', choice.q.trim()]] : []).concat(chosen()
      .filter(function (one) { return one.value; })
      .map(function (one) { return [one.facet, one.value.id]; }));
  }

  function step() {
    endTyping();
    changeAddress(writeAddress(pairs()), true);
    shownResults = SHOWN_AT_ONCE;
    refresh();
  }

  function choose(facet, id, isIn) {
    choice[facet] = choice[facet].filter(function (other) { return other !== id; }).concat(isIn ? [id] : []);
    step();
  }

  function loosen(facet, value) {
    if (facet === 'q') choice.q = field.value = '';
    else choice[facet] = value ? choice[facet].filter(function (other) { return other !== value.id; }) : [];
    step();
  }

  function type() {
    choice.q = field.value;
    shownResults = SHOWN_AT_ONCE;
    refresh();
    clearTimeout(pause);
    pause = setTimeout(writeTyped, 250);
  }

  // A word typed is one step back in the history, not one for each letter. It is written in a pause, because browsers take their
  // time over it and refuse too many.
  function writeTyped() {
    var address = writeAddress(pairs());
    pause = null;
    if (address === location.search) return;
    changeAddress(address, !isTyping);
    isTyping = true;
  }

  function endTyping() {
    clearTimeout(pause);
    pause = null;
    isTyping = false;
  }

  field.addEventListener('blur', function () {
    if (pause !== null) writeTyped();
    endTyping();
  });

  function read() {
    FACETS.forEach(function (facet) { choice[facet] = []; });
    choice.q = '';
    readAddress().forEach(function (pair) {
      if (pair[0] === 'q') choice.q = pair[1];
      else if (FACETS.indexOf(pair[0]) >= 0 && values[pair[0]].some(function (value) { return value.id === pair[1]; })) choice[pair[0]].push(pair[1]);
    });
    field.value = choice.q;
  }

  // Painting

  function paint() {
    found = lexicon && lexicon.find(choice.q);
    if (lexicon) showUrgentHelp(choice.q);
    var open = [];
    var without = {};
    var counts = {};
    FACETS.forEach(function (facet) { counts[facet] = {}; });
    items.forEach(function (item) {
      var missed = !found || found.scores[item.rank] ? [] : ['q'];
      FACETS.forEach(function (facet) {
        if (choice[facet].length && !item.ids[facet].some(function (id) { return choice[facet].indexOf(id) >= 0; })) missed.push(facet);
      });
      if (missed.length === 0) open.push(item);
      if (missed.length === 1) without[missed[0]] = (without[missed[0]] || 0) + 1;
      (missed.length === 0 ? FACETS : missed.length === 1 && missed[0] !== 'q' ? missed : []).forEach(function (facet) {
        item.ids[facet].forEach(function (id) { counts[facet][id] = (counts[facet][id] || 0) + 1; });
      });
    });
    if (found) open.sort(byUse);
    paintValues(counts);
    paintHead(open, without);
    paintResults(open);
  }

  // The most useful first; then the latest edition, in the order of the list.
  function byUse(one, other) {
    return found.scores[other.rank] - found.scores[one.rank] || other.ids.annee[0] - one.ids.annee[0] || one.rank - other.rank;
  }

  function paintValues(counts) {
    FACETS.forEach(function (facet) {
      values[facet].forEach(function (value) {
        var number = counts[facet][value.id] || 0;
        value.box.checked = choice[facet].indexOf(value.id) >= 0;
        if (number === value.last) return;
        value.last = number;
        value.number.textContent = digits(number);
        value.label.className = value.label.className.replace(' value-empty', '') + (number ? '' : ' value-empty');
      });
    });
  }

  function paintHead(open, without) {
    var made = chosen();
    var text = open.length === 0 ? 'Aucune action trouvée'
      : made.length === 0 ? everything[1]
      : (found ? lookedFor() : '') + count(open.length, 'action trouvée', 'actions trouvées') + ' sur ' + digits(items.length);
    title.textContent = made.length ? 'Actions trouvées' : everything[0];
    if (heading.textContent !== text) {
      heading.textContent = text;
      // Spoken once the typing rests: nobody wants to hear a number for each letter.
      clearTimeout(rest);
      rest = setTimeout(function () { spoken.textContent = text; }, 800);
    }
    done.textContent = open.length === 0 ? 'Fermer les filtres' : 'Voir ' + (open.length === 1 ? 'l’action' : 'les ' + digits(open.length) + ' actions');
    paintChips(made);
    paintAdvice(made, open.length, without);
    paintTake(made, open);
  }

  // What was looked for instead of what was typed.
  function lookedFor() {
    var nears = found.nears.map(function (unit) { return '«\u00a0' + unit.near + '\u00a0»'; }).join(', ');
    return (nears && 'Résultats pour ' + nears + '. ') + (found.isPart ? 'Aucune action n’a tous ces mots. Les plus proches\u00a0: ' : '');
  }

  function paintChips(made) {
    var key = JSON.stringify(made.map(function (one) { return [one.facet, one.name]; }));
    if (chips.key === key) return;
    chips.key = key;
    chips.textContent = '';
    chips.hidden = made.length === 0;
    made.forEach(function (one, index) {
      chips.appendChild(make('li', {}, make('button', { type: 'button', 'class': 'chip', click: function () {
        loosen(one.facet, one.value);
        var left = all('.chip', chips);
        (left[index] || left[index - 1] || summary).focus();
      } }, [make('span', { 'class': 'visually-hidden' }, 'Enlever\u00a0: '), one.name, make('span', { 'class': 'chip-cross', 'aria-hidden': 'true' }, '×')])));
    });
    if (made.length) {
      chips.appendChild(make('li', {}, make('button', { type: 'button', 'class': 'chip-clear', click: function () {
        FACETS.forEach(function (facet) { choice[facet] = []; });
        loosen('q');
        summary.focus();
      } }, 'Tout effacer')));
    }
  }

  // Nothing found: each choice that stands alone in the way, and what is behind it; or else the themes, the nearest first.
  function paintAdvice(made, number, without) {
    advice.textContent = '';
    advice.hidden = number > 0;
    if (number > 0) return;
    var ways = Object.keys(without).map(function (facet) {
      var names = made.filter(function (one) { return one.facet === facet; }).map(nameOf).join(', ');
      return make('li', {}, make('button', { type: 'button', 'class': 'button', click: function () {
        loosen(facet);
        summary.focus();
      } }, 'Sans ' + names + '\u00a0: ' + count(without[facet], 'action', 'actions')));
    });
    if (made.length > 1 && ways.length) return say('Vous pouvez élargir\u00a0:', ways);
    var near = found ? nearestThemes() : [];
    say(near.length ? 'Les thèmes les plus proches\u00a0:' : 'Essayez un autre mot, ou choisissez un thème\u00a0:', (near.length ? near : values.theme).map(function (value) {
      return make('li', {}, make('button', { type: 'button', 'class': 'button', click: function () {
        FACETS.forEach(function (facet) { choice[facet] = []; });
        choice.theme = [value.id];
        loosen('q');
        showResults();
      } }, value.name));
    }));
  }

  // Those of the actions that have some of the words, though too few to be an answer.
  function nearestThemes() {
    function weight(theme) {
      return items.reduce(function (sum, item) { return item.ids.theme.indexOf(theme.id) < 0 ? sum : sum + (found.near[item.rank] || 0); }, 0);
    }
    return values.theme.filter(weight).sort(function (one, other) { return weight(other) - weight(one); }).slice(0, 3);
  }

  function say(words, ways) {
    advice.appendChild(make('p', {}, words));
    advice.appendChild(make('ul', { 'class': 'actions-row' }, ways));
  }

  // The selection on paper and as a table.
  function paintTake(made, open) {
    take.textContent = '';
    take.hidden = made.length === 0 || open.length === 0;
    if (take.hidden) return;
    var address = writeAddress(pairs());
    var ids = {};
    open.forEach(function (item) {
      var year = item.ids.annee[0];
      (ids[year] = ids[year] || []).push(item.id);
    });
    var years = annexes.filter(function (annex) { return ids[annex[0]]; });
    var links = years.map(function (annex) {
      var href = annex[1] + address + '#imprimer=' + ids[annex[0]].join();
      return years.length === 1 ? make('a', { href: href }, 'Imprimer cette sélection')
        : make('a', { href: href, 'aria-label': 'Imprimer cette sélection, ' + annex[0] }, annex[0]);
    });
    take.appendChild(make('span', {}, links.length === 1 ? links : ['Imprimer cette sélection\u00a0: '].concat(links)));
    if (!tables.length) return;
    take.appendChild(make('span', {}, ['Télécharger cette sélection\u00a0: '].concat(tables.map(function (table) {
      return make('button', { type: 'button', 'aria-label': 'Télécharger cette sélection, ' + table[0], click: function () {
        saveRows(table[1], open.map(function (item) { return [item.ids.annee[0], item.id]; }), function () {
          spoken.textContent = 'Le tableau n’est pas arrivé. Vérifiez votre connexion, puis réessayez.';
        });
      } }, table[0]);
    }))));
  }

  // The answer, a few cards at a time: copies of those of the page, or made from the search file.
  function paintResults(open) {
    var isShown = chosen().length > 0;
    [].forEach.call(list.children, function (part) { part.hidden = (part === answer) !== isShown; });
    results.textContent = '';
    if (isShown) open.slice(0, shownResults).forEach(function (item) { results.appendChild(cardOf(item)); });
    more.parentNode.hidden = open.length <= shownResults;
  }

  function showMore() {
    var next = shownResults;
    shownResults += SHOWN_AT_ONCE;
    paint();
    results.children[next].querySelector('a').focus();
  }

  function cardOf(item) {
    if (item.element) return item.element.cloneNode(true);
    var line = item.line;
    var by = item.structure.name + ', ' + line[2];
    var href = finder.getAttribute('data-racine').replace('index.html', '') + line[2] + '/actions/' + line[1] + '/';
    var facts = item.themes.map(function (theme) { return make('li', {}, theme.name); });
    if (item.ids.statut[0] !== 'non_precise') facts.unshift(make('li', { 'class': 'state' }, states[line[6]][1]));
    return make('li', { 'class': 'card action-card' }, make('div', { 'class': 'card-body' }, [
      make('h3', {}, make('a', { href: href, 'aria-label': line[0] + ', ' + by }, line[0])),
      make('p', { 'class': 'card-by' }, by),
      make('p', { 'class': 'card-text' }, line[7]),
      make('ul', { 'class': 'card-facts' }, facts)
    ]));
  }

  turnLinksIntoChoices();
  addControls();
  read();
  window.addEventListener('popstate', function () {
    endTyping();
    read();
    refresh();
  });
  // The words come when a reader starts to look for something; until then the page's own stand.
  finder.parentNode.addEventListener('focusin', fetchWords);
  if (!isSplit || pairs().length) refresh();
}());
