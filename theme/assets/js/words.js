// Words as people type them: without accents and capitals, by their beginnings, in the singular or the plural.

// They stand in most texts, so they choose nothing.
var SMALL_WORDS = ' a au aux avec d dans de des du en et l la le les ma mes mon ou par pour sur un une ';

function plain(text) {
  var letters = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');
  return (' ' + letters + ' ').replace(/[^a-z0-9]+/g, ' ');
}

// "sociaux" is found by "social", "travaux" by "travail". Joined, a text lies in one piece, which is quicker to search.
function withSingulars(text) {
  return [text].concat((text.match(/ [a-z]*[^e ]aux(?= )/g) || []).map(function (word) {
    var stem = word.slice(0, -3);
    return stem + 'al' + stem + 'ail';
  }), ' ').join('');
}

function singulars(word) {
  if (word.length < 5) return [word];
  var short = /[sx]$/.test(word) ? word.slice(0, -1) : word;
  return /[^e]aux$/.test(word) ? [short, word.slice(0, -3) + 'al'] : [short];
}

function wordsOf(text) {
  var words = plain(text).split(' ').filter(Boolean);
  var telling = words.filter(function (word) { return SMALL_WORDS.indexOf(' ' + word + ' ') < 0; });
  return (telling.length ? telling : words).map(function (word) {
    return { whole: word, starts: singulars(word) };
  });
}

// A short word begins too many others: in the texts that the card does not show it must stand whole, as an acronym does.
function has(item, word) {
  return word.starts.some(function (start) {
    return item.shown.indexOf(' ' + start) >= 0 || item.hidden.indexOf(' ' + start + (word.whole.length < 4 ? ' ' : '')) >= 0;
  });
}
