// The address of a page as pairs of names and values: "?theme=sante&q=v%C3%A9lo". What cannot be decoded is left out.
function readAddress() {
  var pairs = [];
  location.search.slice(1).split('&').forEach(function (pair) {
    var cut = pair.indexOf('=');
    if (cut < 1) return;
    try {
      pairs.push([pair.slice(0, cut), decodeURIComponent(pair.slice(cut + 1).replace(/\+/g, ' '))]);
    } catch (error) {
      // Half of a character: not an address of ours.
    }
  });
  return pairs;
}

function writeAddress(pairs) {
  return pairs.length === 0 ? '' : '?' + pairs.map(function (pair) {
    return pair[0] + '=' + encodeURIComponent(pair[1]);
  }).join('&');
}

// From a disk some browsers refuse to change an address; the page works all the same.
function changeAddress(address, isNewStep) {
  try {
    history[isNewStep ? 'pushState' : 'replaceState'](null, '', location.pathname + address);
  } catch (error) {
    return;
  }
}
