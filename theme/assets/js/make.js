// An element with its attributes, its listeners and what is in it: texts and other elements.
function make(name, attributes, content) {
  var element = document.createElement(name);
  Object.keys(attributes || {}).forEach(function (key) {
    if (typeof attributes[key] === 'function') element.addEventListener(key, attributes[key]);
    else element.setAttribute(key, attributes[key]);
  });
  [].concat(content || []).forEach(function (part) {
    element.appendChild(typeof part === 'string' ? document.createTextNode(part) : part);
  });
  return element;
}

function all(selector, inside) {
  return Array.prototype.slice.call((inside || document).querySelectorAll(selector));
}

// "sante=Santé|sport=Sport" as pairs.
function readNames(text) {
  return (text || '').split('|').filter(Boolean).map(function (pair) {
    var cut = pair.indexOf('=');
    return [pair.slice(0, cut), pair.slice(cut + 1)];
  });
}

// As Formatting/FrenchFormat.cs writes it.
function digits(number) {
  return String(number).replace(/\d(?=(\d{3})+$)/g, '$&\u00a0');
}

function count(number, singular, plural) {
  return digits(number) + '\u00a0' + (number < 2 ? singular : plural);
}
