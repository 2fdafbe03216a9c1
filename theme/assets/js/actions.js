// The index of actions: words and choices that narrow the list. It reads what the page says and hides what was not asked for;
// without it the page is whole. Theme/Components/CardChoices.cs writes the attributes that it reads.
(function () {
  var finder = document.querySelector('.finder');
  if (!finder || !window.history || !history.pushState || !String.prototype.normalize) return;

  var FACETS = ['theme', 'public', 'structure', 'statut', 'annee'];
  var SHOWN_AT_ONCE = 60;

  var list = document.querySelector('.index-list');
  var filters = finder.querySelector('.filters');
  var searchFile = location.protocol === 'file:' ? null : finder.getAttribute('data-recherche');
  var annexes = readNames(finder.getAttribute('data-annexes'));
  var states = readNames(finder.getAttribute('data-etats'));
  // What a page opened from a disk cannot fetch it does not offer.
  var tables = location.protocol === 'file:' ? [] : readNames(finder.getAttribute('data-tableaux'));

  var language = document.querySelector('[data-sens]').dataset;
  var lexicon = makeLexicon(language.sens, language);
  var items = null;
  var isFetching = false;
  var values = {};
  var choice = { q: '' };
  var found = null;
  var pause = null;
  var isTyping = false;
  var shownResults = SHOWN_AT_ONCE;

  // What can be chosen

  function itemOf(card) {
    var ids = {};
    FACETS.forEach(function (facet) { ids[facet] = card.getAttribute('data-' + facet).split(' '); });
    return {
      element: card,
      group: card.parentNode.parentNode,
      id: card.querySelector('a').getAttribute('href').replace(/\/(index\.html)?$/, '').replace(/^.*\//, ''),
      ids: ids,
      texts: ['h3', '.card-text', '.card-by', '.card-facts li'].map(function (part) { return all(part, card).map(nameOf).join(' '); })
        .concat(card.getAttribute('data-mots')),
      isOut: false
    };
  }

  function nameOf(thing) {
    return thing.name || thing.textContent;
  }

  // A line of the search file, in the order of Publishing/SearchJson.cs.
  function itemOfLine(line) {
    var name = function (facet) { return function (index) { return values[facet][index]; }; };
    var id = function (value) { return value.id; };
    var themes = line[4].map(name('theme'));
    var audiences = line[5].map(name('public'));
    var structure = values.structure[line[3]];
    return {
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
    if (items) return paint();
    if (isFetching) return;
    isFetching = true;
    if (searchFile) fetchLines();
    else prepare(all('.action-card', list), itemOf, []);
  }

  function fetchLines() {
    var request = new XMLHttpRequest();
    request.onload = function () {
      if (request.status === 200) prepare(JSON.parse(request.responseText), itemOfLine, []);
      else request.onerror();
    };
    request.onerror = function () {
      searchFile = null;
      isFetching = false;
      refresh();
    };
    request.open('GET', searchFile);
    request.send();
  }

  // A few at a time: thousands at once would hold up the keys that a reader types meanwhile.
  function prepare(sources, read, ready) {
    sources.slice(ready.length, ready.length + (sources.length > 100 ? 25 : 100)).forEach(function (source) {
      var item = read(source);
      item.rank = ready.length;
      ready.push(item);
      lexicon.add(item);
    });
    if (ready.length < sources.length) return setTimeout(prepare, 0, sources, read, ready);
    items = ready;
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
      return searchFile || list.querySelector('[data-statut="' + state[0] + '"]');
    }));
    addFacet('annee', 'Quelle année\u00a0?', annexes.map(function (annex) { return [annex[0], annex[0]]; }));
  }

  // The controls above the list

  var field = make('input', { id: 'q', name: 'q', type: 'search', autocomplete: 'off', enterkeyhint: 'search', input: type });
  var status = make('p', { 'class': 'finder-status', role: 'status' });
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
  var resultSection = make('section', { 'class': 'rubric', 'aria-labelledby': 'resultats' }, [
    make('h2', { id: 'resultats' }, 'Les actions trouvées'), results, make('p', { 'class': 'actions-row' }, more)
  ]);

  function addControls() {
    var form = make('form', { 'class': 'search', role: 'search', submit: function (event) {
      event.preventDefault();
      showResults();
    } }, [make('label', { 'for': 'q' }, 'Chercher une action'), field]);
    finder.insertBefore(make('div', { 'class': 'finder-head' }, [form, status, chips, advice, take]), filters);
    filters.appendChild(done);
    summary.textContent = 'Filtrer';
    if (window.matchMedia && matchMedia('(min-width: 62rem)').matches) filters.open = true;
    document.querySelector('.index').className += ' is-live';
    resultSection.hidden = true;
    list.insertBefore(resultSection, list.firstChild);
  }

  // To the first group found, or to the words that say that there is none.
  function showResults() {
    var target = all('h2', list).filter(function (heading) { return heading.offsetParent; })[0] || status;
    target.tabIndex = -1;
    target.focus();
    target.scrollIntoView();
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
    found = lexicon.find(choice.q);
    showUrgentHelp(choice.q);
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
      item.isIn = missed.length === 0;
    });
    if (found) open.sort(byUse);
    paintValues(counts);
    paintHead(open, without);
    paintResults(open);
    if (!searchFile && !found) paintCards();
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
    var total = items.length;
    var text = open.length === 0 ? 'Aucune action trouvée'
      : made.length === 0 ? count(total, 'action', 'actions')
      : count(open.length, 'action trouvée', 'actions trouvées') + ' sur ' + digits(total);
    if (!searchFile && finder.getAttribute('data-recherche')) text += ' dans cette page';
    if (open.length && found) text = lookedFor() + text;
    if (status.textContent !== text) status.textContent = text;
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
    if (chips.getAttribute('data-key') === key) return;
    chips.setAttribute('data-key', key);
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

  // Nothing found: each choice that stands alone in the way, and what is behind it.
  function paintAdvice(made, found, without) {
    advice.textContent = '';
    advice.hidden = found > 0;
    if (found > 0) return;
    var ways = Object.keys(without).map(function (facet) {
      var names = made.filter(function (one) { return one.facet === facet; }).map(nameOf).join(', ');
      return make('li', {}, make('button', { type: 'button', 'class': 'button', click: function () {
        loosen(facet);
        summary.focus();
      } }, 'Sans ' + names + '\u00a0: ' + count(without[facet], 'action', 'actions')));
    });
    if (made.length > 1 && ways.length) return say('Vous pouvez élargir\u00a0:', ways);
    say('Essayez un autre mot, ou choisissez un thème\u00a0:', values.theme.map(function (value) {
      return make('li', {}, make('button', { type: 'button', 'class': 'button', click: function () {
        FACETS.forEach(function (facet) { choice[facet] = []; });
        choice.theme = [value.id];
        loosen('q');
        showResults();
      } }, value.name));
    }));
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
          status.textContent = 'Le tableau n’est pas arrivé. Vérifiez votre connexion, puis réessayez.';
        });
      } }, table[0]);
    }))));
  }

  function paintCards() {
    var groups = [];
    items.forEach(function (item) {
      if (item.isOut !== !item.isIn) item.element.hidden = item.isOut = !item.isIn;
      if (groups[groups.length - 1] !== item.group) {
        groups.push(item.group);
        item.group.isIn = false;
      }
      item.group.isIn = item.group.isIn || item.isIn;
    });
    groups.forEach(function (group) {
      if (group.hidden !== !group.isIn) group.hidden = !group.isIn;
    });
  }

  // An answer in the order of its use, a few cards at a time. A split index has no other cards than those made from the search file.
  function paintResults(open) {
    var isShown = searchFile ? chosen().length > 0 : found !== null;
    Array.prototype.forEach.call(list.children, function (part) { part.hidden = (part === resultSection) !== isShown; });
    resultSection.hidden = !isShown || open.length === 0;
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
    var href = finder.getAttribute('data-racine').replace('index.html', '') + line[2] + '/actions/' + line[1] + '/';
    var facts = item.themes.map(function (theme) { return make('li', {}, theme.name); });
    if (item.ids.statut[0] !== 'non_precise') facts.unshift(make('li', { 'class': 'state' }, states[line[6]][1]));
    return make('li', { 'class': 'card action-card' }, make('div', { 'class': 'card-body' }, [
      make('h3', {}, make('a', { href: href }, line[0])),
      make('p', { 'class': 'card-by' }, item.structure.name + ', ' + line[2]),
      make('p', { 'class': 'card-text' }, line[7]),
      make('ul', { 'class': 'card-facts' }, facts)
    ]));
  }

  turnLinksIntoChoices();
  addControls();
  var showUrgentHelp = makeUrgentHelp(language, status);
  read();
  window.addEventListener('popstate', function () {
    endTyping();
    read();
    refresh();
  });
  if (searchFile && !pairs().length) {
    // The file is fetched when a reader starts to look for something; until then the page's own words stand.
    finder.addEventListener('focusin', function start() {
      finder.removeEventListener('focusin', start);
      refresh();
    });
    chips.hidden = advice.hidden = take.hidden = true;
  } else {
    refresh();
  }
}());
