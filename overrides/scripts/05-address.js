// --- The address holds what the reader chose, so that a page can be sent as it is shown ---------
const query = (() => {
  const values = new URLSearchParams(location.search);
  let timer;
  const write = (place = location.hash) => {
    const text = values.toString().replaceAll("%2C", ",");
    // A browser may refuse, for instance for a file; the page then works without.
    try { history.replaceState(null, "", (text ? `?${text}` : location.pathname) + place); } catch { /* see above */ }
  };
  return {
    get: (name) => values.get(name) ?? "",
    // Browsers allow a hundred changes in half a minute: a change is written when the typing pauses.
    set: (name, value) => {
      if (value) values.set(name, value); else values.delete(name);
      clearTimeout(timer);
      timer = setTimeout(() => write(), 150);
    },
    // Take the place on the page out of the address, where the choice says the same.
    unplaced: () => write(""),
  };
})();
