'use strict';
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const keysOf = element => (element.dataset.k || '').split(' ').filter(Boolean);
  const withKey = key => '[data-k~="' + CSS.escape(key) + '"]';

  const evidence = one('#evidence');
  const about = one('#about');
  const labels = new Map(all('i', one('#labels').content).map(each => [each.dataset.k, each.textContent]));
  const templates = new Map(all('template', evidence).map(each => [each.id, each.content]));
  const groups = all('.group').map(element => ({
    element, of: element.dataset.of, items: all('.item', element), untied: element.parentElement.id === 'untied',
  }));
  const many = one('#agency').options.length > 2;
  let shown = many ? '' : groups.length ? groups[0].of : '';
  let current = null;

  document.documentElement.classList.add('js');
  document.body.classList.toggle('many', many);
  one('#agency').hidden = !many;

  const reviewing = () => document.body.classList.contains('reviewing');
  const visible = () => groups.filter(group => group.untied === reviewing() && !group.element.hidden)
    .flatMap(group => group.items.filter(item => !item.hidden));

  /* ---- filter ---- */
  const words = new WeakMap();
  function textOf(item, group) {
    if (!words.has(item)) {
      words.set(item, (one('h2', group.element).textContent + ' ' + item.textContent).toLowerCase());
    }
    return words.get(item);
  }

  function filter() {
    const search = one('#search').value.trim().toLowerCase();
    const agency = one('#agency').value;
    const rule = one('#rule').value;
    const off = new Set(all('.chip[aria-pressed="false"]').map(chip => chip.dataset.g));
    let seen = 0;
    let total = 0;
    for (const group of groups) {
      if (group.untied !== reviewing()) {
        continue;
      }
      let left = 0;
      for (const item of group.items) {
        const grade = !group.untied && (off.has(item.dataset.g) || (rule && item.dataset.r !== rule));
        const hidden = grade || (agency && group.of !== agency) || (search && !textOf(item, group).includes(search));
        item.hidden = Boolean(hidden);
        left += hidden ? 0 : 1;
      }
      const whole = !search && !rule && !off.size && (!agency || group.of === agency);
      group.element.hidden = left === 0 && !whole;
      seen += left;
      total += group.items.length;
    }
    one('#nothing').hidden = seen > 0 || total === 0;
    const count = one('#count');
    count.textContent = count.dataset.text.replace('{0}', seen).replace('{1}', total);
  }

  /* ---- tables and texts ---- */
  function show(of) {
    if (of === shown) {
      return;
    }
    shown = of;
    evidence.replaceChildren(templates.get(of).cloneNode(true));
    reachable();
  }

  function reachable() {
    all('[data-k]', evidence).forEach(each => { each.tabIndex = 0; });
  }

  /* Only the panes are scrolled, never the page under the reader's eyes. */
  function reveal(element) {
    for (let pane = element.parentElement; pane && pane !== document.body; pane = pane.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(pane).overflowY)) {
        const inside = element.getBoundingClientRect();
        const outside = pane.getBoundingClientRect();
        pane.scrollTop += inside.top - outside.top - (pane.clientHeight - inside.height) / 2;
        const right = outside.left + pane.clientLeft + pane.clientWidth - inside.right;
        pane.scrollLeft += Math.min(0, inside.left - outside.left) || Math.max(0, -right);
      }
    }
  }

  function light(keys) {
    all('.lit').forEach(each => each.classList.remove('lit', 'at'));
    const lit = [...new Set(keys.flatMap(key => all(withKey(key), evidence)))];
    lit.forEach(each => each.classList.add('lit'));
    const table = lit.find(each => each.tagName === 'TD');
    const text = lit.find(each => each.tagName === 'MARK');
    if (text) { reveal(text); }
    if (table) { reveal(table); }
    return lit;
  }

  function tell(element, partners) {
    const keys = keysOf(element);
    const group = groups.filter(each => each.of === shown);
    about.replaceChildren();
    const name = [element.dataset.at, ...keys.map(key => labels.get(key))].filter(Boolean).join(' · ');
    about.append(Object.assign(document.createElement('b'), { textContent: name || element.textContent }));
    about.append(' ' + about.dataset.partners.replace('{0}', partners));
    for (const key of keys) {
      const item = group.flatMap(each => each.items).find(each =>
        keysOf(each).includes(key) || one('li' + withKey(key), each));
      if (item && !labels.has(key)) {
        const source = keysOf(item).includes(key) ? item : one('li' + withKey(key), item);
        const button = document.createElement('button');
        button.type = 'button';
        button.className = item.dataset.g || '';
        button.textContent = [one('.grade, .head span', source), one('code', source)]
          .filter(Boolean).map(each => each.textContent).join(' ');
        button.addEventListener('click', () => { review(item.classList.contains('untied')); unhide(item); select(item); });
        about.append(button);
      }
    }
  }

  function touch(element) {
    const keys = keysOf(element);
    const codes = keys.filter(key => labels.has(key));
    let lit = light(codes);
    if (lit.length < 2 && keys.length > codes.length) {
      lit = light(keys);
    }
    element.classList.add('lit', 'at');
    tell(element, lit.filter(each => each !== element && each.tagName !== element.tagName).length);
  }

  /* ---- the list ---- */
  function unhide(item) {
    if (item.hidden || item.closest('.group').hidden) {
      one('#search').value = '';
      one('#rule').value = '';
      one('#agency').value = '';
      all('.chip').forEach(chip => chip.setAttribute('aria-pressed', 'true'));
      filter();
    }
  }

  function select(item) {
    if (current) {
      current.removeAttribute('aria-current');
      all('tr[data-k]', current).forEach(row => row.removeAttribute('tabindex'));
    }
    current = item;
    item.setAttribute('aria-current', 'true');
    all('tr[data-k]', item).forEach(row => { row.tabIndex = 0; });
    show(item.closest('.group').dataset.of);
    document.body.classList.add('sheet-open');
    about.textContent = about.dataset.none;
    light(keysOf(item));
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  }

  function step(by) {
    const items = visible();
    if (items.length) {
      const at = items.indexOf(current);
      select(items[Math.max(0, Math.min(items.length - 1, at < 0 ? 0 : at + by))]);
    }
  }

  function review(on) {
    document.body.classList.toggle('reviewing', on);
    one('#review').setAttribute('aria-pressed', String(on));
    filter();
  }

  /* ---- mouse ---- */
  document.addEventListener('click', event => {
    const target = event.target;
    const figure = target.closest('#evidence [data-k]');
    const row = target.closest('.sum tr[data-k]');
    const item = target.closest('.item');
    if (figure) {
      touch(figure);
    } else if (target.closest('summary')) {
      return;
    } else if (item) {
      if (item !== current) {
        select(item);
      }
      if (row) {
        light(keysOf(row));
        row.classList.add('lit');
      } else {
        light(keysOf(target.closest('.echoes li') || item));
      }
    } else if (target.closest('.group > h2 .open')) {
      show(target.closest('.group').dataset.of);
      document.body.classList.add('sheet-open');
      about.textContent = about.dataset.none;
    } else if (target.closest('.chip')) {
      const chip = target.closest('.chip');
      chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
      filter();
    } else if (target.closest('#review')) {
      review(!reviewing());
    } else if (target.closest('#keys')) {
      one('#help').showModal();
    } else if (target.closest('#close')) {
      document.body.classList.remove('sheet-open');
    }
  });
  one('#search').addEventListener('input', filter);
  one('#rule').addEventListener('change', filter);
  one('#agency').addEventListener('change', () => {
    const of = one('#agency').value;
    if (of) {
      show(of);
    }
    filter();
  });

  /* ---- keyboard ---- */
  function enter(target) {
    if (target.matches('#evidence [data-k]')) {
      touch(target);
    } else if (target.matches('.sum tr[data-k]')) {
      light(keysOf(target));
      target.classList.add('lit');
    } else if (target === current || target === document.body) {
      const first = one('.lit', evidence);
      if (first) {
        first.focus({ preventScroll: true });
      }
    } else {
      return false;
    }
    return true;
  }

  function escape(target) {
    if (target.id === 'search') {
      target.value = '';
      filter();
      target.blur();
    } else if (evidence.contains(target) && current) {
      current.focus({ preventScroll: true });
    } else {
      document.body.classList.remove('sheet-open');
    }
  }

  document.addEventListener('keydown', event => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.ctrlKey || event.metaKey || event.altKey || one('#help').open) {
      return;
    }
    if (event.key === 'Escape') {
      escape(event.target);
      return;
    }
    if (typing) {
      return;
    }
    const inside = evidence.contains(event.target);
    const done = {
      j: () => step(1),
      k: () => step(-1),
      ArrowDown: () => inside ? false : step(1),
      ArrowUp: () => inside ? false : step(-1),
      Enter: () => enter(event.target),
      '/': () => one('#search').focus(),
      r: () => review(!reviewing()),
      '?': () => one('#help').showModal(),
    }[event.key];
    if (done && done() !== false) {
      event.preventDefault();
    }
  });

  function measureTools() {
    const tools = one('.tools');
    const height = getComputedStyle(tools).position === 'sticky' ? tools.offsetHeight : 0;
    document.documentElement.style.setProperty('--tools', height + 'px');
  }
  window.addEventListener('resize', measureTools);

  // On paper nothing can be unfolded.
  let folded = [];
  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach(details => { details.open = true; });
  });
  window.addEventListener('afterprint', () => folded.forEach(details => { details.open = false; }));

  const untied = groups.filter(group => group.untied).reduce((sum, group) => sum + group.items.length, 0);
  one('#review b').textContent = untied;
  one('#review').hidden = untied === 0;
  measureTools();
  reachable();
  filter();
  const wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (wanted && wanted.matches('.item')) {
    select(wanted);
  } else if (many && groups.length) {
    show(groups[0].of);
  }
})();
