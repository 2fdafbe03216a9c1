// What the index asks of these scripts, which come once a reader starts to search.
window.chercher = function (language, before) {
  var lexicon = makeLexicon(language), showUrgentHelp = makeUrgentHelp(language, before, lexicon.knows);
  return {
    mean: lexicon.mean,
    add: lexicon.add,
    end: lexicon.end,
    find: function (question) { return lexicon.find(question, showUrgentHelp(question)); }
  };
};
