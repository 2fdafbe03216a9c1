// The official table, cut down to the actions chosen in the index, to print them: "?theme=sante#imprimer=clas,pre". The ids stand
// behind the # because they may be hundreds, and a server refuses an address that long.
(function () {
  var names = document.querySelector('.selection-names');
  var asked = readAddress();
  var isNew = /^#imprimer=/.test(location.hash);
  var ids = location.hash.replace(/^#\w*=/, '').split(',');
  var rows = all('main tbody tr[id]');
  var kept = rows.filter(function (row) { return ids.indexOf(row.id) >= 0; });
  if (!names || !kept.length) return;

  var FACETS = { theme: 'thème', 'public': 'public', structure: 'structure', quartier: 'quartier', statut: 'état' };

  function words(facet, title) {
    var chosen = readNames(names.getAttribute('data-' + facet)).filter(function (name) {
      return asked.some(function (pair) { return pair[0] === facet && pair[1] === name[0]; });
    });
    return chosen.length ? [title + '\u00a0: ' + chosen.map(function (name) { return name[1]; }).join(', ')] : [];
  }

  var choices = Object.keys(FACETS).reduce(function (found, facet) { return found.concat(words(facet, FACETS[facet])); }, []);
  asked.forEach(function (pair) {
    if (pair[0] === 'q') choices.push('mots cherchés\u00a0: «\u00a0' + pair[1] + '\u00a0»');
  });

  rows.forEach(function (row) { row.hidden = kept.indexOf(row) < 0; });
  all('main tbody').forEach(function (body) {
    body.hidden = !body.querySelector('tr:not([hidden])');
  });
  all('main caption').forEach(function (caption) {
    caption.textContent = count(kept.length, 'action choisie', 'actions choisies') + ' sur ' + rows.length + ', dans l’ordre du tableau officiel';
  });
  // The front of the sheet speaks of the selection; the code of the whole table would lead elsewhere.
  var structures = {};
  kept.forEach(function (row) { structures[row.querySelector('td').textContent] = true; });
  var numbers = document.querySelector('main .numbers');
  numbers.textContent = '';
  [[kept.length, 'action', 'actions'], [Object.keys(structures).length, 'structure', 'structures']].forEach(function (number) {
    numbers.appendChild(make('li', {}, [make('strong', {}, String(number[0])), ' ' + number[number[0] < 2 ? 1 : 2]]));
  });
  all('main .paper-address').forEach(function (address) { address.hidden = true; });
  all('main .cover-sheet').forEach(function (cover) { cover.className = cover.className.replace('cover-sheet', ''); });
  all('main .actions-row').forEach(function (row) { row.hidden = true; });
  var heading = document.querySelector('main h1');
  heading.appendChild(make('span', { 'class': 'selection' }, 'Sélection' + (choices.length ? '\u00a0– ' + choices.join('\u00a0; ') : '')));
  heading.parentNode.insertBefore(make('p', { 'class': 'actions-row' }, [
    make('button', { type: 'button', 'class': 'button button-strong', click: function () { window.print(); } }, 'Imprimer'),
    make('a', { 'class': 'button', href: location.pathname }, 'Voir tout le tableau')
  ]), heading.nextSibling);

  // Printed once: not again after a reload.
  if (isNew) {
    changeAddress(location.search + '#selection=' + ids.join(), false);
    window.addEventListener('load', function () { window.print(); });
  }
}());
