// What the index asks of these scripts, which come once a reader starts to search.
window.chercher = function (language, before) {
  var lexicon = makeLexicon(language), showUrgentHelp = makeUrgentHelp(language, before, lexicon.knows);
  return {
    add: lexicon.add,
    find: function (question) { return lexicon.find(question, showUrgentHelp(question)); }
  };
};
