// What people type, and the items that answer it: without accents and capitals, a word for its whole family, by its beginning, and
// only where all this finds nothing by ear or with a slip, or as words run together. Knows items as texts with their weight, and
// nothing of the page.

// How much a word tells in title, plain title, summary, structure, themes and official text; those of residents come after the titles.
var WEIGHTS = [100, 90, 50, 35, 30, 20];

function letters(text) {
  return text.normalize('NFKD').replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/ß/g, 'ss');
}

// "Bien-être" is one word, and "C.A.F." another; a submarine is no money, and a bet no sport.
function tokens(text) {
  return (' ' + letters(text) + ' ').replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1').replace(/[^a-z0-9]+/g, ' ').replace(/ (bien|rendez|week|wi|sous|paris) (etre|vous|end|fi|marins?|sportifs?)(?= )/g, ' $1$2').trim().split(' ');
}

// "A été" is no summer: what `language.silent` finds says nothing.
var silent;

function withoutSilent(text) {
  return text.replace(silent, ' ');
}

function isIn(list, word) {
  return list.indexOf(' ' + word + ' ') >= 0;
}

// Rules of generator/Model/FrenchLetters.cs, and what they make of a word.
function rules(text) {
  return text.split(' ').map(function (rule) {
    var sides = rule.split('→');
    return [new RegExp(sides[0], 'g'), sides[1]];
  });
}

function apply(rules, word) {
  return rules.reduce(function (result, rule) { return result.replace(rule[0], rule[1]); }, word);
}

// A letter more, less, other, or two that changed places.
var rows = [];

function slips(from, to) {
  var i, j;
  for (i = 0; i <= from.length; i++) {
    rows[i] = rows[i] || [i];
    for (j = 1; j <= to.length; j++) {
      rows[i][j] = i === 0 ? j : Math.min(
        rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1),
        i > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? rows[i - 2][j - 2] + 1 : i + j);
    }
  }
  return rows[from.length][to.length];
}

// The words of the items and those of residents in `language.sens`: "taf,boulot>#emploi,métier|…", where # is the id of a record. The
// rest of `language` is what generator/Model/FrenchLetters.cs says: words of `small` choose nothing; words of `light` choose where they
// stand alone, and otherwise only say what comes first; endings come off by the rules of `stems`; `sounds` tell how a word is heard.
function makeLexicon(language) {
  var lexicon = {}, all = [], phrases = [], items = [], memory = {}, pieces = Object.create(null), stems = rules(language.stems), sounds = rules(language.sounds);
  silent = new RegExp(language.silent, 'gi');
  var smallSounds = language.small.replace(/\S+/g, function (word) { return apply(sounds, word); });

  function entry(word, shown) {
    var key = '_' + word;
    if (!lexicon[key]) all.push(lexicon[key] = { word: word, shown: shown, stem: apply(stems, word), ear: apply(sounds, letters(shown.replace(/ç/g, 'ss'))), places: [], weights: [], aims: [] });
    return lexicon[key];
  }

  function isLight(word) {
    return isIn(language.light, word) || isIn(language.light, word.replace(/[sx]$/, ''));
  }

  function stemOf(thing) {
    return thing.stem;
  }

  function isTelling(word) {
    return word.length > 1 && !isIn(language.small, word) && !/^\d\d$/.test(word);
  }

  function telling(text) {
    return tokens(withoutSilent(text)).filter(isTelling);
  }

  // "Koi", "tro" and "jé" are small words too, and an age is that of a child, of a young or of an old person.
  function asked(question) {
    var words = telling(question.replace(/(\d+) ?ans(?!\S)/gi, function (age, years) { return years < 12 ? 'enfant' : years < 26 ? 'ado' : years < 60 ? '' : 'vieux'; }));
    var left = words.filter(function (word) { return lexicon['_' + word] || lexicon['_' + word.replace(/s$/, '')] || !isIn(smallSounds, apply(sounds, word)); });
    return left.length ? left : words;
  }

  function entriesOf(piece) {
    var words = tokens(piece), shown = words.length > 1 ? piece.split('-') : [piece];
    return words.map(function (word, place) { return isTelling(word) && entry(word, shown[place] || word); }).filter(Boolean);
  }

  function entries(text, each) {
    withoutSilent(text.toLowerCase()).split(/[\s'’.,;:!?()«»]+/).forEach(function (piece) {
      (pieces[piece] = pieces[piece] || entriesOf(piece)).forEach(each);
    });
  }

  // "taf,boulot>#emploi,métier", of `language.sens`; "permis de chasse>" is what nothing here answers.
  function mean(line) {
    var sides = line.split('>'), aims = sides[1] ? sides[1].split(',') : [];
    sides[0].split(',').forEach(function (words) {
      var known = [];
      entries(words, function (one) { known.push(one); });
      if (known.length === 1 && !aims.length) known[0].isNothing = true;
      else if (known.length === 1) known[0].isFound = known[0].aims.push(aims);
      // Light words mean nothing more but side by side.
      else if (known.length) phrases.push({ stems: known.map(stemOf), aims: aims, shown: words, isLight: known.every(function (one) { return isLight(one.word); }) });
    });
  }

  function add(item) {
    var index = items.push(item) - 1;
    item.texts.forEach(function (text, place) {
      entries(text, function (known) {
        var last = known.places.length - 1;
        known.isFound = true;
        if (known.places[last] !== index) {
          known.places.push(index);
          known.weights.push(WEIGHTS[place]);
        } else if (known.weights[last] < WEIGHTS[place]) known.weights[last] = WEIGHTS[place];
      });
    });
  }

  function give(scores, index, weight) {
    var old = scores[index] || 0;
    scores[index] = Math.max(old, weight) + Math.min(old, weight) / 10;
  }

  function giveAims(scores, aims, part) {
    aims.forEach(function (aim, rank) {
      var id = aim.slice(1), words = aim.charAt(0) === '#' ? null : telling(aim), meant = words && find(words, true);
      items.forEach(function (item, index) {
        var weight = meant ? (meant.scores[index] && !meant.rest[index] ? meant.near[index] * .6 / words.length : 0)
          : item.id === id ? 80 - 3 * rank
          : item.ids.theme[0] === id ? 13
          : item.ids.theme.indexOf(id) >= 0 || item.ids.public.indexOf(id) >= 0 ? 12 : 0;
        if (weight) give(scores, index, weight * part);
      });
    });
  }

  function asTyped(word, isAlone) {
    var family = apply(stems, word), known = lexicon['_' + word], isFound = known && known.isFound, matches = [];
    all.forEach(function (one) {
      var part = one === known ? 1
        : one.stem === family ? isFound ? .6 : .9
        : one.word.indexOf(word) === 0 && (known ? isFound && isAlone : word.length > 3 || one.aims.length) ? isFound ? .4 : .7 : 0;
      if (part && one.isFound) matches.push([one, part]);
    });
    return known && !matches.length ? [[known, 1]] : matches;
  }

  function nearest(word) {
    var sound = apply(sounds, word), best = null, least = 3;
    if (word.length < 4) return best;
    all.forEach(function (one) {
      if (one.word.length < 3) return;
      var cost = one.ear === sound && sound.length > 2 ? slips(one.word, word) / 100
        : /^(qu|[cdjlmnst])[aeiouh]/.test(word) && word.replace(/^(qu|.)/, '') === one.word ? .9
        : word === one.word.slice(1) ? 1
        : sound.length > 4 && one.ear.indexOf(sound) === 0 ? 2.5 : 3;
      if (cost === 3 && word.length > 5 && one.ear.charAt(0) === sound.charAt(0)) {
        if (Math.abs(one.word.length - word.length) < 2 && slips(word, one.word) < 2) cost = 1;
        else if (sound.length > 5 && Math.abs(one.ear.length - sound.length) < 2 && slips(sound, one.ear) < 2 && slips(word, one.word) < 3) cost = Math.min(2.4, slips(word, one.word));
      }
      if (!one.isFound) cost += .5;
      if (cost < least) {
        least = cost;
        best = { word: one.word, shown: one.shown, isSlip: cost >= 1 || word.length < 5, isShort: word.length < 5 };
      }
    });
    return best;
  }

  function isPart(word) {
    return word.length > 3 && [word, word + 's', word.replace(/s$/, '')].some(function (form) { return (lexicon['_' + form] || {}).isFound; });
  }

  // "Coursdefrancais" is three words, the longest first; null where they are not all known. `ends` are those that were tried
  // in vain, by their length.
  function partsOf(word, ends) {
    if (ends[word.length]) return null;
    for (var end = word.length; end; end--) {
      var first = word.slice(0, end), rest = word.slice(end);
      var next = (isPart(first) || isIn(language.small, first) || rest && /^[dl]$/.test(first)) && (rest ? partsOf(rest, ends) : []);
      if (next) return isTelling(first) ? [first].concat(next) : next;
    }
    ends[word.length] = true;
    return null;
  }

  // A word with what it finds as typed, or else what it was taken for.
  function unitOf(word, isAlone, isMeant) {
    var key = [word, isAlone, isMeant];
    if (memory[key]) return memory[key];
    var matches = asTyped(word, isAlone), near = matches.length || isMeant ? null : nearest(word), scores = {};
    if (near) word = near.word;
    // What a coordinator says of a word goes for its family, but for those of whom she says something else.
    var family = apply(stems, word), known = lexicon['_' + word];
    function isMeantBy(one) { return one.stem === family && !(known && known.aims.length); }
    (known && known.isNothing ? [] : near ? asTyped(word) : matches).forEach(function (match) {
      match[0].places.forEach(function (index, place) { give(scores, index, match[0].weights[place] * match[1]); });
      if (!isMeant) match[0].aims.forEach(function (aims) { giveAims(scores, aims, isMeantBy(match[0]) ? Math.max(match[1], .9) : match[1]); });
    });
    // A word alone of a phrase may mean the phrase.
    if (isAlone && !isMeant && !isAnswer({ scores: scores }) && !(known && known.isNothing)) phrases.forEach(function (phrase) { if (phrase.stems.indexOf(family) >= 0) giveAims(scores, phrase.aims, .5); });
    // Two to four letters begin too many words to say anything beside others.
    if (word.length < 5 && matches.length && matches.every(function (match) { return match[1] === .7; })) near = { isSlip: true, isShort: true };
    return memory[key] = {
      stem: family, near: near && near.shown, isSlip: near && near.isSlip, isShort: near && near.isShort, isLight: isLight(word), scores: scores,
      parts: !matches.length && !near && !isMeant && word.length > 7 && partsOf(word.slice(0, 40), [])
    };
  }

  function aimed(aims) {
    var scores = {};
    giveAims(scores, aims, 1.3);
    return { scores: scores };
  }

  function isAnswer(unit) {
    return Object.keys(unit.scores).length;
  }

  // What was looked for instead of what was typed, and what was not found.
  function lead(units, isPart) {
    var nears = units.map(function (unit) { return unit.near; }).filter(Boolean);
    return (nears.length ? 'Résultats pour «\u00a0' + nears.join('\u00a0», «\u00a0') + '\u00a0». ' : '') + (isPart ? 'Aucune action n’a tous ces mots. Les plus proches\u00a0: ' : '');
  }

  // How well each item answers, by its index: those that have all words that count and, after them, those of `rest`, which have half
  // of them; where none has all, those that have most. `ids` are of the actions for who asks for urgent help.
  function find(words, isMeant, ids) {
    var units = [], heavy = words.filter(function (word) { return !isLight(word); });
    words.forEach(function (word) {
      var unit = unitOf(word, words.length < 2 || heavy.length < 2 && word === heavy[0], isMeant), parts = unit.parts || [], told = parts.join('').length;
      // Fewer letters hide in words that nobody means: "pardonner", "violoncelle", "dentaire".
      units = units.concat(told > 8 || told > 5 && word.length > told + 3 ? parts.map(function (part) { return unitOf(part, parts.length + words.length < 3); }) : unit);
    });
    // Phrases as they are said, then those of which the words stand apart.
    [true, false].forEach(function (isSaid) {
      if (!isMeant) phrases.forEach(function (phrase) {
        var said = units.map(stemOf), parts = units.filter(function (unit) { return phrase.stems.indexOf(unit.stem) >= 0; });
        if (isSaid ? (' ' + said.join(' ') + ' ').indexOf(' ' + phrase.stems.join(' ') + ' ') < 0 : phrase.isLight) return;
        if (parts.length < phrase.stems.length || !phrase.stems.every(function (one) { return said.indexOf(one) >= 0; })) return;
        units = units.filter(function (unit) { return parts.indexOf(unit) < 0; });
        units.push({ scores: aimed(phrase.aims).scores, isNothing: !phrase.aims.length, near: parts.some(function (part) { return part.near; }) && phrase.shown });
      });
    });
    if (ids) units.push(aimed(ids));
    // What nothing here answers is not asked by the words beside it either.
    else if (units.some(function (unit) { return unit.isNothing; })) units = [];
    var hard = units.filter(function (unit) { return !unit.isLight; }), total = {}, had = {}, most = 0, scores = {}, rest = {};
    // "Être un bon papa": one word that nobody knows does not silence two that choose little.
    if (!hard.some(isAnswer) && hard.length * 2 < units.length) hard = units;
    // A slip is a guess: beside a word that is found as typed, or as heard, it only says what comes first, and beside one that nothing
    // finds it says nothing. Three or four letters are heard in too many words to say anything beside others.
    var sure = hard.filter(function (unit) { return !unit.isSlip; });
    if (sure.length) {
      var guess = sure.some(isAnswer) ? 'isShort' : 'isSlip';
      hard = sure;
      units = units.filter(function (unit) { return !unit[guess]; });
    }
    units.forEach(function (unit) {
      var isHard = hard.indexOf(unit) >= 0, best = Math.max.apply(null, Object.keys(unit.scores).map(function (index) { return unit.scores[index]; }));
      Object.keys(unit.scores).forEach(function (index) {
        total[index] = (total[index] || 0) + unit.scores[index] * (isHard ? 1 : .3);
        // A theme alone is not the word, nor is one of the official text where others answer by what the word means.
        if (isHard && (hard.length < 2 || unit.scores[index] >= Math.max(18, best / 4))) most = Math.max(most, had[index] = (had[index] || 0) + 1);
      });
    });
    // By a title, a summary or a meaning, and not by a theme or the official text alone.
    function firstOf(some) {
      return Object.keys(some).filter(function (index) { return some[index] > 47; }).sort(function (one, other) { return some[other] - some[one] || total[other] - total[one]; })[0];
    }
    if (most * 3 >= hard.length) Object.keys(had).forEach(function (index) {
      if (had[index] === most) scores[index] = 1e5 + total[index];
      else if (most === hard.length && had[index] * 2 >= most) rest[index] = scores[index] = total[index];
    });
    // Where none has all words, the first for each word comes soon: each may be the one that was meant.
    var first = most < hard.length && firstOf(scores);
    if (first) {
      hard.forEach(function (unit) {
        var index = firstOf(unit.scores);
        if (index) scores[index] = 2e5 + total[index];
      });
      scores[first] = 3e5;
    }
    return { scores: scores, rest: rest, near: total, lead: lead(units, most < hard.length) };
  }

  return {
    mean: mean,
    add: add,
    // All is learned. Longer phrases are looked for first.
    end: function () { phrases.sort(function (one, other) { return other.stems.length - one.stems.length; }); },
    knows: function (word) { return isIn(language.small, word) || lexicon['_' + word]; },
    // Null where nothing is asked, as small words do; signs alone find nothing.
    find: function (question, urgent) {
      var words = asked(question).filter(function (word) { return urgent.words.indexOf(word) < 0; });
      return words.length || urgent.ids.length || question.trim() && !tokens(question)[0] ? find(words, false, urgent.ids.length && urgent.ids) : null;
    }
  };
}
