/*
 * Writes the record of an action while a partner fills in the form of /proposer/. Sends nothing: the reader opens GitHub,
 * copies the record, or opens a mail, each with what was typed. Knows how records are quoted, not what they mean.
 */
(() => {
  'use strict';

  const form = document.getElementById('proposition');
  if (!form) return;

  /* GitHub answers "URI too long" somewhat above 8,000 characters, Windows hands 2,048 to a mail program. */
  const LONGEST_ADDRESS = 7500;
  const LONGEST_MAIL = 2000;
  const LONGEST_ID = 40;

  const at = id => document.getElementById(id);
  const field = name => form.elements[name];
  const option = name => field(name).options[field(name).selectedIndex];
  const chosen = { themes: [], publics: [], quartiers: [] };

  /* ---- Text as records may hold it ---- */

  /* Signs that the generator refuses come along when one pastes from a PDF or a slide; the first two are what Word makes of a bullet. */
  const clean = text => text
    .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
    .replace(/[\uF0A7\uF0B7]/g, '•')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/(?!\u200D)[\p{Cf}\p{Co}\p{Cs}\p{NChar}\uFFFD]/gu, '')
    .normalize('NFC');

  const oneLine = text => clean(text).replace(/[ \n]+/g, ' ').trim();
  const quoted = text => `"${text.replace(/[\\"]/g, '\\$&')}"`;

  /* What is typed is text, not Markdown: signs that would change it are escaped. */
  const escaped = line => line
    .replace(/[*_[\]<]/g, '\\$&')
    .replace(/^-(?=\s|$)/, '\\-')
    .replace(/^(\d{1,9})(\.(?=\s|$))/, '$1\\$2');

  /* Paragraphs are arrays of lines, lists are { items }. A numbered line is a paragraph, so that its number stays as typed. */
  const blocksOf = text => {
    const blocks = [];
    let open = null;
    for (const line of clean(text).split('\n').map(line => line.trim())) {
      const item = /^[-•–]\s+(.+)$/.exec(line);
      const last = blocks[blocks.length - 1];
      if (item) {
        if (last && last.items) last.items.push(item[1]);
        else blocks.push({ items: [item[1]] });
        open = null;
      } else if (line === '') {
        open = null;
      } else if (open && !/^\d{1,9}[.)]\s/.test(line)) {
        open.push(line);
      } else {
        blocks.push(open = [line]);
      }
    }
    return blocks;
  };

  const markdown = text => blocksOf(text)
    .map(block => (block.items ? block.items.map(item => `- ${escaped(item)}`) : block.map(escaped)).join('\n'))
    .join('\n\n');

  /* "Fête du sport" gives fete-du-sport, like the generator's own suggestion; the year stands in the folder already. */
  const slugOf = (title, year) => {
    const words = title.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')
      .normalize('NFD').replace(/[\u0300-\u036f]/g, '')
      .split(/[^a-z0-9]+/).filter(word => word !== '' && word !== year);
    return shortened(words.join('-'), LONGEST_ID) || 'action';
  };

  const shortened = (id, longest) => {
    if (id.length <= longest) return id;
    const end = id.lastIndexOf('-', longest);
    return id.slice(0, end > 0 ? end : longest);
  };

  const taken = () => new Set((option('annee').dataset.pris || '').split(' '));

  const freeId = (title, year) => {
    const id = slugOf(title, year);
    const withStructure = `${shortened(id, 20)}-${shortened(field('structure').value, 19)}`;
    for (const candidate of [id, withStructure]) if (!taken().has(candidate)) return candidate;
    let number = 2;
    while (taken().has(`${shortened(id, 36)}-${number}`)) number++;
    return `${shortened(id, 36)}-${number}`;
  };

  /* Two names that a reader takes for the same: accents, capitals and separators aside. */
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().split(/[^a-z0-9]+/).join(' ').trim();

  /* A structure of the list stands by its id; any other name needs a capital, or it would be read as an id. */
  const partner = name => {
    const known = [...field('structure').options].find(({ value, text }) => value !== '' && [value, text].some(other => plain(other) === plain(name)));
    if (known) return known.value;
    const looksLikeId = /^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name);
    return quoted(looksLikeId ? name.replace(/[a-z]/, letter => letter.toUpperCase()) : name);
  };

  /* ---- The year before ---- */

  /* Of one or two selects with the same choices: what they say, each once. The second counts only beside the first. */
  const pair = name => [...new Set([name, `${name}_2`].map(field).filter(select => select && select.value !== '').map(select => select.value))];
  const continued = () => (field('suite_de') && field('suite_de').value !== '' ? pair('suite_de') : []);
  const idOf = named => named.slice(named.indexOf('/') + 1);

  /* An action goes on under its id, where no other action of the year has it. */
  const kept = () => continued().find(named => !taken().has(idOf(named)));

  /* Only what is before the chosen year can go on in it. */
  const offerYearsBefore = () => {
    if (!field('suite_de')) return;
    for (const group of form.querySelectorAll('optgroup[data-annee]'))
      group.disabled = group.hidden = group.dataset.annee >= field('annee').value;
    for (const select of [field('suite_de'), field('suite_de_2')])
      if (select.selectedOptions[0].parentElement.disabled) select.value = '';
    at('suite').hidden = !at('suite').querySelector('optgroup:not([hidden])');
    at('regroupement').hidden = field('suite_de').value === '';
  };

  /* A theme of another contract is not for this year. */
  const offerThemes = () => {
    const year = field('annee').value;
    for (const box of form.querySelectorAll('.box[data-periode]')) {
      const [first, last] = box.dataset.periode.split('-');
      box.hidden = year < first || year > last;
      if (box.hidden) box.firstChild.checked = false;
    }
  };

  /* ---- The record ---- */

  const partners = () => [...new Set(clean(field('partenaires').value).split(/[\n,;]/).map(oneLine).filter(name => name !== '').map(partner))];
  const isPostponed = () => option('statut').dataset.annee === 'oui';

  const record = () => {
    const lines = ['---', `titre: ${quoted(oneLine(field('titre').value))}`, `structure: ${pair('structure').join(',')}`];
    const list = (name, values) => { if (values.length > 0) lines.push(`${name}:`, ...values.map(value => `  - ${value}`)); };
    list('partenaires', partners());
    list('themes', chosen.themes);
    list('publics', chosen.publics);
    list('quartiers', chosen.quartiers);
    list('suite_de', continued().filter(named => named !== kept()));
    if (field('statut').value !== '') lines.push(`statut: ${field('statut').value}`);
    if (isPostponed()) lines.push(`reportee_en: ${oneLine(field('reportee_en').value)}`);
    for (const name of ['en_clair', 'resume', 'quand', 'ou', 'ages', 'tarif', 'inscription']) {
      const text = oneLine(field(name).value);
      if (text !== '') lines.push(`${name}: ${quoted(text)}`);
    }
    for (const name of ['debut', 'fin']) if (field(name).value !== '') lines.push(`${name}: ${field(name).value}`);
    return `${lines.join('\n')}\n---\n\n${markdown(field('descriptif').value)}\n`;
  };

  const path = () => {
    const year = field('annee').value;
    return `content/${year}/actions/${kept() ? idOf(kept()) : freeId(oneLine(field('titre').value), year)}.md`;
  };

  /* ---- What the reader sees of it ---- */

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  };

  const labelsOf = name => chosen[name].map(id => form.querySelector(`input[name="${name}"][value="${id}"]`).nextElementSibling.textContent);

  const textOf = (name, value) => [...field(name).options].find(choice => choice.value === value).text;

  const dates = () => {
    const [first, last] = ['debut', 'fin'].map(name => field(name).value.split('-').reverse().join('/'));
    if (first !== '' && last !== '') return first === last ? `Le ${first}` : `Du ${first} au ${last}`;
    return first !== '' ? `À partir du ${first}` : last !== '' ? `Jusqu’au ${last}` : '';
  };

  const preview = () => {
    const parts = [element('h3', oneLine(field('titre').value) || 'Le titre de l’action')];
    if (oneLine(field('en_clair').value) !== '') parts.push(element('p', oneLine(field('en_clair').value), 'plain-title'));
    if (field('structure').value !== '') parts.push(element('p', `par ${pair('structure').map(id => textOf('structure', id)).join(' et ')}`, 'card-by'));
    const facts = [...labelsOf('themes'), ...labelsOf('publics'), ...labelsOf('quartiers')];
    if (facts.length > 0) {
      const tags = element('ul', '', 'card-facts');
      tags.append(...facts.map(fact => element('li', fact)));
      parts.push(tags);
    }
    const summary = oneLine(field('resume').value);
    if (summary !== '') parts.push(element('p', summary, 'lead'));
    const places = element('dl', '', 'facts');
    const typed = name => oneLine(field(name).value);
    for (const [label, fact] of [
      ['Âges', typed('ages')], ['Quand', typed('quand')], ['Dates', dates()], ['Où', typed('ou')], ['Prix', typed('tarif')],
      ['Inscription', typed('inscription')], ['Suite de', continued().map(named => `${textOf('suite_de', named)}, ${named.slice(0, 4)}`).join('\u00A0; ')],
    ]) {
      const row = element('div', '');
      row.append(element('dt', label), element('dd', fact));
      if (fact !== '') places.append(row);
    }
    if (places.childElementCount > 0) parts.push(places);
    const text = element('div', '', 'prose');
    for (const block of blocksOf(field('descriptif').value)) {
      const made = element(block.items ? 'ul' : 'p', block.items ? '' : block.join(' '));
      if (block.items) made.append(...block.items.map(item => element('li', item)));
      text.append(made);
    }
    parts.push(text);
    at('carte').replaceChildren(...parts);
  };

  const githubAddress = (file, text) => {
    const address = `${form.dataset.nouveau}?filename=${encodeURIComponent(file)}`;
    const whole = `${address}&value=${encodeURIComponent(text)}`;
    return whole.length <= LONGEST_ADDRESS ? { href: whole, complete: true } : { href: address, complete: false };
  };

  const mailAddress = (file, text) => {
    const start = `mailto:${form.dataset.contact}?subject=${encodeURIComponent(`Proposer une action : ${oneLine(field('titre').value)}`)}&body=`;
    const whole = start + encodeURIComponent(`Fichier : ${file}\n\n${text}`.replace(/\n/g, '\r\n'));
    return whole.length <= LONGEST_MAIL
      ? { href: whole, complete: true }
      : { href: start + encodeURIComponent('(Collez ici la fiche.)'), complete: false };
  };

  const update = () => {
    offerThemes();
    for (const name of Object.keys(chosen)) {
      const checked = [...form.querySelectorAll(`input[name="${name}"]:checked`)].map(box => box.value);
      chosen[name] = [...chosen[name].filter(id => checked.includes(id)), ...checked.filter(id => !chosen[name].includes(id))];
    }
    offerYearsBefore();
    at('report').hidden = !isPostponed();
    at('annee-aide').textContent = option('annee').dataset.aide || '';
    at('chemin').textContent = path();
    at('fiche').value = record();
    if (at('ouvrir')) at('ouvrir').href = githubAddress(path(), record()).href;
    at('courriel').href = mailAddress(path(), record()).href;
    preview();
  };

  /* ---- What is missing ---- */

  const isMissing = control => {
    if (control.localName === 'fieldset') {
      const count = control.querySelectorAll('input:checked').length;
      return count === 0 || count > Number(control.dataset.plus);
    }
    const text = oneLine(control.value);
    if (control.name === 'fin') return text !== '' && text < field('debut').value;
    if (control.name !== 'reportee_en') return control.required && text === '';
    return isPostponed() && !(/^\d{4}$/.test(text) && text >= field('annee').value);
  };

  const mark = (control, missing) => {
    const holder = control.closest('.field, fieldset');
    holder.classList.toggle('field-missing', missing);
    if (control.localName !== 'fieldset') control.setAttribute('aria-invalid', String(missing));
  };

  const missing = () => [...form.querySelectorAll('[data-manque]')].filter(control => {
    const found = isMissing(control);
    mark(control, found);
    return found;
  });

  /* A link to the field itself; a group of boxes is reached by its first one. */
  const linkTo = control => {
    const item = document.createElement('li');
    const link = element('a', control.dataset.manque);
    const target = control.localName === 'fieldset' ? control.querySelector('input') : control;
    link.href = `#${control.id}`;
    link.addEventListener('click', event => { event.preventDefault(); target.focus(); });
    item.append(link);
    return item;
  };

  const listMissing = lacking => {
    at('erreurs').querySelector('ul').replaceChildren(...lacking.map(linkTo));
    at('erreurs').hidden = lacking.length === 0;
  };

  const isReady = () => {
    const lacking = missing();
    listMissing(lacking);
    if (lacking.length > 0) at('erreurs').focus();
    return lacking.length === 0;
  };

  /* ---- Sending ---- */

  const say = text => { at('annonce').textContent = text; };

  /* From a disk, and in old browsers, there may be no clipboard: then the record is selected, for the reader to copy. */
  const copy = async () => {
    const text = at('fiche');
    try {
      await navigator.clipboard.writeText(text.value);
      return true;
    } catch {
      text.focus();
      text.select();
      return document.execCommand('copy');
    }
  };

  at('copier').addEventListener('click', async () => {
    if (!isReady()) return;
    say(await copy() ? 'La fiche est copiée. Collez-la où vous voulez.' : 'La fiche est sélectionnée\u00A0: copiez-la avec Ctrl + C.');
  });

  const send = (link, addressOf, advice) => link && link.addEventListener('click', event => {
    if (!isReady()) {
      event.preventDefault();
    } else if (!addressOf(path(), record()).complete) {
      copy();
      say(advice);
    }
  });

  send(at('ouvrir'), githubAddress, 'Votre texte est trop long pour partir avec l’adresse\u00A0: la fiche est copiée, collez-la dans la page qui s’ouvre.');
  send(at('courriel'), mailAddress, 'Votre texte est trop long pour partir avec l’adresse\u00A0: la fiche est copiée, collez-la dans le courriel.');

  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', () => {
    update();
    const asked = [...form.querySelectorAll('[data-manque]')];
    asked.filter(control => control.closest('.field-missing') && !isMissing(control)).forEach(control => mark(control, false));
    if (!at('erreurs').hidden) listMissing(asked.filter(isMissing));
  });

  for (const name of ['structure', 'suite_de']) {
    if (field(name)) field(`${name}_2`).append(...[...field(name).children].slice(1).map(choice => choice.cloneNode(true)));
  }
  at('sans-formulaire').hidden = true;
  form.hidden = false;
  update();
  /* Browsers put back what was typed after the page has loaded. */
  window.addEventListener('pageshow', update);
})();
