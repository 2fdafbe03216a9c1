// The index of actions: words and choices that narrow the list. It reads what the page says and hides what was not asked for;
// without it the page is whole. CardChoices (theme/Views/ActionListView.cs) writes the attributes that it reads.
(function () {
  var finder = document.querySelector('.finder');
  if (!finder || !window.history || !history.pushState || !String.prototype.normalize) return;

  var FACETS = ['theme', 'public', 'structure', 'quartier', 'statut', 'annee'];
  var SHOWN_AT_ONCE = 60;
  var PLACED_AT_ONCE = 10;

  var list = document.querySelector('.index-list');
  var filters = finder.querySelector('.filters');
  // The other actions of a split index come with the words, and those of other years.
  var isSplit = document.querySelector('.pager');
  // The year that is chosen where the address chooses none; empty where there is only one.
  var latest = finder.getAttribute('data-annee') || '';
  var annexes = readNames(finder.getAttribute('data-annexes'));
  var states = readNames(finder.getAttribute('data-etats'));
  // What a page opened from a disk cannot fetch it does not offer.
  var tables = location.protocol === 'file:' ? [] : readNames(finder.getAttribute('data-tableaux'));

  var lexicon = null;
  var lines = { next: 1 };
  var items = isSplit ? null : all('.action-card', list).map(itemOf);
  var isComing = false;
  var values = {};
  var choice = { q: '' };
  var found = null;
  var pause = null;
  var rest = null;
  var filling = null;
  var isTyping = false;
  var shownResults = SHOWN_AT_ONCE;

  // What can be chosen

  // A number for each line of actions: the records of one action of several years have the same.
  function lineOf(name) {
    return lines['_' + name] = lines['_' + name] || lines.next++;
  }

  function itemOf(card) {
    var ids = {};
    var id = card.querySelector('a').getAttribute('href').replace(/\/(index\.html)?$/, '').replace(/^.*\//, '');
    FACETS.forEach(function (facet) { ids[facet] = (card.getAttribute('data-' + facet) || '').split(' '); });
    return {
      element: card,
      id: id,
      line: lineOf(card.getAttribute('data-ligne') || id),
      ids: ids,
      texts: ['h3', '.plain-title', '.card-text', '.card-by', '.card-facts li'].map(function (part) { return all(part, card).map(nameOf).join(' '); })
        .concat(card.getAttribute('data-mots'))
    };
  }

  function nameOf(thing) {
    return thing.name || thing.textContent;
  }

  // A line of the search file, in the order of generator/Exporting/SearchScript.cs.
  function itemOfLine(line) {
    var name = function (facet) { return function (index) { return values[facet][index]; }; };
    var id = function (value) { return value.id; };
    var themes = line[4].map(name('theme'));
    var audiences = line[5].map(name('public'));
    var carriers = line[3].map(name('structure'));
    return {
      cells: line,
      themes: themes,
      by: carriers[0].name + line[10],
      id: line[1],
      line: lineOf(line[11]),
      ids: { theme: themes.concat(line[9].map(name('theme'))).map(id), public: audiences.map(id), structure: carriers.map(id), quartier: line[13].map(name('quartier')).map(id), statut: [states[line[6]][0]], annee: [String(line[2])] },
      texts: [line[0], line[12], line[7], carriers.map(nameOf).join(' '), themes.map(nameOf).join(' '), line[8]]
    };
  }

  // Paints as soon as there is something to search.
  function refresh() {
    if (lexicon || items && !choice.q.trim() && isLatest()) paint();
    else fetchWords();
  }

  // How to search, then what: scripts, because a page opened from a disk can fetch nothing else.
  function fetchWords() {
    if (isComing) return;
    isComing = true;
    finder.getAttribute('data-recherche').split(' ').forEach(function (source) {
      var script = make('script', { src: source, load: begin, error: function () {
        isComing = false;
        heading.textContent = 'La recherche n’est pas arrivée. Vérifiez votre connexion, puis réessayez.';
      } });
      // In their order.
      script.async = false;
      document.head.appendChild(script);
    });
  }

  function begin() {
    var words = window.recherche, search = window.chercher;
    if (!words || !search) return;
    window.recherche = null;
    learn(search(words, heading), words.sens.split('|'), (items || []).concat(words.lignes), 0);
  }

  // First what words mean, then what the actions say, for some milliseconds of each picture that the screen shows: all at once would
  // hold up the keys that a reader types meanwhile.
  function learn(words, meanings, given, count) {
    var end = Date.now() + 8;
    for (; count < meanings.length + given.length && Date.now() < end; count++) {
      var index = count - meanings.length;
      if (index < 0) words.mean(meanings[count]);
      else words.add(given[index] = given[index].texts ? given[index] : itemOfLine(given[index]));
    }
    setTimeout(function () {
      if (count < meanings.length + given.length) return learn(words, meanings, given, count);
      words.end();
      items = given;
      lexicon = words;
      paint();
    }, 16);
  }

  function addValue(facet, id, parts) {
    var box = make('input', { type: 'checkbox', name: facet, value: id, change: function () { choose(facet, id, box.checked); } });
    var label = make('label', { 'class': 'value' }, [box].concat(parts));
    values[facet].push({ id: id, name: parts.filter(function (part) { return part.tagName === 'SPAN'; })[0].textContent, box: box, label: label, number: label.lastChild, last: -1 });
    return make('li', {}, label);
  }

  // The links to the pages of years, themes, audiences and structures become choices, with the same words.
  function turnLinksIntoChoices() {
    FACETS.forEach(function (facet) { values[facet] = []; choice[facet] = []; });
    all('.facet', finder).forEach(function (section) {
      var facet = section.getAttribute('data-facet');
      var links = section.querySelector('ul');
      section.setAttribute('role', 'group');
      section.replaceChild(make('ul', { 'class': 'values' }, all('a', links).map(function (link) {
        var item = addValue(facet, link.getAttribute('data-id'), all('svg, span', link));
        item.firstChild.className += ' ' + link.className.replace('choice', '');
        return item;
      })), links);
    });
    if (states.length > 1) finder.querySelector('.filters-body').appendChild(make('section', { 'class': 'facet', role: 'group', 'aria-labelledby': 'par-statut' }, [
      make('h2', { id: 'par-statut' }, 'Où en est l’action\u00a0?'),
      make('ul', { 'class': 'values' }, states.map(function (state) {
        return addValue('statut', state[0], [make('span', {}, state[1]), make('span', { 'class': 'choice-count' })]);
      }))
    ]));
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
  } }, 'Fermer les filtres');
  var results = make('ul', { 'class': 'cards' });
  var restHead = make('li', { 'class': 'cards-rest' }, 'Ces actions n’ont qu’une partie de vos mots\u00a0:');
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
    if (latest && !choice.annee.length) made.push({ facet: 'annee', name: 'Toutes les années' });
    return made;
  }

  function isLatest() {
    return choice.annee.join() === latest;
  }

  // Whether the page stands as it came.
  function isPlain() {
    return isLatest() && chosen().every(function (one) { return one.facet === 'annee'; });
  }

  function pairs() {
    return (choice.q.trim() ? [['q', choice.q.trim()]] : []).concat(chosen()
      .filter(function (one) { return one.facet !== 'q' && (one.facet !== 'annee' || !isLatest()); })
      .map(function (one) { return [one.facet, one.value ? one.value.id : '']; }));
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
    else choice[facet] = value ? choice[facet].filter(function (other) { return other !== value.id; }) : choice[facet].length ? [] : [latest];
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

  function chooseNothing() {
    FACETS.forEach(function (facet) { choice[facet] = []; });
    if (latest) choice.annee = [latest];
  }

  function read() {
    chooseNothing();
    choice.annee = [];
    choice.q = '';
    readAddress().forEach(function (pair) {
      if (pair[0] === 'q') choice.q = pair[1];
      else if (FACETS.indexOf(pair[0]) >= 0 && values[pair[0]].some(function (value) { return value.id === pair[1]; })) choice[pair[0]].push(pair[1]);
    });
    // "annee=" asks for all years.
    if (latest && !choice.annee.length && !/[?&]annee=(&|$)/.test(location.search)) choice.annee = [latest];
    field.value = choice.q;
  }

  // Painting

  function paint(isHurried) {
    found = lexicon && lexicon.find(choice.q);
    var open = [];
    var ofYears = [];
    var without = {};
    var counts = {};
    FACETS.forEach(function (facet) { counts[facet] = {}; });
    items.forEach(function (item, rank) {
      var missed = !found || found.scores[rank] ? [] : ['q'];
      item.rank = rank;
      FACETS.forEach(function (facet) {
        if (choice[facet].length && !item.ids[facet].some(function (id) { return choice[facet].indexOf(id) >= 0; })) missed.push(facet);
      });
      if (missed.indexOf('annee') < 0) ofYears.push(item);
      if (missed.length === 0) open.push(item);
      if (missed.length === 1) put(without, missed[0], item);
      (missed.length === 0 ? FACETS : missed.length === 1 && missed[0] !== 'q' ? missed : []).forEach(function (facet) {
        item.ids[facet].forEach(function (id) { put(counts[facet], id, item); });
      });
    });
    open = newest(open);
    if (found) open.sort(byUse);
    paintValues(counts);
    paintHead(open, without, ofYears);
    paintResults(open, isHurried);
  }

  function put(lists, name, item) {
    (lists[name] = lists[name] || []).push(item);
  }

  // An action that goes on from year to year is one, the latest of those given.
  function newest(given) {
    var years = [];
    given.forEach(function (item) {
      if (!(years[item.line] > item.ids.annee[0])) years[item.line] = item.ids.annee[0];
    });
    return given.filter(function (item) { return item.ids.annee[0] === years[item.line]; });
  }

  // The most useful first; then the latest edition, in the order of the list.
  function byUse(one, other) {
    return found.scores[other.rank] - found.scores[one.rank] || other.ids.annee[0] - one.ids.annee[0] || one.rank - other.rank;
  }

  function paintValues(counts) {
    FACETS.forEach(function (facet) {
      values[facet].forEach(function (value) {
        var number = newest(counts[facet][value.id] || []).length;
        value.box.checked = choice[facet].indexOf(value.id) >= 0;
        // Those of other years are not all there yet.
        if (number === value.last || facet === 'annee' && !lexicon) return;
        value.last = number;
        value.number.textContent = digits(number);
        value.label.className = value.label.className.replace(' value-empty', '') + (number ? '' : ' value-empty');
      });
    });
  }

  function paintHead(open, without, ofYears) {
    var made = chosen();
    var text = open.length === 0 ? 'Aucune action trouvée'
      : isPlain() ? everything[1]
      : (found ? found.lead : '') + count(open.length, 'action trouvée', 'actions trouvées') + ' sur ' + digits(newest(ofYears).length);
    title.textContent = isPlain() ? everything[0] : open.length ? 'Actions trouvées' : 'Recherche';
    if (heading.textContent !== text) {
      heading.textContent = text;
      // Spoken once the typing rests: nobody wants to hear a number for each letter.
      clearTimeout(rest);
      rest = setTimeout(function () { spoken.textContent = text; }, 800);
    }
    done.textContent = open.length === 0 ? 'Fermer les filtres' : 'Voir ' + (open.length === 1 ? 'l’action' : 'les ' + digits(open.length) + ' actions');
    paintChips(made);
    paintAdvice(made, open.length, without);
    paintTake(open);
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
    if (!isPlain()) {
      chips.appendChild(make('li', {}, make('button', { type: 'button', 'class': 'chip-clear', click: function () {
        chooseNothing();
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
      } }, 'Sans ' + names + '\u00a0: ' + count(newest(without[facet]).length, 'action', 'actions')));
    });
    if (made.length > 1 && ways.length) return say('Vous pouvez élargir\u00a0:', ways);
    var near = found ? nearestThemes() : [];
    say(near.length ? 'Les thèmes les plus proches\u00a0:' : 'Essayez un autre mot, ou choisissez un thème\u00a0:', (near.length ? near : values.theme).map(function (value) {
      return make('li', {}, make('button', { type: 'button', 'class': 'button', click: function () {
        chooseNothing();
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
  function paintTake(open) {
    take.textContent = '';
    take.hidden = isPlain() || open.length === 0;
    if (take.hidden) return;
    var address = writeAddress(pairs());
    var ids = {};
    open.forEach(function (item) { put(ids, item.ids.annee[0], item.id); });
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
  function paintResults(open, isHurried) {
    var isShown = !isPlain();
    [].forEach.call(list.children, function (part) { part.hidden = (part === answer) !== isShown; });
    var parts = isShown ? open.slice(0, shownResults) : [];
    var whole = parts.filter(function (item) { return !found || !found.rest[item.rank]; }).length;
    if (whole < parts.length) parts.splice(whole, 0, { card: restHead });
    results.setAttribute('aria-busy', 'true');
    place(parts, 0, isHurried ? parts.length : PLACED_AT_ONCE);
    more.parentNode.hidden = open.length <= shownResults;
  }

  // What a screen shows at once, then the rest, so that the next key passes between. What stays where it is needs no new layout.
  function place(parts, index, number) {
    var end = Math.min(parts.length, index + number);
    clearTimeout(filling);
    for (; index < end; index++) {
      var card = parts[index].card = parts[index].card || cardOf(parts[index]);
      if (results.children[index] !== card) results.insertBefore(card, results.children[index] || null);
    }
    if (index < parts.length) {
      filling = setTimeout(function () { place(parts, index, number); }, 16);
      return;
    }
    while (results.children.length > parts.length) results.removeChild(results.lastChild);
    results.removeAttribute('aria-busy');
  }

  function showMore() {
    var next = shownResults;
    shownResults += SHOWN_AT_ONCE;
    paint(true);
    all('.card', results)[next].querySelector('a').focus();
  }

  function cardOf(item) {
    if (item.element) return item.element.cloneNode(true);
    var line = item.cells;
    // A page opened from a disk names the file of a page.
    var href = finder.getAttribute('data-racine').replace(/(index\.html)?$/, line[2] + '/actions/' + line[1] + '/$1');
    var facts = item.themes.map(function (theme) { return make('li', { 'class': hueOf(theme) }, theme.name); });
    if (item.ids.statut[0] !== 'non_precise') facts.unshift(make('li', { 'class': 'state' }, states[line[6]][1]));
    var theme = item.themes[0];
    return make('li', { 'class': 'card action-card ' + (theme ? hueOf(theme) : '') }, [
      make('span', { 'class': 'badge' }, theme ? theme.label.querySelector('svg').cloneNode(true) : []),
      make('div', { 'class': 'card-body' }, [
        make('h3', {}, make('a', { href: href, 'aria-label': line[0] + ', ' + item.by }, line[0])),
        line[12] && make('p', { 'class': 'plain-title' }, line[12]),
        make('p', { 'class': 'card-by' }, item.by),
        make('p', { 'class': 'card-text' }, line[7]),
        make('ul', { 'class': 'card-facts' }, facts)
      ])
    ]);
  }

  function hueOf(theme) {
    return theme.label.className.replace(/value\S*/g, '');
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
  paintChips(chosen());
  if (!isSplit || pairs().length) refresh();
}());
