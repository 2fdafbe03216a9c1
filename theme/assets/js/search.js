// What the index asks of these scripts, which come once a reader starts to search.
window.chercher = { makeLexicon: makeLexicon, makeUrgentHelp: makeUrgentHelp };
