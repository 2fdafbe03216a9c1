// "Écouter": the summary and the text of an action, aloud. Only with a French voice of the device itself: others send the text away.
(function () {
  var speech = window.speechSynthesis;
  var parts = all('.brief-what, [aria-labelledby="texte"] .prose p, [aria-labelledby="texte"] .prose li');
  // A paragraph inside an item of a list is part of it, and would be read twice.
  parts = parts.filter(function (part) {
    return !parts.some(function (other) { return other !== part && other.contains(part); });
  });
  var head = document.querySelector('.page-head');
  if (!speech || !window.SpeechSynthesisUtterance || !parts.length || !head) return;

  var button = null;
  var voice = null;
  var speaking = false;

  function show(isSpeaking) {
    speaking = isSpeaking;
    button.textContent = speaking ? 'Arrêter la lecture' : 'Écouter';
  }

  function toggle() {
    speech.cancel();
    if (speaking) return show(false);
    show(true);
    // One utterance for each paragraph: some browsers fall silent in the middle of a long one.
    parts.forEach(function (part, index) {
      var utterance = new SpeechSynthesisUtterance(part.textContent.replace(/\s+/g, ' ').trim());
      utterance.voice = voice;
      utterance.lang = voice.lang;
      if (index === parts.length - 1) utterance.onend = function () { show(false); };
      speech.speak(utterance);
    });
  }

  // Voices may come after the page.
  function offer() {
    voice = speech.getVoices().filter(function (one) { return one.localService && /^fr/i.test(one.lang); })[0];
    if (!voice || button) return;
    button = make('button', { type: 'button', 'class': 'button listen', click: toggle });
    show(false);
    head.appendChild(make('p', { 'class': 'screen-only' }, button));
  }

  offer();
  if (speech.addEventListener) speech.addEventListener('voiceschanged', offer);
  else speech.onvoiceschanged = offer;
  window.addEventListener('pagehide', function () { speech.cancel(); });
}());
