// Some rows of a table of the open data, as a file of their own. Publishing/CsvTable.cs writes these tables: a row ends with CRLF,
// a line break inside a cell is LF alone, and the first two cells, a year and an id, need no quotes.
function saveRows(address, keys, fail) {
  var request = new XMLHttpRequest();
  request.onload = function () {
    if (request.status !== 200) return fail();
    var rows = request.responseText.split('\r\n');
    var separator = rows[0].indexOf(';') < 0 ? ',' : ';';
    var starts = keys.map(function (key) { return key.join(separator); });
    var kept = rows.filter(function (row, index) {
      return index === 0 || starts.indexOf(row.split(separator, 2).join(separator)) >= 0;
    });
    // Reading takes the byte order mark away, and Excel needs it.
    save((separator === ';' ? '\ufeff' : '') + kept.join('\r\n') + '\r\n', address.replace(/^.*\//, 'selection-'));
  };
  request.onerror = fail;
  request.open('GET', address);
  request.send();
}

function save(text, name) {
  var address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  var link = make('a', { href: address, download: name, hidden: '' });
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
}
